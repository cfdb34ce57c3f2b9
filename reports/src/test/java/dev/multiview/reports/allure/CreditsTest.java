package dev.multiview.reports.allure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Judgement;
import dev.multiview.claim.Place;
import dev.multiview.claim.Verdict;
import dev.multiview.data.Split;
import dev.multiview.fixture.NamedLearner;
import dev.multiview.fixture.OutcomeCopy;
import dev.multiview.image.ImageLibrary;
import dev.multiview.image.ImageSet;
import dev.multiview.image.TestPictures;
import dev.multiview.image.TwoViewImages;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Ensemble;
import dev.multiview.procedure.Setting;
import dev.multiview.quantity.Gain;
import dev.multiview.reports.Outcomes;
import dev.multiview.reports.outcome.Credits;
import dev.multiview.reports.summary.DetailsReport;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.TrialRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who made the data of an audit is named on its pages, and only where the data were used. */
class CreditsTest {
    private static final ImageLibrary NOWHERE = new ImageLibrary(List.of());
    private static final Arm DIGITS = arm(TwoViewImages.builder("digits", NOWHERE)
            .sets(ImageSet.OPTDIGITS, ImageSet.OPTDIGITS)
            .rightShift(1)
            .side(8)
            .training(20, 10)
            .validation(10, 5)
            .test(10, 10)
            .testPictures(TestPictures.ALL_FILES)
            .draws(2)
            .build());
    private static final Arm CLOTHES =
            arm(TwoViewImages.builder("clothes", NOWHERE).build());

    @TempDir
    private Path folder;

    @Test
    void eachSetIsCreditedOnceAndOnlyIfATrialUsedIt() {
        assertThat(Credits.of(outcome())).containsExactly(ImageSet.OPTDIGITS.terms());
        assertThat(Credits.of(claim("clothes", CLOTHES)))
                .containsExactly(ImageSet.FASHION_MNIST.terms(), ImageSet.MNIST.terms());
        assertThat(Credits.of(Outcomes.everything())).as("made up here").isEmpty();
    }

    @Test
    void thePageToReadFirstNamesLicenceAndOrigin() throws IOException {
        new DetailsReport().write(outcome(), folder);
        assertThat(Files.readString(folder.resolve(DetailsReport.FILE)))
                .contains("## Data of others", "optdigits", "CC BY 4.0", "Alpaydin", "10.24432/C50P49")
                .doesNotContain("Zalando");
        new DetailsReport().write(Outcomes.everything(), folder);
        assertThat(Files.readString(folder.resolve(DetailsReport.FILE))).doesNotContain("Data of others");
    }

    @Test
    void soDoThePageToBeBrowsedAsAWholeAndThatOfTheClaim() throws IOException {
        new AllureReport(InstantSource.system(), new PageMaker(null, Duration.ofSeconds(1)), warning -> {})
                .write(outcome(), folder);
        List<String> files = texts(folder);
        assertThat(files)
                .filteredOn(text -> text.contains("audit.dataOfOthers.1=optdigits"))
                .hasSize(1);
        assertThat(files)
                .filteredOn(text -> text.contains("Data: optdigits") && text.contains("CC BY 4.0"))
                .hasSize(1)
                .allSatisfy(text -> assertThat(text).contains("p/digits"));
    }

    private static List<String> texts(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file ->
                            file.toString().endsWith(".json") || file.toString().endsWith(".properties"))
                    .map(CreditsTest::read)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AuditOutcome outcome() {
        List<TrialRow> trials = DIGITS.treated(1001, 0).stream()
                .map(trial -> new TrialRow(trial, "c0de", "ok", "", Map.of(), Map.of("multi-view", 0.25), 0.1, "env"))
                .toList();
        return OutcomeCopy.of(Outcomes.everything())
                .trials(trials)
                .judgements(List.of(judgement("digits", DIGITS), judgement("clothes", CLOTHES)))
                .make();
    }

    private static Judgement judgement(String name, Arm arm) {
        return new Judgement(claim(name, arm), Verdict.NOT_RUN, "for the test", null, List.of());
    }

    private static Claim claim(String name, Arm arm) {
        return new Claim(
                "p/" + name,
                Place.preset(name),
                "it is described",
                Claim.Mark.OURS,
                "made up",
                new Claim.Descriptive(new Gain(arm, Split.MULTI_VIEW)));
    }

    private static Arm arm(TwoViewImages data) {
        return new Arm(new Setting(data.name(), data, 2, 1, 1, 1), new NamedLearner("net"), new Ensemble(2));
    }
}
