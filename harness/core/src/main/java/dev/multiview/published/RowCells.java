package dev.multiview.published;

import dev.multiview.published.PublishedRow.Checkpoint;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.csv.CSVRecord;

/**
 * The cells of one row of a published table, as text.
 *
 * @param file the file's name, for messages
 * @param record the row
 */
record RowCells(String file, CSVRecord record) {
    private static final String PERCENT = "percent";
    private static final String SHARE = "share";

    PublishedRow row() {
        boolean percent = word("unit", List.of(PERCENT, SHARE), PERCENT).equals(PERCENT);
        Printed mean = number("mean", percent).orElseThrow(() -> refused("mean", "a number such as 71.2"));
        if (mean.value() < 0 || mean.value() > 1) {
            throw refused("mean", percent ? "from 0 to 100" : "from 0 to 1; is it in percent?");
        }
        Optional<Printed> spread = number("spread", percent);
        if (spread.filter(found -> found.value() < 0).isPresent()) {
            throw refused("spread", "a number that is not negative");
        }
        String name = cell("name");
        if (name.isEmpty()) {
            throw refused("name", "a name");
        }
        return new PublishedRow(
                cell("table").isEmpty() ? "1" : cell("table"),
                name,
                mean,
                word("measures", List.of("accuracy", "error"), "accuracy").equals("accuracy"),
                spread,
                SpreadKind.named(cell("spread_kind")).orElseThrow(() -> refused("spread_kind", "sd, se or ci95")),
                count("runs"),
                count("items"),
                Optional.of(cell("baseline")).filter(text -> !text.isEmpty()),
                number("gain", percent),
                differences(percent),
                Checkpoint.valueOf(word("checkpoint", List.of("last", "validation", "test"), "unknown")
                        .toUpperCase(Locale.ROOT)),
                count("checkpoints"));
    }

    private String cell(String column) {
        return record.isSet(column) ? record.get(column).strip() : "";
    }

    private String word(String column, List<String> allowed, String otherwise) {
        String text = cell(column).toLowerCase(Locale.ROOT);
        if (!text.isEmpty() && !allowed.contains(text)) {
            throw refused(column, String.join(" or ", allowed));
        }
        return text.isEmpty() ? otherwise : text;
    }

    private Optional<Printed> number(String column, boolean percent) {
        String text = cell(column).replace("%", "").strip();
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Printed.of(text, percent));
        } catch (NumberFormatException e) {
            throw refused(column, "a decimal number as it is printed, such as 71.2");
        }
    }

    private OptionalInt count(String column) {
        String text = cell(column);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw refused(column, "a whole number from 1 to 999999999");
        }
        return OptionalInt.of(Integer.parseInt(text));
    }

    private List<Double> differences(boolean percent) {
        String text = cell("differences");
        if (text.isEmpty()) {
            return List.of();
        }
        try {
            List<Double> values = Arrays.stream(text.split(";", -1))
                    .map(each -> Printed.of(each.strip(), percent).value())
                    .toList();
            if (values.size() < 2) {
                throw refused("differences", "two numbers or more");
            }
            return values;
        } catch (NumberFormatException e) {
            throw refused("differences", "numbers between semicolons, such as +0.87;-0.85");
        }
    }

    private RuntimeException refused(String column, String rule) {
        return PublishedTable.refused(
                file,
                "has '" + cell(column) + "' in row " + record.getRecordNumber() + ", column '" + column
                        + "', which must be " + rule,
                null);
    }
}
