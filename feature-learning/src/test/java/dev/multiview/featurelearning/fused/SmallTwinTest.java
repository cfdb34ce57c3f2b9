package dev.multiview.featurelearning.fused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.data.InputShape.Image;
import dev.multiview.data.Samples;
import dev.multiview.featurelearning.fused.FusedKind.Small.Form;
import dev.multiview.featurelearning.shared.Augmentation;
import dev.multiview.model.ConvNetSpec;
import dev.multiview.model.Learner.JointReading;
import dev.multiview.random.SeedPath;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expansion against the net that is expanded. */
class SmallTwinTest {
    private static final SeedPath SEED = SeedPath.root(1039);
    private static final int CLASSES = 3;

    @ParameterizedTest
    @CsvSource({"1,10,13,4-6", "1,14,28,8-16", "3,12,10,5-9", "1,9,9,8"})
    void atW0ItIsTheNetAndNearbyItIsTheNetToSecondOrder(int channels, int height, int width, String filters) {
        Image image = new Image(channels, height, width);
        ConvNetSpec spec = spec(filters);
        Samples samples = noise(image);
        float[] start = start(spec, image);
        assertThat(twin(spec, image, start, start, samples)).containsExactly(net(spec, image, start, samples));
        float[] direction = random("direction", start.length);
        double coarse = distance(spec, image, start, direction, 4e-3f, samples);
        double fine = distance(spec, image, start, direction, 1e-3f, samples);
        assertThat(coarse).isGreaterThan(1e-4);
        // A sixteenth, but for gates that change on the way and for rounding; a first-order error would leave a fourth.
        assertThat(coarse / fine).isGreaterThan(8);
    }

    /** {@code <r, J u>} from the way up and {@code <J^T r, u>} from the way down. */
    @ParameterizedTest
    @CsvSource({
        "1,10,13,4-6,TWIN_WITH_START",
        "1,14,28,8-16,TWIN_WITH_START",
        "3,12,10,5-9,TWIN_WITH_START",
        "1,9,9,8,TWIN_WITH_START",
        "1,14,28,8-16,CENTRED_TWIN"
    })
    void theWayDownIsTheTransposeOfTheWayUp(int channels, int height, int width, String filters, Form form) {
        Image image = new Image(channels, height, width);
        ConvNetSpec spec = spec(filters);
        float[] start = start(spec, image);
        float[] moved = random("direction", start.length);
        for (int i = 0; i < moved.length; i++) {
            moved[i] += start[i];
        }
        SmallTwin twin = new SmallTwin(new FusedKind.Small(spec, form), image, CLASSES, start);
        BorderedPicture picture = new BorderedPicture(image, Augmentation.NONE);
        float[] shown = picture.show(noise(image), 1);
        float[] residual = {0.3f, -0.7f, 0.5f};
        float[] atStart = new float[CLASSES];
        twin.load(start, 0);
        twin.addLogits(shown, atStart, 0);
        float[] atMoved = new float[CLASSES];
        twin.load(moved, 0);
        twin.addLogits(shown, atMoved, 0);
        twin.backward(shown, residual);
        float[] gradient = new float[start.length];
        twin.store(gradient, 0, 1);
        double up = 0;
        for (int c = 0; c < CLASSES; c++) {
            up += residual[c] * ((double) atMoved[c] - atStart[c]);
        }
        double down = 0;
        for (int i = 0; i < gradient.length; i++) {
            down += (double) gradient[i] * (moved[i] - start[i]);
        }
        assertThat(down).isCloseTo(up, within(2e-5 * Math.abs(up)));
    }

    @ParameterizedTest
    @CsvSource({"1,14,28,8-16", "3,12,10,5-9", "1,9,9,8"})
    void theCentredTwinIsTheTwinWithoutItsOutputAtTheStart(int channels, int height, int width, String filters) {
        Image image = new Image(channels, height, width);
        ConvNetSpec spec = spec(filters);
        Samples samples = noise(image);
        float[] start = start(spec, image);
        float[] moved = random("direction", start.length);
        for (int i = 0; i < moved.length; i++) {
            moved[i] = start[i] + 0.01f * moved[i];
        }
        FusedKind.Small kind = new FusedKind.Small(spec, Form.CENTRED_TWIN);
        assertThat(twin(kind, image, start, start, samples)).containsOnly(0f);
        float[] centred = twin(kind, image, start, moved, samples);
        float[] whole = twin(spec, image, start, moved, samples);
        float[] atStart = twin(spec, image, start, start, samples);
        assertThat(Math.abs(atStart[0])).isGreaterThan(1e-3f);
        for (int i = 0; i < centred.length; i++) {
            assertThat(centred[i]).isCloseTo(whole[i] - atStart[i], within(1e-5f * (1 + Math.abs(whole[i]))));
        }
    }

    private static double distance(
            ConvNetSpec spec, Image image, float[] start, float[] direction, float step, Samples samples) {
        float[] moved = start.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += step * direction[i];
        }
        float[] twin = twin(spec, image, start, moved, samples);
        float[] net = net(spec, image, moved, samples);
        double sum = 0;
        for (int i = 0; i < net.length; i++) {
            sum += Math.abs(net[i] - twin[i]);
        }
        return sum;
    }

    private static float[] net(ConvNetSpec spec, Image image, float[] weights, Samples samples) {
        FusedShape shape = new FusedShape(new FusedKind.Small(spec, Form.NET), image, CLASSES, 1, JointReading.SUM);
        return new FusedModel(shape, weights, weights).predict(samples).values();
    }

    private static float[] twin(ConvNetSpec spec, Image image, float[] start, float[] weights, Samples samples) {
        return twin(new FusedKind.Small(spec, Form.TWIN_WITH_START), image, start, weights, samples);
    }

    private static float[] twin(FusedKind.Small kind, Image image, float[] start, float[] weights, Samples samples) {
        FusedShape shape = new FusedShape(kind, image, CLASSES, 1, JointReading.SUM);
        return new FusedModel(shape, start, weights).predict(samples).values();
    }

    private static float[] start(ConvNetSpec spec, Image image) {
        float[] start = spec.initialWeights(SEED, image, CLASSES);
        float[] biases = random("biases", start.length);
        for (int i = 0; i < start.length; i++) {
            start[i] += start[i] == 0 ? 0.1f * biases[i] : 0;
        }
        return start;
    }

    private static ConvNetSpec spec(String filters) {
        List<Integer> channels =
                Arrays.stream(filters.split("-")).map(Integer::valueOf).toList();
        return new ConvNetSpec(channels, ConvNetSpec.SMALL.descent());
    }

    private static Samples noise(Image shape) {
        float[] values = random("pictures", 6 * shape.size());
        return Samples.withoutViews(shape, values, new int[] {0, 1, 2, 0, 1, 2}, CLASSES);
    }

    private static float[] random(String what, int count) {
        UniformRandomProvider random = SEED.child(what).generator();
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.nextFloat() - 0.4f;
        }
        return values;
    }
}
