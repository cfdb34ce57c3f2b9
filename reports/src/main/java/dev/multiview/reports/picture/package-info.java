/**
 * Small pictures of one claim, written as SVG by hand: equal numbers give equal bytes, and a picture is a few kilobytes
 * where a plotting library's is a hundred.
 *
 * <p>Read {@link dev.multiview.reports.picture.StripPicture} first: what the source claims against what was measured.
 * {@link dev.multiview.reports.picture.DrawsPicture} shows every draw behind it.
 */
@NullMarked
package dev.multiview.reports.picture;

import org.jspecify.annotations.NullMarked;
