package dev.multiview.reports.allure;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.multiview.claim.Cause;
import dev.multiview.claim.Verdict;
import dev.multiview.reports.format.Json;
import java.util.regex.Pattern;

/**
 * The drawers into which Allure sorts what is not simply supported. They are told apart by the first words of a
 * result's message, and are disjoint: Allure puts a result into every category that matches.
 */
enum Category {
    REFUTED("Refuted at this preset: a finding, no defect", "failed", Verdict.REFUTED.name()),
    WITHOUT_MECHANISM(
            "Effect without mechanism: a control shows it too", "failed", Verdict.EFFECT_WITHOUT_MECHANISM.name()),
    POWER("Undecided: power, more draws would decide", Statuses.UNKNOWN, inconclusive(Cause.POWER)),
    CONTROL("Undecided: a control does not hold", Statuses.UNKNOWN, inconclusive(Cause.CONTROL)),
    HEADROOM("Undecided: no headroom", Statuses.UNKNOWN, inconclusive(Cause.HEADROOM)),
    HARNESS_ERROR(
            "Broken: trials failed or a check threw, to be repaired", "broken", inconclusive(Cause.TRIALS_FAILED)),
    NOT_RUN("Not run: something is missing", "skipped", Verdict.NOT_RUN.name()),
    NEVER_JUDGED("Never judged: measured and shown", "skipped", Verdict.DESCRIPTIVE.name());

    static final String FILE = "categories.json";

    private final String title;
    private final String status;
    private final String heading;

    Category(String title, String status, String heading) {
        this.title = title;
        this.status = status;
        this.heading = heading;
    }

    private static String inconclusive(Cause cause) {
        return Verdict.INCONCLUSIVE.name() + " (" + cause.label() + ")";
    }

    /** The regular expression that the whole message of a result in this category matches. */
    String regex() {
        return "^" + Pattern.quote(heading) + ":.*";
    }

    /** Whether Allure would put a result of this status and message here. */
    boolean holds(String resultStatus, String message) {
        return resultStatus.equals(status)
                && Pattern.compile(regex(), Pattern.DOTALL).matcher(message).matches();
    }

    /** All categories in the form that Allure reads. */
    static String file() {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (Category category : values()) {
            ObjectNode node = Json.object();
            node.put("name", category.title);
            node.put("messageRegex", category.regex());
            node.putArray("matchedStatuses").add(category.status);
            all.add(node);
        }
        return Json.page(all);
    }
}
