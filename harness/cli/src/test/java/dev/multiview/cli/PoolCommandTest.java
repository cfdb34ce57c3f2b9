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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One claim without controls at several seeds, with numbers made up for it. */
class PoolCommandTest {
    private static final String ID = "allen-zhu-li-2020/P6-ensemble-linear";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void audits_that_are_open_alone_may_be_decided_together() {
        // Of the 8 draws each is 0.2 with a deviation of about 0.09; the border is 0.05.
        List<Path> files = new ArrayList<>();
        for (int seed = 1; seed <= 4; seed++) {
            files.add(audit(seed, Verdict.INCONCLUSIVE, 0.08, 0.3, 0.2, 0.22));
        }
        assertThat(run(files)).isEqualTo(ExitStatus.DONE.status());
        assertThat(out.toString())
                .contains(
                        "1 claims pooled over seeds 1, 2, 3, 4: 1 SUPPORTED, 0 REFUTED, 0 EFFECT_WITHOUT_MECHANISM, 0");
        assertThat(folder.resolve("pool.csv")).content().contains(ID + ",SUPPORTED,SUPPORTED,,16,0.2,0.06");
        assertThat(folder.resolve("pool.md"))
                .content()
                .contains("| SUPPORTED | 16 | 0.200 [0.06", "(16 draws, level 1 - ");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void the_same_seed_twice_and_one_audit_are_refused() {
        Path one = audit(1, Verdict.INCONCLUSIVE, 0.1, 0.2, 0.3);
        assertThat(run(List.of(one))).isEqualTo(ExitStatus.BAD_INPUT.status());
        err.getBuffer().setLength(0);
        assertThat(run(List.of(one, one))).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(err.toString()).hasLineCount(1).contains("Two of the audits have seed 1, so that their draws are");
        assertThat(folder.resolve("pool.md")).doesNotExist();
    }

    @Test
    void a_claim_that_was_edited_since_is_not_pooled() throws IOException {
        Path one = audit(1, Verdict.INCONCLUSIVE, 0.1, 0.2, 0.3);
        String text = Files.readString(one);
        Files.writeString(
                one, text.replaceAll("(\"ruleDigest\" : \"|\"ruleDigest\":\\s*\")[0-9a-f]{64}", "$1" + "0".repeat(64)));
        assertThat(Files.readString(one)).isNotEqualTo(text);
        assertThat(run(List.of(one, audit(2, Verdict.INCONCLUSIVE, 0.1, 0.2, 0.3))))
                .isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(err.toString()).hasLineCount(1).contains(ID + " was edited since: quantity, rule or controls");
    }

    private Path audit(long seed, Verdict verdict, double... values) {
        return MadeUpAudit.write(folder, ID, seed, verdict, StudentT.estimate(values, new double[values.length], 40));
    }

    private int run(List<Path> files) {
        List<String> arguments = new ArrayList<>(List.of("pool", "--output=" + folder));
        files.forEach(file -> arguments.add(file.toString()));
        return Engine.execute(new PrintWriter(out, true), new PrintWriter(err, true), arguments.toArray(String[]::new));
    }
}
