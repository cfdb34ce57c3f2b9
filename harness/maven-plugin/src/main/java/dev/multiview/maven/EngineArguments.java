package dev.multiview.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The command line that a goal's parameters amount to.
 *
 * <p>What is not set is left out, so that defaults are stated once, in the engine. Files and folders are resolved against the
 * root of the place where the goal runs.
 */
final class EngineArguments {

    private static final Pattern COMMAS = Pattern.compile(",");

    private static final Pattern HYPHEN = Pattern.compile("-(.)");

    private final Path root;
    private final Function<String, Optional<String>> typed;
    private final List<String> arguments = new ArrayList<>();

    /**
     * No arguments but the subcommand.
     *
     * @param root what relative paths are relative to
     * @param typed what was typed for a parameter, which stands before what it is set to
     */
    EngineArguments(String subcommand, Path root, Function<String, Optional<String>> typed) {
        this.root = root;
        this.typed = typed;
        arguments.add(subcommand);
    }

    EngineArguments option(String name, @Nullable String value) {
        set(name, value).ifPresent(text -> add(name, text));
        return this;
    }

    EngineArguments path(String name, @Nullable String value) {
        set(name, value).ifPresent(text -> add(name, root.resolve(text).toString()));
        return this;
    }

    /**
     * A file, or {@code true} for the usual one.
     *
     * @param usual that one; empty for the engine's
     */
    EngineArguments file(String name, @Nullable String value, Optional<Path> usual) {
        Optional<String> set = set(name, value).filter(text -> !text.equals("false"));
        if (set.equals(Optional.of("true"))) {
            usual.ifPresentOrElse(path -> add(name, path.toString()), () -> arguments.add("--" + name));
        } else {
            set.ifPresent(text -> add(name, root.resolve(text).toString()));
        }
        return this;
    }

    /**
     * A file without a name of an option; the usual one if none or {@code true} is set.
     *
     * @param usual that one; empty for the engine's
     */
    EngineArguments word(String name, @Nullable String value, Optional<Path> usual) {
        set(name, value)
                .filter(text -> !text.equals("true"))
                .map(root::resolve)
                .or(() -> usual)
                .ifPresent(path -> arguments.add(path.toString()));
        return this;
    }

    /** A file or folder that has a default. */
    EngineArguments path(String name, @Nullable String value, Path otherwise) {
        add(name, set(name, value).map(root::resolve).orElse(otherwise).toString());
        return this;
    }

    /** An option once for each of several {@code KEY=VALUE} between commas; a value that is a folder of the project is one. */
    EngineArguments each(String name, @Nullable String values) {
        set(name, values).ifPresent(text -> Stream.of(COMMAS.split(text, -1)).forEach(pair -> add(name, folder(pair))));
        return this;
    }

    private String folder(String pair) {
        int sign = pair.indexOf('=');
        if (sign < 1 || sign == pair.length() - 1 || Character.isDigit(pair.charAt(sign + 1))) {
            return pair.strip();
        }
        Path folder = root.resolve(pair.substring(sign + 1).strip());
        return Files.isDirectory(folder) ? pair.substring(0, sign).strip() + "=" + folder : pair.strip();
    }

    /** A file without a name of an option. */
    EngineArguments file(String name, @Nullable String value) {
        set(name, value).ifPresent(text -> arguments.add(root.resolve(text).toString()));
        return this;
    }

    /** An option without a value, left out unless it is asked for. */
    EngineArguments flag(String name, boolean wanted) {
        if (typed.apply(property(name)).map(AbstractEngineMojo::yes).orElse(wanted)) {
            arguments.add("--" + name);
        }
        return this;
    }

    /** Values without a name, separated by commas; an empty one is handed on, and refused there. */
    EngineArguments words(String name, @Nullable String values) {
        set(name, values)
                .ifPresent(text ->
                        Stream.of(COMMAS.split(text, -1)).map(String::strip).forEach(arguments::add));
        return this;
    }

    /** What a parameter is set to. */
    Optional<String> set(String name, @Nullable String value) {
        return typed.apply(property(name))
                .or(() -> Optional.ofNullable(value))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    List<String> toList() {
        return List.copyOf(arguments);
    }

    /** An option's name as that of a property: {@code timeLimit} for {@code time-limit}. */
    private static String property(String option) {
        return HYPHEN.matcher(option).replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
    }

    private void add(String name, String value) {
        arguments.add("--" + name + "=" + value);
    }
}
