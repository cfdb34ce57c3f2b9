package org.example.net;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.multiview.data.DataDraw;
import dev.multiview.data.Split;
import dev.multiview.model.Targets;
import dev.multiview.model.TrainingTask;
import dev.multiview.random.SeedPath;
import org.junit.jupiter.api.Test;

class NetTest {

    @Test
    void equalSeedsGiveEqualPredictions() throws InterruptedException {
        DataDraw draw = new FourClouds(0.35).draw(SeedPath.root(1));
        assertArrayEquals(logits(draw), logits(draw));
    }

    private static float[] logits(DataDraw draw) throws InterruptedException {
        TrainingTask task =
                new TrainingTask(draw.training(), draw.validation(), new Targets.HardLabels(), SeedPath.root(7), 5);
        return new Net().fit(task).model().predict(draw.test(Split.TEST).withoutLabels()).values();
    }
}
