package dev.multiview.reports.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.reports.CountedAudit;
import dev.multiview.reports.Outcomes;
import dev.multiview.run.GainRow;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ErrorsSectionTest {

    /** A search of all rows for each row once took nine tenths of the reports of 100,000 trials. */
    @Test
    void the_list_of_gains_is_gone_through_twice_however_long_it_is() {
        for (int draws : new int[] {10, 1000}) {
            Counted gains = new Counted(new CountedAudit(1, draws).outcome().gains());
            assertThat(ErrorsSection.tables(gains, Set.of())).isNotEmpty();
            assertThat(gains.reads).isEqualTo(2L * gains.size());
        }
    }

    @Test
    void a_mixture_is_left_out_where_it_is_the_multi_view_test_set_once_more() {
        assertThat(ErrorsSection.tables(new CountedAudit(1, 3).outcome().gains(), Set.of()))
                .containsOnlyOnce("**On ")
                .contains("multi-view test samples of setting-0");
        assertThat(ErrorsSection.tables(Outcomes.everything().gains(), Set.of()))
                .contains("single-view test samples of k10-n2000", "multi-view test samples of k10-n2000");
    }

    /** A list that counts what is read from it. */
    private static final class Counted extends AbstractList<GainRow> implements RandomAccess {
        private final List<GainRow> rows;
        private long reads;

        Counted(List<GainRow> rows) {
            this.rows = rows;
        }

        @Override
        public GainRow get(int index) {
            reads++;
            return rows.get(index);
        }

        @Override
        public int size() {
            return rows.size();
        }
    }
}
