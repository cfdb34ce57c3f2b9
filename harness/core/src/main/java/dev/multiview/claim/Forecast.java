package dev.multiview.claim;

import dev.multiview.claim.Claim.Statistical;
import dev.multiview.claim.Control.Kind;
import dev.multiview.claim.Judgement.ControlResult;
import dev.multiview.statistic.Estimate;
import dev.multiview.statistic.Power;
import java.util.ArrayList;
import java.util.List;

/**
 * A forecast of what a statistical claim shows in a run that is not made yet, if its quantity and those of its controls
 * truly have the given means and deviations.
 *
 * @param holds chance that the claim's own rule holds
 * @param fails chance that it fails
 * @param decided least chance of a decided verdict, controls included: the chances that one of them stands in the way
 *     are added up (Bonferroni), as nothing is assumed of how they hang together. Headroom and failed trials are left out
 * @param expected verdict of intervals of the expected width about the means
 */
public record Forecast(double holds, double fails, double decided, Verdict expected) {

    /**
     * The prospect of a claim.
     *
     * @param body the claim's rule and controls
     * @param own what its quantity is
     * @param controls what those of its controls are, in their order
     * @throws IllegalArgumentException if there is not one for each control
     */
    public static Forecast of(Statistical body, Power own, List<Power> controls) {
        if (controls.size() != body.controls().size()) {
            throw new IllegalArgumentException("Numbers of " + controls.size() + " controls do not match the claim's "
                    + body.controls().size());
        }
        Rule rule = body.rule();
        double invalid = 0;
        double unclear = 0;
        List<ControlResult> results = new ArrayList<>();
        for (int i = 0; i < controls.size(); i++) {
            Control control = body.controls().get(i);
            Power power = controls.get(i);
            results.add(result(control, power.expected()));
            if (control.kind() == Kind.VALIDITY) {
                invalid += 1 - chance(power, control.rule(), Rule.Decision.HOLDS);
            } else {
                unclear += 1 - settled(control, power, rule);
            }
        }
        double holds = chance(own, rule, Rule.Decision.HOLDS);
        double fails = chance(own, rule, Rule.Decision.FAILS);
        double decided = Math.max(0, fails + Math.max(0, holds - unclear) - invalid);
        return new Forecast(
                holds, fails, decided, Ruling.of(rule, own.expected(), results).verdict());
    }

    /** The chance that a MECHANISM control holds or shows the effect too. */
    private static double settled(Control control, Power power, Rule claimed) {
        List<Double> borders = new ArrayList<>(control.rule().borders());
        borders.add(control.rule().neutral());
        return power.chances(
                        estimate -> {
                            ControlResult result = result(control, estimate);
                            return result.passed() || Ruling.showsItToo(result, claimed);
                        },
                        borders)
                .getOrDefault(true, 0.0);
    }

    private static double chance(Power power, Rule rule, Rule.Decision decision) {
        return power.chances(rule::decide, rule.borders()).getOrDefault(decision, 0.0);
    }

    private static ControlResult result(Control control, Estimate estimate) {
        return new ControlResult(control, control.rule().decide(estimate), estimate);
    }
}
