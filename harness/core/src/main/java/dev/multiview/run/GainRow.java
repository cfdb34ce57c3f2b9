package dev.multiview.run;

/**
 * One row of {@code gains.csv}: an arm on one test set of one draw.
 *
 * @param dataset name of the setting: the data, and how long what is trained on it
 * @param regime label of the learner's regime
 * @param learner name of the learner
 * @param procedure label of the procedure
 * @param size ensemble size, or 1
 * @param metric name of the metric
 * @param split label of the test set, or {@code mixture}
 * @param draw which draw, 0-based
 * @param value the procedure's metric
 * @param single the single's metric
 * @param gain single minus value
 * @param relativeGain gain over single; NaN where the single's metric is zero
 * @param samples test samples behind both; part of no file, but of every interval
 */
public record GainRow(
        String dataset,
        String regime,
        String learner,
        String procedure,
        int size,
        String metric,
        String split,
        int draw,
        double value,
        double single,
        double gain,
        double relativeGain,
        int samples) {}
