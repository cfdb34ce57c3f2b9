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

    /** How many are decided, in words; empty if every statement is one claim. */
    String text() {
        int parts = verdicts.values().stream().mapToInt(List::size).sum();
        if (parts == verdicts.size()) {
            return "";
        }
        long whole = verdicts.values().stream()
                .filter(all -> all.stream().allMatch(Verdict::decided))
                .count();
        long some = verdicts.values().stream()
                .filter(all -> all.stream().anyMatch(Verdict::decided))
                .count();
        return "**Judged are " + parts + " parts of " + verdicts.size() + " numbered statements: " + whole
                + " are decided in every part, " + some + " in some.**";
    }
}
