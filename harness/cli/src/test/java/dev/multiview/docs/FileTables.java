package dev.multiview.docs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.multiview.reports.CellsReport;
import dev.multiview.reports.ContrastsReport;
import dev.multiview.reports.DrawsReport;
import dev.multiview.reports.GainsReport;
import dev.multiview.reports.agreement.AgreementReport;
import dev.multiview.reports.agreement.PoolReport;
import dev.multiview.reports.agreement.PowerReport;
import dev.multiview.reports.agreement.TableReport;
import dev.multiview.reports.export.PredictionExport;
import dev.multiview.reports.format.Columns;
import dev.multiview.reports.history.TrendTable;
import dev.multiview.reports.outcome.MeasuredSweep;
import dev.multiview.reports.schema.Schemas;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The rows of tables that explain files: of CSV from the declared columns, of JSON from the schemas. */
final class FileTables {
    /** The columns of every CSV file. */
    static final List<Columns> COLUMNS = List.of(
            DrawsReport.COLUMNS,
            GainsReport.COLUMNS,
            ContrastsReport.COLUMNS,
            CellsReport.COLUMNS,
            PoolReport.COLUMNS,
            AgreementReport.COLUMNS,
            PowerReport.COLUMNS,
            TableReport.COLUMNS,
            MeasuredSweep.COLUMNS,
            PredictionExport.COLUMNS,
            TrendTable.COLUMNS);

    private FileTables() {}

    /** A row for each column of a file: its name and what it holds. */
    static List<List<String>> columns(String file) {
        Columns found = COLUMNS.stream()
                .filter(each -> each.file().replace(" ", "-").equals(file))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No columns are declared of " + file));
        return found.columns().stream()
                .map(column -> List.of("`" + column.name() + "`", column.says()))
                .toList();
    }

    /** A row for each field of a schema, those of parts behind their whole: its path, its kind and what it holds. */
    static List<List<String>> fields(String name) {
        JsonNode schema = Schemas.tree(name);
        List<List<String>> rows = new ArrayList<>();
        add(schema, schema, "", rows);
        return rows;
    }

    private static void add(JsonNode root, JsonNode node, String path, List<List<String>> rows) {
        JsonNode part = resolved(root, node);
        part.path("oneOf").forEach(choice -> add(root, choice, path, rows));
        part.path("properties").properties().forEach(field -> {
            JsonNode says = field.getValue();
            String own = path + field.getKey();
            JsonNode target = resolved(root, says);
            rows.add(List.of(
                    "`" + own + "`",
                    kind(target),
                    says.path("description").asText(target.path("description").asText())));
            add(root, target, own + ".", rows);
            if (target.has("items")) {
                add(root, target.get("items"), own + "[].", rows);
            }
        });
    }

    private static JsonNode resolved(JsonNode root, JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : root.at(reference.substring(1));
    }

    private static String kind(JsonNode node) {
        if (node.has("const")) {
            return "`" + node.get("const").asText() + "`";
        }
        if (node.has("enum")) {
            return words(node.get("enum"), ", ");
        }
        if (node.has("type")) {
            return node.get("type").isArray()
                    ? words(node.get("type"), " or ")
                    : node.get("type").asText();
        }
        return node.has("oneOf") ? "one of several" : "";
    }

    private static String words(JsonNode list, String between) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(each -> each.isNull() ? "null" : each.asText())
                .collect(Collectors.joining(between));
    }
}
