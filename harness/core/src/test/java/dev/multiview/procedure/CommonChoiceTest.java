package dev.multiview.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.data.DataDraw;
import dev.multiview.data.Split;
import dev.multiview.model.Fit;
import dev.multiview.model.Learner;
import dev.multiview.model.Logits;
import dev.multiview.model.Model;
import dev.multiview.model.Regime;
import dev.multiview.model.TrainingTask;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommonChoiceTest {
    private static final Setting SETTING = new Setting("tiny", new TinyData("tiny"), 2, 1, 5, 8);

    /** Margins for the right class, by member and value; their mean is 1 with every value. */
    private static final int[][] MARGINS = {{1, -1, 3}, {1, 3, -1}};

    @Test
    void theValueIsTheOneWithWhichTheMeanErrsLeast() throws InterruptedException {
        // The mean is wrong with value 0, right with 1 and 2; members alone would choose 2 and 1.
        int[][] margins = {{-3, -1, 3}, {1, 3, -1}};
        TrialResult result = run(new Shown(margins), 2);
        assertThat(result.notes())
                .containsEntry("value", 1.0)
                .containsEntry("validationError", 0.0)
                .doesNotContainKey("margin");
        Predictions.Outputs test = result.predictions().on(Split.SINGLE_VIEW);
        for (int i = 0; i < test.labels().length; i++) {
            // The mean of -1 and 3.
            assertThat(test.logits().get(i, 0)).isEqualTo(test.labels()[i] == 0 ? 1 : -1);
        }
    }

    @Test
    void ofEqualErrorsTheFirstValueWins() throws InterruptedException {
        assertThat(run(new Shown(MARGINS), 2).notes()).containsEntry("value", 0.0);
    }

    @Test
    void whatOneMemberChoosesIsItsOwnBest() throws InterruptedException {
        int[][] margins = {{-1, 2, 2}, {1, 1, 1}};
        assertThat(run(new Shown(margins), 1).notes())
                .containsEntry("value", 1.0)
                .containsEntry("margin", 2.0)
                .containsEntry("validationError", 0.0);
    }

    @Test
    void everyMemberIsFittedFromItsOwnSeedAndItsOwnSingle() {
        Arm arm = new Arm(SETTING, new Shown(MARGINS), new TunedEnsemble(2));
        assertThat(arm.treated(1, 0)).extracting(Trial::role).containsExactly(new Role.TunedEnsemble(2, 8));
        assertThat(arm.singles(1, 0)).isEqualTo(new Arm(SETTING, arm.learner(), new LongEnsemble()).singles(1, 0));
    }

    @Test
    void gridsThatDifferInLengthFailTheTrialWithASentence() {
        int[][] margins = {{1, 2}, {1}};
        assertThatThrownBy(() -> run(new Shown(margins), 2))
                .isInstanceOf(TrialFailedException.class)
                .hasMessage(
                        "Learner shown shows 1 fits of member 1; a grid has one fit for each value, as many for every"
                                + " member");
    }

    @Test
    void aLearnerThatShowsNoGridFailsItsTrialWithASentence() {
        assertThatThrownBy(() -> run(new TinyLearner(), 2))
                .isInstanceOf(TrialFailedException.class)
                .hasMessage("Learner tiny shows no grid of fits, so that one choice cannot be made for an ensemble");
    }

    /** What is shown instead of a grid or of logits, and what the trial then fails with. */
    private enum Hostile {
        NO_GRID("shows no fits of member 0; return one fit for each value of its grid") {
            @Override
            @SuppressWarnings("NullAway")
            List<Fit> grid() {
                return null;
            }
        },
        NO_FIT("gave no model; return a fit that holds one") {
            @Override
            @SuppressWarnings("NullAway")
            List<Fit> grid() {
                return Collections.singletonList(null);
            }
        },
        NO_MODEL("gave no model; return a fit that holds one") {
            @Override
            @SuppressWarnings("NullAway")
            List<Fit> grid() {
                return List.of(new Fit(null, Map.of()));
            }
        },
        NO_LOGITS("predicted nothing on validation samples; return logits of every sample") {
            @Override
            @SuppressWarnings("NullAway")
            List<Fit> grid() {
                return of(samples -> null);
            }
        },
        FEWER_SAMPLES("predicted 9 samples of 2 classes on validation samples, and not 10 of 2") {
            @Override
            List<Fit> grid() {
                return of(samples -> logits(samples.count() - 1, 2, 0));
            }
        },
        MORE_CLASSES_ON_TESTS("predicted 40 samples of 3 classes on test or training samples, and not 40 of 2") {
            @Override
            List<Fit> grid() {
                return of(samples -> logits(samples.count(), samples.count() == 40 ? 3 : 2, 0));
            }
        },
        NAN("predicted NaN or infinity on validation samples") {
            @Override
            List<Fit> grid() {
                return of(samples -> logits(samples.count(), 2, Float.NaN));
            }
        };

        private final String says;

        Hostile(String says) {
            this.says = says;
        }

        abstract List<Fit> grid();

        private static List<Fit> of(Model model) {
            return List.of(new Fit(model, Map.of()));
        }
    }

    @ParameterizedTest
    @EnumSource(Hostile.class)
    void whatIsNoAnswerFailsTheTrialWithASentence(Hostile hostile) {
        assertThatThrownBy(() -> run(new Given("hostile", task -> hostile.grid()), 2))
                .isInstanceOf(TrialFailedException.class)
                .hasMessageStartingWith("Learner hostile " + hostile.says);
    }

    @Test
    void membersAreNotShownTheLabelsOfValidationSamples() {
        // Ten samples are those of the validation set.
        List<Fit> reading =
                Hostile.of(samples -> logits(samples.count() == 10 ? samples.labels().length : samples.count(), 2, 0));
        assertThatThrownBy(() -> run(new Given("reading", task -> reading), 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("The labels of samples that a model is to predict are not shown to it");
    }

    @Test
    void membersThatAnswerInOneArrayAreReadAsIfEachHadItsOwn() throws InterruptedException {
        int[][] margins = {{-3, -1, 3}, {1, 3, -1}};
        Learner.Tuned fresh = new Shown(margins);
        float[] one = new float[80];
        Learner.Tuned reusing = new Given(fresh.name(), task -> fresh.fitGrid(task).stream()
                .map(fit -> new Fit(samples -> into(one, fit.model().predict(samples)), fit.notes()))
                .toList());
        TrialResult expected = run(fresh, 2);
        TrialResult found = run(reusing, 2);
        assertThat(found.notes()).isEqualTo(expected.notes());
        expected.predictions().outputs().forEach((split, outputs) -> assertThat(
                        found.predictions().on(split).logits().values())
                .containsExactly(outputs.logits().values()));
    }

    private static Logits into(float[] one, Logits logits) {
        System.arraycopy(logits.values(), 0, one, 0, logits.values().length);
        // Logits have no room for more values than they name, so that only the largest set fits the array.
        return logits.values().length == one.length ? new Logits(logits.samples(), logits.classes(), one) : logits;
    }

    private static Logits logits(int samples, int classes, float value) {
        float[] values = new float[samples * classes];
        Arrays.fill(values, value);
        return new Logits(samples, classes, values);
    }

    /** A learner whose grid is given. */
    private record Given(String name, Grid grid) implements Learner.Tuned {

        @FunctionalInterface
        interface Grid {
            List<Fit> of(TrainingTask task) throws InterruptedException;
        }

        @Override
        public Regime regime() {
            return Regime.LINEARIZED;
        }

        @Override
        public String canonical() {
            return "given-1";
        }

        @Override
        public Fit fit(TrainingTask task) throws InterruptedException {
            return fitGrid(task).get(0);
        }

        @Override
        public List<Fit> fitGrid(TrainingTask task) throws InterruptedException {
            return grid.of(task);
        }
    }

    private static TrialResult run(Learner learner, int members) throws InterruptedException {
        Role role = new Role.TunedEnsemble(members, 8);
        Trial trial = new Trial(SETTING.data(), 0, 1, learner.name(), learner.canonical(), role);
        DataDraw draw = SETTING.data().draw(trial.dataSeed());
        return TrialExecution.run(trial, learner, draw, List.of());
    }

    /** A learner whose fits know every class and have the margins they are given; the member is the seed's last number. */
    private record Shown(int[][] margins) implements Learner.Tuned {
        @Override
        public String name() {
            return "shown";
        }

        @Override
        public Regime regime() {
            return Regime.LINEARIZED;
        }

        @Override
        public String canonical() {
            return "shown-1";
        }

        @Override
        public Fit fit(TrainingTask task) {
            return fitGrid(task).get(0);
        }

        @Override
        public List<Fit> fitGrid(TrainingTask task) {
            String seed = task.seed().text();
            int[] own = margins[Integer.parseInt(seed.substring(seed.lastIndexOf('=') + 1))];
            return IntStream.range(0, own.length)
                    .mapToObj(value -> new Fit(
                            knowing(own[value]), Map.of("value", (double) value, "margin", (double) own[value])))
                    .toList();
        }

        private static Model knowing(int margin) {
            return samples -> {
                float[] values = new float[2 * samples.count()];
                for (int i = 0; i < samples.count(); i++) {
                    // The classes of these data take turns.
                    values[2 * i] = i % 2 == 0 ? margin : -margin;
                }
                return new Logits(samples.count(), 2, values);
            };
        }
    }
}
