package dev.multiview.provenance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The facts that the build wrote into the program: its version, and the commit it was built from. They are the
 * program's wherever it runs; the current folder may belong to another project.
 */
final class BuildFacts {
    private static final String FILE = "/META-INF/multiview/build.properties";

    /** What the facts are called in an environment, by their names in the file. */
    private static final Map<String, String> NAMES = Map.of(
            "git.build.version", "multiview.version",
            "git.commit.id.full", "git.commit",
            "git.dirty", "git.dirty");

    private BuildFacts() {}

    /** The facts by name; {@code unknown} stands for a fact that the build could not tell, as outside a repository. */
    static Map<String, String> ofThisProgram() {
        Properties file = new Properties();
        try (InputStream stream = BuildFacts.class.getResourceAsStream(FILE)) {
            if (stream != null) {
                file.load(stream);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("File " + FILE + " of this program cannot be read", e);
        }
        Map<String, String> facts = new TreeMap<>();
        NAMES.forEach((inFile, name) -> {
            String fact = file.getProperty(inFile, "");
            facts.put(name, fact.isBlank() ? "unknown" : fact);
        });
        return facts;
    }
}
