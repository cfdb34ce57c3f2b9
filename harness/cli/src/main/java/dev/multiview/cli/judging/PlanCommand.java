package dev.multiview.cli.judging;

import dev.multiview.claim.DrawsNeeded;
import dev.multiview.claim.Rule;
import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code multiview plan}: how many draws decide a claim, from a guess. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description =
                "Tells from a guess how many draws (training sets, seeds, or pairs of runs: whatever is repeated) decide a"
                        + " claim. For a forecast from a finished audit see 'power'. Runs no trial.")
public final class PlanCommand implements Callable<Integer> {
    private static final double WANTED = 0.9;
    private static final int BAR = 40;

    @Option(
            names = "--effect",
            paramLabel = "X",
            required = true,
            description = "The gain that is guessed to be true, in the unit of --sd.")
    private double effect;

    @Option(
            names = "--sd",
            paramLabel = "S",
            required = true,
            description = "Standard deviation between draws of the gain; with --correlation, of each of the two sides.")
    private double sd;

    @Option(
            names = "--correlation",
            paramLabel = "R",
            description =
                    "Correlation of the two sides over draws, if --sd is that of each side: pairs differ with the deviation"
                            + " S sqrt(2 (1 - R)).")
    private @Nullable Double correlation;

    @Option(
            names = "--margin",
            paramLabel = "D",
            defaultValue = "0",
            description = "The smallest gain that counts (default: ${DEFAULT-VALUE}, any).")
    private double margin;

    @Option(names = "--no-effect", description = "The claim is that there is no gain of the margin, on either side.")
    private boolean noEffect;

    @Option(
            names = "--family",
            paramLabel = "M",
            defaultValue = "1",
            description = "How many claims share the error rate of 0.05 (default: ${DEFAULT-VALUE}).")
    private int family;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        demand(Double.isFinite(effect), "--effect", effect, "a finite number");
        demand(sd > 0 && sd < Double.POSITIVE_INFINITY, "--sd", sd, "a finite number above 0");
        demand(margin >= 0 && margin < Double.POSITIVE_INFINITY, "--margin", margin, "a finite number from 0 on");
        demand(family >= 1, "--family", family, "at least 1");
        demand(!noEffect || margin > 0, "--margin", margin, "above 0 for --no-effect, as no interval fits into 0");
        DrawsNeeded plan = new DrawsNeeded(
                noEffect ? new Rule.NoEffect(margin) : new Rule.Effect(margin), effect, deviation(), family);
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%8s  %-9s %-9s%n", "draws", "right", "wrong");
        List<DrawsNeeded.At> curve = plan.curve();
        for (DrawsNeeded.At at : curve) {
            out.printf(
                    Locale.ROOT,
                    "%8d  %5.1f %%   %5.2f %%   %s%n",
                    at.draws(),
                    100 * at.right(),
                    100 * at.wrong(),
                    "#".repeat((int) Math.round(BAR * at.right())));
        }
        out.println(sentence(plan, plan.needed(curve, WANTED)));
        return ExitStatus.DONE.status();
    }

    private double deviation() {
        if (correlation == null) {
            return sd;
        }
        double given = correlation;
        demand(given >= -1 && given < 1, "--correlation", given, "from -1 to below 1");
        return sd * Math.sqrt(2 * (1 - given));
    }

    private String sentence(DrawsNeeded plan, OptionalInt needed) {
        String claim = noEffect
                ? "no gain of " + margin + " or more, on either side"
                : "a gain of " + (margin > 0 ? "at least " + margin : "any size");
        String told = String.format(
                Locale.ROOT,
                "If the true gain is %s and scatters by %.3g between draws, the claim of %s, one of %d in its family, is %s",
                effect,
                plan.deviation(),
                claim,
                family,
                plan.rule().claims(effect) ? "SUPPORTED" : "REFUTED");
        return told
                + (needed.isPresent()
                        ? " nine times in ten with " + needed.getAsInt() + " draws."
                        : " less than nine times in ten even with 10,000 draws: the guess lies too near to the margin.");
    }

    private static void demand(boolean met, String option, Object value, String rule) {
        if (!met) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT,
                    "Option " + option + " is " + value + ", which must be " + rule + "; give another number");
        }
    }
}
