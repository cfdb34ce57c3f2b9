/**
 * The append-only memory of finished trials.
 *
 * <p>One line of {@code trials.jsonl} is one finished or failed trial, written through to the disk before the next
 * one is appended, so that a killed run loses nothing that it has paid for. Predictions are files named by their
 * digest and are on the disk before the line that refers to them. One run at a time may write; a second one is
 * turned away. Read {@link dev.multiview.store.Store} first.
 */
@NullMarked
package dev.multiview.store;

import org.jspecify.annotations.NullMarked;
