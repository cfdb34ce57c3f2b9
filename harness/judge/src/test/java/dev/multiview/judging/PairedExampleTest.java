package dev.multiview.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.claim.Verdict;
import dev.multiview.exit.MultiviewException;
import dev.multiview.run.AuditOutcome;
import dev.multiview.statistic.Estimate;
import dev.multiview.statistic.PairedCounts;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 220 items on which an unpaired test sees little and the paired one much: both models err on 32, one alone on 22, the other on 7. */
class PairedExampleTest {
    private static final Path FOLDER = Example.FOLDER.resolve("paired");

    @TempDir
    private Path folder;

    private static AuditOutcome compared(Path baseline, Path candidate, Path labels, double margin) {
        TwoSides sides =
                new TwoSides(baseline, candidate, labels, null, Metric.ERROR, margin, Optional.empty(), null, false);
        return Example.judged(sides.manifest());
    }

    private static AuditOutcome compared(double margin) {
        return compared(
                FOLDER.resolve("baseline.csv"), FOLDER.resolve("candidate.csv"), FOLDER.resolve("labels.csv"), margin);
    }

    @Test
    void thePairedTestSeesWhatTheUnpairedDoesNot() {
        AuditOutcome outcome = compared(0);

        String counts =
                String.join(" ", Example.finding(outcome, "candidate-gains").varies());
        assertThat(counts)
                .isEqualTo(
                        "Of 220 items 22 are right in candidate alone and 7 right in baseline alone; the other 191 tell"
                                + " nothing apart. McNemar's exact p is 0.00813.");
        assertThat(Example.claim(outcome, "candidate-gains").verdict()).isEqualTo(Verdict.SUPPORTED);

        // 2 (C(29,0) + ... + C(29,7)) / 2^29, in whole numbers.
        BigInteger tail = BigInteger.ZERO;
        BigInteger choose = BigInteger.ONE;
        for (int k = 0; k <= 7; k++) {
            tail = tail.add(choose);
            choose = choose.multiply(BigInteger.valueOf(29 - k)).divide(BigInteger.valueOf(k + 1));
        }
        double paired = 2 * tail.doubleValue() / (1 << 29);
        assertThat(paired).isCloseTo(0.008, within(0.0005));
        assertThat(new PairedCounts(22, 7, 220).exactP()).isCloseTo(paired, within(1e-12));

        double pooled = (54 + 39) / 440.0;
        double z = 15 / 220.0 / Math.sqrt(2 * pooled * (1 - pooled) / 220);
        double unpaired = 2 * NormalDistribution.of(0, 1).survivalProbability(z);
        assertThat(unpaired).isCloseTo(0.080, within(0.0005));
    }

    @Test
    void theIntervalIsTangosOfTheseCounts() {
        Estimate estimate = Example.estimate(compared(0), "candidate-gains");
        assertThat(estimate).isEqualTo(new PairedCounts(22, 7, 220).estimate(1));
        assertThat(estimate.estimate()).isCloseTo(15 / 220.0, within(1e-12));
    }

    @Test
    void whatIsOpenSaysWhatWouldDecideIt() {
        AuditOutcome outcome = compared(0.05);
        assertThat(Example.claim(outcome, "candidate-gains").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(Example.finding(outcome, "candidate-gains").decides())
                .matches("About \\d+ test items would decide it for these two models, if mean and scatter stay; .*");
    }

    @Test
    void itSpeaksOfTheseTwoModelsOnly() {
        assertThat(Example.claim(compared(0), "candidate-gains").reason())
                .contains(
                        "these two trained models, candidate and baseline, on items like those of labels.csv; not of training"
                                + " either again, nor of other training data");
    }

    @Test
    void shuffledRowsChangeNothing() throws IOException {
        AuditOutcome as = compared(0.01);
        List<String> lines = Files.readAllLines(FOLDER.resolve("candidate.csv"));
        List<String> rows = lines.subList(1, lines.size()).stream().sorted().toList();
        Path sorted = written("candidate.csv", lines.get(0), rows);
        List<String> turned = new ArrayList<>(rows);
        Collections.reverse(turned);
        Path reversed = written("reversed.csv", lines.get(0), turned);
        for (Path each : List.of(sorted, reversed)) {
            AuditOutcome other = compared(FOLDER.resolve("baseline.csv"), each, FOLDER.resolve("labels.csv"), 0.01);
            assertThat(Example.claim(other, "candidate-gains").reason())
                    .isEqualTo(Example.claim(as, "candidate-gains").reason());
        }
    }

    @Test
    void aRowTwiceIsRefused() throws IOException {
        List<String> lines = Files.readAllLines(FOLDER.resolve("candidate.csv"));
        Path twice = written(
                "twice.csv",
                lines.get(0),
                Stream.concat(lines.stream().skip(1), Stream.of(lines.get(5))).toList());
        assertThatThrownBy(() -> compared(FOLDER.resolve("baseline.csv"), twice, FOLDER.resolve("labels.csv"), 0))
                .isInstanceOf(MultiviewException.class)
                .hasMessageContaining("twice.csv, line 222 (id " + lines.get(5).split(",")[0] + ") has an id that")
                .hasMessageContaining("line 6");
    }

    private Path written(String name, String head, List<String> rows) throws IOException {
        return Files.writeString(folder.resolve(name), head + "\n" + String.join("\n", rows) + "\n");
    }
}
