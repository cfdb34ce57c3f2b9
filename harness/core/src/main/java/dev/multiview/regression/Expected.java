package dev.multiview.regression;

import dev.multiview.claim.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * The expectation of one claim.
 *
 * @param id the claim
 * @param kind exact, effect, no-effect or descriptive
 * @param verdict the verdict when frozen
 * @param rerun what fresh seeds may show
 * @param unit unit of the claim's own number, in words; empty if it has none
 * @param numbers the claim's own number and then its controls'; empty if nothing was measured
 * @param ruleDigest digest of quantity, rule and controls
 */
record Expected(
        String id,
        String kind,
        Verdict verdict,
        Allowance rerun,
        String unit,
        List<Frozen> numbers,
        String ruleDigest) {
    Expected {
        numbers = List.copyOf(numbers);
    }

    /** The claim's own number. */
    Optional<Frozen> own() {
        return numbers.stream().filter(number -> number.name().isEmpty()).findFirst();
    }
}
