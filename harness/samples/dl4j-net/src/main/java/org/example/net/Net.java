package org.example.net;

import dev.multiview.data.Samples;
import dev.multiview.model.Fit;
import dev.multiview.model.Learner;
import dev.multiview.model.Logits;
import dev.multiview.model.Regime;
import dev.multiview.model.Targets;
import dev.multiview.model.TrainingTask;
import java.util.Map;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** A net of one hidden layer, trained on all samples at each step. */
final class Net implements Learner {
    private static final int HIDDEN = 16;

    @Override
    public String name() {
        return "hidden-16";
    }

    @Override
    public Regime regime() {
        return Regime.FEATURE_LEARNING;
    }

    @Override
    public String canonical() {
        return "hidden-16-1(adam=0.05)"; // hyperparameters and a version: part of every trial's key
    }

    @Override
    public Fit fit(TrainingTask task) throws InterruptedException {
        if (!(task.targets() instanceof Targets.HardLabels)) {
            throw new IllegalArgumentException("Learner hidden-16 has no student; train it on hard labels");
        }
        Samples training = task.training();
        MultiLayerNetwork net = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .seed(task.seed().child("init").generator().nextLong()) // all randomness comes from the task's seed path
                .updater(new Adam(0.05))
                .weightInit(WeightInit.XAVIER)
                .list(
                        new DenseLayer.Builder()
                                .nIn(training.shape().size())
                                .nOut(HIDDEN)
                                .activation(Activation.TANH)
                                .build(),
                        new OutputLayer.Builder(LossFunction.MCXENT)
                                .nIn(HIDDEN)
                                .nOut(training.classes())
                                .activation(Activation.SOFTMAX)
                                .build())
                .build());
        net.init();
        INDArray inputs = inputs(training);
        INDArray labels = Nd4j.zeros(training.count(), training.classes());
        for (int i = 0; i < training.count(); i++) {
            labels.putScalar(i, training.labels()[i], 1);
        }
        for (int step = 0; step < task.steps(); step++) {
            if (Thread.interrupted()) {
                throw new InterruptedException(); // a time limit or Ctrl-C
            }
            net.fit(inputs, labels);
        }
        return new Fit(test -> predict(net, test), Map.of("loss", net.score()));
    }

    private static Logits predict(MultiLayerNetwork net, Samples test) {
        float[] logits = new float[test.count() * test.classes()];
        INDArray shares;
        synchronized (net) { // a net holds its own activations
            shares = net.output(inputs(test));
        }
        for (int i = 0; i < test.count(); i++) {
            for (int c = 0; c < test.classes(); c++) {
                logits[i * test.classes() + c] = (float) Math.log(shares.getDouble(i, c) + 1e-6);
            }
        }
        return new Logits(test.count(), test.classes(), logits);
    }

    private static INDArray inputs(Samples samples) {
        return Nd4j.createFromArray(samples.values())
                .reshape(samples.count(), samples.shape().size());
    }
}
