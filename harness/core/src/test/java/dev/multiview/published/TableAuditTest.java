package dev.multiview.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.exit.MultiviewException;
import dev.multiview.statistic.Welch;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableAuditTest {
    @Test
    void five_paired_students_show_no_gain_of_about_one_point() throws IOException {
        // A published claim of "about 1 %": by hand t = 0.43 / (0.7519 / sqrt 5) = 1.279, p = 0.270.
        Finding found = only("name,mean,gain,differences\nstudents,80,1,+0.87;+1.02;+0.42;-0.85;+0.69\n", Gains.NAME);
        assertThat(found.answer()).isEqualTo(Answer.INCONCLUSIVE);
        assertThat(found.sentence())
                .contains(
                        "gain 0.43 points",
                        "t = 1.28, p = 0.27",
                        "the claimed 1.00 points are within it",
                        "nine times in ten");
    }

    @Test
    void a_spread_of_a_pixel_over_five_runs_is_refuted() throws IOException {
        // 0.02 points between runs on 10,000 pictures: two runs differ on 2 * 0.00025^2 * 10^4 * 10^4 = 12 of them at
        // most.
        Finding found = only("name,mean,spread,spread_kind,runs,items\nnet,71.2,0.02,sd,5,10000\n", ScatterFloor.NAME);
        assertThat(found.answer()).isEqualTo(Answer.REFUTED);
        assertThat(found.sentence()).contains("two runs differ on about 12.5 of 10000 items", "is 0.45 points");
    }

    @ParameterizedTest(name = "{0} % of {1} items in {2} runs: {3}")
    @CsvSource({
        "33.33, 3, 1, SUPPORTED",
        "33.4, 3, 1, REFUTED",
        "50.0, 220, 1, SUPPORTED",
        "50.2, 220, 1, REFUTED",
        // 0.2 points are a step of five runs, and a half of a tenth is lost to rounding before averaging.
        "50.2, 50, 5, REFUTED",
        "50.4, 50, 5, SUPPORTED"
    })
    void a_mean_is_a_share_of_whole_answers(String mean, int items, int runs, Answer answer) throws IOException {
        assertThat(only("name,mean,runs,items\nnet," + mean + "," + runs + "," + items + "\n", Attainable.NAME)
                        .answer())
                .isEqualTo(answer);
    }

    @Test
    void what_a_table_does_not_say_is_named() throws IOException {
        String head = "name,mean,spread,spread_kind,runs,baseline\n";
        assertThat(gain(head + "a,70,,,5,\nb,71,0.2,sd,5,a\n")).contains("its baseline 'a' has no spread");
        assertThat(gain(head + "a,70,0.2,sd,5,\nb,71,0.2,,5,a\n"))
                .contains("whether its spread is a standard deviation");
        assertThat(gain(head + "a,70,0.2,sd,5,\nb,71,0.2,sd,,a\n")).contains("of how many runs");
        assertThat(gain(head + "a,70,0.2,sd,1,\nb,71,0.2,sd,5,a\n")).contains("its baseline 'a' is one run");
    }

    @Test
    void gains_are_judged_in_either_direction_and_measure() throws IOException {
        String rows = "a,30,0.2,sd,5,\nb,29,0.2,sd,5,a\nc,31,0.2,sd,5,a\n";
        String head = "name,mean,spread,spread_kind,runs,baseline,measures\n";
        String errors = head + rows.replace("\n", ",error\n");
        assertThat(answers(errors)).containsExactly(Answer.SUPPORTED, Answer.REFUTED);
        assertThat(answers(head + rows.replace("\n", ",accuracy\n"))).containsExactly(Answer.REFUTED, Answer.SUPPORTED);
    }

    @Test
    void equal_rows_of_another_name_are_a_coincidence_too_many() throws IOException {
        String head = "table,name,mean,spread,spread_kind,runs\n";
        String rows = "1,net,71.36,0.31,sd,5\n1,other,72.10,0.24,sd,5\n2,third,";
        Finding found = only(head + rows + "71.36,0.31,sd,5\n", EqualRows.NAME);
        assertThat(found.answer()).isEqualTo(Answer.REFUTED);
        assertThat(found.sentence()).contains("those of row 'net' of table '1' to the last digit");
        assertThat(find(head + rows + "71.37,0.31,sd,5\n", EqualRows.NAME)).isEmpty();
        // One decimal is too few to be surprised, and one name is one result shown twice.
        assertThat(find(head + "1,a,71.4,0.3,sd,5\n2,b,71.4,0.3,sd,5\n", EqualRows.NAME))
                .isEmpty();
        assertThat(find(head + "1,a,71.36,0.31,sd,5\n2,a,71.36,0.31,sd,5\n", EqualRows.NAME))
                .isEmpty();
    }

    @Test
    void the_best_checkpoint_on_the_test_set_may_be_the_gain() throws IOException {
        String head = "name,mean,spread,spread_kind,runs,baseline,checkpoint,checkpoints\n";
        // Of 100 checkpoints that scatter by 0.3 the best is 0.3 * 2.5 = 0.75 points better.
        assertThat(only(head + "a,70,0.3,sd,5,,last,\nb,70.5,0.3,sd,5,a,test,100\n", ChosenCheckpoint.NAME))
                .satisfies(found -> assertThat(found.answer()).isEqualTo(Answer.INCONCLUSIVE))
                .satisfies(found -> assertThat(found.sentence()).contains("up to 0.75 points, and its gain is 0.50"));
    }

    @Test
    void kinds_of_spreads_are_converted() {
        assertThat(SpreadKind.SD.deviation(0.3, 5)).isEqualTo(0.3);
        assertThat(SpreadKind.SE.deviation(0.3, 4)).isEqualTo(0.6);
        // t(0.975; 4) = 2.776445
        assertThat(SpreadKind.CI95.deviation(2.7764451051977987, 5)).isCloseTo(Math.sqrt(5), within(1e-9));
    }

    @Test
    void welch_by_hand() {
        // Variances of the means 0.04/4 and 0.16/8: error sqrt(0.03), degrees 0.03^2 / (0.01^2/3 + 0.02^2/7).
        Welch welch = Welch.of(0.5, 0.2, 4, 0.4, 8);
        assertThat(welch.error()).isCloseTo(Math.sqrt(0.03), within(1e-12));
        assertThat(welch.degrees()).isCloseTo(0.0009 / (0.0001 / 3 + 0.0004 / 7), within(1e-9));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            name|no column 'mean'
            name,mean,sd\\na,1,2|a column 'sd', which is none of
            name,mean|no row below its header
            name,mean\\na,x|'x' in row 1, column 'mean'
            name,mean\\na,140|from 0 to 100
            name,mean,unit\\na,71,share|is it in percent?
            name,mean\\na,7e1|a decimal number as it is printed
            name,mean,spread\\na,70,-1|not negative
            name,mean,runs\\na,70,2.5|a whole number from 1 to
            name,mean,baseline\\na,70,b|has no such row
            name,mean,baseline\\na,70,a|as the baseline of itself
            name,mean\\na,70\\na,71|two rows 'a'
            name,mean\\na,70,3|3 cells in row 1
            name,mean,differences\\na,70,1|two numbers or more
            """)
    void tables_that_cannot_be_read_are_refused_by_row_and_column(String csv, String says) {
        assertThatThrownBy(() -> table(csv.replace("\\n", "\n")))
                .isInstanceOf(MultiviewException.class)
                .hasMessageContaining(says)
                .hasMessageContaining("--template");
    }

    private static PublishedTable table(String csv) throws IOException {
        return PublishedTable.of("made.csv", new StringReader(csv));
    }

    private static List<Finding> find(String csv, String check) throws IOException {
        return TableAudit.of(table(csv)).stream()
                .filter(found -> found.check().equals(check))
                .toList();
    }

    private static Finding only(String csv, String check) throws IOException {
        List<Finding> found = find(csv, check);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static String gain(String csv) throws IOException {
        Finding found = only(csv, Gains.NAME);
        assertThat(found.answer()).isEqualTo(Answer.UNDERSPECIFIED);
        return found.sentence();
    }

    private static List<Answer> answers(String csv) throws IOException {
        return find(csv, Gains.NAME).stream().map(Finding::answer).toList();
    }
}
