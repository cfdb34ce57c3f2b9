package dev.multiview.cli.launch;

import java.util.List;
import java.util.Set;

/**
 * The command lines that look something up: they train nothing, load no native library and need no flags, so that the
 * launcher's own JVM can answer them.
 */
public final class QuickCommand {
    private static final Set<String> LOOK_UPS = Set.of("list", "show", "schema", "open", "generate-completion");

    private QuickCommand() {}

    /**
     * Whether a command line is quick. Of what asks for help all words must be plain: an option may take the next word
     * for its value, and files of arguments may hold anything.
     *
     * @param arguments as typed after {@code multiview}
     */
    public static boolean is(List<String> arguments) {
        if (arguments.isEmpty() || arguments.stream().anyMatch(word -> word.startsWith("@"))) {
            return arguments.isEmpty();
        }
        return LOOK_UPS.contains(arguments.get(0))
                || arguments.stream().anyMatch(EngineFlags.ASK_FOR_HELP::contains)
                        && arguments.stream()
                                .allMatch(word -> EngineFlags.ASK_FOR_HELP.contains(word) || !word.startsWith("-"));
    }
}
