package dev.multiview.junit;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.statistic.Moments;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A reader of the text of a frozen file. */
final class FrozenParser {
    private static final List<String> KEYS = List.of("test", "draws", "seeds", "root", "java");

    private final Path path;
    private final Map<String, String> facts = new HashMap<>();
    private final Map<String, Moments> metrics = new LinkedHashMap<>();
    private boolean table;

    FrozenParser(Path path) {
        this.path = path;
    }

    /**
     * What the lines say.
     *
     * @throws MultiviewException if a line says nothing that can be understood, or one is missing
     */
    Frozen parse(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                try {
                    read(line);
                } catch (IllegalArgumentException e) {
                    throw bad("line " + (i + 1) + " is '" + line + "' (" + e.getMessage() + ")");
                }
            }
        }
        if (metrics.isEmpty()) {
            throw bad("it holds no metric");
        }
        Frozen frozen = new Frozen(fact("test"), draws(), number("root"), fact("java"), metrics);
        if (number("seeds") != frozen.seeds()) {
            throw bad("its seeds " + fact("seeds") + " are not " + Frozen.CALIBRATION + " times its draws "
                    + fact("draws"));
        }
        return frozen;
    }

    private void read(String line) {
        String[] fields = line.split("\\s+");
        if (String.join(" ", fields).equals(FrozenFile.COLUMNS)) {
            table = true;
        } else if (table) {
            row(fields);
        } else if (!KEYS.contains(fields[0]) || fields.length < 2) {
            throw new IllegalArgumentException("a line begins with one of " + KEYS + " and has a value");
        } else if (facts.put(fields[0], line.substring(fields[0].length()).strip()) != null) {
            throw new IllegalArgumentException("a second line of this kind");
        }
    }

    private void row(String[] fields) {
        if (fields.length != 4) {
            throw new IllegalArgumentException("a row has four fields: " + FrozenFile.COLUMNS);
        }
        Moments moments = new Moments(
                Double.parseDouble(fields[1]),
                Double.parseDouble(fields[2]),
                Double.parseDouble(fields[3]),
                Frozen.CALIBRATION * draws());
        if (metrics.put(fields[0], moments) != null) {
            throw new IllegalArgumentException("a second row of this metric");
        }
    }

    private int draws() {
        long draws = number("draws");
        if (draws < 2 || draws > Integer.MAX_VALUE / Frozen.CALIBRATION) {
            throw bad("its draws " + draws + " are not 2 or more");
        }
        return (int) draws;
    }

    private long number(String key) {
        try {
            return Long.parseLong(fact(key));
        } catch (NumberFormatException e) {
            throw bad("its " + key + " '" + fact(key) + "' is no whole number");
        }
    }

    private String fact(String key) {
        String value = facts.get(key);
        if (value == null) {
            throw bad("it lacks the line '" + key + "'");
        }
        return value;
    }

    private MultiviewException bad(String what) {
        return new MultiviewException(
                ExitStatus.BAD_INPUT,
                "The frozen file " + path + " cannot be used: " + what
                        + "; restore it from version control, or freeze anew with" + " -D" + Settings.REFREEZE + "="
                        + path.getFileName());
    }
}
