package dev.multiview.junit;

import java.util.Map;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;

/** The extension behind {@link ClaimsTest}: publishes what an audit found of a claim as report entries of its test. */
final class ClaimsExtension implements InvocationInterceptor {
    /** The keys by which Allure's listener of the JUnit Platform takes an entry for a parameter of a test. */
    private static final String ALLURE_PARAMETER = "allure.parameter";

    private static final String ALLURE_VALUE = "value";
    /** The key whose text that listener attaches to a test. */
    private static final String OUTPUT = "stdout";

    @Override
    public void interceptDynamicTest(
            Invocation<Void> invocation, DynamicTestInvocationContext call, ExtensionContext context) throws Throwable {
        if (call.getExecutable() instanceof ClaimExecutable claim) {
            Map<String, String> facts = claim.facts();
            context.publishReportEntry(facts);
            facts.forEach(
                    (name, value) -> context.publishReportEntry(Map.of(ALLURE_PARAMETER, name, ALLURE_VALUE, value)));
            String data = claim.data();
            if (!data.isEmpty()) {
                context.publishReportEntry(OUTPUT, data);
            }
        }
        invocation.proceed();
    }
}
