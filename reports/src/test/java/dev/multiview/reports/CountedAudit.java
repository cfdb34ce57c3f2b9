package dev.multiview.reports;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Judgement;
import dev.multiview.claim.Place;
import dev.multiview.claim.Rule;
import dev.multiview.claim.Tier;
import dev.multiview.claim.Verdict;
import dev.multiview.data.DataDraw;
import dev.multiview.data.DataSpec;
import dev.multiview.data.Split;
import dev.multiview.metric.Score;
import dev.multiview.model.Fit;
import dev.multiview.model.Learner;
import dev.multiview.model.Regime;
import dev.multiview.model.TrainingTask;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Ensemble;
import dev.multiview.procedure.Setting;
import dev.multiview.procedure.Trial;
import dev.multiview.provenance.Environment;
import dev.multiview.provenance.Provenance;
import dev.multiview.quantity.Gain;
import dev.multiview.random.SeedPath;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.GainRow;
import dev.multiview.run.TrialRow;
import dev.multiview.statistic.Estimate;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * An audit made by hand that counts looks: how often anybody asks its data, learner or trials for a name, a description or a
 * note. Each look costs the same, whoever looks and however fast the machine is, so that growth can be counted instead of
 * timed. Each claim has a setting of its own, on data whose samples are all multi-view, and an ensemble of two.
 */
public final class CountedAudit {
    private static final int MEMBERS = 2;
    private static final long SEED = 1001;

    private final AtomicLong looks = new AtomicLong();
    private final AuditOutcome outcome;

    /** An audit of so many claims and draws: twice their product is its number of trials. */
    public CountedAudit(int claims, int draws) {
        List<Judgement> judgements = new ArrayList<>();
        List<GainRow> gains = new ArrayList<>();
        List<TrialRow> trials = new ArrayList<>();
        for (int i = 0; i < claims; i++) {
            Setting setting = new Setting("setting-" + i, new Data(looks, "data-" + i), MEMBERS, 1, 10, 10);
            Learner learner = new Net(looks);
            Arm ensemble = new Arm(setting, learner, new Ensemble(MEMBERS));
            judgements.add(judgement(i, ensemble, draws));
            for (int size = 1; size <= MEMBERS; size++) {
                Arm arm = new Arm(setting, learner, new Ensemble(size));
                for (Split split : List.of(Split.MULTI_VIEW, Split.MIXTURE)) {
                    for (int draw = 0; draw < draws; draw++) {
                        gains.add(new GainRow(arm, split, draw, new Score(0.2 + draw % 7 / 100.0, 0.3, 1000)));
                    }
                }
            }
            for (int draw = 0; draw < draws; draw++) {
                for (Trial trial : ensemble.treated(SEED, draw)) {
                    trials.add(row(trial));
                }
            }
        }
        outcome = new AuditOutcome(
                List.of(),
                "counted",
                Tier.SMOKE,
                SEED,
                draws,
                "0".repeat(64),
                Provenance.of(new Environment(new TreeMap<>())),
                judgements,
                List.of(),
                Map.of(),
                gains,
                List.of(),
                trials,
                0,
                1);
        looks.set(0);
    }

    /** The outcome, whose making was not counted. */
    public AuditOutcome outcome() {
        return outcome;
    }

    /** Looks so far. */
    public long looks() {
        return looks.get();
    }

    private static Judgement judgement(int number, Arm arm, int draws) {
        Claim claim = new Claim(
                "counted/C" + number,
                Place.preset(arm.setting().name()),
                "an ensemble of 2 gains",
                Claim.Mark.OURS,
                "made by hand",
                new Claim.Statistical(new Gain(arm, Split.MULTI_VIEW), new Rule.Effect(0.05), List.of()));
        Estimate estimate = new Estimate(0.07, 0.06, 0.08, 0.065, 0.075, draws);
        return new Judgement(claim, Verdict.SUPPORTED, "it does", estimate, List.of());
    }

    private TrialRow row(Trial trial) {
        // All of a map's methods look through its entries.
        Map<String, Double> notes = new AbstractMap<>() {
            @Override
            public Set<Entry<String, Double>> entrySet() {
                looks.incrementAndGet();
                return Set.of(Map.entry("loss", 0.5));
            }
        };
        return new TrialRow(trial, "c0de", "ok", "", notes, Map.of("multi-view", 0.25), 0.1, "env");
    }

    private record Data(AtomicLong looks, String called) implements DataSpec {
        @Override
        public String name() {
            looks.incrementAndGet();
            return called;
        }

        @Override
        public String canonical() {
            looks.incrementAndGet();
            return "counted(" + called + ")";
        }

        @Override
        public int classes() {
            return 2;
        }

        @Override
        public Map<Split, Integer> testSizes() {
            return Map.of(Split.MULTI_VIEW, 1000);
        }

        @Override
        public DataDraw draw(SeedPath seed) {
            throw new AssertionError("Reports draw no data");
        }
    }

    private record Net(AtomicLong looks) implements Learner {
        @Override
        public String name() {
            looks.incrementAndGet();
            return "net";
        }

        @Override
        public Regime regime() {
            looks.incrementAndGet();
            return Regime.FEATURE_LEARNING;
        }

        @Override
        public String canonical() {
            looks.incrementAndGet();
            return "net-1";
        }

        @Override
        public Fit fit(TrainingTask task) {
            throw new AssertionError("Reports train nothing");
        }
    }
}
