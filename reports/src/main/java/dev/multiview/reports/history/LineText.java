package dev.multiview.reports.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.multiview.claim.Tier;
import dev.multiview.claim.Verdict;
import dev.multiview.regression.Direction;
import dev.multiview.reports.format.Json;
import dev.multiview.statistic.Estimate;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The form of a {@link HistoryLine} as JSON on one line, as {@code history.schema.json} has it. */
final class LineText {
    /** Raised by a change of a field's name or meaning. */
    private static final int VERSION = 1;

    private static final String PASSED = "no difference";
    private static final String FAILED = "difference";

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private LineText() {}

    /** The line without its end. */
    static String of(HistoryLine line) {
        HistoryRun run = line.run();
        Estimate estimate = line.estimate();
        ObjectNode node = Json.object();
        node.put("schemaVersion", VERSION);
        node.put("time", run.time().toString());
        node.put("run", run.run());
        node.put("commit", run.commit().orElse(null));
        node.put("suite", run.suite());
        node.put("tier", run.tier());
        node.put("seed", run.seed());
        node.put("varied", run.varied().isEmpty() ? null : run.varied());
        node.put("plan", run.plan());
        node.put("environment", run.environment());
        node.put("code", run.code());
        node.put(
                "check",
                run.check().map(check -> check.passed() ? PASSED : FAILED).orElse(null));
        node.put("frozen", run.check().map(HistoryRun.Check::frozen).orElse(null));
        node.put("frozenSeed", run.check().map(HistoryRun.Check::frozenSeed).orElse(null));
        node.put("claim", line.claim());
        node.put("rule", line.rule());
        node.put("unit", line.unit().isEmpty() ? null : line.unit());
        node.put("better", line.better() == Direction.NEITHER ? null : word(line.better()));
        node.put("verdict", line.verdict().name());
        node.put("estimate", estimate == null ? null : (Double) estimate.estimate());
        node.put("low", estimate == null ? null : (Double) estimate.low());
        node.put("high", estimate == null ? null : (Double) estimate.high());
        node.put("low95", estimate == null ? null : (Double) estimate.low95());
        node.put("high95", estimate == null ? null : (Double) estimate.high95());
        node.put("draws", estimate == null ? null : (Integer) estimate.draws());
        node.put("differs", line.differs());
        return Json.line(node);
    }

    private static String word(Direction better) {
        return better.name().toLowerCase(Locale.ROOT);
    }

    /**
     * The line that a text stands for.
     *
     * @throws IllegalArgumentException if it is none; the message says what is wrong, as the rest of a sentence
     */
    static HistoryLine read(String text) {
        JsonNode node;
        try {
            node = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("is no JSON", e);
        }
        if (!node.isObject()) {
            throw new IllegalArgumentException("is no JSON object");
        }
        if (node.path("schemaVersion").asInt() != VERSION) {
            throw new IllegalArgumentException(
                    "has schemaVersion " + node.path("schemaVersion") + ", where this version" + " reads " + VERSION);
        }
        Fields fields = new Fields(node);
        Optional<HistoryRun.Check> check = fields.optional("check").map(word -> {
            if (!word.equals(PASSED) && !word.equals(FAILED)) {
                throw new IllegalArgumentException("has '" + word + "' as check");
            }
            return new HistoryRun.Check(word.equals(PASSED), fields.text("frozen"), fields.flag("frozenSeed"));
        });
        HistoryRun run = new HistoryRun(
                fields.time(),
                fields.text("run"),
                fields.optional("commit"),
                fields.text("suite"),
                fields.known("tier", () -> Tier.of(fields.text("tier"))).label(),
                fields.whole("seed"),
                fields.optional("varied").orElse(""),
                fields.text("plan"),
                fields.text("environment"),
                fields.text("code"),
                check);
        return new HistoryLine(
                run,
                fields.text("claim"),
                fields.text("rule"),
                fields.optional("unit").orElse(""),
                fields.optional("better")
                        .map(word -> fields.known("better", () -> Direction.valueOf(word.toUpperCase(Locale.ROOT))))
                        .orElse(Direction.NEITHER),
                fields.known("verdict", () -> Verdict.valueOf(fields.text("verdict"))),
                fields.estimate(),
                fields.flag("differs"));
    }

    /** The fields of an object. */
    private record Fields(JsonNode node) {

        String text(String name) {
            return optional(name).orElseThrow(() -> new IllegalArgumentException("has no text as " + name));
        }

        private static IllegalArgumentException wrong(JsonNode field, String name) {
            return new IllegalArgumentException(
                    field.isMissingNode() ? "has no " + name : "has " + field + " as " + name);
        }

        Optional<String> optional(String name) {
            JsonNode field = node.path(name);
            if (field.isNull() || field.isMissingNode()) {
                return Optional.empty();
            }
            if (!field.isTextual() || field.textValue().isBlank()) {
                throw wrong(field, name);
            }
            return Optional.of(field.textValue());
        }

        <T> T known(String name, Supplier<T> reading) {
            try {
                return reading.get();
            } catch (IllegalArgumentException e) {
                throw wrong(node.path(name), name);
            }
        }

        Instant time() {
            try {
                return Instant.parse(text("time"));
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("has " + node.path("time") + " as time", e);
            }
        }

        long whole(String name) {
            JsonNode field = node.path(name);
            if (!field.isIntegralNumber() || !field.canConvertToLong()) {
                throw wrong(field, name);
            }
            return field.longValue();
        }

        boolean flag(String name) {
            JsonNode field = node.path(name);
            if (!field.isBoolean()) {
                throw wrong(field, name);
            }
            return field.booleanValue();
        }

        private double number(String name) {
            JsonNode field = node.path(name);
            if (!field.isNumber() || !Double.isFinite(field.doubleValue())) {
                throw wrong(field, name);
            }
            return field.doubleValue();
        }

        @Nullable
        Estimate estimate() {
            if (node.path("estimate").isNull()) {
                return null;
            }
            return new Estimate(
                    number("estimate"),
                    number("low"),
                    number("high"),
                    number("low95"),
                    number("high95"),
                    Math.toIntExact(whole("draws")));
        }
    }
}
