package dev.multiview.reports.agreement;

import static java.util.Objects.requireNonNull;

import dev.multiview.reports.format.NumberFormats;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** The common findings of audits at several seeds, in words: the lines that a terminal shows and that open the page. */
public final class AgreementFindings {
    /** From here on whole per cent would round to a hundred. */
    private static final double LARGEST_SHOWN = 0.99;

    private AgreementFindings() {}

    /** The result in words: one line each for decided claims and statements, agreement and contradictions. */
    public static List<String> of(Agreement agreement) {
        int judged = agreement.judged().size();
        if (judged == 0) {
            return List.of("No claim of these audits is judged");
        }
        List<String> lines = new ArrayList<>();
        lines.add("Decided of " + judged + " judged claims: "
                + agreement.audits().stream()
                        .map(audit -> agreement.decided(audit) + " at seed " + audit.seed())
                        .collect(Collectors.joining(", ")));
        lines.addAll(statements(agreement));
        lines.add("Pairs of seeds that give a claim the same verdict: " + share(agreement.pairwise()));
        List<String> contradictions = agreement.contradictions();
        lines.add(
                contradictions.isEmpty()
                        ? "No claim is SUPPORTED at one seed and REFUTED at another"
                        : "SUPPORTED at one seed and REFUTED at another: " + String.join(", ", contradictions));
        return lines;
    }

    /** A hundred per cent is said only where there is no exception. */
    static String share(double pairs) {
        return pairs < 1 && pairs > LARGEST_SHOWN ? "more than 99 %" : NumberFormats.percent(pairs);
    }

    private static List<String> statements(Agreement agreement) {
        List<String> judged = agreement.judged();
        List<Map<String, Statements.Count>> bySeed = agreement.audits().stream()
                .map(audit -> Statements.of(audit, judged).counts())
                .toList();
        List<String> lines = new ArrayList<>();
        for (String letters : bySeed.get(0).keySet()) {
            List<Statements.Count> counts =
                    bySeed.stream().map(all -> requireNonNull(all.get(letters))).toList();
            lines.add("Numbered statements " + letters + " decided in every judged part: "
                    + listed(counts, Statements.Count::whole) + " of "
                    + counts.get(0).all() + "; in some part: "
                    + listed(counts, Statements.Count::some));
        }
        return lines;
    }

    private static String listed(List<Statements.Count> counts, ToLongFunction<Statements.Count> part) {
        return counts.stream()
                .map(count -> Long.toString(part.applyAsLong(count)))
                .collect(Collectors.joining(", "));
    }
}
