package dev.multiview.cli.launch;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The folder that native libraries are unpacked into, once, and loaded from at every start.
 *
 * <p>JavaCPP takes any folder that it can make, if need be one in the folder for temporary files, whose contents anybody
 * can prepare. What is loaded runs as this user, so the folder is chosen here, must be this user's or the system's, and is
 * looked at before a library fails to load for a reason that its message does not tell.
 *
 * @param folder where they are or will be
 */
public record NativeCache(Path folder) {

    /** The environment variable that names the folder. */
    public static final String VARIABLE = "MULTIVIEW_CACHE";

    /** How JavaCPP is told. */
    private static final String PROPERTY = "org.bytedeco.javacpp.cachedir";

    private static final String REMEDY =
            "; set " + VARIABLE + " to a folder of yours that takes 500 MB and from which programs may be run";
    private static final double MEGABYTE = 1e6;

    /** A library that JavaCPP unpacks twice, and what the file system needs. */
    private static final long COPIED = 40_000_000;

    private static final int SYSTEM = 0;

    /** The folder that was named, or the usual one in this user's home. */
    public static NativeCache ofThisProcess() {
        return of(System.getenv(), System.getProperties(), UserHome.folder());
    }

    static NativeCache of(Map<String, String> variables, Properties properties, Optional<Path> home) {
        String named = properties.getProperty(PROPERTY, variables.getOrDefault(VARIABLE, ""));
        if (!named.isBlank()) {
            return new NativeCache(Path.of(named).toAbsolutePath());
        }
        return home.map(path -> new NativeCache(path.resolve(".javacpp").resolve("cache")))
                .orElseThrow(() -> new MultiviewException(
                        ExitStatus.FAILED, "This user has no home folder for native libraries" + REMEDY));
    }

    /**
     * Has libraries be unpacked into the folder and loaded from it.
     *
     * @param jars what is to be unpacked
     * @throws MultiviewException if that would fail or not be safe; the sentence says why and what to do
     */
    public void prepare(NativeJars jars) {
        try {
            Files.createDirectories(folder);
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("unix")) {
                try (Probe probe = Probe.in(folder)) {
                    demandSafe(probe);
                    demandRunnable(probe);
                }
            }
            demandRoom(jars.bytesToUnpackInto(folder));
        } catch (IOException e) {
            throw refused("cannot be used (" + e.getClass().getSimpleName() + ": " + e.getMessage() + ")");
        }
        System.setProperty(PROPERTY, folder.toString());
    }

    /** Code that another user can write would run as this one. */
    private void demandSafe(Probe probe) throws IOException {
        int owner = (Integer) Files.getAttribute(folder, "unix:uid");
        int self = probe.user().orElse(owner);
        if (owner != self && owner != SYSTEM) {
            throw refused(
                    "belongs to another user (number " + owner + ", and this is " + self + "), who could change them");
        }
        if (Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_WRITE)) {
            throw refused("can be written by every user, who could change them");
        }
    }

    private void demandRunnable(Probe probe) throws IOException {
        if (!probe.runs()) {
            throw refused("lies on a disk from which no program may be run (mounted noexec)");
        }
    }

    private void demandRoom(long bytes) throws IOException {
        if (bytes == 0) {
            return;
        }
        if (!Files.isWritable(folder)) {
            throw refused("lacks some of them, and cannot be written");
        }
        demandRoom(bytes, Files.getFileStore(folder).getUsableSpace());
    }

    /** Refuses a disk with {@code room} bytes left if {@code bytes} of libraries are to come. */
    void demandRoom(long bytes, long room) {
        if (bytes + COPIED > room) {
            throw refused(String.format(
                    Locale.ROOT,
                    "needs %.0f MB to unpack them, and its disk has %.0f MB left",
                    (bytes + COPIED) / MEGABYTE,
                    room / MEGABYTE));
        }
    }

    private MultiviewException refused(String why) {
        return new MultiviewException(ExitStatus.FAILED, "Folder " + folder + " for native libraries " + why + REMEDY);
    }
}
