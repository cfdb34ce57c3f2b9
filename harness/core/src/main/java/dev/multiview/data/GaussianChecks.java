package dev.multiview.data;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Asks every draw of {@link GaussianTargets} whether it looks like its specification, at the false-alarm rate of {@link
 * SelfCheck}: sizes, labels against the target, the margin, and, where no input was rejected, mean and energy of the
 * inputs about their centres. What rejection does to the inputs' law depends on the target and is not checked.
 */
final class GaussianChecks {
    /** What storing values as {@code float} may add to a mean. */
    private static final double ROUNDING = 1e-6;

    private final GaussianTargets spec;
    private final GaussianWorld world;

    GaussianChecks(GaussianTargets spec, GaussianWorld world) {
        this.spec = spec;
        this.world = world;
    }

    /**
     * Passes silently, or names the first quantity that is off.
     *
     * @throws SelfCheckException if the draw contradicts the specification
     */
    void check(DataDraw draw) {
        SelfCheck.check(spec.name(), checks(draw));
    }

    /** Every comparison, passed or not. */
    List<Check> checks(DataDraw draw) {
        Map<Split, Samples> sets = new EnumMap<>(draw.tests());
        sets.put(Split.TRAINING, draw.training());
        sets.put(Split.VALIDATION, draw.validation());
        List<Check> checks = new ArrayList<>();
        sets.forEach((split, samples) -> add(checks, split, samples));
        return checks;
    }

    private void add(List<Check> checks, Split split, Samples samples) {
        int d = spec.dimension();
        int[] ofClass = new int[spec.classes()];
        int otherLabels = 0;
        int tooClose = 0;
        double sum = 0;
        double energy = 0;
        for (int i = 0; i < samples.count(); i++) {
            double[] x = new double[d];
            double[] centre = world.centre(i);
            for (int j = 0; j < d; j++) {
                x[j] = samples.values()[i * d + j];
                sum += x[j] - centre[j];
                energy += (x[j] - centre[j]) * (x[j] - centre[j]);
            }
            double[] scores = world.scores(x);
            ofClass[samples.labels()[i]]++;
            otherLabels += samples.labels()[i] == GaussianWorld.best(scores) ? 0 : 1;
            tooClose += GaussianWorld.gap(scores) < world.leastGap() ? 1 : 0;
        }
        String among = " among samples of " + split.label();
        int n = samples.count();
        double wrong = spec.labelNoise(split) * (spec.classes() - 1) / spec.classes();
        checks.add(new Check("number of samples of " + split.label(), n, new Law.Exact(spec.size(split), 0)));
        checks.add(
                new Check("number of labels that are not the target's" + among, otherLabels, new Law.Count(n, wrong)));
        checks.add(new Check("number closer to a border than the margin" + among, tooClose, new Law.Exact(0, 0)));
        if (spec.margin() == 0) {
            long values = (long) n * d;
            Law mean = new Law.Mean(0, 1.0 / values, ROUNDING);
            checks.add(new Check("mean of inputs about their centres" + among, sum / values, mean));
            Law unit = new Law.Energy(values, 1, ROUNDING);
            checks.add(new Check("energy per coordinate about the centres" + among, energy / values, unit));
        }
        if (spec.equallyFrequent()) {
            for (int c = 0; c < ofClass.length; c++) {
                checks.add(
                        new Check("number of class " + c + among, ofClass[c], new Law.Count(n, 1.0 / ofClass.length)));
            }
        }
    }
}
