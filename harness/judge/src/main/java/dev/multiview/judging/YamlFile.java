package dev.multiview.judging;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.multiview.exit.MultiviewException;
import dev.multiview.predictions.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Reads a file in YAML, of which JSON is a part; what its reader refuses is refused with the line. */
public final class YamlFile {
    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Letters of a broken line that a refusal shows. */
    private static final int SHOWN = 60;

    /** How the parser begins to speak of a key that stands there twice. */
    private static final String TWICE = "Duplicate field";

    /** The place of an entry behind the file's name, and the unknown key that it has. */
    private static final Pattern PLACE =
            Pattern.compile("(?<place>[\\w.\\[\\]-]+?)?:? (has the key '(?<key>[^']*)')?.*", Pattern.DOTALL);

    private YamlFile() {}

    /**
     * What {@code reader} makes of the file's root.
     *
     * @param what the file in words, for a refusal of one that is not there or cannot be read
     * @param remedy what to do then
     * @throws MultiviewException with status BAD_INPUT if the file cannot be read, is no YAML, or {@code reader} refuses it
     */
    public static <T> T read(Path file, String what, String remedy, Function<Entry, T> reader) {
        String text = text(file, what, remedy);
        Entry root = root(file, what, remedy);
        try {
            return reader.apply(root);
        } catch (MultiviewException e) {
            String name = String.valueOf(file.getFileName());
            throw new MultiviewException(e.status(), located(String.valueOf(e.getMessage()), name, lines(text)), e);
        }
    }

    /**
     * The file's root, for a reader that says places without lines.
     *
     * @throws MultiviewException with status BAD_INPUT if the file cannot be read or is no YAML
     */
    static Entry root(Path file, String what, String remedy) {
        String name = String.valueOf(file.getFileName());
        String text = text(file, what, remedy);
        try {
            return new Entry(YAML.readTree(text), name + ":");
        } catch (JsonProcessingException e) {
            throw broken(text, name, e);
        }
    }

    /** What the parser stumbled over, with the line as it stands there. */
    private static MultiviewException broken(String text, String name, JsonProcessingException e) {
        int number = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
        String problem = e.getOriginalMessage();
        if (e.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            number = marked.getProblemMark().getLine() + 1;
            problem = marked.getProblem();
        }
        if (problem != null && problem.startsWith(TWICE)) {
            return Refusal.of(
                    "%s, line %d: %s; a key stands there once, so leave one out", name, number, firstLine(problem));
        }
        List<String> lines = text.lines().toList();
        String line = number <= lines.size() ? lines.get(number - 1).strip() : "";
        return Refusal.of(
                "%s, line %d is no YAML%s: %s; look there and just above for a bracket or quote that is not closed, a key without"
                        + " ': ' or an indentation by tabs",
                name,
                number,
                line.isEmpty() ? "" : ", '" + (line.length() > SHOWN ? line.substring(0, SHOWN) + "..." : line) + "'",
                firstLine(problem));
    }

    private static String firstLine(@Nullable String text) {
        return text == null ? "it cannot be read" : text.lines().findFirst().orElse("it cannot be read");
    }

    private static String text(Path file, String what, String remedy) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw Refusal.of("%s is not there; %s", what, remedy);
        } catch (IOException e) {
            throw Refusal.of("%s cannot be read; %s", what, remedy);
        }
    }

    private static Map<String, Integer> lines(String text) {
        Map<String, Integer> lines = new HashMap<>();
        try (JsonParser parser = YAML.createParser(text)) {
            while (parser.nextToken() != null) {
                JsonPointer at = parser.getParsingContext().pathAsPointer();
                lines.putIfAbsent(at.toString(), parser.currentTokenLocation().getLineNr());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("YAML that was read before can no longer be parsed", e);
        }
        return lines;
    }

    /** The message with the line of the entry, or of the key, that it is about. */
    private static String located(String message, String name, Map<String, Integer> lines) {
        String rest = message.startsWith(name + ":")
                ? message.substring(name.length() + 1).stripLeading()
                : "";
        Matcher parts = PLACE.matcher(rest);
        if (rest.isEmpty() || !parts.matches()) {
            return message;
        }
        boolean root = parts.group("place") == null || !message.startsWith(name + ": " + parts.group("place"));
        String pointer = root
                ? ""
                : "/" + parts.group("place").replace("[", "/").replace("]", "").replace('.', '/');
        String whole = parts.group("key") == null ? pointer : pointer + "/" + parts.group("key");
        while (!lines.containsKey(whole) && whole.contains("/")) {
            whole = whole.substring(0, whole.lastIndexOf('/'));
        }
        return name + ", line " + lines.getOrDefault(whole, 1) + ": " + rest;
    }
}
