package dev.multiview.junit;

import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The report entries of a test: facts by name, for JUnit's own reports and once more under the keys that Allure knows. */
final class ReportEntries {
    /** The keys by which Allure's listener of the JUnit Platform takes an entry for a parameter of a test. */
    private static final String ALLURE_PARAMETER = "allure.parameter";

    private static final String ALLURE_VALUE = "value";
    /** The key whose text that listener attaches to a test. */
    private static final String OUTPUT = "stdout";

    private ReportEntries() {}

    /** Publishes facts of the test that is running. */
    static void publish(Map<String, String> facts, ExtensionContext context) {
        context.publishReportEntry(facts);
        facts.forEach((name, value) -> context.publishReportEntry(Map.of(ALLURE_PARAMETER, name, ALLURE_VALUE, value)));
    }

    /** Attaches a text to it. */
    static void attach(String text, ExtensionContext context) {
        context.publishReportEntry(OUTPUT, text);
    }
}
