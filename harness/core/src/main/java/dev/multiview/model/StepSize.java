package dev.multiview.model;

/**
 * The size of a step of gradient descent, separately for each block of filters (one block per class).
 *
 * <p>The step of a block depends on that block alone, so both views of a class always share it and their race is
 * not touched.
 */
public sealed interface StepSize {

    /** The complete description for a learner's canonical form. */
    String canonical();

    /**
     * The rule for a model whose output is the literal mean of {@code members} nets. The mean divides every gradient
     * by their number, so absolute steps are multiplied by it: each member then steps as far as it would alone.
     */
    StepSize forMeanOf(int members);

    /**
     * The rule for the same model with its output multiplied by {@code scale}, such that in the lazy limit outputs move
     * as before: step proportional to {@code 1 / scale^2}, since the gradient grows by the scale and so does what a move
     * of the weights does to the output (lazy training, arXiv 1812.07956).
     */
    StepSize forOutputScale(double scale);

    /**
     * The next step of a block.
     *
     * @param previous the block's previous step, infinite before the first
     * @param largestGradient largest norm of a filter's gradient in the block
     * @param largestWeight largest norm of a filter in the block
     */
    double next(double previous, double largestGradient, double largestWeight);

    /**
     * Plain gradient descent.
     *
     * @param step the step of every block, always
     */
    record Constant(double step) implements StepSize {
        public Constant {
            if (!(step > 0 && Double.isFinite(step))) {
                throw new IllegalArgumentException("Step " + step + " is not a positive finite number");
            }
        }

        @Override
        public String canonical() {
            return "constant(" + step + ")";
        }

        @Override
        public StepSize forMeanOf(int members) {
            return new Constant(step * members);
        }

        @Override
        public StepSize forOutputScale(double scale) {
            return new Constant(step / (scale * scale));
        }

        @Override
        public double next(double previous, double largestGradient, double largestWeight) {
            return step;
        }
    }

    /**
     * Enlarges the step on the early plateau, where gradients of a power activation are tiny, and never lets it
     * grow again: {@code clamp(min(previous, relative * w / g, ceiling), lower = floor)}. A claim that speaks of
     * plain gradient descent may not use it.
     *
     * @param relative largest relative change of the block's largest filter in one enlarged step
     * @param ceiling largest step
     * @param floor smallest step, the constant one after the plateau
     */
    record PlateauCrossing(double relative, double ceiling, double floor) implements StepSize {
        /** The rule of {@link PatchNetSpec#PRESET}. */
        public static final PlateauCrossing PRESET = new PlateauCrossing(0.05, 1e6, 5);

        public PlateauCrossing {
            if (!(relative > 0 && floor > 0 && ceiling >= floor)) {
                throw new IllegalArgumentException("Plateau step rule (relative " + relative + ", ceiling " + ceiling
                        + ", floor " + floor + ") needs positive values and a ceiling of at least the floor");
            }
        }

        @Override
        public String canonical() {
            return "plateau-crossing(relative=" + relative + ",ceiling=" + ceiling + ",floor=" + floor + ")";
        }

        @Override
        public StepSize forMeanOf(int members) {
            return new PlateauCrossing(relative, ceiling * members, floor * members);
        }

        /** The relative change goes with {@code 1 / scale}: the gradient it is divided by brings the other factor. */
        @Override
        public StepSize forOutputScale(double scale) {
            double square = scale * scale;
            return new PlateauCrossing(relative / scale, ceiling / square, floor / square);
        }

        @Override
        public double next(double previous, double largestGradient, double largestWeight) {
            double wanted = largestGradient > 0 ? relative * largestWeight / largestGradient : ceiling;
            return Math.max(Math.min(previous, Math.min(wanted, ceiling)), floor);
        }
    }
}
