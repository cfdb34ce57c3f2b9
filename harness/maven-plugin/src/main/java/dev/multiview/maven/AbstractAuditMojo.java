package dev.multiview.maven;

import dev.multiview.exit.Goals;
import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The part that all goals that start from an audit have in common: its options. */
public abstract class AbstractAuditMojo extends AbstractEngineMojo {

    private final String subcommand;

    /** Claim ids, suites or globs of one suite, separated by commas, such as those that {@code multiview:list} shows. */
    @Parameter(property = "multiview.claims")
    private @Nullable String claims;

    /** How much is computed: smoke, standard or full. Default: the engine's, standard. */
    @Parameter(property = "multiview.tier")
    private @Nullable String tier;

    /** Root of every seed. Default: the engine's. */
    @Parameter(property = "multiview.seed")
    private @Nullable String seed;

    /** Trials computed at the same time. Default: one per processor. */
    @Parameter(property = "multiview.threads")
    private @Nullable String threads;

    /** Longest time that one trial may take, in seconds. Default: the engine's. */
    @Parameter(property = "multiview.timeLimit")
    private @Nullable String timeLimit;

    /** Most looks at open claims, each after more draws. Default: the engine's, 1. */
    @Parameter(property = "multiview.looks")
    private @Nullable String looks;

    /**
     * Other values of settings of the suite's preset, such as {@code k=20}, and image sets of one's own, each {@code
     * NAME=FOLDER}, separated by commas. Default: none.
     */
    @Parameter(property = "multiview.set")
    private @Nullable String set;

    /** A suite in a file, relative to the project's folder. Default: the suites of the program. */
    @Parameter(property = "multiview.suite")
    private @Nullable String suite;

    /** Draws after which all claims are judged. Default: the suite's own. */
    @Parameter(property = "multiview.draws")
    private @Nullable String draws;

    /** Minutes after which open claims get no further draws. Default: none. */
    @Parameter(property = "multiview.budget")
    private @Nullable String budget;

    /** Folder with image sets, relative to the project's folder. */
    @Parameter(property = "multiview.data")
    private @Nullable String data;

    /** Folder for reports. Default: {@code multiview} in the build folder. */
    @Parameter(property = "multiview.output")
    private @Nullable String output;

    /** Folder that keeps finished trials. Default: {@code .multiview} in the project's folder, so that {@code clean} loses none. */
    @Parameter(property = "multiview.store")
    private @Nullable String store;

    /** A goal that starts this subcommand of the engine. */
    AbstractAuditMojo(String subcommand) {
        this.subcommand = subcommand;
    }

    @Override
    final String subcommand() {
        return subcommand;
    }

    @Override
    void fill(EngineArguments arguments, Place place) throws MojoFailureException {
        if (!place.goals().equals(Goals.TREE) && arguments.set("claims", claims).isEmpty()) {
            throw new MojoFailureException("Which claims? Name those of one suite with -Dmultiview.claims=, or with"
                    + " <claims> in the configuration of the plugin; "
                    + place.goals().command("list", Map.of())
                    + " shows all there are");
        }
        arguments
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
                .path("output", output, place.output())
                .path("store", store, place.store());
    }
}
