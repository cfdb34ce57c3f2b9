package dev.multiview.judging;

import dev.multiview.claim.Control;
import dev.multiview.claim.Rule;
import dev.multiview.predictions.Kind;
import dev.multiview.predictions.PredictionFile;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A manifest: which runs predicted what on which test set, and what is claimed of them.
 *
 * @param name short name, the first part of the claims' ids
 * @param file how sentences name it
 * @param tests the test set of all draws, or one for each draw
 * @param runs trained models with their predictions, series spread out
 * @param ensembles ensembles to be formed
 * @param claims what is claimed, at least one
 */
public record Manifest(
        String name, String file, List<Test> tests, List<Run> runs, List<Formed> ensembles, List<Stated> claims) {
    public Manifest {
        tests = List.copyOf(tests);
        runs = List.copyOf(runs);
        ensembles = List.copyOf(ensembles);
        claims = List.copyOf(claims);
    }

    /**
     * A test set.
     *
     * @param draw the draw it belongs to, or 0 if all draws share it
     * @param labels file of true classes
     * @param ids file of ids, or null
     * @param name how reports call it, or null for the file's name
     * @param classes number of classes, or 0 if nobody says
     */
    public record Test(
            int draw,
            PredictionFile labels,
            @Nullable PredictionFile ids,
            @Nullable String name,
            int classes) {}

    /**
     * A trained model.
     *
     * @param role what it is, such as {@code single}
     * @param draw which independent training set it was trained on, from 1 on
     * @param seed which training on that set; the same seed of two roles makes a pair
     * @param group the ensemble it belongs to, or null for that of its draw
     * @param predictions the file
     * @param kind what the file holds; empty if it says so itself
     * @param teacher role of its teacher, or null
     */
    public record Run(
            String role,
            int draw,
            String seed,
            @Nullable String group,
            PredictionFile predictions,
            Optional<Kind> kind,
            @Nullable String teacher) {}

    /** What is averaged over members. */
    public enum Average {
        LOGITS,
        PROBABILITIES
    }

    /**
     * Ensembles to be formed, one of each group of members.
     *
     * @param role their role
     * @param of role of the members
     * @param average what is averaged
     */
    public record Formed(String role, String of, Average average) {}

    /** Of what a claim speaks. */
    public enum Scope {
        /** The trained models as they are, on other test items. */
        ITEMS,
        /** Training again on what was trained on, and other test items. */
        TRAINING,
        /** Other training sets, too. */
        DATA
    }

    /**
     * What is measured.
     *
     * @param candidate the role that is said to be better, or whose level is meant
     * @param baseline the role it is compared with, or null for a level
     * @param metric the metric
     * @param reference the role that agreement or divergence is with, or null
     */
    public record Measure(
            String candidate,
            @Nullable String baseline,
            Metric metric,
            @Nullable String reference) {}

    /**
     * A control of a claim.
     *
     * @param id short name within the claim
     * @param says what it shows
     * @param measure what is measured
     * @param rule when it passes
     * @param kind what a failure means
     */
    public record Check(String id, String says, Measure measure, Rule rule, Control.Kind kind) {}

    /**
     * A claim.
     *
     * @param id short name
     * @param says the statement
     * @param source where it is stated
     * @param measure what is measured
     * @param rule when it holds
     * @param controls what must come out right, too
     * @param scope of what it speaks
     */
    public record Stated(
            String id, String says, String source, Measure measure, Rule rule, List<Check> controls, Scope scope) {
        public Stated {
            controls = List.copyOf(controls);
        }
    }
}
