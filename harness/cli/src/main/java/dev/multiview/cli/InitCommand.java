package dev.multiview.cli;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.exit.ShellWord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code multiview init}: a project to begin with, the sample {@code harness/samples/smile-learner} under another name. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = "Writes a Maven project with one learner, one claim, its frozen verdict and a CI workflow.")
final class InitCommand implements Callable<Integer> {

    /** The sample as the build packs it. */
    static final String TEMPLATE = "project/";

    static final List<String> FILES = List.of(
            ".github/workflows/multiview.yml",
            ".gitignore",
            "README.md",
            "pom.xml",
            "src/main/java/org/example/neighbours/Learners.java",
            "src/main/java/org/example/neighbours/NearestNeighbour.java",
            "src/main/java/org/example/neighbours/package-info.java",
            "src/main/resources/META-INF/services/dev.multiview.model.LearnerProvider",
            "src/test/java/org/example/neighbours/NearestNeighbourTest.java",
            "src/test/java/org/example/neighbours/NeighboursSuite.java",
            "src/test/java/org/example/neighbours/TwoClouds.java",
            "src/test/multiview/nearest-neighbours-smoke.txt",
            "src/test/resources/META-INF/services/dev.multiview.claim.Suite");

    /** Archives leave a file of this name out. */
    private static final String IGNORED = ".gitignore";

    private static final String NAME = "<artifactId>smile-learner</artifactId>";

    @Parameters(paramLabel = "FOLDER", description = "Folder to write, which must not be there or be empty.")
    private Path folder;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Path project = folder.toAbsolutePath().normalize();
        demandFree(project);
        try {
            Map<String, String> texts = new LinkedHashMap<>();
            for (String file : FILES) {
                texts.put(file, text(file).replace(NAME, "<artifactId>" + name(project) + "</artifactId>"));
            }
            for (Map.Entry<String, String> file : texts.entrySet()) {
                Path to = project.resolve(file.getKey());
                Files.createDirectories(Objects.requireNonNull(to.getParent()));
                Files.writeString(to, file.getValue());
            }
        } catch (IOException e) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT,
                    "Project " + project + " cannot be written (" + e.getClass().getSimpleName() + ": " + e.getMessage()
                            + "); make room, permit it, or name another folder",
                    e);
        }
        spec.commandLine()
                .getOut()
                .println("Wrote a project of " + FILES.size() + " files. Try it: cd " + ShellWord.of(project.toString())
                        + " && mvn verify");
        return ExitStatus.DONE.status();
    }

    /** What somebody has there is not mixed with this. */
    private static void demandFree(Path project) {
        String why;
        try (Stream<Path> there = Files.isDirectory(project) ? Files.list(project) : Stream.of()) {
            if (Files.exists(project) && !Files.isDirectory(project)) {
                throw new FileAlreadyExistsException(project.toString());
            }
            why = there.findAny().isPresent() ? "holds files already" : "";
        } catch (FileAlreadyExistsException e) {
            why = "is a file";
        } catch (IOException e) {
            why = "cannot be read (" + e.getClass().getSimpleName() + ")";
        }
        if (!why.isEmpty()) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT, "Folder " + project + " " + why + "; name one that is empty or not there");
        }
    }

    /** The folder's name as that of an artifact, which may hold fewer letters. */
    private static String name(Path project) {
        String name = project.getFileName() == null
                ? ""
                : project.getFileName().toString().replaceAll("[^A-Za-z0-9_.-]+", "-");
        return name.isBlank() ? "learner" : name;
    }

    private static String text(String file) throws IOException {
        if (file.equals(IGNORED)) {
            return "/target/\n/.multiview/\n";
        }
        try (InputStream stream = InitCommand.class.getResourceAsStream(TEMPLATE + file)) {
            return new String(
                    Objects.requireNonNull(stream, "Template " + file + " is not packed")
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
        }
    }
}
