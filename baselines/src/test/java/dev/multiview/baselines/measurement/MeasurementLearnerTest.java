package dev.multiview.baselines.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.multiview.data.BumpSignal;
import dev.multiview.data.BumpTargets;
import dev.multiview.data.DataDraw;
import dev.multiview.model.Fit;
import dev.multiview.model.Targets;
import dev.multiview.model.TrainingTask;
import dev.multiview.random.SeedPath;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MeasurementLearnerTest {
    private static final SeedPath SEED = SeedPath.root(1);

    @Test
    void notesAreThoseThatWereFound() throws InterruptedException {
        assertThat(fit(Set.of("found")).notes()).containsExactly(Map.entry("found", 1.0));
    }

    @Test
    void findingsWhoseNamesAreNotTheDeclaredOnesAreRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> fit(Set.of("fuond", "other")))
                .withMessageContaining("Measurement made-up found notes that it does not declare, [found]")
                .withMessageContaining("declares notes that it did not find, [fuond, other]");
        assertThatIllegalStateException().isThrownBy(() -> fit(Set.of()));
        assertThatIllegalStateException().isThrownBy(() -> fit(Set.of("found", "other")));
    }

    @Test
    void aNoteOfSomeDrawsMayBeLackingAndOnlyThat() throws InterruptedException {
        assertThat(fit(Set.of("found", "rare"), Set.of("rare")).notes()).containsOnlyKeys("found");
        assertThat(fit(Set.of("found"), Set.of("found")).notes()).containsOnlyKeys("found");
        assertThatIllegalStateException()
                .isThrownBy(() -> fit(Set.of("found", "rare", "other"), Set.of("rare")))
                .withMessageContaining("did not find, [other]");
    }

    private static Fit fit(Set<String> declared) throws InterruptedException {
        return fit(declared, Set.of());
    }

    private static Fit fit(Set<String> declared, Set<String> ofSomeDraws) throws InterruptedException {
        DataDraw draw = new BumpTargets("bumps", 2, 2, 0.35, new BumpSignal.Smooth(), 4, 4, 4).draw(SEED);
        return new MeasurementLearner(new MadeUp(declared, ofSomeDraws))
                .fit(new TrainingTask(draw.training(), draw.validation(), new Targets.HardLabels(), SEED, 1));
    }

    private record MadeUp(Set<String> notes, Set<String> notesOfSomeDraws) implements Measurement {
        @Override
        public String name() {
            return "made-up";
        }

        @Override
        public String canonical() {
            return "made-up-1";
        }

        @Override
        public Findings measure(Points training, Points fresh, SeedPath seed) {
            return new Findings(Map.of("found", 1.0), points -> new double[points.length]);
        }
    }
}
