package dev.multiview.regression;

import dev.multiview.claim.Tier;
import dev.multiview.claim.Verdict;
import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Reads the lines of an expectations file in the order in which they are written; anything else is an error. */
final class ExpectationsParser {
    /** Kinds of claims whose interval a check on fresh seeds looks at. */
    private static final Set<String> PREDICTED = Set.of("effect", "no-effect");

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
        int format = value("format", text -> Numerals.count(text, 0));
        if (format != ExpectationsFile.FORMAT) {
            at--;
            throw wrong("has format " + format + " where this version reads " + ExpectationsFile.FORMAT);
        }
        String suite = value("suite", Function.identity());
        boolean predictions = next("origin") && value("origin", ExpectationsParser::predictions);
        Tier tier = predictions ? Tier.STANDARD : value("tier", Tier::of);
        long seed = predictions ? 0 : value("seed", Numerals::whole);
        int draws = value("draws", text -> Numerals.count(text, 1));
        String plan = value("plan", Function.identity());
        String kernels = predictions ? "" : value("kernels", Function.identity());
        int count = value("claims", text -> Numerals.count(text, 1));
        List<Expected> claims = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        while (hasMore()) {
            Expected claim = claim(draws);
            if (!ids.add(claim.id())) {
                throw wrong("ends a second block of claim " + claim.id());
            }
            claims.add(claim);
        }
        if (claims.size() != count) {
            throw wrong("is the end after " + claims.size() + " of " + count + " claims");
        }
        if (claims.stream().allMatch(claim -> claim.verdict() == Verdict.NOT_RUN)) {
            throw wrong("is the end of a file that expects nothing, as none of its claims was run");
        }
        return predictions
                ? Expectations.ofPredictions(suite, draws, plan, claims)
                : new Expectations(suite, tier, seed, draws, plan, kernels, claims);
    }

    private Expected claim(int draws) {
        String id = value("claim", Function.identity());
        String kind = value("kind", Function.identity());
        Verdict verdict = value("verdict", ExpectationsParser::verdict);
        Set<Verdict> verdicts = value("rerun", text -> verdicts(verdict, text));
        Allowance rerun =
                next("overlap") ? value("overlap", text -> overlap(verdicts, text)) : Allowance.anyInterval(verdicts);
        String unit = next("unit") ? value("unit", Function.identity()) : "";
        List<Frozen> numbers = numbers(kind, verdict, rerun, new NumberLine(draws));
        return new Expected(id, kind, verdict, rerun, unit, numbers, value("rule", Function.identity()));
    }

    private List<Frozen> numbers(String kind, Verdict verdict, Allowance rerun, NumberLine line) {
        List<Frozen> numbers = new ArrayList<>();
        boolean predicted = PREDICTED.contains(kind);
        if (next("value") && verdict == Verdict.NOT_RUN) {
            throw wrong("is the value of a claim that was not run");
        }
        if (next("value") && predicted && !rerun.bounded()) {
            throw wrong("is the value of a claim of kind '" + kind + "' without a line 'overlap' above it");
        }
        boolean decided = verdict != Verdict.NOT_RUN && verdict != Verdict.INCONCLUSIVE;
        if (rerun.bounded() || next("value") || predicted && decided) {
            numbers.add(value("value", text -> line.own(text, rerun)));
        }
        Set<String> controls = new HashSet<>();
        while (!numbers.isEmpty() && next("control")) {
            Frozen control = value("control", line::control);
            if (!controls.add(control.name())) {
                at--;
                throw wrong("is a second number of the control '" + control.name() + "'");
            }
            numbers.add(control);
        }
        return numbers;
    }

    private static boolean predictions(String word) {
        if (!word.equals(ExpectationsFile.PREDICTIONS)) {
            throw new IllegalArgumentException("the only origin that is named is " + ExpectationsFile.PREDICTIONS);
        }
        return true;
    }

    private static Verdict verdict(String word) {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> verdict.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no verdict is called " + word));
    }

    private static Set<Verdict> verdicts(Verdict own, String text) {
        Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        for (String word : text.split(" +")) {
            verdicts.add(verdict(word));
        }
        if (!verdicts.contains(own)) {
            throw new IllegalArgumentException("the frozen verdict " + own + " is not among them");
        }
        return verdicts;
    }

    private static Allowance overlap(Set<Verdict> verdicts, String text) {
        String[] words = text.split(" +");
        if (words.length != 2) {
            throw new IllegalArgumentException(words.length + " numbers instead of 2");
        }
        Allowance allowance = new Allowance(verdicts, Numerals.finite(words[0]), Numerals.finite(words[1]));
        if (allowance.low() > allowance.high()) {
            throw new IllegalArgumentException("the first number lies above the second");
        }
        return allowance;
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
                "Expectations file " + file + ", line " + Math.max(1, Math.min(at + 1, lines.size())) + " " + what
                        + "; make the file again with the command freeze");
    }
}
