package dev.multiview.cli;

import dev.multiview.claim.Tier;
import dev.multiview.exit.WholeNumber;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** A parser of options' values; a text that is no value is refused with the text, the rule and a remedy. */
final class OptionValues {
    private OptionValues() {}

    /** Makes a command and all its subcommands read their options so. */
    static CommandLine readBy(CommandLine command) {
        return command.registerConverter(Long.class, OptionValues::longNumber)
                .registerConverter(long.class, OptionValues::longNumber)
                .registerConverter(Integer.class, OptionValues::intNumber)
                .registerConverter(int.class, OptionValues::intNumber)
                .registerConverter(Double.class, OptionValues::decimal)
                .registerConverter(double.class, OptionValues::decimal)
                .registerConverter(Path.class, OptionValues::path)
                .registerConverter(Tier.class, OptionValues::tier);
    }

    private static long longNumber(String text) {
        return whole(text, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private static int intNumber(String text) {
        return (int) whole(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private static long whole(String text, long least, long most) {
        try {
            return WholeNumber.of(text, least, most);
        } catch (NumberFormatException e) {
            throw new TypeConversionException(e.getMessage() + ", such as 1");
        }
    }

    private static double decimal(String text) {
        return DecimalNumber.of(text)
                .orElseThrow(() -> new TypeConversionException(
                        "'" + text + "' is no finite number in the digits 0 to 9; give one such as 0.5 or 2e3"));
    }

    /** The empty path would be the current folder, which nobody means who leaves a variable unset. */
    private static Path path(String text) {
        if (text.isBlank()) {
            throw new TypeConversionException("'" + text + "' names no file or folder; give its path");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("it is no path (" + e.getReason() + "); give one of this system");
        }
    }

    private static Tier tier(String text) {
        try {
            return Tier.of(text.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("'" + text + "' is no tier; choose smoke, standard or full");
        }
    }
}
