package dev.multiview.regression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.claim.Control;
import dev.multiview.claim.Judgement;
import dev.multiview.claim.Rule;
import dev.multiview.fixture.GuideTable;
import dev.multiview.random.SeedPath;
import dev.multiview.run.AuditOutcome;
import dev.multiview.statistic.Estimate;
import dev.multiview.statistic.StudentT;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How often a check on a fresh seed calls a program different: one that is unchanged, and ones in which the truth of
 * one claim in twenty moved. Truths lie between six standard errors below and above the border of their rule, where
 * verdicts turn most often.
 */
@Tag("slow")
class RerunSimulationTest {
    private static final int REPLICATIONS = 1000;
    private static final int CLAIMS = 20;
    private static final double DELTA = 0.05;
    private static final double SCATTER = 0.02;
    private static final double[] MOVES = {0, 10, 20, 40};

    @Test
    void at_most_one_unchanged_file_in_a_hundred_is_called_different() throws IOException {
        GuideTable table = new GuideTable(
                "draws",
                "model",
                "unchanged: called different",
                "one truth moved by 10 standard errors",
                "by 20",
                "by 40",
                "demanded of the unchanged");
        boolean kept = true;
        for (boolean skewed : new boolean[] {false, true}) {
            for (int draws : new int[] {6, 12, 20}) {
                int[] different = different(draws, skewed);
                // Three standard errors of a proportion of 0.01 above it.
                kept &= different[0] <= REPLICATIONS * Expectations.FALSE_ALARM * 2;
                table.row(
                        draws,
                        skewed ? "skewed draws" : "usual",
                        GuideTable.percent(different[0], REPLICATIONS),
                        GuideTable.percent(different[1], REPLICATIONS),
                        GuideTable.percent(different[2], REPLICATIONS),
                        GuideTable.percent(different[3], REPLICATIONS),
                        "at most 1 %");
            }
        }
        table.publish();
        assertThat(kept).as("Every demand of the table above is met").isTrue();
    }

    private static int[] different(int draws, boolean skewed) {
        int[] different = new int[MOVES.length];
        SeedPath seed = SeedPath.root(20261121).child(skewed ? "skewed" : "usual", draws);
        for (int replication = 0; replication < REPLICATIONS; replication++) {
            SeedPath own = seed.child("replication", replication);
            Expectations frozen = Expectations.of(run(1, own.child("frozen"), draws, skewed, 0));
            for (int i = 0; i < MOVES.length; i++) {
                AuditOutcome rerun = run(2, own.child("rerun"), draws, skewed, MOVES[i]);
                different[i] += Comparison.of(frozen, rerun).differences().isEmpty() ? 0 : 1;
            }
        }
        return different;
    }

    /** One run; claims share part of their scatter, as quantities of one draw do, and every second has a control. */
    private static AuditOutcome run(long seed, SeedPath path, int draws, boolean skewed, double move) {
        UniformRandomProvider random = path.generator();
        ZigguratSampler.NormalizedGaussian gaussian = ZigguratSampler.NormalizedGaussian.of(random);
        ZigguratSampler.Exponential exponential = ZigguratSampler.Exponential.of(random);
        double[] shared = gaussian.samples(draws).toArray();
        List<Judgement> judgements = new ArrayList<>();
        for (int claim = 0; claim < CLAIMS; claim++) {
            double error = SCATTER / Math.sqrt(draws);
            double beyond = (claim % 13 - 6 + (claim == 0 ? move : 0)) * error;
            Rule rule = rule(claim);
            double truth = rule instanceof Rule.Deficit ? -DELTA - beyond : DELTA + beyond;
            Estimate own = estimate(truth, shared, gaussian, exponential, skewed);
            if (claim % 2 == 0) {
                judgements.add(MadeUp.judged("p/" + claim, rule, own, List.of()));
            } else {
                Control control = MadeUp.control("c", new Rule.Effect(DELTA), Control.Kind.MECHANISM);
                double theirs = DELTA + (claim % 5 - 2) * 3 * error;
                judgements.add(MadeUp.judged(
                        "p/" + claim,
                        rule,
                        own,
                        List.of(control),
                        estimate(theirs, shared, gaussian, exponential, skewed)));
            }
        }
        return MadeUp.outcome(seed, judgements.toArray(Judgement[]::new));
    }

    private static Rule rule(int claim) {
        return switch (claim % 3) {
            case 0 -> new Rule.Effect(DELTA);
            case 1 -> new Rule.Deficit(DELTA);
            default -> new Rule.NoEffect(DELTA);
        };
    }

    private static Estimate estimate(
            double truth,
            double[] shared,
            ZigguratSampler.NormalizedGaussian gaussian,
            ZigguratSampler.Exponential exponential,
            boolean skewed) {
        double[] values = new double[shared.length];
        for (int i = 0; i < values.length; i++) {
            double noise = skewed ? exponential.sample() - 1 : gaussian.sample();
            values[i] = truth + SCATTER * (0.6 * shared[i] + 0.8 * noise);
        }
        return StudentT.estimate(values, new double[values.length], MadeUp.FAMILY);
    }
}
