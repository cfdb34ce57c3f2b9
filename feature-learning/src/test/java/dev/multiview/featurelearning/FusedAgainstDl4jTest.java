package dev.multiview.featurelearning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.data.DataDraw;
import dev.multiview.data.DataSpec;
import dev.multiview.data.InputShape.Image;
import dev.multiview.data.Samples;
import dev.multiview.data.Split;
import dev.multiview.featurelearning.fused.FusedGradient;
import dev.multiview.featurelearning.fused.FusedKind;
import dev.multiview.featurelearning.fused.FusedNetLearner;
import dev.multiview.featurelearning.fused.FusedShape;
import dev.multiview.featurelearning.shared.Augmentation;
import dev.multiview.featurelearning.shared.RandomShift;
import dev.multiview.featurelearning.shared.ResNet8Spec;
import dev.multiview.fixture.RealPictures;
import dev.multiview.image.ImageLibrary;
import dev.multiview.image.ImageSet;
import dev.multiview.image.PlainImages;
import dev.multiview.image.TestPictures;
import dev.multiview.image.TwoViewImages;
import dev.multiview.model.ConvNetSpec;
import dev.multiview.model.DistillationRule;
import dev.multiview.model.Fit;
import dev.multiview.model.Learner;
import dev.multiview.model.Learner.JointReading;
import dev.multiview.model.Logits;
import dev.multiview.model.NesterovDescent;
import dev.multiview.model.Targets;
import dev.multiview.model.TrainingTask;
import dev.multiview.random.SeedPath;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fused net against the same net on DL4J's layers: at given weights, and trained from the same seeds. */
class FusedAgainstDl4jTest {
    private static final Targets LABELS = new Targets.HardLabels();
    private static final int[] BATCH = {7, 0, 5, 2, 11};
    private static final SeedPath SEED = SeedPath.root(1031);
    private static final ConvNetSpec SMALL_BATCHES =
            new ConvNetSpec(ConvNetSpec.SMALL.channels(), new NesterovDescent(10, 0.05, 0.9));

    private static final ResNet8 RESIDUAL = new ResNet8(new ResNet8Spec(new NesterovDescent(10, 0.02, 0.9)));

    /** The shapes of the suites, then odd ones, colours, and channels that fill no vector. */
    @ParameterizedTest
    @CsvSource({
        "1,8,16,8-16",
        "1,14,28,8-16",
        "1,28,28,8-16",
        "1,14,14,8-16",
        "1,28,28,16-32",
        "1,9,14,3-5",
        "1,7,13,12",
        "3,12,10,5-9-17",
        "3,6,6,4"
    })
    void lossAndGradientAreDl4jsOnImagesOfAnyShape(int channels, int height, int width, String filters) {
        Samples samples = noise(new Image(channels, height, width), 12);
        compare(new SmallConvNet(spec(filters)), samples, LABELS, 1, JointReading.SUM);
    }

    @ParameterizedTest
    @CsvSource({"2,SUM", "3,SUM", "2,MEAN", "3,MEAN"})
    void jointNetsAddOrAverageTheLogitsOfTheirMembers(int members, JointReading reading) {
        compare(new SmallConvNet(ConvNetSpec.SMALL), ToyImages.samples(12), LABELS, members, reading);
    }

    /** The shapes of the suites, then odd ones, colours, and maps smaller than a block of the product. */
    @ParameterizedTest
    @CsvSource({
        "1,14,14,1,SUM",
        "1,14,28,1,SUM",
        "1,28,28,1,SUM",
        "1,9,14,1,SUM",
        "1,7,13,1,SUM",
        "3,12,10,1,SUM",
        "1,5,2,1,SUM",
        "3,1,1,1,SUM",
        "1,14,14,2,SUM",
        "1,9,14,3,MEAN"
    })
    void resNetsHaveDl4jsLossAndGradient(int channels, int height, int width, int members, JointReading reading) {
        Samples samples = noise(new Image(channels, height, width), 12);
        compare(RESIDUAL, samples, LABELS, members, reading);
    }

    @Test
    void aFewStepsOfAResNetLeadToTheSameLogits() throws InterruptedException {
        Samples samples = ToyImages.samples(60);
        NesterovDescent descent = RESIDUAL.descent();
        Logits fused = train(FusedNetLearner.resNet8("net", descent), samples, 1)
                .model()
                .predict(samples);
        Logits graph = train(GraphNetLearner.resNet8("net", descent), samples, 1)
                .model()
                .predict(samples);
        assertThat(ReferenceNet.relativeDifference(fused.values(), ReferenceNet.toDouble(graph.values())))
                .isLessThan(1e-4);
    }

    @Test
    void aTeacherIsHeardAlike() {
        Samples samples = ToyImages.samples(12);
        Targets distilled = new Targets.Distilled(ToyImages.teacher(samples), new DistillationRule.Temperature(0.6, 3));
        compare(new SmallConvNet(ConvNetSpec.SMALL), samples, distilled, 1, JointReading.SUM);
    }

    @Test
    void aFewStepsLeadToTheSameLogits() throws InterruptedException {
        Samples samples = ToyImages.samples(60);
        Logits fused = train(FusedNetLearner.small("net", SMALL_BATCHES, 0), samples, 1)
                .model()
                .predict(samples);
        Logits graph = train(GraphNetLearner.small("net", SMALL_BATCHES), samples, 1)
                .model()
                .predict(samples);
        assertThat(ReferenceNet.relativeDifference(fused.values(), ReferenceNet.toDouble(graph.values())))
                .isLessThan(1e-5);
    }

    /** Real pictures have large even parts, in which many responses are equally large. */
    @Test
    void tenStepsOnRealPicturesLeadToTheSameLogits() throws InterruptedException {
        DataSpec clothes = new PlainImages(
                "plain", ImageSet.FASHION_MNIST, 28, 500, 100, 100, TestPictures.TEST_FILES, 1, RealPictures.library());
        compareTrained(clothes.draw(SeedPath.root(1), 0), 1);
    }

    /** Pictures of 8 x 16 pixels, the smallest of the suites, of the set that ships with this program. */
    @Test
    void tenStepsOnTwoDigitsLeadToTheSameLogits() throws InterruptedException {
        DataSpec digits = TwoViewImages.builder("digits", new ImageLibrary(List.of()))
                .sets(ImageSet.OPTDIGITS, ImageSet.OPTDIGITS)
                .rightShift(1)
                .side(8)
                .training(100, 20)
                .validation(10, 5)
                .test(10, 100)
                .testPictures(TestPictures.ALL_FILES)
                .overlay(0.5, 0.3)
                .contrast(0.5, 0.5)
                .build();
        DataDraw draw = digits.draw(SeedPath.root(1), 0);
        assertThat(draw.training().shape()).isEqualTo(new Image(1, 8, 16));
        compareTrained(draw, 5);
    }

    private static void compareTrained(DataDraw draw, int epochs) throws InterruptedException {
        ConvNetSpec spec = ConvNetSpec.SMALL;
        Logits fused = train(FusedNetLearner.small("net", spec, 0), draw.training(), epochs)
                .model()
                .predict(draw.test(Split.MULTI_VIEW));
        Logits graph = train(GraphNetLearner.small("net", spec), draw.training(), epochs)
                .model()
                .predict(draw.test(Split.MULTI_VIEW));
        assertThat(ReferenceNet.relativeDifference(fused.values(), ReferenceNet.toDouble(graph.values())))
                .isLessThan(1e-5);
    }

    @ParameterizedTest
    @CsvSource({"0", "1"})
    void trainedNetsAgreeUpToRounding(int shift) throws InterruptedException {
        Samples samples = ToyImages.samples(60);
        Samples test = ToyImages.samples(45);
        Fit fused = train(FusedNetLearner.small("net", SMALL_BATCHES, shift), samples, 8);
        Fit graph = train(GraphNetLearner.small("net", SMALL_BATCHES).withShift(shift), samples, 8);
        // A response that is largest by a rounding error may be another one there, and descent widens the difference.
        assertThat(fused.notes().get("firstLoss")).isCloseTo(graph.notes().get("firstLoss"), within(1e-4));
        assertThat(fused.notes().get("loss")).isCloseTo(graph.notes().get("loss"), within(0.02));
        assertThat(errors(fused.model().predict(test), test))
                .isCloseTo(errors(graph.model().predict(test), test), within(1));
    }

    @Test
    void theMeanOfMembersTrainsAlike() throws InterruptedException {
        Samples samples = ToyImages.samples(60);
        List<SeedPath> members = List.of(SEED.child("member", 0), SEED.child("member", 1));
        TrainingTask task = new TrainingTask(samples, samples, LABELS, SEED, 1);
        Logits fused = FusedNetLearner.small("net", SMALL_BATCHES, 0)
                .fitJoint(task, members, JointReading.MEAN)
                .model()
                .predict(samples);
        Logits graph = GraphNetLearner.small("net", SMALL_BATCHES)
                .fitJoint(task, members, JointReading.MEAN)
                .model()
                .predict(samples);
        assertThat(ReferenceNet.relativeDifference(fused.values(), ReferenceNet.toDouble(graph.values())))
                .isLessThan(1e-5);
    }

    private static Fit train(Learner learner, Samples samples, int epochs) throws InterruptedException {
        return learner.fit(new TrainingTask(samples, samples, LABELS, SEED, epochs));
    }

    private static void compare(ConvNet net, Samples samples, Targets targets, int members, JointReading reading) {
        for (int shift = 0; shift < 2; shift++) {
            GraphNetShape graph = new GraphNetShape(net, samples.shape(), samples.classes(), members, reading);
            float[] weights = weights(graph);
            float[] expected = new float[weights.length];
            float[] gradient = new float[weights.length];
            double expectedLoss;
            try (GraphNetGradient slope =
                    new GraphNetGradient(graph, samples, targets, BATCH.length, shifts(shift, samples))) {
                expectedLoss = slope.evaluate(weights, BATCH, expected);
            }
            FusedGradient fused = new FusedGradient(
                    FusedShape.of(kind(net), samples, members, reading),
                    new float[0],
                    samples,
                    targets,
                    shifts(shift, samples));
            assertThat(fused.evaluate(weights, BATCH, gradient)).isCloseTo(expectedLoss, within(1e-5));
            assertThat(ReferenceNet.relativeDifference(gradient, ReferenceNet.toDouble(expected)))
                    .isLessThan(1e-5);
        }
    }

    private static FusedKind kind(ConvNet net) {
        return net instanceof ResNet8 residual
                ? new FusedKind.Residual(residual.spec())
                : new FusedKind.Small(((SmallConvNet) net).spec(), FusedKind.Small.Form.NET);
    }

    private static Augmentation shifts(int most, Samples samples) {
        return RandomShift.upTo(most, samples.shape(), SEED);
    }

    /** Initial weights, with biases that are not zero, so that their place is seen. */
    private static float[] weights(GraphNetShape shape) {
        float[] weights = shape.initialWeights(IntStream.range(0, shape.members())
                .mapToObj(l -> SEED.child("member", l))
                .toList());
        for (int i = 0; i < weights.length; i++) {
            weights[i] += weights[i] == 0 ? 0.1f * (i % 3) : 0;
        }
        return weights;
    }

    private static ConvNetSpec spec(String filters) {
        List<Integer> channels =
                List.of(filters.split("-")).stream().map(Integer::valueOf).toList();
        return new ConvNetSpec(channels, ConvNetSpec.SMALL.descent());
    }

    private static Samples noise(Image shape, int count) {
        UniformRandomProvider random = SEED.child("noise").generator();
        float[] values = new float[count * shape.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat();
        }
        return ToyImages.of(
                shape,
                values,
                IntStream.range(0, count).map(i -> i % ToyImages.CLASSES).toArray());
    }

    private static int errors(Logits logits, Samples samples) {
        int errors = 0;
        for (int i = 0; i < samples.count(); i++) {
            errors += logits.predicted(i) == samples.labels()[i] ? 0 : 1;
        }
        return errors;
    }
}
