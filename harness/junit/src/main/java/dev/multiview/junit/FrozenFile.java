package dev.multiview.junit;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;

/**
 * The frozen metrics of a test as a text file that people review like code: a line for each fact, a row for each metric.
 *
 * @param path where it is
 */
record FrozenFile(Path path) {
    /** Fields of a row of the table. */
    static final String COLUMNS = "metric mean deviation skewness";
    /** Twelve digits: finer than any comparison, and the same on every machine but for the last. */
    private static final MathContext DIGITS = new MathContext(12);

    /** Its name, by which it is frozen anew. */
    String name() {
        return path.getFileName().toString();
    }

    /**
     * What it holds; empty if it is not there.
     *
     * @throws MultiviewException if it cannot be read, with the line and the remedy
     */
    Optional<Frozen> read() {
        try {
            return Files.exists(path)
                    ? Optional.of(new FrozenParser(path).parse(Files.readAllLines(path)))
                    : Optional.empty();
        } catch (IOException e) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT,
                    "The frozen file " + path + " cannot be read (" + e + "); restore it from version control",
                    e);
        }
    }

    /**
     * Writes it, whole or not at all.
     *
     * @throws MultiviewException if it cannot be written
     */
    void write(Frozen frozen) {
        try {
            Path folder = path.toAbsolutePath().getParent();
            if (folder == null) {
                throw new IOException("no folder");
            }
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, name(), ".part");
            try {
                Files.writeString(part, text(frozen));
                Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT,
                    "The frozen file " + path + " cannot be written (" + e + "); name another folder with -D"
                            + Settings.FOLDER + "=FOLDER",
                    e);
        }
    }

    private String text(Frozen frozen) {
        StringBuilder text = new StringBuilder();
        text.append(
                "# Means over seeds that builds are compared with; written by multiview-junit, reviewed by people.\n");
        text.append("# Freeze anew: -D")
                .append(Settings.REFREEZE)
                .append('=')
                .append(name())
                .append('\n');
        text.append("test  ").append(frozen.test()).append('\n');
        text.append("draws ").append(frozen.draws()).append('\n');
        text.append("seeds ").append(frozen.seeds()).append('\n');
        text.append("root  ").append(frozen.root()).append('\n');
        text.append("java  ").append(frozen.java()).append('\n');
        text.append('\n').append(row(COLUMNS.split(" ")));
        frozen.metrics()
                .forEach((name, moments) -> text.append(
                        row(name, number(moments.mean()), number(moments.deviation()), skewness(moments.skewness()))));
        return text.toString();
    }

    /** Towards zero: so many values can have no greater skewness than the greatest, and none is read that is. */
    private static String skewness(double value) {
        return new BigDecimal(value).setScale(3, RoundingMode.DOWN).toPlainString();
    }

    private static String row(String... fields) {
        return String.format(Locale.ROOT, "%-20s %-20s %-20s %s", (Object[]) fields) + "\n";
    }

    private static String number(double value) {
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        String plain = rounded.toPlainString();
        return plain.length() <= 20 ? plain : rounded.toString();
    }
}
