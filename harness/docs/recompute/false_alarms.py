#!/usr/bin/env python3
"""How often headline.py calls equal programs different: its own groups against its own groups.

Trains 44 groups of members a draw, then makes tables as headline.py does, in which one group, chosen by chance, stands for the
audit and ten others for the recomputation. Tables share their groups, so the rates are rough. Ten minutes.
"""
import argparse

import numpy as np

import headline
import learners
from exported import draws
from headline import NET, RIDGE, SPLIT, Sample, compared, grouped, members_of, regrouped

POOL = 44
TABLES = 1000


def pooled(own, twin):
    """Everything that rows are made of, by family and draw."""
    everything = {}
    for draw in own.draws:
        steps = draw.setting(NET, "ensemble").steps
        starts = own._starts(NET, draw)
        coins = own._random(draw, "coins")
        tied = [learners.favour(group, draw.directions(), coins.integers(2, size=draw.classes)) for group in starts]
        everything["net", draw.number] = own._outputs(NET, learners.train_net, draw, starts, steps)
        everything["tied", draw.number] = own._outputs(NET, learners.train_net, draw, tied, steps)
        everything["twin", draw.number] = own._outputs(twin, learners.train_twin, draw, own._starts(twin, draw), steps)
        ridge = own._ridge_starts(draw, draw.setting(RIDGE, "joint-mean").members)
        everything["ridge", draw.number] = np.array([own._ridge_group(draw, group) for group in ridge])
    return everything


def trained_rows(own, everything, family, picks, random):
    errors, first, last, theirs, ours, scatter = ([], []), ([], []), ([], []), [], [], []
    for draw in own.draws:
        labels = draw.labels(SPLIT)
        logits, losses = everything[family, draw.number]
        losses = losses.reshape(2, POOL, -1)
        pick = picks[draw.number]
        for side, groups in enumerate((pick[:1], pick[1:])):
            errors[side].append(learners.wrong(members_of(logits[groups]), labels))
            first[side].append(losses[0, groups].ravel())
            last[side].append(losses[1, groups].ravel())
        theirs.append(grouped(logits[pick[:1]], labels)[1])
        gain, variance = regrouped(members_of(logits[pick[1:]]), labels, logits.shape[2], random)
        ours.append([gain] * (len(pick) - 1))
        scatter.append(variance)
    return [
        compared(f"{family}: error", *map(Sample, errors), finest=own.grain),
        compared(f"{family}: gain", Sample(theirs), Sample(ours), float(np.mean(scatter)), own.grain),
        compared(f"{family}: first loss", *map(Sample, first), finest=headline.LOSS_GRAIN),
        compared(f"{family}: last loss", *map(Sample, last), finest=headline.LOSS_GRAIN),
    ]


def group_rows(own, everything, picks):
    values = {}
    for draw in own.draws:
        pick, labels = picks[draw.number], draw.labels(SPLIT)
        free = grouped(everything["net", draw.number][0][pick], labels)[1]
        single, gain = grouped(everything["tied", draw.number][0][pick], labels)
        alone, ensemble, joint = everything["ridge", draw.number][pick].T
        named = {"tied: error": single, "tied: gain": gain, "free minus tied": free - gain}
        named |= {"ridge: error": alone, "ridge: gain": alone - ensemble, "ridge: order": ensemble - joint}
        for name, value in named.items():
            values.setdefault(name, []).append(value)
    return [own._by_group(name, [v[0] for v in each], [v[1:] for v in each]) for name, each in values.items()]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--draws", required=True, help="folder of export-draw")
    parser.add_argument("--twin", default=headline.TWINS[0], help="name of a linear twin (default: %(default)s)")
    chosen = parser.parse_args()
    own = headline.Recomputation(draws(chosen.draws), None, 777, POOL, (chosen.twin,))
    everything = pooled(own, chosen.twin)
    random = np.random.default_rng(5)
    distances = {}
    for _ in range(TABLES):
        picks = {draw.number: random.permutation(POOL)[: 1 + headline.GROUPS] for draw in own.draws}
        rows = [row for family in ("net", "twin") for row in trained_rows(own, everything, family, picks, random)]
        for row in rows + group_rows(own, everything, picks):
            distances.setdefault(row.name, []).append(row.distance())
    for name, seen in distances.items():
        seen = np.array(seen)
        shares = "  ".join(f"{limit}: {100 * (seen > limit).mean():4.1f} %" for limit in (2, 3, 4))
        print(f"{name:16}  root mean square {np.sqrt((seen**2).mean()):.2f}  beyond {shares}")
    most = np.array(list(distances.values())).max(0)
    for limit in (3, 4):
        print(f"tables with a row beyond {limit} standard errors: {100 * (most > limit).mean():.1f} % of {TABLES}")


if __name__ == "__main__":
    main()
