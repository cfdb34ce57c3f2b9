package dev.multiview.papers.allenzhuli2020.pictures;

import dev.multiview.claim.Resources;
import dev.multiview.claim.Tier;
import dev.multiview.papers.declare.Arms;
import dev.multiview.procedure.Setting;
import java.util.LinkedHashMap;
import java.util.Map;

/** The contrasts and lengths among which those of {@link DigitsPreset} were chosen, each with the net and its twin. */
public final class DigitsCandidates {
    private static final double[] CONTRASTS = {1, 0.5, 0.25};
    private static final int[] EPOCHS = {20, 50, 100};

    private DigitsCandidates() {}

    /** Arms of the net and of the twin by the name of their row, such as {@code T-digits-contrast-0.5-epochs-50-net}. */
    public static Map<String, Arms> of(Tier tier, Resources resources) {
        Map<String, Arms> rows = new LinkedHashMap<>();
        for (double contrast : CONTRASTS) {
            for (int epochs : EPOCHS) {
                Setting digits = DigitsPreset.candidate(tier, contrast, epochs, resources.images());
                String id = "T-digits-contrast-" + contrast + "-epochs-" + epochs;
                rows.put(id + "-net", DigitsPreset.arms(digits, resources.learner(ImagePreset.NET)));
                rows.put(id + "-twin", DigitsPreset.arms(digits, resources.learner(ImagePreset.TWIN)));
            }
        }
        return rows;
    }
}
