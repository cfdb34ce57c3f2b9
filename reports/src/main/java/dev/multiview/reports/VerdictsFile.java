package dev.multiview.reports;

import com.fasterxml.jackson.databind.JsonNode;
import dev.multiview.claim.Tier;
import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.statistic.Estimate;
import dev.multiview.statistic.StudentT;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a {@code verdicts.json} holds of an audit's numbers, read back.
 *
 * @param suite name of the suite, or the claims asked for
 * @param tier the tier
 * @param seed root of all seed paths
 * @param claims every claim that has an interval, in the file's order
 */
public record VerdictsFile(String suite, Tier tier, long seed, List<Entry> claims) {

    public VerdictsFile {
        claims = List.copyOf(claims);
    }

    /**
     * A claim's numbers.
     *
     * @param id the claim
     * @param ruleDigest digest of its quantity, rule and controls
     * @param own the claim's own number
     * @param controls those of its controls by id; empty where the claim could not be judged
     */
    public record Entry(String id, String ruleDigest, Spread own, Map<String, Spread> controls) {}

    /**
     * How a number lay over draws.
     *
     * @param mean mean over draws
     * @param deviation standard deviation between draws, or what the finite test sets bring if that is more
     */
    public record Spread(double mean, double deviation) {}

    /**
     * Reads the file.
     *
     * @throws MultiviewException with status {@link ExitStatus#BAD_INPUT} if it cannot be read or is no such file
     */
    public static VerdictsFile read(Path file) {
        return VerdictsPage.read(file, VerdictsFile::of);
    }

    private static VerdictsFile of(JsonNode root) {
        List<Entry> claims = new ArrayList<>();
        for (JsonNode claim : root.required("claims")) {
            if (claim.required("draws").intValue() >= StudentT.LEAST_DRAWS
                    && claim.required("low95").isNumber()) {
                claims.add(entry(claim));
            }
        }
        return new VerdictsFile(
                root.required("suite").textValue(),
                Tier.of(root.required("tier").textValue()),
                root.required("seed").longValue(),
                claims);
    }

    private static Entry entry(JsonNode claim) {
        int draws = claim.required("draws").intValue();
        Estimate estimate = new Estimate(
                claim.required("estimate").doubleValue(),
                claim.required("low").doubleValue(),
                claim.required("high").doubleValue(),
                claim.required("low95").doubleValue(),
                claim.required("high95").doubleValue(),
                draws);
        double deviation = StudentT.standardError(estimate) * Math.sqrt(draws);
        // All intervals of a claim are of one level and the same draws, so widths are to each other as deviations are.
        double perWidth = deviation / (estimate.high() - estimate.low());
        Map<String, Spread> controls = new LinkedHashMap<>();
        for (JsonNode control : claim.required("controls")) {
            double width = control.required("high").doubleValue()
                    - control.required("low").doubleValue();
            controls.put(
                    control.required("id").textValue(),
                    new Spread(control.required("estimate").doubleValue(), width * perWidth));
        }
        return new Entry(
                claim.required("id").textValue(),
                claim.required("ruleDigest").textValue(),
                new Spread(estimate.estimate(), deviation),
                controls);
    }
}
