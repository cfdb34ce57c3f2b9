package dev.multiview.reports.agreement;

import dev.multiview.claim.Rule.Decision;
import dev.multiview.claim.Tier;
import dev.multiview.claim.Verdict;
import dev.multiview.exit.MultiviewException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The verdicts of one audit on every claim, read back from its {@code verdicts.json}.
 *
 * @param suite name of the suite, or the claims asked for
 * @param tier the tier's label
 * @param seed root of all seed paths
 * @param claims by id, in the file's order
 */
public record SeedVerdicts(String suite, String tier, long seed, Map<String, Said> claims) {

    /**
     * The verdict of one audit on one claim.
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

    /** Digest of quantity, rule and controls of each claim, by id: whether it is still judged so. */
    public Map<String, String> ruleDigests() {
        Map<String, String> digests = new LinkedHashMap<>();
        claims.forEach((id, said) -> digests.put(id, said.digest()));
        return digests;
    }

    /** The verdict on each claim, by id; in a map of the caller's own. */
    public Map<String, Verdict> verdicts() {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        claims.forEach((id, said) -> verdicts.put(id, said.verdict()));
        return verdicts;
    }

    /** The mean over draws of a claim; not a number where nothing was measured, or the audit had no such claim. */
    public double estimate(String id) {
        Said said = claims.get(id);
        return said == null ? Double.NaN : said.estimate();
    }

    /**
     * Reads the file.
     *
     * @throws MultiviewException with status {@code BAD_INPUT} if it cannot be read or is no such file
     */
    public static SeedVerdicts read(Path file) {
        return VerdictsPage.read(file, SeedVerdicts::of);
    }

    private static SeedVerdicts of(VerdictsNode root) {
        Map<String, Said> claims = new LinkedHashMap<>();
        root.count("draws");
        for (VerdictsNode claim : root.list("claims")) {
            claim.list("controls");
            claims.put(claim.text("id"), said(claim));
        }
        if (claims.isEmpty()) {
            throw new IllegalArgumentException("it holds no claim");
        }
        return new SeedVerdicts(root.text("suite"), Tier.of(root.text("tier")).label(), root.whole("seed"), claims);
    }

    private static Said said(VerdictsNode claim) {
        return new Said(
                claim.text("title"),
                claim.text("ruleDigest"),
                claim.name("verdict", Verdict.class),
                claim.isNull("estimate") ? Double.NaN : claim.number("estimate"),
                point(claim));
    }

    private static Optional<Point> point(VerdictsNode claim) {
        if (claim.isNull("decision95")) {
            return Optional.empty();
        }
        Decision decision = claim.name("decision95", Decision.class);
        return Optional.of(new Point(claim.text("axis"), claim.text("curve"), claim.number("at"), decision));
    }
}
