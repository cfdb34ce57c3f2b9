package dev.multiview.cli.forecast;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.multiview.claim.Judgement;
import dev.multiview.cost.Calibration;
import dev.multiview.cost.Estimate.Basis;
import dev.multiview.reports.format.Json;
import dev.multiview.reports.format.NumberFormats;
import dev.multiview.reports.format.Plain;
import dev.multiview.run.AuditRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A forecast of an audit.
 *
 * @param suite name of the suite
 * @param request what is asked for
 * @param threads trials at a time
 * @param trials of the first look
 * @param stored of them, those that the store holds
 * @param trialSeconds of the others, one after the other
 * @param wallSeconds of the others on these threads
 * @param besideSeconds start, and reports in the end
 * @param allLooksSeconds wall time of the trials of all looks asked for, if no claim is decided before the last; empty for one look
 * @param shares parts of {@code trialSeconds} by what they are known from
 * @param calibration what was measured for it
 * @param memory what the process held meanwhile
 * @param judgements of the claims whose trials the store holds
 * @param decidability what an audit at another seed tells of the claims; empty if none was given
 */
record SuiteForecast(
        String suite,
        AuditRequest request,
        int threads,
        int trials,
        int stored,
        double trialSeconds,
        double wallSeconds,
        double besideSeconds,
        OptionalDouble allLooksSeconds,
        Map<Basis, Double> shares,
        Calibration.Result calibration,
        RunMemory memory,
        List<Judgement> judgements,
        Optional<Decidability> decidability) {

    /** Lines for people. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "Forecast of %s of suite %s at tier %s, seed %d, on %s; nothing was run",
                NumberFormats.count(request.claims().size(), "claim"),
                suite,
                request.tier().label(),
                request.rootSeed(),
                NumberFormats.count(threads, "thread")));
        lines.add("Trials: " + trials + (stored > 0 ? ", of them " + stored + " stored" : ""));
        lines.add(
                unknown()
                        ? "Time: not known, as no fit ended in " + time(calibration.seconds())
                        : "Time: about " + time(wallSeconds + besideSeconds) + ", of them start and reports "
                                + time(besideSeconds) + "; the trials one after the other " + time(trialSeconds));
        allLooksSeconds.ifPresent(seconds -> lines.add("All looks: at most about " + time(seconds + besideSeconds)
                + ", if no claim is decided before the last"));
        if (!shares.isEmpty()) {
            lines.add("Known from: " + String.join(", ", basis()) + ". " + Calibrating.words(calibration));
        }
        memory.words().ifPresent(words -> lines.add("Memory: " + words));
        if (!judgements.isEmpty()) {
            lines.addAll(storedLines());
        }
        decidability.ifPresent(told -> lines.addAll(told.lines()));
        return lines;
    }

    /** Whether there are trials to run of which nothing is known. */
    private boolean unknown() {
        return trials > stored && shares.isEmpty();
    }

    private List<String> basis() {
        List<String> parts = new ArrayList<>();
        shares.forEach((basis, share) -> parts.add(NumberFormats.percent(share) + " of the time from "
                + switch (basis) {
                    case SAME_SHAPE -> "fits of the same kind";
                    case SAME_LEARNER_AND_DATA -> "other fits of the same learner on the same data";
                    case GUESS -> "the learner on other data, or other learners: a guess";
                }));
        return parts;
    }

    private List<String> storedLines() {
        List<String> lines = new ArrayList<>();
        long decided = judgements.stream()
                .filter(judgement -> judgement.verdict().decided())
                .count();
        lines.add("Stored trials decide " + decided + " of " + NumberFormats.count(judgements.size(), "claim"));
        for (Judgement judgement : judgements) {
            OptionalInt draws = judgement.drawsToDecide();
            if (draws.isPresent()) {
                lines.add("  " + Plain.line(judgement.claim().id()) + ": about " + draws.getAsInt()
                        + " draws would decide it, if mean and scatter stay");
            }
        }
        return lines;
    }

    /** The same for programs; what is not known is left out. */
    ObjectNode json() {
        ObjectNode node = Json.object()
                .put("suite", suite)
                .put("tier", request.tier().label())
                .put("seed", request.rootSeed())
                .put("threads", threads)
                .put("trials", trials)
                .put("stored", stored);
        if (!unknown()) {
            node.put("trialSeconds", rounded(trialSeconds))
                    .put("wallSeconds", rounded(wallSeconds + besideSeconds))
                    .put("besideSeconds", rounded(besideSeconds));
        }
        allLooksSeconds.ifPresent(seconds -> node.put("allLooksSeconds", rounded(seconds + besideSeconds)));
        ObjectNode known = node.putObject("knownFrom");
        shares.forEach((basis, share) ->
                known.put(basis.name().toLowerCase(Locale.ROOT).replace('_', '-'), rounded(share)));
        node.putObject("calibration")
                .put("seconds", rounded(calibration.seconds()))
                .put("pairs", calibration.kinds())
                .put("measured", calibration.known())
                .put("cutOff", calibration.cut());
        ObjectNode bytes = node.putObject("memory");
        put(bytes, "peakBytes", memory.peak());
        put(bytes, "allowedBytes", memory.allowed());
        put(bytes, "availableBytes", memory.available());
        memory.warning().ifPresent(warning -> bytes.put("warning", warning));
        ArrayNode claims = node.putArray("claims");
        for (Judgement judgement : judgements) {
            ObjectNode claim = claims.addObject()
                    .put("id", judgement.claim().id())
                    .put("verdict", judgement.verdict().name());
            judgement.drawsToDecide().ifPresent(draws -> claim.put("drawsToDecide", draws));
        }
        decidability.ifPresent(told -> told.addTo(node));
        return node;
    }

    private static void put(ObjectNode node, String field, OptionalLong bytes) {
        bytes.ifPresent(value -> node.put(field, value));
    }

    private static double rounded(double value) {
        return Math.round(1000 * value) / 1000.0;
    }

    /** Seconds, minutes and seconds, or hours, minutes and seconds. */
    static String time(double seconds) {
        long whole = Math.round(seconds);
        if (whole < 60) {
            return whole + " s";
        }
        return whole < 3600
                ? String.format(Locale.ROOT, "%d:%02d minutes", whole / 60, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d hours", whole / 3600, whole / 60 % 60, whole % 60);
    }
}
