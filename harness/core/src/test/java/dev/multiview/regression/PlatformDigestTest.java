package dev.multiview.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformDigestTest {

    @ParameterizedTest
    @CsvSource({
        "cpu.model, true",
        "java.version, true",
        "java.vm.version, true",
        "os.arch, true",
        "env.OPENBLAS_CORETYPE, true",
        "blas.core, true",
        "blas.library, true",
        "onednn.engaged, true",
        "threads, false",
        "cpu.cores, false",
        "git.commit, false",
        "git.dirty, false",
        "multiview.version, false",
        "os.version, false",
        "jvm.flags, false",
        "blas.residual.lu, false",
    })
    void what_can_reach_a_number_changes_the_digest_and_nothing_else(String key, boolean matters) {
        Map<String, String> environment = new HashMap<>(MadeUp.MACHINE);
        environment.put(key, "one");
        String before = PlatformDigest.of(environment);
        environment.put(key, "other");
        assertThat(!PlatformDigest.of(environment).equals(before)).isEqualTo(matters);
    }
}
