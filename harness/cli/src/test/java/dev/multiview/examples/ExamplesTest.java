package dev.multiview.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.claim.Verdict;
import dev.multiview.model.Logits;
import dev.multiview.model.Targets;
import dev.multiview.model.TrainingTask;
import dev.multiview.provenance.Environment;
import dev.multiview.random.SeedPath;
import dev.multiview.run.AuditOutcome;
import java.nio.file.Path;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExamplesTest {

    @Test
    void the_three_examples_make_an_audit_with_a_verdict(@TempDir Path folder) throws InterruptedException {
        AuditOutcome outcome = SmallAudit.run(folder, new Environment(new TreeMap<>()));
        assertThat(outcome.trials()).hasSize(6 * 5).allMatch(trial -> trial.status()
                .equals("ok"));
        assertThat(outcome.judgements().get(0).verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(Objects.requireNonNull(outcome.judgements().get(0).estimate())
                        .draws())
                .isEqualTo(6);
    }

    @Test
    void a_learner_that_cannot_distil_says_so() {
        Blobs blobs = new Blobs(0.5);
        var draw = blobs.draw(SeedPath.root(1001));
        Targets taught = new Targets.Distilled(
                new Logits(30, 3, new float[90]), new dev.multiview.model.DistillationRule.Temperature(0.5, 2));
        TrainingTask task = new TrainingTask(draw.training(), draw.validation(), taught, SeedPath.root(1001), 1);
        assertThatThrownBy(() -> new NearestMeanLearner().fit(task))
                .hasMessage("Learner nearest-mean has no student; train it on hard labels");
    }
}
