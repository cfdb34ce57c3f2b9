/**
 * Claims about pictures: settings of two-view pictures, and the claims of the suite headline about them. It knows nothing of the
 * package above but where a contrast is from.
 */
@NullMarked
package dev.multiview.papers.allenzhuli2020.pictures;

import org.jspecify.annotations.NullMarked;
