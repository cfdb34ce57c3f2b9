/**
 * Downloads: a file that is resumed where it was cut off, its progress, the proxies on its way and the lock of its folder.
 *
 * <p>{@link dev.multiview.cli.download.FileFetch} fetches one file; read it first. Which files make an image set, and where
 * they come from, the command {@code data fetch} knows.
 */
@NullMarked
package dev.multiview.cli.download;

import org.jspecify.annotations.NullMarked;
