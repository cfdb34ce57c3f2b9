package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.exit.ExitStatus;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void auditTakesEveryDocumentedOption(@TempDir Path folder) {
        assertThat(run(
                        "audit",
                        "--claims=multiview/D1,multiview/D2",
                        "--tier=smoke",
                        "--seed=7",
                        "--threads=2",
                        "--data=" + folder,
                        "--output=" + folder.resolve("out"),
                        "--store=" + folder.resolve("store"),
                        "--verbose"))
                .isEqualTo(ExitStatus.DONE.status());
    }

    @Test
    void misspeltOptionIsOneSentenceWithASuggestion() {
        assertThat(run("audit", "--claim=headline")).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(err.toString()).hasLineCount(1).contains("--claim=headline", "did you mean", "--claims");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void unknownTierIsBadUsageAndNamesTheChoices() {
        assertThat(run("audit", "--tier=quick")).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(err.toString()).hasLineCount(1).containsIgnoringCase("smoke").contains("quick");
    }

    @Test
    void valueRejectedByValidationIsBadUsage() {
        assertThat(run("audit", "--threads=0")).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(err.toString()).hasLineCount(1).contains("Threads 0 must be 1 or more");
    }

    @Test
    void missingSubcommandNamesThem() {
        assertThat(run()).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(err.toString()).hasLineCount(1).contains("audit", "list", "show");
    }

    @Test
    void verboseAddsTheStackTraceWhereverItStands() {
        assertThat(run("audit", "--nonsense", "--verbose")).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(err.toString()).contains("\tat ");
    }

    @Test
    void helpIsNoFailure() {
        assertThat(run("audit", "--help")).isEqualTo(ExitStatus.DONE.status());
        assertThat(out.toString()).contains("--tier", "--store");
    }

    private int run(String... arguments) {
        return Engine.execute(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
