package dev.multiview.cli.judging;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** An option that takes one of several words, written with hyphens. */
final class OptionWord {
    private OptionWord() {}

    static <T extends Enum<T>> T of(String option, Class<T> words, String word) {
        List<T> all = Arrays.asList(words.getEnumConstants());
        List<String> names = all.stream()
                .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
        int found = names.indexOf(word.strip().toLowerCase(Locale.ROOT));
        if (found < 0) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT,
                    "Option " + option + " is '" + word + "'; choose " + String.join(", ", names));
        }
        return all.get(found);
    }
}
