package dev.multiview.regression;

import dev.multiview.statistic.Estimate;

/** An end of one of an estimate's two intervals, by its name in the file. */
enum End {
    LOW("low"),
    HIGH("high"),
    LOW95("low95"),
    HIGH95("high95");

    private final String label;

    End(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    double of(Estimate estimate) {
        return switch (this) {
            case LOW -> estimate.low();
            case HIGH -> estimate.high();
            case LOW95 -> estimate.low95();
            case HIGH95 -> estimate.high95();
        };
    }

    /** How far it lies from the estimate, outwards. */
    double reach(Estimate estimate) {
        return this == LOW || this == LOW95 ? estimate.estimate() - of(estimate) : of(estimate) - estimate.estimate();
    }

    /** The end of the plain interval on the same side. */
    End plain() {
        return this == LOW || this == LOW95 ? LOW95 : HIGH95;
    }
}
