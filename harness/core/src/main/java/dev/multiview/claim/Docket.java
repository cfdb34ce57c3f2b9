package dev.multiview.claim;

import dev.multiview.claim.StepDown.Judged;
import dev.multiview.quantity.Quantity.Scores;
import dev.multiview.statistic.Looks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The verdicts of an audit's claims so far, and how many draws each claim has. A claim that is open, and that more draws
 * may decide, is judged again at the next look; all others keep their draws and their verdict. The levels are those of
 * {@link StepDown}, with each look's share of the error rate.
 *
 * <p>A claim that would stay open even with {@value #BEYOND} times the draws of the last look, if mean and scatter stay as
 * they are, takes no more either: it would cost much and hardly be decided. That errs on the side of open verdicts alone.
 */
public final class Docket {
    private static final int BEYOND = 10;

    private final List<Claim> claims;
    private final Looks looks;
    private final StepDown levels;
    private final Map<String, Integer> draws = new HashMap<>();
    private final Map<String, Judged> verdicts = new HashMap<>();
    private final Map<String, Hearing> heard = new HashMap<>();
    private int look;

    /**
     * A docket before the first look.
     *
     * @param claims the audit's claims, each id once; exact ones have no draws and are left to others
     * @param families how many claims share an error rate
     * @param looks when they are judged
     * @throws IllegalArgumentException if the families do not know a claim's
     */
    public Docket(List<Claim> claims, Families families, Looks looks) {
        this.claims = claims.stream()
                .filter(claim -> !(claim.body() instanceof Claim.Exact))
                .toList();
        this.looks = looks;
        levels = new StepDown(families);
        for (Claim claim : claims) {
            if (families.size(claim) > 0) {
                draws.put(claim.id(), looks.at(0));
            }
        }
    }

    /** Number of draws planned for each claim by now, by its id. */
    public Map<String, Integer> draws() {
        return Map.copyOf(draws);
    }

    /** The look that comes next or was last, from 0 on. */
    public int look() {
        return look;
    }

    /**
     * Judges, at the present look, what is still open.
     *
     * @param scores what was measured
     * @param measured whether all of a claim's trials were run; one of which some were not keeps the verdict that it has
     */
    public void judge(Scores scores, Predicate<Claim> measured) {
        List<Hearing> open = claims.stream()
                .filter(claim -> waits(claim) && measured.test(claim))
                .map(claim -> Hearing.of(claim, scores, Math.min(looks.at(look), most(claim))))
                .toList();
        open.forEach(hearing -> heard.put(hearing.claim().id(), hearing));
        verdicts.putAll(levels.judge(open, claim -> looks.upTo(most(claim)).divisor(look)));
    }

    /**
     * The number of draws planned for each claim at the next look, by its id; empty if there is none, or no claim that it
     * may decide.
     */
    public Optional<Map<String, Integer>> next() {
        if (look + 1 >= looks.count()) {
            return Optional.empty();
        }
        List<Claim> open = worthMore();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Integer> next = new HashMap<>(draws);
        open.forEach(claim -> next.put(claim.id(), looks.at(look + 1)));
        return Optional.of(next);
    }

    /** The number of claims that the next look may decide; 0 if there is none. */
    public int waitingForMore() {
        return look + 1 < looks.count() ? worthMore().size() : 0;
    }

    private List<Claim> worthMore() {
        return claims.stream()
                .filter(claim -> waits(claim) && looks.at(look) < most(claim))
                .filter(claim -> Optional.ofNullable(verdicts.get(claim.id()))
                        .filter(found -> found.mayBeDecidedBy(BEYOND * looks.most()))
                        .isPresent())
                .toList();
    }

    /**
     * Goes on to the next look.
     *
     * @throws java.util.NoSuchElementException if there is none
     */
    public void advance() {
        draws.putAll(next().orElseThrow());
        look++;
    }

    /** The verdict of a claim, with a forecast if it is open; empty if its trials were never run. */
    public Optional<Judgement> of(Claim claim) {
        return Optional.ofNullable(verdicts.get(claim.id())).map(Judged::withOutlook);
    }

    /** The values that the intervals of a claim and of its controls were made of; empty if nothing was read. */
    public List<DrawValue> values(Claim claim) {
        return Optional.ofNullable(heard.get(claim.id())).map(Hearing::values).orElse(List.of());
    }

    /** How many claims are judged at the present look. */
    public long waiting() {
        return claims.stream().filter(this::waits).count();
    }

    private boolean waits(Claim claim) {
        return draws.getOrDefault(claim.id(), 0) == looks.at(look);
    }

    private static int most(Claim claim) {
        return claim.quantities().stream()
                .flatMap(quantity -> quantity.arms().stream())
                .mapToInt(arm -> arm.setting().data().mostDraws())
                .min()
                .orElse(Integer.MAX_VALUE);
    }
}
