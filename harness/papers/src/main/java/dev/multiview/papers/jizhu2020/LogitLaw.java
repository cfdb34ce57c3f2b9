package dev.multiview.papers.jizhu2020;

/** A law of where a converged student's logit ends: equation 3 of arXiv 2010.10090, or one planted to be told from it. */
@FunctionalInterface
interface LogitLaw {
    /**
     * The student's logit.
     *
     * @param softRatio rho, in (0, 1]
     * @param temperature T, above 0
     * @param teacher z_t
     * @param label y
     */
    double of(double softRatio, double temperature, double teacher, boolean label);
}
