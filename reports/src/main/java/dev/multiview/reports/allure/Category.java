package dev.multiview.reports.allure;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.multiview.claim.Verdict;
import dev.multiview.reports.Cause;
import dev.multiview.reports.Json;
import java.util.regex.Pattern;

/**
 * The drawers into which Allure sorts what is not simply supported. They are told apart by the first words of a
 * result's message, and are disjoint: Allure puts a result into every category that matches.
 */
enum Category {
    REFUTED("Refuted at this preset", Verdict.REFUTED.name(), "failed"),
    WITHOUT_MECHANISM("Effect without mechanism", Verdict.EFFECT_WITHOUT_MECHANISM.name(), "failed"),
    POWER("Inconclusive: power", inconclusive(Cause.POWER), "broken"),
    CONTROL("Inconclusive: control", inconclusive(Cause.CONTROL), "broken"),
    HEADROOM("Inconclusive: headroom", inconclusive(Cause.HEADROOM), "broken"),
    HARNESS_ERROR("Harness error: trials failed", inconclusive(Cause.TRIALS_FAILED), "broken"),
    OTHER("Inconclusive: another reason", inconclusive(Cause.OTHER), "broken");

    static final String FILE = "categories.json";

    private final String title;
    private final String heading;
    private final String status;

    Category(String title, String heading, String status) {
        this.title = title;
        this.heading = heading;
        this.status = status;
    }

    private static String inconclusive(Cause cause) {
        return Verdict.INCONCLUSIVE.name() + " (" + cause.label() + ")";
    }

    /** The regular expression that the whole message of a result in this category matches. */
    String regex() {
        return "^\\Q" + heading + "\\E:.*";
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
