package dev.multiview.cli;

import dev.multiview.claim.Catalogue;
import dev.multiview.claim.Cause;
import dev.multiview.claim.Claim;
import dev.multiview.claim.Judgement;
import dev.multiview.claim.Tier;
import dev.multiview.claim.Verdict;
import dev.multiview.cli.subject.ImageFolders;
import dev.multiview.fixture.Judgements;
import dev.multiview.provenance.Environment;
import dev.multiview.provenance.Provenance;
import dev.multiview.reports.VerdictsReport;
import dev.multiview.run.AuditOutcome;
import dev.multiview.statistic.Estimate;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The {@code verdicts.json} of an audit of one claim at tier smoke, whose verdict and numbers are made up. */
final class MadeUpAudit {
    private MadeUpAudit() {}

    /** Writes it below {@code folder}; where it is. */
    static Path write(Path folder, String id, long seed, Verdict verdict, Estimate estimate) {
        Claim claim = Catalogue.load(ImageFolders.of(null))
                .select(List.of(id), Tier.SMOKE)
                .claims()
                .get(0);
        Judgement judgement = Judgements.of(claim, verdict, Cause.POWER, "made up", estimate, List.of());
        return write(folder.resolve("seed-" + seed), id, seed, estimate.draws(), judgement);
    }

    /** Writes that of one judgement into {@code own}; where it is. */
    static Path write(Path own, String id, long seed, int draws, Judgement judgement) {
        AuditOutcome outcome = new AuditOutcome(
                List.of(),
                id,
                Tier.SMOKE,
                seed,
                draws,
                "plan",
                Provenance.of(new Environment(new TreeMap<>())),
                List.of(judgement),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                1);
        new VerdictsReport().write(outcome, own);
        return own.resolve("verdicts.json");
    }
}
