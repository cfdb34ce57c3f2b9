package dev.multiview.predictions;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import java.util.Locale;

/** The refusal of an input: one sentence, exit status 2. */
public final class Refusal {
    private Refusal() {}

    /** A refusal by a sentence that is formatted without the machine's locale. */
    public static MultiviewException of(String sentence, Object... values) {
        return new MultiviewException(ExitStatus.BAD_INPUT, String.format(Locale.ROOT, sentence, values));
    }
}
