package dev.multiview.reports.summary;

import dev.multiview.run.AuditOutcome;

/** A part of the one page. */
@FunctionalInterface
interface Section {

    /** The section with its heading in Markdown, or an empty text where there is nothing to say. */
    String text(AuditOutcome outcome);
}
