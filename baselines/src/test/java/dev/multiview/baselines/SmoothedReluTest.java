package dev.multiview.baselines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.model.PatchNetSpec;
import dev.multiview.model.StepSize;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmoothedReluTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 7})
    void isTheActivationOfThePatchNet(int power) {
        PatchNetSpec spec = new PatchNetSpec(1, power, 1.7, 1, new StepSize.Constant(1));
        SmoothedRelu relu = SmoothedRelu.of(spec);
        for (double z = -2; z < 4; z += 0.0625) {
            double gate = relu.derivative(z);
            assertThat(gate).isCloseTo(spec.derivative(z), within(1e-14));
            assertThat(relu.value(z, gate)).isCloseTo(spec.activation(z), within(1e-14));
        }
    }
}
