package dev.multiview.claim;

import java.util.List;

/** A named set of claims; found through {@link java.util.ServiceLoader}. */
public interface Suite {

    /** The name in options, such as {@code headline}. */
    String name();

    /** What the suite asks, in one sentence. */
    String summary();

    /** The papers whose claims it holds, as pages name them; one that is left out is called by its short name. */
    default List<Paper> papers() {
        return List.of();
    }

    /** Number of independent draws at {@code tier}; part of the plan's digest, never changed by results. */
    int draws(Tier tier);

    /**
     * The suite's claims at {@code tier}, in the order of the report.
     *
     * @param resources learners by name, and where image sets are
     * @throws IllegalArgumentException if a learner is missing
     */
    List<Claim> claims(Tier tier, Resources resources);
}
