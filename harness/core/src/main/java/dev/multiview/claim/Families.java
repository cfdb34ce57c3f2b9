package dev.multiview.claim;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The number of statistical claims of each family in the catalogue of all suites: those that share one error rate of 0.05.
 * It does not depend on which claims are run, so that asking for one claim alone does not make it easier to support.
 *
 * <p>Claims of one paper are a family unless they are set apart, see {@link Family}.
 *
 * @param sizes number of statistical claims by family, at least 1
 * @param stepwise whether a decided claim leaves its share of the error rate to those that are open (Holm 1979, Scand. J.
 *     Statist. 6); else each claim is judged as if no other were decided
 */
public record Families(Map<Family, Integer> sizes, boolean stepwise) {
    public Families {
        sizes = Map.copyOf(sizes);
        sizes.forEach((family, size) -> {
            if (size < 1) {
                throw new IllegalArgumentException("Size " + size + " of family '" + family + "' is below 1");
            }
        });
    }

    /** Families judged step by step. */
    public Families(Map<Family, Integer> sizes) {
        this(sizes, true);
    }

    /**
     * Counts the statistical claims of each family; claims of equal id, declared by several suites, count once. One with
     * exact or descriptive claims only has size 1.
     */
    public static Families of(Collection<Claim> catalogue) {
        Map<Family, Integer> sizes = new HashMap<>();
        Set<String> counted = new HashSet<>();
        for (Claim claim : catalogue) {
            boolean counts = claim.body() instanceof Claim.Statistical && counted.add(claim.id());
            sizes.merge(claim.family(), counts ? 1 : 0, Integer::sum);
        }
        sizes.replaceAll((family, size) -> Math.max(1, size));
        return new Families(sizes);
    }

    /** The same families, each claim of which is judged by itself: no verdict depends on another. */
    public Families apart() {
        return new Families(sizes, false);
    }

    /**
     * The size of a claim's family.
     *
     * @throws IllegalArgumentException if the catalogue does not know it
     */
    public int size(Claim claim) {
        Integer size = sizes.get(claim.family());
        if (size == null) {
            throw new IllegalArgumentException("Family '" + claim.family() + "' is not in the catalogue, only "
                    + sizes.keySet().stream().sorted().toList());
        }
        return size;
    }
}
