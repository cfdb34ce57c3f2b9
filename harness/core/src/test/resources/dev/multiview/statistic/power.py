"""Prints the reference vectors of PowerReferenceTest.

Mean, deviation and skewness of normal draws are independent. Skewness: 400 evenly spaced quantiles of 400000 simulated
samples. Given it, effect: the noncentral t distribution; none: given the sample variance the mean is normal, integrated
over it.
"""
import datetime
import math
import platform

import numpy as np
import scipy
from scipy import stats

print(f"# scipy {scipy.__version__}, numpy {np.__version__}, Python {platform.python_version()}")
print("# command: python3 power.py > power.csv")
print(f"# date: {datetime.date.today()}")
print("# rule,delta,mean,deviation,draws,family size,half-width,holds,fails")


def skews(draws):
    x = np.random.default_rng(20261129).normal(size=(400000, draws))
    return np.quantile(stats.skew(x, axis=1), (np.arange(400) + 0.5) / 400) if draws > 2 else np.zeros(1)


def reach(t, draws, g):
    return t + max(0, 3 * (g + 1 / math.sqrt(draws)) * (1 + 2 * t**2) / (6 * math.sqrt(draws)))


def effect(mean, sd, draws, below, above, delta):
    shift = (mean - delta) * math.sqrt(draws) / sd
    return stats.nct.sf(below, draws - 1, shift), stats.nct.cdf(-above, draws - 1, shift)


def none(mean, sd, draws, below, above, delta):
    error = sd / math.sqrt(draws)
    degrees = draws - 1
    # s in 4000 slices of equal probability
    s = error * np.sqrt(stats.chi2.ppf((np.arange(4000) + 0.5) / 4000, degrees) / degrees)
    low, high = below * s, above * s
    inside = np.maximum(0, stats.norm.cdf((delta - high - mean) / error) - stats.norm.cdf((low - delta - mean) / error))
    outside = stats.norm.sf((delta + low - mean) / error) + stats.norm.cdf((-delta - high - mean) / error)
    return inside.mean(), outside.mean()


for draws in (2, 3, 6, 12, 20):
    sample = skews(draws)
    for rule, chances in (("effect", effect), ("none", none)):
        for m in (1, 30):
            for mean, sd in ((0.0, 0.02), (0.05, 0.03), (0.08, 0.05), (-0.1, 0.04)):
                t = stats.t.isf(0.025 / m, draws - 1)
                seen = sd * math.sqrt(2 / (draws - 1)) * math.exp(math.lgamma(draws / 2) - math.lgamma((draws - 1) / 2))
                ends = [(reach(t, draws, -g), reach(t, draws, g)) for g in sample]
                holds, fails = np.mean([chances(mean, sd, draws, *end, 0.05) for end in ends], axis=0)
                width = np.mean(ends) * seen / math.sqrt(draws)
                print(",".join(map(str, (rule, 0.05, mean, sd, draws, m))), repr(float(width)), repr(float(holds)),
                      repr(float(fails)), sep=",")
