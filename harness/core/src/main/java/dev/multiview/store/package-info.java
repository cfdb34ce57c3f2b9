/**
 * The append-only memory of finished trials.
 *
 * <p>One line is one finished trial, written through to the disk before the next one starts, so that a killed run
 * loses nothing that it has paid for. One run at a time may write; a second one is turned away.
 */
@NullMarked
package dev.multiview.store;

import org.jspecify.annotations.NullMarked;
