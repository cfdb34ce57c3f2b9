package dev.multiview.reports;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Judgement;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was found about one claim, as one line that needs no page around it. */
public final class Finding {
    private static final Pattern PRESET = Pattern.compile("At preset ([^:]+): *");

    private Finding() {}

    /** The verdict in capitals, with the cause behind it where it is inconclusive. */
    public static String heading(Judgement judgement) {
        return judgement.verdict().name()
                + Cause.of(judgement).map(cause -> " (" + cause.label() + ")").orElse("");
    }

    /**
     * The line {@code VERDICT: measured x [low, high] at preset NAME, source says "..."}; where nothing was measured,
     * the reason stands in the measurement's place.
     */
    public static String line(Judgement judgement) {
        Claim claim = judgement.claim();
        Optional<String> preset = preset(claim);
        String found = judgement.estimate() == null
                ? judgement.reason()
                        + preset.map(name -> " (preset " + name + ")").orElse("")
                : "measured " + Units.text(judgement)
                        + preset.map(name -> " at preset " + name).orElse("");
        return oneLine(heading(judgement) + ": " + found + ", source says \"" + claim.source() + "\"");
    }

    /** The preset that the claim's title names. */
    public static Optional<String> preset(Claim claim) {
        Matcher matcher = PRESET.matcher(claim.title());
        return matcher.lookingAt() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The claim's title as a sentence of its own, without the preset. */
    public static String statement(Claim claim) {
        Matcher matcher = PRESET.matcher(claim.title());
        return Shown.sentence(matcher.lookingAt() ? claim.title().substring(matcher.end()) : claim.title());
    }

    /** The part of the claim's id behind the paper. */
    public static String localId(Claim claim) {
        return claim.id().substring(claim.id().indexOf('/') + 1);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
