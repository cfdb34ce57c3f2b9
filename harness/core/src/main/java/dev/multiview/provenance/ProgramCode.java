package dev.multiview.provenance;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A view of the classes on the class path that tells one version of the code from another.
 *
 * <p>Own code is what lies in a folder of classes, in a jar that offers one of the named services, or in the jar of this
 * class; every other jar is a library. A digest covers, from some objects on:
 *
 * <ul>
 *   <li>the classes of the objects and of what their fields hold, arrays, collections, maps and optionals included;
 *   <li>every class of our own that these refer to, directly or through others, without its debug information: a
 *       comment or a moved line changes nothing;
 *   <li>every library jar that one of these classes refers to, as a whole.
 * </ul>
 *
 * <p>It does not cover classes that are found by name at run time, resources, libraries that only libraries refer to,
 * native code that is not in such a jar, and the Java runtime.
 *
 * <p>{@link #program} covers all own code instead, whoever refers to it, and every other file of the folders and jars
 * that it lies in, such as a table of weights or the list of services. Left out are manifests, what Maven writes about a
 * jar, and the commit that the program was built from, so that equal sources give an equal program. A program that runs
 * from folders of classes has each folder of its class path as own code, the same one in jars only those that offer a
 * service: where a module offers none, the two are different programs.
 */
public final class ProgramCode {
    private static final int DIGITS = 16;

    private final ClassMap classes;

    private ProgramCode(ClassMap classes) {
        this.classes = classes;
    }

    /**
     * The code that a class loader sees.
     *
     * @param loader finds classes and services
     * @param services names of the services that make a jar own code
     */
    public static ProgramCode of(ClassLoader loader, List<String> services) {
        return of(loader, services, "");
    }

    /**
     * The same with the folders of a class path, which are own code whether they offer a service or not.
     *
     * @param classPath in the form of {@code java.class.path}
     */
    public static ProgramCode of(ClassLoader loader, List<String> services, String classPath) {
        return new ProgramCode(new ClassMap(new CodePlaces(loader, services, classPath)));
    }

    /**
     * The digest of the code behind some objects, as {@value #DIGITS} hexadecimal digits.
     *
     * @param roots objects, or classes, which stand for themselves
     * @throws MultiviewException if the class of an object has no file, as one that was made at run time: that its code
     *     changed would not be seen
     */
    public String digest(Collection<?> roots) {
        Set<LoadedName> names = ObjectTypes.of(roots);
        names.forEach(ProgramCode::demandFile);
        return digest(names, List.of());
    }

    /**
     * The digest of all own code, of the other files beside it, and of the libraries it refers to, as {@value #DIGITS}
     * hexadecimal digits.
     */
    public String program() {
        return digest(classes.own(), classes.ownFiles());
    }

    private static void demandFile(LoadedName name) {
        if (name.file().isEmpty()) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT,
                    "Class " + name.name().replace('/', '.') + " has no file that its class loader gives, so that its"
                            + " code cannot be told from other code; load it from a folder or a jar");
        }
    }

    private String digest(Collection<LoadedName> roots, List<String> more) {
        Set<LoadedName> reached = new HashSet<>();
        Deque<LoadedName> open = new ArrayDeque<>(roots);
        while (!open.isEmpty()) {
            LoadedName name = open.pop();
            if (reached.add(name)) {
                classes.get(name).references().forEach(other -> open.add(name.referring(other)));
            }
        }
        String lines = Stream.concat(
                        reached.stream().flatMap(name -> classes.get(name).identity().stream()), more.stream())
                .distinct()
                .sorted()
                .collect(Collectors.joining("\n"));
        return Sha256.hex(lines).substring(0, DIGITS);
    }
}
