package dev.multiview.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.multiview.claim.Claim;
import dev.multiview.claim.Judgement;
import dev.multiview.claim.Place;
import dev.multiview.claim.Rule;
import dev.multiview.claim.Verdict;
import dev.multiview.quantity.Quantity;
import dev.multiview.reports.format.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Field names are read by the gate, by other people's CI and by notebooks: a change breaks them. */
class VerdictsReportTest {
    @TempDir
    Path folder;

    private JsonNode root;

    VerdictsReportTest() {
        root = Json.object();
    }

    @BeforeEach
    void write() throws IOException {
        new VerdictsReport().write(Outcomes.everything(), folder);
        root = new ObjectMapper().readTree(Files.readString(folder.resolve("verdicts.json")));
    }

    @Test
    void theRootHasTheContractsFieldsInOrder() {
        assertThat(root.fieldNames())
                .toIterable()
                .containsExactly(
                        "schemaVersion",
                        "run",
                        "suite",
                        "tier",
                        "seed",
                        "draws",
                        "exploratory",
                        "suiteFile",
                        "looksMade",
                        "looksPlanned",
                        "planDigest",
                        "seconds",
                        "environment",
                        "judgedBy",
                        "trialSources",
                        "trialsOfOtherCode",
                        "trialsNotRun",
                        "claims");
        assertThat(root.get("schemaVersion").intValue()).isEqualTo(1);
        assertThat(root.get("tier").textValue()).isEqualTo("standard");
        assertThat(root.get("environment").fieldNames())
                .toIterable()
                .containsExactly("commit", "java", "processor", "system");
    }

    @Test
    void everyClaimHasAllFieldsInOneOrder() {
        assertThat(root.get("claims")).hasSize(8).allSatisfy(claim -> assertThat(claim.fieldNames())
                .toIterable()
                .containsExactly(
                        "id",
                        "paper",
                        "title",
                        "kind",
                        "restsOn",
                        "verdict",
                        "phenomenon",
                        "mechanism",
                        "reason",
                        "estimate",
                        "low",
                        "high",
                        "deviation",
                        "skewness",
                        "levelDivisor",
                        "low95",
                        "high95",
                        "unit",
                        "draws",
                        "delta",
                        "rule",
                        "ruleDigest",
                        "mark",
                        "source",
                        "controls",
                        "curve",
                        "axis",
                        "at",
                        "decision95",
                        "seconds",
                        "replay",
                        "values"));
    }

    @Test
    void aMeasuredClaimReadsAsItWasJudged() {
        JsonNode claim = root.get("claims").get(0);
        assertThat(claim.get("id").textValue()).isEqualTo(Outcomes.SUPPORTED);
        assertThat(claim.get("paper").textValue()).isEqualTo("allen-zhu-li-2020");
        assertThat(claim.get("kind").textValue()).isEqualTo("effect");
        assertThat(claim.get("restsOn").textValue()).isEqualTo("level");
        assertThat(claim.get("verdict").textValue()).isEqualTo("SUPPORTED");
        assertThat(claim.get("estimate").doubleValue()).isEqualTo(0.1875);
        assertThat(claim.get("low95").doubleValue()).isEqualTo(0.161);
        assertThat(claim.get("delta").doubleValue()).isEqualTo(0.1);
        assertThat(claim.get("unit").textValue()).isEqualTo("share of the single's single-view error");
        assertThat(claim.get("mark").textValue()).isEqualTo("V");
        assertThat(claim.get("seconds").doubleValue()).isEqualTo(341.25);
        assertThat(claim.get("replay").textValue())
                .isEqualTo("mvn verify -Daudit -Dclaims=allen-zhu-li-2020/P1-ensemble -Dtier=standard -Dseed=20260101");
    }

    @Test
    void aControlHasItsDecisionAndInterval() {
        JsonNode control = root.get("claims").get(2).get("controls").get(0);
        assertThat(control.fieldNames())
                .toIterable()
                .containsExactly(
                        "id",
                        "title",
                        "passed",
                        "decision",
                        "kind",
                        "estimate",
                        "low",
                        "high",
                        "deviation",
                        "skewness",
                        "values");
        assertThat(control.get("passed").booleanValue()).isFalse();
        assertThat(control.get("decision").textValue()).isEqualTo("FAILS");
        assertThat(control.get("kind").textValue()).isEqualTo("mechanism");
    }

    @Test
    void whatWasNotMeasuredIsNull() {
        JsonNode notRun = root.get("claims").get(4);
        for (String field : new String[] {
            "estimate", "low", "high", "deviation", "skewness", "levelDivisor", "low95", "high95", "draws", "seconds"
        }) {
            assertThat(notRun.get(field).isNull()).as(field).isTrue();
        }
        assertThat(notRun.get("delta").doubleValue()).isEqualTo(0.005);
    }

    @Test
    void notANumberIsNull() {
        JsonNode descriptive = root.get("claims").get(5);
        assertThat(descriptive.get("low").isNull()).isTrue();
        assertThat(descriptive.get("low95").doubleValue()).isEqualTo(0.001);
        assertThat(descriptive.get("delta").isNull()).isTrue();
    }

    @Test
    void aPointSaysWhereItStandsAndWhatItsRuleSaysOfThe95PercentInterval() {
        JsonNode claim = root.get("claims").get(0);
        for (String field : new String[] {"curve", "axis", "at", "decision95"}) {
            assertThat(claim.get(field).isNull()).as(field + " of no point").isTrue();
        }
        Judgement judged = Outcomes.everything().judgements().get(0);
        Quantity quantity = judged.claim().quantities().get(0);
        Claim.Point body = new Claim.Point(quantity, new Rule.Effect(0.1), "contrast, ensemble", "width", 4);
        Claim point = new Claim(
                "allen-zhu-li-2020/M-width-4", Place.preset("made-up"), "a point", Claim.Mark.OURS, "nowhere", body);
        JsonNode node = VerdictsReport.claim(
                new Judgement(point, Verdict.DESCRIPTIVE, "holds at 95 %", judged.estimate(), List.of()),
                Outcomes.everything());
        assertThat(node.get("kind").textValue()).isEqualTo("point");
        assertThat(node.get("restsOn").textValue()).isEqualTo("trend");
        assertThat(node.get("verdict").textValue()).isEqualTo("DESCRIPTIVE");
        assertThat(node.get("curve").textValue()).isEqualTo("contrast, ensemble");
        assertThat(node.get("axis").textValue()).isEqualTo("width");
        assertThat(node.get("at").doubleValue()).isEqualTo(4);
        assertThat(node.get("decision95").textValue()).isEqualTo("HOLDS");
        assertThat(node.get("delta").doubleValue()).isEqualTo(0.1);
        assertThat(node.get("rule").textValue())
                .isEqualTo("effect: holds if low >= 0.1, fails if high < 0.1; by the 95 % interval, for showing only");
    }

    @Test
    void anExactClaimHasNeitherUnitNorDelta() {
        JsonNode exact = root.get("claims").get(6);
        assertThat(exact.get("kind").textValue()).isEqualTo("exact");
        assertThat(exact.get("restsOn").isNull()).isTrue();
        assertThat(exact.get("unit").isNull()).isTrue();
        assertThat(exact.get("delta").isNull()).isTrue();
        assertThat(exact.get("controls")).isEmpty();
    }
}
