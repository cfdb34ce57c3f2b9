/**
 * Image sets of the user's own: folders that no code knows, read, checked and made into data.
 *
 * <p>{@link dev.multiview.image.own.OwnFolder} sees from the names in a folder which of four kinds it is: folders of PNG or JPEG files
 * by class, IDX files, CIFAR's binary files, or CSV. A {@code set.yaml} beside them may say more, see {@link
 * dev.multiview.image.own.SetFile}. Every kind puts its pictures on one {@code Easel}, which makes them grey squares of one side; what
 * comes of it is an {@link dev.multiview.image.own.OwnSet}. {@link dev.multiview.image.own.SetLock} notices files that were changed
 * between two runs. {@link dev.multiview.image.own.OwnImages} are the data that trials draw.
 *
 * <p>The package stands on nothing of the one above it: so a change here makes no finished trial on published pictures stale.
 */
@NullMarked
package dev.multiview.image.own;

import org.jspecify.annotations.NullMarked;
