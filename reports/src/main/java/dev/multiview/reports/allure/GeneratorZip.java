package dev.multiview.reports.allure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Unpacks the generator with one of its plugins; the others are two fifths of its bytes. */
final class GeneratorZip {
    private GeneratorZip() {}

    /**
     * Unpacks {@code zip} into {@code folder} and returns the folder in it that holds {@code lib} and {@code plugins}.
     *
     * @param plugin the only plugin that is wanted, such as {@code behaviors-plugin}
     * @throws IOException if the zip is damaged, holds a path that leads out of the folder, or has no generator in it
     */
    static Path unpack(Path zip, Path folder, String plugin) throws IOException {
        Pattern otherPlugin = Pattern.compile("[^/]+/plugins/(?!" + Pattern.quote(plugin) + "/).+");
        Path root = folder.toAbsolutePath().normalize();
        Path home = null;
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = file.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                Path target = root.resolve(entry.getName()).normalize();
                if (!target.startsWith(root)) {
                    throw new ZipException("entry " + entry.getName() + " of " + zip + " leads out of its folder");
                }
                if (otherPlugin.matcher(entry.getName()).matches()) {
                    continue;
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    try (InputStream content = file.getInputStream(entry)) {
                        Files.copy(content, target);
                    }
                    if (target.endsWith(Path.of("lib", "config", "logback.xml"))) {
                        home = root.relativize(target).getName(0);
                    }
                }
            }
        }
        if (home == null) {
            throw new ZipException(zip + " holds no Allure generator");
        }
        return root.resolve(home);
    }
}
