package dev.multiview.reports.page;

import java.util.Locale;
import java.util.regex.Pattern;

/** Addresses within the page: letters, digits, dots and hyphens, the same for equal ids. */
final class Anchors {
    private static final Pattern OTHERS = Pattern.compile("[^A-Za-z0-9.-]+");

    private Anchors() {}

    /** The address of a claim; two ids that differ in unfit letters alone are told apart by their hash. */
    static String of(String id) {
        String fit = OTHERS.matcher(id.replace("/", "--")).replaceAll("_");
        boolean exact = fit.equals(id.replace("/", "--")) && fit.length() < 100;
        return "claim-"
                + (exact
                        ? fit
                        : fit.substring(0, Math.min(fit.length(), 60)) + "-"
                                + String.format(Locale.ROOT, "%08x", id.hashCode()));
    }
}
