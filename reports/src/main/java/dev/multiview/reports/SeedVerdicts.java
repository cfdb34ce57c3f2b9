package dev.multiview.reports;

import com.fasterxml.jackson.databind.JsonNode;
import dev.multiview.claim.Rule.Decision;
import dev.multiview.claim.Verdict;
import dev.multiview.exit.MultiviewException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one audit said of every claim, read back from its {@code verdicts.json}.
 *
 * @param suite name of the suite, or the claims asked for
 * @param tier the tier's label
 * @param seed root of all seed paths
 * @param claims by id, in the file's order
 */
public record SeedVerdicts(String suite, String tier, long seed, Map<String, Said> claims) {

    /**
     * What was said of one claim.
     *
     * @param title what it claims, or what a described row shows
     * @param digest digest of quantity, rule and controls
     * @param verdict the verdict
     * @param estimate mean over draws; not a number where nothing was measured
     * @param point its place on a sweep; empty for a claim that is judged
     */
    record Said(String title, String digest, Verdict verdict, double estimate, Optional<Point> point) {}

    /**
     * A place on a sweep.
     *
     * @param axis what is varied
     * @param curve what is measured
     * @param at the place
     * @param decision what its rule says of the 95 % interval
     */
    record Point(String axis, String curve, double at, Decision decision) {}

    /**
     * Reads the file.
     *
     * @throws MultiviewException with status {@code BAD_INPUT} if it cannot be read or is no such file
     */
    public static SeedVerdicts read(Path file) {
        return VerdictsPage.read(file, SeedVerdicts::of);
    }

    private static SeedVerdicts of(JsonNode root) {
        Map<String, Said> claims = new LinkedHashMap<>();
        for (JsonNode claim : root.required("claims")) {
            claims.put(claim.required("id").textValue(), said(claim));
        }
        return new SeedVerdicts(
                root.required("suite").textValue(),
                root.required("tier").textValue(),
                root.required("seed").longValue(),
                claims);
    }

    private static Said said(JsonNode claim) {
        JsonNode decision = claim.required("decision95");
        return new Said(
                claim.required("title").textValue(),
                claim.required("ruleDigest").textValue(),
                Verdict.valueOf(claim.required("verdict").textValue()),
                claim.required("estimate").asDouble(Double.NaN),
                decision.isNull()
                        ? Optional.empty()
                        : Optional.of(new Point(
                                claim.required("axis").textValue(),
                                claim.required("curve").textValue(),
                                claim.required("at").doubleValue(),
                                Decision.valueOf(decision.textValue()))));
    }
}
