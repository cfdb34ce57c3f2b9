package dev.multiview.cli.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A small program in a folder, which tells by its owner who this user is and by whether it runs what the folder is good
 * for.
 *
 * @param file the program; empty if the folder cannot be written
 */
record Probe(Optional<Path> file) implements AutoCloseable {

    private static final Path THIS_PROCESS = Path.of("/proc/self");

    /** EACCES, as Java writes it: with an equals sign, and since version 25 with a colon and a blank. */
    private static final Pattern FORBIDDEN = Pattern.compile("error[=:] ?13\\b");

    /** A program in {@code folder}, gone again when this is closed. */
    static Probe in(Path folder) {
        try {
            Path file = Files.createTempFile(folder, "multiview", ".probe");
            Files.writeString(file, "#!/bin/sh\n");
            Files.setPosixFilePermissions(
                    file, EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_EXECUTE));
            return new Probe(Optional.of(file));
        } catch (IOException e) {
            return new Probe(Optional.empty());
        }
    }

    /** The number of this user, if it can be told. */
    Optional<Integer> user() throws IOException {
        Path owned = file.orElse(THIS_PROCESS);
        return Files.exists(owned) ? Optional.of((Integer) Files.getAttribute(owned, "unix:uid")) : Optional.empty();
    }

    /** False if the system forbids programs there. Any other failure, such as a missing shell, says nothing about it. */
    boolean runs() {
        if (file.isEmpty()) {
            return true;
        }
        try {
            new ProcessBuilder(file.get().toString())
                    .redirectErrorStream(true)
                    .start()
                    .onExit();
            return true;
        } catch (IOException e) {
            return !forbidden(String.valueOf(e.getMessage()));
        }
    }

    /** Whether the words of a failure to start a program say that the system forbids it. */
    static boolean forbidden(String message) {
        return FORBIDDEN.matcher(message).find();
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            Files.deleteIfExists(file.get());
        }
    }
}
