package dev.multiview.reports.format;

/** Text within HTML, SVG and other markup. */
public final class Markup {
    private Markup() {}

    /** The text with everything that markup would take for its own replaced; fit for content and quoted attributes. */
    public static String escaped(String text) {
        return Plain.text(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
