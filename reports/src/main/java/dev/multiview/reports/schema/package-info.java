/**
 * JSON Schemas (draft 2020-12) of the files that this program writes and reads, as resources under {@code
 * META-INF/multiview/schemas}.
 *
 * <p>A schema's {@code $id} ends with its version, which a change of a field's name or meaning raises. Every property has a
 * description, of which {@code harness/docs/files.md} is made; files of runs are held against the schemas by tests.
 */
@NullMarked
package dev.multiview.reports.schema;

import org.jspecify.annotations.NullMarked;
