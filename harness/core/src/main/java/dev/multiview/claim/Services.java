package dev.multiview.claim;

import java.util.Iterator;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Consumer;

/**
 * The services that {@link ServiceLoader} finds, one after the other; one that cannot be loaded does not stop those
 * behind it.
 */
final class Services {

    private Services() {}

    /**
     * Hands every provider of {@code service} to {@code user}.
     *
     * @param faults gets a sentence for each that cannot be loaded, or that {@code user} fails with
     */
    static <T> void each(Class<T> service, Consumer<T> user, Consumer<String> faults) {
        Iterator<T> providers = ServiceLoader.load(service).iterator();
        boolean more = true;
        while (more) {
            try {
                more = providers.hasNext();
                if (more) {
                    user.accept(providers.next());
                }
            } catch (RuntimeException
                    | LinkageError
                    | ServiceConfigurationError
                    | AssertionError
                    | StackOverflowError e) {
                // The loader has passed the provider that failed, so this comes to an end.
                faults.accept("A class that META-INF/services names for " + service.getSimpleName()
                        + " cannot be used and is left out (" + Offers.reason(e)
                        + "); make it public, with a public constructor without arguments, put what it needs on the class"
                        + " path, or take its line out");
            }
        }
    }
}
