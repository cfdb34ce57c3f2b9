package dev.multiview.cli.launch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The jars whose native libraries JavaCPP unpacks: each into a folder of the jar's name, and again if a file is missing
 * or has another length than in the jar.
 *
 * @param jars on the class path
 */
public record NativeJars(List<Path> jars) {

    private static final Pattern NETS = Pattern.compile("nd4j-native-\\d.*-(linux|macosx|windows)-.*\\.jar");
    private static final Pattern ALGEBRA = Pattern.compile("(javacpp|openblas)-\\d.*-(linux|macosx|windows)-.*\\.jar");
    private static final Pattern LIBRARY = Pattern.compile(".*\\.(so(\\.\\d+)?|dylib|dll)");

    public NativeJars {
        jars = List.copyOf(jars);
    }

    /** Those on the class path of this process. */
    public static NativeJars ofThisProcess(boolean nets) {
        Predicate<String> wanted = ALGEBRA.asMatchPredicate();
        Predicate<String> native_ = nets ? wanted.or(NETS.asMatchPredicate()) : wanted;
        return new NativeJars(Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(System.getProperty("java.class.path"))
                .map(Path::of)
                .filter(path -> path.getFileName() != null
                        && native_.test(path.getFileName().toString()))
                .toList());
    }

    /** Bytes of all libraries that {@code cache} lacks. */
    long bytesToUnpackInto(Path cache) throws IOException {
        long bytes = 0;
        for (Path jar : jars) {
            Path folder = cache.resolve(String.valueOf(jar.getFileName()));
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                    ZipEntry entry = all.nextElement();
                    Path file = folder.resolve(entry.getName());
                    boolean there = Files.isRegularFile(file) && Files.size(file) == entry.getSize();
                    bytes += LIBRARY.matcher(entry.getName()).matches() && !there ? entry.getSize() : 0;
                }
            }
        }
        return bytes;
    }
}
