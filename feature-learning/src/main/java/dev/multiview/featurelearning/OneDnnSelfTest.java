package dev.multiview.featurelearning;

import dev.multiview.provenance.SelfTest;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.layers.LayerHelper;
import org.deeplearning4j.nn.weights.WeightInit;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.Nd4jCpu;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks whether DL4J's convolutions run on oneDNN, by asking a convolution of a small graph.
 *
 * <p>Without it results differ in the last bits and take several times as long, so the record names what was found; it is
 * no reason to stop. Natives without oneDNN, as published for other systems than Linux on x86-64, are no reason to warn.
 */
public final class OneDnnSelfTest implements SelfTest {
    private static final Logger LOG = LoggerFactory.getLogger(OneDnnSelfTest.class);
    private static final String NONE = "none";

    @Override
    public String name() {
        return "onednn";
    }

    /** {@inheritDoc} */
    @Override
    public Map<String, String> run() {
        String helper = helper();
        // The backend must be up before it can tell how it was built.
        boolean built = Nd4j.getBackend() != null && Nd4jCpu.Environment.builtWithOneDnn();
        warning(built, helper).ifPresent(LOG::warn);
        Map<String, String> found = new TreeMap<>();
        found.put("natives", built ? "with oneDNN" : "without oneDNN");
        found.put("helper", helper);
        return found;
    }

    /** What to tell the user, if anything. */
    static Optional<String> warning(boolean built, String helper) {
        return built && helper.equals(NONE)
                ? Optional.of("Convolutions do not use oneDNN and take several times as long; start through the command"
                        + " multiview or its Maven goals, or give the JVM"
                        + " -Dorg.eclipse.deeplearning4j.helpers.disable=false")
                : Optional.empty();
    }

    private static String helper() {
        ComputationGraph graph = new ComputationGraph(new NeuralNetConfiguration.Builder()
                .weightInit(WeightInit.ZERO)
                .graphBuilder()
                .addInputs("image")
                .setInputTypes(InputType.convolutional(4, 4, 1))
                .addLayer("convolution", GraphLayers.convolution(3, 1, 1), "image")
                .setOutputs("convolution")
                .validateOutputLayerConfig(false)
                .build());
        graph.init();
        Layer convolution = graph.getLayer("convolution");
        @Nullable LayerHelper helper = convolution.getHelper();
        graph.params().close();
        return helper == null ? NONE : helper.getClass().getSimpleName();
    }
}
