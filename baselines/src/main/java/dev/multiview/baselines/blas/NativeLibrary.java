package dev.multiview.baselines.blas;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

/** The BLAS library that this process really uses, asked of the process and not of its configuration. */
final class NativeLibrary {
    private static final String UNKNOWN = "unknown";
    private static final String SEPARATOR = ", ";

    private static final Path MAPS = Path.of("/proc/self/maps");

    /** Kernel tables of OpenBLAS on x86; the library points to the one it chose. */
    private static final List<String> CORES = List.of(
            "PRESCOTT",
            "CORE2",
            "NEHALEM",
            "BARCELONA",
            "SANDYBRIDGE",
            "BULLDOZER",
            "PILEDRIVER",
            "STEAMROLLER",
            "EXCAVATOR",
            "HASWELL",
            "ZEN",
            "SKYLAKEX",
            "COOPERLAKE",
            "SAPPHIRERAPIDS");

    private NativeLibrary() {}

    /** The mapped library files, from the system if it tells, else where JavaCPP loaded its own from. */
    static String files() {
        try (Stream<String> lines = Files.lines(MAPS, StandardCharsets.UTF_8)) {
            String files = lines.filter(line -> line.contains("/"))
                    .map(line -> line.substring(line.indexOf('/')))
                    .filter(NativeLibrary::isBlas)
                    .distinct()
                    .collect(Collectors.joining(SEPARATOR));
            return files.isEmpty() ? "none that is mapped" : files;
        } catch (IOException e) {
            return Loader.getLoadedLibraries().values().stream()
                    .filter(NativeLibrary::isBlas)
                    .distinct()
                    .collect(Collectors.joining(SEPARATOR));
        }
    }

    /** The same without their folders, each name once. */
    static String names(String files) {
        return Arrays.stream(files.split(SEPARATOR, -1))
                .map(file -> file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1))
                .distinct()
                .collect(Collectors.joining(SEPARATOR));
    }

    private static boolean isBlas(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        // libjni... are bindings, not implementations.
        return !name.startsWith("libjni") && (name.contains("blas") || name.contains("mkl"));
    }

    /** The name of the kernels in use, or that they cannot be told here. */
    static String coreName() {
        try {
            Pointer chosen = Loader.addressof("gotoblas");
            if (chosen == null || chosen.isNull()) {
                return UNKNOWN;
            }
            long table = new LongPointer(chosen).get();
            return CORES.stream()
                    .filter(core -> isTable(Loader.addressof("gotoblas_" + core), table))
                    .findFirst()
                    .orElse(UNKNOWN);
        } catch (LinkageError e) {
            // Nothing native loads at all; the self-test that asks says so itself.
            return UNKNOWN;
        }
    }

    private static boolean isTable(@Nullable Pointer candidate, long table) {
        return candidate != null && candidate.address() == table;
    }
}
