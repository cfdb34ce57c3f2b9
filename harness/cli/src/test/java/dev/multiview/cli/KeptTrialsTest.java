package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.run.Progress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class KeptTrialsTest {

    @Test
    void whatAnEarlierRunLeftCountsAsKept() {
        StringWriter err = new StringWriter();
        KeptTrials progress = new KeptTrials(Progress.silent(), Path.of("store"), new PrintWriter(err, true));

        progress.started(795, 36);

        assertThat(progress.sentence(795))
                .isEqualTo("Stopped; 36 of 795 trials are kept in store; the same command goes on from there");
        progress.ended();
        assertThat(err.toString()).as("a run that ends by itself").isEmpty();
    }
}
