package dev.multiview.statistic;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The looks of a group-sequential audit: the numbers of draws after which open claims are judged, fixed beforehand. A
 * claim that is decided at a look takes no further draws.
 *
 * <p>Of several looks the last has half of the error rate, the one before it half of the rest, and so on; the first two
 * have equal shares. With looks at 12, 24 and 48 draws these are a quarter, a quarter and a half. As the shares sum to
 * one, the error rate holds however the looks hang together (union bound; Maurer and Bretz 2013, Stat. Biopharm. Res.
 * 5(4), doi:10.1080/19466315.2013.807748, for step-down procedures over looks).
 *
 * @param draws number of draws at each look, ascending; at least one, each at least 1
 */
public record Looks(List<Integer> draws) {
    /** Beyond so many the first share would be nothing. */
    private static final int MOST = 8;

    public Looks {
        draws = List.copyOf(draws);
        if (draws.isEmpty() || draws.size() > MOST) {
            throw new IllegalArgumentException(
                    "An audit of " + draws.size() + " looks cannot be judged; give 1 to " + MOST);
        }
        int before = 0;
        for (int at : draws) {
            if (at <= before) {
                throw new IllegalArgumentException("Looks at " + draws
                        + " draws do not ascend from 1 on; each look needs more draws than the one before");
            }
            before = at;
        }
    }

    /** One look after a fixed number of draws. */
    public static Looks fixed(int draws) {
        return new Looks(List.of(draws));
    }

    /** So many looks, each after twice the draws of the one before. */
    public static Looks doubling(int first, int count) {
        return new Looks(
                IntStream.range(0, count).mapToObj(look -> first << look).toList());
    }

    /** Number of looks. */
    public int count() {
        return draws.size();
    }

    /** Draws at look {@code look}, from 0 on. */
    public int at(int look) {
        return draws.get(look);
    }

    /** Draws at the last look. */
    public int most() {
        return draws.get(draws.size() - 1);
    }

    /** The numbers of draws, for people. */
    public String words() {
        return at(0) + " draws" + (count() == 1 ? "" : ", where a claim stays open up to " + most());
    }

    /** The first look alone. */
    public Looks first() {
        return fixed(draws.get(0));
    }

    /**
     * The number by which the error rate is divided at look {@code look}: the share of the last of n is 1/2, of the first
     * 1/2^(n-1), and 1 if there is but one.
     */
    public int divisor(int look) {
        int last = draws.size() - 1;
        if (look < 0 || look > last) {
            throw new IllegalArgumentException("Look " + look + " is none of " + draws.size());
        }
        return last == 0 ? 1 : 1 << (look == 0 ? last : last - look + 1);
    }

    /** The looks at data that give no more than {@code most} draws: those that see new draws. */
    public Looks upTo(int most) {
        List<Integer> seen = new ArrayList<>();
        for (int at : draws) {
            int given = Math.min(at, most);
            if (seen.isEmpty() || given > seen.get(seen.size() - 1)) {
                seen.add(given);
            }
        }
        return new Looks(seen);
    }
}
