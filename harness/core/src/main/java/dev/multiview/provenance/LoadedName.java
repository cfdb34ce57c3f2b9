package dev.multiview.provenance;

import java.net.URL;
import java.util.Optional;

/**
 * The name of a class with the class loader that it means something to: two loaders may know two classes of one name,
 * and a name that one loader knows may be none to another.
 *
 * @param loader where the class file is looked for
 * @param name with slashes
 */
record LoadedName(ClassLoader loader, String name) {

    /** Where the class file is. */
    Optional<URL> file() {
        return Optional.ofNullable(loader.getResource(name + ".class"));
    }

    /** Another name that code of this class uses. */
    LoadedName referring(String other) {
        return new LoadedName(loader, other);
    }
}
