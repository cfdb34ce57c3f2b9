package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.multiview.docs.Pages;
import dev.multiview.examples.SmallAudit;
import dev.multiview.exit.ExitStatus;
import dev.multiview.plan.TrialCode;
import dev.multiview.provenance.Environment;
import dev.multiview.reports.OutputFolder;
import dev.multiview.reports.schema.Schemas;
import dev.multiview.statistic.Estimate;
import dev.multiview.statistic.Moments;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The numbers of a small audit as others would compute them again, from its files alone. */
class OpenDataTest {
    private static final double ROUNDING = 1e-12;

    @TempDir
    private static Path folder;

    private static Path home = Path.of("");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static JsonNode verdicts = JSON.createObjectNode();
    private static List<CSVRecord> draws = List.of();

    /** A small audit, in the environment of this process and below a folder that no file may name. */
    @BeforeAll
    static void audit() throws IOException, InterruptedException {
        home = Files.createDirectories(folder.resolve("home/jane-doe"));
        Environment here = Environment.untested(1, TrialCode.ofThisProgram().program());
        try (OutputFolder reports = OutputFolder.take(home.resolve("out"))) {
            reports.write(SmallAudit.run(home.resolve("store"), here));
        }
        verdicts = JSON.readTree(home.resolve("out/verdicts.json").toFile());
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser rows = CSVParser.parse(Files.readString(home.resolve("out/draws.csv")), format)) {
            draws = rows.getRecords();
        }
    }

    private static void run(String... arguments) {
        StringWriter err = new StringWriter();
        int status = Engine.execute(new PrintWriter(new StringWriter()), new PrintWriter(err, true), arguments);
        assertThat(status).as(err.toString()).isEqualTo(ExitStatus.DONE.status());
    }

    @Test
    void everyIntervalFollowsFromTheValuesOfItsDraws() {
        int intervals = 0;
        for (JsonNode claim : verdicts.get("claims")) {
            if (claim.get("estimate").isNull()) {
                continue;
            }
            int divisor = claim.get("levelDivisor").intValue();
            Estimate own = again(claim.get("id").textValue(), "claim", divisor);
            same(claim, own);
            assertThat(own.low95()).isCloseTo(claim.get("low95").doubleValue(), within(ROUNDING));
            assertThat(own.high95()).isCloseTo(claim.get("high95").doubleValue(), within(ROUNDING));
            assertThat(own.draws()).isEqualTo(claim.get("draws").intValue());
            for (JsonNode control : claim.get("controls")) {
                same(
                        control,
                        again(claim.get("id").textValue(), control.get("id").textValue(), divisor));
                intervals++;
            }
            intervals++;
        }
        assertThat(intervals)
                .as("controls among them")
                .isGreaterThan(verdicts.get("claims").size() / 2);
    }

    private static void same(JsonNode written, Estimate again) {
        assertThat(again.estimate()).isCloseTo(written.get("estimate").doubleValue(), within(ROUNDING));
        assertThat(again.low()).isCloseTo(written.get("low").doubleValue(), within(ROUNDING));
        assertThat(again.high()).isCloseTo(written.get("high").doubleValue(), within(ROUNDING));
    }

    private static Estimate again(String claim, String quantity, int divisor) {
        List<CSVRecord> rows = rows(claim, quantity);
        return Moments.of(
                        rows.stream()
                                .mapToDouble(row -> Double.parseDouble(row.get("value")))
                                .toArray(),
                        rows.stream()
                                .mapToDouble(row -> Double.parseDouble(row.get("test_error")))
                                .toArray())
                .estimate(divisor);
    }

    private static List<CSVRecord> rows(String claim, String quantity) {
        return draws.stream()
                .filter(row -> row.get("claim").equals(claim))
                .filter(row -> row.get("quantity").equals(quantity))
                .toList();
    }

    @Test
    void everyJsonFileIsAsItsSchemaSays() throws IOException {
        demandValid("verdicts", Files.readString(home.resolve("out/verdicts.json")));
        for (String line : Files.readAllLines(home.resolve("out/trials.jsonl"))) {
            demandValid("trials", line);
        }
        for (String line : Files.readAllLines(home.resolve("store/trials.jsonl"))) {
            demandValid("store-trial", line);
        }
        try (Stream<Path> environments = Files.list(home.resolve("store/environments"))) {
            for (Path each : environments.toList()) {
                demandValid("store-environment", Files.readString(each));
            }
        }
    }

    @Test
    void filesOfACheckAndOfAJudgedManifestAreAsTheirSchemasSay() throws IOException {
        Path output = folder.resolve("checked");
        String claims = "--claims=multiview/D1,multiview/D2";
        String expected = "--expected=" + folder.resolve("expected.txt");
        String store = "--store=" + home.resolve("store-2");
        run("freeze", claims, "--tier=smoke", store, expected, "--output=" + output);
        Path history = folder.resolve("history.jsonl");
        run("check", claims, "--tier=smoke", store, expected, "--output=" + output, "--history=" + history);
        run("audit", claims, "--tier=smoke", store, "--output=" + output, "--history=" + history);
        run("check", claims, "--tier=smoke", store, expected, "--output=" + output);
        List<String> lines = Files.readAllLines(history);
        lines.forEach(line -> demandValid("history", line));
        assertThat(lines).hasSize(4);
        demandValid("check", Files.readString(output.resolve("check.json")));
        demandValid("verdicts", Files.readString(output.resolve("verdicts.json")));
        Path judged = folder.resolve("judged");
        run(
                "judge",
                "--output=" + judged,
                Pages.root().resolve("harness/docs/examples/judge/digits.yaml").toString());
        demandValid("verdicts", Files.readString(judged.resolve("verdicts.json")));
        JsonNode values =
                JSON.readTree(judged.resolve("verdicts.json").toFile()).at("/claims/2/controls/0/values");
        assertThat(values.size()).isPositive();
    }

    @Test
    void aDrawForOtherProgramsIsAsItsSchemaSays() throws IOException {
        Path exported = folder.resolve("exported");
        run("export-draw", "--claims=ji-zhu-2020/JZ-9-soft-faster-d5", "--tier=smoke", "--output=" + exported);
        try (Stream<Path> files = Files.walk(exported)) {
            List<Path> found = files.filter(file -> file.endsWith("draw.json")).toList();
            assertThat(found).isNotEmpty();
            for (Path each : found) {
                demandValid("draw", Files.readString(each));
            }
        }
    }

    /** Folders say who ran something and where; what is published must not. */
    @Test
    void noFileNamesAFolderOfTheMachine() throws IOException {
        String claims = "--claims=multiview/D1,multiview/D2";
        String expected = "--expected=" + home.resolve("expected.txt");
        String store = "--store=" + home.resolve("store-of-check");
        run("freeze", claims, "--tier=smoke", store, expected, "--output=" + home.resolve("checked"));
        run("check", claims, "--tier=smoke", store, expected, "--output=" + home.resolve("checked"));
        Path examples = Pages.root().resolve("harness/docs/examples/judge/paired");
        for (String name : List.of("baseline.csv", "candidate.csv", "labels.csv")) {
            Files.copy(examples.resolve(name), home.resolve(name));
        }
        Files.writeString(
                home.resolve("m.yaml"),
                "schema: 1\ntest: {labels: '" + home.resolve("labels.csv") + "'}\nruns: [{role: a, predictions: '"
                        + home.resolve("baseline.csv") + "'}, {role: b, predictions: candidate.csv}]\n"
                        + "claims: [{id: c, says: s, gain: b, over: a, rule: {at-least: 0}}]\n");
        Path frozen = home.resolve("frozen.txt");
        String manifest = home.resolve("m.yaml").toString();
        run("judge", "--output=" + home.resolve("judged"), "--freeze=" + frozen, manifest);
        run("judge", "--output=" + home.resolve("judged"), "--check=" + frozen, manifest);
        run(
                "compare",
                "--output=" + home.resolve("compared"),
                "--margin=0",
                "--baseline=" + home.resolve("baseline.csv"),
                "--candidate=" + home.resolve("candidate.csv"),
                "--labels=" + home.resolve("labels.csv"));
        int read = 0;
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith("m.yaml")) {
                    assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                            .as(home.relativize(file).toString())
                            .doesNotContain("jane-doe", folder.toString());
                    read++;
                }
            }
        }
        assertThat(read).isGreaterThan(20);
    }

    @Test
    void aFieldTooManyOrTooFewIsNoticed() {
        for (String place : List.of("", "/claims/0", "/claims/0/controls/0")) {
            JsonNode more = verdicts.deepCopy();
            ((ObjectNode) more.at(place)).put("unknown", 1);
            assertThat(faults("verdicts", more.toString())).as(place).isNotEmpty();
            for (Map.Entry<String, JsonNode> field : verdicts.at(place).properties()) {
                JsonNode less = verdicts.deepCopy();
                ((ObjectNode) less.at(place)).remove(field.getKey());
                assertThat(faults("verdicts", less.toString()))
                        .as(place + " without " + field.getKey())
                        .isNotEmpty();
            }
        }
    }

    private static void demandValid(String schema, String json) {
        assertThat(faults(schema, json)).as(schema).isEmpty();
    }

    private static List<com.networknt.schema.Error> faults(String schema, String json) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Schemas.text(schema))
                .validate(json, InputFormat.JSON);
    }

    @Test
    void theValuesBesideEachNumberAreTheSame() {
        int values = 0;
        for (JsonNode claim : verdicts.get("claims")) {
            List<JsonNode> quantities = new ArrayList<>(List.of(claim));
            claim.get("controls").forEach(quantities::add);
            for (JsonNode quantity : quantities) {
                String name = quantity == claim ? "claim" : quantity.get("id").textValue();
                List<CSVRecord> rows = rows(claim.get("id").textValue(), name);
                assertThat(quantity.get("values").size()).isEqualTo(rows.size());
                rows.forEach(row -> assertThat(
                                quantity.get("values").get(row.get("draw")).doubleValue())
                        .isEqualTo(Double.parseDouble(row.get("value"))));
                values += rows.size();
            }
        }
        assertThat(values).isEqualTo(draws.size()).isPositive();
    }
}
