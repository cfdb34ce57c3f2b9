package dev.multiview.junit;

import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;

/** The extension behind {@link ClaimsTest}: publishes what an audit found of a claim as report entries of its test. */
final class ClaimsExtension implements InvocationInterceptor {
    @Override
    public void interceptDynamicTest(
            Invocation<Void> invocation, DynamicTestInvocationContext call, ExtensionContext context) throws Throwable {
        if (call.getExecutable() instanceof ClaimExecutable claim) {
            ReportEntries.publish(claim.facts(), context);
            String data = claim.data();
            if (!data.isEmpty()) {
                ReportEntries.attach(data, context);
            }
        }
        invocation.proceed();
    }
}
