package dev.multiview.reports.page;

import dev.multiview.claim.Judgement;
import dev.multiview.claim.Paper;
import dev.multiview.quantity.Contrast;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.Origin;
import java.util.List;
import java.util.stream.Collectors;

/** The sentence that says what an audit asked. */
final class Question {
    /** More papers are counted instead of named. */
    private static final int NAMED = 3;

    private Question() {}

    static String of(AuditOutcome outcome) {
        List<Paper> papers = outcome.claims().stream()
                .filter(judgement -> judgement.verdict().judged())
                .map(Judgement::claim)
                .map(outcome::paper)
                .distinct()
                .toList();
        if (outcome.origin() instanceof Origin.Predictions predictions) {
            return "Do the claims of " + outcome.suite() + " hold for these predictions on " + predictions.test() + "?";
        }
        if (outcome.origin() instanceof Origin.Trials trials
                && trials.suiteFile().isPresent()
                && papers.size() == 1) {
            return papers.get(0).title();
        }
        if (outcome.claims().stream()
                .flatMap(judgement -> judgement.claim().quantities().stream().limit(1))
                .anyMatch(Contrast.class::isInstance)) {
            return "Do ensembles and distillation gain more in networks that learn features than in linear models of"
                    + " fixed features?";
        }
        if (papers.size() == 1
                && papers.get(0).arxiv().isEmpty()
                && papers.get(0).title().contains(": ")) {
            // Not a publication: a suite of ours about one.
            return "What comes out of " + papers.get(0).title().replaceFirst("^[^:]*: ", "") + "?";
        }
        return "Does what " + names(papers) + " claim hold, at these settings?";
    }

    private static String names(List<Paper> papers) {
        return papers.isEmpty() || papers.size() > NAMED
                ? papers.size() + " papers"
                : papers.stream().map(Paper::title).collect(Collectors.joining("; "));
    }
}
