/**
 * Tests of the pages that people read: links, commands, code and tables agree with the tree and the program.
 *
 * <p>{@link dev.multiview.docs.GeneratedTables} writes what pages hold between markers; read it first.
 */
@NullMarked
package dev.multiview.docs;

import org.jspecify.annotations.NullMarked;
