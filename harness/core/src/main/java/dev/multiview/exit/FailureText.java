package dev.multiview.exit;

import org.jspecify.annotations.Nullable;

/** Words for anything thrown by code that is not ours; made of whatever that code gives, and never thrown itself. */
public final class FailureText {
    private static final int LONGEST = 500;
    private static final int DEEPEST = 100;

    private FailureText() {}

    /** Kind and message, on one line. */
    public static String of(@Nullable Throwable failure) {
        if (failure == null) {
            return "an unknown failure";
        }
        String message = messageOf(failure);
        return message.isEmpty() ? kind(failure) : kind(failure) + ": " + message;
    }

    /** Kind and message of what brought a failure about first; of the failure itself if it names nothing else. */
    public static String ofRoot(Throwable failure) {
        Throwable root = failure;
        Throwable cause = causeOf(root);
        // Causes may form a circle.
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            root = cause;
            cause = causeOf(root);
        }
        return of(root);
    }

    private static @Nullable Throwable causeOf(Throwable failure) {
        try {
            return failure.getCause();
        } catch (Throwable broken) {
            // As with messages below.
            return null;
        }
    }

    /** The message alone, on one line and of at most 500 characters; empty if there is none or it cannot be had. */
    public static String messageOf(Throwable failure) {
        try {
            String message = failure.getMessage();
            return message == null ? "" : oneLine(message);
        } catch (Throwable broken) {
            // A message that cannot be made must not cost more than itself, not even by an error.
            return "its message failed with " + kind(broken);
        }
    }

    private static String kind(Throwable failure) {
        String name = failure.getClass().getSimpleName();
        return name.isEmpty() ? failure.getClass().getName() : name;
    }

    private static String oneLine(String message) {
        String line = message.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        if (line.length() <= LONGEST) {
            return line;
        }
        // Never half of a character that takes two places.
        int end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return line.substring(0, end) + "...";
    }
}
