package dev.multiview.published;

import java.util.List;

/** A question that is asked of a published table. */
sealed interface TableCheck permits Attainable, ScatterFloor, EqualRows, Gains, ChosenCheckpoint {
    /** What it finds, in the order of the rows; rows of which there is nothing to say are left out. */
    List<Finding> findings(List<PublishedRow> rows);
}
