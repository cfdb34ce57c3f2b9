package dev.multiview.image.own;

import dev.multiview.data.DataDraw;
import dev.multiview.data.DataSpec;
import dev.multiview.data.Features;
import dev.multiview.data.InputShape;
import dev.multiview.data.Samples;
import dev.multiview.data.Split;
import dev.multiview.data.ViewLabels;
import dev.multiview.random.SeedPath;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.rng.sampling.PermutationSampler;

/**
 * A set of the user's own as it is, pixels in [0, 1], classes balanced. All draws of a run put the pictures of every class into one
 * random order and cut it into as many regions as there are draws: a picture is in one set of one draw at most. Every class has one
 * view: the picture.
 *
 * @param name short name for files and titles; a mere label, no part of {@link #canonical}
 * @param set which set; its digest is part of {@link #canonical}
 * @param training training pictures of each class in a draw
 * @param validation validation pictures of each class in a draw
 * @param test test pictures of each class in a draw
 * @param draws most draws of a run: how many regions the pictures are cut into
 */
public record OwnImages(String name, OwnSet set, int training, int validation, int test, int draws)
        implements DataSpec {

    /** Changes whenever equal parameters would no longer give equal draws. */
    private static final String CODE = "own-images-2";

    public OwnImages {
        if (training < 1 || validation < 1 || test < 1 || draws < 1) {
            throw new IllegalArgumentException("Sizes " + training + " training, " + validation + " validation, " + test
                    + " test a class and " + draws + " draws are not all 1 or more");
        }
        long needed = (long) draws * (training + validation + test);
        if (needed > set.smallestClass()) {
            throw new IllegalArgumentException("Set " + set.name() + " has a class of " + set.smallestClass()
                    + " pictures, but " + draws + " disjoint draws take " + needed + "; lower the sizes or the draws");
        }
    }

    @Override
    public String canonical() {
        return CODE + "(set=" + set.canonical() + ",side=" + set.side() + ",training=" + training + ",validation="
                + validation + ",test=" + test + ",draws=" + draws + ")";
    }

    @Override
    public int classes() {
        return set.classes();
    }

    @Override
    public Map<Split, Integer> testSizes() {
        return Map.of(Split.TEST, test * set.classes());
    }

    @Override
    public boolean pictures() {
        return true;
    }

    @Override
    public List<String> terms() {
        return List.of(set.terms());
    }

    @Override
    public int mostDraws() {
        return draws;
    }

    /** {@inheritDoc} The pictures were read when the set was. */
    @Override
    public Optional<String> missing() {
        return Optional.empty();
    }

    @Override
    public DataDraw draw(SeedPath seed) {
        return draw(seed, 0);
    }

    @Override
    public DataDraw draw(SeedPath run, int number) {
        if (number < 0 || number >= draws) {
            throw new IllegalArgumentException(
                    "Draw " + number + " is not among the " + draws + " that the pictures are cut into");
        }
        int[][] dealt = new int[set.classes()][];
        for (int c = 0; c < dealt.length; c++) {
            int[] all = set.ofClass(c);
            PermutationSampler.shuffle(
                    run.child("pictures").child(set.name()).child("class", c).generator(), all);
            int from = number * (all.length / draws);
            dealt[c] = Arrays.copyOfRange(all, from, from + training + validation + test);
        }
        // The pictures are the features: there are no vectors to show.
        Features features = new Features(set.classes(), 1, 0, new float[0]);
        return DataDraw.of(
                features,
                samples(dealt, 0, training),
                samples(dealt, training, validation),
                Map.of(Split.TEST, samples(dealt, training + validation, test)));
    }

    /** Samples of classes by turns: of each class those pictures that were dealt from place {@code first} on. */
    private Samples samples(int[][] dealt, int first, int perClass) {
        InputShape.Image shape = new InputShape.Image(1, set.side(), set.side());
        int count = perClass * set.classes();
        float[] values = new float[count * shape.size()];
        int[] labels = new int[count];
        short[] features = new short[count];
        byte[] multiView = new byte[count];
        Arrays.fill(multiView, (byte) -1);
        for (int i = 0; i < count; i++) {
            int c = i % set.classes();
            labels[i] = c;
            features[i] = (short) c;
            int picture = dealt[c][first + i / set.classes()];
            for (int j = 0; j < shape.size(); j++) {
                values[i * shape.size() + j] = set.grey(picture, j) / (float) OwnSet.WHITE;
            }
        }
        return new Samples(shape, values, labels, set.classes(), new ViewLabels(multiView, features, 1));
    }
}
