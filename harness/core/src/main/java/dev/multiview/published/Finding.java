package dev.multiview.published;

/**
 * A sentence that a check says of a row of a published table.
 *
 * @param check short name of the check, such as {@code gain}
 * @param table the table that the row stands in
 * @param row the row's name
 * @param answer what follows from it
 * @param sentence why, with its numbers; no period at its end
 */
public record Finding(String check, String table, String row, Answer answer, String sentence) {
    static Finding of(String check, PublishedRow row, Answer answer, String sentence) {
        return new Finding(check, row.table(), row.name(), answer, sentence);
    }
}
