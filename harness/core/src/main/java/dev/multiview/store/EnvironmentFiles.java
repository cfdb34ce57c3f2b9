package dev.multiview.store;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.multiview.provenance.Environment;
import dev.multiview.provenance.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Files of environments, each named by an environment's id and written once. */
final class EnvironmentFiles {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** A line that somebody else wrote may name a file elsewhere. */
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z-]+");

    private final Path folder;
    private final Map<String, String> digests = new ConcurrentHashMap<>();

    EnvironmentFiles(Path folder) {
        this.folder = folder;
    }

    /** Where the environment of an id is; empty if no file may have that name. */
    Optional<Path> path(String id) {
        return ID.matcher(id).matches() ? Optional.of(folder.resolve(id + ".json")) : Optional.empty();
    }

    /** Writes an environment, unless its file is there and sound. */
    void remember(Environment environment) {
        if (find(environment.id()).isPresent()) {
            return;
        }
        Path file = path(environment.id()).orElseThrow();
        try {
            Files.createDirectories(folder);
            // Not a stream on an existing file, which might be a link that leads elsewhere.
            Files.deleteIfExists(file);
            Files.write(
                    file,
                    JSON.writeValueAsBytes(environment.values()),
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE);
            digests.remove(environment.id());
        } catch (IOException e) {
            throw StoreException.of(file, "written", e);
        }
    }

    /** The environment of an id; empty if its file is missing, or does not hold what the id is a digest of. */
    Optional<Environment> find(String id) {
        try {
            Optional<Path> file = path(id);
            // The text "null" is JSON, too.
            return file.isEmpty()
                    ? Optional.empty()
                    : Optional.ofNullable(JSON.readValue(
                                    file.get().toFile(), new TypeReference<@Nullable TreeMap<String, String>>() {}))
                            .map(Environment::new)
                            .filter(environment -> environment.id().equals(id));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** SHA-256 of an environment's file, read once; empty if there is none. */
    String digest(String id) {
        String known = digests.get(id);
        if (known != null) {
            return known;
        }
        String digest = digestNow(id);
        if (!digest.isEmpty()) {
            digests.put(id, digest);
        }
        return digest;
    }

    /** The same, read anew. */
    String digestNow(String id) {
        try {
            Optional<Path> file = path(id);
            return file.isEmpty() ? "" : Sha256.hex(Files.readAllBytes(file.get()));
        } catch (IOException e) {
            // A trial that was run in an environment that nobody told the store of.
            return "";
        }
    }
}
