package dev.multiview.papers.jizhu2020;

import dev.multiview.baselines.kernel.InnerProductKernel;
import dev.multiview.baselines.kernel.NestedSolution;
import dev.multiview.baselines.kernel.WideReluKernel;
import dev.multiview.baselines.measurement.Measurement;
import dev.multiview.baselines.measurement.OracleCheck;
import dev.multiview.random.SeedPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A measurement of how a student's weights grow with its samples when it learns the function of the data itself,
 * without a teacher (arXiv 2010.10090, section 4). The training samples are cut into blocks of students that share
 * nothing but the function; norms are averaged over blocks before their logarithm is taken, as the definition has it.
 *
 * <p>Notes: {@code growth}, the exponent of the norm from {@link #from} samples on; {@code inefficiency.nN}, I(N); and for
 * every probability p of turned signs {@code inefficiency.flippedP.nN}, from the exact mean over turns
 *
 * <pre>
 *   E|w_n|^2 = (1 - 2p)^2 z^T K_n^-1 z + 4 p (1 - p) sum_i z_i^2 (K_n^-1)_ii
 * </pre>
 *
 * whose root stands for the mean norm.
 *
 * @param name unique name
 * @param depth hidden layers of the wide net
 * @param block samples of a student
 * @param from where the fit of {@code growth} begins
 * @param windows the n of {@code inefficiency}
 * @param flipped the p; may be empty
 */
public record GrowthMeasurement(
        String name, int depth, int block, int from, List<Integer> windows, List<Double> flipped)
        implements Measurement {
    static final double WINDOW = 1.2;

    private static final int PREDICTOR = 300;

    public GrowthMeasurement {
        windows = List.copyOf(windows);
        flipped = List.copyOf(flipped);
    }

    @Override
    public String canonical() {
        return "growth-study-v2(depth=" + depth + ",block=" + block + ",from=" + from + ",windows=" + windows
                + ",flipped=" + flipped + ")";
    }

    @Override
    public Set<String> notes() {
        Set<String> names = new TreeSet<>(Set.of(NoteNames.GROWTH));
        Students.declare(names);
        for (int n : windows) {
            names.add(Cell.at(NoteNames.INEFFICIENCY, n));
            flipped.forEach(share -> names.add(Cell.at(NoteNames.flippedInefficiency(share), n)));
        }
        return names;
    }

    @Override
    public Findings measure(Points training, Points fresh, SeedPath seed) throws InterruptedException {
        InnerProductKernel kernel = WideReluKernel.tangent(depth, training.x()[0].length);
        int blocks = training.count() / block;
        if (blocks == 0) {
            throw new IllegalArgumentException("Measurement " + name + " needs " + block
                    + " training samples a student, not " + training.count() + "; give more");
        }
        OracleCheck gate = new OracleCheck(name);
        PairwiseSums oracle = new PairwiseSums(new PlainTangentKernel(depth));
        Map<String, Double> notes = new TreeMap<>();
        double[] norms = new double[block];
        double[][] turned = new double[flipped.size()][block];
        for (int b = 0; b < blocks; b++) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            Points points = training.range(b * block, (b + 1) * block);
            try (Students students = new Students(kernel, oracle, points.x(), gate)) {
                students.note(notes);
                double[] own = Students.norms(students.whitened(new double[][] {points.truth()})[0]);
                for (int n = 0; n < block; n++) {
                    norms[n] += own[n] / blocks;
                }
                if (!flipped.isEmpty()) {
                    addTurned(turned, own, diagonal(students, points.truth()), blocks);
                }
            }
        }
        DataInefficiency inefficiency = new DataInefficiency(norms);
        notes.put(NoteNames.GROWTH, inefficiency.slope(from, block));
        for (int n : windows) {
            notes.put(Cell.at(NoteNames.INEFFICIENCY, n), inefficiency.at(n, WINDOW));
            for (int p = 0; p < flipped.size(); p++) {
                notes.put(
                        Cell.at(NoteNames.flippedInefficiency(flipped.get(p)), n),
                        new DataInefficiency(turned[p]).at(n, WINDOW));
            }
        }
        Points known = training.range(0, Math.min(block, PREDICTOR));
        return new Findings(notes, points -> interpolant(kernel, known, points));
    }

    private void addTurned(double[][] turned, double[] norms, double[] diagonal, int blocks) {
        for (int p = 0; p < turned.length; p++) {
            double q = flipped.get(p);
            for (int n = 0; n < norms.length; n++) {
                turned[p][n] +=
                        Math.sqrt((1 - 2 * q) * (1 - 2 * q) * norms[n] * norms[n] + 4 * q * (1 - q) * diagonal[n])
                                / blocks;
            }
        }
    }

    /**
     * {@code sum_(i <= n) z_i^2 (K_n^-1)_ii} for every n: a diagonal entry of the inverse is the sum of squares of a column of
     * L^-1 down to row n.
     */
    private double[] diagonal(Students students, double[] truth) {
        double[][] units = new double[block][block];
        for (int i = 0; i < block; i++) {
            units[i][i] = 1;
        }
        double[][] columns = students.whitened(units);
        double[] sums = new double[block];
        for (int i = 0; i < block; i++) {
            double square = 0;
            for (int n = i; n < block; n++) {
                square += columns[i][n] * columns[i][n];
                sums[n] += truth[i] * truth[i] * square;
            }
        }
        return sums;
    }

    private static double[] interpolant(InnerProductKernel kernel, Points known, double[][] points) {
        try (NestedSolution solution = new NestedSolution(kernel, known.x(), 0)) {
            double[] whitened = solution.whitened(known.truth());
            return solution.predictions(whitened, points, new int[] {known.count()})[0];
        }
    }
}
