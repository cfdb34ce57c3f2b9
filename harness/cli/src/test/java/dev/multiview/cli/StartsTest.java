package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.claim.Catalogue;
import dev.multiview.cli.subject.ImageFolders;
import dev.multiview.data.DataDraw;
import dev.multiview.data.Presets;
import dev.multiview.data.Split;
import dev.multiview.model.FavouredViews;
import dev.multiview.model.Learner;
import dev.multiview.model.Start;
import dev.multiview.model.Targets;
import dev.multiview.model.TrainingTask;
import dev.multiview.random.SeedPath;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every learner that says it takes a start does: else a tied ensemble would be a free one, and nobody would notice. */
class StartsTest {
    private static final Catalogue CATALOGUE = Catalogue.load(ImageFolders.of(null));
    private static final SeedPath SEED = SeedPath.root(1001);
    private static final DataDraw DRAW = Presets.smoke().draw(SEED.child("draw", 0));

    private static Stream<String> takers() {
        return CATALOGUE.learners().stream().filter(Learner::takesStart).map(Learner::name);
    }

    @Test
    void theNetAndItsTwinsTakeOne() {
        assertThat(takers()).contains("patch-net", "centred-twin-3", "linear-twin", "ridge-twin");
    }

    @ParameterizedTest
    @MethodSource("takers")
    void anotherStartIsAnotherModel(String name) throws InterruptedException {
        float[] ones = logits(name, favouring(1));
        assertThat(ones).isNotEqualTo(logits(name, favouring(0)));
        assertThat(ones).isEqualTo(logits(name, favouring(1)));
    }

    private static Start favouring(int view) {
        int[] views = new int[DRAW.features().classes()];
        Arrays.fill(views, view);
        return new FavouredViews(DRAW.features(), views);
    }

    private static float[] logits(String name, Start start) throws InterruptedException {
        Learner learner = CATALOGUE.learner(name);
        int[] few = Stream.iterate(0, i -> i + 5).limit(60).mapToInt(i -> i).toArray();
        TrainingTask task = new TrainingTask(
                DRAW.training().select(few),
                DRAW.validation(),
                new Targets.HardLabels(),
                SEED.child("member", 0),
                2,
                start);
        return learner.fit(task).model().predict(DRAW.test(Split.SINGLE_VIEW)).values();
    }
}
