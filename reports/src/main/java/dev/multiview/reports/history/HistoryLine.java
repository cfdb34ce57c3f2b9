package dev.multiview.reports.history;

import dev.multiview.claim.Judgement;
import dev.multiview.claim.Verdict;
import dev.multiview.regression.Comparison;
import dev.multiview.regression.Difference;
import dev.multiview.regression.Direction;
import dev.multiview.reports.format.Units;
import dev.multiview.run.AuditOutcome;
import dev.multiview.statistic.Estimate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One claim in one run.
 *
 * @param run the run
 * @param claim id of the claim
 * @param rule digest of its quantity, rule and controls: numbers under another one are of another series
 * @param unit what one unit is; empty where there is none
 * @param better the side on which its rule holds
 * @param verdict the verdict
 * @param estimate what was measured, without its skewness; null if nothing was
 * @param differs whether a check found it to differ from what was frozen
 */
public record HistoryLine(
        HistoryRun run,
        String claim,
        String rule,
        String unit,
        Direction better,
        Verdict verdict,
        @Nullable Estimate estimate,
        boolean differs) {

    /** The lines of a run, in the suite's order; points of sweeps are left out. */
    public static List<HistoryLine> of(AuditOutcome outcome, HistoryRun run, Optional<Comparison> comparison) {
        Set<String> different = comparison.stream()
                .flatMap(each -> each.differences().stream())
                .map(Difference::claim)
                .collect(Collectors.toSet());
        return outcome.claims().stream()
                .map(judgement -> of(judgement, run, different))
                .toList();
    }

    private static HistoryLine of(Judgement judgement, HistoryRun run, Set<String> different) {
        String unit = Units.unit(judgement.claim());
        return new HistoryLine(
                run,
                judgement.claim().id(),
                HistoryRun.digits(judgement.claim().ruleDigest()),
                unit == null ? "" : unit,
                Direction.of(judgement.claim()),
                judgement.verdict(),
                finite(judgement.estimate()),
                different.contains(judgement.claim().id()));
    }

    /** An estimate of which every number can be written down. */
    private static @Nullable Estimate finite(@Nullable Estimate found) {
        return found != null
                        && Double.isFinite(found.estimate())
                        && Double.isFinite(found.high() - found.low())
                        && Double.isFinite(found.high95() - found.low95())
                ? new Estimate(
                        found.estimate(), found.low(), found.high(), found.low95(), found.high95(), found.draws())
                : null;
    }

    /** What lines of one series share. */
    String series() {
        return run.subject() + "\n" + claim + "\n" + rule;
    }
}
