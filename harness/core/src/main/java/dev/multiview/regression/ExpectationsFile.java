package dev.multiview.regression;

import dev.multiview.claim.Verdict;
import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.Goals;
import dev.multiview.exit.MultiviewException;
import dev.multiview.statistic.Estimate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Expectations as text that is reviewed like code: a header, then one block a claim in the order of their ids, one
 * fact a line. Lines that begin with {@code #} are comments. Whoever moves a number sees one line differ.
 */
public final class ExpectationsFile {
    /** Raised when a line's meaning changes. */
    static final int FORMAT = 2;

    /** The origin of what has no tier and no seed. */
    static final String PREDICTIONS = "predictions";

    private ExpectationsFile() {}

    /** The command that makes these expectations again, for {@code mvn}. */
    public static String refreeze(Expectations expectations, Path file) {
        Map<String, String> options = options(expectations);
        options.put("expected", file.toString());
        return Goals.ofThisProcess().command("freeze", options);
    }

    /** The same where the file is the suite's own. */
    static String refreeze(Expectations expectations) {
        if (expectations.predictions()) {
            return "harness/multiview judge MANIFEST --freeze FILE";
        }
        return Goals.ofThisProcess().command("freeze", options(expectations));
    }

    private static Map<String, String> options(Expectations expectations) {
        return Goals.options(expectations.suite(), expectations.tier().label(), expectations.seed());
    }

    /**
     * Reads a file.
     *
     * @throws MultiviewException with status {@link ExitStatus#BAD_INPUT} if it cannot be read, or is no such file; the
     *     sentence names the line
     */
    public static Expectations read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT,
                    "Expectations file " + file
                            + " does not exist; make it with the command freeze and the same options",
                    e);
        } catch (IOException e) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT,
                    "Expectations file " + file + " cannot be read as UTF-8 text (" + e
                            + "); make it again with the command freeze",
                    e);
        }
        return new ExpectationsParser(file.toString(), lines).parse();
    }

    /** The text of the file; equal expectations give equal text on every system. */
    public static String text(Expectations expectations) {
        boolean predictions = expectations.predictions();
        StringBuilder text = new StringBuilder(predictions ? PREDICTED : comment(expectations));
        line(text, "format", FORMAT);
        line(text, "suite", expectations.suite());
        if (predictions) {
            line(text, "origin", PREDICTIONS);
        } else {
            line(text, "tier", expectations.tier().label());
            line(text, "seed", expectations.seed());
        }
        line(text, "draws", expectations.draws());
        line(text, "plan", expectations.planDigest());
        if (!predictions) {
            line(text, "kernels", expectations.kernels());
        }
        line(text, "claims", expectations.claims().size());
        expectations.claims().forEach(claim -> block(text, claim));
        return text.toString();
    }

    private static final String PREDICTED = """
            # What predictions of other programs are expected to show. 'multiview judge MANIFEST --check THIS-FILE' compares.
            # Review a change of it like code, and never edit it by hand; freeze again with 'judge MANIFEST --freeze THIS-FILE'.
            # The same files and rules ('plan'): all verdicts and numbers must be equal, to 1e-9.
            # Other predictions: the verdict must be one of 'rerun', and the claim's interval must touch 'overlap'. Where they
            # are made as the frozen ones were, at most 1 % of such checks call them different, the whole file together.
            # Draws are effective ones. Reasons: harness/docs/judge.md.
            """;

    private static String comment(Expectations expectations) {
        String text = """
                # What an audit is expected to show. 'multiview check' compares a run with it. Review a change of it like
                # code, and never edit it by hand; freeze again with (and %s= for another file):
                #   %s
                # The frozen seed: data and seeds are the same, so verdicts must be equal. Where 'kernels' (processor, Java,
                # BLAS) is the same, all numbers of this file must be equal, to 1e-9. Elsewhere a value may move by
                # 'moves', the ends of its plain interval may move to or from it by a twentieth, its skewness by 0.2, or all
                # of them by what two turned predictions explain; the other interval follows from these.
                # Another seed: the verdict must be one of 'rerun', and the claim's interval must touch 'overlap'. An
                # unchanged program is called different in at most %.0f %% of such checks, the whole file together.
                # Descriptive numbers are compared under the frozen seed only. Reasons: harness/docs/statistics.md.
                """;
        return String.format(
                Locale.ROOT,
                text,
                Goals.ofThisProcess().property("expected"),
                refreeze(expectations),
                100 * Expectations.FALSE_ALARM);
    }

    private static void block(StringBuilder text, Expected claim) {
        text.append("\nclaim ").append(claim.id()).append('\n');
        field(text, "kind", claim.kind());
        field(text, "verdict", claim.verdict().name());
        field(
                text,
                "rerun",
                claim.rerun().verdicts().stream().map(Verdict::name).collect(Collectors.joining(" ")));
        if (claim.rerun().bounded()) {
            field(
                    text,
                    "overlap",
                    number(claim.rerun().low()) + " " + number(claim.rerun().high()));
        }
        if (!claim.unit().isEmpty()) {
            field(text, "unit", claim.unit());
        }
        for (Frozen frozen : claim.numbers()) {
            field(
                    text,
                    frozen.name().isEmpty() ? "value" : "control",
                    (frozen.name().isEmpty() ? "" : frozen.name() + " ") + estimate(frozen));
        }
        field(text, "rule", claim.ruleDigest());
    }

    private static String estimate(Frozen frozen) {
        Estimate estimate = frozen.estimate();
        return number(estimate.estimate()) + " low " + number(estimate.low()) + " high " + number(estimate.high())
                + " low95 " + number(estimate.low95()) + " high95 " + number(estimate.high95()) + " draws "
                + estimate.draws() + " skewness " + number(estimate.skewness()) + " moves "
                + number(frozen.tolerance());
    }

    /** Ten decimals: finer than the finest comparison. Rounding leaves no sign of zero, which would tell processors apart. */
    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.10f", value);
        return text.equals("-0.0000000000") ? text.substring(1) : text;
    }

    private static void line(StringBuilder text, String key, Object value) {
        text.append(String.format(Locale.ROOT, "%-8s %s%n", key, value).replace("\r\n", "\n"));
    }

    private static void field(StringBuilder text, String key, String value) {
        text.append("    ");
        line(text, key, value);
    }
}
