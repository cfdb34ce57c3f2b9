package dev.multiview.provenance;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The folders and jars of a class path, and whose code each holds. */
final class CodePlaces {
    private static final String CLASS = ".class";

    private final ClassLoader loader;
    private final Set<CodeRoot> own;
    private final Map<CodeRoot, String> contents = new ConcurrentHashMap<>();

    /** The owners of code. */
    enum Kind {
        OWN,
        LIBRARY,
        RUNTIME
    }

    /** A folder or jar with whose code it is; all of the Java runtime is one place. */
    record Place(Kind kind, CodeRoot root) {
        private static final Place OF_THE_RUNTIME = new Place(Kind.RUNTIME, new CodeRoot("jrt:/"));
    }

    CodePlaces(ClassLoader loader, List<String> services, String classPath) {
        this.loader = loader;
        own = Stream.of(
                        rootOfCore(loader),
                        services.stream().flatMap(service -> roots(loader, service)),
                        folders(classPath))
                .flatMap(Function.identity())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Finds what services name. */
    ClassLoader loader() {
        return loader;
    }

    /** The folder or jar of a class file. */
    Place placeOf(URL file, String name) {
        if (file.getProtocol().equals("jrt")) {
            return Place.OF_THE_RUNTIME;
        }
        CodeRoot root = root(file.toString(), name + CLASS);
        boolean ours = file.getProtocol().equals("file") || own.contains(root);
        return new Place(ours ? Kind.OWN : Kind.LIBRARY, root);
    }

    /** All classes of the own places. */
    Set<String> ownClasses() {
        Set<String> names = new TreeSet<>();
        own.forEach(root -> root.names().stream()
                .filter(name -> name.endsWith(CLASS) && !name.endsWith("-info" + CLASS))
                .map(name -> name.substring(0, name.length() - CLASS.length()))
                .forEach(names::add));
        return names;
    }

    /** A line for each own place that changes when one of its files does that is no class. */
    List<String> ownFiles() {
        return own.stream()
                .map(place -> "files "
                        + contents.computeIfAbsent(
                                place, root -> root.digest(name -> !name.endsWith(CLASS) && !aboutTheBuild(name))))
                .toList();
    }

    /** A digest of what a library jar holds; two jars with equal entries have the same, whenever they were packed. */
    String content(Place library) {
        return contents.computeIfAbsent(library.root(), root -> root.digest(name -> !aboutTheBuild(name)));
    }

    /** These differ from one build of equal sources to the next, or tell of a commit that may have changed nothing here. */
    private static boolean aboutTheBuild(String entry) {
        return entry.equals(JarFile.MANIFEST_NAME)
                || entry.startsWith("META-INF/maven/")
                || entry.equals("META-INF/multiview/build.properties");
    }

    /** The folder or jar of this class: core offers no service itself. */
    private static Stream<CodeRoot> rootOfCore(ClassLoader loader) {
        String name = CodePlaces.class.getName().replace('.', '/') + CLASS;
        return Stream.ofNullable(loader.getResource(name)).map(url -> root(url.toString(), name));
    }

    private static Stream<CodeRoot> roots(ClassLoader loader, String service) {
        String name = "META-INF/services/" + service;
        try {
            return Collections.list(loader.getResources(name)).stream().map(url -> root(url.toString(), name));
        } catch (IOException e) {
            throw new UncheckedIOException("Services " + name + " of the class path cannot be read", e);
        }
    }

    private static Stream<CodeRoot> folders(String classPath) {
        return Stream.of(classPath.split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .filter(Files::isDirectory)
                .map(CodeRoot::folder);
    }

    /** The address of a file without what stands in its folder or jar. */
    private static CodeRoot root(String address, String entry) {
        int jar = address.lastIndexOf("!/");
        return new CodeRoot(
                jar >= 0 ? address.substring(0, jar + 2) : address.substring(0, address.length() - entry.length()));
    }
}
