package dev.multiview.provenance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The folders and jars of a class path, and whose code each holds. */
final class CodePlaces {
    private static final String CLASS = ".class";

    private final ClassLoader loader;
    private final Set<String> own;
    private final Map<String, String> contents = new ConcurrentHashMap<>();

    /** Whose code it is. */
    enum Kind {
        OWN,
        LIBRARY,
        RUNTIME
    }

    /**
     * A folder or jar.
     *
     * @param root its address
     */
    record Place(Kind kind, String root) {}

    CodePlaces(ClassLoader loader, List<String> services) {
        this.loader = loader;
        own = Stream.concat(rootOfCore(loader), services.stream().flatMap(service -> roots(loader, service)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Where the class file is. */
    Optional<URL> find(String name) {
        return Optional.ofNullable(loader.getResource(name + CLASS));
    }

    /** The folder or jar of a class file. */
    Place placeOf(URL file, String name) {
        if (file.getProtocol().equals("jrt")) {
            return new Place(Kind.RUNTIME, "");
        }
        String root = root(file.toString(), name + CLASS);
        boolean ours = file.getProtocol().equals("file") || own.contains(root);
        return new Place(ours ? Kind.OWN : Kind.LIBRARY, root);
    }

    /** All classes of the places that offer a service. */
    Set<String> ownClasses() {
        Set<String> names = new TreeSet<>();
        own.forEach(root -> names.addAll(classes(root)));
        return names;
    }

    /** A digest of what a library jar holds; two jars with equal entries have the same, whenever they were packed. */
    String content(Place library) {
        return contents.computeIfAbsent(library.root(), root -> {
            try (JarFile jar = new JarFile(file(root).toFile())) {
                return Sha256.hex(jar.stream()
                        .filter(entry -> !entry.isDirectory() && !aboutThePacking(entry.getName()))
                        .map(entry -> entry.getName() + " " + entry.getSize() + " " + entry.getCrc())
                        .sorted()
                        .collect(Collectors.joining("\n")));
            } catch (IOException e) {
                throw new UncheckedIOException("Library " + root + " is on the class path and cannot be read", e);
            }
        });
    }

    private static boolean aboutThePacking(String entry) {
        return entry.equals(JarFile.MANIFEST_NAME) || entry.startsWith("META-INF/maven/");
    }

    private static Set<String> classes(String root) {
        try {
            if (root.startsWith("jar:")) {
                try (JarFile jar = new JarFile(file(root).toFile())) {
                    return jar.stream()
                            .map(ZipEntry::getName)
                            .filter(CodePlaces::isClass)
                            .map(CodePlaces::className)
                            .collect(Collectors.toSet());
                }
            }
            Path folder = file(root);
            try (Stream<Path> files = Files.walk(folder)) {
                return files.map(file -> folder.relativize(file).toString().replace('\\', '/'))
                        .filter(CodePlaces::isClass)
                        .map(CodePlaces::className)
                        .collect(Collectors.toSet());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Classes of " + root + " cannot be read", e);
        }
    }

    private static boolean isClass(String entry) {
        return entry.endsWith(CLASS) && !entry.endsWith("-info" + CLASS);
    }

    private static String className(String entry) {
        return entry.substring(0, entry.length() - CLASS.length());
    }

    /** The folder or jar of this class: core offers no service itself. */
    private static Stream<String> rootOfCore(ClassLoader loader) {
        String name = CodePlaces.class.getName().replace('.', '/') + CLASS;
        return Stream.ofNullable(loader.getResource(name)).map(url -> root(url.toString(), name));
    }

    private static Stream<String> roots(ClassLoader loader, String service) {
        String name = "META-INF/services/" + service;
        try {
            return Collections.list(loader.getResources(name)).stream().map(url -> root(url.toString(), name));
        } catch (IOException e) {
            throw new UncheckedIOException("Services " + name + " of the class path cannot be read", e);
        }
    }

    /** The address of a file without what stands in its folder or jar. */
    private static String root(String address, String entry) {
        int jar = address.lastIndexOf("!/");
        return jar >= 0 ? address.substring(0, jar + 2) : address.substring(0, address.length() - entry.length());
    }

    private static Path file(String root) {
        try {
            URI uri = root.startsWith("jar:")
                    ? ((JarURLConnection) new URL(root).openConnection())
                            .getJarFileURL()
                            .toURI()
                    : new URI(root);
            return Path.of(uri);
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("Class path entry " + root + " is no file", e);
        }
    }
}
