package dev.multiview.cli.subject;

import dev.multiview.claim.Catalogue;
import dev.multiview.claim.Suite;
import dev.multiview.claim.Tier;
import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.exit.NearestWord;
import dev.multiview.procedure.Setting;
import dev.multiview.variation.SettingWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The settings that may be varied, for people: each with its value in a suite's preset, its range and its meaning. */
public final class SettingsPage {
    private SettingsPage() {}

    /**
     * The lines about one suite, or about every suite that has settings.
     *
     * @param name of the suite; null for all
     * @throws MultiviewException with status BAD_INPUT if there is no such suite, or it has no settings
     */
    public static List<String> lines(Catalogue catalogue, @Nullable String name, Tier tier) {
        List<Suite> able = catalogue.suites().stream()
                .filter(suite -> suite.preset(tier).isPresent())
                .toList();
        List<Suite> asked = able.stream()
                .filter(suite -> name == null || suite.name().equals(name))
                .toList();
        if (name != null && asked.isEmpty()) {
            List<String> names = able.stream().map(Suite::name).toList();
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT,
                    "Suite '" + name + "' has no settings that may be varied; "
                            + NearestWord.of(name, names)
                                    .map(near -> "did you mean '" + near + "'?")
                                    .orElse("name one of " + String.join(", ", names)));
        }
        List<String> lines = new ArrayList<>();
        for (Suite suite : asked) {
            Setting preset = suite.preset(tier).orElseThrow();
            lines.add("Suite " + suite.name() + " at tier " + tier.label() + ", preset " + preset.name() + ", "
                    + suite.draws(tier) + " draws:");
            for (SettingWord word : SettingWord.of(preset)) {
                double value = word.in(preset).orElseThrow();
                lines.add(String.format(
                        Locale.ROOT,
                        "  %-27s %-33s %s",
                        word.word() + "=" + word.text(value),
                        word.range(),
                        word.meaning()));
            }
        }
        return lines;
    }
}
