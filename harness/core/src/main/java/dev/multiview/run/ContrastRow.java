package dev.multiview.run;

/**
 * One row of {@code contrasts.csv}: relative gain in the feature-learning regime minus that in the linearized
 * one, on the same draws.
 *
 * @param dataset name of the setting: the data, and how long what is trained on it
 * @param procedure label of the procedure
 * @param featureLearner name of the feature-learning learner
 * @param linearLearner name of the linearized learner
 * @param metric name of the metric
 * @param split label of the test set
 * @param contrast mean over draws
 * @param low lower end of the interval at the family's level
 * @param high upper end of the interval at the family's level
 * @param low95 lower end of the 95 % interval
 * @param high95 upper end of the 95 % interval
 * @param absolute mean over draws of the difference of absolute gains
 * @param draws draws behind it
 * @param eligible whether both singles' errors lie within the headroom
 */
public record ContrastRow(
        String dataset,
        String procedure,
        String featureLearner,
        String linearLearner,
        String metric,
        String split,
        double contrast,
        double low,
        double high,
        double low95,
        double high95,
        double absolute,
        int draws,
        boolean eligible) {}
