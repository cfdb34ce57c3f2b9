package dev.multiview.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How the work and the files of all reports grow with the number of trials: never faster than linearly. Looks are counted,
 * see {@link CountedAudit}. What grows linearly takes twice the work more from n to 2n trials as from n/2 to n.
 */
class ReportGrowthTest {
    /** What all reports together ask of a trial and its two rows of gains; a report that asks once more raises it. */
    private static final int LOOKS_A_TRIAL = 35;

    @TempDir
    Path folder;

    @Test
    void looks_grow_linearly_with_draws() {
        long[] looks = looks(draws -> new CountedAudit(1, draws), 1000, 2000, 4000);
        assertThat(looks[2] - looks[1]).isLessThanOrEqualTo(2 * (looks[1] - looks[0]));
        assertThat((looks[2] - looks[1]) / 4000).isLessThanOrEqualTo(LOOKS_A_TRIAL);
    }

    @Test
    void looks_grow_linearly_with_claims_that_bring_trials_of_their_own() {
        long[] looks = looks(claims -> new CountedAudit(claims, 4), 25, 50, 100);
        assertThat(looks[2] - looks[1]).isLessThanOrEqualTo(2 * (looks[1] - looks[0]));
    }

    @Test
    void the_id_of_a_run_is_computed_once_for_all_reports() {
        CountedAudit audit = new CountedAudit(1, 10);
        String id = RunId.of(audit.outcome());
        long looks = audit.looks();
        assertThat(looks).isPositive();
        assertThat(RunId.of(audit.outcome())).isEqualTo(id);
        assertThat(audit.looks()).isEqualTo(looks);
    }

    @Test
    void data_files_hold_a_row_a_trial_and_pages_for_people_no_more_than_they_show() throws IOException {
        List<Long> pages = Stream.of(1000, 8000).map(draws -> write(draws)).toList();
        assertThat((double) pages.get(1)).isCloseTo(pages.get(0), within(0.01 * pages.get(0)));
        for (String file : List.of(TrialsReport.FILE, GainsReport.FILE)) {
            double few = Files.size(folder.resolve("1000/" + file)) / 1000.0;
            double many = Files.size(folder.resolve("8000/" + file)) / 8000.0;
            assertThat(many).as(file).isCloseTo(few, within(0.03 * few));
        }
    }

    /** Bytes of everything but the files that hold every trial. */
    private long write(int draws) {
        Path output = folder.resolve(Integer.toString(draws));
        Reports.writeAll(new CountedAudit(1, draws).outcome(), output);
        try (Stream<Path> files = Files.walk(output)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !List.of(TrialsReport.FILE, GainsReport.FILE)
                            .contains(file.getFileName().toString()))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private long[] looks(IntFunction<CountedAudit> audit, int... sizes) {
        long[] looks = new long[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            CountedAudit counted = audit.apply(sizes[i]);
            Reports.writeAll(counted.outcome(), folder.resolve("looks"));
            looks[i] = counted.looks();
        }
        return looks;
    }
}
