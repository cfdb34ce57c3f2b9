package dev.multiview.reports.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text within Markdown. Claims, learners and errors bring texts of their own, which must not become markup: {@link
 * #text} and {@link #code} are for one such text, {@link #page} is the last gate of a whole page.
 */
public final class Markdown {
    /**
     * What opens an element, a comment or a declaration of HTML; line breaks in cells are the one element we write. Before
     * it in the alternation, in group 1, what is passed over: an escaped backslash or backtick, a span of code, which ends
     * at as many backticks as it began with, and backticks that begin none.
     */
    private static final Pattern TAG =
            Pattern.compile("(\\\\[\\\\`]|(`+)(?!`).*?(?<!`)\\2(?!`)|`+)|<(?!br>)(?=[A-Za-z/!?])");

    /** What begins a named or numbered character. */
    private static final Pattern ENTITY = Pattern.compile("&(?=#?[A-Za-z0-9]+;)");

    /** What begins and ends code, emphasis or a line through words; a low line within a word does neither. */
    private static final Pattern MARK = Pattern.compile("[\\\\`*~]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");

    /** What makes a bare address a link. */
    private static final Pattern ADDRESS = Pattern.compile(":(?=//)|(?<=\\bwww)\\.", Pattern.CASE_INSENSITIVE);

    /** A line of ours that begins, names or ends a part which opens on demand; texts of others never fill a line. */
    private static final Pattern FOLD = Pattern.compile("</?details>|<summary>[A-Za-z0-9 ,]+</summary>");

    private static final String FENCE = "```sh";
    private static final Pattern END_OF_FENCE = Pattern.compile(" {0,3}`{3,}[ \\t]*");

    private Markdown() {}

    /** One line of plain words: no code, no emphasis, no links, no pictures, no lines of their own. */
    public static String text(String text) {
        String line = ENTITY.matcher(Plain.line(text)).replaceAll("&amp;");
        String marked = MARK.matcher(line).replaceAll("\\\\$0");
        return ADDRESS.matcher(marked)
                .replaceAll("\\\\$0")
                .replace("](", "]\\(")
                .replace("<br>", "&lt;br>");
    }

    /** The same as code. */
    public static String code(String text) {
        String line = Plain.line(text).replace('`', '\'');
        // Two backticks with nothing between them would begin a span that ends somewhere else.
        return "`" + (line.isEmpty() ? " " : line) + "`";
    }

    /**
     * The page without any element of HTML but line breaks and parts that open on demand, and without characters that a terminal would obey.
     *
     * <p>Code is left as it is: there every viewer of Markdown shows a sign that opens an element as that sign, and what
     * stands for it elsewhere would be shown, and pasted into a shell, letter by letter. That is safe as long as what is
     * taken for code here is code to the viewer. So spans and blocks are found by its rules, on one line and between the
     * fences that we write; all backticks of others are escaped or replaced before, see {@link #text} and {@link #code}.
     */
    public static String page(String page) {
        StringBuilder safe = new StringBuilder();
        boolean fenced = false;
        for (String line : Plain.text(page).split("(?<=\n)")) {
            String bare = line.stripTrailing();
            boolean ours = fenced || bare.equals(FENCE) || FOLD.matcher(bare).matches();
            safe.append(ours ? line : outsideCode(line));
            fenced = fenced ? !END_OF_FENCE.matcher(bare).matches() : bare.equals(FENCE);
        }
        return safe.toString();
    }

    private static String outsideCode(String line) {
        return TAG.matcher(line)
                .replaceAll(found -> found.group(1) == null ? "&lt;" : Matcher.quoteReplacement(found.group(1)));
    }
}
