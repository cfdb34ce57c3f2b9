package dev.multiview.cli;

import dev.multiview.claim.Claim;
import dev.multiview.reports.Plain;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.text.WordUtils;

/** Lines about claims whose data are not here: each reason once, with the claims that it keeps from being run. */
final class MissingLines {
    private static final int WIDTH = 100;
    private static final String INDENT = "  ";

    private MissingLines() {}

    /** One line a reason, with the number of claims. */
    static List<String> brief(List<Claim> claims) {
        List<String> lines = new ArrayList<>();
        byReason(claims).forEach((reason, ids) -> lines.add(counted(ids) + " not run: " + reason));
        return lines;
    }

    /** The same with the claims named below. */
    static List<String> named(List<Claim> claims) {
        List<String> lines = new ArrayList<>();
        byReason(claims).forEach((reason, ids) -> {
            lines.add(String.format(Locale.ROOT, "%-24s %s", "NOT_RUN", counted(ids) + " not run: " + reason));
            lines.add(INDENT + WordUtils.wrap(String.join(", ", ids), WIDTH, System.lineSeparator() + INDENT, false));
        });
        return lines;
    }

    private static String counted(List<String> ids) {
        return ids.size() == 1 ? "1 claim is" : ids.size() + " claims are";
    }

    private static Map<String, List<String>> byReason(List<Claim> claims) {
        Map<String, List<String>> ids = new LinkedHashMap<>();
        for (Claim claim : claims) {
            claim.missingData().ifPresent(reason -> ids.computeIfAbsent(Plain.line(reason), key -> new ArrayList<>())
                    .add(Plain.line(claim.id())));
        }
        return ids;
    }
}
