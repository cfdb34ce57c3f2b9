package dev.multiview.reports;

import java.util.function.Predicate;

/**
 * A file that this program writes, told from others of its name by its content: only that may be replaced or deleted.
 *
 * @param name its name in the folder of reports
 * @param ours whether the first part of a file's content is of a file that this program wrote
 */
public record OwnFile(String name, Predicate<String> ours) {

    /** A file that begins with some text, such as a heading. */
    public static OwnFile beginning(String name, String text) {
        return new OwnFile(name, head -> head.startsWith(text));
    }

    /** A file that holds some text early on. */
    public static OwnFile holding(String name, String text) {
        return new OwnFile(name, head -> head.contains(text));
    }
}
