package dev.multiview.reports.page;

import dev.multiview.claim.Judgement;
import dev.multiview.claim.Verdict;
import dev.multiview.exit.MultiviewException;
import dev.multiview.reports.OutputFolder;
import dev.multiview.reports.VerdictsReport;
import dev.multiview.reports.agreement.SeedVerdicts;
import dev.multiview.reports.format.NumberFormats;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.Origin;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A comparison with the run whose reports this one replaces. It is told where that was of the same suite and tier, and showed something
 * else: a run that repeats the one before leaves its page as it was.
 *
 * @param before the run before, in words
 * @param changes the judged claims whose verdict is another one, in the run's order
 * @param kept how many judged claims have the verdict that they had
 * @param beside what else changed, as sentences
 */
record SinceLast(String before, List<Change> changes, int kept, List<String> beside) {

    /**
     * A claim with another verdict than before.
     *
     * @param anchor its tile
     * @param name its name
     * @param then the verdict before
     * @param now the verdict of this run
     * @param numbers the estimates of both
     */
    record Change(String anchor, String name, VerdictWords then, VerdictWords now, String numbers) {}

    /**
     * The comparison.
     *
     * @param made where the page is being made, within the folder of the earlier reports
     */
    static Optional<SinceLast> of(AuditOutcome outcome, Path made) {
        return outcome.origin() instanceof Origin.Trials
                ? OutputFolder.replacedBy(made)
                        .map(folder -> folder.resolve(VerdictsReport.FILE))
                        .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                        .flatMap(SinceLast::read)
                        .filter(earlier -> earlier.suite().equals(outcome.suite())
                                && earlier.tier().equals(outcome.tier().label()))
                        .flatMap(earlier -> of(outcome, earlier))
                : Optional.empty();
    }

    /** A page without a comparison is still a page. */
    private static Optional<SeedVerdicts> read(Path file) {
        try {
            return Optional.of(SeedVerdicts.read(file));
        } catch (MultiviewException unreadable) {
            return Optional.empty();
        }
    }

    static Optional<SinceLast> of(AuditOutcome outcome, SeedVerdicts earlier) {
        Map<String, Verdict> verdicts = earlier.verdicts();
        Map<String, String> digests = earlier.ruleDigests();
        List<Change> changes = new ArrayList<>();
        int kept = 0;
        int added = 0;
        int judgedOtherwise = 0;
        boolean moved = false;
        for (Judgement judgement : judged(outcome)) {
            String id = judgement.claim().id();
            Verdict then = verdicts.remove(id);
            double estimate = estimate(judgement);
            if (then == null) {
                added++;
            } else if (then != judgement.verdict()) {
                changes.add(change(judgement, then, earlier.estimate(id), estimate));
            } else {
                kept++;
            }
            judgedOtherwise += then != null && !judgement.claim().ruleDigest().equals(digests.get(id)) ? 1 : 0;
            moved |= Double.compare(earlier.estimate(id), estimate) != 0;
        }
        int gone = (int) verdicts.values().stream().filter(Verdict::judged).count();
        List<String> beside = new ArrayList<>();
        say(beside, added, "new");
        say(beside, gone, "gone");
        say(beside, judgedOtherwise, "judged by another rule than before");
        boolean repeats = changes.isEmpty() && beside.isEmpty() && !moved && earlier.seed() == outcome.rootSeed();
        return repeats
                ? Optional.empty()
                : Optional.of(new SinceLast("seed " + earlier.seed(), List.copyOf(changes), kept, beside));
    }

    private static List<Judgement> judged(AuditOutcome outcome) {
        return outcome.claims().stream()
                .filter(judgement -> judgement.verdict().judged())
                .toList();
    }

    private static double estimate(Judgement judgement) {
        return judgement.estimate() == null ? Double.NaN : judgement.estimate().estimate();
    }

    private static Change change(Judgement judgement, Verdict then, double before, double after) {
        return new Change(
                Anchors.of(judgement.claim().id()),
                judgement.claim().name(),
                new VerdictWords(then),
                new VerdictWords(judgement.verdict()),
                Double.isFinite(before) && Double.isFinite(after)
                        ? NumberFormats.number(before) + " → " + NumberFormats.number(after)
                        : "");
    }

    private static void say(List<String> beside, int count, String what) {
        if (count > 0) {
            beside.add(NumberFormats.count(count, "claim") + (count == 1 ? " is " : " are ") + what + ".");
        }
    }
}
