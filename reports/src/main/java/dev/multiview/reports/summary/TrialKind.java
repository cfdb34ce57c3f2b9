package dev.multiview.reports.summary;

import dev.multiview.run.TrialRow;

/**
 * The kind of trials that a table averages: what is alike in them.
 *
 * @param dataset name of the data
 * @param learner name of the learner
 * @param role what was trained for how long, without index
 */
public record TrialKind(String dataset, String learner, String role) {
    private static final String LEARNER = "|learner=";
    private static final String ROLE = "|role=";
    private static final String TEACHER = "teacher=";
    private static final String STEPS = ",steps=";

    /** The kind of a trial, read from its canonical description ({@link dev.multiview.procedure.Trial}). */
    public static TrialKind of(TrialRow row) {
        String canonical = row.canonical();
        int learner = canonical.indexOf(LEARNER) + LEARNER.length();
        int role = canonical.lastIndexOf(ROLE) + ROLE.length();
        if (learner < LEARNER.length() || role < ROLE.length()) {
            throw new IllegalArgumentException(
                    "Trial description '" + canonical + "' has no " + LEARNER + " or no " + ROLE);
        }
        String label = row.label();
        int draw = label.indexOf(" draw ");
        return new TrialKind(
                draw < 0 ? label : label.substring(0, draw),
                upTo(canonical, learner, ":"),
                words(canonical.substring(role)));
    }

    private static String words(String role) {
        String kind = upTo(role, 0, "(");
        int teacher = role.indexOf(TEACHER);
        int steps = role.lastIndexOf(STEPS);
        return (teacher < 0 ? kind : kind + " of " + upTo(role, teacher + TEACHER.length(), ","))
                + (steps < 0 ? "" : ", " + upTo(role, steps + STEPS.length(), ")") + " steps");
    }

    private static String upTo(String text, int start, String end) {
        int stop = text.indexOf(end, start);
        return stop < 0 ? text.substring(start) : text.substring(start, stop);
    }
}
