package dev.multiview.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.model.LearnerProvider;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialCodeTest {
    @TempDir
    private Path folder;

    /** Suites and learners are those that this loader finds. */
    @Test
    void theProgramIsWhatTheClassLoaderOfTheThreadSees() throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.write(services.resolve(LearnerProvider.class.getName()), List.of("no.such.Provider"));
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        String own = program();
        try (URLClassLoader more = new URLClassLoader(new URL[] {folder.toUri().toURL()}, before);
                URLClassLoader stranger = new URLClassLoader(new URL[0], ClassLoader.getPlatformClassLoader())) {
            Thread.currentThread().setContextClassLoader(more);
            String wider = program();
            assertThat(wider).isNotEqualTo(own);
            Files.writeString(folder.resolve("weights.txt"), "0.5");
            assertThat(program()).isNotEqualTo(own).isNotEqualTo(wider);
            Thread.currentThread().setContextClassLoader(stranger);
            assertThat(program()).isEqualTo(own);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
        assertThat(program()).isEqualTo(own);
    }

    private static String program() {
        return TrialCode.ofThisProgram().program().program();
    }
}
