package dev.multiview.baselines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.multiview.baselines.kernel.WideConvKernel.ReadOut;
import dev.multiview.baselines.kernel.WideReluKernel.Part;
import dev.multiview.data.InputShape;
import dev.multiview.data.Samples;
import dev.multiview.model.DistillationRule;
import dev.multiview.model.Learner.JointReading;
import dev.multiview.model.Logits;
import dev.multiview.model.Targets;
import dev.multiview.model.TrainingTask;
import dev.multiview.random.SeedPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WideConvRidgeTest {
    private final Samples test = Pictures.draw("test", 300, 3, Pictures.SHAPE);

    private static RidgeLearner learner(ReadOut readOut) {
        return WideRidge.ofPictures("conv-kernel", Part.TANGENT, readOut, 2);
    }

    private static double error(Logits logits, Samples samples) {
        int wrong = 0;
        for (int i = 0; i < samples.count(); i++) {
            wrong += logits.predicted(i) == samples.labels()[i] ? 0 : 1;
        }
        return (double) wrong / samples.count();
    }

    @Test
    void itTellsBarsApart() throws InterruptedException {
        Logits logits = learner(ReadOut.FLATTENED).fit(Pictures.task(1)).model().predict(test);
        assertThat(error(logits, test)).isLessThan(0.05);
    }

    /** Seeds decide nothing, and members together are one alone. */
    @ParameterizedTest
    @EnumSource(ReadOut.class)
    void itsSeedsAreAllOneModel(ReadOut readOut) throws InterruptedException {
        InputShape.Image shape = new InputShape.Image(1, 4, 4);
        Samples few = Pictures.draw("few", 30, 3, shape);
        TrainingTask task = new TrainingTask(few, few, new Targets.HardLabels(), SeedPath.root(5), 1);
        Samples others = Pictures.draw("others", 20, 3, shape);
        float[] alone = learner(readOut).fit(task).model().predict(others).values();
        List<SeedPath> members = List.of(SeedPath.root(1), SeedPath.root(2));
        assertThat(learner(readOut)
                        .fitJoint(task, members, JointReading.MEAN)
                        .model()
                        .predict(others)
                        .values())
                .isEqualTo(alone);
    }

    /** A student that listens to nothing but its teacher, whose outputs are a straight shift of its own labels. */
    @Test
    void itFollowsATeacherByScores() throws InterruptedException {
        TrainingTask task = Pictures.task(1);
        Samples training = task.training();
        float[] shifted = new float[training.count() * 3];
        for (int i = 0; i < training.count(); i++) {
            shifted[i * 3 + (training.labels()[i] + 1) % 3] = 1;
        }
        Targets targets =
                new Targets.Distilled(new Logits(training.count(), 3, shifted), new DistillationRule.ScoreBlend(1));
        Logits logits = learner(ReadOut.FLATTENED)
                .fit(Pictures.task(targets, 1))
                .model()
                .predict(test);
        int followed = 0;
        for (int i = 0; i < test.count(); i++) {
            followed += logits.predicted(i) == (test.labels()[i] + 1) % 3 ? 1 : 0;
        }
        assertThat(followed).isGreaterThan(270);
    }

    @Test
    void picturesThatCostTooMuchAreRefusedWithTheRemedy() {
        InputShape.Image shape = new InputShape.Image(1, 28, 28);
        Samples many = Pictures.draw("many", 100, 10, shape);
        TrainingTask task = new TrainingTask(many, many, new Targets.HardLabels(), SeedPath.root(1), 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> learner(ReadOut.AVERAGED).fit(task))
                .withMessage(
                        "The kernel matrix of 100 pictures of 28 x 28 pixels costs 3e+11 multiplications, and learner"
                                + " conv-kernel takes 1e+11 at most; train on 56 pictures or fewer, or on smaller ones, or take the"
                                + " flattened kernel");
    }

    @Test
    void whatIsNoPictureIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> learner(ReadOut.FLATTENED).fit(Bags.task(1)))
                .withMessageContaining("are not images, which is all that convolutions know");
    }

    @Test
    void aNumberThatIsNoneIsRefused() {
        TrainingTask task = Pictures.task(1);
        task.training().values()[3] = Float.POSITIVE_INFINITY;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> learner(ReadOut.FLATTENED).fit(task))
                .withMessage("Value 3 of sample 0 is Infinity; inputs must be finite numbers");
    }
}
