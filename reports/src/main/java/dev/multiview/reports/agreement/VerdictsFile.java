package dev.multiview.reports.agreement;

import dev.multiview.claim.Cause;
import dev.multiview.claim.Tier;
import dev.multiview.claim.Verdict;
import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.statistic.Moments;
import dev.multiview.statistic.StudentT;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The numbers of an audit in its {@code verdicts.json}, read back.
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
     * @param obstacle why its interval was not even looked at, headroom or failed trials; empty if it was
     */
    public record Entry(
            String id, String ruleDigest, Moments own, Map<String, Moments> controls, Optional<Cause> obstacle) {}

    /**
     * Reads the file.
     *
     * @throws MultiviewException with status {@link ExitStatus#BAD_INPUT} if it cannot be read or is no such file
     */
    public static VerdictsFile read(Path file) {
        return VerdictsPage.read(file, VerdictsFile::of);
    }

    private static VerdictsFile of(VerdictsNode root) {
        List<Entry> claims = new ArrayList<>();
        int planned = root.count("draws");
        for (VerdictsNode claim : root.list("claims")) {
            List<VerdictsNode> controls = claim.list("controls");
            if (!claim.isNull("draws")
                    && draws(claim, planned) >= StudentT.LEAST_DRAWS
                    && !claim.isNull("low")
                    && !claim.isNull("low95")) {
                claims.add(entry(claim, controls, draws(claim, planned)));
            }
        }
        return new VerdictsFile(root.text("suite"), Tier.of(root.text("tier")), root.whole("seed"), claims);
    }

    private static int draws(VerdictsNode claim, int planned) {
        int draws = claim.count("draws");
        if (draws > planned) {
            throw new IllegalArgumentException(
                    claim.place() + ".draws is " + draws + ", above the " + planned + " of the audit");
        }
        return draws;
    }

    private static Entry entry(VerdictsNode claim, List<VerdictsNode> list, int draws) {
        demandInterval(claim, "low", "high");
        demandInterval(claim, "low95", "high95");
        Map<String, Moments> controls = new LinkedHashMap<>();
        for (VerdictsNode control : list) {
            if (!control.isNull("estimate")) {
                demandInterval(control, "low", "high");
                controls.put(control.text("id"), moments(control, draws));
            }
        }
        return new Entry(claim.text("id"), claim.text("ruleDigest"), moments(claim, draws), controls, obstacle(claim));
    }

    /** All that an interval was made of. */
    private static Moments moments(VerdictsNode node, int draws) {
        if (!node.has("skewness")) {
            throw new IllegalArgumentException(node.place()
                    + ".skewness is missing, as in files of versions that judged by Student's t alone; audit again");
        }
        return new Moments(node.number("estimate"), node.number("deviation"), node.number("skewness"), draws);
    }

    private static Optional<Cause> obstacle(VerdictsNode claim) {
        return claim.name("verdict", Verdict.class) == Verdict.INCONCLUSIVE
                ? Stream.of(Cause.values())
                        .filter(Cause::beforeTheRule)
                        .filter(cause -> claim.text("reason").startsWith(cause.label() + ":"))
                        .findFirst()
                : Optional.empty();
    }

    private static void demandInterval(VerdictsNode node, String low, String high) {
        double width = node.number(high) - node.number(low);
        if (!(width >= 0 && width < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(node.place() + "." + low + " is " + node.number(low) + " and " + high
                    + " " + node.number(high) + ", which are no ends of an interval");
        }
    }
}
