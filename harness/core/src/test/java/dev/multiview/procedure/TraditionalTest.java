package dev.multiview.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.data.DataDraw;
import dev.multiview.data.Samples;
import dev.multiview.data.Split;
import dev.multiview.metric.ErrorRate;
import dev.multiview.metric.Scoring;
import dev.multiview.model.Fit;
import dev.multiview.model.Learner;
import dev.multiview.model.Logits;
import dev.multiview.model.Model;
import dev.multiview.model.Regime;
import dev.multiview.model.Targets;
import dev.multiview.model.TrainingTask;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Traditional ensembles, carried out: what their models are given, and which trials they share. */
class TraditionalTest {
    private static final Setting SETTING = new Setting("tiny", new TinyData("tiny"), 4, 2, 5, 8);
    private static final Learner OTHER = new Renamed("other", new ArrayList<>());

    private final List<TrainingTask> tasks = new ArrayList<>();
    private final Learner learner = new Renamed("spy", tasks);
    private final DataDraw draw = SETTING.data().draw(treated(new Ensemble(1)).dataSeed());

    @Test
    void boostingOfOneRoundIsMemberZeroButForTheScaleOfItsVotes() throws InterruptedException {
        TrialResult member = run(treated(new Ensemble(1)));
        TrialResult boosted = run(treated(new Boosting(1)));
        assertThat(tasks.get(1)).isEqualTo(tasks.get(0));
        assertThat(boosted.notes()).containsEntry("boostedRounds", 1.0).containsKey("coefficient.0");
        for (Split split : List.of(Split.SINGLE_VIEW, Split.MULTI_VIEW, Split.TRAINING)) {
            Logits expected = member.predictions().on(split).logits();
            Logits votes = boosted.predictions().on(split).logits();
            for (int i = 0; i < votes.samples(); i++) {
                assertThat(votes.predicted(i)).isEqualTo(expected.predicted(i));
            }
        }
    }

    /** What the first model gets wrong, a share a of the samples, has weight 1/2 afterwards, and so has the rest. */
    @Test
    void roundsAreInitialisedAsMembersAndDrawMoreOfWhatTheFirstGotWrong() throws InterruptedException {
        TrialResult result = boosted(2);
        assertThat(tasks)
                .extracting(task -> task.seed().text())
                .containsExactly("1/draw=0/member=0", "1/draw=0/member=1");
        assertThat(tasks.get(0).training()).isSameAs(draw.training());
        double a = Quarter.share(draw.training(), 0);
        double b = 0;
        for (int i = 0; i < 30; i++) {
            boolean wrongBefore = Quarter.wrong(draw.training(), i, 0);
            b += Quarter.wrong(draw.training(), i, 1) ? 1 / (60 * (wrongBefore ? a : 1 - a)) : 0;
        }
        assertThat(result.notes()).containsEntry("boostedRounds", 2.0);
        assertThat(result.notes().get("coefficient.0")).isCloseTo(Math.log((1 - a) / a), within(1e-12));
        assertThat(result.notes().get("coefficient.1")).isCloseTo(Math.log((1 - b) / b), within(1e-12));
        // Of 30 samples drawn 15 are expected, with standard deviation 2.7.
        Samples second = tasks.get(1).training();
        assertThat(second.count()).isEqualTo(30);
        assertThat(30 * Quarter.share(second, 0)).isBetween(7.0, 23.0);
    }

    @Test
    void votesAreTheSumOfCoefficientsOfThoseWhoCastThem() throws InterruptedException {
        TrialResult result = boosted(2);
        Samples samples = draw.test(Split.SINGLE_VIEW);
        Logits votes = result.predictions().on(Split.SINGLE_VIEW).logits();
        for (int i = 0; i < votes.samples(); i++) {
            double first = result.notes().getOrDefault("coefficient.0", Double.NaN);
            double second = result.notes().getOrDefault("coefficient.1", Double.NaN);
            int voted = Quarter.said(samples, i, 0);
            boolean agreed = voted == Quarter.said(samples, i, 1);
            assertThat((double) votes.get(i, voted)).isCloseTo(agreed ? first + second : first, within(1e-5));
            assertThat((double) votes.get(i, 1 - voted)).isCloseTo(agreed ? 0 : second, within(1e-5));
        }
    }

    /** Each round is fitted beside the sum of those before, and its own logits are added to it. */
    @Test
    void gradientBoostingFitsEachModelToWhatThoseBeforeLeaveOver() throws InterruptedException {
        assertThat(run(treated(new GradientBoosting(1, 1)))
                        .predictions()
                        .on(Split.SINGLE_VIEW)
                        .logits()
                        .values())
                .containsExactly(run(treated(new Ensemble(1)))
                        .predictions()
                        .on(Split.SINGLE_VIEW)
                        .logits()
                        .values());
        tasks.clear();
        TrialResult boosted = run(treated(new GradientBoosting(3, 0.5)));
        assertThat(tasks)
                .extracting(task -> task.seed().text())
                .containsExactly("1/draw=0/member=0", "1/draw=0/member=1", "1/draw=0/member=2");
        assertThat(tasks.get(0).targets()).isEqualTo(new Targets.HardLabels());
        Map<Split, double[]> sums = new HashMap<>();
        for (TrainingTask task : List.copyOf(tasks)) {
            if (task.targets() instanceof Targets.Beside beside) {
                assertClose(beside.before(), sums.getOrDefault(Split.TRAINING, new double[0]));
            }
            Model model = new TinyLearner().fit(task).model();
            for (Split split : List.of(Split.TRAINING, Split.SINGLE_VIEW)) {
                Samples samples = split == Split.TRAINING ? draw.training() : draw.test(split);
                float[] values = model.predict(samples).values();
                double[] sum = sums.computeIfAbsent(split, key -> new double[values.length]);
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += 0.5 * values[i];
                }
            }
        }
        assertClose(
                boosted.predictions().on(Split.SINGLE_VIEW).logits(),
                sums.getOrDefault(Split.SINGLE_VIEW, new double[0]));
        assertThatThrownBy(() -> new GradientBoosting(3, 0)).hasMessageStartingWith("Shrinkage 0.0 is not in (0, 1]");
    }

    private static void assertClose(Logits found, double[] expected) {
        assertThat(found.values()).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat((double) found.values()[i]).isCloseTo(expected[i], within(1e-5));
        }
    }

    @Test
    void baggedNetsOfTheirOwnStartHaveTheSeedsOfMembers() throws InterruptedException {
        for (Trial trial : arm(new Bagging(2, true)).treated(1, 0)) {
            run(trial);
        }
        assertThat(tasks)
                .extracting(task -> task.seed().text())
                .containsExactly("1/draw=0/member=0", "1/draw=0/member=1");
        // The bootstrap sample is the one that it has under a common start.
        Trial common = arm(new Bagging(2)).treated(1, 0).get(1);
        run(common);
        assertThat(tasks.get(2).training().values())
                .containsExactly(tasks.get(1).training().values());
    }

    /** Samples are drawn n times from n: a count has mean 1 and variance 1 - 1/n, so that its square has mean 2 - 1/n. */
    @Test
    void bootstrapCountsAreMultinomial() throws InterruptedException {
        int members = 400;
        int[] squares = new int[30];
        int[] absent = new int[30];
        for (Trial trial : arm(new Bagging(members)).treated(1, 0)) {
            run(trial);
        }
        for (TrainingTask task : tasks) {
            int[] counts = new int[30];
            for (int i = 0; i < 30; i++) {
                float[] seen = row(task.training(), i);
                int from = IntStream.range(0, 30)
                        .filter(j -> Arrays.equals(seen, row(draw.training(), j)))
                        .findFirst()
                        .orElseThrow();
                counts[from]++;
                assertThat(task.training().labels()[i])
                        .isEqualTo(draw.training().labels()[from]);
            }
            assertThat(Arrays.stream(counts).sum()).isEqualTo(30);
            for (int j = 0; j < 30; j++) {
                squares[j] += counts[j] * counts[j];
                absent[j] += counts[j] == 0 ? 1 : 0;
            }
        }
        double all = 30.0 * members;
        assertThat(Arrays.stream(squares).sum() / all).isCloseTo(2 - 1 / 30.0, within(0.08));
        // (1 - 1/30)^30 = 0.3617, with a standard error below 0.0044.
        assertThat(Arrays.stream(absent).sum() / all).isCloseTo(0.3617, within(0.015));
    }

    @Test
    void aNetOfAllAttributesIsTheMemberItself() throws InterruptedException {
        TrialResult member = run(treated(new Ensemble(1)));
        TrialResult masked = run(treated(new AttributeBagging(1, 1)));
        assertThat(masked.predictions().on(Split.SINGLE_VIEW).logits().values())
                .containsExactly(
                        member.predictions().on(Split.SINGLE_VIEW).logits().values());
    }

    @Test
    void aNetOfHalfTheAttributesIsTrainedAndAskedWithTheSame() throws InterruptedException {
        TrialResult result = run(treated(new AttributeBagging(1, 0.5)));
        Samples training = tasks.get(0).training();
        int seen = training.values()[0] != 0 ? 0 : 1;
        assertThat(training.values()[1 - seen]).isZero();
        assertThat(tasks.get(0).validation().values()[1 - seen]).isZero();
        // The model is linear: logits are its weight times the one value that it sees.
        Logits test = result.predictions().on(Split.SINGLE_VIEW).logits();
        Samples samples = draw.test(Split.SINGLE_VIEW);
        double weight = test.get(0, 0) / samples.values()[seen];
        for (int i = 0; i < samples.count(); i++) {
            assertThat((double) test.get(i, 0)).isCloseTo(weight * samples.values()[2 * i + seen], within(1e-5));
        }
    }

    @Test
    void stackedMembersAreThoseOfTheEnsemble() throws InterruptedException {
        Trial stacked = treated(new Stacking(3));
        assertThat(stacked.teachers()).isEqualTo(arm(new Ensemble(3)).treated(1, 0));
        assertThat(arm(new Stacking(3)).singles(1, 0)).isEqualTo(stacked.teachers());
        List<Predictions> members = new ArrayList<>();
        for (Trial member : stacked.teachers()) {
            members.add(run(member).predictions());
        }
        TrialResult result = run(stacked);
        double[] weights = Stack.weights(
                members.stream().map(member -> member.on(Split.VALIDATION)).toList());
        assertThat(result.notes())
                .containsEntry("stackingWeight.2", weights[2])
                .containsKey(TrialNotes.FITTED_SINGLE_VIEW);
        assertThat(tasks).as("stacking trains nothing").hasSize(6);
    }

    @Test
    void aMixtureOfOneLearnerIsItsEnsembleTrialByTrialAndBitByBit() throws InterruptedException {
        Arm mixed = arm(new MixedEnsemble(List.of(), 3));
        Arm plain = arm(new Ensemble(3));
        assertThat(mixed.treated(1, 0)).isEqualTo(plain.treated(1, 0));
        assertThat(mixed.singles(1, 0)).isEqualTo(plain.singles(1, 0));
        assertThat(scoring().score(mixed, Split.SINGLE_VIEW, 0))
                .isEqualTo(scoring().score(plain, Split.SINGLE_VIEW, 0));
    }

    @Test
    void learnersOfAMixtureTakeTurnsWithTheMembersThatTheyHaveAnyway() {
        Arm mixed = arm(new MixedEnsemble(List.of(OTHER), 3));
        List<String> own = keys(arm(new Ensemble(3)));
        List<String> others = keys(new Arm(SETTING, OTHER, new Ensemble(3)));
        assertThat(keys(mixed)).containsExactly(own.get(0), others.get(1), own.get(2));
        assertThat(mixed.treated(1, 0).stream().map(mixed::learnerOf)).containsExactly(learner, OTHER, learner);
        assertThat(new MixedEnsemble(List.of(OTHER), 3))
                .isEqualTo(new MixedEnsemble(List.of(new Renamed("other", new ArrayList<>())), 3))
                .hasSameHashCodeAs(new MixedEnsemble(List.of(OTHER), 3))
                .isNotEqualTo(new MixedEnsemble(List.of(learner), 3))
                .isNotEqualTo(new MixedEnsemble(List.of(OTHER), 4));
        Trial strange = new Trial(SETTING.data(), 0, 1, "strange", "strange", new Role.Member(0, 5));
        assertThatThrownBy(() -> mixed.learnerOf(strange))
                .hasMessageStartingWith("Learner strange has no trial in spy");
    }

    private Scoring scoring() {
        Map<Trial, Predictions> known = new HashMap<>();
        return new Scoring(new ErrorRate(), 1, trial -> Optional.of(known.computeIfAbsent(trial, this::predictions)));
    }

    private Predictions predictions(Trial trial) {
        try {
            return run(trial).predictions();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private TrialResult run(Trial trial) throws InterruptedException {
        List<Predictions> teachers = new ArrayList<>();
        for (Trial teacher : trial.teachers()) {
            teachers.add(run(teacher).predictions());
        }
        return TrialExecution.run(trial, learner, draw, teachers);
    }

    private static float[] row(Samples samples, int i) {
        return Arrays.copyOfRange(samples.values(), 2 * i, 2 * i + 2);
    }

    private TrialResult boosted(int rounds) throws InterruptedException {
        Trial trial = new Arm(SETTING, new Quarter(tasks), new Boosting(rounds))
                .treated(1, 0)
                .get(0);
        return TrialExecution.run(trial, new Quarter(tasks), draw, List.of());
    }

    private static List<String> keys(Arm arm) {
        return arm.treated(1, 0).stream().map(Trial::key).toList();
    }

    private Arm arm(Procedure procedure) {
        return new Arm(SETTING, learner, procedure);
    }

    private Trial treated(Procedure procedure) {
        return arm(procedure).treated(1, 0).get(0);
    }

    /** The tiny learner under another name, its tasks kept. */
    private record Renamed(String name, List<TrainingTask> tasks) implements Learner {
        @Override
        public Regime regime() {
            return Regime.LINEARIZED;
        }

        @Override
        public String canonical() {
            return name + "-1";
        }

        @Override
        public Fit fit(TrainingTask task) throws InterruptedException {
            tasks.add(task);
            return new TinyLearner().fit(task);
        }
    }

    /** Says the sign of the first value, turned round in one quarter of the second value's range: that of the member. */
    private record Quarter(List<TrainingTask> tasks) implements Learner {
        static int said(Samples samples, int i, int member) {
            boolean turned = (int) (4 * samples.values()[2 * i + 1]) == member;
            return samples.values()[2 * i] > 0 == turned ? 1 : 0;
        }

        static double share(Samples samples, int member) {
            return IntStream.range(0, samples.count())
                            .filter(i -> wrong(samples, i, member))
                            .count()
                    / (double) samples.count();
        }

        static boolean wrong(Samples samples, int i, int member) {
            return said(samples, i, member) != samples.labels()[i];
        }

        @Override
        public String name() {
            return "quarter";
        }

        @Override
        public Regime regime() {
            return Regime.LINEARIZED;
        }

        @Override
        public String canonical() {
            return "quarter-1";
        }

        @Override
        public Fit fit(TrainingTask task) {
            tasks.add(task);
            int member = task.seed().text().charAt(task.seed().text().length() - 1) - '0';
            return new Fit(
                    samples -> {
                        float[] values = new float[2 * samples.count()];
                        for (int i = 0; i < samples.count(); i++) {
                            values[2 * i + said(samples, i, member)] = 1;
                        }
                        return new Logits(samples.count(), 2, values);
                    },
                    Map.of());
        }
    }
}
