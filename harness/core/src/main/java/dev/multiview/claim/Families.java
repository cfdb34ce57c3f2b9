package dev.multiview.claim;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The number of statistical claims that each paper has in the catalogue of all suites: the m of the level 0.05/m. It
 * does not depend on which claims are run, so that asking for one claim alone does not make it easier to support.
 *
 * @param sizes number of statistical claims by paper, at least 1
 */
public record Families(Map<String, Integer> sizes) {
    public Families {
        sizes = Map.copyOf(sizes);
        sizes.forEach((paper, size) -> {
            if (size < 1) {
                throw new IllegalArgumentException("Family size " + size + " of paper '" + paper + "' is below 1");
            }
        });
    }

    /**
     * Counts the statistical claims of each paper; claims of equal id, declared by several suites, count once. A
     * paper with exact or descriptive claims only has size 1.
     */
    public static Families of(Collection<Claim> catalogue) {
        Map<String, Integer> sizes = new HashMap<>();
        Set<String> counted = new HashSet<>();
        for (Claim claim : catalogue) {
            boolean counts = claim.body() instanceof Claim.Statistical && counted.add(claim.id());
            sizes.merge(claim.paper(), counts ? 1 : 0, Integer::sum);
        }
        sizes.replaceAll((paper, size) -> Math.max(1, size));
        return new Families(sizes);
    }

    /**
     * The family size of {@code paper}.
     *
     * @throws IllegalArgumentException if the catalogue does not know it
     */
    public int size(String paper) {
        Integer size = sizes.get(paper);
        if (size == null) {
            throw new IllegalArgumentException("Paper '" + paper + "' is not in the catalogue, only "
                    + sizes.keySet().stream().sorted().toList());
        }
        return size;
    }
}
