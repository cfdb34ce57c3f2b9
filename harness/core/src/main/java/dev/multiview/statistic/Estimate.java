package dev.multiview.statistic;

/**
 * A mean over draws with two intervals.
 *
 * @param estimate mean over draws
 * @param low lower end of the interval at the family's level, by which a claim is judged
 * @param high upper end of that interval
 * @param low95 lower end of the plain 95 % interval
 * @param high95 upper end of the plain 95 % interval
 * @param draws number of draws behind it
 */
public record Estimate(double estimate, double low, double high, double low95, double high95, int draws) {}
