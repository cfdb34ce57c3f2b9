package dev.multiview.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.FailureText;
import dev.multiview.exit.MultiviewException;
import dev.multiview.fixture.NamedLearner;
import dev.multiview.image.ImageLibrary;
import dev.multiview.model.Learner;
import dev.multiview.model.LearnerProvider;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What META-INF/services of other projects may name, in a class loader that holds such a file. */
class ServicesTest {

    @TempDir
    private Path folder;

    private final ClassLoader before = Thread.currentThread().getContextClassLoader();

    @BeforeEach
    void nameBrokenAndSoundClasses() throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.write(
                services.resolve(LearnerProvider.class.getName()),
                List.of(
                        Hidden.class.getName(),
                        "no.such.Provider",
                        Throwing.class.getName(),
                        Sound.class.getName(),
                        Twin.class.getName()));
        URL[] urls = {folder.toUri().toURL()};
        Thread.currentThread().setContextClassLoader(new URLClassLoader(urls, before));
    }

    @AfterEach
    void takeTheLoaderOfTheProcessAgain() throws IOException {
        if (Thread.currentThread().getContextClassLoader() instanceof URLClassLoader loader && loader != before) {
            loader.close();
        }
        Thread.currentThread().setContextClassLoader(before);
    }

    @Test
    void oneThatCannotBeLoadedIsNamedAndDoesNotStopTheOthers() {
        Catalogue catalogue = Catalogue.load(new ImageLibrary(List.of()));

        assertThat(catalogue.learners()).extracting(Learner::name).contains("sound");
        assertThat(catalogue.faults()).hasSize(4).allMatch(sentence -> !sentence.contains("\n"));
        assertThat(catalogue.faults().get(0))
                .contains(Hidden.class.getName(), "META-INF/services", "public constructor");
        assertThat(catalogue.faults().get(1)).contains("no.such.Provider");
        assertThat(catalogue.faults().get(0)).contains("NoSuchMethodException: ");
        assertThat(catalogue.faults().get(2)).contains("some/Library");
        assertThat(catalogue.faults().get(3)).isEqualTo("Two learners are called 'sound'; rename one of them");
    }

    @Test
    void whoAsksForASuiteThatCouldNotBeLoadedIsToldWhy() throws IOException {
        offer(Asserting.class, Endless.class, Named.class);
        Catalogue catalogue = Catalogue.load(new ImageLibrary(List.of()));

        assertThat(catalogue.suites()).extracting(Suite::name).contains("named");
        assertThatThrownBy(() -> catalogue.select(List.of("asserting/A"), Tier.SMOKE))
                .isInstanceOf(MultiviewException.class)
                .hasMessageStartingWith("Claim or suite 'asserting/A' is unknown; ")
                .hasMessageContaining("Provider " + Asserting.class.getName()
                        + " could not be instantiated: AssertionError: never without a table")
                .hasMessageContaining(
                        "Provider " + Endless.class.getName() + " could not be instantiated: StackOverflowError")
                .hasMessageNotContaining("\n");
        assertThatThrownBy(() -> catalogue.learner("hidden")).hasMessageContaining(Hidden.class.getName());
    }

    @Test
    void oneThatFailsItsUserByAnErrorDoesNotStopTheOthers() {
        for (Error error : List.of(new AssertionError("no"), new StackOverflowError())) {
            List<String> faults = new ArrayList<>();
            List<LearnerProvider> used = new ArrayList<>();
            Services.each(
                    LearnerProvider.class,
                    provider -> {
                        used.add(provider);
                        throw error;
                    },
                    faults::add);
            assertThat(used).hasSize(3);
            assertThat(faults).hasSize(5).last().asString().contains(FailureText.of(error));
        }
    }

    @Test
    void aNameOfTwoSuitesSelectsNeither() throws IOException {
        offer(Named.class, NamedAlike.class);
        Catalogue catalogue = Catalogue.load(new ImageLibrary(List.of()));

        assertThat(catalogue.faults()).contains("Two suites are called 'named'; rename one of them");
        for (String word : List.of("named", "named/A", "named/*")) {
            assertThatThrownBy(() -> catalogue.select(List.of("headline", word), Tier.SMOKE))
                    .isInstanceOfSatisfying(MultiviewException.class, refused -> assertThat(refused.status())
                            .isEqualTo(ExitStatus.BAD_INPUT))
                    .hasMessage("Two suites are called 'named'; rename one of them");
        }
        assertThatThrownBy(() -> catalogue.select(List.of("named-otherwise"), Tier.SMOKE))
                .hasMessageStartingWith("Claim or suite 'named-otherwise' is unknown");
    }

    private void offer(Class<?>... suites) throws IOException {
        Files.write(
                folder.resolve("META-INF/services").resolve(Suite.class.getName()),
                Stream.of(suites).map(Class::getName).toList());
    }

    /** A suite without claims. */
    public static class Named implements Suite {
        /** A suite. */
        public Named() {}

        @Override
        public String name() {
            return "named";
        }

        @Override
        public String summary() {
            return "made up";
        }

        @Override
        public int draws(Tier tier) {
            return 2;
        }

        @Override
        public List<Claim> claims(Tier tier, Resources resources) {
            return List.of();
        }
    }

    /** Another of the same name. */
    public static final class NamedAlike extends Named {
        /** A suite. */
        public NamedAlike() {}
    }

    /** A suite whose own check fails. */
    public static final class Asserting extends Named {
        /** A suite. */
        public Asserting() {
            throw new AssertionError("never without a\ntable");
        }
    }

    /** A suite that never ends. */
    public static final class Endless extends Named {
        /** A suite. */
        public Endless() {
            deeper(0);
        }

        @SuppressWarnings("InfiniteRecursion")
        private static int deeper(int depth) {
            return deeper(depth + 1) + 1;
        }
    }

    /** A provider without a public constructor, as a class that is not public has none. */
    static final class Hidden implements LearnerProvider {
        private Hidden() {}

        @Override
        public List<Learner> learners() {
            return List.of(new NamedLearner("hidden"));
        }
    }

    /** A provider whose library is not there. */
    public static final class Throwing implements LearnerProvider {
        /** A provider. */
        public Throwing() {}

        @Override
        public List<Learner> learners() {
            throw new NoClassDefFoundError("some/Library");
        }
    }

    /** A provider as it should be. */
    public static final class Sound implements LearnerProvider {
        /** A provider. */
        public Sound() {}

        @Override
        public List<Learner> learners() {
            return List.of(new NamedLearner("sound"));
        }
    }

    /** Another with a learner of the same name. */
    public static final class Twin implements LearnerProvider {
        /** A provider. */
        public Twin() {}

        @Override
        public List<Learner> learners() {
            return List.of(new NamedLearner("sound"));
        }
    }
}
