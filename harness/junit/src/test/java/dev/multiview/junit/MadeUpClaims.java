package dev.multiview.junit;

import dev.multiview.claim.Catalogue;
import dev.multiview.claim.Claim;
import dev.multiview.claim.Place;
import dev.multiview.claim.Resources;
import dev.multiview.claim.Rule;
import dev.multiview.claim.Suite;
import dev.multiview.claim.Tier;
import dev.multiview.data.Split;
import dev.multiview.fixture.FakeData;
import dev.multiview.fixture.FakeLearner;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Ensemble;
import dev.multiview.procedure.Setting;
import dev.multiview.quantity.Gain;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Claims of every verdict about a made-up learner, as tests; Surefire does not find them, since the name does not end in Test. */
class MadeUpClaims {
    /** Where trials go and what an undecided claim does, by the name of the thread. */
    static final Map<String, Path> STORES = new ConcurrentHashMap<>();

    static final Map<String, Undecided> UNDECIDED = new ConcurrentHashMap<>();
    static final Map<String, FakeLearner> LEARNERS = new ConcurrentHashMap<>();

    @ClaimsTest
    Claims all() {
        return claims("made-up");
    }

    @ClaimsTest
    Claims one() {
        return claims("made/small");
    }

    @ClaimsTest
    Claims unknown() {
        return claims("made/smal");
    }

    @TestFactory
    Iterable<DynamicTest> plain() {
        return claims("made-up");
    }

    private static Claims claims(String word) {
        String thread = Thread.currentThread().getName();
        FakeLearner learner = LEARNERS.computeIfAbsent(thread, name -> new FakeLearner("fake"));
        return Claims.of(word)
                .at(Tier.SMOKE)
                .seed(3)
                .store(STORES.getOrDefault(thread, Path.of("nowhere")))
                .ifUndecided(UNDECIDED.getOrDefault(thread, Undecided.ABORTS))
                .in(Catalogue.of(List.of(new MadeUp()), List.of(learner)));
    }

    /** Four draws of three members: gains between -1 and 1, that nobody knows. */
    private static final class MadeUp implements Suite {
        @Override
        public String name() {
            return "made-up";
        }

        @Override
        public String summary() {
            return "Does a learner that learns nothing gain?";
        }

        @Override
        public int draws(Tier tier) {
            return 4;
        }

        @Override
        public List<Claim> claims(Tier tier, Resources resources) {
            Gain gain = gain(new FakeData("here"), resources);
            Gain absent = gain(FakeData.absent("Get the data first"), resources);
            Gain broken = gain(FakeData.brokenAt(2), resources);
            return List.of(
                    claim("small", new Claim.Statistical(gain, new Rule.NoEffect(5), List.of())),
                    claim("large", new Claim.Statistical(gain, new Rule.Effect(5), List.of())),
                    claim("none", new Claim.Statistical(gain, new Rule.NoEffect(1e-9), List.of())),
                    claim("seen", new Claim.Descriptive(gain)),
                    claim("exact", new Claim.Exact("1 + 1 = 2", Optional::empty)),
                    claim("absent", new Claim.Statistical(absent, new Rule.NoEffect(5), List.of())),
                    claim("broken", new Claim.Statistical(broken, new Rule.NoEffect(5), List.of())));
        }

        private static Gain gain(FakeData data, Resources resources) {
            Setting setting = data.setting(3, 1);
            return new Gain(new Arm(setting, resources.learner("fake"), new Ensemble(3)), Split.SINGLE_VIEW);
        }

        private static Claim claim(String name, Claim.Body body) {
            return new Claim("made/" + name, Place.preset("here"), "it is " + name, Claim.Mark.OURS, "nowhere", body);
        }
    }
}
