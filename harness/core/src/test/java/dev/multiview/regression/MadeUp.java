package dev.multiview.regression;

import dev.multiview.claim.Cause;
import dev.multiview.claim.Claim;
import dev.multiview.claim.Control;
import dev.multiview.claim.Judgement;
import dev.multiview.claim.Judgement.ControlResult;
import dev.multiview.claim.Place;
import dev.multiview.claim.Rule;
import dev.multiview.claim.Ruling;
import dev.multiview.claim.Tier;
import dev.multiview.claim.Verdict;
import dev.multiview.data.Split;
import dev.multiview.fixture.FakeData;
import dev.multiview.fixture.FakeLearner;
import dev.multiview.fixture.Judgements;
import dev.multiview.metric.Score;
import dev.multiview.model.Regime;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Ensemble;
import dev.multiview.procedure.Role;
import dev.multiview.procedure.Setting;
import dev.multiview.procedure.Trial;
import dev.multiview.provenance.Environment;
import dev.multiview.provenance.Provenance;
import dev.multiview.quantity.Contrast;
import dev.multiview.quantity.Gain;
import dev.multiview.quantity.Quantity;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.GainRow;
import dev.multiview.run.TrialRow;
import dev.multiview.statistic.Estimate;
import dev.multiview.statistic.StudentT;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Judgements and outcomes made by hand; nothing is trained. */
final class MadeUp {
    static final int FAMILY = 20;
    static final Map<String, String> MACHINE =
            Map.of("cpu.model", "a processor", "java.version", "17.0.15", "blas.core", "SkylakeX");

    private static final Setting SETTING = new FakeData("near").setting(3, 2);
    private static final FakeLearner NET = new FakeLearner("net");
    private static final FakeLearner TWIN = new FakeLearner("twin", Regime.LINEARIZED);

    private MadeUp() {}

    static Arm net() {
        return new Arm(SETTING, NET, new Ensemble(3));
    }

    static Arm twin() {
        return new Arm(SETTING, TWIN, new Ensemble(3));
    }

    static Quantity gain() {
        return new Gain(net(), Split.SINGLE_VIEW);
    }

    static Quantity contrast() {
        return new Contrast(net(), twin(), Split.SINGLE_VIEW);
    }

    static Claim claim(String id, Claim.Body body) {
        return new Claim(id, Place.preset("near"), "something", Claim.Mark.OURS, "nowhere", body);
    }

    static Control control(String id, Rule rule, Control.Kind kind) {
        return new Control(id, "is compared", gain(), rule, kind);
    }

    /** An estimate with this mean and standard error. */
    static Estimate estimate(double mean, double error, int draws) {
        if (draws % 2 != 0) {
            throw new IllegalArgumentException("Draws " + draws + " cannot scatter evenly");
        }
        double[] values = new double[draws];
        for (int i = 0; i < draws; i++) {
            values[i] = mean + (i % 2 == 0 ? 1 : -1) * error * Math.sqrt(draws - 1);
        }
        return StudentT.estimate(values, new double[draws], FAMILY);
    }

    /** A claim about the gain, judged as the judge would from these estimates, the controls' in their order. */
    static Judgement judged(String id, Rule rule, Estimate own, List<Control> controls, Estimate... theirs) {
        List<ControlResult> results = new ArrayList<>();
        for (int i = 0; i < theirs.length; i++) {
            Control control = controls.get(i);
            results.add(new ControlResult(control, control.rule().decide(theirs[i]), theirs[i]));
        }
        Ruling ruling = Ruling.of(rule, own, results);
        Claim claim = claim(id, new Claim.Statistical(gain(), rule, controls));
        return new Judgement(
                claim, ruling.verdict(), ruling.cause(), ruling.ground().name(), own, results);
    }

    static Judgement described(String id, Estimate estimate) {
        return new Judgement(
                claim(id, new Claim.Descriptive(gain())), Verdict.DESCRIPTIVE, "as it is", estimate, List.of());
    }

    static Judgement point(String id, Estimate estimate) {
        Claim.Point point = new Claim.Point(gain(), new Rule.Effect(0.05), "gain", "width", 4);
        return new Judgement(claim(id, point), Verdict.DESCRIPTIVE, "holds at 95 %", estimate, List.of());
    }

    static Judgement exact(String id, Verdict verdict) {
        return Judgements.of(
                claim(id, new Claim.Exact("a <= b", Optional::empty)),
                verdict,
                Cause.TRIALS_FAILED,
                "a reason",
                null,
                List.of());
    }

    static Judgement notRun(Judgement run) {
        return new Judgement(run.claim(), Verdict.NOT_RUN, "Fashion-MNIST is not here; fetch it.", null, List.of());
    }

    /** A claim whose data are not on this machine. */
    static Judgement absent(String id, String sentence) {
        Arm arm = new Arm(FakeData.absent(sentence).setting(3, 2), NET, new Ensemble(3));
        Claim claim = claim(id, new Claim.Descriptive(new Gain(arm, Split.SINGLE_VIEW)));
        return new Judgement(claim, Verdict.NOT_RUN, sentence, null, List.of());
    }

    static AuditOutcome outcome(long seed, Judgement... judgements) {
        return outcome(seed, MACHINE, List.of(), judgements);
    }

    static AuditOutcome outcome(long seed, Map<String, String> machine, List<GainRow> gains, Judgement... judgements) {
        return outcome(seed, machine, gains, List.of(trial("ok")), judgements);
    }

    static AuditOutcome outcome(
            long seed,
            Map<String, String> machine,
            List<GainRow> gains,
            List<TrialRow> trials,
            Judgement... judgements) {
        return new AuditOutcome(
                List.of(),
                "headline",
                Tier.SMOKE,
                seed,
                6,
                "plan-" + judgements.length,
                Provenance.of(new Environment(new TreeMap<>(machine))),
                Arrays.asList(judgements),
                List.of(),
                Map.of(),
                gains,
                List.of(),
                trials,
                0,
                1);
    }

    static TrialRow trial(String status) {
        return new TrialRow(
                new Trial(new FakeData("near"), 0, 1, NET.name(), NET.canonical(), new Role.Member(0, 1)),
                "c0de",
                status,
                "it broke",
                Map.of(),
                Map.of(),
                1,
                "env");
    }

    /** Rows of both arms of the contrast: singles that scatter by {@code spread} about the mean. */
    static List<GainRow> singles(double mean, double spread, int draws) {
        List<GainRow> rows = new ArrayList<>();
        for (Arm arm : List.of(net(), twin())) {
            for (int draw = 0; draw < draws; draw++) {
                double single = mean + (draw % 2 == 0 ? spread : -spread);
                rows.add(new GainRow(arm, Split.SINGLE_VIEW, draw, new Score(single / 2, single, 2000)));
            }
        }
        return rows;
    }
}
