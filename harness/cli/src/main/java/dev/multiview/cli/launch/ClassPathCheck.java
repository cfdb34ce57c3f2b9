package dev.multiview.cli.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Looks for one class of every module, and of every library that Maven can lose without an error.
 *
 * <p>When an installed pom is invalid, Maven only warns and leaves that module's dependencies out. The engine would
 * then die far into a run with a {@link NoClassDefFoundError} that names the wrong culprit.
 */
final class ClassPathCheck {

    /** In the order of the build, so that the first one missing is the one to repair. */
    private static final List<Map.Entry<String, String>> MARKERS = List.of(
            Map.entry("multiview-core", "dev/multiview/model/package-info.class"),
            Map.entry("multiview-judge", "dev/multiview/judging/package-info.class"),
            Map.entry("multiview-baselines", "dev/multiview/baselines/package-info.class"),
            Map.entry("multiview-feature-learning", "dev/multiview/featurelearning/package-info.class"),
            Map.entry("multiview-papers", "dev/multiview/papers/package-info.class"),
            Map.entry("multiview-reports", "dev/multiview/reports/package-info.class"),
            Map.entry("multiview-benchmarks", "dev/multiview/benchmarks/package-info.class"),
            Map.entry("multiview-cli", "dev/multiview/cli/Engine.class"),
            Map.entry("commons-rng-simple", "org/apache/commons/rng/simple/RandomSource.class"),
            Map.entry("jackson-databind", "com/fasterxml/jackson/databind/ObjectMapper.class"),
            Map.entry("smile-math", "smile/math/matrix/Matrix.class"),
            Map.entry("nd4j-native", "org/nd4j/linalg/cpu/nativecpu/CpuBackend.class"),
            Map.entry("deeplearning4j-nn", "org/deeplearning4j/nn/graph/ComputationGraph.class"),
            Map.entry("openblas", "org/bytedeco/openblas/global/openblas.class"),
            Map.entry("picocli", "picocli/CommandLine.class"));

    private ClassPathCheck() {}

    /** The artifacts whose marker class is not on the class path; empty when it is complete. */
    static List<String> missingFrom(List<Path> classPath) {
        URL[] urls = classPath.stream().map(ClassPathCheck::url).toArray(URL[]::new);
        List<String> missing = new ArrayList<>();
        // No parent: what the launching JVM happens to see must not count.
        try (URLClassLoader loader = new URLClassLoader(urls, null)) {
            for (Map.Entry<String, String> marker : MARKERS) {
                if (loader.findResource(marker.getValue()) == null) {
                    missing.add(marker.getKey());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(missing);
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException("Class path entry " + entry + " is no file", e);
        }
    }
}
