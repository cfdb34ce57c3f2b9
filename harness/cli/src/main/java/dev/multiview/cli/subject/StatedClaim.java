package dev.multiview.cli.subject;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Control;
import dev.multiview.claim.Place;
import dev.multiview.claim.Rule;
import dev.multiview.data.Split;
import dev.multiview.judging.Entry;
import dev.multiview.judging.Rules;
import dev.multiview.model.DistillationRule;
import dev.multiview.model.Learner;
import dev.multiview.model.Learner.JointReading;
import dev.multiview.predictions.Refusal;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Distillation;
import dev.multiview.procedure.Ensemble;
import dev.multiview.procedure.JointAverage;
import dev.multiview.procedure.LongEnsemble;
import dev.multiview.procedure.LongerTraining;
import dev.multiview.procedure.Procedure;
import dev.multiview.procedure.Setting;
import dev.multiview.procedure.Teacher;
import dev.multiview.quantity.Difference;
import dev.multiview.quantity.Gain;
import dev.multiview.quantity.ProcedureError;
import dev.multiview.quantity.Quantity;
import dev.multiview.quantity.Ratio;
import dev.multiview.quantity.SingleError;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A claim as a file states it, which becomes one of the same types as the program's own.
 *
 * @param entry the claim's part of the file
 * @param setting data and training lengths of all claims
 * @param learners finds a learner by name; throws if there is none
 * @param arms gets each arm that it speaks of, with its place in the file
 */
record StatedClaim(Entry entry, Setting setting, Function<String, Learner> learners, BiConsumer<Entry, Arm> arms) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9]+([.-][A-Za-z0-9]+)*");

    private static final String[] MEASURE = {
        "learner", "procedure", "teacher", "temperature", "weight", "quantity", "on", "minus"
    };

    /** The words for procedures. */
    private enum Word {
        ENSEMBLE,
        LONG_ENSEMBLE,
        LONGER_TRAINING,
        JOINT_MEAN,
        JOINT_SUM,
        JOINT_SCALED_MEAN,
        DISTILLATION,
        SELF_DISTILLATION
    }

    /** The words for what is measured of a procedure. */
    private enum Measured {
        GAIN,
        RELATIVE_GAIN,
        ERROR,
        SINGLE_ERROR
    }

    /**
     * The claim.
     *
     * @param suite name of the suite
     * @param file name of the file, for the source
     */
    Claim claim(String suite, String file) {
        entry.only(with("id", "says", "source", "rule", "controls"));
        String id = id(entry);
        Quantity quantity = quantity(entry);
        List<Control> controls = new ArrayList<>();
        for (Entry control : entry.list("controls")) {
            control.only(with("id", "says", "rule", "kind"));
            Quantity measured = quantity(control);
            controls.add(new Control(
                    id(control),
                    control.text("says"),
                    measured,
                    rule(control, measured),
                    control.choice("kind", Control.Kind.class, Control.Kind.MECHANISM)));
        }
        return new Claim(
                suite + "/" + id,
                Place.preset(setting.name()),
                entry.text("says"),
                Claim.Mark.OURS,
                entry.optional("source").orElse("stated in " + file),
                new Claim.Statistical(quantity, rule(entry, quantity), controls));
    }

    private static String[] with(String... own) {
        List<String> keys = new ArrayList<>(List.of(own));
        keys.addAll(List.of(MEASURE));
        return keys.toArray(String[]::new);
    }

    private static String id(Entry owner) {
        String id = owner.text("id");
        if (!ID.matcher(id).matches()) {
            throw Refusal.of(
                    "%s is '%s', and must be of letters and digits joined by hyphens",
                    owner.at("id").place(), id);
        }
        return id;
    }

    private static Rule rule(Entry owner, Quantity quantity) {
        if (!owner.has("rule")) {
            throw Refusal.of("%s lacks a rule; fix its margin, such as 'rule: { at-least: 0.05 }'", owner.place());
        }
        Rule rule = Rules.of(owner.at("rule"));
        Rules.demandWithin(rule, quantity.bounds(), owner.at("rule").place());
        return rule;
    }

    private Quantity quantity(Entry part) {
        Arm arm = arm(part);
        Split split = part.choice("on", Split.class, Split.SINGLE_VIEW);
        if (!setting.data().hasErrorsOn(split)) {
            throw Refusal.of(
                    "%s is '%s', and the test sets are %s",
                    part.at("on").place(),
                    split.label(),
                    String.join(
                            ", ",
                            setting.data().testSizes().keySet().stream()
                                    .map(Split::label)
                                    .toList()));
        }
        Quantity own =
                switch (part.choice("quantity", Measured.class, Measured.GAIN)) {
                    case GAIN -> new Gain(arm, split);
                    case RELATIVE_GAIN -> new Ratio(new Gain(arm, split), new SingleError(arm, split));
                    case ERROR -> new ProcedureError(arm, split);
                    case SINGLE_ERROR -> new SingleError(arm, split);
                };
        if (!part.has("minus")) {
            return own;
        }
        Quantity other = quantity(part.at("minus").only(MEASURE));
        if (!other.unit().equals(own.unit())) {
            throw Refusal.of(
                    "%s has the unit '%s' and is taken from '%s'; give both the same quantity and test set",
                    part.at("minus").place(), other.unit(), own.unit());
        }
        return new Difference(own, 1, other);
    }

    private Arm arm(Entry part) {
        part.text("learner");
        Learner learner = SuiteFile.refusedAt(part.at("learner"), at -> learners.apply(part.text("learner")));
        part.text("procedure");
        Arm arm = new Arm(setting, learner, procedure(part, learner));
        arms.accept(part, arm);
        return arm;
    }

    private Procedure procedure(Entry part, Learner learner) {
        Word word = part.choice("procedure", Word.class, Word.ENSEMBLE);
        boolean taught = word == Word.DISTILLATION || word == Word.SELF_DISTILLATION;
        for (String key : List.of("teacher", "temperature", "weight")) {
            if (!taught && part.has(key)) {
                throw Refusal.of(
                        "%s goes with distillation alone; leave it out",
                        part.at(key).place());
            }
        }
        return switch (word) {
            case ENSEMBLE -> new Ensemble(setting.members());
            case LONG_ENSEMBLE -> new LongEnsemble();
            case LONGER_TRAINING -> new LongerTraining();
            case JOINT_MEAN -> joint(part, learner, JointReading.MEAN);
            case JOINT_SUM -> joint(part, learner, JointReading.SUM);
            case JOINT_SCALED_MEAN -> joint(part, learner, JointReading.SCALED_MEAN);
            case DISTILLATION -> student(part, Teacher.ENSEMBLE);
            case SELF_DISTILLATION -> student(part, Teacher.MEMBER);
        };
    }

    private static Procedure joint(Entry part, Learner learner, JointReading reading) {
        if (!(learner instanceof Learner.Joint)) {
            throw Refusal.of(
                    "%s: learner %s cannot train several members as one model; take another procedure or learner",
                    part.at("procedure").place(), learner.name());
        }
        return new JointAverage(reading);
    }

    /** A student by Hinton's form; its teacher may be one of the controls. */
    private static Procedure student(Entry part, Teacher usual) {
        double temperature = part.has("temperature") ? part.number("temperature") : 2;
        double weight = part.has("weight") ? part.number("weight") : 0.9;
        Entry at = part.has("weight") ? part.at("weight") : part.at("temperature");
        return SuiteFile.refusedAt(
                at,
                place -> new Distillation(
                        part.choice("teacher", Teacher.class, usual),
                        new DistillationRule.Temperature(weight, temperature)));
    }
}
