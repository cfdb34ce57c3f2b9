package dev.multiview.cli;

import dev.multiview.baselines.blas.NativeMemory;
import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;

/**
 * Bounds of what {@link KernelRidgeCommand} can compute: beyond them memory or precision would end before the
 * computation does.
 *
 * @param learnt the samples
 * @param judged where students are judged
 * @param gamma of the kernel
 * @param steps students in a row
 */
record RidgeLimits(PointsFile learnt, PointsFile judged, double gamma, int steps) {
    /** Of the heap, 800 MB: what students say of every point, and their coefficients. */
    private static final long MOST_PREDICTIONS = 100_000_000;

    /**
     * Squared distances come from squared norms, rounded to some 1e-16 of them. Times gamma that is the kernel's relative
     * error, here below 1e-7.
     */
    private static final double FARTHEST = 1e8;

    /**
     * Refuses what is beyond a bound, before anything is computed.
     *
     * @throws MultiviewException with status {@link ExitStatus#BAD_INPUT}
     */
    void demand() {
        demandNear(learnt);
        demandNear(judged);
        demandMemory(NativeMemory.limitBytes());
        long each = (long) learnt.points().length + judged.points().length;
        if (steps > MOST_PREDICTIONS / each) {
            throw refused("Steps " + steps + " over " + each + " points are beyond what memory holds; give --steps "
                    + MOST_PREDICTIONS / each + " or fewer");
        }
    }

    /** @param bytes memory for matrices; 0 if there is no limit */
    void demandMemory(long bytes) {
        long samples = learnt.points().length;
        long needed = samples * Math.max(samples, judged.points().length) * Double.BYTES;
        if (bytes > 0 && needed > bytes) {
            throw refused("The kernel matrix of " + samples + " samples (" + learnt.name() + ") and "
                    + judged.points().length + " points (" + judged.name() + ") takes " + (needed >> 20)
                    + " MiB, above the limit of " + (bytes >> 20) + " MiB; give fewer samples or points, such as "
                    + (long) Math.sqrt((double) bytes / Double.BYTES) + " of both");
        }
    }

    private void demandNear(PointsFile file) {
        for (int i = 0; i < file.points().length; i++) {
            double norm = 0;
            for (double coordinate : file.points()[i]) {
                norm += coordinate * coordinate;
            }
            if (!(gamma * norm <= FARTHEST)) {
                throw refused("Row " + (i + 1) + " of " + file.name() + " lies at distance " + Math.sqrt(norm)
                        + " from the origin, and with --gamma " + gamma + " distances are exact up to "
                        + Math.sqrt(FARTHEST / gamma)
                        + "; shift or scale the coordinates, or give a smaller --gamma");
            }
        }
    }

    private static MultiviewException refused(String sentence) {
        return new MultiviewException(ExitStatus.BAD_INPUT, sentence);
    }
}
