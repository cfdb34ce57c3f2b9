package dev.multiview.cli;

import dev.multiview.exit.ExitStatus;
import dev.multiview.reports.schema.Schemas;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code multiview schema}: the JSON Schemas of files. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description =
                "Prints the JSON Schema (draft 2020-12) of a file that this program writes or reads; without a name,"
                        + " which there are.")
final class SchemaCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "Name of the schema, such as verdicts.")
    private @Nullable String name;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (name != null) {
            out.print(Schemas.text(name));
        } else {
            Schemas.NAMES.forEach(each -> out.printf("%-18s %s%n", each, Schemas.title(each)));
        }
        out.flush();
        return ExitStatus.DONE.status();
    }
}
