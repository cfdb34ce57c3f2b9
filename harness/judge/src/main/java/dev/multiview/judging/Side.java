package dev.multiview.judging;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One side of a comparison: the losses of a role's runs, or of its ensembles.
 *
 * @param role the role
 * @param replicates its runs or ensembles, at least one
 * @param members for a role of ensembles that role of its members; empty for runs
 * @param without for a single ensemble the losses without each member, by the member's seed in the order of members; empty
 *     otherwise
 * @param teacher role of the teacher that its runs share, if they say one
 */
record Side(
        String role,
        List<Replicate> replicates,
        Optional<String> members,
        List<Replicate> without,
        Optional<String> teacher) {
    Side {
        replicates = List.copyOf(replicates);
        without = List.copyOf(without);
    }

    /** Whether it is an ensemble of which there is but one, so that its members alone say how another would differ. */
    boolean loneEnsemble() {
        return !without.isEmpty();
    }

    int draws() {
        return (int) replicates.stream().mapToInt(Replicate::draw).distinct().count();
    }

    double[][] table() {
        return replicates.stream().map(Replicate::losses).toArray(double[][]::new);
    }

    /** The mean loss of each item over replicates. */
    static double[] mean(List<Replicate> replicates) {
        double[] mean = new double[replicates.get(0).losses().length];
        for (Replicate each : replicates) {
            for (int item = 0; item < mean.length; item++) {
                mean[item] += each.losses()[item] / replicates.size();
            }
        }
        return mean;
    }

    /** The same with one replicate for each name, the mean over those that share it, in the order of first appearance. */
    Side pooled(Unit unit) {
        List<String> names = replicates.stream().map(unit::of).distinct().toList();
        if (names.size() == replicates.size()) {
            return this;
        }
        List<Replicate> pooled = names.stream()
                .map(name -> replicates.stream()
                        .filter(each -> unit.of(each).equals(name))
                        .toList())
                .map(same -> new Replicate(
                        same.get(0).draw(), unit == Unit.DRAW ? "" : same.get(0).group(), "", mean(same)))
                .toList();
        return new Side(role, pooled, members, List.of(), teacher);
    }

    /** The unit that replicates are. */
    enum Unit {
        SEED,
        GROUP,
        DRAW;

        /** The name of a replicate's unit; the same on both sides for what belongs together. */
        String of(Replicate each) {
            return switch (this) {
                case DRAW -> "draw " + each.draw();
                case GROUP -> each.group().isEmpty() ? "seed " + each.seed() : "group " + each.group();
                case SEED -> "seed " + each.seed();
            };
        }
    }

    /** The difference of two vectors, first less second; the first itself if there is no second. */
    static double[] minus(double[] first, double[] second) {
        return IntStream.range(0, first.length)
                .mapToDouble(i -> first[i] - second[i])
                .toArray();
    }
}
