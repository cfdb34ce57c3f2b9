/**
 * The catalogue for people and programs: suites, claims and learners as text, JSON or Markdown.
 *
 * <p>{@link dev.multiview.cli.listing.Listing} is what {@code list} shows, {@link dev.multiview.cli.listing.ClaimSheet} what {@code show}
 * does. Both hold facts; words are made when they are written.
 */
@NullMarked
package dev.multiview.cli.listing;

import org.jspecify.annotations.NullMarked;
