package dev.multiview.cli;

import dev.multiview.claim.Tier;
import dev.multiview.cli.shard.ShardOption;
import dev.multiview.cli.subject.DataOption;
import dev.multiview.cli.subject.SeedOption;
import dev.multiview.cli.subject.Variations;
import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.run.Shard;
import dev.multiview.statistic.StudentT;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The options of an audit: what it is to do, and where. The Maven goals have a property of the same name for each
 * option.
 *
 * <p>Default folders belong to the root of the project, which the start script names in {@code MULTIVIEW_ROOT};
 * without it they are relative to the current directory.
 */
final class AuditOptions {
    private static final int MOST_DRAWS = 10_000;

    private static final Pattern NUMBER = Pattern.compile("[-+.\\d].*");

    @Option(
            names = "--claims",
            paramLabel = "ID",
            defaultValue = "headline",
            description = "Claim ids, suites, globs or beginnings of claims' names such as P1, separated by commas"
                    + " (default: ${DEFAULT-VALUE}).")
    private List<String> claims = List.of();

    @Option(
            names = "--tier",
            defaultValue = "standard",
            description = "How much is computed: smoke, standard or full (default: ${DEFAULT-VALUE}).")
    private Tier tier = Tier.STANDARD;

    @Mixin
    private SeedOption seed;

    @Option(
            names = "--threads",
            description = "Trials computed at the same time; results don't depend on it"
                    + " (default: one per processor, here ${DEFAULT-VALUE}).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--time-limit",
            paramLabel = "SECONDS",
            defaultValue = "600",
            description = "Longest time that one trial may take (default: ${DEFAULT-VALUE}).")
    private int timeLimit;

    @Option(
            names = "--looks",
            paramLabel = "N",
            description = "Most looks at open claims, each after more draws; finished trials are used again"
                    + " (default: 1; for report all that were run).")
    private @Nullable Integer looks;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description =
                    "Another value of a setting of the suite's preset, such as k=20, or an image set of your own as"
                            + " NAME=FOLDER, judged by --claims 'own/*'; may be repeated. What it shows is exploratory."
                            + " 'multiview show --settings SUITE' names the settings; see also: data look.")
    private List<String> settings = List.of();

    @Option(
            names = "--draws",
            paramLabel = "N",
            description = "Draws after which all claims are judged, once; another number than the suite's own makes the"
                    + " audit exploratory (default: the suite's own).")
    private @Nullable Integer draws;

    @Option(
            names = "--suite",
            paramLabel = "FILE",
            description =
                    "A file in YAML that names preset, learners, procedures and claims of a suite of your own; 'multiview"
                            + " audit --template' prints one. --claims then selects among its claims (default: all).")
    private @Nullable Path suiteFile;

    @Option(
            names = "--budget",
            paramLabel = "MINUTES",
            description =
                    "Time after which open claims get no further draws; results then depend on how fast the machine"
                            + " is (default: none).")
    private @Nullable Integer budget;

    @Mixin
    private ShardOption shard;

    @Mixin
    private DataOption data;

    @Option(
            names = "--output",
            paramLabel = "FOLDER",
            defaultValue = "${env:MULTIVIEW_ROOT:-.}/target/multiview",
            description = "Where reports are written (default: target/multiview in the root).")
    private Path output;

    @Option(
            names = "--store",
            paramLabel = "FOLDER",
            defaultValue = "${env:MULTIVIEW_ROOT:-.}/.multiview",
            description = "Where finished trials are kept from run to run (default: .multiview in the root).")
    private Path store;

    /** The words between commas. An empty one is kept: it is a mistake, and the catalogue says so. */
    List<String> claims() {
        return claims.stream()
                .flatMap(words -> Stream.of(words.split(",", -1)))
                .map(String::strip)
                .toList();
    }

    Tier tier() {
        return tier;
    }

    long seed() {
        return seed.seed();
    }

    int threads() {
        if (threads < 1) {
            throw new IllegalArgumentException("Threads " + threads + " must be 1 or more");
        }
        return threads;
    }

    Duration timeLimit() {
        if (timeLimit < 1) {
            throw new IllegalArgumentException("Time limit " + timeLimit + " must be 1 second or more");
        }
        return Duration.ofSeconds(timeLimit);
    }

    /** Most looks at open claims; empty if nobody says. */
    Optional<Integer> looks() {
        if (looks != null && looks < 1) {
            throw new IllegalArgumentException("Looks " + looks + " must be 1 or more");
        }
        return Optional.ofNullable(looks);
    }

    /**
     * Refuses a varied plan, for commands about what a suite's own plan shows.
     *
     * @param command the command
     */
    void demandOwnPlan(String command) {
        demandWhole(command);
        if (suiteFile != null) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT,
                    "Suite " + suiteFile + " is a file, and " + command
                            + " is about suites of the program; use audit and compare its verdicts.json by agree");
        }
        if (!settings().isEmpty() || draws != null) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT,
                    "Settings varied by --set or --draws are exploratory, and " + command
                            + " is about a suite's own plan; leave them out, or use audit");
        }
    }

    /** The file that names the claims; empty for those of the program. */
    Optional<Path> suiteFile() {
        if (suiteFile != null && (!settings().isEmpty() || draws != null)) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT,
                    "A suite in a file has its settings and draws in the file; write them there instead of --set and --draws");
        }
        return Optional.ofNullable(suiteFile);
    }

    /** The settings that are varied, each as typed. */
    List<String> settings() {
        return settings.stream().filter(each -> !namesFolder(each)).toList();
    }

    /** Whether it names an image set: no word for a setting stands before a folder. */
    private static boolean namesFolder(String pair) {
        int equals = pair.indexOf('=');
        if (equals < 1 || Variations.isSetting(pair.substring(0, equals).strip())) {
            return false;
        }
        // A number is a setting that nobody knows, and is refused as such.
        return !NUMBER.matcher(pair.substring(equals + 1)).matches();
    }

    /** Draws after which claims are judged; empty for the suite's own. */
    Optional<Integer> draws() {
        if (draws != null && (draws < StudentT.LEAST_DRAWS || draws > MOST_DRAWS)) {
            throw new IllegalArgumentException("Draws " + draws + " must be a number from " + StudentT.LEAST_DRAWS
                    + " to " + MOST_DRAWS + ", as fewer give no interval");
        }
        if (draws != null && looks != null && looks > 1) {
            throw new IllegalArgumentException("Draws " + draws + " are judged once, so that there are no " + looks
                    + " looks; leave out --draws or --looks");
        }
        return Optional.ofNullable(draws);
    }

    /**
     * The part of the trials that is run.
     *
     * @throws MultiviewException with status BAD_INPUT if a part is to be judged by several looks
     */
    Shard shard() {
        if (!shard.shard().isWhole() && looks != null && looks > 1) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT,
                    "Shard " + shard.shard() + " is a part of the first look, and " + looks
                            + " looks need all parts; merge the stores first, then audit with --looks");
        }
        return shard.shard();
    }

    /**
     * Refuses a part of the trials, for commands that judge.
     *
     * @param command the command
     */
    void demandWhole(String command) {
        if (!shard.shard().isWhole()) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT,
                    "Shard " + shard.shard() + " is a part of the trials, and " + command
                            + " needs all; run audit with --shard, then merge the stores, and leave --shard out here");
        }
    }

    /** Time after which no further look begins; empty if there is none. */
    Optional<Duration> budget() {
        if (budget != null && budget < 1) {
            throw new IllegalArgumentException("Budget " + budget + " must be 1 minute or more");
        }
        return Optional.ofNullable(budget).map(Duration::ofMinutes);
    }

    @Nullable
    Path data() {
        return data.folder();
    }

    /** The sets of the user's own, each {@code NAME=FOLDER}. */
    List<String> set() {
        return settings.stream().filter(AuditOptions::namesFolder).toList();
    }

    Path output() {
        return output;
    }

    Path store() {
        return store;
    }
}
