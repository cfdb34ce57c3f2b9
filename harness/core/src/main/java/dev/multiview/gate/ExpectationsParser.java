package dev.multiview.gate;

import dev.multiview.claim.Tier;
import dev.multiview.claim.Verdict;
import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.exit.WholeNumber;
import dev.multiview.statistic.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the lines of an expectations file in the order in which they are written; anything else is an error. */
final class ExpectationsParser {
    private static final Pattern ESTIMATE =
            Pattern.compile("(\\S+) low (\\S+) high (\\S+) low95 (\\S+) high95 (\\S+) draws (\\d+) moves (\\S+)");

    private final String file;
    private final List<String> lines;
    /** Index of the line that is looked at. */
    private int at;

    ExpectationsParser(String file, List<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    /**
     * The expectations.
     *
     * @throws MultiviewException with status {@link ExitStatus#BAD_INPUT} at the first line that does not fit
     */
    Expectations parse() {
        int format = value("format", WholeNumber::ofInt);
        if (format != ExpectationsFile.FORMAT) {
            at--;
            throw wrong("has format " + format + " where this version reads " + ExpectationsFile.FORMAT);
        }
        String suite = value("suite", Function.identity());
        Tier tier = value("tier", Tier::of);
        long seed = value("seed", WholeNumber::ofLong);
        int draws = value("draws", WholeNumber::ofInt);
        String plan = value("plan", Function.identity());
        String kernels = value("kernels", Function.identity());
        int count = value("claims", WholeNumber::ofInt);
        List<Expected> claims = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        while (hasMore()) {
            Expected claim = claim();
            if (!ids.add(claim.id())) {
                throw wrong("ends a second block of claim " + claim.id());
            }
            claims.add(claim);
        }
        if (claims.size() != count) {
            throw wrong("is the end after " + claims.size() + " of " + count + " claims");
        }
        return new Expectations(suite, tier, seed, draws, plan, kernels, claims);
    }

    private Expected claim() {
        String id = value("claim", Function.identity());
        String kind = value("kind", Function.identity());
        Verdict verdict = value("verdict", ExpectationsParser::verdict);
        Set<Verdict> verdicts = value("rerun", ExpectationsParser::verdicts);
        double[] overlap = next("overlap")
                ? value("overlap", ExpectationsParser::pair)
                : new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
        String unit = next("unit") ? value("unit", Function.identity()) : "";
        List<Frozen> numbers = new ArrayList<>();
        if (next("value")) {
            numbers.add(value("value", text -> frozen("", text)));
        }
        while (next("control")) {
            numbers.add(value("control", ExpectationsParser::control));
        }
        return new Expected(
                id,
                kind,
                verdict,
                new Allowance(verdicts, overlap[0], overlap[1]),
                unit,
                numbers,
                value("rule", Function.identity()));
    }

    private static Verdict verdict(String word) {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> verdict.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no verdict is called " + word));
    }

    private static Set<Verdict> verdicts(String text) {
        Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        for (String word : text.split(" +")) {
            verdicts.add(verdict(word));
        }
        return verdicts;
    }

    private static double[] pair(String text) {
        String[] words = text.split(" +");
        if (words.length != 2) {
            throw new IllegalArgumentException(words.length + " numbers instead of 2");
        }
        return new double[] {Double.parseDouble(words[0]), Double.parseDouble(words[1])};
    }

    private static Frozen control(String text) {
        int space = text.indexOf(' ');
        if (space < 0) {
            throw new IllegalArgumentException("a control without a number");
        }
        return frozen(text.substring(0, space), text.substring(space + 1));
    }

    private static Frozen frozen(String name, String text) {
        Matcher parts = ESTIMATE.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not of the form 'x low x high x low95 x high95 x draws n moves x'");
        }
        double[] numbers = new double[5];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Double.parseDouble(parts.group(i + 1));
        }
        return new Frozen(
                name,
                new Estimate(
                        numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], WholeNumber.ofInt(parts.group(6))),
                Double.parseDouble(parts.group(7)));
    }

    /** The value of the next line, which must have this key, and moves on behind it. */
    private <T> T value(String key, Function<String, T> reader) {
        if (!next(key)) {
            throw wrong("should begin with '" + key + "'");
        }
        String text = lines.get(at).strip().substring(key.length()).strip();
        if (text.isEmpty()) {
            throw wrong("has no value behind '" + key + "'");
        }
        try {
            T value = reader.apply(text);
            at++;
            return value;
        } catch (IllegalArgumentException e) {
            throw wrong("has the " + key + " '" + text + "', which cannot be read (" + e.getMessage() + ")");
        }
    }

    private boolean next(String key) {
        if (!hasMore()) {
            return false;
        }
        String line = lines.get(at).strip();
        return line.startsWith(key)
                && (line.length() == key.length() || Character.isWhitespace(line.charAt(key.length())));
    }

    /** Skips blank lines and comments. */
    private boolean hasMore() {
        while (at < lines.size()
                && (lines.get(at).isBlank() || lines.get(at).strip().startsWith("#"))) {
            at++;
        }
        return at < lines.size();
    }

    private MultiviewException wrong(String what) {
        return new MultiviewException(
                ExitStatus.BAD_INPUT,
                "Expectations file " + file + ", line " + (Math.min(at, lines.size() - 1) + 1) + " " + what
                        + "; make the file again with the command freeze");
    }
}
