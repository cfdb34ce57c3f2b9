package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.docs.Pages;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A check of how many files a package holds: who looks for a class reads the list of its neighbours. */
class PackageSizeTest {
    private static final int MOST = 45;

    @Test
    void noPackageHasMoreClassesThanOneCanOverlook() {
        Map<Path, Integer> sizes = new TreeMap<>();
        Pages.files(".java").stream()
                .filter(PackageSizeTest::isClass)
                .forEach(file -> sizes.merge(file.getParent(), 1, Integer::sum));
        assertThat(sizes).hasSizeGreaterThan(30);
        assertThat(sizes)
                .allSatisfy(
                        (folder, size) -> assertThat(size).as(folder.toString()).isLessThanOrEqualTo(MOST));
    }

    private static boolean isClass(Path file) {
        String path = file.toString().replace('\\', '/');
        return path.contains("/src/main/java/") && !path.endsWith("/package-info.java");
    }
}
