package dev.multiview.variation;

import dev.multiview.data.MinorLaw;
import dev.multiview.data.MultiViewSpec;
import dev.multiview.procedure.Setting;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * The vocabulary of settings that may be varied. Those of data belong to presets of the multi-view distribution, {@link
 * MultiViewSpec}, which holds all values together to its own rules; the others belong to every preset.
 */
public enum SettingWord {
    CLASSES("k", "classes", 2, 1000, data(MultiViewSpec::classes)),
    VIEWS("views", "views of a class", 1, 4, data(MultiViewSpec::views)),
    PATCHES("patches", "patches of a sample", 1, 1000, data(MultiViewSpec::patches)),
    DIMENSION("d", "coordinates of a patch", 1, 100_000, data(MultiViewSpec::dimension)),
    TRAINING("n", "training samples", 1, Most.SAMPLES, data(spec -> spec.sizes().training())),
    TRAINING_SINGLE(
            "n-single-view", "single-view ones among the training samples", 0, Most.SAMPLES, data(spec -> spec.sizes()
                    .trainingSingleView())),
    VALIDATION("validation", "validation samples", 1, Most.SAMPLES, data(spec -> spec.sizes()
            .validation())),
    VALIDATION_SINGLE(
            "validation-single-view",
            "single-view ones among the validation samples",
            0,
            Most.SAMPLES,
            data(spec -> spec.sizes().validationSingleView())),
    TEST_SINGLE("test-single-view", "single-view test samples", 0, Most.SAMPLES, data(spec -> spec.sizes()
            .testSingleView())),
    TEST_MULTI("test-multi-view", "multi-view test samples", 1, Most.SAMPLES, data(spec -> spec.sizes()
            .testMultiView())),
    MINORS(
            "minors",
            "s, of the probability s / k with which a sample shows each feature of another class",
            0.0,
            1000.0,
            preset -> minors(preset)),
    NOISE(
            "noise",
            "standard deviation of each coordinate of a patch that shows a feature",
            0.0,
            Most.NOISE,
            decimal(MultiViewSpec::noise)),
    BACKGROUND(
            "background",
            "the same of a patch that shows none; follows noise where the preset has one noise",
            0.0,
            Most.NOISE,
            decimal(MultiViewSpec::background)),
    FEATURE_NOISE(
            "feature-noise",
            "greatest weight that each feature has in every patch, gamma",
            0.0,
            Most.NOISE,
            decimal(MultiViewSpec::featureNoise)),
    MEMBERS("members", "nets of an ensemble", 1, 1000, whole(Setting::members)),
    STUDENTS("students", "students of a draw, at most as many as members", 1, 1000, whole(Setting::students)),
    MEMBER_STEPS("member-steps", "training steps of a member", 1, Most.STEPS, whole(Setting::memberSteps)),
    STUDENT_STEPS(
            "student-steps",
            "training steps of a student, its plain control and an average trained as one",
            1,
            Most.STEPS,
            whole(Setting::studentSteps));

    /** Limits that keep a slip of the pen from asking for more than any machine holds. */
    private static final class Most {
        private static final int SAMPLES = 1_000_000;
        private static final int STEPS = 100_000;
        private static final double NOISE = 100;
    }

    private final String word;
    private final String meaning;
    private final boolean whole;
    private final double least;
    private final double most;
    private final Function<Setting, OptionalDouble> value;

    SettingWord(String word, String meaning, int least, int most, Function<Setting, OptionalDouble> value) {
        this(word, meaning, true, least, most, value);
    }

    SettingWord(String word, String meaning, double least, double most, Function<Setting, OptionalDouble> value) {
        this(word, meaning, false, least, most, value);
    }

    SettingWord(
            String word,
            String meaning,
            boolean whole,
            double least,
            double most,
            Function<Setting, OptionalDouble> value) {
        this.word = word;
        this.meaning = meaning;
        this.whole = whole;
        this.least = least;
        this.most = most;
        this.value = value;
    }

    /** The words that a preset has, in order. */
    public static List<SettingWord> of(Setting preset) {
        return Stream.of(values()).filter(word -> word.in(preset).isPresent()).toList();
    }

    /** The word as typed, such as {@code k}. */
    public String word() {
        return word;
    }

    /** What it is, with its unit where it has one. */
    public String meaning() {
        return meaning;
    }

    /** Its value in a preset; empty in one that has no such setting. */
    public OptionalDouble in(Setting preset) {
        return value.apply(preset);
    }

    /** Whether it is a count. */
    public boolean whole() {
        return whole;
    }

    /** Whether a number is one that it may have in some preset. */
    public boolean admits(double number) {
        return number >= least && number <= most && (!whole || number == Math.rint(number));
    }

    /** The range in words, such as {@code a whole number from 2 to 1000}. */
    public String range() {
        return (whole ? "a whole number from " : "a number from ") + text(least) + " to " + text(most);
    }

    /** A value as it is typed: without a point where it is whole. */
    public String text(double number) {
        return number == Math.rint(number) ? String.format(Locale.ROOT, "%.0f", number) : Double.toString(number);
    }

    private static Function<Setting, OptionalDouble> whole(ToIntFunction<Setting> value) {
        return preset -> OptionalDouble.of(value.applyAsInt(preset));
    }

    private static Function<Setting, OptionalDouble> data(ToIntFunction<MultiViewSpec> value) {
        return decimal(spec -> (double) value.applyAsInt(spec));
    }

    private static Function<Setting, OptionalDouble> decimal(Function<MultiViewSpec, Double> value) {
        return preset -> preset.data() instanceof MultiViewSpec spec
                ? OptionalDouble.of(value.apply(spec))
                : OptionalDouble.empty();
    }

    /** Where all samples follow one law with a frequency. */
    private static OptionalDouble minors(Setting preset) {
        return preset.data() instanceof MultiViewSpec spec
                        && spec.trainingMinors() instanceof MinorLaw.Independent law
                        && law.equals(spec.testMinors())
                ? OptionalDouble.of(law.frequency())
                : OptionalDouble.empty();
    }
}
