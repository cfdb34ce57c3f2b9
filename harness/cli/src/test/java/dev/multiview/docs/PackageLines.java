package dev.multiview.docs;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Packages of this project, and none of its samples, with their module and the first sentence of their Javadoc, as cells of a table. */
final class PackageLines {
    private static final Pattern SENTENCE = Pattern.compile("/\\*\\*(.*?\\.)(?=\\s|$)", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("\\{@\\w+\\s+([^}]*)}");

    private PackageLines() {}

    static Map<String, List<String>> all() {
        Map<String, List<String>> lines = new TreeMap<>();
        for (Path file : Pages.files("package-info.java")) {
            String path = Pages.name(file);
            int java = path.indexOf("/src/main/java/");
            if (java >= 0 && !path.startsWith("harness/samples/")) {
                String name = path.substring(java + "/src/main/java/".length())
                        .replace("/package-info.java", "")
                        .replace('/', '.');
                String shown = name.replace("dev.multiview.", "");
                lines.put(name, List.of("`" + shown + "`", path.substring(0, java), sentence(file)));
            }
        }
        return lines;
    }

    private static String sentence(Path file) {
        Matcher found = SENTENCE.matcher(Pages.read(file));
        if (!found.find()) {
            throw new IllegalArgumentException(Pages.name(file) + " has no sentence");
        }
        String text = found.group(1)
                .replaceAll("\\R \\*", " ")
                .replaceAll("</?em>", "")
                .replaceAll("\\s+", " ");
        return TAG.matcher(text)
                .replaceAll(tag -> Matcher.quoteReplacement(tag.group(1).replaceAll("^.*\\.(?=[A-Z])", "")))
                .strip();
    }
}
