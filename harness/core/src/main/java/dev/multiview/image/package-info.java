/**
 * Image sets: files in the IDX format, where they are found, and the data made of them.
 *
 * <p>A {@link dev.multiview.image.PublishedSet} names the four published files of Fashion-MNIST or MNIST with their
 * digests, a {@link dev.multiview.image.PackedSet} the resource that holds the digits that ship with this program; an {@link
 * dev.multiview.image.ImageLibrary} knows the folders in which a user may keep the files and reads each set once, checking
 * every byte. Read {@link dev.multiview.image.TwoViewImages} first: a Fashion-MNIST picture beside an
 * MNIST digit of the same class, so that two views of different nature identify it; {@link
 * dev.multiview.image.PlainImages} is one set as it is. Both are {@link dev.multiview.data.DataSpec}s whose canonical
 * form holds the files' digests; without the files they say how to get them, and claims about them are not run.
 */
@NullMarked
package dev.multiview.image;

import org.jspecify.annotations.NullMarked;
