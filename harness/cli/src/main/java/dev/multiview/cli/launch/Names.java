package dev.multiview.cli.launch;

import java.io.File;
import java.nio.charset.Charset;
import java.util.Collection;

/**
 * A check of names that are handed to another process.
 *
 * <p>Java writes them in the letters of the locale and puts a question mark for each that the locale lacks. The other
 * process would look for a file of another name, and make one.
 */
final class Names {

    /** What Java puts for bytes that are no letters of the locale. */
    private static final char REPLACEMENT = '\uFFFD';

    private Names() {}

    /**
     * Refuses names that another process would read otherwise.
     *
     * @param letters what the locale can write
     * @throws IllegalArgumentException if there is one
     */
    static void demandWritable(Collection<String> names, Charset letters) {
        for (String name : names) {
            if (name.indexOf(REPLACEMENT) >= 0 || !letters.newEncoder().canEncode(name)) {
                throw new IllegalArgumentException("'" + name + "' has letters that the locale, of " + letters
                        + ", cannot write; set the environment variable LC_ALL to C.UTF-8 and start again");
            }
        }
    }

    /**
     * Refuses entries that would be two on a class path.
     *
     * @throws IllegalArgumentException if there is one
     */
    static void demandOneEntryEach(Collection<String> entries) {
        for (String entry : entries) {
            if (entry.contains(File.pathSeparator)) {
                throw new IllegalArgumentException("'" + entry + "' holds '" + File.pathSeparator
                        + "', which separates the parts of Java's class path; move it to another folder");
            }
        }
    }

    /** The letters in which this process writes names, of files and for other processes. */
    static Charset ofLocale() {
        String name = System.getProperty("sun.jnu.encoding");
        return name != null && Charset.isSupported(name) ? Charset.forName(name) : Charset.defaultCharset();
    }
}
