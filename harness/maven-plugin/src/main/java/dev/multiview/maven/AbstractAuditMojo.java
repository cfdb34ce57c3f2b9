package dev.multiview.maven;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The part that all goals that start from an audit have in common: its options. */
abstract class AbstractAuditMojo extends AbstractEngineMojo {

    private final String subcommand;

    /** Claim ids, suites or globs, separated by commas. Default: the engine's, the suite {@code headline}. */
    @Parameter(property = "claims")
    private @Nullable String claims;

    /** How much is computed: smoke, standard or full. Default: the engine's, standard. */
    @Parameter(property = "tier")
    private @Nullable String tier;

    /** Root of every seed. Default: the engine's. */
    @Parameter(property = "seed")
    private @Nullable String seed;

    /** Trials computed at the same time. Default: one per processor. */
    @Parameter(property = "threads")
    private @Nullable String threads;

    /** Longest time that one trial may take, in seconds. Default: the engine's. */
    @Parameter(property = "timeLimit")
    private @Nullable String timeLimit;

    /** Most looks at open claims, each after more draws. Default: the engine's, 1. */
    @Parameter(property = "looks")
    private @Nullable String looks;

    /**
     * Other values of settings of the suite's preset, such as {@code k=20}, and image sets of one's own, each {@code
     * NAME=FOLDER}, separated by commas. Default: none.
     */
    @Parameter(property = "set")
    private @Nullable String set;

    /** A suite in a file, relative to the root of the project. Default: the suites of the program. */
    @Parameter(property = "suite")
    private @Nullable String suite;

    /** Draws after which all claims are judged. Default: the suite's own. */
    @Parameter(property = "draws")
    private @Nullable String draws;

    /** Minutes after which open claims get no further draws. Default: none. */
    @Parameter(property = "budget")
    private @Nullable String budget;

    /** Folder with image sets, relative to the root of the project. */
    @Parameter(property = "data")
    private @Nullable String data;

    /** Folder for reports, relative to the root of the project. */
    @Parameter(property = "output", defaultValue = "target/multiview")
    private String output;

    /** Folder that keeps finished trials; outside {@code target}, so that {@code clean} loses none. */
    @Parameter(property = "store", defaultValue = ".multiview")
    private String store;

    /** A goal that starts this subcommand of the engine. */
    AbstractAuditMojo(String subcommand) {
        this.subcommand = subcommand;
    }

    @Override
    final List<String> arguments(Path root) {
        EngineArguments arguments = new EngineArguments(subcommand, root)
                .option("claims", claims)
                .option("tier", tier)
                .option("seed", seed)
                .option("threads", threads)
                .option("time-limit", timeLimit)
                .option("looks", looks)
                .option("draws", draws)
                .path("suite", suite)
                .option("budget", budget)
                .path("data", data)
                .each("set", set)
                .path("output", output)
                .path("store", store);
        return more(arguments).toList();
    }

    /** Adds what the goal has beyond the options of an audit. */
    EngineArguments more(EngineArguments arguments) {
        return arguments;
    }
}
