"""Prints the reference vectors of StudentTReferenceTest.

Needs SciPy 1.17: stats.t.isf of 1.10 is wrong in the ninth digit (4 degrees of freedom, tail 0.00125).
"""
import datetime
import platform

import numpy as np
import scipy
from scipy import stats

print(f"# scipy {scipy.__version__}, numpy {np.__version__}, Python {platform.python_version()}")
print("# command: python3 intervals.py > t-intervals.csv")
print(f"# date: {datetime.date.today()}")
rng = np.random.default_rng(20261120)


def row(*fields):
    print(",".join(" ".join(map(repr, map(float, f))) if isinstance(f, np.ndarray) else repr(f) for f in fields))


print("# plain: scipy.stats.t.interval(0.95, D - 1, loc=mean, scale=max(sem, sqrt(mean(e^2) / D)))")
print("# family: its quantile t moved by g (1 + 2 t^2) / (6 sqrt(D)), not inwards, g = 3 (skew towards the end + 1 / sqrt(D))")
print("# values,test errors,family size,mean,low,high,low95,high95,skewness")
for draws in (2, 3, 5, 8, 12, 20, 60):
    for m in (1, 7, 20, 45):
        for floor in (0.0, 0.02, 0.4):
            x = rng.normal(0.15, 0.05, draws) if m < 20 else 0.2 - 0.05 * rng.exponential(size=draws)
            e = floor * rng.uniform(0.5, 1.5, draws)
            se = max(stats.sem(x), np.sqrt(np.mean(e**2) / draws))
            # scipy's skewness of the draws, smaller where the test sets and not the draws decide the standard error
            skew = float(stats.skew(x) * min(1, stats.sem(x) / se) ** 3) if draws > 2 else 0.0
            ends = []
            for alpha in (0.05 / m, 0.05):
                # isf of the small tail: interval() would lose digits in 1 - alpha
                t = stats.t.isf(alpha / 2, draws - 1)
                for side in (-1, 1):
                    g = 3 * (side * skew + 1 / np.sqrt(draws)) if len(ends) < 2 else 0
                    t_end = t + max(0, g * (1 + 2 * t**2) / (6 * np.sqrt(draws)))
                    ends.append(float(x.mean() + side * t_end * se))
            row(x, e, m, float(x.mean()), *ends, skew)
