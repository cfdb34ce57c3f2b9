package dev.multiview.reports.agreement;

import dev.multiview.claim.Judgement;
import dev.multiview.claim.Verdict;
import dev.multiview.run.AuditOutcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A paper's numbered statements, of which several claims may be parts: {@code JZ-9-soft-faster-d5} and {@code
 * JZ-9-soft-faster-d2} are parts of JZ-9, {@code P3-distillation} and {@code P3-share} of P3.
 *
 * @param verdicts by paper and number, those of the judged parts
 */
public record Statements(Map<String, List<Verdict>> verdicts) {
    private static final Pattern NUMBER = Pattern.compile("[A-Z]+-?\\d+\\b");

    /**
     * The number of statements of one series that are decided.
     *
     * @param whole those of which every judged part is decided
     * @param some those of which any part is
     * @param all all of them
     */
    record Count(long whole, long some, int all) {}

    public static Statements of(AuditOutcome outcome) {
        // Claims about own pictures, predictions or a file's suite have numbers by their names only.
        boolean ofPapers = outcome.claims().stream()
                .map(judgement -> outcome.paper(judgement.claim()))
                .anyMatch(
                        paper -> paper.address().isPresent() || !paper.groups().isEmpty());
        Map<String, List<Verdict>> verdicts = new LinkedHashMap<>();
        for (Judgement judgement : outcome.claims()) {
            if (judgement.verdict().judged() && ofPapers) {
                add(verdicts, judgement.claim().id(), judgement.verdict());
            }
        }
        return new Statements(verdicts);
    }

    /** Those among the claims {@code judged}, as one audit decided them. */
    public static Statements of(SeedVerdicts audit, List<String> judged) {
        Map<String, List<Verdict>> verdicts = new LinkedHashMap<>();
        judged.forEach(id -> add(verdicts, id, Agreement.said(audit, id).verdict()));
        return new Statements(verdicts);
    }

    private static void add(Map<String, List<Verdict>> verdicts, String id, Verdict verdict) {
        int local = id.indexOf('/') + 1;
        Matcher number = NUMBER.matcher(id).region(local, id.length());
        if (number.lookingAt()) {
            verdicts.computeIfAbsent(id.substring(0, number.end()), key -> new ArrayList<>())
                    .add(verdict);
        }
    }

    /** By the letters before their numbers, such as P or JZ; empty if every statement is one claim. */
    Map<String, Count> counts() {
        if (verdicts.values().stream().allMatch(parts -> parts.size() == 1)) {
            return Map.of();
        }
        Map<String, List<List<Verdict>>> series = new LinkedHashMap<>();
        verdicts.forEach((number, parts) -> series.computeIfAbsent(
                        number.substring(number.indexOf('/') + 1).replaceAll("-?\\d+$", ""), key -> new ArrayList<>())
                .add(parts));
        Map<String, Count> counts = new LinkedHashMap<>();
        series.forEach((letters, statements) ->
                counts.put(letters, new Count(whole(statements), some(statements), statements.size())));
        return counts;
    }

    /** How many are decided, in words; empty if every statement is one claim. */
    public String text() {
        List<String> words = new ArrayList<>();
        counts().forEach((letters, count) -> words.add(
                letters + " " + count.whole() + " of " + count.all() + " (in some part " + count.some() + ")"));
        return words.isEmpty()
                ? ""
                : "**Numbered statements decided in every judged part: " + String.join(", ", words) + ".**";
    }

    private static long whole(List<List<Verdict>> statements) {
        return statements.stream()
                .filter(parts -> parts.stream().allMatch(Verdict::decided))
                .count();
    }

    private static long some(List<List<Verdict>> statements) {
        return statements.stream()
                .filter(parts -> parts.stream().anyMatch(Verdict::decided))
                .count();
    }
}
