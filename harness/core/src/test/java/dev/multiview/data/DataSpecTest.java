package dev.multiview.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.fixture.FakeData;
import dev.multiview.random.SeedPath;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DataSpecTest {

    @Test
    void dataWithoutViewsHaveOneTestSetAndNoMixture() {
        DataSpec plain = new BlobsWithoutViews();
        assertThat(Stream.of(Split.values()).filter(plain::hasErrorsOn)).containsExactly(Split.TEST);
        assertThat(Stream.of(Split.values()).filter(new FakeData("near")::hasErrorsOn))
                .containsExactly(Split.SINGLE_VIEW, Split.MULTI_VIEW, Split.MIXTURE);
        assertThat(plain.singleViewShare()).isZero();
    }

    private record BlobsWithoutViews() implements DataSpec {
        @Override
        public String name() {
            return "blobs";
        }

        @Override
        public String canonical() {
            return "blobs";
        }

        @Override
        public int classes() {
            return 2;
        }

        @Override
        public Map<Split, Integer> testSizes() {
            return Map.of(Split.TEST, 4);
        }

        @Override
        public DataDraw draw(SeedPath seed) {
            throw new AssertionError("Asking for sizes must not draw data");
        }
    }
}
