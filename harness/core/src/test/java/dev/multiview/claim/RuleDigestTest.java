package dev.multiview.claim;

import static dev.multiview.claim.PlannedScores.arm;
import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.claim.Claim.Body;
import dev.multiview.claim.Claim.Descriptive;
import dev.multiview.claim.Claim.Point;
import dev.multiview.claim.Claim.Statistical;
import dev.multiview.claim.Control.Kind;
import dev.multiview.data.Split;
import dev.multiview.quantity.Coverage;
import dev.multiview.quantity.Difference;
import dev.multiview.quantity.Distance;
import dev.multiview.quantity.Gain;
import dev.multiview.quantity.LogError;
import dev.multiview.quantity.Measured;
import dev.multiview.quantity.Noted;
import dev.multiview.quantity.ProcedureError;
import dev.multiview.quantity.Quantity;
import dev.multiview.quantity.Quantity.Side;
import dev.multiview.quantity.SingleError;
import dev.multiview.quantity.Slope;
import dev.multiview.quantity.Spread;
import dev.multiview.quantity.Straightness;
import dev.multiview.quantity.Trend;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing that could turn a verdict may change without its digest. */
class RuleDigestTest {
    private static Slope slope(String dose, double last) {
        return new Slope(dose, List.of(new Slope.Step(0, GAIN), new Slope.Step(1, GAIN), new Slope.Step(last, GAIN)));
    }

    private static Straightness straightness(String dose, double last) {
        return new Straightness(
                dose, List.of(new Slope.Step(1, GAIN), new Slope.Step(2, GAIN), new Slope.Step(last, GAIN)));
    }

    private static final Quantity GAIN = gain("a", Split.SINGLE_VIEW);
    private static final Rule EFFECT = new Rule.Effect(0.05);
    private static final Control CONTROL = control("c", gain("b", Split.SINGLE_VIEW), EFFECT, Kind.MECHANISM);

    @Test
    void everythingThatDecidesChangesTheDigest() {
        Stream<Body> bodies = Stream.of(
                statistical(GAIN, EFFECT, CONTROL),
                statistical(GAIN, new Rule.Effect(0.06), CONTROL),
                statistical(GAIN, new Rule.Deficit(0.05), CONTROL),
                statistical(GAIN, new Rule.NoEffect(0.05), CONTROL),
                statistical(GAIN, new Rule.Differs(0.05), CONTROL),
                statistical(GAIN, new Rule.Below(0.05), CONTROL),
                statistical(GAIN, new Rule.Above(0.05), CONTROL),
                statistical(GAIN, new Rule.Within(0.05, 0.05), CONTROL),
                statistical(GAIN, new Rule.Within(0.06, 0.05), CONTROL),
                statistical(GAIN, new Rule.Within(0.05, 0.06), CONTROL),
                statistical(new ProcedureError(arm("a"), Split.SINGLE_VIEW), EFFECT, CONTROL),
                statistical(new SingleError(arm("a"), Split.SINGLE_VIEW), EFFECT, CONTROL),
                statistical(new Noted(arm("a"), Side.TREATED, "n"), EFFECT, CONTROL),
                statistical(new Noted(arm("a"), Side.SINGLES, "n"), EFFECT, CONTROL),
                statistical(new Noted(arm("a"), Side.TREATED, "m"), EFFECT, CONTROL),
                statistical(new Measured(arm("a"), "n"), EFFECT, CONTROL),
                statistical(new Measured(arm("a"), "n", 10), EFFECT, CONTROL),
                statistical(new Trend(List.of(GAIN, CONTROL.quantity(), GAIN)), EFFECT, CONTROL),
                statistical(new Trend(List.of(CONTROL.quantity(), GAIN, GAIN)), EFFECT, CONTROL),
                statistical(slope("dose", 2), EFFECT, CONTROL),
                statistical(slope("dose", 3), EFFECT, CONTROL),
                statistical(slope("other", 2), EFFECT, CONTROL),
                statistical(straightness("dose", 4), EFFECT, CONTROL),
                statistical(straightness("dose", 3), EFFECT, CONTROL),
                statistical(straightness("other", 4), EFFECT, CONTROL),
                statistical(new Distance(GAIN, 0.5), EFFECT, CONTROL),
                statistical(new Distance(GAIN, 0.25), EFFECT, CONTROL),
                statistical(new LogError(arm("a"), Side.TREATED, Split.SINGLE_VIEW), EFFECT, CONTROL),
                statistical(new LogError(arm("a"), Side.SINGLES, Split.SINGLE_VIEW), EFFECT, CONTROL),
                new Claim.EveryDraw(GAIN, 0.05),
                new Claim.EveryDraw(GAIN, 0.06),
                new Claim.EveryDraw(CONTROL.quantity(), 0.05),
                statistical(new Coverage(arm("a")), EFFECT, CONTROL),
                statistical(new Spread(arm("a"), Split.SINGLE_VIEW, Spread.Kind.VARIANCE), EFFECT, CONTROL),
                statistical(new Spread(arm("a"), Split.SINGLE_VIEW, Spread.Kind.DISAGREEMENT), EFFECT, CONTROL),
                statistical(gain("b", Split.SINGLE_VIEW), EFFECT, CONTROL),
                statistical(gain("a", Split.MULTI_VIEW), EFFECT, CONTROL),
                statistical(new Difference(GAIN, 1, GAIN), EFFECT, CONTROL),
                statistical(new Difference(GAIN, 0.5, GAIN), EFFECT, CONTROL),
                statistical(GAIN, EFFECT),
                statistical(GAIN, EFFECT, CONTROL, CONTROL),
                statistical(GAIN, EFFECT, control("d", CONTROL.quantity(), EFFECT, Kind.MECHANISM)),
                statistical(GAIN, EFFECT, control("c", GAIN, EFFECT, Kind.MECHANISM)),
                statistical(GAIN, EFFECT, control("c", CONTROL.quantity(), new Rule.Effect(0.04), Kind.MECHANISM)),
                statistical(GAIN, EFFECT, control("c", CONTROL.quantity(), EFFECT, Kind.VALIDITY)),
                new Descriptive(GAIN),
                new Descriptive(gain("b", Split.SINGLE_VIEW)),
                new Point(GAIN, EFFECT, "gain", "width", 2),
                new Point(GAIN, EFFECT, "gain", "width", 4),
                new Point(GAIN, EFFECT, "gain", "depth", 2),
                new Point(GAIN, EFFECT, "loss", "width", 2),
                new Point(GAIN, new Rule.Effect(0.06), "gain", "width", 2),
                new Point(gain("b", Split.SINGLE_VIEW), EFFECT, "gain", "width", 2),
                new Claim.Exact("a <= b", Optional::empty),
                new Claim.Exact("a < b", Optional::empty));
        List<String> digests =
                bodies.map(body -> claim("paper/P", "title", body).ruleDigest()).toList();
        assertThat(digests).doesNotHaveDuplicates().allMatch(digest -> digest.matches("[0-9a-f]{64}"));
    }

    @Test
    void wordsThatDecideNothingDoNot() {
        Body body = statistical(GAIN, EFFECT, CONTROL);
        assertThat(claim("paper/P", "another title", body).ruleDigest())
                .isEqualTo(claim("paper/P", "title", body).ruleDigest());
        assertThat(claim("paper/Q", "title", body).ruleDigest())
                .isNotEqualTo(claim("paper/P", "title", body).ruleDigest());
    }

    private static Claim claim(String id, String title, Body body) {
        return new Claim(id, Place.preset("made-up"), title, Claim.Mark.OURS, "nowhere", body);
    }

    private static Statistical statistical(Quantity quantity, Rule rule, Control... controls) {
        return new Statistical(quantity, rule, List.of(controls));
    }

    private static Control control(String id, Quantity quantity, Rule rule, Kind kind) {
        return new Control(id, "title of " + id, quantity, rule, kind);
    }

    private static Quantity gain(String learner, Split split) {
        return new Gain(arm(learner), split);
    }
}
