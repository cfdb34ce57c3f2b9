package dev.multiview.regression;

import dev.multiview.claim.Claim.Statistical;
import dev.multiview.claim.Judgement;
import dev.multiview.claim.Judgement.ControlResult;
import dev.multiview.claim.Tier;
import dev.multiview.claim.Verdict;
import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.Origin;
import dev.multiview.run.TrialRow;
import dev.multiview.statistic.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;

/**
 * The expectations of a run: the content of an expectations file.
 *
 * @param suite name of the suite, or the claims asked for
 * @param tier the tier
 * @param seed root of all seed paths
 * @param draws number of draws planned
 * @param planDigest digest of everything planned
 * @param kernels digest of processor, Java and native libraries
 * @param claims what is expected of each claim, by id
 * @param predictions whether it is about predictions of other programs, which have no tier, seed and kernels
 */
public record Expectations(
        String suite,
        Tier tier,
        long seed,
        int draws,
        String planDigest,
        String kernels,
        List<Expected> claims,
        boolean predictions) {

    /**
     * Greatest probability that an unchanged program on fresh seeds is called different, for a whole file: one check in
     * a hundred, so that whoever is told of a difference has reason to look.
     */
    public static final double FALSE_ALARM = 0.01;

    public Expectations {
        claims = claims.stream().sorted(Comparator.comparing(Expected::id)).toList();
    }

    /** Expectations of an audit. */
    public Expectations(
            String suite, Tier tier, long seed, int draws, String planDigest, String kernels, List<Expected> claims) {
        this(suite, tier, seed, draws, planDigest, kernels, claims, false);
    }

    /** Expectations of predictions of other programs. */
    static Expectations ofPredictions(String name, int draws, String digest, List<Expected> claims) {
        return new Expectations(name, Tier.STANDARD, 0, draws, digest, "none", claims, true);
    }

    /**
     * Freezes what a run showed.
     *
     * @throws MultiviewException with status {@link ExitStatus#FAILED} if one of its trials failed, a check broke or a
     *     number is not finite, and {@link ExitStatus#BAD_INPUT} if no claim was run: what is missing then must not
     *     become what is expected
     */
    public static Expectations of(AuditOutcome outcome) {
        List<TrialRow> failed =
                outcome.trials().stream().filter(trial -> !trial.finished()).toList();
        if (!failed.isEmpty()) {
            throw new MultiviewException(
                    ExitStatus.FAILED,
                    "Nothing was frozen, because " + failed.size() + " of "
                            + outcome.trials().size() + " trials failed, first '"
                            + failed.get(0).trial().label() + "' ("
                            + failed.get(0).message()
                            + "); repair the cause and freeze again");
        }
        outcome.judgements().stream().filter(Judgement::unmeasured).findFirst().ifPresent(broken -> {
            throw new MultiviewException(
                    ExitStatus.FAILED,
                    "Nothing was frozen, because claim "
                            + broken.claim().id() + " could not be measured (" + broken.reason()
                            + "); repair the cause and freeze again");
        });
        Expectations expectations = derived(outcome);
        expectations.demandNumbers();
        return expectations;
    }

    /** The claims by id. */
    public List<String> ids() {
        return claims.stream().map(Expected::id).toList();
    }

    /** What {@link #of} writes down, whether it may be frozen or not. */
    static Expectations derived(AuditOutcome outcome) {
        ExpectedRange rerun = new ExpectedRange(
                FALSE_ALARM / Math.max(1, ExpectedRange.EVENTS * intervals(outcome)), new Singles(outcome.gains()));
        List<Expected> claims = outcome.judgements().stream()
                .map(judgement -> expected(judgement, rerun))
                .toList();
        if (outcome.origin() instanceof Origin.Predictions) {
            return ofPredictions(outcome.suite(), mostDraws(claims), outcome.planDigest(), claims);
        }
        return new Expectations(
                outcome.suite(),
                outcome.tier(),
                outcome.rootSeed(),
                outcome.draws(),
                outcome.planDigest(),
                PlatformDigest.of(outcome.provenance()),
                claims);
    }

    /** Of predictions draws are effective ones, which nobody planned. */
    private static int mostDraws(List<Expected> claims) {
        return claims.stream()
                .flatMap(claim -> claim.numbers().stream())
                .mapToInt(number -> number.estimate().draws())
                .max()
                .orElse(1);
    }

    /** A file that expects nothing passes every check, and so does an interval that is none. */
    private void demandNumbers() {
        if (claims.stream().allMatch(claim -> claim.verdict() == Verdict.NOT_RUN)) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT,
                    "Nothing was frozen, because none of " + claims.size()
                            + " claims was run; get their data and freeze again");
        }
        for (Expected claim : claims) {
            for (Frozen number : claim.numbers()) {
                if (!number.finite()) {
                    throw new MultiviewException(
                            ExitStatus.FAILED,
                            "Nothing was frozen, because " + number.words() + " is not finite in claim " + claim.id()
                                    + " (" + number.estimate() + "); repair the cause and freeze again");
                }
            }
        }
    }

    private static int intervals(AuditOutcome outcome) {
        return outcome.judgements().stream()
                .filter(judgement -> judgement.verdict() != Verdict.NOT_RUN)
                .filter(judgement -> judgement.claim().body() instanceof Statistical)
                .mapToInt(judgement ->
                        ExpectedRange.intervals((Statistical) judgement.claim().body()))
                .sum();
    }

    private static Expected expected(Judgement judgement, ExpectedRange rerun) {
        boolean predicted = judgement.claim().body() instanceof Statistical && judgement.verdict() != Verdict.NOT_RUN;
        return new Expected(
                judgement.claim().id(),
                judgement.claim().body().kind(),
                judgement.verdict(),
                predicted
                        ? rerun.of(judgement, (Statistical) judgement.claim().body())
                        : Allowance.anyInterval(EnumSet.of(judgement.verdict())),
                unit(judgement),
                numbers(judgement),
                judgement.claim().ruleDigest());
    }

    private static String unit(Judgement judgement) {
        return judgement.claim().quantities().isEmpty()
                ? ""
                : judgement.claim().quantities().get(0).unit();
    }

    private static List<Frozen> numbers(Judgement judgement) {
        List<Frozen> numbers = new ArrayList<>();
        Estimate estimate = judgement.estimate();
        if (estimate != null) {
            numbers.add(Frozen.of("", judgement.claim().quantities().get(0), estimate));
            for (ControlResult result : judgement.controls()) {
                numbers.add(Frozen.of(result.control().id(), result.control().quantity(), result.estimate()));
            }
        }
        return numbers;
    }
}
