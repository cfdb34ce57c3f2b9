/**
 * Image sets: files in the IDX format, where they are found and fetched, and the data made of them.
 *
 * <p>An {@link dev.multiview.image.ImageLibrary} knows the folders in which a user may keep Fashion-MNIST and MNIST.
 * Data made of them are {@link dev.multiview.data.DataSpec}s whose canonical form names the files' digests; without the
 * files they say how to get them, and claims about them are not run.
 */
@NullMarked
package dev.multiview.image;

import org.jspecify.annotations.NullMarked;
