package dev.multiview.reports.page;

import dev.multiview.claim.Control;
import dev.multiview.claim.Judgement.ControlResult;
import dev.multiview.claim.Rule;
import dev.multiview.reports.format.NumberFormats;
import dev.multiview.reports.format.Units;

/**
 * One control of a claim.
 *
 * @param id its short name
 * @param title what it says, as a sentence
 * @param asks what it is for
 * @param measured estimate and interval
 * @param rule what it must meet
 * @param came whether it passed, failed or is open
 * @param style its name in the style sheet
 */
record ControlRow(String id, String title, String asks, String measured, String rule, String came, String style) {

    static ControlRow of(ControlResult result) {
        Control control = result.control();
        return new ControlRow(
                control.id(),
                NumberFormats.sentence(control.title()),
                control.kind() == Control.Kind.MECHANISM
                        ? "Is the effect gone without the stated cause?"
                        : "Is the experiment sound?",
                Units.text(result),
                control.rule().text(),
                came(result.decision()),
                result.decision().words());
    }

    private static String came(Rule.Decision decision) {
        return switch (decision) {
            case HOLDS -> "passed";
            case FAILS -> "failed";
            case OPEN -> "open";
        };
    }
}
