package dev.multiview.featurelearning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.model.Learner;
import dev.multiview.model.LearnerProvider;
import dev.multiview.model.Regime;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PatchNetProviderTest {

    private static final List<Learner> LEARNERS = ServiceLoader.load(LearnerProvider.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(PatchNetProvider.class::isInstance)
            .flatMap(provider -> provider.learners().stream())
            .toList();

    @Test
    void theServiceOffersThePatchNetWithTheSettingsOfThePresets() {
        Learner learner = LEARNERS.get(0);
        assertThat(learner).isInstanceOf(Learner.Joint.class);
        assertThat(learner.name()).isEqualTo("patch-net");
        assertThat(learner.regime()).isEqualTo(Regime.FEATURE_LEARNING);
        assertThat(learner.canonical())
                .isEqualTo("patch-net-3(width=4,power=3,threshold=3.0,initialScale=0.04,"
                        + "step=plateau-crossing(relative=0.05,ceiling=1000000.0,floor=5.0))");
    }

    @Test
    void everyVariantOfTheNetVariesOneSettingTheOneItIsNamedAfter() {
        Map<String, String> names = Map.of(
                "q", "power", "threshold", "threshold", "init", "initialScale", "width", "width", "floor", "floor");
        Stream<Learner> variants = LEARNERS.stream()
                .skip(1)
                .filter(PatchNetLearner.class::isInstance)
                .filter(learner -> !learner.name().startsWith("patch-net-of-mean-"));
        variants.forEach(variant -> {
            String base = variant.name().startsWith("patch-net-floor-15-") ? "patch-net-floor-15" : "patch-net";
            List<String> preset = settings(LEARNERS.stream()
                    .filter(learner -> learner.name().equals(base))
                    .findFirst()
                    .orElseThrow());
            List<String> varied =
                    settings(variant).stream().filter(s -> !preset.contains(s)).toList();
            Matcher name = Pattern.compile(base + "-([a-z]+)-?([0-9.]+)").matcher(variant.name());
            assertThat(name.matches()).as(variant.name()).isTrue();
            assertThat(varied).as(variant.name()).hasSize(1);
            assertThat(varied.get(0)).startsWith(names.get(name.group(1)) + "=");
            double value = Double.parseDouble(varied.get(0).split("=")[1]);
            assertThat(value).isEqualTo(Double.parseDouble(name.group(2)));
        });
    }

    @Test
    void theDialIsThePatchNetAtPowersOfTwo() {
        String preset = LEARNERS.get(0).canonical().replace("patch-net-3(", "");
        for (int alpha = 1; alpha <= 256; alpha *= 2) {
            String name = "patch-net-alpha-" + alpha;
            assertThat(LEARNERS.stream().filter(l -> l.name().equals(name)).map(Learner::canonical))
                    .containsExactly("patch-net-dial-3(alpha=" + (double) alpha + "," + preset);
        }
        assertThat(LEARNERS).extracting(Learner::canonical).doesNotHaveDuplicates();
    }

    private static List<String> settings(Learner learner) {
        return List.of(learner.canonical().split("[(,)]"));
    }
}
