package org.example.neighbours;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.multiview.data.DataDraw;
import dev.multiview.data.Samples;
import dev.multiview.data.Split;
import dev.multiview.model.Logits;
import dev.multiview.model.Targets;
import dev.multiview.model.TrainingTask;
import dev.multiview.random.SeedPath;
import org.junit.jupiter.api.Test;

class NearestNeighbourTest {

    @Test
    void itIsRightWhereCloudsAreFarApart() {
        DataDraw draw = new TwoClouds(0.01).draw(SeedPath.root(1));
        Samples test = draw.test(Split.TEST);
        float[] logits = logits(draw, 1);
        for (int i = 0; i < test.count(); i++) {
            assertEquals(1, logits[2 * i + test.labels()[i]], "sample " + i);
        }
    }

    @Test
    void equalSeedsGiveEqualPredictions() {
        DataDraw draw = new TwoClouds(1).draw(SeedPath.root(1));
        assertArrayEquals(logits(draw, 7), logits(draw, 7));
    }

    private static float[] logits(DataDraw draw, long seed) {
        Targets labels = new Targets.HardLabels();
        TrainingTask task = new TrainingTask(draw.training(), draw.validation(), labels, SeedPath.root(seed), 1);
        Logits logits = new NearestNeighbour().fit(task).model().predict(draw.test(Split.TEST).withoutLabels());
        return logits.values();
    }
}
