package dev.multiview.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The command line that a goal's parameters amount to.
 *
 * <p>What is not set is left out, so that defaults are stated once, in the engine. Folders are resolved against the
 * root of the project: a goal may run in any module of it.
 */
final class EngineArguments {

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

    EngineArguments folder(String name, @Nullable String value) {
        return value == null || value.isBlank()
                ? this
                : option(name, root.resolve(value.strip()).toString());
    }

    List<String> toList() {
        return List.copyOf(arguments);
    }
}
