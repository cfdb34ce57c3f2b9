package dev.multiview.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BesideTest {
    @Test
    void itComputesWhileItsStarterGoesOn() throws InterruptedException {
        CountDownLatch starterWentOn = new CountDownLatch(1);
        Beside<String> beside = Beside.start("test", () -> {
            starterWentOn.await();
            return Thread.currentThread().getName();
        });
        starterWentOn.countDown();
        assertThat(beside.get()).isEqualTo("test");
    }

    @Test
    void whatItThrowsIsThrownToWhoAsks() {
        assertThatThrownBy(() -> failing(new IllegalArgumentException("wrong")).get())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("wrong");
        assertThatThrownBy(() -> failing(new InterruptedException("stopped")).get())
                .isInstanceOf(InterruptedException.class);
        assertThatThrownBy(() -> failing(new IOException("lost")).get())
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("lost");
    }

    private static Beside<String> failing(Exception failure) {
        return Beside.start("test", () -> {
            throw failure;
        });
    }

    @Test
    void closingInterruptsIt() {
        Beside<Boolean> beside = Beside.start("test", BesideTest::waitForEver);
        beside.close();
        assertThatThrownBy(beside::get).isInstanceOf(InterruptedException.class);
    }

    @Test
    void anInterruptionOfWhoAwaitsTheEndIsHandedOnAndKept() {
        Beside<Boolean> beside = Beside.start("test", BesideTest::waitForEver);
        Thread.currentThread().interrupt();
        beside.awaitEnd();
        assertThat(Thread.interrupted()).isTrue();
        assertThatThrownBy(beside::get).isInstanceOf(InterruptedException.class);
    }

    private static boolean waitForEver() throws InterruptedException {
        new CountDownLatch(1).await();
        return true;
    }
}
