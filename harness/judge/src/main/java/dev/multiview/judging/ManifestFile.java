package dev.multiview.judging;

import dev.multiview.judging.Manifest.Average;
import dev.multiview.judging.Manifest.Formed;
import dev.multiview.judging.Manifest.Run;
import dev.multiview.judging.Manifest.Stated;
import dev.multiview.judging.Manifest.Test;
import dev.multiview.predictions.Kind;
import dev.multiview.predictions.PredictionFile;
import dev.multiview.predictions.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a manifest in YAML, of which JSON is a part. The schema of its keys is the resource {@value #SCHEMA}.
 */
public final class ManifestFile {
    /** The JSON Schema of a manifest. */
    public static final String SCHEMA = "/META-INF/multiview/schemas/manifest.schema.json";

    /** The number that a manifest of this shape has as its {@code schema}. */
    static final int VERSION = 1;

    private final Path folder;

    private ManifestFile(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads a manifest; the files that it names are not read yet.
     *
     * @throws dev.multiview.exit.MultiviewException with status BAD_INPUT if it cannot be read or understood
     */
    public static Manifest read(Path file) {
        String name = String.valueOf(file.getFileName());
        Path folder = file.toAbsolutePath().getParent();
        Entry root = YamlFile.root(
                file, "Manifest " + file, "name a file in YAML or JSON, see 'multiview judge --template'");
        return new ManifestFile(folder == null ? file : folder).manifest(root, name);
    }

    /** A manifest with comments, to begin with. */
    public static String template() {
        return resource("template.yaml");
    }

    /** The JSON Schema of a manifest. */
    public static String schema() {
        return resource(SCHEMA);
    }

    private static String resource(String name) {
        try (InputStream in =
                Objects.requireNonNull(ManifestFile.class.getResourceAsStream(name), name + " is missing in the jar")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Resource " + name + " cannot be read", e);
        }
    }

    private Manifest manifest(Entry root, String file) {
        root.only("schema", "name", "test", "tests", "runs", "ensembles", "claims");
        if (root.count("schema", 0) != VERSION) {
            throw Refusal.of(
                    "%s schema is %s, and %d is the one that is known",
                    root.place(), root.at("schema").node(), VERSION);
        }
        List<Stated> claims = new ArrayList<>();
        root.list("claims").forEach(claim -> claims.add(ClaimEntry.of(claim, file)));
        List<Run> runs = new ArrayList<>();
        root.list("runs").forEach(run -> runs.addAll(runs(run)));
        Manifest manifest = new Manifest(
                root.optional("name").orElse(file.replaceFirst("\\.[a-z]+$", "")),
                file,
                tests(root),
                runs,
                root.list("ensembles").stream().map(ManifestFile::formed).toList(),
                claims);
        ManifestCheck.demand(manifest);
        return manifest;
    }

    private List<Test> tests(Entry root) {
        List<Entry> several = root.list("tests");
        if (root.has("test") != several.isEmpty()) {
            throw Refusal.of(
                    "%s has %s; give 'test' for one test set, or 'tests' with one of each draw",
                    root.place(), root.has("test") ? "both 'test' and 'tests'" : "no test set");
        }
        return several.isEmpty()
                ? List.of(test(root.at("test").only("labels", "ids", "name", "classes", "array"), 0))
                : several.stream()
                        .map(entry -> test(
                                entry.only("draw", "labels", "ids", "name", "classes", "array"),
                                entry.count("draw", 1)))
                        .toList();
    }

    private Test test(Entry entry, int draw) {
        return new Test(
                draw,
                file(entry, "labels"),
                entry.has("ids") ? ids(entry) : null,
                entry.orNull("name"),
                entry.count("classes", 0));
    }

    private PredictionFile file(Entry entry, String key) {
        return file(entry.text(key), entry.orNull("array"));
    }

    /** The array that is named is that of the labels; of ids it can only be one where they are in an archive, too. */
    private PredictionFile ids(Entry entry) {
        String name = entry.text("ids");
        return file(name, name.toLowerCase(Locale.ROOT).endsWith(".npz") ? entry.orNull("array") : null);
    }

    private PredictionFile file(String name, @Nullable String array) {
        return new PredictionFile(folder.resolve(name), name, array);
    }

    private List<Run> runs(Entry entry) {
        entry.only("role", "draw", "draws", "seed", "seeds", "group", "predictions", "kind", "teacher", "array");
        String pattern = entry.text("predictions");
        Optional<Kind> kind = entry.optional("kind").map(word -> entry.word("kind", Kind.class, word));
        List<Run> runs = new ArrayList<>();
        for (String draw : Series.of(entry, "draw", "draws", "1")) {
            for (String seed : Series.of(entry, "seed", "seeds", "1")) {
                String name = pattern.replace("{draw}", draw).replace("{seed}", seed);
                runs.add(new Run(
                        entry.text("role"),
                        draw(entry, draw),
                        seed,
                        entry.orNull("group"),
                        file(name, entry.orNull("array")),
                        kind,
                        entry.orNull("teacher")));
            }
        }
        if (runs.size() > 1
                && runs.get(0)
                        .predictions()
                        .name()
                        .equals(runs.get(1).predictions().name())) {
            throw Refusal.of(
                    "%s.predictions is '%s' for %d runs; write {seed} or {draw} where their names differ",
                    entry.place(), pattern, runs.size());
        }
        return runs;
    }

    private static int draw(Entry entry, String draw) {
        if (!draw.matches("[1-9]\\d{0,8}")) {
            throw Refusal.of("%s.draw is '%s', and draws are counted from 1", entry.place(), draw);
        }
        return Integer.parseInt(draw);
    }

    private static Formed formed(Entry entry) {
        entry.only("role", "of", "average");
        return new Formed(
                entry.text("role"), entry.text("of"), entry.word("average", Average.class, entry.text("average")));
    }
}
