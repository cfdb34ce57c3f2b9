package dev.multiview.cli.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserHomeTest {

    @TempDir
    private Path folder;

    private final Properties properties = new Properties();

    @Test
    void aUserWithoutAnEntryHasTheHomeOfTheEnvironment() {
        properties.setProperty("user.home", "?");

        assertThat(UserHome.folder(properties, Map.of("HOME", folder.toString())))
                .contains(folder);
        assertThat(UserHome.folder(properties, Map.of())).isEmpty();
        assertThat(UserHome.folder(
                        properties, Map.of("HOME", folder.resolve("absent").toString())))
                .isEmpty();
    }

    @Test
    void javasOwnAnswerComesFirst() {
        properties.setProperty("user.home", folder.toString());

        assertThat(UserHome.folder(properties, Map.of("HOME", "/"))).contains(folder);
    }

    @Test
    void withoutAHomeNativeLibrariesNeedAFolderThatIsNamed() {
        assertThat(NativeCache.of(Map.of("MULTIVIEW_CACHE", folder.toString()), properties, Optional.empty())
                        .folder())
                .isEqualTo(folder);
        assertThatThrownBy(() -> NativeCache.of(Map.of(), properties, Optional.empty()))
                .isInstanceOfSatisfying(
                        MultiviewException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.FAILED))
                .hasMessageContaining("no home folder")
                .hasMessageContaining("MULTIVIEW_CACHE");
    }
}
