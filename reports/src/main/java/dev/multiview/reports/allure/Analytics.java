package dev.multiview.reports.allure;

import java.io.IOException;
import java.util.List;

/** Takes the counter of visitors out of a page. */
final class Analytics {
    /** What only the counter's own lines hold; none of them can occur in the data, which is in base64. */
    private static final List<String> SIGNS = List.of("gtag(", "googletagmanager.", "google-analytics.");

    private static final String BEGIN = "<script";
    private static final String END = "</script>";

    private Analytics() {}

    /**
     * The page without the scripts of the counter. Even when told not to count, the generator leaves the lines that
     * would call the counter, had it been loaded.
     *
     * <p>Searched by hand, as a regular expression over scripts of megabytes runs out of stack.
     *
     * @throws IOException if the counter stands where it cannot be taken out
     */
    static String removedFrom(String page) throws IOException {
        String clean = page;
        for (String sign : SIGNS) {
            for (int at = clean.indexOf(sign); at >= 0; at = clean.indexOf(sign)) {
                int begin = clean.lastIndexOf(BEGIN, at);
                int end = clean.indexOf(END, at);
                if (begin < 0 || end < 0) {
                    throw new IOException("'" + sign + "' stands outside every script of the page");
                }
                clean = clean.substring(0, begin) + clean.substring(end + END.length());
            }
        }
        return clean;
    }
}
