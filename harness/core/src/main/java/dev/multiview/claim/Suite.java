package dev.multiview.claim;

import dev.multiview.procedure.Setting;
import dev.multiview.statistic.Looks;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** Number of independent draws at {@code tier}, at the first look if there are several. */
    int draws(Tier tier);

    /** When claims are judged at {@code tier}; part of the plan's digest, never changed by results. */
    default Looks looks(Tier tier) {
        return Looks.fixed(draws(tier));
    }

    /**
     * The suite's claims at {@code tier}, in the order of the report.
     *
     * @param resources learners by name, and where image sets are
     * @throws IllegalArgumentException if a learner is missing
     */
    List<Claim> claims(Tier tier, Resources resources);

    /**
     * The suite's sweeps at {@code tier}, in the order of the report; as a rule none.
     *
     * @param resources as for claims
     * @throws IllegalArgumentException if a learner is missing
     */
    default List<Sweep> sweeps(Tier tier, Resources resources) {
        return List.of();
    }

    /**
     * The preset at {@code tier} whose settings may be varied; empty if none may. A suite that has one makes its claims of
     * {@code resources.variation().of(preset)}.
     */
    default Optional<Setting> preset(Tier tier) {
        return Optional.empty();
    }

    /** Everything that can be asked for by id: the claims, then the points of the sweeps. */
    default List<Claim> entries(Tier tier, Resources resources) {
        return Stream.concat(
                        claims(tier, resources).stream(),
                        sweeps(tier, resources).stream().flatMap(sweep -> sweep.points().stream()))
                .toList();
    }
}
