package dev.multiview.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.multiview.reports.format.Json;
import dev.multiview.run.GainRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("sets the locale of the process")
class TablesTest {
    @TempDir
    Path folder;

    @Test
    void gainsHaveTheContractsHeaderAndOneLinePerRow() throws IOException {
        new GainsReport().write(Outcomes.everything(), folder);
        List<String> lines = lines("gains.csv");
        assertThat(lines.get(0))
                .isEqualTo("dataset,regime,learner,procedure,size,metric,split,draw,value,single,gain,relative_gain");
        assertThat(lines).hasSize(1 + MadeUpRows.gains().size());
        assertThat(text("gains.csv")).endsWith("\n").doesNotContain("\r");
    }

    @Test
    void aMissingRelativeGainIsAnEmptyField() throws IOException {
        new GainsReport().write(Outcomes.everything(), folder);
        assertThat(lines("gains.csv"))
                .contains("k10-n2000,feature-learning,patch-net,ensemble,5,error,multi-view,0,0.0,0.0,0.0,");
    }

    @Test
    void numbersOfATableReadBackExactly() throws IOException {
        new GainsReport().write(Outcomes.everything(), folder);
        List<String> lines = lines("gains.csv");
        List<GainRow> rows = MadeUpRows.gains();
        for (int i = 0; i < rows.size(); i++) {
            String[] cells = lines.get(i + 1).split(",", -1);
            assertThat(Double.parseDouble(cells[8])).isEqualTo(rows.get(i).value());
            assertThat(Double.parseDouble(cells[10])).isEqualTo(rows.get(i).gain());
        }
    }

    @Test
    void numbersDoNotFollowTheMachinesLocale() throws IOException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            new ContrastsReport().write(Outcomes.everything(), folder);
        } finally {
            Locale.setDefault(before);
        }
        assertThat(lines("contrasts.csv").get(4))
                .isEqualTo("k10-n2000,distillation,patch-net,linear-twin,error,single-view,"
                        + "0.371,0.3,0.442,0.324,0.418,0.153,12,true,distillation");
    }

    @Test
    void contrastsHaveTheContractsHeader() throws IOException {
        new ContrastsReport().write(Outcomes.everything(), folder);
        assertThat(lines("contrasts.csv").get(0))
                .isEqualTo("dataset,procedure,feature_learner,linear_learner,metric,split,"
                        + "contrast,low,high,low95,high95,absolute,draws,eligible,linear_procedure");
        assertThat(lines("contrasts.csv"))
                .contains(
                        "k10-n2000,distillation,patch-net,linear-twin,error,multi-view,,,,,,0.0,0,false,distillation");
    }

    @Test
    void theShortestFormIsUsedOnEveryJdk() {
        // Double.toString of JDK 17 writes 1.9999999999999998E23 and 8.409999999999999E21 (JDK-4511638).
        assertThat(Json.shortest(2.0e-3)).isEqualTo("0.002");
        assertThat(Json.shortest(2.0e23)).isEqualTo("2.0E23");
        assertThat(Json.shortest(8.41e21)).isEqualTo("8.41E21");
        assertThat(Json.shortest(Double.NaN)).isEmpty();
    }

    @Test
    void everyTrialIsOneLineOfJsonFailuresIncluded() throws IOException {
        new TrialsReport().write(Outcomes.everything(), folder);
        List<String> lines = lines("trials.jsonl");
        assertThat(lines).hasSize(MadeUpRows.trials().size());
        JsonNode failed = new ObjectMapper().readTree(lines.get(lines.size() - 1));
        assertThat(failed.get("status").textValue()).isEqualTo("failed");
        assertThat(failed.get("message").textValue()).contains("lower its step");
        JsonNode first = new ObjectMapper().readTree(lines.get(0));
        assertThat(first.fieldNames())
                .toIterable()
                .containsExactly(
                        "key",
                        "run",
                        "code",
                        "environment",
                        "label",
                        "canonical",
                        "status",
                        "message",
                        "notes",
                        "errors",
                        "seconds");
        assertThat(first.get("notes").fieldNames())
                .toIterable()
                .containsExactly("condition", "fittedSingleView", "largestStep", "loss", "lostViews", "plateauSteps");
        assertThat(first.get("notes").get("condition").isNull()).isTrue();
    }

    private String text(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private List<String> lines(String name) throws IOException {
        return text(name).lines().toList();
    }
}
