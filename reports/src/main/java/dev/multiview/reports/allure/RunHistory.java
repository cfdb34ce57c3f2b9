package dev.multiview.reports.allure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.multiview.reports.format.Json;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The history of a report in Allure's form: how claims stood in earlier runs of the same suite and tier that wrote into the
 * same folder. Allure shows it as its trend and beside each claim.
 *
 * @param claims what Allure keeps of each claim, by history id
 * @param trend how many claims had which status in each run, the last run first
 */
record RunHistory(Map<String, ObjectNode> claims, List<ObjectNode> trend) {
    /** As many runs as Allure draws. */
    private static final int RUNS = 20;

    private static final String FOLDER = "history";
    private static final String CLAIMS = "history.json";
    private static final String TREND = "history-trend.json";
    private static final List<String> STATUSES = List.of("failed", "broken", "skipped", "passed", Statuses.UNKNOWN);
    private static final List<String> SAME = List.of("audit.suite", "audit.tier");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A history without runs. */
    static RunHistory none() {
        return new RunHistory(Map.of(), List.of());
    }

    /**
     * The history that goes on from an earlier run, that run included.
     *
     * @param earlier its results
     * @param environment of the new run, as results hold it
     * @return none if there are no results, if they are of another suite or tier, or if they cannot be read: a report
     *     without its history is still a report
     */
    static RunHistory after(Path earlier, Properties environment) {
        try {
            return Files.isDirectory(earlier, LinkOption.NOFOLLOW_LINKS) && sameSubject(earlier, environment)
                    ? read(earlier)
                    : none();
        } catch (IOException | ClassCastException unreadable) {
            return none();
        }
    }

    private static boolean sameSubject(Path earlier, Properties environment) throws IOException {
        Properties old = new Properties();
        try (Reader reader = Files.newBufferedReader(earlier.resolve(RunFiles.ENVIRONMENT))) {
            old.load(reader);
        } catch (IllegalArgumentException e) {
            throw new IOException("Properties are malformed", e);
        }
        return SAME.stream().allMatch(name -> old.getProperty(name, "").equals(environment.getProperty(name, "")));
    }

    private static RunHistory read(Path earlier) throws IOException {
        Map<String, ObjectNode> claims = new TreeMap<>();
        object(earlier.resolve(FOLDER).resolve(CLAIMS))
                .properties()
                .forEach(claim -> claims.put(claim.getKey(), (ObjectNode) claim.getValue()));
        ObjectNode counts = counts();
        try (DirectoryStream<Path> results = Files.newDirectoryStream(earlier, "*-result.json")) {
            for (Path result : results) {
                ObjectNode node = object(result);
                String status = node.path("status").asText(Statuses.UNKNOWN);
                add(counts, status);
                String id = node.path("historyId").asText();
                claims.put(id, extended(claims.getOrDefault(id, Json.object()), node, status));
            }
        }
        List<ObjectNode> trend = new ArrayList<>();
        ObjectNode run = Json.object();
        ArrayNode before = array(earlier.resolve(FOLDER).resolve(TREND));
        run.put(
                "buildOrder",
                before.isEmpty() ? 1 : before.get(0).path("buildOrder").asInt() + 1);
        run.put(
                "reportName",
                object(earlier.resolve(RunFiles.EXECUTOR)).path("buildName").asText());
        run.set("data", counts);
        trend.add(run);
        for (JsonNode old : before) {
            if (trend.size() < RUNS) {
                trend.add((ObjectNode) old);
            }
        }
        return new RunHistory(claims, trend);
    }

    /** A claim's history with one run more in front. */
    private static ObjectNode extended(ObjectNode claim, ObjectNode result, String status) {
        ObjectNode more = Json.object();
        ObjectNode statistic = claim.path("statistic") instanceof ObjectNode known ? known.deepCopy() : counts();
        add(statistic, status);
        more.set("statistic", statistic);
        ArrayNode items = more.putArray("items");
        ObjectNode item = items.addObject();
        item.put("uid", result.path("uuid").asText());
        item.put("status", status);
        long start = result.path("start").asLong();
        long stop = result.path("stop").asLong();
        item.putObject("time").put("start", start).put("stop", stop).put("duration", stop - start);
        for (JsonNode old : claim.path("items")) {
            if (items.size() < RUNS) {
                items.add(old);
            }
        }
        return more;
    }

    private static ObjectNode counts() {
        ObjectNode counts = Json.object();
        STATUSES.forEach(status -> counts.put(status, 0));
        return counts.put("total", 0);
    }

    private static void add(ObjectNode counts, String status) {
        counts.put(status, counts.path(status).asInt() + 1);
        counts.put("total", counts.path("total").asInt() + 1);
    }

    /** The number of the new run in its trend. */
    int order() {
        return trend.isEmpty() ? 1 : trend.get(0).path("buildOrder").asInt() + 1;
    }

    /** Writes it among the results of the new run. */
    void write(Path results) throws IOException {
        if (trend.isEmpty()) {
            return;
        }
        Path folder = Files.createDirectory(results.resolve(FOLDER));
        ObjectNode all = Json.object();
        claims.forEach(all::set);
        Files.writeString(folder.resolve(CLAIMS), Json.page(all));
        ArrayNode runs = JSON.createArrayNode();
        trend.forEach(runs::add);
        Files.writeString(folder.resolve(TREND), Json.page(runs));
    }

    private static ObjectNode object(Path file) throws IOException {
        return Files.isRegularFile(file) ? (ObjectNode) JSON.readTree(file.toFile()) : Json.object();
    }

    private static ArrayNode array(Path file) throws IOException {
        return Files.isRegularFile(file) ? (ArrayNode) JSON.readTree(file.toFile()) : JSON.createArrayNode();
    }
}
