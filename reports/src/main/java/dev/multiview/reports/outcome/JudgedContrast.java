package dev.multiview.reports.outcome;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Judgement;
import dev.multiview.claim.Verdict;
import dev.multiview.data.Split;
import dev.multiview.procedure.ArmId;
import dev.multiview.quantity.Contrast;
import dev.multiview.reports.format.Names;
import dev.multiview.reports.format.Units;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.ContrastRow;
import dev.multiview.statistic.Estimate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A contrast as figures and sentences show it: where a claim is about it, with the claim's interval and verdict, so that no
 * page calls decided what its table of claims calls open.
 *
 * @param row the contrast
 * @param name its procedures in words, with their size where the outcome has several sizes of them
 * @param judgement the first claim about it; empty if none is
 * @param estimate mean and intervals, the claim's if there is one
 */
public record JudgedContrast(ContrastRow row, String name, Optional<Judgement> judgement, Estimate estimate) {

    /** What tells a contrast from others of a run. */
    private record Place(ArmId feature, ArmId linear, Split split) {
        static Place of(Contrast contrast) {
            return new Place(contrast.feature().id(), contrast.linear().id(), contrast.split());
        }
    }

    /** Puts rows of an outcome beside the claims about them, without a search through all claims for each. */
    public static Function<ContrastRow, JudgedContrast> in(AuditOutcome outcome) {
        Map<Place, Judgement> judged = new HashMap<>();
        for (Judgement judgement : outcome.judgements()) {
            if (judgement.claim().body() instanceof Claim.Statistical body
                    && body.quantity() instanceof Contrast contrast) {
                judged.putIfAbsent(Place.of(contrast), judgement);
            }
        }
        Map<Sized, Set<Integer>> sizes = outcome.contrasts().stream()
                .collect(Collectors.groupingBy(Sized::of, Collectors.mapping(Sized::size, Collectors.toSet())));
        return row -> of(
                row,
                name(row, sizes.getOrDefault(Sized.of(row), Set.of()).size() > 1),
                Optional.ofNullable(judged.get(Place.of(row.contrast()))));
    }

    private static String name(ContrastRow row, boolean sized) {
        return Names.procedures(row.procedure(), row.linearProcedure())
                + (sized ? " (" + Sized.size(row) + " models)" : "");
    }

    /** What contrasts of several sizes have in common. */
    private record Sized(String setting, String net, String linear, String procedure) {
        static Sized of(ContrastRow row) {
            return new Sized(
                    row.setting().name(),
                    row.contrast().feature().learner().name(),
                    row.contrast().linear().learner().name(),
                    row.procedure().label());
        }

        static int size(ContrastRow row) {
            return row.procedure().size(row.setting());
        }
    }

    /** Those that claims are about; all where no claim is about one. */
    public static List<JudgedContrast> ofClaims(List<JudgedContrast> all) {
        List<JudgedContrast> claimed =
                all.stream().filter(each -> each.judgement.isPresent()).toList();
        return claimed.isEmpty() ? all : claimed;
    }

    /** Whether a claim about it is an effect that a control shows too. */
    public boolean shownByControl() {
        return judgement
                .filter(found -> found.verdict() == Verdict.EFFECT_WITHOUT_MECHANISM)
                .isPresent();
    }

    private static JudgedContrast of(ContrastRow row, String name, Optional<Judgement> judgement) {
        return new JudgedContrast(
                row,
                name,
                judgement,
                judgement
                        .map(found -> found.estimate() == null ? row.estimate() : found.estimate())
                        .orElse(row.estimate()));
    }

    /** The claim's smallest effect of interest, or the given one. */
    double delta(double otherwise) {
        return judgement
                .map(found -> Units.delta(found.claim()))
                .filter(delta -> delta > 0)
                .orElse(otherwise);
    }
}
