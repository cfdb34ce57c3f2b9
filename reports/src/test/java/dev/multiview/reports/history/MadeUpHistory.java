package dev.multiview.reports.history;

import dev.multiview.claim.Verdict;
import dev.multiview.provenance.Sha256;
import dev.multiview.random.SeedPath;
import dev.multiview.regression.Direction;
import dev.multiview.statistic.Estimate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** A history of nightly checks that never were. */
public final class MadeUpHistory {
    /** A claim that gains less from run 16 on. */
    public static final String FALLEN = "acme-2026/forest-beats-tree";
    /** One in which nothing happens. */
    public static final String CALM = "acme-2026/error-below-a-tenth";

    private static final Instant BEGIN = Instant.parse("2026-10-01T02:00:00Z");

    private MadeUpHistory() {}

    /** Thirty nights: two claims, a third without a rule, a fourth that never ran; two alarms, one of them false. */
    public static List<HistoryLine> nights() {
        UniformRandomProvider random = SeedPath.root(5).generator();
        List<HistoryLine> lines = new ArrayList<>();
        for (int night = 0; night < 30; night++) {
            boolean differs = night == 9 || night == 16 || night == 17;
            HistoryRun run =
                    run(night, "code-" + night / 5, Optional.of(differs ? "difference" : ""), night < 18 ? "f0" : "f1");
            double gain = (night < 16 ? 0.06 : 0.03) + 0.01 * (random.nextDouble() - 0.5);
            lines.add(line(run, FALLEN, gain, 0.012, night < 16 ? Verdict.SUPPORTED : Verdict.INCONCLUSIVE, differs));
            double error = 0.08 + 0.01 * (random.nextDouble() - 0.5);
            lines.add(new HistoryLine(
                    run, CALM, "r2", "error", Direction.SMALLER, Verdict.SUPPORTED, estimate(error, 0.01), false));
            lines.add(new HistoryLine(
                    run,
                    "acme-2026/depth",
                    "r3",
                    "",
                    Direction.NEITHER,
                    Verdict.DESCRIPTIVE,
                    estimate(7 + error, 0.5),
                    false));
            lines.add(new HistoryLine(
                    run, "acme-2026/on-pictures", "r4", "", Direction.LARGER, Verdict.NOT_RUN, null, false));
        }
        return lines;
    }

    /** A line of a claim that gains. */
    static HistoryLine line(HistoryRun run, String claim, double value, double half, Verdict verdict, boolean differs) {
        return new HistoryLine(
                run, claim, "r1", "error difference", Direction.LARGER, verdict, estimate(value, half), differs);
    }

    private static Estimate estimate(double value, double half) {
        return new Estimate(value, value - 2 * half, value + 2 * half, value - half, value + half, 12);
    }

    /**
     * A run.
     *
     * @param check empty for an audit, "" for a check that passed
     */
    static HistoryRun run(int night, String code, Optional<String> check, String frozen) {
        return new HistoryRun(
                BEGIN.plus(Duration.ofDays(night)),
                String.format("%012x", night + 1),
                Optional.of(Sha256.hex("night " + night).substring(0, 40)),
                "acme-2026",
                "smoke",
                1000 + night,
                "",
                "abc123",
                "e1",
                code,
                check.map(words -> new HistoryRun.Check(words.isEmpty(), frozen, false)));
    }
}
