package dev.multiview.reports.page;

import dev.multiview.claim.Tier;
import dev.multiview.regression.Comparison;
import dev.multiview.reports.FileGuide;
import dev.multiview.reports.format.NumberFormats;
import dev.multiview.reports.format.Replay;
import dev.multiview.reports.format.ShownEnvironment;
import dev.multiview.reports.outcome.Credits;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.Origin;
import dev.multiview.run.TrialRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that the page shows, from top to bottom.
 *
 * @param suite the suite's name
 * @param conditions tier and seed, or that these are predictions
 * @param question what was asked
 * @param tally the verdicts, counted
 * @param sure how sure the verdicts are, as sentences
 * @param check what a comparison with frozen results found; empty where nothing was compared
 * @param since what is other than in the run before; empty where there was none, or nothing is
 * @param gains the headline figure; empty for a run that compares no regimes
 * @param boards the claims by paper
 * @param open the open claims
 * @param figures other figures of the run
 * @param cost what the run took, by name
 * @param environment where it ran, by name
 * @param credits the data that others made
 * @param files what lies beside the page, by name
 * @param terms the words used, with their senses
 * @param replay the command that makes the page again
 */
record Screen(
        String suite,
        String conditions,
        String question,
        Tally tally,
        List<String> sure,
        Optional<CheckBox> check,
        Optional<SinceLast> since,
        Optional<GainsFigure> gains,
        List<PaperBoard> boards,
        List<OpenClaim> open,
        List<FigureCard> figures,
        List<Fact> cost,
        List<Fact> environment,
        List<String> credits,
        List<FileGuide> files,
        List<Fact> terms,
        String replay) {

    /** Further places at which claims are judged are left to their tiles. */
    private static final int PLACES = 2;

    /** A name with its value. */
    record Fact(String name, String value) {}

    /**
     * What a check found.
     *
     * @param passed whether the run is as frozen
     * @param conditions what was demanded
     * @param compared how many claims were compared
     * @param differences a sentence for each
     */
    record CheckBox(boolean passed, String conditions, int compared, List<String> differences) {
        static CheckBox of(Comparison comparison) {
            return new CheckBox(
                    comparison.passed(),
                    comparison.conditions(),
                    comparison.compared(),
                    comparison.differences().stream()
                            .map(difference -> NumberFormats.sentence(difference.sentence()))
                            .toList());
        }
    }

    /** What the page shows of a run. */
    static Screen of(
            AuditOutcome outcome,
            Optional<Comparison> comparison,
            Optional<SinceLast> since,
            List<FigureCard> figures) {
        return new Screen(
                outcome.suite(),
                outcome.conditions(),
                Question.of(outcome),
                Tally.of(outcome.claims()),
                sure(outcome),
                comparison.map(CheckBox::of),
                since,
                GainsFigure.of(outcome),
                PaperBoard.of(outcome),
                OpenClaim.of(outcome),
                figures,
                cost(outcome),
                facts(ShownEnvironment.of(outcome.environment())),
                Credits.of(outcome),
                FileGuide.of(outcome),
                Terms.all(),
                Replay.command(outcome, outcome.suite()));
    }

    private static List<String> sure(AuditOutcome outcome) {
        List<String> sentences = new ArrayList<>();
        if (outcome.origin().exploratory().isEmpty()) {
            sentences.add((outcome.origin() instanceof Origin.Trials trials
                                    && trials.suiteFile().isEmpty()
                            ? "Rules, margins and controls were fixed before the run. "
                            : "Rules, margins and controls are those of whoever stated the claims. ")
                    + "The claims of a family share one error rate: the chance that any of their decided verdicts is false is at"
                    + " most 5 %.");
        }
        List<String> places = outcome.claims().stream()
                .map(judgement -> judgement.claim().place().words())
                .distinct()
                .toList();
        if (places.size() <= PLACES) {
            places.forEach(place -> sentences.add(NumberFormats.sentence(place)));
        }
        sentences.add(
                outcome.origin() instanceof Origin.Trials
                        ? "A verdict speaks of this data at these settings, never of a theorem."
                        : "A verdict speaks of what varies between the given runs, and of nothing else.");
        if (!outcome.origin().exploratory().isEmpty()) {
            sentences.add("Exploratory: " + String.join(", ", outcome.origin().exploratory())
                    + ". No suite fixed this plan beforehand. Each claim is judged at its own level, so that of many such claims"
                    + " some are supported or refuted by chance.");
        }
        if (outcome.origin() instanceof Origin.Trials && outcome.tier() == Tier.SMOKE) {
            sentences.add("Tier smoke is a quick look with few draws: most claims stay open in it.");
        }
        return sentences;
    }

    private static List<Fact> cost(AuditOutcome outcome) {
        List<Fact> facts = new ArrayList<>();
        if (outcome.origin() instanceof Origin.Trials) {
            long failed =
                    outcome.trials().stream().filter(row -> !row.finished()).count();
            double work =
                    outcome.trials().stream().mapToDouble(TrialRow::seconds).sum();
            facts.add(new Fact("Draws planned", Integer.toString(outcome.draws())));
            facts.add(new Fact(
                    "Looks", outcome.looks().made() + " of " + outcome.looks().planned()));
            facts.add(new Fact(
                    "Trials",
                    outcome.trials().size() + ", of which " + failed + " failed; " + outcome.missing() + " not run"));
            facts.add(new Fact("Time of all trials", duration(work)));
        }
        facts.add(new Fact("Time of this run", duration(outcome.seconds())));
        facts.add(new Fact("Digest of the plan", outcome.planDigest()));
        return facts;
    }

    private static String duration(double seconds) {
        long whole = Math.round(seconds);
        return seconds < 100
                ? NumberFormats.number(seconds) + " s"
                : (whole / 60) + " min " + String.format(java.util.Locale.ROOT, "%02d", whole % 60) + " s";
    }

    private static List<Fact> facts(Map<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> new Fact(entry.getKey(), entry.getValue()))
                .toList();
    }
}
