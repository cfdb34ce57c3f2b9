package dev.multiview.cli.forecast;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Statistical;
import dev.multiview.reports.agreement.VerdictsFile;
import dev.multiview.reports.format.NumberFormats;
import dev.multiview.reports.format.Plain;
import dev.multiview.run.AuditRequest;
import dev.multiview.statistic.Looks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The chance that a run decides each claim, as far as an audit at another seed has numbers of it; of other claims nothing is
 * said.
 *
 * @param seed of that audit
 * @param rows a claim each, in the order of the request
 */
record Decidability(long seed, List<Row> rows) {
    private static final double UNLIKELY = 0.5;

    /**
     * A claim.
     *
     * @param claim its id
     * @param planned draws that the run judges it on at the last look
     * @param chance that it is decided then
     * @param draws that decide it with a chance of 0.8; empty if none do that anybody waits for
     */
    record Row(String claim, int planned, double chance, OptionalInt draws) {}

    /** What {@code file} tells of the claims of a request. */
    static Decidability of(AuditRequest request, VerdictsFile file) {
        Map<String, VerdictsFile.Entry> measured = new HashMap<>();
        file.claims().forEach(entry -> measured.put(entry.id(), entry));
        List<Row> rows = new ArrayList<>();
        for (Claim claim : request.claims()) {
            VerdictsFile.Entry entry = measured.get(claim.id());
            if (entry == null
                    || !(claim.body() instanceof Statistical body)
                    || !Prospects.obstacle(claim, body, entry).isEmpty()) {
                continue;
            }
            Looks looks = Prospects.looks(claim, request.looks());
            int size = request.families().size(claim);
            double chance = Prospects.of(body, entry, looks, size).decided();
            rows.add(new Row(claim.id(), looks.most(), chance, Prospects.draws(body, entry, looks, size)));
        }
        return new Decidability(file.seed(), rows);
    }

    List<String> lines() {
        double expected = rows.stream().mapToDouble(Row::chance).sum();
        List<String> lines = new ArrayList<>();
        lines.add("By the numbers at seed " + seed + ": about " + Math.round(expected) + " of "
                + NumberFormats.count(rows.size(), "claim") + " will be decided");
        for (Row row : rows) {
            if (row.chance() < UNLIKELY) {
                lines.add("  " + Plain.line(row.claim()) + ": decided with a chance of "
                        + NumberFormats.percent(row.chance()) + " at " + row.planned() + " draws"
                        + (row.draws().isPresent()
                                ? ", of 80 % at " + row.draws().getAsInt()
                                : ", and hardly by any number"));
            }
        }
        return lines;
    }

    void addTo(ObjectNode node) {
        ObjectNode decidability = node.putObject("decidability").put("seed", seed);
        ArrayNode claims = decidability.putArray("claims");
        for (Row row : rows) {
            ObjectNode claim = claims.addObject()
                    .put("id", row.claim())
                    .put("draws", row.planned())
                    .put("chance", Math.round(1000 * row.chance()) / 1000.0);
            row.draws().ifPresent(draws -> claim.put("drawsForFourInFive", draws));
        }
    }
}
