package dev.multiview.reports;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Judgement;
import dev.multiview.claim.Place;
import dev.multiview.claim.Verdict;
import dev.multiview.data.Split;
import dev.multiview.model.Learner;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Ensemble;
import dev.multiview.quantity.ProcedureError;
import dev.multiview.run.AuditOutcome;
import dev.multiview.statistic.Estimate;
import java.util.List;

/** Levels made by hand: two learners, of which one lacks a row, and a claim that is no cell. */
public final class MadeUpCells {
    private MadeUpCells() {}

    /** The net has single, ensemble and distilled; the twin single, mixed and distilled. */
    public static AuditOutcome outcome() {
        return Outcomes.outcome(
                "figure-1",
                List.of(
                        cell("cell-k10-n2000-", MadeUpRows.NET, "single", 0.101),
                        cell("cell-k10-n2000-", MadeUpRows.NET, "ensemble-of-2", 0.0895),
                        cell("cell-k10-n2000-", MadeUpRows.NET, "distilled", 0.095),
                        cell("cell-k10-n2000-", MadeUpRows.TWIN, "single", 0.3),
                        cell("cell-k10-n2000-", MadeUpRows.TWIN, "mixed", 0.25),
                        cell("cell-k10-n2000-", MadeUpRows.TWIN, "distilled", 0.31),
                        cell("loss-k10-n2000-", MadeUpRows.NET, "single", 0.333)),
                List.of(),
                List.of(),
                List.of());
    }

    private static Judgement cell(String prefix, Learner learner, String row, double error) {
        Arm arm = MadeUpRows.arm(learner, new Ensemble(2));
        return new Judgement(
                new Claim(
                        "figure-1/" + prefix + learner.name() + "-" + row,
                        Place.preset("k10-n2000"),
                        "an error",
                        Mark.OURS,
                        "nowhere",
                        new Claim.Descriptive(new ProcedureError(arm, Split.SINGLE_VIEW))),
                Verdict.DESCRIPTIVE,
                "Reported, never judged.",
                new Estimate(error, Double.NaN, Double.NaN, error - 0.02, error + 0.02, 12),
                List.of());
    }
}
