package dev.multiview.reports.page;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Judgement;
import dev.multiview.model.Regime;
import dev.multiview.reports.format.Finding;
import dev.multiview.reports.format.NumberFormats;
import dev.multiview.reports.format.Replay;
import dev.multiview.reports.format.Units;
import dev.multiview.reports.outcome.Credits;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.Origin;
import dev.multiview.statistic.Estimate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One claim on the board, with what opens behind it.
 *
 * @param anchor its address within the page
 * @param name the claim's id without its paper
 * @param verdict the verdict
 * @param cause why it is open; empty for others
 * @param statement what is claimed, as a sentence
 * @param place where it is said to hold
 * @param strip the interval and the zone of the rule; empty if nothing was measured
 * @param number the estimate with its interval
 * @param unit what one unit is; empty where there is none
 * @param regime its name in the filter
 * @param primary whether a rule judges it
 * @param reason the numbers that decided, as a sentence
 * @param rule the rule, fixed before the run
 * @param against what would have refuted it, as a sentence; empty for a claim that no rule judges
 * @param source what the source says
 * @param mark how the source is known
 * @param parts the verdict on the phenomenon and that on the mechanism; empty where no mechanism was asked for
 * @param controls its controls
 * @param population of what the verdict speaks, for predictions that others made
 * @param credits the data that others made
 * @param replay the command that judges it again
 */
record Tile(
        String anchor,
        String name,
        VerdictWords verdict,
        Optional<String> cause,
        String statement,
        String place,
        Optional<Strip> strip,
        String number,
        Optional<String> unit,
        String regime,
        boolean primary,
        String reason,
        String rule,
        Optional<String> against,
        String source,
        String mark,
        Optional<String> parts,
        List<ControlRow> controls,
        List<String> population,
        List<String> credits,
        String replay) {

    /** What stands on the tile of a claim. */
    static Tile of(Judgement judgement, AuditOutcome outcome) {
        Claim claim = judgement.claim();
        Optional<Estimate> shown = Optional.ofNullable(
                        claim.quantities().isEmpty()
                                ? judgement.estimate()
                                : Units.possible(claim.quantities().get(0), judgement.estimate()))
                .filter(estimate -> Double.isFinite(estimate.estimate()));
        String regime = regime(claim);
        return new Tile(
                Anchors.of(claim.id()),
                claim.name(),
                new VerdictWords(judgement.verdict()),
                judgement.cause().map(dev.multiview.claim.Cause::label),
                Finding.statement(claim),
                NumberFormats.sentence(claim.place().words()),
                shown.map(estimate -> Strip.of(estimate, claim.rule(), regime)),
                judgement.estimate() == null ? "" : Units.text(judgement),
                Optional.ofNullable(Units.unit(claim)),
                regime,
                judgement.verdict().judged(),
                NumberFormats.sentence(judgement.reason()),
                claim.ruleText(),
                Refutation.of(claim),
                claim.source(),
                mark(claim.mark()),
                judgement
                        .mechanism()
                        .map(mechanism -> "Phenomenon: " + new VerdictWords(judgement.phenomenon()).text()
                                + ". Mechanism: " + new VerdictWords(mechanism).text() + "."),
                judgement.controls().stream().map(ControlRow::of).toList(),
                population(claim, outcome),
                Credits.of(claim),
                Replay.command(outcome, claim.id()));
    }

    /** Which of the regimes its quantity is measured in; controls do not count. */
    private static String regime(Claim claim) {
        Set<Regime> regimes = claim.quantities().stream()
                .limit(1)
                .flatMap(quantity -> quantity.arms().stream())
                .map(arm -> arm.learner().regime())
                .collect(Collectors.toSet());
        if (regimes.size() != 1) {
            return regimes.isEmpty() ? "none" : "both";
        }
        return regimes.contains(Regime.FEATURE_LEARNING) ? "net" : "linear";
    }

    private static List<String> population(Claim claim, AuditOutcome outcome) {
        return outcome.origin() instanceof Origin.Predictions predictions
                ? predictions.findings().stream()
                        .filter(finding -> finding.claim().equals(claim.id()))
                        .map(finding -> (finding.control().isEmpty() ? "" : "Control " + finding.control() + ": ")
                                + NumberFormats.sentence(finding.population()) + " "
                                + NumberFormats.sentence(finding.method()))
                        .toList()
                : List.of();
    }

    private static String mark(Claim.Mark mark) {
        return switch (mark) {
            case V -> "seen in the source";
            case D -> "derived from the source";
            case M -> "remembered, not looked up";
            case OURS -> "ours: no paper says it";
        };
    }
}
