package dev.multiview.reports.page;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Judgement;
import dev.multiview.claim.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * A count of the judged claims by verdict.
 *
 * @param judged how many claims a rule judges
 * @param parts the verdicts that occur, in their order
 */
record Tally(int judged, List<Part> parts) {
    Tally {
        parts = List.copyOf(parts);
    }

    /**
     * The claims of one verdict.
     *
     * @param verdict which
     * @param count how many, at least one
     * @param percent of the judged claims
     */
    record Part(VerdictWords verdict, int count, double percent) {
        /** The width in the bar, as the style sheet takes it. */
        String width() {
            return Scale.percent(percent);
        }
    }

    static Tally of(List<Judgement> claims) {
        List<Verdict> judged = claims.stream()
                .filter(judgement -> !(judgement.claim().body() instanceof Claim.Descriptive))
                .map(Judgement::verdict)
                .filter(Verdict::judged)
                .toList();
        List<Part> parts = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            int count = (int) judged.stream().filter(each -> each == verdict).count();
            if (count > 0) {
                parts.add(new Part(new VerdictWords(verdict), count, 100.0 * count / judged.size()));
            }
        }
        return new Tally(judged.size(), parts);
    }
}
