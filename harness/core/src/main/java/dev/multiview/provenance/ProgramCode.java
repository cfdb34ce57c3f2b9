package dev.multiview.provenance;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

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
 * native code that is not in such a jar, and the Java runtime. {@link #program} covers all own code instead, whoever
 * refers to it.
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
        return new ProgramCode(new ClassMap(new CodePlaces(loader, services)));
    }

    /**
     * The digest of the code behind some objects, as {@value #DIGITS} hexadecimal digits.
     *
     * @param roots objects, or classes, which stand for themselves
     */
    public String digest(Collection<?> roots) {
        return digestOfClasses(ObjectTypes.of(roots));
    }

    /** The digest of all own code and of the libraries it refers to, as {@value #DIGITS} hexadecimal digits. */
    public String program() {
        return digestOfClasses(classes.own());
    }

    private String digestOfClasses(Collection<String> roots) {
        SortedSet<String> reached = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(roots);
        while (!open.isEmpty()) {
            String name = open.pop();
            if (reached.add(name)) {
                open.addAll(classes.get(name).references());
            }
        }
        String lines = reached.stream()
                .map(name -> classes.get(name).identity())
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .collect(Collectors.joining("\n"));
        return Sha256.hex(lines).substring(0, DIGITS);
    }
}
