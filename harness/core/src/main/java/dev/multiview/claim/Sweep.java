package dev.multiview.claim;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A sweep: one condition varied with all others kept, and what is measured at every stop. It shows where effects begin
 * and end. Its points are measured like claims and asked for by id like these, and are never judged.
 *
 * @param axis what is varied, such as {@code output scale alpha}
 * @param points what is measured, of one curve or of several; each a claim whose body is a {@link Claim.Point} on the
 *     axis
 * @param limit name of the learner that the points' learners tend to as the axis grows, measured beside them; empty if
 *     there is none
 */
public record Sweep(String axis, List<Claim> points, Optional<String> limit) {
    public Sweep {
        points = List.copyOf(points);
        for (Claim claim : points) {
            if (claim.point().filter(point -> point.axis().equals(axis)).isEmpty()) {
                throw new IllegalArgumentException(
                        "Claim " + claim.id() + " is no point on the axis '" + axis + "' of the sweep that holds it");
            }
        }
    }

    /** A sweep that leads nowhere in particular. */
    public Sweep(String axis, List<Claim> points) {
        this(axis, points, Optional.empty());
    }

    /** The points by curve, curves in the order of their first points. */
    public Map<String, List<Claim>> curves() {
        return points.stream()
                .collect(Collectors.groupingBy(
                        claim -> claim.point().orElseThrow().curve(), LinkedHashMap::new, Collectors.toList()));
    }

    /** The same with those points only that are among {@code claims}; it may be left with none. */
    public Sweep among(Collection<Claim> claims) {
        Set<String> ids = claims.stream().map(Claim::id).collect(Collectors.toCollection(LinkedHashSet::new));
        return new Sweep(
                axis, points.stream().filter(claim -> ids.contains(claim.id())).toList(), limit);
    }
}
