package dev.multiview.claim;

import static dev.multiview.claim.PlannedScores.arm;

import dev.multiview.claim.Claim.Body;
import dev.multiview.claim.Control.Kind;
import dev.multiview.data.Split;
import dev.multiview.procedure.Arm;
import dev.multiview.quantity.Difference;
import dev.multiview.quantity.Gain;
import dev.multiview.quantity.Quantity;
import dev.multiview.statistic.Estimate;
import java.util.Map;
import java.util.Objects;

/** A judge of planted scores, and the claims, rules and controls that its tests are made of. */
abstract class JudgeBench {
    static final int DRAWS = 12;
    static final Arm TREATED = arm("treated");
    static final Arm CONTROL = arm("control");
    static final Arm OTHER = arm("other");
    static final Rule EFFECT = new Rule.Effect(0.05);

    final PlannedScores scores = new PlannedScores();
    final Judge judge = new Judge(new Families(Map.of(Family.of("paper"), 20)));

    Judgement judge(Body body) throws InterruptedException {
        return judge.judge(claim(body), scores, DRAWS);
    }

    static Estimate estimateOf(Judgement judgement) {
        return Objects.requireNonNull(judgement.estimate());
    }

    static Claim claim(Body body) {
        return new Claim("paper/P", Place.preset("planted"), "something", Claim.Mark.OURS, "nowhere", body);
    }

    static Rule rule(String name) {
        return switch (name) {
            case "effect" -> EFFECT;
            case "deficit" -> new Rule.Deficit(0.05);
            case "above" -> new Rule.Above(0.05);
            case "within" -> new Rule.Within(0.1, 0.05);
            case "differs" -> new Rule.Differs(0.05);
            default -> new Rule.NoEffect(0.05);
        };
    }

    static Quantity gain(Arm arm) {
        return new Gain(arm, Split.SINGLE_VIEW);
    }

    /** Gains of a control that scatters with the treated arm, so that the difference hardly does. */
    void plantBeside(Arm arm, double gain) {
        for (int draw = 0; draw < DRAWS; draw++) {
            scores.plant(arm, draw, 0.3 - gain - 0.01 * (draw % 3 - 1), 0.3);
        }
    }

    static Control beats(Kind kind) {
        return beats("beats", CONTROL, kind);
    }

    static Control beats(String id, Arm arm, Kind kind) {
        Quantity difference = new Difference(gain(TREATED), 1, gain(arm));
        return new Control(id, "gains more than the control", difference, EFFECT, kind);
    }
}
