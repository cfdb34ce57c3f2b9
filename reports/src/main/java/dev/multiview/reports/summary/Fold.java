package dev.multiview.reports.summary;

/** A part of a page that opens on demand: what is long, but belongs to the page. */
final class Fold {
    private Fold() {}

    /**
     * The part, as {@link dev.multiview.reports.format.Markdown#page} lets it pass; empty if it has no content.
     *
     * @param title letters, digits, blanks and commas
     * @param text its content, which ends with a line end
     */
    static String of(String title, String text) {
        return text.isEmpty()
                ? ""
                : "<details>\n<summary>" + title + "</summary>\n\n" + text.strip() + "\n\n</details>\n";
    }
}
