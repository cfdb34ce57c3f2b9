package dev.multiview.gate;

import dev.multiview.claim.Judgement;
import dev.multiview.claim.Judgement.ControlResult;
import dev.multiview.statistic.Estimate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Under the frozen seed every trial sees the same data and the same seeds. Verdicts must be equal, and so must numbers,
 * descriptive ones included: exactly with the same kernels, else within each number's tolerance.
 *
 * @param sameKernels whether processor, Java and native libraries are the frozen ones too
 */
record SameSeedCheck(boolean sameKernels) implements ClaimCheck {
    /** Far below one test error, far above the ten decimals of the file. */
    private static final double EXACT = 1e-9;

    @Override
    public String conditions() {
        return sameKernels
                ? "same seed, same kernels: verdicts equal, numbers equal to " + EXACT
                : "same seed, other kernels: verdicts equal, numbers within their tolerance";
    }

    @Override
    public Optional<String> difference(Expected expected, Judgement now) {
        if (expected.verdict() != now.verdict()) {
            return Optional.of(ClaimCheck.verdictChanged(expected, now) + " under the frozen seed"
                    + (sameKernels ? "" : ", though on other kernels (processor, Java, BLAS)"));
        }
        Map<String, Estimate> found = numbers(now);
        if (found.size() != expected.numbers().size()) {
            return Optional.of("had " + expected.numbers().size() + " numbers and has " + found.size()
                    + " under the frozen seed (" + now.reason() + ")");
        }
        return expected.numbers().stream()
                .flatMap(frozen -> moved(frozen, found.get(frozen.name())).stream())
                .findFirst()
                .map(what -> "is still " + expected.verdict() + ", but " + what);
    }

    private Optional<String> moved(Frozen frozen, @Nullable Estimate now) {
        if (now == null) {
            return Optional.of(frozen.words() + " is gone");
        }
        if (now.draws() != frozen.estimate().draws()) {
            return Optional.of(frozen.words() + " is of " + now.draws() + " draws instead of "
                    + frozen.estimate().draws());
        }
        double tolerance = sameKernels ? EXACT : frozen.tolerance();
        double before = frozen.estimate().estimate();
        // Negated, so that NaN is a difference.
        if (!(Math.abs(now.estimate() - before) <= tolerance)) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "%s moved from %.6f to %.6f under the frozen seed, where it may move by %.2g",
                    frozen.words(),
                    before,
                    now.estimate(),
                    tolerance));
        }
        return Optional.empty();
    }

    private static Map<String, Estimate> numbers(Judgement now) {
        Map<String, Estimate> numbers = new LinkedHashMap<>();
        Estimate own = now.estimate();
        if (own != null) {
            numbers.put("", own);
            for (ControlResult result : now.controls()) {
                numbers.put(result.control().id(), result.estimate());
            }
        }
        return numbers;
    }
}
