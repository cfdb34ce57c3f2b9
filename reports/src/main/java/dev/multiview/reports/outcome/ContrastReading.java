package dev.multiview.reports.outcome;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Judgement;
import dev.multiview.claim.Verdict;
import dev.multiview.quantity.Contrast;
import dev.multiview.quantity.Quantity;
import dev.multiview.reports.format.Finding;
import dev.multiview.reports.format.Json;
import dev.multiview.reports.format.Markdown;
import dev.multiview.reports.format.Palette;
import dev.multiview.run.AuditOutcome;
import dev.multiview.statistic.Estimate;

/**
 * The reading of a contrast, in words and as a colour. Where a claim is about it, nothing is called decided that the
 * claim's verdict leaves open, whatever the interval says; elsewhere the interval alone speaks.
 */
public enum ContrastReading {
    FEATURE_LEARNING_MORE(Palette.BLUE),
    LINEARIZED_MORE(Palette.ORANGE),
    ALIKE(Palette.INK),
    /** A claimed difference is refuted, by an interval that says no more than that. */
    REFUTED(Palette.INK),
    OPEN(Palette.GREY),
    NOT_COMPARABLE(Palette.GREY);

    /** Smallest contrast of relative gains of interest, unless a claim of the audit says otherwise. */
    private static final double DELTA = 0.1;

    private final String colour;

    ContrastReading(String colour) {
        this.colour = colour;
    }

    /**
     * The reading at the family's level; a contrast without an interval is open.
     *
     * @param delta the smallest contrast of interest where no claim says another
     */
    public static ContrastReading of(JudgedContrast contrast, double delta) {
        if (!contrast.row().eligible()) {
            return NOT_COMPARABLE;
        }
        ContrastReading interval = of(contrast.estimate(), contrast.delta(delta));
        if (contrast.judgement().isEmpty()) {
            return interval;
        }
        Verdict verdict = contrast.judgement().get().verdict();
        if (!verdict.decided()) {
            return OPEN;
        }
        return interval == OPEN && verdict == Verdict.REFUTED ? REFUTED : interval;
    }

    private static ContrastReading of(Estimate estimate, double delta) {
        if (estimate.low() >= delta) {
            return FEATURE_LEARNING_MORE;
        }
        if (estimate.high() <= -delta) {
            return LINEARIZED_MORE;
        }
        return estimate.low() > -delta && estimate.high() < delta ? ALIKE : OPEN;
    }

    /** The smallest effect of interest that the audit's first claim on a contrast uses. */
    public static double delta(AuditOutcome outcome) {
        return outcome.judgements().stream()
                .map(judgement -> judgement.claim().body())
                .filter(Claim.Statistical.class::isInstance)
                .map(Claim.Statistical.class::cast)
                .filter(body -> body.quantity() instanceof Contrast)
                .mapToDouble(body -> body.rule().delta())
                .filter(delta -> delta > 0)
                .findFirst()
                .orElse(DELTA);
    }

    /** The colour of the regime that gains more, or grey. */
    public String colour() {
        return colour;
    }

    /** The reading as the end of a sentence about {@code contrast}. */
    public String words(JudgedContrast contrast, double delta) {
        String least = Json.shortest(contrast.delta(delta));
        String words =
                switch (this) {
                    case FEATURE_LEARNING_MORE -> "networks that learn features gain more, by at least " + least;
                    case LINEARIZED_MORE -> "models linear in fixed features gain more, by at least " + least;
                    case ALIKE -> "both gain alike, to within " + least;
                    case REFUTED -> "not what is claimed";
                    case NOT_COMPARABLE ->
                        "not comparable, because a single model's error lies outside " + Quantity.LEAST_HEADROOM
                                + " to " + Quantity.MOST_HEADROOM;
                    case OPEN ->
                        of(contrast.estimate(), contrast.delta(delta)) == OPEN
                                ? open(contrast.estimate(), least)
                                : "not decided, whatever its interval says";
                };
        return contrast.judgement().map(found -> words + "; " + verdict(found)).orElse(words);
    }

    /**
     * The reading in two or three words, for a table.
     *
     * @param shownByControl whether a control shows the effect too
     */
    public String shortWords(boolean shownByControl) {
        String words =
                switch (this) {
                    case FEATURE_LEARNING_MORE -> "net gains more";
                    case LINEARIZED_MORE -> "linear gains more";
                    case ALIKE -> "alike";
                    case REFUTED -> "not as claimed";
                    case OPEN -> "open";
                    case NOT_COMPARABLE -> "not comparable";
                };
        return shownByControl ? words + ", a control too" : words;
    }

    private static String verdict(Judgement judgement) {
        return Markdown.code(judgement.claim().name()) + " is " + Finding.heading(judgement);
    }

    private static String open(Estimate estimate, String least) {
        if (estimate.low() > 0) {
            return "networks that learn features gain more, perhaps by less than " + least;
        }
        if (estimate.high() < 0) {
            return "models linear in fixed features gain more, perhaps by less than " + least;
        }
        return Double.isFinite(estimate.low())
                ? "not decided, as the interval holds both no difference and one of " + least
                : "not decided, as so few draws give no interval";
    }
}
