package dev.multiview.reports.format;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Judgement;
import java.util.Optional;

/** The finding about one claim, as one line that needs no page around it. */
public final class Finding {
    private Finding() {}

    /** The verdict in capitals, with the cause behind it where it is inconclusive. */
    public static String heading(Judgement judgement) {
        return judgement.verdict().name()
                + judgement.cause().map(cause -> " (" + cause.label() + ")").orElse("");
    }

    /**
     * The line {@code VERDICT: measured x [low, high] at preset NAME, source says "..."}; where nothing was measured,
     * the reason stands in the measurement's place.
     */
    public static String line(Judgement judgement) {
        Claim claim = judgement.claim();
        Optional<String> preset = claim.place().preset();
        String found = judgement.estimate() == null
                ? judgement.reason()
                        + preset.map(name -> " (preset " + name + ")").orElse("")
                : "measured " + Units.text(judgement)
                        + preset.map(name -> " at preset " + name).orElse("");
        return oneLine(heading(judgement) + ": " + found + ", source says \"" + claim.source() + "\"");
    }

    /** The claim's statement as a sentence of its own, without the preset. */
    public static String statement(Claim claim) {
        return NumberFormats.sentence(claim.place().preset().isPresent() ? claim.statement() : claim.title());
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
