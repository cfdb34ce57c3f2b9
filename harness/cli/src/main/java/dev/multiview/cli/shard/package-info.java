/**
 * One plan on several machines: the option that takes a part of its trials, and the command that brings the stores of all parts
 * together. Verdicts are made from the merged store, as if one machine had run everything.
 */
@NullMarked
package dev.multiview.cli.shard;

import org.jspecify.annotations.NullMarked;
