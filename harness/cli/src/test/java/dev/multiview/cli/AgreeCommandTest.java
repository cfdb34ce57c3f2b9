package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.claim.Verdict;
import dev.multiview.exit.ExitStatus;
import dev.multiview.statistic.StudentT;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One claim of the headline suite at two seeds, with verdicts made up for it. */
class AgreeCommandTest {
    private static final String ID = "allen-zhu-li-2020/P1-ensemble";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void equal_verdicts_are_status_0_and_a_contradiction_is_status_1() {
        Path one = audit(1, Verdict.SUPPORTED);
        assertThat(run(one, audit(2, Verdict.INCONCLUSIVE))).isEqualTo(ExitStatus.DONE.status());
        assertThat(out.toString())
                .contains("Decided of 1 judged claims: 1 at seed 1, 0 at seed 2", "No claim is SUPPORTED");
        assertThat(folder.resolve("agreement.md"))
                .content()
                .contains("| `" + ID + "` | **supported** | open | 0.200 [0.200, 0.200] |");

        assertThat(run(one, audit(3, Verdict.REFUTED))).isEqualTo(ExitStatus.DIFFERENCE.status());
        assertThat(out.toString()).contains("SUPPORTED at one seed and REFUTED at another: " + ID);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void somebody_elses_page_of_that_name_is_kept() throws IOException {
        Path mine = Files.writeString(folder.resolve("agreement.md"), "# Our agreement\n");
        assertThat(run(audit(1, Verdict.SUPPORTED), audit(2, Verdict.SUPPORTED)))
                .isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(err.toString()).hasLineCount(1).contains("File " + mine + " was not written by this command");
        assertThat(mine).hasContent("# Our agreement\n");
        assertThat(folder.resolve("agreement.csv")).doesNotExist();
    }

    @Test
    void one_audit_and_no_audit_are_one_sentence() {
        assertThat(run(audit(1, Verdict.SUPPORTED))).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(err.toString()).contains("FILE");
        err.getBuffer().setLength(0);
        assertThat(run(audit(1, Verdict.SUPPORTED), folder.resolve("none"))).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(err.toString()).hasLineCount(1).contains("does not exist; give the verdicts.json");
    }

    @Test
    void audits_that_ran_no_claim_are_refused() {
        assertThat(run(audit(1, Verdict.NOT_RUN), audit(2, Verdict.NOT_RUN))).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(err.toString()).hasLineCount(1).contains("None of the 1 claims was run in any of the audits; give");
        assertThat(out.toString()).isEmpty();
    }

    private Path audit(long seed, Verdict verdict) {
        return MadeUpAudit.write(
                folder, ID, seed, verdict, StudentT.estimate(new double[] {0.19, 0.2, 0.21}, new double[3], 40));
    }

    private int run(Path... files) {
        String[] arguments = new String[files.length + 2];
        arguments[0] = "agree";
        arguments[1] = "--output=" + folder;
        for (int i = 0; i < files.length; i++) {
            arguments[i + 2] = files[i].toString();
        }
        return Engine.execute(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
