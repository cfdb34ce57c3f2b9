package dev.multiview.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.multiview.reports.agreement.SeedVerdicts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Verdicts and intervals of one run, from its verdicts file; which rules have changed since is told, too. */
final class OneRun {
    private final Path file;
    private final Map<String, JsonNode> claims = new HashMap<>();
    private final Set<String> historic;

    OneRun(Path file) {
        this.file = file;
        try {
            for (JsonNode claim : new ObjectMapper().readTree(file.toFile()).get("claims")) {
                String id = claim.get("id").textValue();
                claims.put(id.substring(id.indexOf('/') + 1), claim);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("File " + file + " cannot be read", e);
        }
        historic = new HashSet<>(RulesToday.changed(SeedVerdicts.read(file)));
    }

    /** The verdict's word. */
    String verdict(String key) {
        JsonNode claim = claim(key);
        String word = claim.get("verdict").textValue();
        String shown =
                switch (word) {
                    case "INCONCLUSIVE" -> "open";
                    case "DESCRIPTIVE" -> "shown";
                    default -> word;
                };
        return shown + (historic.contains(claim.get("id").textValue()) ? " (" + RulesToday.HISTORIC + ")" : "");
    }

    /** Mean over draws and interval at the family's level, three decimals. */
    String interval(String key) {
        JsonNode claim = claim(key);
        return String.format(
                        Locale.ROOT,
                        "%.3f [%.3f, %.3f]",
                        claim.get("estimate").doubleValue(),
                        claim.get("low").doubleValue(),
                        claim.get("high").doubleValue())
                .replace("-0.000", "0.000");
    }

    private JsonNode claim(String key) {
        JsonNode claim = claims.get(key);
        if (claim == null) {
            throw new IllegalArgumentException("File " + file + " has no claim '" + key + "'");
        }
        return claim;
    }
}
