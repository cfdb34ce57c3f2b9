package dev.multiview.cost;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The shape of a trial: all that its cost depends on, and so nothing of its draw and its seeds. It is read from the
 * trial's canonical description, so that trials of a plan and rows of a store compare.
 *
 * @param name name of the learner
 * @param learner name and full description of the learner
 * @param data full description of the data
 * @param form what is trained, without which member or student it is
 * @param work nets times training length; 1 for one closed-form fit
 */
public record TrialShape(String name, String learner, String data, String form, double work) {
    private static final Pattern CANONICAL =
            Pattern.compile("trial-\\d+\\|data=(.*)\\|draw=\\d+\\|seed=-?\\d+\\|learner=(([^:|]*):.*)\\|role=(.*)");

    /** Not the lengths of teachers, which are named memberSteps. */
    private static final Pattern STEPS = Pattern.compile("(?<![A-Za-z])steps=(\\d+)");

    private static final Pattern NETS = Pattern.compile("\\((?:members|rounds)=(\\d+)");

    private static final Pattern RULE = Pattern.compile("(?<=rule=)[^,(]*");

    /** Weights of members that are there already cost next to nothing. */
    private static final double STACKING = 0.02;

    /**
     * The shape of the trial with this description.
     *
     * @param canonical {@link dev.multiview.procedure.Trial#canonical}, of this program or another version of it
     * @throws IllegalArgumentException if it is no description of a trial
     */
    public static TrialShape of(String canonical) {
        Matcher parts = CANONICAL.matcher(canonical);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "'" + canonical + "' describes no trial; give the field 'canonical' of a line of trials.jsonl");
        }
        String role = parts.group(4);
        double work = work(role);
        return new TrialShape(parts.group(3), parts.group(2), parts.group(1), form(role) + " " + work, work);
    }

    /** Students of all teachers see as many samples as long; what they minimise may differ in cost. */
    private static String form(String role) {
        String kind = role.substring(0, Math.max(0, role.indexOf('(')));
        Matcher rule = RULE.matcher(role);
        return rule.find() ? kind + " by " + rule.group() : kind;
    }

    private static double work(String role) {
        double steps = last(STEPS, role);
        if (role.startsWith("stacked(")) {
            return STACKING * steps;
        }
        boolean many = role.startsWith("joint-") || role.startsWith("ensemble-tuned(") || role.contains("boosted(");
        return many ? steps * last(NETS, role) : steps;
    }

    /** The last number of a role: a student's own length stands behind those of its lessons. */
    private static double last(Pattern pattern, String role) {
        double found = 1;
        Matcher matcher = pattern.matcher(role);
        while (matcher.find()) {
            found = Double.parseDouble(matcher.group(1));
        }
        return found;
    }
}
