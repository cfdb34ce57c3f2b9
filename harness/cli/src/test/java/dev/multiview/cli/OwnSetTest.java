package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.exit.ExitStatus;
import dev.multiview.image.PackedSet;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of one's own, made of the digits that ship with this program, through the commands that people type. */
class OwnSetTest {
    private static final int TRAINING = 3823;
    private static final int ALL = TRAINING + 1797;
    private static final int SIDE = 8;
    private static final int LEVELS = 16;
    private static final int PER_CLASS = 30;

    private static byte[] digits = {};

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Path mine;

    @BeforeAll
    static void unpack() throws IOException {
        try (InputStream in = Objects.requireNonNull(PackedSet.class.getResourceAsStream("optdigits.gz"));
                InputStream unpacked = new GZIPInputStream(in)) {
            digits = unpacked.readAllBytes();
        }
    }

    /** As many pictures of each digit for training as for tests. */
    @BeforeEach
    void write() throws IOException {
        mine = folder.resolve("mine");
        for (int first : new int[] {0, TRAINING}) {
            int[] written = new int[10];
            for (int i = first; i < ALL && Arrays.stream(written).anyMatch(count -> count < PER_CLASS); i++) {
                int digit = digits[i];
                if (written[digit]++ < PER_CLASS) {
                    Path of = Files.createDirectories(
                            mine.resolve(first == 0 ? "train" : "test").resolve("" + digit));
                    ImageIO.write(picture(i), "png", of.resolve(i + ".png").toFile());
                }
            }
        }
    }

    private static BufferedImage picture(int index) {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
        for (int j = 0; j < SIDE * SIDE; j++) {
            int level = digits[ALL + index * SIDE * SIDE + j];
            image.getRaster().setSample(j % SIDE, j / SIDE, 0, Math.round(255f * level / LEVELS));
        }
        return image;
    }

    @Test
    void the_image_claims_run_in_both_regimes_and_say_that_they_are_exploratory() throws IOException {
        assertThat(look()).isZero();
        assertThat(out.toString())
                .contains("600 pictures: 300 for training, 300 for tests")
                .containsPattern("class +7 +7 +60")
                .contains(
                        "tier smoke     needs 60 of every class: they are there",
                        "standard  needs 160 of every class: there are too few")
                .contains("No set.lock yet");
        assertThat(ImageIO.read(folder.resolve("look.png").toFile()).getHeight())
                .isEqualTo(72);

        assertThat(audit("own/P1*,own/P6*,own/C-ensemble*", "smoke")).isEqualTo(ExitStatus.DONE.status());
        assertThat(err.toString()).isEmpty();
        assertThat(out.toString())
                .contains("Set mine: 600 pictures in 10 classes", "exploratory", "Auditing 3 claims of suite own")
                .containsPattern("(?m)^(SUPPORTED|REFUTED|INCONCLUSIVE) +own/P1-ensemble-mine")
                .containsPattern("(?m)^(SUPPORTED|REFUTED|INCONCLUSIVE) +own/P6-ensemble-linear-mine")
                .containsPattern("(?m)^(SUPPORTED|REFUTED|INCONCLUSIVE) +own/C-ensemble-mine");
        for (String report : new String[] {"details.md", "index.html", "verdicts.json"}) {
            Path file = folder.resolve("output").resolve(report);
            assertThat(Files.readString(file)).as(report).contains("exploratory", "not tuned for this set");
        }
        assertThat(Files.readString(folder.resolve("output/verdicts.json")))
                .as("pictures of one's own have no views")
                .contains("\"unit\" : \"gain in test error\"", "on fresh pictures")
                .doesNotContain("multi-view");
        assertThat(Files.readString(folder.resolve("output/details.md")))
                .contains("Set mine is the user's own; its set.yaml names no licence", "-Dset=mine=FOLDER");
        assertThat(Files.readAllLines(mine.resolve("set.lock"))).hasSize(600);

        changed_pictures_are_refused_and_as_another_set_not_answered_by_old_trials();
    }

    /** Continues the audit before: that costs less than one of its own. */
    private void changed_pictures_are_refused_and_as_another_set_not_answered_by_old_trials() throws IOException {
        Path changed = first("train/0");
        BufferedImage other = picture(0);
        other.getRaster().setSample(0, 0, 0, 255);
        ImageIO.write(other, "png", changed.toFile());
        assertThat(audit("own/P1-ensemble-mine", "smoke")).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertOneSentence("File " + changed + " has SHA-256 ", "or delete " + mine.resolve("set.lock"));
        assertThat(look()).isEqualTo(ExitStatus.BAD_INPUT.status());

        Files.delete(mine.resolve("set.lock"));
        assertThat(run(
                        "report",
                        "--claims=own/P1-ensemble-mine",
                        "--tier=smoke",
                        "--set=mine=" + mine,
                        "--store=" + folder.resolve("store"),
                        "--output=" + folder.resolve("output")))
                .isEqualTo(ExitStatus.BAD_INPUT.status());
        assertOneSentence("holds none of the", "-Dset=mine=FOLDER");
        assertThat(mine.resolve("set.lock")).as("a report locks nothing").doesNotExist();
    }

    /** Dark against light: nobody errs, so that nothing can be gained, and no trial is to blame. */
    @Test
    void an_easy_set_has_no_headroom_and_fails_no_trial() throws IOException {
        Path easy = folder.resolve("easy");
        for (int i = 0; i < 2 * SIDE * SIDE + PER_CLASS; i++) {
            for (int light = 0; light < 2; light++) {
                BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
                for (int j = 0; j < SIDE * SIDE; j++) {
                    image.getRaster()
                            .setSample(j % SIDE, j / SIDE, 0, j == i % (SIDE * SIDE) ? 100 + i / SIDE : 255 * light);
                }
                Path of = Files.createDirectories(easy.resolve(light == 0 ? "dark" : "light"));
                ImageIO.write(image, "png", of.resolve(i + ".png").toFile());
            }
        }
        mine = easy;
        assertThat(audit("own/C-ensemble*", "smoke")).isEqualTo(ExitStatus.DONE.status());
        assertThat(out.toString())
                .containsPattern("(?m)^INCONCLUSIVE +own/C-ensemble-mine +headroom: mean single error 0.0000 of ")
                .doesNotContain("trials failed", "NaN");
    }

    @Test
    void too_few_pictures_for_a_tier_are_refused_with_the_number_that_is_needed() {
        assertThat(audit("own/*", "standard")).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertOneSentence(
                "Suite 'own' cannot be used: Set mine has 60 pictures of class '0', and tier standard needs 160 of every"
                        + " class: 20 for each of 8 draws that share none; add pictures, or audit at --tier smoke");
        assertThat(mine.resolve("set.lock")).doesNotExist();
    }

    @Test
    void damage_is_refused_before_anything_is_written() throws IOException {
        Path broken = mine.resolve("train/3/broken.png");
        Files.write(broken, Arrays.copyOf(Files.readAllBytes(first("train/3")), 50));
        assertThat(audit("own/*", "smoke")).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertOneSentence("File " + broken + " is truncated", "take the file out of the set");
        Files.writeString(broken, "no picture", StandardCharsets.UTF_8);
        assertThat(look()).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertOneSentence("File " + broken + " is no PNG or JPEG");
        assertThat(folder.toFile().list()).containsExactly("mine");
    }

    @Test
    void words_that_name_no_set_are_refused() {
        for (String word : new String[] {"mine", "=x"}) {
            assertThat(run("audit", "--claims=own/*", "--set=" + word)).isEqualTo(ExitStatus.BAD_INPUT.status());
            assertOneSentence("Setting '" + word + "' is not of the form KEY=VALUE");
        }
        assertThat(run("audit", "--claims=own/*", "--set=mine=" + folder + "/none"))
                .isEqualTo(ExitStatus.BAD_INPUT.status());
        assertOneSentence("mine");
        assertThat(run("audit", "--claims=own/*", "--set=a=" + mine, "--set=a=" + mine))
                .isEqualTo(ExitStatus.BAD_INPUT.status());
        assertOneSentence("Set 'a' is named twice");
        assertThat(run("audit", "--claims=own/*")).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertOneSentence("Suite 'own' has no claims yet: ", "--set NAME=FOLDER");
    }

    @Test
    void a_template_is_written_when_asked_for_and_never_over_another() throws IOException {
        assertThat(run("data", "look", "mine=" + mine, "--write")).isZero();
        Path yaml = mine.resolve("set.yaml");
        assertThat(yaml).content().contains("label-offset", "licence");
        Files.writeString(yaml, "side: 4\n");
        assertThat(run("data", "look", "mine=" + mine, "--write")).isZero();
        assertThat(yaml).hasContent("side: 4");
        assertThat(out.toString())
                .contains("is there already and stays as it is", "seen by the nets 4 x 4: each pixel is the mean");
    }

    private Path first(String part) throws IOException {
        try (var files = Files.list(mine.resolve(part))) {
            return files.sorted().findFirst().orElseThrow();
        }
    }

    private int look() {
        return run("data", "look", "mine=" + mine, "--png=" + folder.resolve("look.png"));
    }

    private int audit(String claims, String tier) {
        return run(
                "audit",
                "--claims=" + claims,
                "--tier=" + tier,
                "--set=mine=" + mine,
                "--store=" + folder.resolve("store"),
                "--output=" + folder.resolve("output"));
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Engine.execute(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private void assertOneSentence(String... parts) {
        assertThat(err.toString()).hasLineCount(1).contains(parts);
    }
}
