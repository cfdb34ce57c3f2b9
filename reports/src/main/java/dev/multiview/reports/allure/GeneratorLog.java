package dev.multiview.reports.allure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The log of what the generator wrote before it gave up. */
final class GeneratorLog {
    /** The cause of a cause, in a stack trace; the last one is the root. */
    private static final Pattern CAUSE = Pattern.compile("^\\s*Caused by: (.+)$");

    private static final Pattern THROWN = Pattern.compile("^\\S*(Exception|Error)\\b.*$|^Exception in thread .*$");
    private static final Pattern FRAME = Pattern.compile("^\\s*(at |\\.\\.\\. \\d+ (more|common)).*$");

    private GeneratorLog() {}

    /**
     * The line that says why: the root cause of a stack trace, else what was thrown, else the last line.
     *
     * @param log the file
     * @throws IOException if it cannot be read
     */
    static String cause(Path log) throws IOException {
        List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !FRAME.matcher(line).matches())
                .toList();
        String found = lines.isEmpty() ? "it said nothing" : lines.get(lines.size() - 1);
        for (String line : lines) {
            if (THROWN.matcher(line).matches()) {
                found = line;
                break;
            }
        }
        for (String line : lines) {
            Matcher cause = CAUSE.matcher(line);
            if (cause.matches()) {
                found = cause.group(1);
            }
        }
        return found.strip();
    }
}
