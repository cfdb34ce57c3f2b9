package dev.multiview.junit;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.rng.simple.RandomSource;

/**
 * The settings of a build: configuration parameters of JUnit, which a system property or {@code junit-platform.properties} sets.
 *
 * @param parameters finds a parameter by its name
 */
record Settings(Function<String, Optional<String>> parameters) {
    /** Root of the seeds of all tests; by default a new one for each JVM. */
    static final String SEED = "multiview.seed";
    /** {@code true}, or names of frozen files with commas between: what is frozen anew. */
    static final String REFREEZE = "multiview.refreeze";
    /** Folder of frozen files. */
    static final String FOLDER = "multiview.frozen";
    /** {@code true} if a frozen file that lacks is a failure; by default as the environment variable CI says. */
    static final String CI = "multiview.ci";

    /** One root for all tests of this JVM, so that one number repeats the build; short enough to be typed. */
    private static final int ROOT = RandomSource.createInt() & Integer.MAX_VALUE;

    /** The root of this build's seeds. */
    long root() {
        return parameters.apply(SEED).map(Settings::number).orElse((long) ROOT);
    }

    /** Whether the file of this name is to be written anew. */
    boolean refreezes(String file) {
        return parameters
                .apply(REFREEZE)
                .filter(text -> text.equals("true")
                        || Arrays.stream(text.split(",")).map(String::strip).anyMatch(file::equals))
                .isPresent();
    }

    /** Whether nobody is there to review what a first run writes. */
    boolean unattended() {
        return parameters
                .apply(CI)
                .or(() -> Optional.ofNullable(System.getenv("CI")))
                .filter("true"::equalsIgnoreCase)
                .isPresent();
    }

    /** The frozen file of this name. */
    Path file(String name) {
        if (name.isBlank() || !Path.of(name).getFileName().toString().equals(name)) {
            throw bad("The frozen file '" + name + "' is no plain file name; give one such as digits-forest.txt");
        }
        Optional<Path> given = parameters.apply(FOLDER).map(Path::of);
        if (given.isEmpty() && !Files.isDirectory(Path.of("src", "test"))) {
            throw bad("There is no folder src/test in " + Path.of("").toAbsolutePath()
                    + ", below which frozen files lie; start"
                    + " the tests in the folder of their module, or name the folder with -D" + FOLDER + "=FOLDER");
        }
        return given.orElse(Path.of("src", "test", "multiview")).resolve(name);
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            throw bad(
                    "The seed " + SEED + "=" + text + " is no whole number; give one that a message shows, such as 42");
        }
    }

    private static MultiviewException bad(String sentence) {
        return new MultiviewException(ExitStatus.BAD_INPUT, sentence);
    }
}
