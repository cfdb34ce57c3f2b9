#!/usr/bin/env python3
"""Recomputes rows of the headline from the definitions, on draws of `multiview export-draw`, and compares them with an audit.

Data are those of the audit, initial weights are drawn anew here, so that numbers differ by chance. A difference of more than
4 standard errors in any row ends with status 1. Files that are missing or do not belong together end with status 2, and so
does a row that the audit does not have; it is named. See README.md beside this file.
"""
import argparse
import math
import sys
import traceback
import zlib
from dataclasses import dataclass

import numpy as np

import learners
from exported import Audit, BadInput, draws

SPLIT = "single-view"
NET = "patch-net"
RIDGE = "ridge-twin"

# The linear twins that are compared, with and without F(X; W0). A name that no exported claim knows is refused.
TWINS = ("centred-twin-3", "linear-twin")

# A member is a net of its own; a group is as many as an ensemble of the audit has.
GROUPS = 10
REGROUPED = 100
LIMIT = 4.0

# Losses are sums in single precision.
LOSS_GRAIN = 1e-4

FAMILIES = ("net", "tied", "ridge", "twins")


@dataclass(frozen=True)
class Sample:
    """What was seen in each of the draws: one array of independent values a draw, and how many make one value of the other side."""

    values: list

    def mean(self):
        return float(np.mean([np.mean(own) for own in self.values]))

    def spread(self):
        """Sum of squares within draws and its degrees of freedom."""
        squares = sum(float(((own - np.mean(own)) ** 2).sum()) for own in map(np.asarray, self.values))
        return squares, sum(len(own) - 1 for own in self.values)


@dataclass(frozen=True)
class Row:
    """Two means of the same quantity in the same draws, and the standard error of their difference."""

    name: str
    theirs: float
    ours: float
    error: float

    def distance(self):
        return abs(self.ours - self.theirs) / self.error


def compared(name, theirs, ours, variance=None, finest=0.0):
    """A row from independent values within draws on both sides.

    variance is that of one value within a draw; without it, both sides' scatter is pooled, since they have one law if both are
    right. finest is the grain of a value, whose rounding scatters, too.
    """
    if variance is None:
        squares, freedom = (sum(part) for part in zip(theirs.spread(), ours.spread()))
        variance = squares / freedom
    variance = max(variance, finest**2 / 12)
    parts = sum(sum(1 / len(own) for own in side.values) / len(side.values) ** 2 for side in (theirs, ours))
    return Row(name, theirs.mean(), ours.mean(), math.sqrt(variance * parts))


class Recomputation:
    """Our side and the audit's, row by row."""

    def __init__(self, own_draws, audit, seed, groups, twins):
        self.draws = own_draws
        self.audit = audit
        self.seed = seed
        self.groups = groups
        self.twins = twins
        self.grain = 1 / len(own_draws[0].labels(SPLIT))

    def rows(self, families):
        rows = []
        if "net" in families or "tied" in families:
            rows += self._nets(families)
        if "ridge" in families:
            rows += self._ridge()
        if "twins" in families:
            for twin in self.twins:
                rows += self._trained(twin, learners.train_twin, [self._starts(twin, draw) for draw in self.draws])[0]
        return rows

    def _random(self, draw, purpose):
        return np.random.default_rng([self.seed, draw.number, zlib.crc32(purpose.encode())])

    def _starts(self, learner, draw):
        """Initial weights of all groups, group by member by class by filter by coordinate."""
        spec = learners.Spec.of(draw.definition(learner))
        size = draw.setting(learner, "ensemble").members
        dimension = draw.features("training").shape[-1]
        weights = learners.initial_weights(spec, self.groups * size, draw.classes, dimension, self._random(draw, learner))
        return weights.reshape(self.groups, size, *weights.shape[1:])

    def _outputs(self, learner, train, draw, starts, steps):
        """Logits on the test set, group by sample by member by class, and losses, first and last by all members."""
        spec = learners.Spec.of(draw.definition(learner))
        samples, labels, test = draw.features("training"), draw.labels("training"), draw.features(SPLIT)
        logits, losses = [], []
        for group in starts:
            model, loss = train(spec, group, steps, samples, labels)
            logits.append(model(test))
            losses.append(loss)
        return np.stack(logits), np.concatenate(losses, 1)

    def _theirs(self, setting, learner, procedure, size, draw):
        found = self.audit.gain_row(setting, learner, procedure, size, SPLIT, draw.number)
        if found is None:
            raise BadInput(
                f"row {learner} {procedure}({size}) at {setting}, draw {draw.number}, is not in gains.csv of"
                f" {self.audit.folders}; audit a claim that compares it, or leave its rows out with --rows"
            )
        return found

    def _members(self, learner, steps, draw, read):
        found = self.audit.members(learner, steps, draw.number, read)
        if len(found) < 2:
            raise BadInput(
                f"members of {learner} of {steps} steps in draw {draw.number} are not in trials.jsonl of {self.audit.folders};"
                " audit a claim that trains them, or leave its rows out with --rows"
            )
        return np.array(found)

    def _trained(self, learner, train, starts):
        """Rows of single and ensemble, and what they were made of: logits by draw."""
        setting = self.draws[0].setting(learner, "ensemble")
        outputs = [
            self._outputs(learner, train, draw, own, setting.steps) for draw, own in zip(self.draws, starts)
        ]
        errors, gains, scatter = [], [], []
        for draw, (logits, _) in zip(self.draws, outputs):
            labels = draw.labels(SPLIT)
            members = members_of(logits)
            errors.append(learners.wrong(members, labels))
            gain, variance = regrouped(members, labels, setting.members, self._random(draw, "groups"))
            gains.append(gain)
            scatter.append(variance)
        names = (setting.name, learner, "ensemble", setting.members)
        theirs = [self._theirs(*names, draw) for draw in self.draws]
        rows = [
            compared(
                f"{learner}: error of a single model",
                Sample([self._members(learner, setting.steps, draw, lambda t: t["errors"][SPLIT]) for draw in self.draws]),
                Sample(errors),
                finest=self.grain,
            ),
            compared(
                f"{learner}: gain of the ensemble of {setting.members}",
                Sample([[single - value] for value, single in theirs]),
                # A mean over regroupings scatters no more than that over one division into groups.
                Sample([[gain] * self.groups for gain in gains]),
                variance=float(np.mean(scatter)),
                finest=self.grain,
            ),
        ]
        for index, (note, when) in enumerate((("firstLoss", "first"), ("loss", "last"))):
            noted = [self._members(learner, setting.steps, draw, lambda t: t["notes"][note]) for draw in self.draws]
            own = Sample([losses[index] for _, losses in outputs])
            rows.append(
                compared(f"{learner}: training loss before the {when} step", Sample(noted), own, finest=LOSS_GRAIN)
            )
        return rows, [logits for logits, _ in outputs]

    def _nets(self, families):
        starts = [self._starts(NET, draw) for draw in self.draws]
        rows, free = self._trained(NET, learners.train_net, starts)
        rows = rows if "net" in families else []
        return rows + (self._tied(starts, free) if "tied" in families else [])

    def _tied(self, starts, free):
        """Each group has a coin of its own for each class, as each draw of an audit has."""
        setting = self.draws[0].setting(NET, "ensemble", "tied")
        singles, gains, lost, theirs = [], [], [], []
        for draw, own, free_logits in zip(self.draws, starts, free):
            random = self._random(draw, "coins")
            tied = [learners.favour(group, draw.directions(), random.integers(2, size=draw.classes)) for group in own]
            logits, _ = self._outputs(NET, learners.train_net, draw, tied, setting.steps)
            single, gain = grouped(logits, draw.labels(SPLIT))
            singles.append(single)
            gains.append(gain)
            lost.append(grouped(free_logits, draw.labels(SPLIT))[1] - gain)
            tied_row = self._theirs(setting.name, NET, "ensemble", setting.members, draw)
            free_setting = draw.setting(NET, "ensemble").name
            theirs.append(tied_row + self._theirs(free_setting, NET, "ensemble", setting.members, draw))
        name = f"{NET}, tied lottery"
        return [
            self._by_group(f"{name}: error of a single model", [own[1] for own in theirs], singles),
            self._by_group(f"{name}: gain of the ensemble of {setting.members}", [own[1] - own[0] for own in theirs], gains),
            self._by_group(
                f"{NET}: gain in the free lottery minus that in the tied one",
                [own[3] - own[2] - own[1] + own[0] for own in theirs],
                lost,
            ),
        ]

    def _by_group(self, name, theirs, ours):
        """The audit has one value a draw, whose scatter is taken from our groups."""
        squares, freedom = Sample(ours).spread()
        return compared(name, Sample([[value] for value in theirs]), Sample(ours), squares / freedom, self.grain)

    def _ridge(self):
        setting = self.draws[0].setting(RIDGE, "joint-mean")
        singles, gains, orders, theirs = [], [], [], []
        for draw in self.draws:
            starts = self._ridge_starts(draw, setting.members)
            values = np.array([self._ridge_group(draw, group) for group in starts])
            singles.append(values[:, 0])
            gains.append(values[:, 0] - values[:, 1])
            orders.append(values[:, 1] - values[:, 2])
            joint = self._theirs(setting.name, RIDGE, "joint-mean", setting.members, draw)
            tuned = self._theirs(setting.name, RIDGE, "ensemble-tuned", setting.members, draw)
            theirs.append((tuned[1], tuned[1] - tuned[0], (joint[1] - joint[0]) - (tuned[1] - tuned[0])))
        names = (
            f"{RIDGE}: error of a single model",
            f"{RIDGE}: gain of the ensemble of {setting.members} with one penalty",
            f"{RIDGE}: gain of the joint model minus that of the ensemble",
        )
        return [
            self._by_group(name, [own[i] for own in theirs], ours)
            for i, (name, ours) in enumerate(zip(names, (singles, gains, orders)))
        ]

    def _ridge_starts(self, draw, size):
        spec = learners.Spec.of(draw.definition(RIDGE))
        dimension = draw.features("training").shape[-1]
        weights = learners.initial_weights(spec, self.groups * size, draw.classes, dimension, self._random(draw, RIDGE))
        return weights.reshape(self.groups, size, *weights.shape[1:])

    def _ridge_group(self, draw, group):
        """Errors of single, ensemble and joint model of one group, each with the penalty it chooses itself."""
        spec = learners.Spec.of(draw.definition(RIDGE))
        sets = [draw.features(name).astype(np.float64) for name in ("training", "validation", SPLIT)]
        labels, validation, test = (draw.labels(name) for name in ("training", "validation", SPLIT))
        features = [
            [learners.gradient_features(spec, member.astype(np.float64), one)[1] for one in sets] for member in group
        ]
        members = [learners.ridge_logits(own[0], labels, own[1:]) for own in features]
        joint_features = [np.concatenate(parts, -1) for parts in zip(*features)]
        joint = learners.ridge_logits(joint_features[0], labels, joint_features[1:])
        mean = [np.mean(parts, 0) for parts in zip(*members)]
        return (
            float(np.mean([own_choice(own, validation, test) for own in members])),
            own_choice(mean, validation, test),
            own_choice(joint, validation, test),
        )


def own_choice(logits, validation, test):
    """Test error at the penalty with the fewest errors on validation samples."""
    return float(learners.wrong(logits[1][learners.chosen(logits[0], validation)], test))


def members_of(logits):
    """Member by sample by class, whatever their groups."""
    return logits.transpose(0, 2, 1, 3).reshape(-1, logits.shape[1], logits.shape[3])


def grouped(logits, labels):
    """Mean error of a group's members and gain of its ensemble, by group."""
    single = learners.wrong(logits.transpose(0, 2, 1, 3), labels).mean(1)
    return single, single - learners.wrong(logits.mean(2), labels)


def regrouped(members, labels, size, random):
    """Gain of an ensemble, mean over many divisions of all members into groups; and the variance of one group's gain."""
    gains, variances = [], []
    for _ in range(REGROUPED):
        shuffled = members[random.permutation(len(members))]
        _, gain = grouped(shuffled.reshape(-1, size, *members.shape[1:]).transpose(0, 2, 1, 3), labels)
        gains.append(gain.mean())
        variances.append(gain.var(ddof=1))
    return float(np.mean(gains)), float(np.mean(variances))


def table(rows):
    width = max(len(row.name) for row in rows)
    yield f"{'row':{width}}  {'theirs':>8}  {'ours':>8}  {'differ by':>9}  {'std error':>9}  {'in errors':>9}"
    for row in rows:
        mark = "" if row.distance() <= LIMIT else "  DIFFERENT"
        yield (
            f"{row.name:{width}}  {row.theirs:8.4f}  {row.ours:8.4f}  {row.ours - row.theirs:9.4f}  {row.error:9.4f}"
            f"  {row.distance():9.1f}{mark}"
        )


def options(arguments):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--draws", required=True, help="folder of export-draw that holds draw-0, draw-1 and so on")
    parser.add_argument("--audit", required=True, nargs="+", help="output folders of audits of the same tier and seed")
    parser.add_argument("--rows", default=",".join(FAMILIES), help="families of rows (default: %(default)s)")
    parser.add_argument("--twins", default=",".join(TWINS), help="names of linear twins (default: %(default)s)")
    parser.add_argument("--groups", type=int, default=GROUPS, help="ensembles trained here for each draw (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=1, help="of the initial weights drawn here (default: %(default)s)")
    chosen = parser.parse_args(arguments)
    chosen.rows = chosen.rows.split(",")
    chosen.twins = chosen.twins.split(",")
    unknown = set(chosen.rows) - set(FAMILIES)
    if unknown:
        parser.error(f"rows {', '.join(sorted(unknown))} are unknown; choose among {', '.join(FAMILIES)}")
    if chosen.groups < 2:
        parser.error(f"{chosen.groups} groups have no scatter; give 2 or more")
    return chosen


def main(arguments):
    chosen = options(arguments)
    try:
        own = draws(chosen.draws)
        audit = Audit(chosen.audit, own)
        rows = Recomputation(own, audit, chosen.seed, chosen.groups, chosen.twins).rows(chosen.rows)
    except BadInput as sentence:
        print(f"headline.py: {sentence}", file=sys.stderr)
        return 2
    tier, seed = own[0].run
    print(f"Tier {tier}, seed {seed}, draws {', '.join(str(draw.number) for draw in own)}; {chosen.groups} groups a draw here")
    for line in table(rows):
        print(line)
    different = [row.name for row in rows if row.distance() > LIMIT]
    if different:
        print(f"headline.py: {len(different)} of {len(rows)} rows differ by more than {LIMIT:g} standard errors", file=sys.stderr)
        return 1
    print(f"All {len(rows)} rows agree within {LIMIT:g} standard errors")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Exception:  # An error of this program is no difference between two.
        traceback.print_exc()
        sys.exit(3)
