package dev.multiview.claim;

import dev.multiview.claim.Judgement.ControlResult;
import dev.multiview.exit.FailureText;
import dev.multiview.statistic.Estimate;
import dev.multiview.statistic.StudentT;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sentences of {@link Judge}; each gives the numbers that decided. */
final class Reasons {

    private static final String TRIALS_FAILED = Cause.TRIALS_FAILED.label() + ": ";

    /**
     * A reason why nothing may be judged.
     *
     * @param cause its kind
     * @param reason it in words
     */
    record Obstacle(Cause cause, String reason) {}

    private Reasons() {}

    /** Why an exact claim whose check broke is open. */
    static String broken(Throwable failure) {
        return TRIALS_FAILED + "the check ended with " + FailureText.of(failure);
    }

    /** Why a claim none of whose draws could be read is open. */
    static String nothingRead(Readings readings) {
        return format(
                TRIALS_FAILED + "none of %d planned draws has a reading; %s", readings.planned(), readings.missing());
    }

    /** Why nothing may be judged, whatever the interval says. */
    static Optional<Obstacle> obstacle(Readings readings) {
        if (readings.tooFew()) {
            return Optional.of(new Obstacle(
                    Cause.TRIALS_FAILED,
                    format(
                            TRIALS_FAILED + "%d of %d planned draws are dropped, more than 10 %%; %s",
                            readings.dropped(),
                            readings.planned(),
                            readings.missing())));
        }
        int draws = readings.draws().size();
        if (draws < StudentT.LEAST_DRAWS) {
            return Optional.of(new Obstacle(
                    Cause.POWER, format("power: %d draw gives no interval, at least 2 are needed", draws)));
        }
        return readings.headroom().map(complaint -> new Obstacle(Cause.HEADROOM, headroom(complaint)));
    }

    /** Why a claim is open whose singles err too seldom or too often. */
    static String headroom(String complaint) {
        return Cause.HEADROOM.label() + ": " + complaint;
    }

    /** Why a claim whose value cannot be computed is open. */
    static Obstacle undefined() {
        return new Obstacle(Cause.TRIALS_FAILED, TRIALS_FAILED + "the value is undefined");
    }

    /** Why an exact claim about every draw is open. */
    static String notEvery(Readings readings) {
        return format(
                TRIALS_FAILED + "%d of %d planned draws have no reading, and a claim about every draw needs all; %s",
                readings.dropped(),
                readings.planned(),
                readings.missing());
    }

    /** What an exact claim about every draw rests on when no draw refutes it. */
    static String never(Readings readings, double limit) {
        return format(
                "no counterexample in %d draws: the largest reading is %s, the limit %s",
                readings.draws().size(), readings.largest(), limit);
    }

    static String described(Readings readings, @Nullable Estimate estimate, int familySize) {
        String reason = estimate == null
                ? format("no interval from %d of %d draws", readings.draws().size(), readings.planned())
                : interval(estimate, familySize, "draw") + ", reported and never judged";
        return reason + obstacle(readings).map(found -> "; " + found.reason()).orElse("");
    }

    static String shown(Readings readings, @Nullable Estimate estimate, Claim.Point point) {
        String reason = estimate == null
                ? format("no interval from %d of %d draws", readings.draws().size(), readings.planned())
                : format(
                        "%s at 95 %%: interval [%.4f, %.4f] around mean %.4f (%d draws), shown and never judged",
                        point.decide(estimate).words(),
                        estimate.low95(),
                        estimate.high95(),
                        estimate.estimate(),
                        estimate.draws());
        return reason + obstacle(readings).map(found -> "; " + found.reason()).orElse("");
    }

    static String measured(Estimate estimate, Claim.Statistical body, int familySize) {
        Rule rule = body.rule();
        String what =
                switch (rule.decide(estimate)) {
                    case HOLDS -> "meets";
                    case FAILS -> "fails";
                    case OPEN -> "leaves open";
                };
        return interval(estimate, familySize, body.quantity().replicate())
                + format(" %s the rule (%s)", what, rule.text());
    }

    /** The reason of a ruling on all these controls; {@code measured} is the claim's own interval in words. */
    static String ruled(Ruling ruling, String measured, List<ControlResult> results) {
        return switch (ruling.ground()) {
            case VALIDITY_NOT_SHOWN -> standingInTheWay(ruling, measured);
            case MECHANISM_NOT_SHOWN -> both(Verdict.INCONCLUSIVE) + standingInTheWay(ruling, measured);
            case RULE_FAILS -> measured;
            case RULE_OPEN -> "power: " + measured + besides(ruling);
            case CONTROL_SHOWS_IT_TOO ->
                both(Verdict.REFUTED) + measured + ", but not beyond a control: " + controls(ruling.controls())
                        + besides(ruling);
            case ALL_HOLD ->
                (results.stream().anyMatch(result -> result.control().kind() == Control.Kind.MECHANISM)
                                ? both(Verdict.SUPPORTED)
                                : "")
                        + measured
                        + passing(results.size());
        };
    }

    private static String both(Verdict mechanism) {
        return "phenomenon " + Verdict.SUPPORTED + ", mechanism " + mechanism + ": ";
    }

    private static String standingInTheWay(Ruling ruling, String measured) {
        List<ControlResult> all = Stream.concat(ruling.controls().stream(), ruling.besides().stream())
                .toList();
        return String.join("; ", notHolding(all)) + "; the claim's own " + measured;
    }

    private static String passing(int controls) {
        return switch (controls) {
            case 0 -> "";
            case 1 -> ", and its control passes";
            default -> ", and all " + controls + " controls pass";
        };
    }

    private static String besides(Ruling ruling) {
        return notHolding(ruling.besides()).stream().map(part -> "; " + part).collect(Collectors.joining());
    }

    /** Every control that does not hold, those that fail apart from those that are open. */
    private static List<String> notHolding(List<ControlResult> results) {
        return Stream.of(Rule.Decision.FAILS, Rule.Decision.OPEN)
                .map(decision -> results.stream()
                        .filter(result -> result.decision() == decision)
                        .toList())
                .filter(same -> !same.isEmpty())
                .map(same -> (same.get(0).decision() == Rule.Decision.FAILS ? "control failed: " : "control open: ")
                        + controls(same))
                .toList();
    }

    private static String controls(List<ControlResult> results) {
        return results.stream()
                .map(result -> format(
                                "%s has interval [%.4f, %.4f] under %s",
                                result.control().id(),
                                result.estimate().low(),
                                result.estimate().high(),
                                result.control().rule().text())
                        + (result.decision() == result.control().rule().decide(result.estimate())
                                ? ""
                                : ", which does not fail at the level that several controls share"))
                .collect(Collectors.joining(" and "));
    }

    private static String interval(Estimate estimate, int familySize, String replicate) {
        return format(
                "interval [%.4f, %.4f] around mean %.4f (%d %ss, level 1 - 0.05/%d)",
                estimate.low(), estimate.high(), estimate.estimate(), estimate.draws(), replicate, familySize);
    }

    private static String format(String template, Object... values) {
        return String.format(Locale.ROOT, template, values);
    }
}
