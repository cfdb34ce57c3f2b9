package dev.multiview.provenance;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** A map from class names to what their code is and refers to. Each class is read once. */
final class ClassMap {
    /** The tag of a class in a constant pool, JVM specification 4.4. */
    private static final int CLASS_TAG = 7;
    /** Where the version stands in a class file, which begins with a magic number, JVM specification 4.1. */
    private static final int VERSION = 6;

    private static final int HEADER = 8;
    /** Room for any name in a constant pool. */
    private static final int LONGEST_NAME = 65_536;

    private final CodePlaces places;
    private final Map<LoadedName, Node> nodes = new ConcurrentHashMap<>();

    /**
     * The knowledge of one class.
     *
     * @param identity lines that change when its code does; empty for a class of the Java runtime
     * @param references the classes it refers to; empty for what is not own code
     */
    record Node(List<String> identity, Set<String> references) {
        private static final Node OF_THE_RUNTIME = new Node(List.of(), Set.of());

        Node {
            identity = List.copyOf(identity);
            references = Set.copyOf(references);
        }
    }

    ClassMap(CodePlaces places) {
        this.places = places;
    }

    /** The names of all own classes. */
    List<LoadedName> own() {
        return places.ownClasses().stream()
                .map(name -> new LoadedName(places.loader(), name))
                .toList();
    }

    /** Lines that change when any other own file does. */
    List<String> ownFiles() {
        return places.ownFiles();
    }

    Node get(LoadedName name) {
        return nodes.computeIfAbsent(name, this::read);
    }

    private Node read(LoadedName loaded) {
        String name = loaded.name();
        if (name.startsWith("java/")) {
            return Node.OF_THE_RUNTIME;
        }
        Optional<URL> file = loaded.file();
        if (file.isEmpty()) {
            // A class that may be missing: that it is missing is part of what the program does.
            return new Node(List.of("absent " + name), Set.of());
        }
        CodePlaces.Place place = places.placeOf(file.get(), name);
        return switch (place.kind()) {
            case RUNTIME -> Node.OF_THE_RUNTIME;
            case LIBRARY -> new Node(List.of("library " + places.content(place)), Set.of());
            case OWN -> own(name, file.get());
        };
    }

    private static Node own(String name, URL file) {
        byte[] bytes = bytes(file);
        if (bytes.length < HEADER || bytes[0] != (byte) 0xCA || bytes[1] != (byte) 0xFE) {
            // No class in spite of its name: Java loads nothing from it.
            return new Node(List.of("class " + name + " " + Sha256.hex(bytes)), Set.of());
        }
        try {
            ClassReader reader = new ClassReader(bytes);
            ClassWriter writer = new ClassWriter(0);
            reader.accept(writer, ClassReader.SKIP_DEBUG);
            byte[] code = writer.toByteArray();
            return new Node(List.of("class " + name + " " + Sha256.hex(code)), references(new ClassReader(code)));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            // A class file of a Java version that the reader does not know yet: all of its bytes count.
            return new Node(List.of("class " + name + " " + Sha256.hex(bytes)), references(name, bytes));
        }
    }

    /** What a class of a newer Java refers to; the form of constant pools hardly ever changes. */
    private static Set<String> references(String name, byte[] newer) {
        byte[] known = newer.clone();
        known[VERSION] = 0;
        known[VERSION + 1] = (byte) Opcodes.V17;
        try {
            return references(new ClassReader(known));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT,
                    "Class " + name.replace('/', '.') + " on the class path is damaged or of a form newer than this"
                            + " version of Multiview, so that its code cannot be told from other code; compile it again,"
                            + " with --release 17",
                    e);
        }
    }

    private static Set<String> references(ClassReader reader) {
        Set<String> names = new HashSet<>();
        char[] buffer = new char[LONGEST_NAME];
        for (int i = 1; i < reader.getItemCount(); i++) {
            int offset = reader.getItem(i);
            // Offset 0 is the second half of a long or double.
            if (offset > 0 && reader.readByte(offset - 1) == CLASS_TAG) {
                element(reader.readUTF8(offset, buffer)).ifPresent(names::add);
            }
        }
        return names;
    }

    /** The class itself, or that of an array's elements; empty for an array of numbers. */
    private static Optional<String> element(String name) {
        if (!name.startsWith("[")) {
            return Optional.of(name);
        }
        String element = name.substring(name.lastIndexOf('[') + 1);
        return element.startsWith("L") ? Optional.of(element.substring(1, element.length() - 1)) : Optional.empty();
    }

    private static byte[] bytes(URL file) {
        try (InputStream stream = file.openStream()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Class " + file + " is on the class path and cannot be read", e);
        }
    }
}
