package dev.multiview.papers.allenzhuli2020.traditional;

import static dev.multiview.papers.declare.Arms.minus;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Descriptive;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Place;
import dev.multiview.claim.Resources;
import dev.multiview.papers.allenzhuli2020.HeadlinePreset;
import dev.multiview.procedure.MixedEnsemble;
import dev.multiview.procedure.Procedure;
import dev.multiview.quantity.Quantity;
import dev.multiview.quantity.Spread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows about traditional ensembles of nets and of their linear twins, shown beside the claims and never judged. */
final class TraditionalRows {
    private TraditionalRows() {}

    static List<Claim> ofNets(Traditional nets, Resources resources) {
        List<Claim> rows = new ArrayList<>(errors(nets, "net"));
        rows.add(row(
                nets.arms().where(),
                "R-net-gradient-boosting-tied",
                "error of nets that all favour the same view of each class, " + words("gradient-boosting"),
                nets.tied().error(Traditional.gradientBoosting())));
        Procedure types = new MixedEnsemble(
                List.of(resources.learner(HeadlinePreset.TWIN), resources.learner("random-forest-pooled")),
                Traditional.SIZE);
        rows.add(row(
                nets.arms().where(),
                "R-net-model-types",
                "error of the mean of the logits, as they are, of a net, a linear twin and a forest",
                nets.error(types)));
        rows.add(row(
                nets.arms().where(),
                "R-net-mixture-gain",
                "gain of three architectures over their members' mean error, less that of one architecture over its own",
                minus(nets.gain(nets.mixture()), 1, nets.gain(Traditional.seeds()))));
        return rows;
    }

    /** The same errors, and the claims' differences. */
    static List<Claim> ofTwins(Traditional twins) {
        List<Claim> rows = new ArrayList<>(errors(twins, "twin"));
        traditional(twins)
                .forEach((id, procedure) -> rows.add(row(
                        twins.arms().where(),
                        "R-twin-beyond-" + id,
                        "error of linear twins that differ by the seed alone, less that of " + words(id),
                        twins.seedsBeyond(procedure))));
        return rows;
    }

    private static List<Claim> errors(Traditional ensembles, String kind) {
        List<Claim> rows = new ArrayList<>();
        kinds(ensembles)
                .forEach((id, procedure) -> rows.add(row(
                        ensembles.arms().where(),
                        "R-" + kind + "-" + id,
                        "error of " + words(id) + ", "
                                + ensembles.arms().learner().name(),
                        ensembles.error(procedure))));
        rows.add(row(
                ensembles.arms().where(),
                "R-" + kind + "-vote",
                "error of a vote of " + words("seeds") + ": what boosting would be with equal coefficients and samples",
                new Spread(ensembles.arm(Traditional.seeds()), ensembles.arms().split(), Spread.Kind.BIAS)));
        return rows;
    }

    /** All kinds of ensembles by their names in ids, that of nothing but seeds first. */
    static Map<String, Procedure> kinds(Traditional ensembles) {
        Map<String, Procedure> all = new LinkedHashMap<>(Map.of("seeds", Traditional.seeds()));
        all.putAll(traditional(ensembles));
        return all;
    }

    private static Map<String, Procedure> traditional(Traditional ensembles) {
        Map<String, Procedure> all = new LinkedHashMap<>();
        all.put("data-alone", Traditional.dataAlone());
        all.put("bagging", Traditional.bagging());
        all.put("attribute-bagging", Traditional.attributes());
        all.put("boosting", Traditional.boosting());
        all.put("gradient-boosting", Traditional.gradientBoosting());
        all.put("stacking", Traditional.stacking());
        all.put("mixture", ensembles.mixture());
        return all;
    }

    static String words(String id) {
        String models = Traditional.SIZE + " models ";
        return models
                + switch (id) {
                    case "seeds" -> "that differ by the seed alone";
                    case "data-alone" -> "of one initialisation on bootstrap samples";
                    case "bagging" -> "of seeds of their own on bootstrap samples";
                    case "attribute-bagging" -> "that each see a half of the coordinates";
                    case "boosting" -> "boosted by SAMME";
                    case "gradient-boosting" -> "boosted by the gradient of the softmax loss";
                    case "stacking" -> "weighted on validation samples";
                    default -> "of three architectures";
                };
    }

    static Claim row(Place place, String id, String sentence, Quantity quantity) {
        return new Claim(
                TraditionalSuite.PAPER.id() + "/" + id,
                place,
                sentence,
                Mark.OURS,
                "allen-zhu-li-2020 Ours: shown beside the claims, not judged",
                new Descriptive(quantity));
    }
}
