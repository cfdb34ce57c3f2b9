package dev.multiview.provenance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The processor's name, as far as the system tells. */
final class Processor {

    private Processor() {}

    static String model() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"), StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException | RuntimeException e) {
            // Not Linux, or a sandbox: the variable is Windows' own.
            String identifier = System.getenv("PROCESSOR_IDENTIFIER");
            return identifier == null ? "unknown" : identifier;
        }
    }
}
