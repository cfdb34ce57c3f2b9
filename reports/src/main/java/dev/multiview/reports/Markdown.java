package dev.multiview.reports;

import java.util.regex.Pattern;

/**
 * Text within Markdown. Claims, learners and errors bring texts of their own, which must not become markup: {@link
 * #text} and {@link #code} are for one such text, {@link #page} is the last gate of a whole page.
 */
final class Markdown {
    /** What opens an element, a comment or a declaration of HTML; line breaks in cells are the one element we write. */
    private static final Pattern TAG = Pattern.compile("<(?!br>)(?=[A-Za-z/!?])");

    /** What begins a named or numbered character. */
    private static final Pattern ENTITY = Pattern.compile("&(?=#?[A-Za-z0-9]+;)");

    private Markdown() {}

    /** One line of plain words: no code, no links, no pictures, no lines of their own. */
    static String text(String text) {
        String line = ENTITY.matcher(Plain.line(text)).replaceAll("&amp;");
        return line.replace("\\", "\\\\")
                .replace("`", "\\`")
                .replace("](", "]\\(")
                .replace("<br>", "&lt;br>");
    }

    /** The same as code. */
    static String code(String text) {
        return "`" + Plain.line(text).replace('`', '\'').replace("<br>", "< br>") + "`";
    }

    /** The page without any element of HTML but line breaks, and without characters that a terminal would obey. */
    static String page(String page) {
        return TAG.matcher(Plain.text(page)).replaceAll("&lt;");
    }
}
