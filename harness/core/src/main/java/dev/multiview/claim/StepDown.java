package dev.multiview.claim;

import dev.multiview.claim.Claim.Statistical;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Holm's step-down procedure (1979, Scand. J. Statist. 6) by intervals: of a family with r open claims each is judged at
 * level 1 - 0.05 w/r, w the share of the error rate that a look has; each claim that is decided leaves its share to the
 * others, which are judged again, until none is decided any more. Claims of the catalogue that are not among the cases
 * count as open.
 *
 * <p>Decisions here are directed. That Holm's procedure controls errors of direction too is proved for independent
 * statistics (Shaffer 1980, Ann. Statist. 8(6), doi:10.1214/aos/1176345205); here each end of an interval has half of the
 * level and only one end of a claim can err.
 */
public final class StepDown {
    private final Families families;
    private final Map<Family, Integer> decided = new HashMap<>();

    /** A claim whose evidence is at hand. */
    public interface Case {
        /** The claim. */
        Claim claim();

        /** Its verdict with intervals at level 1 - 0.05/{@code divisor}. */
        Judgement at(int divisor);
    }

    /**
     * A claim's verdict.
     *
     * @param judgement the verdict
     * @param divisor the n of its level 1 - 0.05/n
     */
    public record Judged(Judgement judgement, int divisor) {
        /** The verdict with its level; where it is open, with a forecast of how many draws would decide it. */
        public Judgement withOutlook() {
            return with(Outlook.words(judgement, divisor));
        }

        /** The verdict with its level, and with words of somebody else's behind its reason. */
        public Judgement with(String words) {
            return judgement.at(judgement.estimate() == null ? 0 : divisor, words);
        }

        /** Whether up to {@code most} draws may decide it, if it is open and mean and scatter stay as they are. */
        boolean mayBeDecidedBy(int most) {
            return judgement.undecidedByDraws()
                    && (judgement.estimate() == null
                            || Outlook.draws(judgement, divisor).orElse(Integer.MAX_VALUE) <= most);
        }
    }

    /** A procedure in which nothing is decided yet. */
    public StepDown(Families families) {
        this.families = families;
    }

    /**
     * Judges cases.
     *
     * @param cases none of which was decided before
     * @param share by how much the error rate of a claim is divided beside its family's size, at least 1
     * @return the verdict of each, by the claim's id, in the order of the cases
     * @throws IllegalArgumentException if the families do not know a claim's
     */
    public Map<String, Judged> judge(Collection<? extends Case> cases, ToIntFunction<Claim> share) {
        Map<String, Judged> judged = new LinkedHashMap<>();
        boolean again = true;
        while (again) {
            again = false;
            Map<Family, Integer> before = Map.copyOf(decided);
            for (Case each : cases) {
                Claim claim = each.claim();
                Judged old = judged.get(claim.id());
                if (old == null || open(old.judgement())) {
                    Judged now = judge(each, before, share);
                    judged.put(claim.id(), now);
                    if (now.judgement().claim().body() instanceof Statistical && !open(now.judgement())) {
                        decided.merge(claim.family(), 1, Integer::sum);
                        again = families.stepwise();
                    }
                }
            }
        }
        return judged;
    }

    private Judged judge(Case given, Map<Family, Integer> before, ToIntFunction<Claim> share) {
        Claim claim = given.claim();
        int size = families.size(claim);
        boolean statistical = claim.body() instanceof Statistical;
        int open = size - (families.stepwise() ? before.getOrDefault(claim.family(), 0) : 0);
        int divisor = statistical ? open * share.applyAsInt(claim) : size;
        return new Judged(given.at(divisor), divisor);
    }

    private static boolean open(Judgement judgement) {
        return judgement.claim().body() instanceof Statistical
                && !judgement.verdict().decided();
    }
}
