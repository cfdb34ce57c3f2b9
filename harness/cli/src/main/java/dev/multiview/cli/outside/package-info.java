/** Commands about numbers that Multiview did not compute: published tables, and plans of runs that nobody has made. */
@NullMarked
package dev.multiview.cli.outside;

import org.jspecify.annotations.NullMarked;
