package dev.multiview.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.multiview.claim.Judgement;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.Origin;
import dev.multiview.run.Origin.Level;
import dev.multiview.statistic.Estimate;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Nets that NumPy trained on optdigits, judged here and by {@code check.py}, which shares no code with this program. */
class DigitsExampleTest {
    private static final double CLOSE = 1e-9;

    private final AuditOutcome outcome = Example.judged(ManifestFile.read(Example.FOLDER.resolve("digits.yaml")));

    @Test
    void intervalsAreThoseOfAnIndependentComputation() throws IOException {
        JsonNode check = new ObjectMapper().readTree(Files.readString(Example.FOLDER.resolve("check.json")));
        assertThat(outcome.claims()).hasSize(6);
        for (Judgement judgement : outcome.claims()) {
            same(judgement.claim().name(), Objects.requireNonNull(judgement.estimate()), judgement.divisor(), check);
            for (Judgement.ControlResult control : judgement.controls()) {
                same(
                        judgement.claim().name() + "/" + control.control().id(),
                        control.estimate(),
                        judgement.divisor(),
                        check);
            }
        }
    }

    private static void same(String name, Estimate estimate, int divisor, JsonNode check) {
        JsonNode expected = check.get(name);
        assertThat(estimate.estimate())
                .as(name)
                .isCloseTo(expected.get("estimate").doubleValue(), within(CLOSE));
        assertThat(estimate.draws())
                .as(name)
                .isEqualTo(expected.get("effectiveDraws").intValue());
        assertThat(estimate.low95()).as(name).isCloseTo(expected.get("low95").doubleValue(), within(CLOSE));
        assertThat(estimate.high95()).as(name).isCloseTo(expected.get("high95").doubleValue(), within(CLOSE));
        assertThat(estimate.low())
                .as(name)
                .isCloseTo(expected.get("low/" + divisor).doubleValue(), within(CLOSE));
        assertThat(estimate.high())
                .as(name)
                .isCloseTo(expected.get("high/" + divisor).doubleValue(), within(CLOSE));
    }

    @Test
    void everyPrefixOfTheEnsembleIsShownAndTheFirstIsAMember() {
        List<Level> levels = ((Origin.Predictions) outcome.origin()).levels();
        assertThat(levels).extracting(Level::role).contains("single", "member", "student", "ensemble");
        assertThat(levels.stream()
                        .filter(level -> level.role().equals("ensemble"))
                        .map(Level::members))
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(levels).allSatisfy(level -> assertThat(level.metrics())
                .containsOnlyKeys("error", "log-loss", "brier", "calibration error"));
    }

    @Test
    void theTemplateIsThisManifest() throws IOException {
        assertThat(ManifestFile.template()).isEqualTo(Files.readString(Example.FOLDER.resolve("digits.yaml")));
    }

    @Test
    void theSameFilesGiveTheSameDigestAndVerdicts() {
        AuditOutcome again = Example.judged(ManifestFile.read(Example.FOLDER.resolve("digits.yaml")));
        assertThat(again.planDigest()).isEqualTo(outcome.planDigest());
        assertThat(again.claims())
                .extracting(Judgement::reason)
                .isEqualTo(outcome.claims().stream().map(Judgement::reason).toList());
    }

    @Test
    void eachReasonSaysOfWhatItSpeaks() {
        assertThat(outcome.claims()).allSatisfy(judgement -> assertThat(judgement.reason())
                .contains("It speaks of")
                .contains("nothing about other training data"));
    }
}
