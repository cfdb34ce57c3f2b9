package dev.multiview.cli;

import dev.multiview.baselines.kernel.GaussianKernel;
import dev.multiview.baselines.kernel.RidgeSelfDistillation;
import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code multiview kernel-ridge-self-distillation}: the closed form that every linear student can be held against. */
@Command(
        name = "kernel-ridge-self-distillation",
        mixinStandardHelpOptions = true,
        description = "Self-distillation of kernel ridge regression in closed form, step by step and in the limit"
                + " (arXiv 2002.05715, 2102.13088): student t is fitted to WEIGHT y + (1 - WEIGHT) f(t-1). Prints the mean"
                + " square error of each step as CSV.",
        footer =
                "Without --samples: the 11 points of a noisy sine of arXiv 2002.05715, judged against the sine at 101 points.")
final class KernelRidgeCommand implements Callable<Integer>, UsesNatives {
    private static final int TOY_POINTS = 101;

    @Option(
            names = "--samples",
            paramLabel = "FILE",
            description = "CSV with a header: coordinates, then the value to learn.")
    private @Nullable Path samples;

    @Option(
            names = "--at",
            paramLabel = "FILE",
            description =
                    "CSV of the same form: where students are judged, and the truth there (default: the samples).")
    private @Nullable Path at;

    @Option(
            names = "--gamma",
            paramLabel = "G",
            defaultValue = "80",
            description = "The kernel is exp(-G |x - x'|^2) (default: ${DEFAULT-VALUE}).")
    private double gamma;

    @Option(
            names = "--penalty",
            paramLabel = "L",
            defaultValue = "0.2",
            description = "Added to the kernel matrix's diagonal (default: ${DEFAULT-VALUE}).")
    private double penalty;

    @Option(
            names = "--weight",
            paramLabel = "WEIGHT",
            defaultValue = "0",
            description = "Share of the ground truth in what a student sees, 0 to 1 (default: ${DEFAULT-VALUE}).")
    private double weight;

    @Option(
            names = "--steps",
            paramLabel = "N",
            defaultValue = "6",
            description = "Students in a row, at least 1 (default: ${DEFAULT-VALUE}).")
    private int steps;

    @Spec
    private CommandSpec spec;

    @Override
    public boolean trainsNets() {
        return false;
    }

    @Override
    public Integer call() {
        if (!(gamma > 0) || steps < 1) {
            throw refused("Gamma " + gamma + " must be above 0 and the number of steps, " + steps + ", at least 1");
        }
        if (samples == null && at != null) {
            throw refused("Option --at needs --samples; give both or neither");
        }
        PointsFile learnt = samples == null ? toy() : PointsFile.read(samples);
        PointsFile judged = samples == null ? sine() : at == null ? learnt : PointsFile.read(at);
        if (learnt.points()[0].length != judged.points()[0].length) {
            throw refused("Samples have " + learnt.points()[0].length + " coordinates and the points of --at "
                    + judged.points()[0].length + "; both files must be of one space");
        }
        new RidgeLimits(learnt, judged, gamma, steps).demand();
        // All numbers are there before the first is printed: whoever reads them gets a whole table or none.
        List<String> lines = lines(learnt, judged);
        PrintWriter out = spec.commandLine().getOut();
        lines.forEach(out::println);
        return ExitStatus.DONE.status();
    }

    private List<String> lines(PointsFile learnt, PointsFile judged) {
        List<String> lines = new ArrayList<>();
        lines.add("step,mean_square_error");
        try {
            RidgeSelfDistillation distillation = new RidgeSelfDistillation(
                    new GaussianKernel(width()), learnt.points(), learnt.values(), penalty, weight);
            double[][] predictions = distillation.predictions(steps, judged.points());
            for (int step = 1; step <= steps; step++) {
                lines.add(step + "," + error("of step " + step, predictions[step - 1], judged));
            }
            lines.add("limit," + error("in the limit", distillation.limit(judged.points()), judged));
            return lines;
        } catch (IllegalArgumentException e) {
            throw new MultiviewException(ExitStatus.BAD_INPUT, Objects.requireNonNull(e.getMessage()), e);
        } catch (ArithmeticException e) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT,
                    "The kernel matrix of " + learnt.name() + " with penalty " + penalty
                            + " on its diagonal cannot be inverted to working precision; give a larger --penalty",
                    e);
        }
    }

    private double width() {
        double width = Math.sqrt(1 / (2 * gamma));
        if (!(width > 0 && width < Double.POSITIVE_INFINITY)) {
            throw refused("Gamma " + gamma + " is beyond what a double can hold as a width; give one nearer to 1");
        }
        return width;
    }

    private static String error(String where, double[] predictions, PointsFile judged) {
        double sum = 0;
        for (int i = 0; i < predictions.length; i++) {
            double difference = predictions[i] - judged.values()[i];
            sum += difference * difference;
        }
        if (!Double.isFinite(sum)) {
            throw refused("The mean square error " + where + " is no finite number; scale the values of "
                    + judged.name() + " and of the samples towards 1");
        }
        return String.format(Locale.ROOT, "%.10g", sum / predictions.length);
    }

    private static MultiviewException refused(String sentence) {
        return new MultiviewException(ExitStatus.BAD_INPUT, sentence);
    }

    /** As printed in toy_example.ipynb of github.com/Kennethborup/self_distillation. */
    private static PointsFile toy() {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(KernelRidgeCommand.class.getResourceAsStream("noisy-sine.csv")),
                StandardCharsets.UTF_8)) {
            return PointsFile.of("noisy-sine.csv", reader);
        } catch (IOException e) {
            throw new MultiviewException(
                    ExitStatus.FAILED, "Resource noisy-sine.csv of this program cannot be read", e);
        }
    }

    private static PointsFile sine() {
        double[][] points = new double[TOY_POINTS][1];
        double[] truth = new double[TOY_POINTS];
        for (int i = 0; i < TOY_POINTS; i++) {
            points[i][0] = i / (TOY_POINTS - 1.0);
            truth[i] = Math.sin(2 * Math.PI * points[i][0]);
        }
        return new PointsFile("the sine", points, truth);
    }
}
