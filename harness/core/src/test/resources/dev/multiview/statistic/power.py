"""Prints the reference vectors of PowerReferenceTest.

effect: the noncentral t distribution; none: given the sample variance the mean is normal, integrated over it.
"""
import datetime
import math
import platform

import numpy as np
import scipy
from scipy import integrate, stats

print(f"# scipy {scipy.__version__}, numpy {np.__version__}, Python {platform.python_version()}")
print("# command: python3 power.py > power.csv")
print(f"# date: {datetime.date.today()}")
print("# rule,delta,mean,deviation,draws,family size,half-width,holds,fails")


def effect(mean, sd, draws, t, delta):
    shift = (mean - delta) * math.sqrt(draws) / sd
    return stats.nct.sf(t, draws - 1, shift), stats.nct.cdf(-t, draws - 1, shift)


def none(mean, sd, draws, t, delta):
    error = sd / math.sqrt(draws)

    def weighed(r, chance):
        # over the root r of chi-squared, whose density has no pole with one degree of freedom
        return chance(t * error * r / math.sqrt(draws - 1)) * stats.chi.pdf(r, draws - 1)

    def inside(half):
        return stats.norm.cdf((delta - half - mean) / error) - stats.norm.cdf((half - delta - mean) / error)

    def outside(half):
        return stats.norm.sf((delta + half - mean) / error) + stats.norm.cdf((-delta - half - mean) / error)

    def total(end, chance):
        # panel by panel, as the integrand may be confined to tiny r
        ends = [0] + [e for e in np.geomspace(1e-6, 20, 60) if e < end] + [end]
        return sum(integrate.quad(weighed, a, b, args=(chance,), epsabs=1e-14)[0] for a, b in zip(ends, ends[1:]))

    # Beyond this root no interval fits inside.
    return total(math.sqrt(draws - 1) * delta / (t * error), inside), total(20, outside)


for rule, chances in (("effect", effect), ("none", none)):
    for draws in (2, 6, 12, 20):
        for m in (1, 30):
            for mean, sd in ((0.0, 0.02), (0.05, 0.03), (0.08, 0.05), (-0.1, 0.04)):
                t = stats.t.isf(0.025 / m, draws - 1)
                seen = sd * math.sqrt(2 / (draws - 1)) * math.exp(math.lgamma(draws / 2) - math.lgamma((draws - 1) / 2))
                holds, fails = chances(mean, sd, draws, t, 0.05)
                print(",".join(map(str, (rule, 0.05, mean, sd, draws, m))), repr(float(t * seen / math.sqrt(draws))),
                      repr(float(holds)), repr(float(fails)), sep=",")
