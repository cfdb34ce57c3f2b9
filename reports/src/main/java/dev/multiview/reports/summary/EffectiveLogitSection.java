package dev.multiview.reports.summary;

import dev.multiview.reports.figure.Figure;
import dev.multiview.run.AuditOutcome;

/** The section that shows where labels take a student's logits, on which all claims about soft ratios rest. */
final class EffectiveLogitSection implements Section {

    @Override
    public String text(AuditOutcome outcome) {
        return Figure.EFFECTIVE_LOGIT.plot(outcome).isEmpty()
                ? ""
                : "## Where a student's logit ends\n\n" + Figure.EFFECTIVE_LOGIT.markdown();
    }
}
