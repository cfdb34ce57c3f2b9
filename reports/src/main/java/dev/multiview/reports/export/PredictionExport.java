package dev.multiview.reports.export;

import dev.multiview.claim.Claim;
import dev.multiview.data.Split;
import dev.multiview.model.Logits;
import dev.multiview.numpy.NumpyArchive;
import dev.multiview.procedure.Predictions.Outputs;
import dev.multiview.reports.OwnFile;
import dev.multiview.reports.ReportFile;
import dev.multiview.reports.ReportFolder;
import dev.multiview.reports.format.Columns;
import dev.multiview.reports.format.CsvText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The predictions of finished trials as NPZ files for other programs: {@code logits} (float32, items by classes), {@code
 * predicted} and {@code labels} (int32) and {@code ids}, the places of items in their test set. {@value #INDEX} says what
 * each file is of. For each data set, learner and test set there is a manifest that {@code multiview judge} reads.
 */
public final class PredictionExport {
    /** The table of files. */
    public static final String INDEX = "predictions.csv";

    /** Its columns. */
    public static final Columns COLUMNS = Columns.of(INDEX, "export", "a file of predictions")
            .with("file", "the file, from the folder of this table on")
            .with("data", "name of the data set")
            .with("learner", "name of the learner")
            .with("role", "what was trained; `-2` and so on tell settings of one role apart")
            .with("draw", "number of the draw, from 0 on")
            .with("seed", "which of its role in that draw, from 0 on")
            .with("split", "the test set")
            .with("key", "SHA-256 of what was done, as in `trials.jsonl`");

    private final Path folder;
    private final List<Claim> claims;
    /** Names of roles by data, learner and what trials share. */
    private final Map<String, String> roles = new LinkedHashMap<>();

    private final Map<String, Integer> kinds = new LinkedHashMap<>();
    private final Map<String, PredictionManifest> manifests = new LinkedHashMap<>();

    private PredictionExport(Path folder, List<Claim> claims) {
        this.folder = folder;
        this.claims = List.copyOf(claims);
    }

    /**
     * Writes a folder that is not there yet, whole or not at all.
     *
     * @param folder the folder
     * @param trials finished trials, read one after the other
     * @param claims what was judged on them, from which manifests take rules
     * @return the manifests that it holds
     * @throws dev.multiview.exit.MultiviewException if it cannot be written
     */
    public static List<String> write(Path folder, Iterable<ExportedTrial> trials, List<Claim> claims) {
        Path parent = folder.toAbsolutePath().normalize().getParent();
        List<String> written = new ArrayList<>();
        ReportFolder.write(
                parent == null ? folder : parent,
                String.valueOf(folder.getFileName()),
                made -> written.addAll(new PredictionExport(made, claims).write(trials)));
        return written;
    }

    /** The file that tells a folder of this command from others. */
    public static OwnFile index() {
        return OwnFile.beginning(INDEX, COLUMNS.header());
    }

    private List<String> write(Iterable<ExportedTrial> trials) throws IOException {
        CsvText index = new CsvText(COLUMNS);
        for (ExportedTrial each : trials) {
            String role = role(each);
            for (Split split : each.trial().data().testSizes().keySet()) {
                String file = each.file(role, split);
                write(folder.resolve(file), each.predictions().on(split));
                index.row(
                        file,
                        each.trial().data().name(),
                        each.trial().learner(),
                        role,
                        each.trial().draw(),
                        each.seed(),
                        split.label(),
                        each.trial().key());
                manifests
                        .computeIfAbsent(each.group(split), name -> new PredictionManifest(name, each.trial(), split))
                        .add(role, each.trial().draw(), each.seed(), file);
            }
        }
        ReportFile.write(folder, INDEX, index.toString());
        manifests.forEach((name, manifest) -> ReportFile.write(folder, name + ".yaml", manifest.text(claims)));
        return manifests.keySet().stream().map(name -> name + ".yaml").toList();
    }

    /** Settings of one role of a data set and learner are told apart by numbers, in the order of the plan. */
    private String role(ExportedTrial each) {
        String place = each.trial().data().name() + "|" + each.trial().learner() + "|";
        return roles.computeIfAbsent(place + each.variant(), variant -> {
            int number = kinds.merge(place + each.kind(), 1, Integer::sum);
            return each.kind() + (number == 1 ? "" : "-" + number);
        });
    }

    private static void write(Path file, Outputs outputs) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Logits logits = outputs.logits();
        int items = logits.samples();
        try (NumpyArchive archive = new NumpyArchive(file)) {
            archive.add("logits", logits.values(), items, logits.classes())
                    .add(
                            "predicted",
                            IntStream.range(0, items).map(logits::predicted).toArray(),
                            items)
                    .add("labels", outputs.labels(), items)
                    .add("ids", IntStream.range(0, items).toArray(), items);
        }
    }
}
