package dev.multiview.reports.summary;

import dev.multiview.claim.Cause;
import dev.multiview.claim.Judgement;
import dev.multiview.claim.Verdict;
import dev.multiview.reports.format.Markdown;
import dev.multiview.run.AuditOutcome;
import java.util.EnumMap;
import java.util.Map;
import java.util.StringJoiner;

/** Claims that are open, or were not run, by what stands in the way. */
final class OpenSection {
    /** Names in one line. */
    private static final int NAMED = 40;

    private OpenSection() {}

    /** A line for each cause; empty if nothing is open. */
    static String text(AuditOutcome outcome) {
        Map<Cause, Names> causes = new EnumMap<>(Cause.class);
        Names notRun = new Names();
        for (Judgement judgement : outcome.claims()) {
            judgement.cause().ifPresent(cause -> causes.computeIfAbsent(cause, any -> new Names())
                    .add(judgement));
            if (judgement.verdict() == Verdict.NOT_RUN) {
                notRun.add(judgement);
            }
        }
        StringBuilder text = new StringBuilder();
        causes.forEach((cause, names) -> text.append("- ")
                .append(words(cause))
                .append(": ")
                .append(names)
                .append('\n'));
        if (notRun.count > 0) {
            text.append("- Not run, for want of data or trials: ")
                    .append(notRun)
                    .append('\n');
        }
        return text.isEmpty() ? "" : text + "\nThe numbers are in `" + DetailsReport.FILE + "`.\n";
    }

    private static String words(Cause cause) {
        return switch (cause) {
            case POWER -> "The interval holds the border of the rule, more draws may decide";
            case CONTROL -> "A control failed or is open";
            case HEADROOM -> "A single model errs too rarely or too often";
            case TRIALS_FAILED -> "Trials failed";
        };
    }

    /** Names of claims, the first of them in full. */
    private static final class Names {
        private final StringJoiner text = new StringJoiner(", ");
        private int count;

        void add(Judgement judgement) {
            if (count++ < NAMED) {
                text.add(Markdown.code(judgement.claim().name()));
            }
        }

        @Override
        public String toString() {
            return text + (count > NAMED ? " and " + (count - NAMED) + " more" : "");
        }
    }
}
