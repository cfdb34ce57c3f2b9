package dev.multiview.reports.allure;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Judgement;
import dev.multiview.claim.Paper;
import dev.multiview.claim.Rule;
import dev.multiview.quantity.Evidence;
import dev.multiview.reports.format.Finding;
import dev.multiview.reports.format.Json;
import dev.multiview.reports.format.NumberFormats;
import dev.multiview.reports.format.Palette;
import dev.multiview.reports.format.Replay;
import dev.multiview.reports.format.Units;
import dev.multiview.reports.outcome.Credits;
import dev.multiview.reports.picture.StripPicture;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.Origin;
import dev.multiview.statistic.Estimate;
import dev.multiview.statistic.StudentT;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The head of a claim's page: verdict, source, numbers, and how to get them again. */
final class Description {
    private Description() {}

    /**
     * The description as HTML.
     *
     * @param figure what the claim measures, draw by draw, as SVG; empty if there is nothing to show
     */
    static String of(Judgement judgement, AuditOutcome outcome, Optional<String> figure) {
        Claim claim = judgement.claim();
        Estimate estimate = judgement.estimate();
        Paper paper = outcome.paper(claim);
        Html html = new Html()
                .badge(Finding.heading(judgement).replace('_', ' '), Palette.verdict(judgement.verdict()))
                .paragraph(NumberFormats.sentence(judgement.reason()))
                .quote(
                        claim.source(),
                        paper.fullTitle() + "; " + mark(claim.mark()),
                        paper.address().orElse(""));
        String unit = Units.unit(claim);
        if (estimate != null && unit != null && Double.isFinite(estimate.estimate())) {
            Estimate shown = Units.possible(claim.quantities().get(0), estimate);
            html.picture(
                    StripPicture.svg(shown == null ? estimate : shown, rule(claim), unit),
                    "Claimed against measured: " + Units.text(judgement));
        }
        html.beginTable("", "", "exactly");
        if (unit != null) {
            html.row("Quantity", unit, "");
            numbers(html, estimate, claim.quantities().get(0).replicate());
        }
        Double delta = Units.delta(claim);
        if (delta != null) {
            html.row("Smallest effect of interest, delta", NumberFormats.number(delta), Json.shortest(delta));
        }
        html.row("Rule, fixed before the run", claim.ruleText(), "")
                .row("Rests on", claim.basis().map(Evidence::words).orElse("algebra: no measurement"), "")
                .row("Rule's digest", claim.ruleDigest().substring(0, 12), claim.ruleDigest());
        Double seconds = outcome.secondsByClaim().get(claim.id());
        if (seconds != null) {
            html.row("Seconds of the trials it needs", NumberFormats.number(seconds), Json.shortest(seconds));
        }
        html.endTable();
        figure.ifPresent(svg -> html.picture(svg, "The draws behind the estimate"));
        Credits.of(claim).forEach(sentence -> html.paragraph("Data: " + sentence + "."));
        return html.paragraph(
                        outcome.origin() instanceof Origin.Trials
                                ? "The same trials, judged again:"
                                : "The same predictions, judged again:")
                .command(Replay.command(outcome, claim.id()))
                .toString();
    }

    private static void numbers(Html html, @Nullable Estimate estimate, String replicate) {
        if (estimate == null) {
            html.row("Estimate", NumberFormats.NOTHING, "");
            return;
        }
        html.row(
                "Estimate, mean over " + replicate + "s",
                NumberFormats.number(estimate.estimate()),
                Json.shortest(estimate.estimate()));
        interval(html, "Interval at the family's level, decides", estimate.low(), estimate.high());
        interval(html, "95 % interval", estimate.low95(), estimate.high95());
        html.row(
                "Deviation between " + replicate + "s",
                NumberFormats.number(StudentT.deviation(estimate)),
                Json.shortest(StudentT.deviation(estimate)));
        html.row(
                "Skewness of the " + replicate + "s",
                NumberFormats.number(estimate.skewness()),
                Json.shortest(estimate.skewness()));
        html.row(NumberFormats.heading(replicate + "s"), Integer.toString(estimate.draws()), "");
    }

    private static void interval(Html html, String name, double low, double high) {
        html.row(name, NumberFormats.interval(low, high), "[" + Json.shortest(low) + ", " + Json.shortest(high) + "]");
    }

    /** The rule that judges the claim, or null if none does. */
    static @Nullable Rule rule(Claim claim) {
        return claim.body() instanceof Claim.Statistical statistical ? statistical.rule() : null;
    }

    private static String mark(Claim.Mark mark) {
        return switch (mark) {
            case V -> "V: seen in the source";
            case D -> "D: derived from the source";
            case M -> "M: remembered, not looked up";
            case OURS -> "ours: no paper says it";
        };
    }
}
