package dev.multiview.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

class LibrariesTest {

    private final List<String> told = new ArrayList<>();

    @Test
    void theProjectsComeFirstAndEachLibraryOnce() throws MojoFailureException {
        assertThat(merged(
                        List.of(library("org.acme", "own", "1"), library("org.slf4j", "slf4j-api", "2.0.1")),
                        List.of(library("info.picocli", "picocli", "4"), library("org.slf4j", "slf4j-api", "2.0.1"))))
                .containsExactly("own-1.jar", "slf4j-api-2.0.1.jar", "picocli-4.jar");
        assertThat(told).isEmpty();
    }

    @Test
    void theNewerVersionIsTakenWhereNoResultDependsOnIt() throws MojoFailureException {
        assertThat(merged(
                        List.of(
                                library("org.apache.commons", "commons-lang3", "3.9"),
                                library("com.fasterxml.jackson.core", "jackson-core", "2.99.0")),
                        List.of(
                                library("org.apache.commons", "commons-lang3", "3.22.0"),
                                library("com.fasterxml.jackson.core", "jackson-core", "2.23.0"))))
                .containsExactly("commons-lang3-3.22.0.jar", "jackson-core-2.99.0.jar");
        assertThat(told)
                .containsExactly(
                        "Library commons-lang3 is Multiview's 3.22.0 instead of the project's 3.9, which is older");
    }

    @Test
    void twoVersionsOfALibraryThatComputesAreRefusedWithBoth() {
        assertThatThrownBy(() -> merged(
                        List.of(
                                library("com.github.haifengl", "smile-core", "3.1.1"),
                                library("org.apache.commons", "commons-math3", "3.5")),
                        List.of(
                                library("com.github.haifengl", "smile-core", "2.6.0"),
                                library("org.apache.commons", "commons-math3", "3.6.1"))))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("smile-core 3.1.1 here and 2.6.0 there, commons-math3 3.5 here and 3.6.1 there")
                .hasMessageContaining("Use Multiview's version in this project, or");
    }

    private List<String> merged(List<Artifact> project, List<Artifact> own) throws MojoFailureException {
        return Libraries.merged(project, own, told::add).stream()
                .map(Path::getFileName)
                .map(Path::toString)
                .toList();
    }

    private static Artifact library(String group, String name, String version) {
        Artifact artifact =
                new DefaultArtifact(group, name, version, "compile", "jar", null, new DefaultArtifactHandler("jar"));
        artifact.setFile(new File(name + "-" + version + ".jar"));
        return artifact;
    }
}
