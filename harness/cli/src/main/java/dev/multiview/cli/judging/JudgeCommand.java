package dev.multiview.cli.judging;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.judging.ManifestFile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code multiview judge}: claims about predictions that other programs made. */
@Command(
        name = "judge",
        mixinStandardHelpOptions = true,
        description =
                "Judges claims about predictions that other programs made, as a manifest names them: YAML or JSON with"
                        + " test labels, runs and claims. Trains nothing.",
        footer = {
            "",
            "  multiview judge --template > digits.yaml   a manifest with comments, to begin with",
            "  multiview judge --schema                   the JSON Schema of a manifest, for editors"
        })
public final class JudgeCommand extends JudgingCommand {

    @Parameters(paramLabel = "MANIFEST", arity = "0..1", description = "The manifest; its paths are relative to it.")
    private @Nullable Path manifest;

    @Option(names = "--template", description = "Print a manifest with comments, and judge nothing.")
    private boolean template;

    @Option(names = "--schema", description = "Print the JSON Schema of a manifest, and judge nothing.")
    private boolean schema;

    @Override
    public Integer call() {
        if (template || schema) {
            out().print(template ? ManifestFile.template() : ManifestFile.schema());
            out().flush();
            return ExitStatus.DONE.status();
        }
        Path given = manifest;
        if (given == null) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT, "No manifest is named; name one, or begin with 'multiview judge --template'");
        }
        return judge(ManifestFile.read(given), "harness/multiview judge " + shown(given));
    }
}
