package dev.multiview.cli.judging;

import dev.multiview.exit.ShellWord;
import dev.multiview.judging.Metric;
import dev.multiview.judging.TwoSides;
import dev.multiview.predictions.Kind;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code multiview compare}: two folders of predictions, without a manifest. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description =
                "Judges whether the models behind one folder of predictions are better than those behind another by at"
                        + " least a margin. Files of the same name are pairs, such as the same seed. Trains nothing.")
public final class CompareCommand extends JudgingCommand {

    @Option(
            names = "--baseline",
            paramLabel = "PATH",
            required = true,
            description = "File or folder of predictions (.npy, .npz, .csv, .txt, .jsonl), one file a training.")
    private Path baseline;

    @Option(
            names = "--candidate",
            paramLabel = "PATH",
            required = true,
            description = "The same of what shall be better.")
    private Path candidate;

    @Option(
            names = "--labels",
            paramLabel = "FILE",
            required = true,
            description = "The true class of every test item.")
    private Path labels;

    @Option(names = "--ids", paramLabel = "FILE", description = "Ids of the test items, if the labels have none.")
    private @Nullable Path ids;

    @Option(
            names = "--margin",
            required = true,
            description = "The smallest gain of interest, not negative: decide it before you look.")
    private double margin;

    @Option(
            names = "--metric",
            defaultValue = "error",
            description = "What is compared: error, log-loss or brier (default: ${DEFAULT-VALUE}).")
    private String metric;

    @Option(
            names = "--kind",
            description = "What files hold: logits, probabilities or labels (default: what names and numbers say).")
    private @Nullable String kind;

    @Option(names = "--array", paramLabel = "NAME", description = "Array of an NPZ file, if it has several.")
    private @Nullable String array;

    @Option(names = "--unpaired", description = "Files are no pairs, whatever their names.")
    private boolean unpaired;

    @Override
    public Integer call() {
        TwoSides sides = new TwoSides(
                baseline,
                candidate,
                labels,
                ids,
                OptionWord.of("--metric", Metric.class, metric),
                margin,
                Optional.ofNullable(kind).map(word -> OptionWord.of("--kind", Kind.class, word)),
                array,
                unpaired);
        return judge(sides.manifest(), command());
    }

    private String command() {
        StringBuilder command = new StringBuilder("harness/multiview compare --baseline ")
                .append(shown(baseline))
                .append(" --candidate ")
                .append(shown(candidate))
                .append(" --labels ")
                .append(shown(labels));
        if (ids != null) {
            command.append(" --ids ").append(shown(ids));
        }
        command.append(" --margin ").append(margin).append(" --metric ").append(metric.toLowerCase(Locale.ROOT));
        if (kind != null) {
            command.append(" --kind ").append(kind.toLowerCase(Locale.ROOT));
        }
        if (array != null) {
            command.append(" --array ").append(ShellWord.of(array));
        }
        return command.append(unpaired ? " --unpaired" : "").toString();
    }
}
