package dev.multiview.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.data.DataDraw;
import dev.multiview.data.Split;
import dev.multiview.model.Fit;
import dev.multiview.model.Learner;
import dev.multiview.model.Regime;
import dev.multiview.model.TrainingTask;
import dev.multiview.procedure.Role;
import dev.multiview.procedure.Trial;
import dev.multiview.procedure.TrialExecution;
import dev.multiview.random.SeedPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the probe leaves in a trial's row. */
class ProbeNotesTest {
    @TempDir
    private Path folder;

    @Test
    void aTrialNotesWhichViewsItsModelOwnsAndFollows() throws IOException, InterruptedException {
        ImageSet set = SmallSets.write(folder, "small", 9, 6);
        TwoViewImages images = TwoViewImages.builder("small", new ImageLibrary(List.of(folder)))
                .sets(set, set)
                .training(30, 0)
                .validation(10, 0)
                .test(0, 30)
                .draws(1)
                .build();
        DataDraw draw = images.draw(SeedPath.root(1006), 0);
        boolean[][] owned = new boolean[10][2];
        for (int c = 0; c < 10; c++) {
            owned[c][0] = true;
            owned[c][1] = c < 3;
        }
        Trial trial = new Trial(images, 0, 1006, "hand-set", "hand-set-1", new Role.Member(0, 1));
        Map<String, Double> notes = TrialExecution.run(trial, new HandSetLearner(draw, owned), draw, List.of())
                .notes();
        assertThat(notes)
                .containsEntry("lostViews", 0.7)
                .containsEntry("strengthView0", 1.0)
                .containsEntry("strengthView1", 0.3)
                .containsKeys("followsView0", "followsView1");
        // The left half is read whatever it shows; a believed right half draws with it, and the first class of equals
        // wins, so that the left view is followed the more often.
        assertThat(notes.get("followsView0")).isGreaterThan(notes.get("followsView1"));
    }

    private record HandSetLearner(DataDraw draw, boolean[][] owned) implements Learner {
        @Override
        public String name() {
            return "hand-set";
        }

        @Override
        public Regime regime() {
            return Regime.FEATURE_LEARNING;
        }

        @Override
        public String canonical() {
            return "hand-set-1";
        }

        @Override
        public Fit fit(TrainingTask task) {
            return new Fit(new HandSetModel(draw.test(Split.MULTI_VIEW), owned), Map.of());
        }
    }
}
