package dev.multiview.reports;

import dev.multiview.claim.Claim;
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
record Statements(Map<String, List<Verdict>> verdicts) {
    private static final Pattern NUMBER = Pattern.compile("[A-Z]+-?\\d+\\b");

    static Statements of(AuditOutcome outcome) {
        Map<String, List<Verdict>> verdicts = new LinkedHashMap<>();
        for (Judgement judgement : outcome.judgements()) {
            Claim claim = judgement.claim();
            Matcher number = NUMBER.matcher(Finding.localId(claim));
            if (judgement.verdict().judged() && !(claim.body() instanceof Claim.Point) && number.lookingAt()) {
                verdicts.computeIfAbsent(claim.paper() + "/" + number.group(), key -> new ArrayList<>())
                        .add(judgement.verdict());
            }
        }
        return new Statements(verdicts);
    }

    /** How many are decided, by the letters before their numbers, in words; empty if every statement is one claim. */
    String text() {
        if (verdicts.values().stream().allMatch(parts -> parts.size() == 1)) {
            return "";
        }
        Map<String, List<List<Verdict>>> series = new LinkedHashMap<>();
        verdicts.forEach((number, parts) -> series.computeIfAbsent(
                        number.substring(number.indexOf('/') + 1).replaceAll("-?\\d+$", ""), key -> new ArrayList<>())
                .add(parts));
        List<String> counts = new ArrayList<>();
        series.forEach((letters, statements) -> counts.add(letters + " " + whole(statements) + " of "
                + statements.size() + " (in some part " + some(statements) + ")"));
        return "**Numbered statements decided in every judged part: " + String.join(", ", counts) + ".**";
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
