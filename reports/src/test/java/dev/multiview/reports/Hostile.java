package dev.multiview.reports;

import dev.multiview.claim.Cause;
import dev.multiview.claim.Claim;
import dev.multiview.claim.Control;
import dev.multiview.claim.Judgement;
import dev.multiview.claim.Place;
import dev.multiview.claim.Rule;
import dev.multiview.claim.Tier;
import dev.multiview.claim.Verdict;
import dev.multiview.data.Split;
import dev.multiview.fixture.DeclaredSweeps;
import dev.multiview.fixture.FakeData;
import dev.multiview.fixture.Judgements;
import dev.multiview.fixture.NamedLearner;
import dev.multiview.metric.Score;
import dev.multiview.model.Learner;
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
import dev.multiview.run.ContrastRow;
import dev.multiview.run.GainRow;
import dev.multiview.run.TrialRow;
import dev.multiview.statistic.Estimate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** An outcome in which every text that somebody else may choose is an attack that carries the name of its place. */
public final class Hostile {
    private static final String ATTACK =
            "<img src=x onerror=alert(1)><script>x</script><!-- ` ](http://evil) | &lt; \" ' \u001b[31m \u0000 \ud800 \n# h";

    private static final Set<String> PLACES = new LinkedHashSet<>();
    private static final Setting SETTING = new Setting(text("setting"), new FakeData("data"), 3, 1, 60, 150);
    private static final Learner NET = new NamedLearner(text("net"), Regime.FEATURE_LEARNING);
    private static final Learner TWIN = new NamedLearner(text("twin"), Regime.LINEARIZED);
    private static final Estimate ESTIMATE = new Estimate(0.2, 0.1, 0.3, 0.15, 0.25, 12);

    private Hostile() {}

    /** The attack with the name of a place before it, by which it is found again. */
    private static String text(String place) {
        String name = "PLACE-" + place + "-";
        PLACES.add(name);
        return name + ATTACK;
    }

    /** The names of all places. */
    public static Set<String> places() {
        outcome();
        return PLACES;
    }

    /** The outcome. */
    public static AuditOutcome outcome() {
        return new AuditOutcome(
                List.of(),
                text("suite"),
                Tier.SMOKE,
                1,
                12,
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                Provenance.of(new Environment(new TreeMap<>(
                        Map.of(text("environment-name"), text("environment-value"), "git.commit", text("commit"))))),
                judgements(),
                DeclaredSweeps.of(judgements(), Map.of()),
                Map.of(),
                gains(),
                List.of(new ContrastRow(
                        new Contrast(ensemble(NET, 3), ensemble(TWIN, 3), Split.SINGLE_VIEW), ESTIMATE, 0.1, 12, true)),
                trials(),
                0,
                12.5);
    }

    private static List<Judgement> judgements() {
        Quantity gain = new Gain(ensemble(NET, 3), Split.SINGLE_VIEW);
        Rule rule = new Rule.Effect(0.05);
        Control control = new Control(text("control-id"), text("control-title"), gain, rule, Control.Kind.VALIDITY);
        List<Judgement> all = new ArrayList<>();
        all.add(judgement("statistical", new Claim.Statistical(gain, rule, List.of(control)), Verdict.INCONCLUSIVE)
                .with(ESTIMATE, List.of(new Judgement.ControlResult(control, Rule.Decision.OPEN, ESTIMATE))));
        all.add(judgement("refuted", new Claim.Statistical(gain, rule, List.of()), Verdict.REFUTED)
                .with(ESTIMATE, List.of()));
        all.add(judgement("described", new Claim.Descriptive(gain), Verdict.DESCRIPTIVE)
                .with(ESTIMATE, List.of()));
        all.add(judgement("exact", new Claim.Exact(text("exact-rule"), Optional::empty), Verdict.REFUTED)
                .with(null, List.of()));
        all.add(judgement("not-run", new Claim.Statistical(gain, rule, List.of()), Verdict.NOT_RUN)
                .with(null, List.of()));
        for (int at = 1; at <= 3; at++) {
            all.add(judgement(
                            "point", new Claim.Point(gain, rule, text("curve"), text("axis"), at), Verdict.DESCRIPTIVE)
                    .with(ESTIMATE, List.of()));
        }
        return all;
    }

    private record Half(Claim claim, Verdict verdict, String reason) {
        Judgement with(@org.jspecify.annotations.Nullable Estimate estimate, List<Judgement.ControlResult> controls) {
            return Judgements.of(claim, verdict, Cause.POWER, reason, estimate, controls);
        }
    }

    private static Half judgement(String kind, Claim.Body body, Verdict verdict) {
        // A slash ends a paper's name, so that its attack has none.
        String paper = "PLACE-paper-<img src=x onerror=alert(1)>\u001b";
        PLACES.add("PLACE-paper-");
        return new Half(
                new Claim(
                        paper + "/" + text(kind + "-id"),
                        Place.preset(text(kind + "-preset")),
                        text(kind + "-title"),
                        Claim.Mark.OURS,
                        text(kind + "-source"),
                        body),
                verdict,
                text(kind + "-reason"));
    }

    private static Arm ensemble(Learner learner, int size) {
        return new Arm(SETTING, learner, new Ensemble(size));
    }

    private static List<GainRow> gains() {
        List<GainRow> rows = new ArrayList<>();
        for (Learner learner : List.of(NET, TWIN)) {
            for (int size = 1; size <= 3; size++) {
                for (int draw = 0; draw < 12; draw++) {
                    Score score = new Score(0.2 + 0.01 * draw, 0.4, 2000);
                    rows.add(new GainRow(ensemble(learner, size), Split.SINGLE_VIEW, draw, score));
                }
            }
        }
        return rows;
    }

    private static List<TrialRow> trials() {
        Trial failed =
                new Trial(new FakeData(text("failed-data")), 0, 1, text("failed-learner"), "1", new Role.Member(0, 1));
        Trial ended = new Trial(
                new FakeData(text("data-of-trial")), 0, 1, text("learner-of-trial"), "1", new Role.Member(0, 1));
        return List.of(
                new TrialRow(
                        failed,
                        text("code"),
                        "failed",
                        text("failed-message"),
                        Map.of(),
                        Map.of(),
                        1,
                        text("environment-id")),
                new TrialRow(
                        ended,
                        "c0de",
                        "ok",
                        "",
                        Map.of("lostViews", 0.5, text("note"), 1.0),
                        Map.of("single-view", 0.4),
                        1,
                        "env"));
    }
}
