package dev.multiview.gate;

import static dev.multiview.gate.MadeUp.control;
import static dev.multiview.gate.MadeUp.described;
import static dev.multiview.gate.MadeUp.estimate;
import static dev.multiview.gate.MadeUp.exact;
import static dev.multiview.gate.MadeUp.judged;
import static dev.multiview.gate.MadeUp.notRun;
import static dev.multiview.gate.MadeUp.outcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.claim.Control;
import dev.multiview.claim.Rule;
import dev.multiview.claim.Verdict;
import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectationsFileTest {
    private static final Rule EFFECT = new Rule.Effect(0.05);
    private static final Expectations FROZEN = Expectations.of(outcome(
            1001,
            exact("q/exact", Verdict.REFUTED),
            judged(
                    "p/effect",
                    EFFECT,
                    estimate(0.0571, 0.001, 6),
                    List.of(
                            control("beats", EFFECT, Control.Kind.MECHANISM),
                            control("neutral", new Rule.NoEffect(0.05), Control.Kind.VALIDITY)),
                    estimate(0.2, 0.003, 6),
                    estimate(-1.0 / 3, 0.003, 6)),
            described("p/beside", estimate(0.02, 0.01, 6)),
            notRun(described("p/absent", estimate(0, 1, 6)))));

    @TempDir
    private Path folder;

    @Test
    void what_is_written_is_read_again() throws IOException {
        String text = ExpectationsFile.text(FROZEN);
        Expectations read = read(text);
        assertThat(ExpectationsFile.text(read)).isEqualTo(text);
        assertThat(read.claims())
                .extracting(Expected::id)
                .containsExactly("p/absent", "p/beside", "p/effect", "q/exact");
        assertThat(read.seed()).isEqualTo(1001);
        assertThat(read.claims().get(2).numbers()).extracting(Frozen::name).containsExactly("", "beats", "neutral");
        assertThat(read.claims().get(2).rerun().verdicts())
                .isEqualTo(FROZEN.claims().get(2).rerun().verdicts());
    }

    @Test
    void the_text_has_one_fact_a_line_in_the_same_order_for_any_locale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(ExpectationsFile.text(FROZEN))
                    .contains("""
                            suite    headline
                            tier     smoke
                            seed     1001
                            draws    6
                            plan     plan-4
                            """)
                    .contains("""

                            claim q/exact
                                kind     exact
                                verdict  REFUTED
                                rerun    REFUTED
                                rule     """)
                    .contains("    control  beats 0.2000000000 low 0.")
                    .contains(
                            "in at most 1 % of such checks",
                            "#   mvn multiview:freeze -Dclaims=headline -Dtier=smoke -Dseed=1001\n")
                    .doesNotContain("\r");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void comments_and_blank_lines_change_nothing() throws IOException {
        String text = ExpectationsFile.text(FROZEN);
        assertThat(ExpectationsFile.text(read(text.replace("\nclaim ", "\n\n  # why\n\nclaim "))))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "format   1      | format   2          | has format 2 where this version reads 1",
                "tier     smoke  | tier     quick      | has the tier 'quick', which cannot be read (Tier 'quick' is",
                "seed     1001   | seed     x          | has the seed 'x', which cannot be read",
                "seed     1001   | seed     \u0661\u0660  | which cannot be read ('\u0661\u0660' is no whole number from",
                "draws    6      | draws    \uFF16     | which cannot be read ('\uFF16' is no whole number from",
                "draws    6      | drawn    6          | should begin with 'draws'",
                "plan     plan-4 | plan                | has no value behind 'plan'",
                "claims   4      | claims   5          | is the end after 4 of 5 claims",
                "verdict  REFUTED| verdict  DOUBTFUL   | has the verdict 'DOUBTFUL', which cannot be read",
                "rerun    REFUTED| rerun    NEVER      | has the rerun 'NEVER', which cannot be read (no verdict is called NEVER)",
                "rerun    REFUTED| overlap  0 1        | should begin with 'rerun'",
                "0.2000000000 low| 0.2000000000 down   | which cannot be read (not of the form 'x low x high",
                "value    0.0200 | value    0,0200     | which cannot be read",
                "claim q/exact   | claim p/effect      | ends a second block of claim p/effect",
                "kind     exact  | odd      exact      | should begin with 'kind'",
            })
    void a_malformed_file_is_one_sentence_with_the_line(String good, String bad, String reason) throws IOException {
        String text = ExpectationsFile.text(FROZEN);
        assertThat(text).contains(good);
        String broken = text.replace(good, bad);
        assertThatThrownBy(() -> read(broken))
                .isInstanceOf(MultiviewException.class)
                .hasMessageMatching(
                        "(?s)Expectations file [^,]*, line \\d+ .*; make the file again with the command freeze")
                .hasMessageContaining(reason)
                .extracting(failure -> ((MultiviewException) failure).status())
                .isEqualTo(ExitStatus.BAD_INPUT);
    }

    @Test
    void the_line_named_is_the_line_that_is_wrong() throws IOException {
        List<String> lines =
                new ArrayList<>(ExpectationsFile.text(FROZEN).lines().toList());
        int wrong = lines.indexOf("claim q/exact") + 1;
        lines.set(wrong, "    kin exact");
        assertThatThrownBy(() -> read(String.join("\n", lines))).hasMessageContaining(", line " + (wrong + 1) + " ");
    }

    /** Not one of the lines can be lost without notice. */
    @Test
    void a_file_cut_off_anywhere_is_refused() {
        List<String> lines = ExpectationsFile.text(FROZEN).lines().toList();
        for (int kept = 0; kept < lines.size(); kept++) {
            String cut = String.join("\n", lines.subList(0, kept));
            assertThatThrownBy(() -> read(cut)).as("%d lines", kept).isInstanceOf(MultiviewException.class);
        }
    }

    @Test
    void a_missing_file_says_how_to_make_it() {
        assertThatThrownBy(() -> ExpectationsFile.read(folder.resolve("none.txt")))
                .isInstanceOf(MultiviewException.class)
                .hasMessage("Expectations file " + folder.resolve("none.txt")
                        + " does not exist; make it with the command freeze and the same options");
    }

    @Test
    void the_command_that_refreezes_repeats_the_header() {
        assertThat(ExpectationsFile.refreeze(FROZEN, Path.of("expected.txt")))
                .isEqualTo("mvn multiview:freeze -Dclaims=headline -Dtier=smoke -Dseed=1001 -Dexpected=expected.txt");
    }

    private Expectations read(String text) throws IOException {
        return ExpectationsFile.read(Files.writeString(folder.resolve("expected.txt"), text));
    }
}
