package dev.multiview.exit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailureTextTest {

    @Test
    void kindAndMessageStandOnOneLine() {
        assertThat(FailureText.of(new ArithmeticException("singular\n\t matrix\u0000\u001b[31m ")))
                .isEqualTo("ArithmeticException: singular matrix [31m");
        assertThat(FailureText.of(new ArithmeticException())).isEqualTo("ArithmeticException");
        assertThat(FailureText.of(new ArithmeticException(" \n"))).isEqualTo("ArithmeticException");
        assertThat(FailureText.of(null)).isEqualTo("an unknown failure");
    }

    @Test
    void aLongMessageIsCutBetweenCharacters() {
        assertThat(FailureText.messageOf(new Error("x".repeat(500)))).hasSize(500);
        assertThat(FailureText.messageOf(new Error("x".repeat(501)))).isEqualTo("x".repeat(500) + "...");
        assertThat(FailureText.messageOf(new Error("x".repeat(499) + "\uD83D\uDE00")))
                .isEqualTo("x".repeat(499) + "...");
    }

    @Test
    void aMessageThatCannotBeMadeIsSaidToBeSo() {
        assertThat(FailureText.of(new Broken(new IllegalStateException("no"))))
                .isEqualTo("Broken: its message failed with IllegalStateException");
        assertThat(FailureText.of(new Broken(new OutOfMemoryError())))
                .isEqualTo("Broken: its message failed with OutOfMemoryError");
        assertThat(FailureText.of(new Error() {})).isEqualTo(getClass().getName() + "$1");
    }

    @Test
    void theRootIsWhatStandsBehindAllOthers() {
        Throwable root = new ArithmeticException("singular");
        assertThat(FailureText.ofRoot(new Error("outer", new IllegalStateException("inner", root))))
                .isEqualTo("ArithmeticException: singular");
        assertThat(FailureText.ofRoot(root)).isEqualTo("ArithmeticException: singular");
        Throwable circle = new Error("begin");
        circle.initCause(new Error("end", circle));
        assertThat(FailureText.ofRoot(circle)).startsWith("Error: ");
        assertThat(FailureText.ofRoot(new Error("no cause to be had") {
                    @Override
                    public synchronized Throwable getCause() {
                        throw new IllegalStateException();
                    }
                }))
                .endsWith(": no cause to be had");
    }

    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final Throwable instead;

        Broken(Throwable instead) {
            this.instead = instead;
        }

        @Override
        public String getMessage() {
            if (instead instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) instead;
        }
    }
}
