package dev.multiview.procedure;

import dev.multiview.model.Logits;
import dev.multiview.random.SeedPath;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ListSampler;

/** Turns member logits on the training set into what the student is shown. */
final class TeacherLogits {

    private TeacherLogits() {}

    /**
     * The teacher's logits.
     *
     * @param kind kind of teacher
     * @param members logits on the training set of the models that make the teacher, in order
     * @param labels the training labels
     * @param classes number of classes
     * @param seed path for the permuting control
     */
    static Logits of(Teacher kind, List<Logits> members, int[] labels, int classes, SeedPath seed) {
        return switch (kind) {
            case ENSEMBLE, MEMBER, OWN_SEED, STUDENT -> Logits.mean(members);
            case ENSEMBLE_PERMUTED -> permuted(Logits.mean(members), labels, seed);
            case ENSEMBLE_ONE_HOT, MEMBER_ONE_HOT -> oneHot(Logits.mean(members), labels);
            case UNIFORM -> new Logits(labels.length, classes, new float[labels.length * classes]);
        };
    }

    /**
     * Each sample keeps its target logit and takes the non-target logits of another sample of its class, so class
     * means and scale stay and what the sample itself shows is lost.
     */
    private static Logits permuted(Logits teacher, int[] labels, SeedPath seed) {
        UniformRandomProvider random = seed.child("permute").generator();
        float[] values = teacher.values().clone();
        for (int c = 0; c < teacher.classes(); c++) {
            List<Integer> samples = samplesOf(c, labels);
            List<Integer> sources = new ArrayList<>(samples);
            ListSampler.shuffle(random, sources);
            for (int j = 0; j < samples.size(); j++) {
                for (int other = 0; other < teacher.classes(); other++) {
                    if (other != c) {
                        values[samples.get(j) * teacher.classes() + other] = teacher.get(sources.get(j), other);
                    }
                }
            }
        }
        return new Logits(teacher.samples(), teacher.classes(), values);
    }

    /** Zero everywhere but on the label, where it is the sample's margin: label logit minus the best other one. */
    private static Logits oneHot(Logits teacher, int[] labels) {
        float[] values = new float[teacher.values().length];
        for (int i = 0; i < labels.length; i++) {
            float best = Float.NEGATIVE_INFINITY;
            for (int c = 0; c < teacher.classes(); c++) {
                best = c == labels[i] ? best : Math.max(best, teacher.get(i, c));
            }
            values[i * teacher.classes() + labels[i]] = teacher.get(i, labels[i]) - best;
        }
        return new Logits(teacher.samples(), teacher.classes(), values);
    }

    private static List<Integer> samplesOf(int label, int[] labels) {
        return IntStream.range(0, labels.length)
                .filter(i -> labels[i] == label)
                .boxed()
                .toList();
    }
}
