package dev.multiview.reports;

import dev.multiview.claim.Cause;
import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Control;
import dev.multiview.claim.Judgement;
import dev.multiview.claim.Paper;
import dev.multiview.claim.Place;
import dev.multiview.claim.Rule;
import dev.multiview.claim.Tier;
import dev.multiview.claim.Verdict;
import dev.multiview.data.Split;
import dev.multiview.fixture.DeclaredSweeps;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Ensemble;
import dev.multiview.provenance.Environment;
import dev.multiview.provenance.Provenance;
import dev.multiview.quantity.Gain;
import dev.multiview.quantity.Quantity;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.ContrastRow;
import dev.multiview.run.GainRow;
import dev.multiview.run.TrialRow;
import dev.multiview.statistic.Estimate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Outcomes made by hand: one with everything an audit can bring, and one with nothing. */
public final class Outcomes {
    private static final Paper OTHER_PAPER =
            new Paper("ji-zhu-2020", "ji-zhu-2020", Optional.empty(), Map.of(), Map.of("JZ-1", "effective-logit"));
    private static final Paper PAPER = new Paper(
            "allen-zhu-li-2020",
            "Allen-Zhu & Li 2020",
            Optional.of("2012.09816"),
            Map.of("P1", "an ensemble of networks gains"));

    public static final String SUPPORTED = "allen-zhu-li-2020/P1-ensemble";
    public static final String NOT_RUN = "ji-zhu-2020/J4-mnist";

    private static final Rule HALF = new Rule.Effect(0.05);

    private Outcomes() {}

    /** Every verdict, failed controls, failed trials, missing numbers. */
    public static AuditOutcome everything() {
        return outcome(
                "headline",
                List.of(
                        supported(),
                        refuted(),
                        withoutMechanism(),
                        inconclusive(),
                        notRun(),
                        descriptive(),
                        exact(Verdict.SUPPORTED, "P0-oracle", "300 random inputs agree with the closed form"),
                        exact(Verdict.REFUTED, "P0-additive", "Draw 3 has a gain of 0.02 where 0 is stated")),
                MadeUpRows.gains(),
                MadeUpRows.contrasts(),
                MadeUpRows.trials());
    }

    /** The same with sweeps, and with what nets noted of their views. */
    public static AuditOutcome swept() {
        AuditOutcome everything = everything();
        List<Judgement> judgements = joined(everything.judgements(), MadeUpPoints.of(ensemble()));
        List<Arm> nets = judgements.stream()
                .flatMap(judgement -> judgement.claim().quantities().stream())
                .flatMap(quantity -> quantity.arms().stream())
                .filter(arm -> arm.learner().name().startsWith(MadeUpRows.NET.name()))
                .distinct()
                .toList();
        return outcome(
                "allen-zhu-li-2020",
                judgements,
                joined(everything.gains(), MadeUpPoints.end()),
                everything.contrasts(),
                joined(everything.trials(), MadeUpViews.of(nets, everything.rootSeed())));
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    /** An audit of one exact claim: no data, no gains, no trials. */
    public static AuditOutcome bare() {
        return outcome(
                "allen-zhu-li-2020/P0-oracle",
                List.of(exact(Verdict.SUPPORTED, "P0-oracle", "300 random inputs agree with the closed form")),
                List.of(),
                List.of(),
                List.of());
    }

    /** An audit of where a student's logit ends. */
    public static AuditOutcome logits() {
        return outcome(
                "ji-zhu-2020/JZ-1-*",
                List.of(exact(Verdict.SUPPORTED, "ji-zhu-2020", "JZ-1-effective-logit", "no counterexample found")),
                List.of(),
                List.of(),
                List.of());
    }

    static AuditOutcome outcome(
            String suite,
            List<Judgement> judgements,
            List<GainRow> gains,
            List<ContrastRow> contrasts,
            List<TrialRow> trials) {
        return new AuditOutcome(
                List.of(PAPER, OTHER_PAPER),
                suite,
                Tier.STANDARD,
                20260101,
                MadeUpRows.DRAWS,
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                Provenance.of(new Environment(new TreeMap<>(Map.of(
                        "java",
                        "17.0.15",
                        "processor",
                        "2 cores, AVX-512",
                        "system",
                        "Linux 6.1",
                        "commit",
                        "ef4510b")))),
                judgements,
                DeclaredSweeps.of(judgements, Map.of(MadeUpPoints.DIAL, "linear-twin-centred")),
                Map.of(SUPPORTED, 341.25, "allen-zhu-li-2020/P3-distillation", 512.5),
                gains,
                contrasts,
                trials,
                0,
                611.7);
    }

    private static Judgement supported() {
        Quantity contrast = MadeUpRows.contrast(MadeUpRows.TWIN, new Ensemble(5), Split.SINGLE_VIEW);
        Control oneView = new Control(
                "one-view",
                "With one view per class the ensemble gains no more than the linear one",
                contrast,
                new Rule.NoEffect(0.1),
                Control.Kind.MECHANISM);
        Control fits =
                new Control("fits", "Members beat chance on multi-view samples", gain(), HALF, Control.Kind.VALIDITY);
        return new Judgement(
                new Claim(
                        SUPPORTED,
                        Place.preset("k10-n2000"),
                        "an ensemble of 5 gains more in networks that learn features",
                        Mark.V,
                        "Theorem 2: the ensemble's error is near 0 where a single net errs on half of mu",
                        new Claim.Statistical(contrast, new Rule.Effect(0.1), List.of(oneView, fits))),
                Verdict.SUPPORTED,
                "The interval [0.143, 0.232] lies above 0.1 and both controls pass.",
                new Estimate(0.1875, 0.143, 0.232, 0.161, 0.214, 12, -1.25),
                List.of(
                        new Judgement.ControlResult(
                                oneView, Rule.Decision.HOLDS, new Estimate(0.01, -0.05, 0.07, -0.03, 0.05, 12)),
                        new Judgement.ControlResult(
                                fits, Rule.Decision.HOLDS, new Estimate(0.4, 0.37, 0.43, 0.38, 0.42, 12))));
    }

    private static Judgement refuted() {
        return new Judgement(
                new Claim(
                        "allen-zhu-li-2020/P2-joint",
                        Place.preset("k10-n2000"),
                        "training the average of 5 nets | as one model gains nothing",
                        Mark.V,
                        "Theorem 2, remark: the average trained directly stays at the single's error",
                        new Claim.Statistical(gain(), new Rule.NoEffect(0.05), List.of())),
                Verdict.REFUTED,
                "The interval [0.301, 0.402] lies wholly outside (-0.05, 0.05).",
                new Estimate(0.3512, 0.301, 0.402, 0.322, 0.381, 12),
                List.of());
    }

    private static Judgement withoutMechanism() {
        Quantity contrast = MadeUpRows.contrast(MadeUpRows.TWIN, MadeUpRows.DISTILLATION, Split.SINGLE_VIEW);
        Control permuted = new Control(
                "permuted",
                "The ensemble's own non-target logits beat permuted ones",
                gain(),
                HALF,
                Control.Kind.MECHANISM);
        return new Judgement(
                new Claim(
                        "allen-zhu-li-2020/P3-distillation",
                        Place.preset("k10-n2000"),
                        "a student of the ensemble gains more in networks that learn features",
                        Mark.D,
                        "Theorem 3: the student's error is near the ensemble's",
                        new Claim.Statistical(contrast, new Rule.Effect(0.1), List.of(permuted))),
                Verdict.EFFECT_WITHOUT_MECHANISM,
                "The effect is there, but the control 'permuted' shows it too.",
                new Estimate(0.4712, 0.372, 0.571, 0.413, 0.53, 11),
                List.of(new Judgement.ControlResult(
                        permuted, Rule.Decision.FAILS, new Estimate(0.012, -0.02, 0.044, -0.01, 0.034, 11))));
    }

    private static Judgement inconclusive() {
        return Judgement.open(
                new Claim(
                        "allen-zhu-li-2020/P4-self",
                        Place.preset("k10-n2000"),
                        "a self-distilled student gains at least 0.05",
                        Mark.M,
                        "Theorem 4: between a single model and an ensemble of two",
                        new Claim.Statistical(gain(), HALF, List.of())),
                Cause.POWER,
                "power: the interval [0.012, 0.09] holds 0.05; more draws would decide.",
                new Estimate(0.051, 0.012, 0.09, 0.024, 0.078, 12),
                List.of());
    }

    /** An audit of two claims whose data are missing. */
    public static AuditOutcome withoutData() {
        return outcome("headline", List.of(notRun(NOT_RUN), notRun(NOT_RUN + "-2")), List.of(), List.of(), List.of());
    }

    private static Judgement notRun() {
        return notRun(NOT_RUN);
    }

    private static Judgement notRun(String id) {
        return new Judgement(
                new Claim(
                        id,
                        Place.preset("mnist-small"),
                        "the data set's knowledge shrinks the student's error",
                        Mark.OURS,
                        "Section 4.2",
                        new Claim.Statistical(gain(), new Rule.Effect(0.005), List.of())),
                Verdict.NOT_RUN,
                "The MNIST files are missing; give their folder with -Ddata=FOLDER.",
                null,
                List.of());
    }

    private static Judgement descriptive() {
        return new Judgement(
                new Claim(
                        "allen-zhu-li-2020/D1-mixture",
                        Place.preset("k10-n2000"),
                        "gain of the ensemble on the mixture",
                        Mark.OURS,
                        "not stated in the paper",
                        new Claim.Descriptive(gain())),
                Verdict.DESCRIPTIVE,
                "Reported, never judged.",
                new Estimate(0.0012, Double.NaN, Double.NaN, 0.001, 0.0014, 12),
                List.of());
    }

    private static Judgement exact(Verdict verdict, String name, String reason) {
        return exact(verdict, "allen-zhu-li-2020", name, reason);
    }

    private static Judgement exact(Verdict verdict, String paper, String name, String reason) {
        return new Judgement(
                new Claim(
                        paper + "/" + name,
                        Place.of("For all inputs"),
                        "the closed form of " + name + " agrees with its definition",
                        Mark.D,
                        "Equation 3",
                        new Claim.Exact("equal to 1e-12 on 300 random inputs", Optional::empty)),
                verdict,
                reason,
                null,
                List.of());
    }

    private static Quantity gain() {
        return new Gain(ensemble(), Split.SINGLE_VIEW);
    }

    private static Arm ensemble() {
        return MadeUpRows.arm(MadeUpRows.NET, new Ensemble(5));
    }
}
