package dev.multiview.papers.widenets;

import dev.multiview.baselines.kernel.InnerProductKernel;
import dev.multiview.baselines.kernel.KernelTeacher;
import dev.multiview.baselines.kernel.WideReluKernel;
import dev.multiview.baselines.measurement.Measurement.Points;

/**
 * The setup that all measurements of this package share: the first {@value #TEACHER_SAMPLES} training samples are the teacher's, those behind
 * them the students'.
 *
 * @param kernel that of infinite width
 * @param teaching the teacher's samples
 * @param students the students' samples and the true function there
 */
record Setup(InnerProductKernel kernel, Points teaching, Points students) {
    static final int TEACHER_SAMPLES = 700;

    /** Steps after which the perfect teacher is stopped, as in the suite on arXiv 2010.10090. */
    static final int STOP = 300;

    /** T, as there. */
    static final double TEMPERATURE = 4;

    /** Times the largest curvature of cross-entropy 0.9 of what would stop it from falling, as {@link KernelTeacher} has it. */
    static final double RATE = 3.6;

    /** The first {@code count} of the students' samples. */
    static Setup of(String measurement, int depth, Points training, int count) {
        if (training.count() < TEACHER_SAMPLES + count) {
            throw new IllegalArgumentException("Measurement " + measurement + " needs " + (TEACHER_SAMPLES + count)
                    + " training samples, not " + training.count() + "; give more");
        }
        return new Setup(
                WideReluKernel.tangent(depth, training.x()[0].length),
                training.range(0, TEACHER_SAMPLES),
                training.range(TEACHER_SAMPLES, TEACHER_SAMPLES + count));
    }

    double[][] samples() {
        return students.x();
    }

    /** An infinitely wide teacher. */
    KernelTeacher kernelTeacher(int stop) {
        return KernelTeacher.logistic(kernel, teaching.x(), teaching.truth(), stop);
    }
}
