package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.multiview.examples.SmallAudit;
import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.numpy.NumpyArray;
import dev.multiview.numpy.NumpyReader;
import dev.multiview.provenance.Environment;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.GainRow;
import dev.multiview.statistic.Estimate;
import dev.multiview.store.Store;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Predictions of trials, written out, read in again and judged. */
class ExportCommandTest {
    private static final double ROUNDING = 1e-12;
    private static final String MANIFEST = "blobs.nearest-mean.test.yaml";

    @TempDir
    private Path folder;

    private AuditOutcome exported() throws InterruptedException {
        AuditOutcome outcome = SmallAudit.run(folder.resolve("store"), new Environment(new TreeMap<>()));
        try (Store store = Store.open(folder.resolve("store"))) {
            ExportCommand.write(
                    SmallAudit.request().plan(), store, folder.resolve("made"), new PrintWriter(new StringWriter()));
        }
        return outcome;
    }

    @Test
    void what_is_exported_is_judged_as_the_audit_judged_it() throws IOException, InterruptedException {
        AuditOutcome outcome = exported();
        Estimate audited = Objects.requireNonNull(outcome.judgements().get(0).estimate());
        StringWriter err = new StringWriter();
        int status = Engine.execute(
                new PrintWriter(new StringWriter()),
                new PrintWriter(err, true),
                "judge",
                "--output=" + folder.resolve("judged"),
                folder.resolve("made").resolve(MANIFEST).toString());
        assertThat(status).as(err.toString()).isEqualTo(ExitStatus.DONE.status());
        JsonNode claim = new ObjectMapper()
                .readTree(folder.resolve("judged/verdicts.json").toFile())
                .at("/claims/0");
        assertThat(claim.get("estimate").doubleValue()).isCloseTo(audited.estimate(), within(ROUNDING));
        assertThat(claim.get("draws").intValue()).isEqualTo(6);
        for (int draw = 0; draw < 6; draw++) {
            assertThat(claim.at("/values/draw " + (draw + 1)).doubleValue())
                    .isCloseTo(gain(outcome, draw), within(ROUNDING));
        }
        assertThat(claim.get("rule").textValue()).startsWith("no effect: holds if -0.05 < low");
        assertThat(claim.get("verdict").textValue()).isEqualTo("SUPPORTED");
    }

    private static double gain(AuditOutcome outcome, int draw) {
        return outcome.gains().stream()
                .filter(row -> row.draw() == draw && row.size() == 5)
                .mapToDouble(GainRow::gain)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void arrays_fit_together_and_the_same_trials_give_the_same_bytes() throws IOException, InterruptedException {
        exported();
        Path file = folder.resolve("made/blobs/nearest-mean/draw-0/member-0-test.npz");
        Map<String, NumpyArray> arrays = NumpyReader.npz(file);
        assertThat(arrays).containsOnlyKeys("logits", "predicted", "labels", "ids");
        double[] logits = Objects.requireNonNull(arrays.get("logits")).values();
        double[] predicted = Objects.requireNonNull(arrays.get("predicted")).values();
        int classes = logits.length / predicted.length;
        for (int item = 0; item < predicted.length; item++) {
            for (int other = 0; other < classes; other++) {
                assertThat(logits[item * classes + (int) predicted[item]])
                        .isGreaterThanOrEqualTo(logits[item * classes + other]);
            }
        }
        List<String> index = Files.readAllLines(folder.resolve("made/predictions.csv"));
        assertThat(index).hasSize(1 + 6 * 5).contains(index.get(0));
        assertThat(index.get(1))
                .startsWith("blobs/nearest-mean/draw-0/member-0-test.npz,blobs,nearest-mean,member,0,0,test,");
        try (Store store = Store.open(folder.resolve("store"))) {
            ExportCommand.write(
                    SmallAudit.request().plan(), store, folder.resolve("again"), new PrintWriter(new StringWriter()));
        }
        assertThat(folder.resolve("again/blobs/nearest-mean/draw-0/member-0-test.npz"))
                .hasSameBinaryContentAs(file);
    }

    @Test
    void without_trials_or_with_a_folder_in_the_way_nothing_is_written() throws IOException {
        try (Store store = Store.open(folder.resolve("empty"))) {
            assertThatThrownBy(() -> ExportCommand.write(
                            SmallAudit.request().plan(),
                            store,
                            folder.resolve("made"),
                            new PrintWriter(new StringWriter())))
                    .isInstanceOf(MultiviewException.class)
                    .hasMessageContaining("holds none of the 30 trials; run them with 'multiview audit'");
        }
        assertThat(folder.resolve("made")).doesNotExist();
        StringWriter err = new StringWriter();
        Files.createDirectory(folder.resolve("mine"));
        int status = Engine.execute(
                new PrintWriter(new StringWriter()),
                new PrintWriter(err, true),
                "export",
                "--claims=headline",
                "--output=" + folder.resolve("mine"));
        assertThat(status).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(err.toString()).hasLineCount(1).contains("is there already, and nothing in it is replaced");
    }
}
