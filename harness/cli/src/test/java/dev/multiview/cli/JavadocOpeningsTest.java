package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.docs.Pages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A test that the Javadoc of a type or package begins with the kind of thing it is: a noun, and no riddle. */
final class JavadocOpeningsTest {
    /** The first word of a comment that begins in the first column, as those of types do that are not nested. */
    private static final Pattern OPENING = Pattern.compile("^/\\*\\*[\\s*]*(\\w+)", Pattern.MULTILINE);

    private static final List<String> RIDDLES =
            List.of("What", "How", "Whether", "Which", "Where", "Why", "When", "Who", "Whose");

    @Test
    void types_begin_with_the_kind_of_thing_they_are() {
        List<String> found = new ArrayList<>();
        int types = 0;
        for (Path file : Pages.files(".java")) {
            String path = Pages.root().relativize(file).toString().replace('\\', '/');
            if (path.contains("src/main/java/")) {
                types++;
                riddles(Pages.read(file)).forEach(word -> found.add(path + ": " + word));
            }
        }
        assertThat(types).isGreaterThan(500);
        assertThat(found)
                .as("say what kind of thing it is, such as: A record of ...")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/** What is found. */\nclass Found {}",
                "package a;\n\n/**\n * How it * is done.\n *\n * @param a b\n */\nrecord Done(int a) {}",
                "/** Where. */\n@Deprecated\nfinal class Place {}"
            })
    void riddles_are_found(String source) {
        assertThat(riddles(source)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/** A record of what is found. */\nclass Found {\n    /** What it is. */\n    int found() {}\n}",
                "/** Whatever. */\nclass Any {}",
                "/* What is no Javadoc. */\nclass Any {}"
            })
    void nouns_and_members_are_none(String source) {
        assertThat(riddles(source)).isEmpty();
    }

    private static List<String> riddles(String source) {
        Matcher matcher = OPENING.matcher(source);
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            if (RIDDLES.contains(matcher.group(1))) {
                found.add(matcher.group(1));
            }
        }
        return found;
    }
}
