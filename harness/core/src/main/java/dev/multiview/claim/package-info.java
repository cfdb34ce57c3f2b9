/**
 * Published claims as declarations, and the rules that judge them.
 *
 * <p>A claim names its source, the trials it needs, its smallest effect of interest and its controls before
 * anything is run; the digest of its rule is stored with the verdict. A verdict speaks of the preset that was
 * measured, never of the theorem. A new claim is one declaration and its test.
 */
@NullMarked
package dev.multiview.claim;

import org.jspecify.annotations.NullMarked;
