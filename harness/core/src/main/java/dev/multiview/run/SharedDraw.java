package dev.multiview.run;

import dev.multiview.data.DataDraw;

/**
 * A data set that several trials read, with its checksum at the time it was drawn.
 *
 * @param data the data set
 * @param checksum what {@link DataDraw#checksum} said before any trial saw it
 */
record SharedDraw(DataDraw data, long checksum) {

    /** A data set that nobody has used so far. */
    static SharedDraw of(DataDraw data) {
        return new SharedDraw(data, data.checksum());
    }

    /** Whether somebody has changed a value, a label, a view or a feature. */
    boolean changed() {
        return data.checksum() != checksum;
    }
}
