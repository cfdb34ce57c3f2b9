package dev.multiview.metric;

import dev.multiview.model.Logits;

/** The share of samples whose largest logit is not the label's. */
public record ErrorRate() implements Metric {
    @Override
    public String name() {
        return "error";
    }

    @Override
    public double of(Logits logits, int[] labels) {
        if (labels.length == 0 || labels.length != logits.samples()) {
            throw new IllegalArgumentException("Labels " + labels.length + " do not match " + logits.samples()
                    + " predictions, or there are none");
        }
        int wrong = 0;
        for (int i = 0; i < labels.length; i++) {
            wrong += logits.predicted(i) == labels[i] ? 0 : 1;
        }
        return (double) wrong / labels.length;
    }
}
