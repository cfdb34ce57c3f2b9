package dev.multiview.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.claim.Verdict;
import dev.multiview.exit.MultiviewException;
import dev.multiview.run.AuditOutcome;
import dev.multiview.statistic.Crossed;
import dev.multiview.statistic.Estimate;
import dev.multiview.statistic.StudentT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is judged by what varies: label files of 40 items whose errors are made up. */
class DesignsTest {
    private static final int ITEMS = 40;

    @TempDir
    private Path folder;

    /** A file of labels, all 0, of which every {@code every}th from {@code from} on is wrong. */
    private void run(String name, int from, int every) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int item = 0; item < ITEMS; item++) {
            text.append(wrong(item, from, every)).append('\n');
        }
        Files.writeString(folder.resolve(name + ".csv"), text);
    }

    private static int wrong(int item, int from, int every) {
        return item >= from && (item - from) % every == 0 ? 1 : 0;
    }

    private static double[] losses(int from, int every) {
        return IntStream.range(0, ITEMS)
                .mapToDouble(item -> wrong(item, from, every))
                .toArray();
    }

    private AuditOutcome judged(String text) throws IOException {
        Files.writeString(folder.resolve("labels.csv"), "0\n".repeat(ITEMS));
        Path file = folder.resolve("m.yaml");
        Files.writeString(file, "schema: 1\n" + text);
        return Example.judged(ManifestFile.read(file));
    }

    private static String claim(String more) {
        return "claims: [{id: c, says: it gains, gain: b, over: a, rule: {at-least: 0.01}" + more + "}]\n";
    }

    private void twoByTwo() throws IOException {
        run("a1", 0, 4);
        run("a2", 1, 5);
        run("b1", 0, 8);
        run("b2", 1, 10);
    }

    private static final String SEEDS =
            "test: {labels: labels.csv}\nruns: [{role: a, seeds: 1..2, predictions: 'a{seed}.csv'}, {role: b, seeds: 1..2, predictions: 'b{seed}.csv'}]\n";

    @Test
    void seedsOfOneTrainingSetAreCrossedWithItemsInPairs() throws IOException {
        twoByTwo();
        AuditOutcome outcome = judged(SEEDS + claim(""));

        Crossed expected = Crossed.paired(
                new double[][] {Side.minus(losses(0, 4), losses(0, 8)), Side.minus(losses(1, 5), losses(1, 10))});
        Estimate estimate = Example.estimate(outcome, "c");
        assertThat(estimate.estimate()).isCloseTo(expected.mean(), within(1e-12));
        assertThat(estimate.draws()).isEqualTo((int) expected.degrees() + 1);
        assertThat(Example.finding(outcome, "c").population())
                .isEqualTo(
                        "It speaks of training b and a again with other seeds on this one training set, in pairs of the"
                                + " same seed, on items like those of labels.csv; it says nothing about other training data");
        assertThat(Example.values(outcome, "c")).containsOnlyKeys("seed 1", "seed 2");
    }

    /** No number of seeds or items tells a gain of nothing from a little. */
    @Test
    void nothingDecidesWhetherEqualPredictionsGain() throws IOException {
        run("a1", 0, 4);
        run("a2", 1, 5);
        run("b1", 0, 4);
        run("b2", 1, 5);
        AuditOutcome outcome = judged(SEEDS + claim("").replace("0.01", "0"));
        assertThat(Example.finding(outcome, "c").decides()).startsWith("Not even");
    }

    @Test
    void marginsBeyondEveryValueAndModelsOfUnlikeClassesAreRefused() throws IOException {
        twoByTwo();
        assertThatThrownBy(() -> judged(SEEDS + claim("").replace("0.01", "5")))
                .isInstanceOf(MultiviewException.class)
                .hasMessageContaining("border 5.0 says nothing of a value from -1.0 to 1.0");
        Files.writeString(folder.resolve("a1.csv"), "1,0,0\n".repeat(ITEMS));
        Files.writeString(folder.resolve("b1.csv"), "1,0,0,0\n".repeat(ITEMS));
        assertThatThrownBy(
                        () -> judged(SEEDS.replace("role", "kind: logits, role").replace("1..2", "1..1") + claim("")))
                .isInstanceOf(MultiviewException.class)
                .hasMessageContaining("b1.csv has 4 numbers an item and a1.csv has 3");
    }

    /** What agreement is with is no part of what varies, and a reader must know. */
    @Test
    void whatAgreementIsWithIsSaidToBeFixed() throws IOException {
        twoByTwo();
        String ensemble = "ensembles: [{role: e, of: %s, average: probabilities}]\n";
        String agrees = claim(", metric: agreement, with: %s");
        String runs = SEEDS.replace("'a{seed}.csv'", "'a{seed}.csv', kind: labels");
        run("t", 0, 9);
        assertThat(population(runs + ",\n  {role: t, predictions: t.csv}", String.format(agrees, "t")))
                .endsWith("; agreement is with this one t, which is taken as it is and not trained again");
        assertThat(population(runs, String.format(agrees, "a"))).endsWith("; agreement is with a of the same seed");
        for (int seed = 1; seed <= 2; seed++) {
            Files.writeString(folder.resolve("m" + seed + ".csv"), "0.8,0.2\n0.3,0.7\n".repeat(ITEMS / 2));
        }
        String members = ",\n  {role: m, seeds: 1..2, predictions: 'm{seed}.csv', kind: probabilities}";
        assertThat(population(runs + members, String.format(ensemble, "m") + String.format(agrees, "e")))
                .endsWith("; agreement is with this one e, which is taken as it is and not made again");
        String own = claim(", metric: agreement, with: e").replace("gain: b", "gain: m");
        assertThat(population(runs + members, String.format(ensemble, "m") + own))
                .endsWith(
                        "; agreement is with this one e, which holds the runs of m that are judged, and is taken as it"
                                + " is: how another would differ is not in the interval");
    }

    private String population(String runs, String rest) throws IOException {
        String head = runs.replace("]\n", "");
        return Example.finding(judged(head + "]\n" + rest), "c").population();
    }

    @Test
    void oneRunASideIsWrittenDownAsItIs() throws IOException {
        twoByTwo();
        AuditOutcome outcome = judged("test: {labels: labels.csv}\n"
                + "runs: [{role: a, predictions: a1.csv}, {role: b, predictions: b1.csv}]\n" + claim(""));
        assertThat(Example.values(outcome, "c"))
                .containsExactly(entry("b, seed 1", 5.0 / ITEMS), entry("a, seed 1", 10.0 / ITEMS));
        assertThat(outcome.draws(Example.claim(outcome, "c").claim())).isZero();
    }

    @Test
    void otherSeedsAreNoPairs() throws IOException {
        twoByTwo();
        AuditOutcome outcome = judged(
                "test: {labels: labels.csv}\nruns: [{role: a, seeds: 1..2, predictions: 'a{seed}.csv'}, {role: b, seed: 8, predictions: b1.csv}, {role: b, seed: 9, predictions: b2.csv}]\n"
                        + claim(""));
        Crossed expected = Crossed.unpaired(
                new double[][] {losses(0, 4), losses(1, 5)}, new double[][] {losses(0, 8), losses(1, 10)});
        assertThat(Example.estimate(outcome, "c").draws()).isEqualTo((int) expected.degrees() + 1);
        assertThat(Example.finding(outcome, "c").population()).contains("without pairs");
        // No picture may show levels of two sides as if they were gains.
        assertThat(Example.values(outcome, "c")).hasSize(4);
        assertThat(outcome.draws(Example.claim(outcome, "c").claim())).isZero();
    }

    @Test
    void aClaimAboutDataIsRefusedWhereOnlySeedsVary() throws IOException {
        twoByTwo();
        assertThatThrownBy(() -> judged(SEEDS + claim(", population: data")))
                .isInstanceOf(MultiviewException.class)
                .hasMessage(
                        "m.yaml: claim c speaks of other data, and all its runs are of one training set: seeds on one training"
                                + " set say nothing about other data; give runs of several draws");
    }

    @Test
    void rolesOfUnlikeTrainingSetsAreNotCompared() throws IOException {
        twoByTwo();
        String runs = "runs: [{role: a, draw: 2, predictions: a1.csv}, {role: b, draw: 3, predictions: b1.csv}]\n";
        for (String test : List.of(
                "test: {labels: labels.csv}\n",
                "tests: [{draw: 2, labels: labels.csv}, {draw: 3, labels: labels.csv}]\n")) {
            assertThatThrownBy(() -> judged(test + runs + claim("")))
                    .hasMessageContaining("compares b of draw 3 with a of draw 2");
        }
        assertThat(judged("tests: [{draw: 2, labels: labels.csv}, {draw: 3, labels: labels.csv}]\n"
                                + runs.replace("draw: 3", "draw: 2") + claim(""))
                        .claims())
                .hasSize(1);
    }

    @Test
    void severalTrainingSetsSpeakOfData() throws IOException {
        twoByTwo();
        AuditOutcome outcome =
                judged(SEEDS.replace("seeds", "draws").replace("{seed}", "{draw}") + claim(", population: data"));
        assertThat(Example.finding(outcome, "c").population())
                .startsWith(
                        "It speaks of training b and a on other training sets like these, in pairs of the same draw")
                .doesNotContain("nothing");
        assertThat(Example.values(outcome, "c")).containsOnlyKeys("draw 1", "draw 2");
    }

    @Test
    void drawsWithItemsOfTheirOwnAreJudgedByTheirScatter() throws IOException {
        twoByTwo();
        AuditOutcome outcome = judged("tests: [{draw: 1, labels: labels.csv}, {draw: 2, labels: labels.csv}]\n"
                + SEEDS.replace("test: {labels: labels.csv}\n", "")
                        .replace("seeds", "draws")
                        .replace("{seed}", "{draw}")
                + claim(""));
        Estimate estimate = Example.estimate(outcome, "c");
        assertThat(estimate.draws()).isEqualTo(2);
        assertThat(estimate.estimate()).isCloseTo((5 / 40.0 + 4 / 40.0) / 2, within(1e-12));
        double ofItems = StudentT.deviation(estimate);
        assertThat(ofItems)
                .as("what 40 items bring is more than the scatter of two draws")
                .isGreaterThan(0.02);
        assertThat(Example.finding(outcome, "c").population()).contains("each tested on items like its own");
    }

    @Test
    void modelsAsTheyAreVaryByItemsAlone() throws IOException {
        twoByTwo();
        AuditOutcome outcome = judged(SEEDS + claim(", population: items"));
        assertThat(Example.estimate(outcome, "c").draws()).isEqualTo(ITEMS);
        assertThat(Example.claim(outcome, "c").reason()).contains("as they are").contains("(40 items, level");
    }

    @Test
    void aSingleModelAgainstSeveralIsTakenAsItIs() throws IOException {
        twoByTwo();
        AuditOutcome outcome = judged(
                "test: {labels: labels.csv}\nruns: [{role: a, seeds: 1..2, predictions: 'a{seed}.csv'}, {role: b, seed: 1, predictions: b1.csv}]\n"
                        + claim(""));
        assertThat(Example.finding(outcome, "c").population())
                .contains(
                        "training a again with other seeds on this one training set against this one b, which is taken as it is");
    }

    @Test
    void aLevelNeedsNoBaseline() throws IOException {
        twoByTwo();
        AuditOutcome outcome =
                judged(SEEDS + "claims: [{id: c, says: it errs rarely, level: b, rule: {below: 0.9}}]\n");
        assertThat(Example.estimate(outcome, "c").estimate()).isCloseTo(9 / 80.0, within(1e-12));
        assertThat(Example.claim(outcome, "c").claim().quantities().get(0).unit())
                .isEqualTo("error");
    }

    @Test
    void claimsShareAnErrorRateAndADecidedOneLeavesItsShare() throws IOException {
        twoByTwo();
        AuditOutcome outcome = judged(
                SEEDS
                        + "claims:\n- {id: sure, says: never, level: b, population: items, rule: {below: 0.9}}\n- {id: open, says: it gains, gain: b, over: a, rule: {at-least: 0.1}}\n");
        assertThat(Example.claim(outcome, "sure").verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(Example.claim(outcome, "sure").divisor()).isEqualTo(2);
        assertThat(Example.claim(outcome, "open").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(Example.claim(outcome, "open").divisor()).isEqualTo(1);
    }

    @Test
    void controlsAreJudgedToo() throws IOException {
        twoByTwo();
        AuditOutcome outcome = judged(
                SEEDS
                        + claim(
                                ", controls: [{id: same, says: they are equal, gain: a, over: b, rule: {equal-within: 0.0001}, kind: validity}]"));
        assertThat(Example.claim(outcome, "c").controls()).hasSize(1);
        assertThat(Example.findings(outcome)).hasSize(2);
    }
}
