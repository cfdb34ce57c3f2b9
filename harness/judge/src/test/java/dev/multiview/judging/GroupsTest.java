package dev.multiview.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.run.AuditOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ensembles that are formed: one, several groups on one training set, and one of each draw. */
class GroupsTest {
    private static final int ITEMS = 30;
    private static final String CLAIM =
            "ensembles: [{role: e, of: m, average: logits}]\nclaims: [{id: c, says: it gains, gain: e, over: m, rule: {at-least: 0}}]\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void members() throws IOException {
        for (int member = 1; member <= 6; member++) {
            StringBuilder text = new StringBuilder();
            for (int item = 0; item < ITEMS; item++) {
                // Each is unsure, and wrong on items of its own.
                double logit = item % 7 == member ? -1.5 : 1 + 0.1 * (item * member % 5);
                text.append(logit).append(",0\n");
            }
            Files.writeString(folder.resolve("m" + member + ".csv"), text);
        }
        Files.writeString(folder.resolve("labels.csv"), "0\n".repeat(ITEMS));
    }

    private AuditOutcome judged(String text) throws IOException {
        Path file =
                Files.writeString(folder.resolve("m.yaml"), "schema: 1\ntest: {labels: labels.csv}\n" + text + CLAIM);
        return Example.judged(ManifestFile.read(file));
    }

    @Test
    void oneEnsembleIsLeftWithoutEachMember() throws IOException {
        AuditOutcome outcome = judged("runs: [{role: m, seeds: 1..6, predictions: 'm{seed}.csv', kind: logits}]\n");
        assertThat(Example.values(outcome, "c")).hasSize(6).containsKey("without 3");
        assertThat(Example.finding(outcome, "c").population())
                .contains("ensembles of other members like m")
                .contains("more than it is");
    }

    @Test
    void groupsAreReplicatesAndMembersAreAveragedInTheirs() throws IOException {
        AuditOutcome outcome = judged("""
                runs:
                - {role: m, seeds: 1..2, group: x, predictions: 'm{seed}.csv', kind: logits}
                - {role: m, seeds: 3..4, group: y, predictions: 'm{seed}.csv', kind: logits}
                - {role: m, seeds: 5..6, group: z, predictions: 'm{seed}.csv', kind: logits}
                """);
        assertThat(Example.values(outcome, "c")).containsOnlyKeys("group x", "group y", "group z");
        assertThat(Example.finding(outcome, "c").population())
                .contains("making e and m again of other members on this one training set, in pairs of the same group");
    }

    @Test
    void anEnsembleOfEachDrawSpeaksOfData() throws IOException {
        AuditOutcome outcome = judged("""
                runs:
                - {role: m, draw: 1, seeds: 1..3, predictions: 'm{seed}.csv', kind: logits}
                - {role: m, draw: 2, seeds: 4..6, predictions: 'm{seed}.csv', kind: logits}
                """);
        assertThat(Example.values(outcome, "c")).containsOnlyKeys("draw 1", "draw 2");
        assertThat(Example.finding(outcome, "c").population()).contains("on other training sets like these");
    }

    @Test
    void anEnsembleOfLabelsIsRefused() throws IOException {
        for (int member = 1; member <= 6; member++) {
            Files.writeString(folder.resolve("m" + member + ".csv"), "0\n".repeat(ITEMS));
        }
        assertThatThrownBy(() -> judged("runs: [{role: m, seeds: 1..6, predictions: 'm{seed}.csv'}]\n"))
                .hasMessageContaining("m1.csv holds labels, of which no ensemble e can be formed");
    }
}
