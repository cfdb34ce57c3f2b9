/**
 * The settings of presets that a user may vary, and variations of them. One vocabulary names every setting with its unit and
 * range; a variation is a few of its words with values, applied to a preset before a suite makes its claims of it.
 *
 * <p>What a varied preset shows is exploratory: no suite has fixed it beforehand. Read {@link
 * dev.multiview.variation.SettingWord} first.
 */
@NullMarked
package dev.multiview.variation;

import org.jspecify.annotations.NullMarked;
