package dev.multiview.exit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GoalsTest {

    private static final Goals PROJECT = new Goals("mvn test-compile multiview:", Goals.PREFIX);

    @Test
    void commandsAreThoseOfThePlaceWhereTheyAreTyped() {
        var options = Goals.options("p/P*", "smoke", 7);
        assertThat(Goals.TREE.audit(options)).isEqualTo("mvn verify -Daudit -Dclaims='p/P*' -Dtier=smoke -Dseed=7");
        assertThat(Goals.TREE.command("freeze", options))
                .isEqualTo("mvn multiview:freeze -Dclaims='p/P*' -Dtier=smoke -Dseed=7");
        assertThat(PROJECT.audit(options))
                .isEqualTo("mvn test-compile multiview:audit -Dmultiview.claims='p/P*' -Dmultiview.tier=smoke"
                        + " -Dmultiview.seed=7");
    }

    @Test
    void soAreTheNamesOfOptions() {
        assertThat(Goals.TREE.option("expected")).isEqualTo("--expected or -Dexpected=");
        assertThat(PROJECT.option("data", "FOLDER")).isEqualTo("--data FOLDER or -Dmultiview.data=FOLDER");
    }

    @Test
    void aProcessThatIsToldNothingRunsInTheTree() {
        assertThat(Goals.ofThisProcess()).isEqualTo(Goals.TREE);
    }
}
