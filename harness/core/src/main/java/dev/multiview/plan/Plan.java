package dev.multiview.plan;

import dev.multiview.claim.Claim;
import dev.multiview.procedure.Arm;
import dev.multiview.provenance.Sha256;
import dev.multiview.quantity.Quantity;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The trials that a list of claims needs over a fixed number of draws. Trials of one draw stand together, within
 * it those of one data set, and a teacher stands before its students: whoever works from the front needs few data
 * sets at a time.
 *
 * @param claims the claims, in the order of the report
 * @param drawsByClaim number of draws of each claim by its id, at least 1; a data set that gives fewer has fewer
 * @param rootSeed root of all seed paths
 * @param trials every trial once
 */
public record Plan(List<Claim> claims, Map<String, Integer> drawsByClaim, long rootSeed, List<PlannedTrial> trials) {
    public Plan {
        claims = List.copyOf(claims);
        drawsByClaim = Map.copyOf(drawsByClaim);
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
        return of(claims, same(claims, draws), rootSeed, code);
    }

    /**
     * The plan of {@code claims} of which each has a number of draws of its own.
     *
     * @param drawsByClaim by the id of each claim
     * @throws IllegalArgumentException as for one number of draws
     */
    public static Plan of(List<Claim> claims, Map<String, Integer> drawsByClaim, long rootSeed, TrialCode code) {
        return new Plan(
                claims,
                drawsByClaim,
                rootSeed,
                collection(claims, drawsByClaim, rootSeed).ordered(code));
    }

    /**
     * How many trials each learner has in a plan, by its name: what a run will cost. Quicker than making the plan, as the
     * code behind the trials is not looked at.
     *
     * @throws IllegalArgumentException as for a plan
     */
    public static Map<String, Integer> trialsByLearner(List<Claim> claims, int draws) {
        return collection(claims, same(claims, draws), 0).byLearner();
    }

    private static Map<String, Integer> same(List<Claim> claims, int draws) {
        if (draws < 1) {
            throw new IllegalArgumentException("Number of draws " + draws + " is below 1");
        }
        PlanRules.check(claims);
        return claims.stream().collect(Collectors.toMap(Claim::id, claim -> draws));
    }

    private static TrialCollection collection(List<Claim> claims, Map<String, Integer> drawsByClaim, long rootSeed) {
        PlanRules.check(claims);
        TrialCollection collection = new TrialCollection(rootSeed);
        Map<List<Object>, Wanted> arms = wanted(claims, drawsByClaim);
        int most = arms.values().stream().mapToInt(Wanted::draws).max().orElse(0);
        for (int draw = 0; draw < most; draw++) {
            for (Wanted arm : arms.values()) {
                if (draw < arm.draws()) {
                    collection.add(arm.arm(), draw);
                }
            }
        }
        return collection;
    }

    /** The plan without the trials of an earlier one: what is left to run. */
    public Plan beyond(Set<String> keys) {
        return new Plan(
                claims,
                drawsByClaim,
                rootSeed,
                trials.stream().filter(planned -> !keys.contains(planned.key())).toList());
    }

    /** Largest number of draws of a claim. */
    public int draws() {
        return drawsByClaim.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    }

    /** Every arm of the claims once, in order of first mention. */
    public Collection<Arm> arms() {
        return wanted(claims, drawsByClaim).values().stream().map(Wanted::arm).toList();
    }

    /** Keys of the trials that {@code claim} needs over all its draws, teachers included. */
    public Set<String> keys(Claim claim) {
        TrialCollection collection = new TrialCollection(rootSeed);
        for (Wanted arm : wanted(List.of(claim), drawsByClaim).values()) {
            for (int draw = 0; draw < arm.draws(); draw++) {
                collection.add(arm.arm(), draw);
            }
        }
        return collection.keys();
    }

    /** Draws that {@code claim} is judged on: those of the plan, or as many as the scarcest of its data sets gives. */
    public int draws(Claim claim) {
        return draws(claim, planned(claim, drawsByClaim));
    }

    /** The same for a plan of so many draws. */
    public static int draws(Claim claim, int planned) {
        return claim.quantities().stream()
                .flatMap(quantity -> quantity.arms().stream())
                .mapToInt(arm -> draws(arm, planned))
                .min()
                .orElse(planned);
    }

    private static int draws(Arm arm, int planned) {
        return Math.min(planned, arm.setting().data().mostDraws());
    }

    private static int planned(Claim claim, Map<String, Integer> drawsByClaim) {
        Integer draws = drawsByClaim.get(claim.id());
        if (draws == null || draws < 1) {
            throw new IllegalArgumentException(
                    "Claim " + claim.id() + " has " + draws + " draws; plan at least 1 for each claim");
        }
        return draws;
    }

    /** SHA-256 in hexadecimal of what is to be done, whatever code does it: the trials' keys, the number of draws and the claims' rule digests. */
    public String digest() {
        Stream<String> keys = trials.stream().map(PlannedTrial::key).sorted();
        Stream<String> rules = claims.stream().map(Claim::ruleDigest).sorted();
        List<String> lines = Stream.of(Stream.of("plan-1", "draws=" + draws()), keys, Stream.of("rules"), rules)
                .flatMap(part -> part)
                .toList();
        return Sha256.hex(String.join("\n", lines));
    }

    /** An arm with the most draws that a claim wants of it. */
    private record Wanted(Arm arm, int draws) {}

    private static Map<List<Object>, Wanted> wanted(List<Claim> claims, Map<String, Integer> drawsByClaim) {
        // By names, which PlanRules made unique: two claims may hold two equal learners that do not compare by value.
        Map<List<Object>, Wanted> arms = new LinkedHashMap<>();
        for (Claim claim : claims) {
            int planned = planned(claim, drawsByClaim);
            for (Quantity quantity : claim.quantities()) {
                for (Arm arm : quantity.arms()) {
                    arms.merge(
                            List.of(arm.setting().name(), arm.learner().name(), arm.procedure()),
                            new Wanted(arm, draws(arm, planned)),
                            (old, more) -> more.draws() > old.draws() ? new Wanted(old.arm(), more.draws()) : old);
                }
            }
        }
        return arms;
    }
}
