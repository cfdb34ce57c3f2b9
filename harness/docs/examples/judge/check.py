#!/usr/bin/env python3
"""Computes the intervals of digits.yaml again, from the predictions and the formulas alone, and writes them to check.json.

    python3 check.py

It shares no code with Multiview: a test there compares both within 1e-9. Student's quantiles are found by halving on the
incomplete beta function (Lentz's continued fraction). Of a claim that two roles share, K x n losses are A (candidate) and B.
"""
import json
import math
import pathlib

import numpy as np

HERE = pathlib.Path(__file__).parent
CLAIMS = 6


def beta_share(a, b, x):
    """Regularised incomplete beta function."""
    if x <= 0 or x >= 1:
        return float(x >= 1)
    if x > (a + 1) / (a + b + 2):
        return 1 - beta_share(b, a, 1 - x)
    front = math.exp(math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x)) / a
    tiny = 1e-300
    c, d = 1.0, 1 - (a + b) * x / (a + 1)
    d = 1 / (d if abs(d) > tiny else tiny)
    value = d
    for m in range(1, 10000):
        for term in (m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
                     -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))):
            d = 1 + term * d
            d = 1 / (d if abs(d) > tiny else tiny)
            c = 1 + term / c
            c = c if abs(c) > tiny else tiny
            value *= c * d
        if abs(c * d - 1) < 1e-16:
            break
    return front * value


def student(degrees, alpha):
    """The t above which a share alpha / 2 lies."""
    low, high = 0.0, 1e8
    for _ in range(200):
        middle = (low + high) / 2
        if beta_share(degrees / 2, 0.5, degrees / (degrees + middle**2)) > alpha:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def interval(mean, variance, degrees, third):
    """The interval of floor(nu) + 1 effective draws: Student's at 95 %, and for each divisor one that allows for skewness."""
    draws = math.floor(degrees) + 1
    error = math.sqrt(variance)
    most = (draws - 2) / math.sqrt(draws - 1)
    skewness = max(-most, min(most, third / variance**1.5 * math.sqrt(draws)))
    plain = student(draws - 1, 0.05)
    found = {"estimate": mean, "effectiveDraws": draws, "low95": mean - plain * error, "high95": mean + plain * error}
    for divisor in range(1, CLAIMS + 1):
        t = student(draws - 1, 0.05 / divisor)
        for end, side in (("low", -1), ("high", 1)):
            reach = t + (t * t + 0.5) * max(0, side * skewness / math.sqrt(draws) + 1 / draws)
            found[f"{end}/{divisor}"] = mean + side * reach * error
    return found


def cumulant(values):
    return np.mean((values - values.mean()) ** 3)


def residual(table):
    rest = table - table.mean(axis=1, keepdims=True) - table.mean(axis=0) + table.mean()
    return (rest**2).sum() / ((table.shape[0] - 1) * (table.shape[1] - 1))


def crossed_unpaired(before, after, least):
    """Gain of `after` over `before`, seeds of both crossed with the items."""
    n = before.shape[1]
    columns = before.mean(axis=0) - after.mean(axis=0)
    of_items = columns.var(ddof=1) / n
    of_seeds = of_rest = third = 0
    uncertain = of_items**2 / (n - 1)
    for table, sign in ((before, 1), (after, -1)):
        k = len(table)
        rows = table.mean(axis=1)
        seeds, rest = rows.var(ddof=1) / k, residual(table) / (k * n)
        of_seeds, of_rest = of_seeds + seeds, of_rest + rest
        uncertain += seeds**2 / (k - 1) + rest**2 / ((k - 1) * (n - 1))
        third += sign * cumulant(rows) / k**2
    variance = of_seeds + max(0, of_items - of_rest)
    degrees = max(min(len(before), len(after)) - 1, variance**2 / uncertain)
    return interval(columns.mean(), max(least, variance), degrees, third + cumulant(columns) / n**2)


def lone(items, sources, least):
    """One ensemble: sources are (whole, table without each member) by pseudo-values, or (None, table of runs)."""
    n = len(items)
    of_items = items.var(ddof=1) / n
    of_sources = of_rest = 0
    uncertain, fewest, third = of_items**2 / (n - 1), n, cumulant(items) / n**2
    for whole, table in sources:
        m = len(table)
        if whole is not None:
            table = m * whole - (m - 1) * table
        part, rest, degrees = table.mean(axis=1).var(ddof=1) / m, residual(table) / (m * n), m - 1 if whole is None else m - 2
        of_sources, of_rest, fewest = of_sources + part, of_rest + rest, min(fewest, degrees)
        uncertain += part**2 / degrees + rest**2 / ((m - 1) * (n - 1))
        if whole is None:
            third -= cumulant(table.mean(axis=1)) / m**2
    variance = of_sources + max(0, of_items - of_rest)
    return interval(items.mean(), max(least, variance), max(fewest, variance**2 / uncertain), third)


def log_softmax(logits):
    shifted = logits - logits.max(axis=-1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))


def main():
    truth = np.load(HERE / "labels.npz")["labels"].astype(int)
    n = len(truth)

    def role(name, seeds):
        return np.array([np.load(HERE / f"{name}-{seed}.npz")["logits"] for seed in seeds], dtype=float)

    single, member, student_ = role("single", range(1, 11)), role("member", range(101, 111)), role("student", range(201, 206))

    def error(logs):
        return (logs.argmax(axis=-1) != truth).astype(float)

    def log_loss(logs):
        return -np.take_along_axis(log_softmax(logs), np.broadcast_to(truth[:, None], logs.shape[:-1] + (1,)), axis=-1)[..., 0]

    ensemble = member.mean(axis=0)
    without = [np.delete(member, j, axis=0) for j in range(len(member))]
    share = 0.5 / (n + 1)
    least = share * (1 - share) / n
    found = {}
    for claim, loss, floor in (("ensemble-gains", error, least), ("ensemble-log-loss", log_loss, 0)):
        items = loss(member).mean(axis=0) - loss(ensemble)
        deleted = np.array([loss(rest).mean(axis=0) - loss(rest.mean(axis=0)) for rest in without])
        found[claim] = lone(items, [(items, deleted)], floor)
    found["student-gains"] = crossed_unpaired(error(single), error(student_), least)
    found["student-gains/members-alike"] = crossed_unpaired(error(single), error(member), least)
    items = error(ensemble) - error(student_).mean(axis=0)
    deleted = np.array([error(rest.mean(axis=0)) for rest in without])
    found["student-like-ensemble"] = lone(items, [(error(ensemble), deleted), (None, error(student_))], least)
    found["student-log-loss"] = crossed_unpaired(log_loss(single), log_loss(student_), 0)

    def apart(logs):
        return (logs.argmax(axis=-1) != ensemble.argmax(axis=-1)).astype(float)

    found["student-agrees"] = crossed_unpaired(apart(single), apart(student_), least)
    (HERE / "check.json").write_text(json.dumps(found, indent=1) + "\n")


if __name__ == "__main__":
    main()
