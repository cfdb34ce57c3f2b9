package dev.multiview.papers.widenets;

import dev.multiview.baselines.widenet.Distances;
import dev.multiview.baselines.widenet.Lesson;
import dev.multiview.baselines.widenet.NetEnd;
import dev.multiview.baselines.widenet.NetTraining;
import dev.multiview.baselines.widenet.WideNet;

/**
 * Students that start from one net.
 *
 * @param net the net
 * @param fresh where their functions are looked at
 */
record NetStudents(WideNet net, double[][] fresh) {

    /**
     * One of them.
     *
     * @param change its weights less those at the start
     * @param said its logits at the fresh points
     * @param trained its logits at its samples
     * @param shortfall distance of these from the effective logits, over their length
     * @param ended whether training ended; if not, nothing but the shortfall may be read
     */
    record Student(double[] change, double[] said, double[] trained, double shortfall, boolean ended) {
        double length() {
            return Vectors.length(change);
        }
    }

    /** Trains a student to the end. */
    Student taught(Lesson lesson) throws InterruptedException {
        NetEnd end = NetTraining.train(net, lesson);
        double[] change = new double[end.weights().length];
        for (int i = 0; i < change.length; i++) {
            change[i] = end.weights()[i] - net.initial()[i];
        }
        return new Student(
                change,
                net.logits(end.weights(), fresh),
                end.logits(),
                Distances.relative(end.logits(), lesson.ends()),
                end.ended());
    }
}
