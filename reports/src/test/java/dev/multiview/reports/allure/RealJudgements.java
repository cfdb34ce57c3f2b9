package dev.multiview.reports.allure;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Families;
import dev.multiview.claim.Family;
import dev.multiview.claim.Judge;
import dev.multiview.claim.Judgement;
import dev.multiview.claim.Verdict;
import dev.multiview.metric.Score;
import dev.multiview.procedure.Ensemble;
import dev.multiview.quantity.Quantity;
import dev.multiview.reports.Outcomes;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judgements by the real judge, one for each way in which it can end, so that its words are the real ones. */
final class RealJudgements {
    private static final int DRAWS = 12;
    private static final int SAMPLES = 2000;
    private static final Judge JUDGE = new Judge(new Families(Map.of(Family.of("allen-zhu-li-2020"), 5)));

    private RealJudgements() {}

    /** By what happened, in words. */
    static Map<String, Judgement> all() throws InterruptedException {
        return Map.ofEntries(
                Map.entry("supported", judged("P4-self", gain(0.2))),
                Map.entry("refuted", judged("P4-self", gain(0.0))),
                Map.entry("rule open", judged("P4-self", around(0.05))),
                Map.entry("one draw", JUDGE.judge(claim("P4-self"), gain(0.2), 1)),
                Map.entry("every trial failed", judged("P4-self", (arm, split, draw) -> Optional.empty())),
                Map.entry("data missing", missing()),
                Map.entry(
                        "half of the draws failed",
                        judged(
                                "P4-self",
                                (arm, split, draw) -> draw < 6 ? gain(0.2).score(arm, split, draw) : Optional.empty())),
                Map.entry("no headroom", judged("P3-distillation", (arm, split, draw) -> score(0.9, 0.1))),
                Map.entry("mechanism control fails", judged("P3-distillation", ensembleGains(gain(0.0)))),
                Map.entry("mechanism control open", judged("P3-distillation", ensembleGains(around(0.05)))),
                Map.entry("validity control fails", judged("P1-ensemble", gain(0.0))),
                Map.entry("described", judged("D1-mixture", gain(0.2))),
                Map.entry("exact", judged("P0-oracle", gain(0.2))),
                Map.entry("counterexample", exact(() -> Optional.of("draw 3 differs"))),
                Map.entry("broken check", exact(() -> {
                    throw new IllegalStateException("no memory");
                })));
    }

    /** As the audit says it, without asking the judge. */
    private static Judgement missing() {
        return new Judgement(claim("P4-self"), Verdict.NOT_RUN, "Image set is missing; fetch it.", null, List.of());
    }

    private static Judgement judged(String name, Quantity.Scores scores) throws InterruptedException {
        return JUDGE.judge(claim(name), scores, DRAWS);
    }

    private static Judgement exact(Claim.Check check) throws InterruptedException {
        Claim claim = claim("P0-oracle");
        return JUDGE.judge(
                new Claim(
                        claim.id(),
                        claim.place(),
                        claim.statement(),
                        claim.mark(),
                        claim.source(),
                        new Claim.Exact("equal", check)),
                gain(0),
                DRAWS);
    }

    private static Claim claim(String name) {
        return Outcomes.everything().judgements().stream()
                .map(Judgement::claim)
                .filter(claim -> claim.id().endsWith("/" + name))
                .findFirst()
                .orElseThrow();
    }

    /** The same gain in every draw. */
    private static Quantity.Scores gain(double gain) {
        return (arm, split, draw) -> score(0.4, gain);
    }

    /** Gains so wide around a value that no rule at this value can be decided. */
    private static Quantity.Scores around(double gain) {
        return (arm, split, draw) -> score(0.4, gain + (draw % 2 == 0 ? 0.1 : -0.1));
    }

    /** Students gain in one regime only, so that the contrast is large; ensembles as given. */
    private static Quantity.Scores ensembleGains(Quantity.Scores ensembles) {
        return (arm, split, draw) -> arm.procedure() instanceof Ensemble
                ? ensembles.score(arm, split, draw)
                : score(0.4, arm.learner().name().equals("patch-net") ? 0.3 : 0.0);
    }

    private static Optional<Score> score(double single, double gain) {
        return Optional.of(new Score(single - gain, single, SAMPLES));
    }
}
