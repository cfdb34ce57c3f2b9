package dev.multiview.regression;

import static dev.multiview.regression.MadeUp.control;
import static dev.multiview.regression.MadeUp.described;
import static dev.multiview.regression.MadeUp.estimate;
import static dev.multiview.regression.MadeUp.exact;
import static dev.multiview.regression.MadeUp.judged;
import static dev.multiview.regression.MadeUp.notRun;
import static dev.multiview.regression.MadeUp.outcome;
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
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Isolated("sets the locale of the process")
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
    void the_command_to_freeze_again_is_for_a_shell() {
        Expectations some = Expectations.of(outcome(1001, exact("q/exact", Verdict.REFUTED)));
        Expectations all = new Expectations(
                "q/*", some.tier(), some.seed(), some.draws(), some.planDigest(), some.kernels(), some.claims());
        assertThat(ExpectationsFile.refreeze(all, Path.of("my files", "e.txt")))
                .isEqualTo("mvn multiview:freeze -Dclaims='q/*' -Dtier="
                        + some.tier().label() + " -Dseed=1001 -Dexpected='" + Path.of("my files", "e.txt") + "'");
    }

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
                "format   2      | format   1          | has format 1 where this version reads 2",
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "draws 6 skewness      | draws 0 skewness         | ('0' is no whole number from 2 to 2147483647",
                "draws 6 skewness      | draws 1 skewness         | ('1' is no whole number from 2 to 2147483647",
                "draws 6 skewness      | draws 7 skewness         | (of 7 draws, where 6 were planned)",
                "draws 6 skewness      | draws 6.0 skewness       | ('6.0' is no whole number from",
                "draws 6 skewness      | draws ٦ skewness         | ('٦' is no whole number from",
                "draws 6 skewness      | draws 6 skewed        | not of the form",
                "skewness 0.0000000000 | skewness NaN          | ('NaN' is no finite decimal number)",
                "skewness 0.0000000000 | skewness 1.79         | (skewness 1.79, which 6 draws cannot have)",
                "moves 0.0083333333    | moves NaN             | ('NaN' is no finite decimal number)",
                "moves 0.0083333333    | moves Infinity        | ('Infinity' is no finite decimal number)",
                "moves 0.0083333333    | moves 1e999           | ('1e999' is no finite decimal number)",
                "moves 0.0083333333    | moves 0x1p3           | ('0x1p3' is no finite decimal number)",
                "moves 0.0083333333    | moves 1d              | ('1d' is no finite decimal number)",
                "moves 0.0083333333    | moves -1              | (moves -1.0 is negative)",
                "value    0.0571000000 | value    NaN          | ('NaN' is no finite decimal number)",
                "value    0.0571000000 | value    9            | (not in the order low, low95, value, high95, high)",
                "value    0.0571000000 | value    -9           | (not in the order low, low95, value, high95, high)",
                "beats 0.2000000000    | beats Infinity        | ('Infinity' is no finite decimal number)",
                "beats 0.2000000000    | beats 0.3             | (not in the order low, low95, value, high95, high)",
                "control  neutral      | control  beats        | is a second number of the control 'beats'",
                "draws    6            | draws    0            | has the draws '0', which cannot be read ('0' is no whole number from 1",
                "draws    6            | draws    -6           | has the draws '-6', which cannot be read ('-6' is no whole number from 1",
                "seed     1001         | seed     1e3          | ('1e3' is no whole number from",
                "seed     1001         | seed     9999999999999999999 | ('9999999999999999999' is no whole number from",
                "claims   4            | claims   0            | ('0' is no whole number from 1 to",
                "format   2            | format   one          | ('one' is no whole number from",
                "rerun    REFUTED      | rerun    SUPPORTED    | (the frozen verdict REFUTED is not among them)",
            })
    void a_number_that_cannot_be_is_a_broken_file_and_no_difference(String good, String bad, String reason)
            throws IOException {
        assertBroken(ExpectationsFile.text(FROZEN).replaceFirst(Pattern.quote(good), bad), good, reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "overlap  NaN NaN          | ('NaN' is no finite decimal number)",
                "overlap  -Infinity 1      | ('-Infinity' is no finite decimal number)",
                "overlap  0.9 0.1          | (the first number lies above the second)",
                "overlap  0.1              | (1 numbers instead of 2)",
                "overlap  0.0571 0.0572    | (the interval from low to high does not lie within 'overlap')",
                "unit     a line too many  | is the value of a claim of kind 'effect' without a line 'overlap' above it",
            })
    void an_overlap_that_would_pass_everything_is_a_broken_file(String bad, String reason) throws IOException {
        String text = ExpectationsFile.text(FROZEN);
        String broken =
                bad.startsWith("unit") ? text.replaceFirst(" +overlap.*\n", "") : text.replaceFirst("overlap .*", bad);
        assertBroken(broken, text, reason);
    }

    @Test
    void ends_in_the_wrong_order_are_a_broken_file() throws IOException {
        String text = ExpectationsFile.text(FROZEN);
        for (String[] swap : new String[][] {
            {" low ", " high "}, {" low ", " low95 "}, {" low95 ", " high95 "}, {" high95 ", " high "}
        }) {
            String broken = text.lines()
                    .map(line -> line.strip().startsWith("control  beats") ? swapped(line, swap[0], swap[1]) : line)
                    .collect(Collectors.joining("\n"));
            assertBroken(broken, text, "(not in the order low, low95, value, high95, high)");
        }
    }

    /** The line with the numbers behind two words exchanged. */
    private static String swapped(String line, String one, String other) {
        List<String> words = new ArrayList<>(List.of(line.strip().split(" +")));
        Collections.swap(words, words.indexOf(one.strip()) + 1, words.indexOf(other.strip()) + 1);
        return String.join(" ", words);
    }

    @Test
    void a_claim_without_the_number_that_it_was_decided_by_is_a_broken_file() throws IOException {
        String text = ExpectationsFile.text(FROZEN);
        String none = text.replaceFirst(" +value +0\\.0571.*\n", "");
        assertBroken(none, text, "should begin with 'value'");
        assertBroken(none.replaceFirst(" +overlap.*\n", ""), text, "should begin with");
        assertBroken(
                text.replaceFirst(
                        " +verdict +DESCRIPTIVE\n +rerun +DESCRIPTIVE", "    verdict NOT_RUN\n    rerun NOT_RUN"),
                text,
                "is the value of a claim that was not run");
    }

    @Test
    void a_file_that_expects_nothing_is_a_broken_file() throws IOException {
        String text = ExpectationsFile.text(FROZEN);
        String header = text.substring(0, text.indexOf("\nclaim ")).replace("claims   4", "claims   1");
        String notRun = text.substring(text.indexOf("\nclaim p/absent"), text.indexOf("\nclaim p/beside"));
        assertBroken(header + notRun, text, "is the end of a file that expects nothing, as none of its claims was run");
    }

    @Test
    void an_empty_file_begins_at_line_1() throws IOException {
        assertThatThrownBy(() -> read("")).hasMessageContaining(", line 1 should begin with 'format'");
    }

    private void assertBroken(String broken, String whole, String reason) {
        assertThat(broken).as("it was broken at all").isNotEqualTo(whole).isNotEqualTo(ExpectationsFile.text(FROZEN));
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
