package dev.multiview.variation;

import dev.multiview.data.MinorLaw;
import dev.multiview.data.MultiViewSpec;
import dev.multiview.data.MultiViewSpecBuilder;
import dev.multiview.procedure.Setting;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Other values of some settings of a preset.
 *
 * @param values by setting, each within the range of its word
 */
public record Variation(Map<SettingWord, Double> values) {
    /** The variation that leaves presets as they are. */
    public static final Variation NONE = new Variation(Map.of());

    private static final int MOST_NAMED = 3;

    public Variation {
        EnumMap<SettingWord, Double> sorted = new EnumMap<>(SettingWord.class);
        sorted.putAll(values);
        values = Collections.unmodifiableMap(sorted);
        values.forEach((word, value) -> {
            if (!word.admits(value)) {
                throw new IllegalArgumentException(
                        "Setting " + word.word() + " is " + word.text(value) + ", and must be " + word.range());
            }
        });
    }

    /** Whether nothing is varied. */
    public boolean none() {
        return values.isEmpty();
    }

    /** The settings with their values, each such as {@code k=20}. */
    public List<String> words() {
        return values.entrySet().stream()
                .map(entry -> entry.getKey().word() + "=" + entry.getKey().text(entry.getValue()))
                .toList();
    }

    /**
     * The preset with these values, named after them; itself if there are none.
     *
     * @throws IllegalArgumentException if it lacks a setting, or the values do not go together; the message says why and
     *     what to give
     */
    public Setting of(Setting preset) {
        if (none()) {
            return preset;
        }
        values.keySet().forEach(word -> {
            if (word.in(preset).isEmpty()) {
                throw new IllegalArgumentException("Preset " + preset.name() + " has no setting " + word.word());
            }
        });
        String name = preset.name() + suffix();
        return new Setting(
                name,
                preset.data() instanceof MultiViewSpec spec ? data(name, spec, preset) : preset.data(),
                count(SettingWord.MEMBERS, preset),
                count(SettingWord.STUDENTS, preset),
                count(SettingWord.MEMBER_STEPS, preset),
                count(SettingWord.STUDENT_STEPS, preset),
                preset.lottery());
    }

    /** A preset of a control, whose data stay as they are, with as many members as are varied to, so that both compare. */
    public Setting ofControl(Setting control) {
        Double members = values.get(SettingWord.MEMBERS);
        return members == null
                ? control
                : new Variation(Map.of(
                                SettingWord.MEMBERS,
                                members,
                                SettingWord.STUDENTS,
                                Math.min(members, control.students())))
                        .of(control);
    }

    private MultiViewSpec data(String name, MultiViewSpec spec, Setting preset) {
        MultiViewSpecBuilder builder = spec.toBuilder()
                .name(name)
                .classes(count(SettingWord.CLASSES, preset), count(SettingWord.VIEWS, preset))
                .patches(count(SettingWord.PATCHES, preset), count(SettingWord.DIMENSION, preset))
                .training(count(SettingWord.TRAINING, preset), count(SettingWord.TRAINING_SINGLE, preset))
                .validation(count(SettingWord.VALIDATION, preset), count(SettingWord.VALIDATION_SINGLE, preset))
                .test(count(SettingWord.TEST_SINGLE, preset), count(SettingWord.TEST_MULTI, preset))
                .noise(number(SettingWord.NOISE, preset))
                .featureNoise(number(SettingWord.FEATURE_NOISE, preset));
        if (values.containsKey(SettingWord.BACKGROUND)) {
            builder.background(number(SettingWord.BACKGROUND, preset));
        }
        if (values.containsKey(SettingWord.MINORS)) {
            builder.minors(new MinorLaw.Independent(number(SettingWord.MINORS, preset)));
        }
        return builder.build();
    }

    private int count(SettingWord word, Setting preset) {
        return (int) number(word, preset);
    }

    private double number(SettingWord word, Setting preset) {
        Double value = values.get(word);
        return value == null ? word.in(preset).orElseThrow() : value;
    }

    /** The values in a name that files may have; their number, where they would make it too long. */
    private String suffix() {
        if (values.size() > MOST_NAMED) {
            return "-with-" + values.size() + "-other-settings";
        }
        return "-with-"
                + String.join("-", words()).replace('=', '-').replace('.', 'p').toLowerCase(Locale.ROOT);
    }
}
