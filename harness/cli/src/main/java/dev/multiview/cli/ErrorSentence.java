package dev.multiview.cli;

import dev.multiview.cli.launch.MemoryBudget;
import java.util.ServiceConfigurationError;

/** Errors that no command expects, each as one sentence with a remedy. */
final class ErrorSentence {

    private ErrorSentence() {}

    /** What happened, and what can be done about it. */
    static String of(Throwable failure) {
        if (failure instanceof OutOfMemoryError) {
            return outOfMemory(text(failure));
        }
        if (failure instanceof StackOverflowError) {
            return "The command failed, because calls were nested too deep; run it with --verbose and report what it shows";
        }
        if (failure instanceof ServiceConfigurationError) {
            return "A class that META-INF/services names cannot be used: " + text(failure)
                    + "; make it public, with a public constructor without arguments, or take its line out";
        }
        if (failure instanceof LinkageError) {
            return "A class cannot be loaded: " + text(root(failure))
                    + "; put its library on the class path in the version that it was compiled with, and build the whole"
                    + " project again";
        }
        return "The command failed with " + text(failure) + "; run it with --verbose and report what it shows";
    }

    private static String outOfMemory(String text) {
        return text.contains("native thread")
                ? "The system permits no further thread; take fewer with --threads, or raise the limit of processes"
                : "Memory ran out (" + text + "); give the engine more with " + MemoryBudget.VARIABLE
                        + ", such as 8g, or take fewer threads with --threads";
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }

    private static String text(Throwable failure) {
        String message = failure.getMessage();
        String kind = failure.getClass().getSimpleName();
        return message == null || message.isBlank()
                ? kind
                : kind + ": " + message.strip().replaceAll("\\s+", " ");
    }
}
