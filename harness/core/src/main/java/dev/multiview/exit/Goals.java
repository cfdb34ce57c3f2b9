package dev.multiview.exit;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The Maven commands that reports and sentences show: they are typed where they are read, in the tree of Multiview or in
 * another project.
 *
 * @param before what stands before the name of a goal, such as {@code mvn test-compile multiview:}
 * @param properties what all names of properties begin with; empty in the tree of Multiview
 */
public record Goals(String before, String properties) {

    /** The system property by which a project's plugin tells the engine what stands before the name of a goal. */
    public static final String PROPERTY = "multiview.goals";

    /** What the names of properties begin with in a project. */
    public static final String PREFIX = "multiview.";

    /** Goals of the tree of Multiview. */
    public static final Goals TREE = new Goals("mvn multiview:", "");

    /** The goals for whoever reads what this process prints. */
    public static Goals ofThisProcess() {
        String before = System.getProperty(PROPERTY, "");
        return before.isBlank() ? TREE : new Goals(before, PREFIX);
    }

    /**
     * A command.
     *
     * @param goal such as freeze
     * @param options value by name, in the order of the map
     */
    public String command(String goal, Map<String, String> options) {
        return before + goal + words(options);
    }

    /** The command that audits, as reports show it. */
    public String audit(Map<String, String> options) {
        return equals(TREE) ? "mvn verify -Daudit" + words(options) : command("audit", options);
    }

    /** The names of an option, for the command line and for Maven: {@code --expected or -Dexpected=}. */
    public String option(String name) {
        return "--" + name + " or " + property(name) + "=";
    }

    /** The same, with a value: {@code --data FOLDER or -Ddata=FOLDER}. */
    public String option(String name, String value) {
        return "--" + name + " " + value + " or " + property(name) + "=" + value;
    }

    /** A property as it is typed: {@code -Dexpected}. */
    public String property(String name) {
        return "-D" + properties + name;
    }

    /** Options for {@link #command}: claims, tier and seed. */
    public static Map<String, String> options(String claims, String tier, long seed) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("claims", claims);
        options.put("tier", tier);
        options.put("seed", Long.toString(seed));
        return options;
    }

    private String words(Map<String, String> options) {
        StringBuilder words = new StringBuilder();
        options.forEach((name, value) ->
                words.append(' ').append(property(name)).append('=').append(ShellWord.of(value)));
        return words.toString();
    }
}
