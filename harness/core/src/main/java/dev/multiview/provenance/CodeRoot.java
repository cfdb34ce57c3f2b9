package dev.multiview.provenance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;

/**
 * A folder or jar of a class path, with the files that lie in it.
 *
 * @param address such as {@code file:/project/target/classes/} or {@code jar:file:/project/net.jar!/}
 */
record CodeRoot(String address) {

    /** The folder {@code path}. */
    static CodeRoot folder(Path path) {
        try {
            return new CodeRoot(
                    path.toAbsolutePath().normalize().toUri().toURL().toString());
        } catch (IOException e) {
            throw new UncheckedIOException("Class path entry " + path + " has no address", e);
        }
    }

    /** The names of all files, with slashes. */
    Set<String> names() {
        try {
            if (jar()) {
                try (JarFile jar = new JarFile(path().toFile())) {
                    return jar.stream()
                            .filter(entry -> !entry.isDirectory())
                            .map(ZipEntry::getName)
                            .collect(Collectors.toSet());
                }
            }
            return files().keySet();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * A digest of what the files of some names hold: equal for a folder and a jar that was packed from it, whenever that
     * was.
     */
    String digest(Predicate<String> names) {
        List<String> lines = new ArrayList<>();
        try {
            if (jar()) {
                try (JarFile jar = new JarFile(path().toFile())) {
                    jar.stream()
                            .filter(entry -> !entry.isDirectory() && names.test(entry.getName()))
                            .forEach(entry -> lines.add(line(entry.getName(), entry.getSize(), entry.getCrc())));
                }
            } else {
                for (Map.Entry<String, Path> file : files().entrySet()) {
                    if (names.test(file.getKey())) {
                        lines.add(line(file.getKey(), file.getValue()));
                    }
                }
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
        return Sha256.hex(lines.stream().sorted().collect(Collectors.joining("\n")));
    }

    private static String line(String name, Path file) throws IOException {
        CRC32 sum = new CRC32();
        try (InputStream in = new CheckedInputStream(Files.newInputStream(file), sum)) {
            return line(name, in.transferTo(java.io.OutputStream.nullOutputStream()), sum.getValue());
        }
    }

    private static String line(String name, long size, long crc) {
        return name + " " + size + " " + crc;
    }

    private boolean jar() {
        return address.startsWith("jar:");
    }

    private Map<String, Path> files() throws IOException {
        Path folder = path();
        Map<String, Path> files = new TreeMap<>();
        // Links are followed, as class loaders do.
        Files.walkFileTree(
                folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (attributes.isRegularFile()) {
                            files.put(folder.relativize(file).toString().replace('\\', '/'), file);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e) {
                        // A circle of links, or a folder that is closed to us and so to our class loaders.
                        return FileVisitResult.CONTINUE;
                    }
                });
        return files;
    }

    private Path path() {
        try {
            URI uri = jar()
                    ? ((JarURLConnection) new URL(address).openConnection())
                            .getJarFileURL()
                            .toURI()
                    : new URI(address);
            return Path.of(uri);
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("Class path entry " + address + " is no file", e);
        }
    }

    private UncheckedIOException unreadable(IOException e) {
        return new UncheckedIOException("Class path entry " + address + " cannot be read", e);
    }
}
