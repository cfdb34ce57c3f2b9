package dev.multiview.cli.kernel;

import dev.multiview.baselines.blas.NativeMemory;
import dev.multiview.baselines.kernel.InnerProductKernel;
import dev.multiview.baselines.kernel.KernelRidge;
import dev.multiview.cli.UsesNatives;
import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code multiview kernel}: Gram matrices, their eigenvalues, and predictions of kernel ridge regression. */
@Command(
        name = "kernel",
        mixinStandardHelpOptions = true,
        description =
                "Computes the matrix of kernel values between points, its extreme eigenvalues, and what kernel ridge"
                        + " regression predicts. Files are .npy or CSV, a row for each point.",
        footer =
                "Values are good to 1e-10 of their size, and to 1e-8 where two unequal points are parallel or nearly so.")
public final class KernelCommand implements Callable<Integer>, UsesNatives {
    /** Squares of norms beyond it, or products of kernel values, would leave the range of doubles. */
    private static final double FARTHEST = 1e75;

    @Parameters(paramLabel = "POINTS", description = "The points, .npy or CSV.")
    private Path points;

    @Mixin
    private KernelChoice choice;

    @Option(
            names = "--at",
            paramLabel = "FILE",
            description = "Other points: where to predict, and the columns of the matrix.")
    private @Nullable Path at;

    @Option(
            names = "--targets",
            paramLabel = "FILE",
            description =
                    "What ridge regression learns: a row for each of POINTS, a column for each output. Its predictions are"
                            + " written in the place of the matrix.")
    private @Nullable Path targets;

    @Option(
            names = "--penalty",
            paramLabel = "P",
            defaultValue = "0",
            description = "Added to the diagonal for --targets (default: ${DEFAULT-VALUE}).")
    private double penalty;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description =
                    "A new file for the matrix, or for the predictions: .npy or .csv. Without it the eigenvalues alone are"
                            + " printed.")
    private @Nullable Path output;

    @Spec
    private CommandSpec spec;

    @Override
    public boolean trainsNets() {
        return false;
    }

    @Override
    public Integer call() {
        PointTable table = demandNear(PointTable.read(points));
        PointTable others = at == null ? table : demandNear(PointTable.read(at));
        if (others.rows()[0].length != table.rows()[0].length) {
            throw refused("Points of " + table.name() + " have " + table.rows()[0].length + " coordinates and those of "
                    + others.name() + " " + others.rows()[0].length + "; both files must be of one space");
        }
        MatrixFile file = output == null ? null : MatrixFile.at(output);
        demandMemory(table.rows().length, others.rows().length);
        InnerProductKernel kernel = choice.of(table.rows()[0].length);
        choice.demandExact(table);
        choice.demandExact(others);
        PrintWriter out = spec.commandLine().getOut();
        if (targets != null) {
            double[][] predictions = predictions(kernel, table, PointTable.read(targets), others);
            (file == null ? MatrixFile.to(out) : file).write(predictions);
            return ExitStatus.DONE.status();
        }
        GramMatrix square = GramMatrix.of(kernel, table.rows());
        double[][] matrix = at == null ? square.values() : GramMatrix.between(kernel, table.rows(), others.rows());
        if (file != null) {
            file.write(matrix);
        }
        square.lines().forEach(out::println);
        return ExitStatus.DONE.status();
    }

    /** {@code [point][output]}. */
    private double[][] predictions(InnerProductKernel kernel, PointTable table, PointTable learnt, PointTable others) {
        if (learnt.rows().length != table.rows().length) {
            throw refused("File " + learnt.name() + " has " + learnt.rows().length + " rows and " + table.name() + " "
                    + table.rows().length + "; give a row of targets for each point");
        }
        if (!(penalty >= 0 && penalty < Double.POSITIVE_INFINITY)) {
            throw refused("Penalty " + penalty + " is no finite number from 0 on; give one");
        }
        try (KernelRidge ridge = new KernelRidge(kernel, table.rows(), learnt.columns(), penalty)) {
            return GramMatrix.demandFinite(new PointTable("", ridge.predictions(others.rows())).columns());
        } catch (ArithmeticException e) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT,
                    "The kernel matrix of " + table.name() + " plus the penalty " + penalty
                            + " is singular to working precision, as with equal points; give a larger --penalty",
                    e);
        }
    }

    private static PointTable demandNear(PointTable table) {
        for (int i = 0; i < table.rows().length; i++) {
            double most = 0;
            for (double coordinate : table.rows()[i]) {
                most = Math.max(most, Math.abs(coordinate));
            }
            if (most > 0 && (most > FARTHEST || most < 1 / FARTHEST)) {
                throw refused("Point " + (i + 1) + " of " + table.name() + " has the coordinate " + most
                        + " in size, where kernels are exact from " + 1 / FARTHEST + " to " + FARTHEST
                        + "; scale the coordinates, or make it 0");
            }
        }
        return table;
    }

    /** Two matrices are held at once, in memory outside the heap and in it. */
    private static void demandMemory(long rows, long columns) {
        long needed = 2 * rows * Math.max(rows, columns) * Double.BYTES;
        long most = Math.min(
                Runtime.getRuntime().maxMemory(),
                NativeMemory.limitBytes() == 0 ? Long.MAX_VALUE : NativeMemory.limitBytes());
        if (needed > most / 2) {
            throw refused("The kernel matrices of " + rows + " and " + columns + " points take " + (needed >> 20)
                    + " MiB, above the limit of " + (most >> 21) + " MiB; give fewer points");
        }
    }

    private static MultiviewException refused(String sentence) {
        return new MultiviewException(ExitStatus.BAD_INPUT, sentence);
    }
}
