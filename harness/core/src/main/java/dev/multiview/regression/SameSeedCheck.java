package dev.multiview.regression;

import dev.multiview.claim.Judgement;
import dev.multiview.claim.Judgement.ControlResult;
import dev.multiview.quantity.Quantity;
import dev.multiview.statistic.Estimate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A check under the frozen seed, where every trial sees the same data and the same seeds. Verdicts must be equal, and so
 * must all numbers with both of their intervals, descriptive ones included: exactly with the same kernels, else within
 * what other kernels explain.
 *
 * @param sameKernels whether processor, Java and native libraries are the frozen ones too
 */
record SameSeedCheck(boolean sameKernels) implements ClaimCheck {

    @Override
    public String conditions() {
        return sameKernels
                ? "same seed, same kernels: verdicts equal, numbers and intervals equal to " + Drift.EXACT
                : "same seed, other kernels: verdicts equal, numbers and intervals within their tolerance";
    }

    @Override
    public Optional<String> difference(Expected expected, Judgement now) {
        if (expected.verdict() != now.verdict()) {
            return Optional.of(ClaimCheck.verdictChanged(expected, now) + " under the frozen seed"
                    + (sameKernels ? "" : ", though on other kernels (processor, Java, BLAS)"));
        }
        Map<String, Measurement> found = measurements(now);
        if (found.size() != expected.numbers().size()) {
            return Optional.of("had " + expected.numbers().size() + " numbers and has " + found.size()
                    + " under the frozen seed (" + now.reason() + ")");
        }
        return expected.numbers().stream()
                .flatMap(frozen -> moved(frozen, found.get(frozen.name())).stream())
                .findFirst()
                .map(what -> "is still " + expected.verdict() + ", but " + what);
    }

    private Optional<String> moved(Frozen frozen, @Nullable Measurement now) {
        if (now == null) {
            return Optional.of(frozen.words() + " is gone");
        }
        Drift drift = new Drift(frozen, now.estimate());
        return sameKernels ? drift.exactly() : drift.nearly(now.quantity());
    }

    private record Measurement(Quantity quantity, Estimate estimate) {}

    private static Map<String, Measurement> measurements(Judgement now) {
        Map<String, Measurement> found = new LinkedHashMap<>();
        Estimate own = now.estimate();
        if (own != null) {
            found.put("", new Measurement(now.claim().quantities().get(0), own));
            for (ControlResult result : now.controls()) {
                found.put(
                        result.control().id(), new Measurement(result.control().quantity(), result.estimate()));
            }
        }
        return found;
    }
}
