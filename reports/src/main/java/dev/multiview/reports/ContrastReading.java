package dev.multiview.reports;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Contrast;
import dev.multiview.claim.Quantity;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.ContrastRow;

/**
 * What an interval of a contrast says in words. It puts into words what the row holds and decides no claim: claims
 * have rules and controls of their own.
 */
enum ContrastReading {
    FEATURE_LEARNING_MORE(Palette.BLUE),
    LINEARIZED_MORE(Palette.ORANGE),
    ALIKE(Palette.INK),
    OPEN(Palette.GREY),
    NOT_COMPARABLE(Palette.GREY);

    /** Smallest contrast of relative gains of interest, unless a claim of the audit says otherwise. */
    private static final double DELTA = 0.1;

    private final String colour;

    ContrastReading(String colour) {
        this.colour = colour;
    }

    /** The reading at the family's level; a contrast without an interval is open. */
    static ContrastReading of(ContrastRow row, double delta) {
        if (!row.eligible()) {
            return NOT_COMPARABLE;
        }
        if (row.low() >= delta) {
            return FEATURE_LEARNING_MORE;
        }
        if (row.high() <= -delta) {
            return LINEARIZED_MORE;
        }
        return row.low() > -delta && row.high() < delta ? ALIKE : OPEN;
    }

    /** The smallest effect of interest that the audit's first claim on a contrast uses. */
    static double delta(AuditOutcome outcome) {
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
    String colour() {
        return colour;
    }

    /** The reading as the end of a sentence about {@code row}. */
    String words(ContrastRow row, double delta) {
        String least = Json.shortest(delta);
        return switch (this) {
            case FEATURE_LEARNING_MORE -> "networks that learn features gain more, by at least " + least;
            case LINEARIZED_MORE -> "models linear in fixed features gain more, by at least " + least;
            case ALIKE -> "both gain alike, to within " + least;
            case NOT_COMPARABLE ->
                "not comparable, because a single model's error lies outside " + Quantity.LEAST_HEADROOM + " to "
                        + Quantity.MOST_HEADROOM;
            case OPEN -> open(row, least);
        };
    }

    private static String open(ContrastRow row, String least) {
        if (row.low() > 0) {
            return "networks that learn features gain more, perhaps by less than " + least;
        }
        if (row.high() < 0) {
            return "models linear in fixed features gain more, perhaps by less than " + least;
        }
        return Double.isFinite(row.low())
                ? "not decided, as the interval holds both no difference and one of " + least
                : "not decided, as so few draws give no interval";
    }
}
