package dev.multiview.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.exit.MultiviewException;
import dev.multiview.run.AuditOutcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ReportWritingTest {
    private final Set<String> written = ConcurrentHashMap.newKeySet();
    private final CountDownLatch others = new CountDownLatch(1);

    private record Named(String name, boolean waits) implements Report {
        @Override
        public void write(AuditOutcome outcome, Path folder) {
            throw new AssertionError("Nothing is written here");
        }
    }

    /** The one that waits stands first, and ends only once the other has been written. */
    private void write(ReportWriting.Step other) {
        new ReportWriting(
                        report -> {
                            if (report.waits()) {
                                await();
                            } else {
                                other.write(report);
                                others.countDown();
                            }
                            written.add(report.name());
                        },
                        Path.of("out"))
                .all(List.of(new Named("waits", true), new Named("other", false)));
    }

    private void await() throws IOException {
        try {
            others.await();
        } catch (InterruptedException e) {
            written.add("interrupted");
            throw new IOException(e);
        }
    }

    @Test
    void theOneThatWaitsHoldsUpNoOther() {
        write(report -> {});
        assertThat(written).containsExactlyInAnyOrder("waits", "other");
    }

    @Test
    void afterAFailureNothingIsWrittenAnyMore() {
        assertThatThrownBy(() -> write(report -> {
                    throw new IOException("disk full");
                }))
                .isInstanceOf(MultiviewException.class)
                .hasMessageContaining("Report other cannot be written to out");
        assertThat(written).containsExactly("interrupted");
    }

    @Test
    void aFailureOfTheOneThatWaitsIsTold() {
        others.countDown();
        ReportWriting.Step failing = report -> {
            throw new IOException("disk full");
        };
        assertThatThrownBy(() -> new ReportWriting(failing, Path.of("out")).all(List.of(new Named("waits", true))))
                .isInstanceOf(MultiviewException.class)
                .hasMessageContaining("Report waits cannot be written to out");
    }
}
