package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.multiview.exit.ExitStatus;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A doubter runs trials again and has a store checked. */
class EvidenceTest {
    private static final String CLAIMS = "--claims=mobahi-2020";

    @TempDir
    private static Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void audit() {
        assertThat(new EvidenceTest()
                        .run("audit", CLAIMS, "--tier=smoke", store(), "--output=" + folder.resolve("output")))
                .isEqualTo(ExitStatus.DONE.status());
    }

    @Test
    void trials_by_key_and_by_share_predict_the_same() throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("store/trials.jsonl"));
        String key = new ObjectMapper().readTree(lines.get(0)).get("key").textValue();
        assertThat(run("replay", key.substring(0, 12), CLAIMS, "--tier=smoke", store()))
                .isEqualTo(ExitStatus.DONE.status());
        assertThat(out.toString())
                .startsWith("same     " + key.substring(0, 12))
                .contains("Replayed 1 trial: 1 the same to the last byte");
        assertThat(run("replay", "--share=0.5", CLAIMS, "--tier=smoke", store()))
                .isEqualTo(ExitStatus.DONE.status());
        assertThat(Files.readAllLines(folder.resolve("store/trials.jsonl"))).isEqualTo(lines);
    }

    @Test
    void what_cannot_be_replayed_is_said() {
        assertThat(run("replay", CLAIMS, "--tier=smoke", store())).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(run("replay", "xyz", CLAIMS, "--tier=smoke", store())).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(run("replay", "0123456789", CLAIMS, "--tier=smoke", store()))
                .isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(run("replay", "--share=2", CLAIMS, "--tier=smoke", store()))
                .isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(run("replay", "--share=0.1", CLAIMS, "--tier=smoke", "--seed=7", store()))
                .isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(err.toString())
                .contains(
                        "No trial is named",
                        "Key 'xyz' must be 6 to 64 hexadecimal digits",
                        "is that of none of the",
                        "Share 2.0 must be above 0",
                        "audit first");
    }

    @Test
    void a_store_is_sound_until_a_byte_is_edited() throws IOException {
        assertThat(run("verify-store", store())).isEqualTo(ExitStatus.DONE.status());
        assertThat(out.toString())
                .contains("Every line and file is as it was written")
                .doesNotContain("older version");
        Path log = folder.resolve("store/trials.jsonl");
        String sound = Files.readString(log);
        Files.writeString(log, sound.replaceFirst("\"seconds\":", "\"seconds\":1"));
        assertThat(run("verify-store", store())).isEqualTo(ExitStatus.DIFFERENCE.status());
        assertThat(out.toString())
                .contains(
                        "File " + log + " line 1 does not match its checksum", "Changed since it was written: 1 place");
        Files.writeString(log, sound);
        assertThat(run("verify-store", "--store=" + folder)).isEqualTo(ExitStatus.BAD_INPUT.status());
    }

    private static String store() {
        return "--store=" + folder.resolve("store");
    }

    private int run(String... arguments) {
        return Engine.execute(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
