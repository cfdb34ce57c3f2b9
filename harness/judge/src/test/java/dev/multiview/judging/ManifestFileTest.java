package dev.multiview.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.multiview.exit.MultiviewException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestFileTest {
    private static final String GOOD =
            "schema: 1\ntest: {labels: l.csv}\nruns: [{role: a, seeds: 1..3, predictions: 'a{seed}.npy'},"
                    + " {role: b, seeds: [1, 2, x], predictions: 'b{seed}.npy', kind: logits}]\n"
                    + "claims: [{id: c, says: s, gain: b, over: a, rule: {at-least: 0.01}}]\n";

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ManifestFile.schema());

    @TempDir
    private Path folder;

    private Manifest read(String text) throws IOException {
        return ManifestFile.read(Files.writeString(folder.resolve("m.yaml"), text));
    }

    private static boolean valid(String yaml) throws IOException {
        JsonNode node = new YAMLMapper().readTree(yaml);
        return SCHEMA.validate(new ObjectMapper().writeValueAsString(node), InputFormat.JSON)
                .isEmpty();
    }

    @Test
    void seriesAreSpreadOut() throws IOException {
        Manifest manifest = read(GOOD);
        assertThat(manifest.name()).isEqualTo("m");
        assertThat(manifest.runs())
                .extracting(run -> run.predictions().name())
                .containsExactly("a1.npy", "a2.npy", "a3.npy", "b1.npy", "b2.npy", "bx.npy");
        assertThat(manifest.runs()).extracting(Manifest.Run::seed).containsExactly("1", "2", "3", "1", "2", "x");
        assertThat(manifest.runs().get(0).predictions().path())
                .isEqualTo(folder.toAbsolutePath().resolve("a1.npy"));
        assertThat(valid(GOOD)).isTrue();
    }

    @Test
    void jsonIsReadToo() throws IOException {
        String json = new ObjectMapper().writeValueAsString(new YAMLMapper().readTree(GOOD));
        assertThat(read(json)).isEqualTo(read(GOOD));
    }

    @Test
    void theTemplateFitsTheSchema() throws IOException {
        assertThat(valid(ManifestFile.template())).isTrue();
    }

    /** What is replaced by what, whether the schema refuses it too, and what the refusal must say. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "schema: 1 | schema: 2 | true | schema is 2, and 1 is the one that is known",
                "over: a | ovr: a | true | m.yaml: claims[0] has the key 'ovr', which is unknown; did you mean 'over'?",
                "over: a | over: aa | false | claim c: role 'aa' is unknown; did you mean 'a'?",
                "over: a | over: b | false | claim c compares b with itself",
                "gain: b, over: a | level: b, gain: b | true | needs either 'gain' with 'over'",
                "gain: b, over: a | gain: b | true | lacks the key 'over'",
                "at-least: 0.01 | at-least: -0.01 | true | Margin -0.01 of 'at-least' is below 0; to say",
                "at-least: 0.01 | at-most: 0.01 | true | Margin 0.01 of 'at-most' is above 0",
                "at-least: 0.01 | equal-within: 0 | true | Delta 0.0 of an equivalence",
                "at-least: 0.01 | at-least: 0, below: 1 | true | has 2 keys, and a rule has one",
                "at-least: 0.01 | at-least: much | true | claims[0].rule.at-least is \"much\", and a number is needed",
                "over: a | over: a, metric: f1 | true | metric is 'f1'; choose error, log-loss, brier, agreement, kl",
                "over: a | over: a, metric: kl | true | lacks the key 'to'",
                "over: a | over: a, with: a | true | 'with' goes with the metric agreement",
                "over: a | over: a, population: world | true | population is 'world'; choose items, training, data",
                "1..3 | 3..1 | false | runs[0].seeds is 3..1; a range ascends",
                "1..3 | some | true | give a range such as 1..10, or a list",
                "a{seed}.npy | a.npy | false | predictions is 'a.npy' for 3 runs; write {seed}",
                "[1, 2, x] | [1, 2, 2] | false | role b has draw 1 and seed 2 twice",
                "kind: logits | kind: logit | true | kind is 'logit'; choose logits, probabilities, labels",
                "kind: logits | teacher: t | false | teacher of b: role 't' is unknown",
                "kind: logits | draw: 0 | true | draw is '0', and draws are counted from 1",
                "test: {labels: l.csv} | tests: [{draw: 2, labels: l.csv}] | false | draw 1 of role a has no test set",
                "test: {labels: l.csv} | nothing: 0 | true | has the key 'nothing', which is unknown",
                "id: c | id: a b | true | the id of a claim 'a b' has signs other than",
                "schema: 1 | schema: 1;schema: 1 | false | Duplicate field 'schema'",
            })
    void whatIsWrongIsRefusedWithItsPlace(String good, String bad, boolean schemaToo, String words) throws IOException {
        String text = GOOD.replace(good, bad.replace(";", "\n"));
        assertThat(text).isNotEqualTo(GOOD);
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(MultiviewException.class)
                .hasMessageContaining(words);
        if (schemaToo) {
            assertThat(valid(text)).as("by the schema").isFalse();
        }
    }

    @Test
    void brokenYamlIsRefusedWithItsLine() {
        assertThatThrownBy(() -> read("schema: 1\nruns: [\n"))
                .isInstanceOf(MultiviewException.class)
                .hasMessageContaining("m.yaml, line 3 is no YAML")
                .hasMessageContaining("a bracket or quote that is not closed");
        assertThatThrownBy(() -> read(GOOD.replace("claims: [", "claims [")))
                .isInstanceOf(MultiviewException.class)
                .hasMessageContaining("is no YAML, 'claims [{id: c, says: s")
                .hasMessageContaining("a key without ': '");
        assertThatThrownBy(() -> read(GOOD.replace("runs:", "\truns:")))
                .isInstanceOf(MultiviewException.class)
                .hasMessageContaining("m.yaml, line 3 is no YAML")
                .hasMessageContaining("tabs");
        assertThatThrownBy(() -> read("")).hasMessageContaining("is no list of keys");
        assertThatThrownBy(() -> ManifestFile.read(folder.resolve("none.yaml")))
                .hasMessageContaining("none.yaml is not there; name a file");
        assertThatThrownBy(() -> ManifestFile.read(folder)).hasMessageContaining("cannot be read; name a file");
    }
}
