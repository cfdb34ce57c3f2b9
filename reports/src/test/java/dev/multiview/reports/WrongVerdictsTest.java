package dev.multiview.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.reports.agreement.SeedVerdicts;
import dev.multiview.reports.agreement.VerdictsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A {@code verdicts.json} in which one field is not what this program writes: both readers refuse it in one sentence. */
class WrongVerdictsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private Path file;
    private ObjectNode root;

    @BeforeEach
    void writeAnAudit() throws IOException {
        new VerdictsReport().write(Outcomes.everything(), folder);
        file = folder.resolve(VerdictsReport.FILE);
        root = (ObjectNode) JSON.readTree(file.toFile());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "suite|null|suite must be a text and is null",
                "suite|5|suite must be a text and is 5",
                "suite|\"\"|suite must be a text and is \"\"",
                "tier|null|tier must be a text and is null",
                "tier|\"quick\"|Tier 'quick' is unknown; choose smoke, standard or full",
                "seed|\"abc\"|seed must be a whole number and is \"abc\"",
                "seed|1.7|seed must be a whole number and is 1.7",
                "seed|1e30|seed must be a whole number and is ",
                "seed|null|seed must be a whole number and is null",
                "draws|-3|draws must be a whole number from 1 to 2147483647 and is -3",
                "draws|1000000000000|draws must be a whole number from 1 to 2147483647 and is 1000000000000",
                "draws|null|draws must be a whole number from 1 to 2147483647 and is null",
                "schemaVersion|1.5|has schema version 1.5 instead of 1",
                "schemaVersion|\"1\"|has schema version \"1\" instead of 1",
                "schemaVersion|null|has schema version null instead of 1",
                "claims|null|claims must be a list and is null",
                "claims|{}|claims must be a list and is {}",
                "claims|[null]|claims[0].id must be a text and is missing",
                "claims/0/id|7|claims[0].id must be a text and is 7",
                "claims/0/controls|null|claims[0].controls must be a list and is null",
                "claims/0/controls/0/id|null|claims[0].controls[0].id must be a text and is null"
            })
    void aFieldOfTheWrongKindIsNamedWithItsPlace(String path, String value, String sentence) throws IOException {
        set(path, value);
        assertRefusedByPower(sentence);
        assertRefusedByAgree(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "claims/0/ruleDigest|null|claims[0].ruleDigest must be a text and is null",
                "claims/0/draws|-3|claims[0].draws must be a whole number from 1",
                "claims/0/draws|1e12|claims[0].draws must be a whole number from 1",
                "claims/0/draws|1000|claims[0].draws is 1000, above the ",
                "claims/0/estimate|\"0.2\"|claims[0].estimate must be a finite number and is \"0.2\"",
                "claims/0/estimate|1e999|claims[0].estimate must be a finite number and is ",
                "claims/0/low|0.9|claims[0].low is 0.9 and high 0.232, which are no ends of an interval",
                "claims/0/low95|true|claims[0].low95 must be a finite number and is true",
                "claims/0/skewness|null|claims[0].skewness must be a finite number and is null",
                "claims/0/skewness|3.1|Skewness 3.1 of 12 draws is not within",
                "claims/0/deviation|-1|Mean 0.1875 or deviation -1.0 of 12 draws is no finite number",
                "claims/0/controls/0/deviation|null|claims[0].controls[0].deviation must be a finite number and is null",
                "claims/0/controls/0/high|null|claims[0].controls[0].high must be a finite number and is null"
            })
    void numbersThatPowerNeedsAreNamedWithTheirPlace(String path, String value, String sentence) throws IOException {
        set(path, value);
        assertRefusedByPower(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "claims/0/ruleDigest|null|claims[0].ruleDigest must be a text and is null",
                "claims/0/title|null|claims[0].title must be a text and is null",
                "claims/0/verdict|null|claims[0].verdict must be one of SUPPORTED, ",
                "claims/0/verdict|\"DOUBTFUL\"|and is \"DOUBTFUL\"",
                "claims/0/estimate|1e999|claims[0].estimate must be a finite number and is ",
                "claims/0/decision95|\"HOLDS\"|claims[0].axis must be a text and is null",
                "claims/0/decision95|3|claims[0].decision95 must be one of ",
                "claims|[]|it holds no claim"
            })
    void whatAgreeNeedsIsNamedWithItsPlace(String path, String value, String sentence) throws IOException {
        set(path, value);
        assertRefusedByAgree(sentence);
    }

    @Test
    void aFileFromBeforeTheSkewnessWasWrittenIsRefusedWithItsRemedy() throws IOException {
        ((ObjectNode) root.at("/claims/0")).remove("skewness");
        JSON.writeValue(file.toFile(), root);
        assertRefusedByPower(
                "claims[0].skewness is missing, as in files of versions that judged by Student's t alone; audit");
    }

    @Test
    void aClaimThatStandsThereTwiceIsRefused() throws IOException {
        ArrayNode claims = (ArrayNode) root.get("claims");
        claims.add(claims.get(0).deepCopy());
        JSON.writeValue(file.toFile(), root);
        String sentence = "].id is " + claims.get(0).get("id") + " a second time";
        assertRefusedByPower(sentence);
        assertRefusedByAgree(sentence);
    }

    @Test
    void textThatIsNoJsonIsRefused() throws IOException {
        String text = Files.readString(file);
        for (String wrong : new String[] {
            text.replaceFirst("\"seed\" : [0-9]+", "\"seed\" : NaN"),
            text.replaceFirst("\"seed\" : [0-9]+", "$0, $0"),
            text + text,
            text.substring(0, text.length() / 2)
        }) {
            Files.writeString(file, wrong);
            assertRefusedByPower("is no verdicts.json of an audit (");
            assertRefusedByAgree("is no verdicts.json of an audit (");
        }
    }

    private void set(String path, String value) throws IOException {
        JsonNode parent = root.at(pointer(path));
        String field = path.substring(path.lastIndexOf('/') + 1);
        assertThat(parent.has(field))
                .as("the field that is to be wrong is there")
                .isTrue();
        // A marker, since a number such as 1e999 has no node.
        ((ObjectNode) parent).put(field, "MARKER");
        Files.writeString(file, JSON.writeValueAsString(root).replace("\"MARKER\"", value));
    }

    private static String pointer(String path) {
        int last = path.lastIndexOf('/');
        return last < 0 ? "" : "/" + path.substring(0, last);
    }

    private void assertRefusedByPower(String sentence) {
        assertThatThrownBy(() -> VerdictsFile.read(file))
                .isInstanceOfSatisfying(MultiviewException.class, failure -> assertThat(failure.status())
                        .isEqualTo(ExitStatus.BAD_INPUT))
                .hasMessageStartingWith("File " + file + " ")
                .hasMessageContaining(sentence)
                .message()
                .hasLineCount(1);
    }

    private void assertRefusedByAgree(String sentence) {
        assertThatThrownBy(() -> SeedVerdicts.read(file))
                .isInstanceOfSatisfying(MultiviewException.class, failure -> assertThat(failure.status())
                        .isEqualTo(ExitStatus.BAD_INPUT))
                .hasMessageStartingWith("File " + file + " ")
                .hasMessageContaining(sentence)
                .message()
                .hasLineCount(1);
    }
}
