package dev.multiview.plan;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Quantity;
import dev.multiview.procedure.Arm;
import dev.multiview.provenance.Sha256;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The trials that a list of claims needs over a fixed number of draws. Trials of one draw stand together, within
 * it those of one data set, and a teacher stands before its students: whoever works from the front needs few data
 * sets at a time.
 *
 * @param claims the claims, in the order of the report
 * @param draws number of draws, at least 1; a data set that gives fewer has fewer
 * @param rootSeed root of all seed paths
 * @param trials every trial once
 */
public record Plan(List<Claim> claims, int draws, long rootSeed, List<PlannedTrial> trials) {
    public Plan {
        claims = List.copyOf(claims);
        trials = List.copyOf(trials);
    }

    /** The plan of {@code claims} for the running program. */
    public static Plan of(List<Claim> claims, int draws, long rootSeed) {
        return of(claims, draws, rootSeed, TrialCode.ofThisProgram());
    }

    /**
     * The plan of {@code claims} for some program.
     *
     * @throws IllegalArgumentException if {@code draws} is below 1, two claims share an id, two learners share a
     *     name, two settings share a name, or a quantity asks for a test set that its data does not have
     */
    public static Plan of(List<Claim> claims, int draws, long rootSeed, TrialCode code) {
        return new Plan(
                claims, draws, rootSeed, collection(claims, draws, rootSeed).ordered(code));
    }

    /**
     * How many trials each learner has in a plan, by its name: what a run will cost. Quicker than making the plan, as the
     * code behind the trials is not looked at.
     *
     * @throws IllegalArgumentException as for a plan
     */
    public static Map<String, Integer> trialsByLearner(List<Claim> claims, int draws) {
        return collection(claims, draws, 0).byLearner();
    }

    private static TrialCollection collection(List<Claim> claims, int draws, long rootSeed) {
        if (draws < 1) {
            throw new IllegalArgumentException("Number of draws " + draws + " is below 1");
        }
        PlanRules.check(claims);
        TrialCollection collection = new TrialCollection(rootSeed);
        Collection<Arm> arms = arms(claims);
        for (int draw = 0; draw < draws; draw++) {
            for (Arm arm : arms) {
                if (draw < draws(arm, draws)) {
                    collection.add(arm, draw);
                }
            }
        }
        return collection;
    }

    /** Every arm of the claims once, in order of first mention. */
    public Collection<Arm> arms() {
        return arms(claims);
    }

    /** Keys of the trials that {@code claim} needs over all draws, teachers included. */
    public Set<String> keys(Claim claim) {
        TrialCollection collection = new TrialCollection(rootSeed);
        for (Arm arm : arms(List.of(claim))) {
            for (int draw = 0; draw < draws(arm, draws); draw++) {
                collection.add(arm, draw);
            }
        }
        return collection.keys();
    }

    /** Draws that {@code claim} is judged on: those of the plan, or as many as the scarcest of its data sets gives. */
    public int draws(Claim claim) {
        return draws(claim, draws);
    }

    /** The same for a plan of so many draws. */
    public static int draws(Claim claim, int planned) {
        return arms(List.of(claim)).stream()
                .mapToInt(arm -> draws(arm, planned))
                .min()
                .orElse(planned);
    }

    private static int draws(Arm arm, int planned) {
        return Math.min(planned, arm.setting().data().mostDraws());
    }

    /** SHA-256 in hexadecimal of what is to be done, whatever code does it: the trials' keys, the number of draws and the claims' rule digests. */
    public String digest() {
        Stream<String> keys = trials.stream().map(PlannedTrial::key).sorted();
        Stream<String> rules = claims.stream().map(Claim::ruleDigest).sorted();
        List<String> lines = Stream.of(Stream.of("plan-1", "draws=" + draws), keys, Stream.of("rules"), rules)
                .flatMap(part -> part)
                .toList();
        return Sha256.hex(String.join("\n", lines));
    }

    private static Collection<Arm> arms(List<Claim> claims) {
        // By names, which PlanRules made unique: two claims may hold two equal learners that do not compare by value.
        Map<List<Object>, Arm> arms = new LinkedHashMap<>();
        for (Claim claim : claims) {
            for (Quantity quantity : claim.quantities()) {
                for (Arm arm : quantity.arms()) {
                    arms.putIfAbsent(List.of(arm.setting().name(), arm.learner().name(), arm.procedure()), arm);
                }
            }
        }
        return arms.values();
    }
}
