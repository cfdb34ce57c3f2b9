package dev.multiview.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.fixture.NamedLearner;
import dev.multiview.image.ImageLibrary;
import dev.multiview.model.Learner;
import dev.multiview.model.LearnerProvider;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        assertThat(catalogue.faults().get(2)).contains("some/Library");
        assertThat(catalogue.faults().get(3)).isEqualTo("Two learners are called 'sound'; rename one of them");
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
