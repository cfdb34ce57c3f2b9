package dev.multiview.reports.allure;

import dev.multiview.reports.format.Markup;
import dev.multiview.reports.format.Palette;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A piece of a page in the making; every text is escaped, every style stands at its element. */
final class Html {
    private static final String CELL = "padding:3px 12px 3px 0;border-bottom:1px solid " + Palette.GRID
            + ";text-align:left;vertical-align:top;font-weight:normal;overflow-wrap:anywhere";

    private final StringBuilder text = new StringBuilder();

    /** White words on a coloured ground. */
    Html badge(String words, String colour) {
        text.append("<span style=\"display:inline-block;padding:4px 12px;border-radius:4px;color:")
                .append(Palette.WHITE)
                .append(";font-weight:bold;background:")
                .append(colour)
                .append("\">")
                .append(Markup.escaped(words))
                .append("</span>");
        return this;
    }

    /** A paragraph. */
    Html paragraph(String words) {
        text.append("<p style=\"margin:10px 0\">").append(Markup.escaped(words)).append("</p>");
        return this;
    }

    /** What a source says, with a line about where, which leads to {@code address} unless that is empty. */
    Html quote(String words, String where, String address) {
        text.append("<blockquote style=\"margin:10px 0;padding:6px 14px;border-left:4px solid ")
                .append(Palette.JOIN)
                .append(";color:")
                .append(Palette.ASIDE)
                .append("\">“")
                .append(Markup.escaped(words))
                .append("”<br><small>");
        if (address.isEmpty()) {
            text.append(Markup.escaped(where));
        } else {
            text.append("<a href=\"")
                    .append(Markup.escaped(address))
                    .append("\" target=\"_blank\" rel=\"noopener\">")
                    .append(Markup.escaped(where))
                    .append("</a>");
        }
        text.append("</small></blockquote>");
        return this;
    }

    /** A picture inside the page: the only form that the generators of Allure 2 and 3 both show. */
    Html picture(String svg, String description) {
        text.append("<p style=\"margin:10px 0\"><img style=\"max-width:100%\" alt=\"")
                .append(Markup.escaped(description))
                .append("\" src=\"data:image/svg+xml;base64,")
                .append(Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8)))
                .append("\"></p>");
        return this;
    }

    /** The first row of a table. */
    Html beginTable(String... heads) {
        text.append("<table style=\"border-collapse:collapse;table-layout:fixed;width:100%;margin:10px 0\"><tr>");
        for (String head : heads) {
            text.append("<th style=\"")
                    .append(CELL)
                    .append(";color:")
                    .append(Palette.GREY)
                    .append("\">")
                    .append(Markup.escaped(head))
                    .append("</th>");
        }
        text.append("</tr>");
        return this;
    }

    /** A row: a name, what people read, and the same exactly, small. */
    Html row(String name, String shown, String exact) {
        text.append("<tr><td style=\"").append(CELL).append("\">").append(Markup.escaped(name));
        text.append("</td><td style=\"")
                .append(CELL)
                .append("\"><b>")
                .append(Markup.escaped(shown))
                .append("</b></td><td style=\"")
                .append(CELL)
                .append("\"><code style=\"font-size:")
                .append(Palette.Letters.NOTE)
                .append("px;color:")
                .append(Palette.GREY)
                .append(";background:none\">")
                .append(Markup.escaped(exact))
                .append("</code></td></tr>");
        return this;
    }

    Html endTable() {
        text.append("</table>");
        return this;
    }

    /** A command to be copied. */
    Html command(String command) {
        text.append("<pre style=\"margin:10px 0;padding:8px 12px;background:")
                .append(Palette.GROUND)
                .append(";white-space:pre-wrap\">")
                .append(Markup.escaped(command))
                .append("</pre>");
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
