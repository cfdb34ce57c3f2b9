package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.claim.Catalogue;
import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Statistical;
import dev.multiview.claim.Control;
import dev.multiview.claim.Judgement;
import dev.multiview.claim.Judgement.ControlResult;
import dev.multiview.claim.Tier;
import dev.multiview.claim.Verdict;
import dev.multiview.cli.subject.ImageFolders;
import dev.multiview.exit.ExitStatus;
import dev.multiview.statistic.Estimate;
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

/** The power of a claim of the headline suite, from numbers made up for it. */
class PowerCommandTest {
    private static final String ID = "allen-zhu-li-2020/P1-ensemble";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void a_finished_audit_gives_a_table_for_people_and_one_for_machines() {
        Path verdicts = audit(ID, 0.2);

        assertThat(run("--from=" + verdicts)).isEqualTo(ExitStatus.DONE.status());

        assertThat(out.toString()).contains("Power of 1 claims: ");
        assertThat(folder.resolve("power").resolve("power.md"))
                .content()
                .contains("`" + ID + "` at tier smoke, seed 1001", "| `" + ID + "` | 0.200 |", "| SUPPORTED |");
        assertThat(folder.resolve("power").resolve("power.csv"))
                .content()
                .startsWith("claim,estimate,sd,draws,family,half_width,holds,fails,decided,expected\n" + ID + ",0.2")
                .endsWith(",SUPPORTED\n");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void fewer_draws_make_wider_intervals() {
        Path verdicts = audit(ID, 0.2);
        assertThat(run("--from=" + verdicts, "--draws=2")).isEqualTo(ExitStatus.DONE.status());
        assertThat(folder.resolve("power").resolve("power.csv")).content().endsWith(",INCONCLUSIVE\n");
    }

    @Test
    void what_cannot_be_used_is_one_sentence() throws IOException {
        assertThat(run("--from=" + folder.resolve("none"))).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(err.toString()).hasLineCount(1).contains("does not exist; give the verdicts.json");

        err.getBuffer().setLength(0);
        assertThat(run()).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(err.toString()).contains("--from");

        err.getBuffer().setLength(0);
        Path verdicts = audit(ID, 0.2);
        assertThat(run("--from=" + verdicts, "--draws=1")).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(err.toString()).hasLineCount(1).contains("Draws 1 < 2");

        err.getBuffer().setLength(0);
        Files.writeString(verdicts, Files.readString(verdicts).replaceFirst("\"ruleDigest\" : \"..", "$0edited"));
        assertThat(run("--from=" + verdicts)).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(err.toString()).hasLineCount(1).contains("has numbers of none of the 1 claims");
        assertThat(out.toString()).contains("Left out: " + ID + " was edited since");
    }

    /** The file of an audit in which the claim has this mean and its controls pass. */
    private Path audit(String id, double mean) {
        Claim claim = Catalogue.load(ImageFolders.of(null))
                .select(List.of(id), Tier.SMOKE)
                .claims()
                .get(0);
        Estimate estimate = about(mean);
        List<ControlResult> controls = ((Statistical) claim.body())
                .controls().stream().map(PowerCommandTest::passed).toList();
        Judgement judgement = new Judgement(claim, Verdict.SUPPORTED, "made up", estimate, controls);
        return MadeUpAudit.write(folder, id, 1001, 3, judgement);
    }

    /** A control that measures what its rule asks for. */
    private static ControlResult passed(Control control) {
        Estimate estimate = about(control.rule().claims(0) ? 0 : control.rule().claims(0.2) ? 0.2 : 0.95);
        return new ControlResult(control, control.rule().decide(estimate), estimate);
    }

    private static Estimate about(double mean) {
        return StudentT.estimate(new double[] {mean - 0.002, mean, mean + 0.002}, new double[3], 40);
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("power", "--output=" + folder.resolve("power")));
        all.addAll(List.of(arguments));
        return Engine.execute(new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
    }
}
