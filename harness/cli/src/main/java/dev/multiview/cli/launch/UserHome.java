package dev.multiview.cli.launch;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder of the user who runs this process. A user without an entry in the system's list, as in many containers, has {@code ?} for one in Java's eyes, and may have another in the environment. */
public final class UserHome {

    private UserHome() {}

    /** The folder, if there is one. */
    public static Optional<Path> folder() {
        return folder(System.getProperties(), System.getenv());
    }

    public static Optional<Path> folder(Properties properties, Map<String, String> variables) {
        return Stream.of(properties.getProperty("user.home", ""), variables.getOrDefault("HOME", ""))
                .flatMap(name -> Stream.ofNullable(path(name)))
                .filter(path -> path.isAbsolute() && Files.isDirectory(path))
                .findFirst();
    }

    private static @Nullable Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
