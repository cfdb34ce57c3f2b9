package dev.multiview.reports.summary;

import dev.multiview.claim.Judgement;
import dev.multiview.claim.Verdict;
import dev.multiview.procedure.Arm;
import dev.multiview.quantity.Quantity;
import dev.multiview.reports.agreement.Statements;
import dev.multiview.reports.format.Markdown;
import dev.multiview.reports.format.NumberFormats;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.Origin;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Title, what was run, how the verdicts fell, and what a verdict is about.
 *
 * @param heading how the page begins
 */
record OpeningSection(String heading) implements Section {
    /** How the page that people read first begins, whatever was audited. */
    static final String HEADING = "# Multiview audit";

    /** How the page with everything begins. */
    static final String DETAILS = "# Multiview audit in detail";

    @Override
    public String text(AuditOutcome outcome) {
        return heading + ": " + Markdown.text(outcome.suite()) + "\n\n" + counts(outcome) + "\n\n" + run(outcome)
                + suiteFile(outcome) + exploratory(outcome)
                + (outcome.origin() instanceof Origin.Predictions ? PREDICTIONS : TRIALS);
    }

    private static final String PREDICTIONS =
            "\n\n> A verdict is about these files and what they are a sample of, which is said"
                    + " of each claim below. REFUTED says that a statement did not hold there; SUPPORTED says that it held, with its"
                    + " controls; EFFECT_WITHOUT_MECHANISM says that the effect is there, and in a control that should not show it as"
                    + " well. Margins are those of whoever stated the claims.\n";

    private static final String TRIALS =
            "\n\n> A verdict is about this data and these conditions. REFUTED says that a statement did not hold"
                    + " at this preset, never that a theorem is false; SUPPORTED says that it held here, with its controls;"
                    + " EFFECT_WITHOUT_MECHANISM says that the effect is there, and in a control without the stated cause as"
                    + " well. Margins are the suite's own unless its source names them.\n";

    /** Whose claims these are, where they are none of the program's. */
    private static String suiteFile(AuditOutcome outcome) {
        return outcome.origin() instanceof Origin.Trials trials
                ? trials.suiteFile()
                        .map(file ->
                                "\n\nClaims of the file " + Markdown.text(file) + ", which are a family of their own.")
                        .orElse("")
                : "";
    }

    /** What a reader must know before the first verdict of a varied plan. */
    private static String exploratory(AuditOutcome outcome) {
        List<String> varied = outcome.origin().exploratory();
        return varied.isEmpty()
                ? ""
                : "\n\n**Exploratory: " + Markdown.text(String.join(", ", varied)) + ".** No suite fixed this plan"
                        + " beforehand. Its verdicts are outside the family: each claim is judged at its own level, so"
                        + " that of many such claims some are SUPPORTED or REFUTED by chance. They count for nothing"
                        + " where verdicts of the suite's own plan are asked for.";
    }

    private static String counts(AuditOutcome outcome) {
        List<Verdict> verdicts =
                outcome.claims().stream().map(Judgement::verdict).toList();
        List<String> parts = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            int count = Collections.frequency(verdicts, verdict);
            if (count > 0) {
                parts.add(count + " " + verdict.name());
            }
        }
        String statements = Statements.of(outcome).text();
        // Hundreds of points would drown the claims.
        int points = outcome.judgements().size() - verdicts.size();
        String sweeps = points == 0
                ? ""
                : "\n\n" + NumberFormats.count(points, "point") + " of sweeps beside them, never judged.";
        return (verdicts.isEmpty()
                        ? "**No claims.**"
                        : "**" + NumberFormats.count(verdicts.size(), "claim") + ": " + String.join(", ", parts)
                                + ".**")
                + (statements.isEmpty() ? "" : "\n\n" + statements)
                + sweeps;
    }

    private static String run(AuditOutcome outcome) {
        if (outcome.origin() instanceof Origin.Predictions predictions) {
            return "Predictions that other programs made, on " + Markdown.text(predictions.test())
                    + ". Nothing was trained.";
        }
        List<String> presets = presets(outcome);
        String preset = presets.isEmpty()
                ? ""
                : (presets.size() == 1 ? ", preset " : ", presets ") + String.join(", ", presets);
        return "Tier " + outcome.tier().label() + preset + ", " + draws(outcome) + " of training and test data, seed "
                + outcome.rootSeed() + ".";
    }

    /** Finite data sets may give fewer draws than were asked for. */
    private static String draws(AuditOutcome outcome) {
        int fewest = outcome.judgements().stream()
                .flatMap(judgement -> judgement.claim().quantities().stream())
                .flatMap(quantity -> quantity.arms().stream())
                .mapToInt(arm -> arm.setting().data().mostDraws())
                .min()
                .orElse(Integer.MAX_VALUE);
        String all = NumberFormats.count(outcome.draws(), "independent draw");
        return fewest < outcome.draws() ? all + " (" + fewest + " where the data are finite)" : all;
    }

    /** Names of the settings of all claims, in order; not those at which sweeps stop. */
    static List<String> presets(AuditOutcome outcome) {
        return outcome.claims().stream()
                .flatMap(judgement -> judgement.claim().quantities().stream())
                .map(Quantity::arms)
                .flatMap(List::stream)
                .map(Arm::setting)
                .map(setting -> Markdown.code(setting.name()))
                .distinct()
                .collect(Collectors.toList());
    }
}
