package dev.multiview.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The command line that a goal's parameters amount to.
 *
 * <p>What is not set is left out, so that defaults are stated once, in the engine. Files and folders are resolved against the
 * root of the project: a goal may run in any module of it.
 */
final class EngineArguments {

    private static final Pattern COMMAS = Pattern.compile(",");

    private final Path root;
    private final List<String> arguments = new ArrayList<>();

    EngineArguments(String subcommand, Path root) {
        this.root = root;
        arguments.add(subcommand);
    }

    EngineArguments option(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            arguments.add("--" + name + "=" + value.strip());
        }
        return this;
    }

    EngineArguments path(String name, @Nullable String value) {
        return value == null || value.isBlank()
                ? this
                : option(name, root.resolve(value.strip()).toString());
    }

    /** An option once for each of several {@code KEY=VALUE} between commas; a value that is a folder of the project is one. */
    EngineArguments each(String name, @Nullable String values) {
        if (values != null && !values.isBlank()) {
            for (String value : COMMAS.split(values, -1)) {
                int sign = value.indexOf('=');
                Path folder = root.resolve(value.substring(sign + 1).strip());
                boolean known = sign > 0
                        && sign < value.length() - 1
                        && !Character.isDigit(value.charAt(sign + 1))
                        && Files.isDirectory(folder);
                option(name, known ? value.substring(0, sign).strip() + "=" + folder : value);
            }
        }
        return this;
    }

    /** A file without a name of an option. */
    EngineArguments file(@Nullable String value) {
        if (value != null && !value.isBlank()) {
            arguments.add(root.resolve(value.strip()).toString());
        }
        return this;
    }

    /** An option without a value, left out unless it is asked for. */
    EngineArguments flag(String name, boolean wanted) {
        if (wanted) {
            arguments.add("--" + name);
        }
        return this;
    }

    /** Values without a name, separated by commas; an empty one is handed on, and refused there. */
    EngineArguments words(@Nullable String values) {
        if (values != null && !values.isBlank()) {
            Stream.of(COMMAS.split(values, -1)).map(String::strip).forEach(arguments::add);
        }
        return this;
    }

    List<String> toList() {
        return List.copyOf(arguments);
    }
}
