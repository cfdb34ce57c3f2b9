package dev.multiview.judging;

import dev.multiview.claim.Control;
import dev.multiview.judging.Manifest.Check;
import dev.multiview.judging.Manifest.Measure;
import dev.multiview.judging.Manifest.Scope;
import dev.multiview.judging.Manifest.Stated;
import dev.multiview.predictions.Refusal;
import java.util.ArrayList;
import java.util.List;

/** The entry of a claim in a manifest, with its controls. */
final class ClaimEntry {
    private ClaimEntry() {}

    private static Measure measure(Entry entry) {
        if (entry.has("gain") == entry.has("level")) {
            throw Refusal.of(
                    "%s needs either 'gain' with 'over', for how much one role is better than another, or 'level'",
                    entry.place());
        }
        Metric metric = entry.choice("metric", Metric.class, Metric.ERROR);
        String key = metric == Metric.KL ? "to" : "with";
        String other = metric == Metric.KL ? "with" : "to";
        if (entry.has(other) || (entry.has(key) && !metric.relative())) {
            throw Refusal.of(
                    "%s: 'with' goes with the metric agreement, and 'to' with kl; the metric here is %s",
                    entry.place(), metric.label());
        }
        return new Measure(
                entry.has("gain") ? entry.text("gain") : entry.text("level"),
                entry.has("gain") ? entry.text("over") : null,
                metric,
                metric.relative() ? entry.text(key) : null);
    }

    static Stated of(Entry entry, String file) {
        entry.only(
                "id",
                "says",
                "source",
                "gain",
                "over",
                "level",
                "metric",
                "with",
                "to",
                "rule",
                "controls",
                "population");
        List<Check> controls = new ArrayList<>();
        for (Entry control : entry.list("controls")) {
            control.only("id", "says", "gain", "over", "level", "metric", "with", "to", "rule", "kind");
            controls.add(new Check(
                    control.text("id"),
                    control.text("says"),
                    measure(control),
                    Rules.of(control.at("rule")),
                    control.choice("kind", Control.Kind.class, Control.Kind.MECHANISM)));
        }
        return new Stated(
                entry.text("id"),
                entry.text("says"),
                entry.optional("source").orElse("stated in " + file),
                measure(entry),
                Rules.of(entry.at("rule")),
                controls,
                entry.choice("population", Scope.class, Scope.TRAINING));
    }
}
