package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.multiview.exit.ExitStatus;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several suites in one audit: each has the verdicts, levels and plan that it has alone. */
class SeveralSuitesTest {
    private static final String SUITE = "mobahi-2020";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void aVerdictDoesNotDependOnWhichSuitesRunBesideIt() throws IOException {
        assertThat(audit(SUITE, "alone")).isEqualTo(ExitStatus.DONE.status());
        assertThat(audit("multiview/D1," + SUITE + ",multiview/D2", "beside")).isEqualTo(ExitStatus.DONE.status());
        assertThat(err.toString()).isEmpty();
        assertThat(out.toString()).contains("Auditing 2 claims of suite headline");
        JsonNode alone = verdicts(folder.resolve("alone"));
        JsonNode beside = verdicts(folder.resolve("beside").resolve(SUITE));
        assertThat(alone.get("claims")).hasSizeGreaterThan(10);
        assertThat(beside.get("claims")).isEqualTo(alone.get("claims"));
        assertThat(beside.get("planDigest")).isEqualTo(alone.get("planDigest"));
        assertThat(verdicts(folder.resolve("beside").resolve("headline")).get("claims"))
                .hasSize(2);
    }

    private static JsonNode verdicts(Path output) throws IOException {
        JsonNode page =
                new ObjectMapper().readTree(output.resolve("verdicts.json").toFile());
        page.get("claims").forEach(claim -> ((ObjectNode) claim).remove("seconds"));
        return page;
    }

    private int audit(String claims, String output) {
        return Engine.execute(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                "audit",
                "--claims=" + claims,
                "--tier=smoke",
                "--output=" + folder.resolve(output),
                "--store=" + folder.resolve("store"));
    }
}
