package dev.multiview.quantity;

import dev.multiview.procedure.TrialNotes;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Words for what a note measures. Names of notes are those of measurements and learners, which anybody may add to. */
final class NoteWords {
    private static final Map<String, String> KNOWN = Map.of(
            TrialNotes.LOST_VIEWS, "share of second views lost",
            TrialNotes.FITTED_SINGLE_VIEW, "share of single-view training samples fitted",
            TrialNotes.FITTED_MULTI_VIEW, "share of multi-view training samples fitted",
            TrialNotes.LOTTERY_HITS, "share of classes whose strongest view the start foretells",
            TrialNotes.NAMED_WON, "share of classes whose strongest view is the one named for it");

    /** Where a new word begins within a name. */
    private static final Pattern WORD = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Za-z])(?=\\d)");

    private NoteWords() {}

    /** The words of {@code toyRiskLast} are "toy risk last"; places behind dots stay as they are. */
    static String of(String note) {
        String known = KNOWN.get(note);
        if (known != null) {
            return known;
        }
        int dot = note.indexOf('.');
        String name = dot < 0 ? note : note.substring(0, dot);
        String place = dot < 0 ? "" : " at " + note.substring(dot + 1).replaceAll("\\.(?=[A-Za-z])", ", ");
        return WORD.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT) + place;
    }
}
