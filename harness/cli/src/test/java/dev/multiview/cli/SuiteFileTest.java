package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.multiview.claim.Control;
import dev.multiview.data.Split;
import dev.multiview.docs.Pages;
import dev.multiview.exit.ExitStatus;
import dev.multiview.procedure.Teacher;
import dev.multiview.provenance.Sha256;
import dev.multiview.reports.schema.Schemas;
import dev.multiview.variation.SettingWord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A suite in a file, from the file to the reports. */
class SuiteFileTest {
    private static final Path EXAMPLE = Pages.files("few-classes.yaml").stream()
            .filter(file -> file.endsWith(Path.of("harness/docs/examples/suite/few-classes.yaml")))
            .findFirst()
            .orElseThrow();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void theExampleIsAuditedWithAFamilyOfItsOwn() throws IOException {
        assertThat(audit(EXAMPLE)).isEqualTo(ExitStatus.DONE.status());
        assertThat(err.toString()).isEmpty();
        JsonNode page = verdicts();
        assertThat(page.get("exploratory").isNull()).isTrue();
        assertThat(page.get("suiteFile").asText())
                .isEqualTo("few-classes.yaml (SHA-256 " + Sha256.hex(Files.readString(EXAMPLE)) + ")");
        assertThat(page.get("draws").asInt()).isEqualTo(4);
        assertThat(page.get("claims"))
                .extracting(claim -> claim.get("id").asText())
                .containsExactly("few-classes/E1-ensemble", "few-classes/E2-more-than-a-student");
        JsonNode first = page.get("claims").get(0);
        assertThat(first.get("rule").asText()).isEqualTo("effect: holds if low >= 0.05, fails if high < 0.05");
        assertThat(first.get("levelDivisor").asInt())
                .as("the file's two claims")
                .isEqualTo(2);
        assertThat(first.get("replay").asText()).endsWith(" -Dsuite=" + EXAMPLE.getFileName());
        assertThat(page.get("claims").get(1).get("controls").get(0).get("kind").asText())
                .isEqualTo("validity");
        assertThat(folder.resolve("output").resolve("summary.md"))
                .content()
                .contains("Claims of the file few-classes.yaml");
        assertThat(folder.resolve("output").resolve("index.html"))
                .content()
                .contains("Whether an ensemble still gains where classes and samples are few");

        assertThat(audit(EXAMPLE, "--claims=few-classes/E2-more-than-a-student"))
                .isEqualTo(ExitStatus.DONE.status());
        JsonNode alone = verdicts().get("claims");
        assertThat(alone).hasSize(1);
        assertThat(alone.get(0).get("levelDivisor").asInt())
                .as("the family does not depend on which of its claims are asked for")
                .isEqualTo(2);
        assertThat(alone.get(0).get("low")).isEqualTo(page.get("claims").get(1).get("low"));

        Path alike = Files.writeString(
                folder.resolve("alike.yaml"), Files.readString(EXAMPLE).replace("E2-more", "E1-more"));
        assertThat(audit(alike)).isEqualTo(ExitStatus.DONE.status());
        assertThat(folder.resolve("output").resolve("details.md"))
                .content()
                .as("no paper has numbered these claims")
                .contains("E1-more-than-a-student")
                .doesNotContain("Numbered statements");
    }

    @Test
    void theTemplateIsTheExample() throws IOException {
        assertThat(run("audit", "--template")).isEqualTo(ExitStatus.DONE.status());
        assertThat(out.toString()).isEqualTo(Files.readString(EXAMPLE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "procedure: distillation|procedur: distillation|line 32: claims[1].minus has the key 'procedur', which is unknown; did you mean 'procedure'?",
                "learner: centred-twin-3|learner: centred-twin-9|line 24: claims[0].learner: Learner 'centred-twin-9' is unknown; did you mean 'centred-twin-1'?",
                "at-least: 0.02|at-leat: 0.02|line 33: claims[1].rule has the key 'at-leat', which is unknown; did you mean 'at-least'?",
                "k: 4|kk: 4|line 9: set: Setting 'kk' is none of suite headline; did you mean 'k'?",
                "k: 4|k: 400|line 9: set: Suite headline cannot be audited with k=400, n=240",
                "preset: headline|preset: hedline|line 8: preset is 'hedline', which no suite with settings is called; did you mean 'headline'?",
                "at-least: 0.05|at-least: 5|line 26: claims[0].rule: a rule with the border 5.0 says nothing",
                "draws: 4|draws: 1|line 12: draws must be a whole number from 2 to 10000",
                "name: few-classes|name: dern-2024|line 4: name is 'dern-2024', which is a suite or paper of the program",
                "name: few-classes|name: Few Classes|line 4: name is 'Few Classes', which is not of lower-case letters",
                "'    procedure: ensemble'|'    procedure: ensembel'|line 25: claims[0].procedure is 'ensembel'; choose ensemble,",
                "rule: { above: 0.1 }|on: single-view|line 35: claims[1].controls[0] lacks a rule",
                "id: E2-more-than-a-student|id: E1-ensemble|line 28: claims[1].id: the claim is there twice",
                "quantity: single-error|on: occluded|claims[1].controls[0].on is 'occluded', and the test sets are single-view, multi-view",
                "temperature: 2|temperature: -2|line 32: claims[1].minus.weight: Temperature -2.0",
                "'    procedure: ensemble'|'    temperature: 2'|claims[0] lacks the key 'procedure'; add it",
                "learner: centred-twin-3|learner: small-conv-net|line 24: claims[0].learner is 'small-conv-net', which cannot be trained for 'ensemble' on the data of preset 'headline': Samples of shape Patches[",
                "minus: { learner: centred-twin-3|minus: { learner: decision-tree|line 32: claims[1].minus.learner is 'decision-tree', which cannot be trained for 'distillation' on the data of preset 'headline': Learner decision-tree fits labels only",
                "schema: 1|schema: 7|line 3: schema is 7, and 1 is the one that is known",
                "claims:|claims: [|a bracket or quote that is not closed",
            })
    void whatIsWrongIsRefusedWithItsLineBeforeAnyTrial(String right, String wrong, String sentence) throws IOException {
        String text = Files.readString(EXAMPLE);
        assertThat(text).contains(right);
        Path file = Files.writeString(
                folder.resolve("own.yaml"), text.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong)));
        assertThat(audit(file)).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(err.toString())
                .hasLineCount(1)
                .startsWith("multiview: own.yaml, line ")
                .contains(sentence);
        assertThat(folder.resolve("output")).doesNotExist();
    }

    @Test
    void theSchemaAdmitsTheExampleAndNothingMisspelt() throws IOException {
        String text = Files.readString(EXAMPLE);
        assertThat(faults(text)).isEmpty();
        for (String[] edit : new String[][] {
            {"procedure: distillation", "procedur: distillation"},
            {"at-least: 0.02", "at-leat: 0.02"},
            {"at-least: 0.02", "at-least: 0.02, below: 1"},
            {"k: 4", "kk: 4"},
            {"k: 4", "k: 4.5"},
            {"draws: 4", "draws: 1"},
            {"name: few-classes", "name: Few Classes"},
            {"kind: validity", "kind: valid"},
            {"quantity: single-error", "quantity: errors"},
            {"temperature: 2", "temperature: -2"},
            {"schema: 1", "schema: 7"},
            {"preset: headline", "source: headline"},
        }) {
            assertThat(text).contains(edit[0]);
            assertThat(faults(text.replaceFirst(edit[0], edit[1]))).as(edit[1]).isNotEmpty();
        }
    }

    /** The vocabulary of the program, word by word. */
    @Test
    void theSchemaHasTheWordsOfTheProgram() {
        JsonNode words = Schemas.tree("suite").get("$defs");
        assertThat(names(words.get("teacher"))).isEqualTo(labels(Teacher.values()));
        assertThat(names(words.at("/control/properties/kind")))
                .containsExactlyInAnyOrderElementsOf(labels(Control.Kind.values()));
        assertThat(names(words.get("on")))
                .allSatisfy(word -> assertThat(labels(Split.values())).contains(word));
        JsonNode settings = words.at("/set/properties");
        assertThat(settings.properties()).hasSize(SettingWord.values().length);
        for (SettingWord word : SettingWord.values()) {
            JsonNode range = settings.get(word.word());
            double least = range.get("minimum").asDouble();
            double most = range.get("maximum").asDouble();
            assertThat(word.range()).as(word.word()).endsWith("from " + word.text(least) + " to " + word.text(most));
            assertThat(range.get("type").asText().equals("integer")).isEqualTo(word.whole());
        }
    }

    private static List<String> names(JsonNode choice) {
        List<String> names = new ArrayList<>();
        choice.get("enum").forEach(word -> names.add(word.asText()));
        return names;
    }

    private static List<String> labels(Enum<?>... words) {
        return Stream.of(words)
                .map(word -> word.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    private static List<com.networknt.schema.Error> faults(String yaml) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Schemas.text("suite"))
                .validate(new YAMLMapper().readTree(yaml).toString(), InputFormat.JSON);
    }

    @Test
    void aFileThatIsNoneAndOptionsThatItHasItselfAreRefused() {
        assertThat(audit(folder.resolve("none.yaml"))).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(audit(EXAMPLE, "--draws=5")).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(audit(EXAMPLE, "--set=k=5")).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(audit(EXAMPLE, "--claims=few-classes/E3")).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(run("freeze", "--suite=" + EXAMPLE)).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(err.toString())
                .hasLineCount(5)
                .contains(
                        "none.yaml is not there; name a file in YAML",
                        "has its settings and draws in the file",
                        "'few-classes/E3' is unknown");
    }

    private JsonNode verdicts() throws IOException {
        return new ObjectMapper()
                .readTree(folder.resolve("output").resolve("verdicts.json").toFile());
    }

    private int audit(Path file, String... options) {
        List<String> all = new ArrayList<>(List.of("audit", "--suite=" + file, "--tier=smoke"));
        all.add("--output=" + folder.resolve("output"));
        all.add("--store=" + folder.resolve("store"));
        all.addAll(List.of(options));
        return run(all.toArray(String[]::new));
    }

    private int run(String... arguments) {
        return Engine.execute(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
