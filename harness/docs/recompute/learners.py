"""The learners of arXiv 2012.09816 on bags of patches, from their definitions, in numpy alone.

    net     F_i(X) = sum_r sum_p s(<w_ir, x_p>),  s(z) = z^q / (q t^(q-1)) on [0, t], then z - (1 - 1/q) t, and 0 below 0
    twin    f(X; W) = F(X; W0) + <W - W0, grad F(X; W0)>; the centred one leaves F(X; W0) out
    ridge   least squares on grad F(X; W0), class by class, with an intercept and a penalty relative to trace(K) / n

Nets and twins minimise the mean cross-entropy on all samples at once, with a step for each class of
clamp(min(last step, relative * |w| / |g|, ceiling), at least floor), |w| and |g| the largest norms of a filter of the class and
of its gradient. The centred twin is the limit in which weights do not leave W0, so its rule sees the norms of W0.

Weights are member by class by filter by coordinate; several members are trained side by side and know nothing of each other.
"""
from dataclasses import dataclass

import numpy as np

from exported import constants

# harness: RidgeFit.PENALTIES, the grid of the synthetic presets. Of equal validation errors the smaller penalty wins.
PENALTIES = (1e-4, 1e-2, 1.0, 10.0, 100.0)


@dataclass(frozen=True)
class Spec:
    """The constants of a net, a twin or a ridge twin."""

    width: int
    power: int
    threshold: float
    scale: float
    relative: float
    ceiling: float
    floor: float
    centred: bool

    @staticmethod
    def of(definition):
        read = constants(definition)
        return Spec(
            int(read["width"]),
            int(read["power"]),
            read["threshold"],
            read["initialScale"],
            read["relative"],
            read["ceiling"],
            read["floor"],
            definition.startswith("linear-twin-centred"),
        )

    def activate(self, z, slope, scratch):
        """Replaces products z by values of the activation, min(z, t) slope / q + max(z - t, 0) for z above 0, and writes its
        derivatives (min(z, t) / t)^(q-1) into slope."""
        t = z.dtype.type(self.threshold)
        np.clip(z, 0, t, out=scratch)
        if self.power == 1:
            np.greater(z, 0, out=slope, casting="unsafe")
        else:
            np.divide(scratch, t, out=slope)
            np.power(slope, z.dtype.type(self.power - 1), out=slope)
        scratch *= slope
        scratch /= z.dtype.type(self.power)
        z -= t
        np.maximum(z, 0, out=z)
        z += scratch

    def next_steps(self, steps, weights, gradient):
        """One step a member and class."""
        largest_weight = np.sqrt((weights.astype(np.float64) ** 2).sum(-1)).max(-1)
        largest_gradient = np.sqrt((gradient.astype(np.float64) ** 2).sum(-1)).max(-1)
        flat = largest_gradient == 0
        wanted = np.where(flat, self.ceiling, self.relative * largest_weight / np.where(flat, 1, largest_gradient))
        return np.maximum(np.minimum(steps, np.minimum(wanted, self.ceiling)), self.floor)


def initial_weights(spec, members, classes, dimension, random):
    return (spec.scale * random.standard_normal((members, classes, spec.width, dimension))).astype(np.float32)


def favour(weights, directions, named):
    """The same start with the components along the two views of a class exchanged wherever another view than the named one has
    the largest overlap with a filter of the class."""
    favoured = weights.astype(np.float64)
    views = directions.astype(np.float64)
    overlaps = np.einsum("mcrd,cvd->mcvr", favoured, views)
    best = overlaps.max(-1).argmax(-1)
    for member, label in np.argwhere(best != named):
        apart = overlaps[member, label, 0] - overlaps[member, label, 1]
        favoured[member, label] -= np.outer(apart, views[label, 0] - views[label, 1])
    return favoured.astype(np.float32)


def loss_and_slope(logits, labels):
    """The mean cross-entropy of each member and its derivative by the logits, samples by members by classes."""
    shifted = logits - logits.max(-1, keepdims=True)
    likely = np.exp(shifted)
    total = likely.sum(-1, keepdims=True)
    rows = np.arange(len(labels))
    loss = (np.log(total[..., 0]) - shifted[rows, :, labels]).mean(0)
    slope = likely / total
    slope[rows, :, labels] -= 1
    return loss, slope / np.float32(len(labels))


def descend(spec, weights, steps, labels, forward, backward, anchor=None):
    """Full-batch gradient descent; returns weights, and each member's losses before the first and before the last step."""
    sizes = np.full(weights.shape[:2], np.inf)
    losses = []
    for step in range(steps):
        loss, slope = loss_and_slope(forward(weights), labels)
        if step in (0, steps - 1):
            losses.append(loss)
        gradient = backward(slope)
        sizes = spec.next_steps(sizes, weights if anchor is None else anchor, gradient)
        weights = weights - sizes[..., None, None].astype(np.float32) * gradient
    return weights, np.stack([losses[0], losses[-1]])


class Responses:
    """Inner products of all patches of some samples with all filters of some members. Columns are filter by member by class."""

    def __init__(self, spec, samples):
        self.spec = spec
        self.count, self.patches, self.dimension = samples.shape
        self.flat = samples.reshape(-1, self.dimension)
        self.slope = self.values = self.share = np.empty(0)

    def logits(self, weights):
        members, classes, width, _ = weights.shape
        columns = weights.transpose(2, 0, 1, 3).reshape(-1, self.dimension).T
        if self.values.shape != (len(self.flat), columns.shape[1]):
            # Kept from step to step: new memory costs more than the arithmetic.
            self.values, self.slope, self.share = (
                np.empty((len(self.flat), columns.shape[1]), self.flat.dtype) for _ in range(3)
            )
        values = np.matmul(self.flat, columns, out=self.values)
        self.spec.activate(values, self.slope, self.share)
        sums = values.reshape(self.count, self.patches * width, -1).sum(1)
        return sums.reshape(self.count, members, classes)

    def gradient(self, slope):
        """That of the loss by the weights of the last call, which it uses up, from that by the logits."""
        _, members, classes = slope.shape
        spread = self.slope.reshape(self.count, -1, members * classes)
        spread *= slope.reshape(self.count, 1, -1)
        sums = spread.reshape(len(self.flat), -1).T @ self.flat
        return sums.reshape(-1, members, classes, self.dimension).transpose(1, 2, 0, 3)

    def gates(self):
        """The activation's derivatives of the last call for one member, sample by (class, filter) by patch."""
        by_patch = self.slope.reshape(self.count, self.patches, self.spec.width, -1)
        return by_patch.transpose(0, 3, 2, 1).reshape(self.count, -1, self.patches)


def train_net(spec, weights, steps, samples, labels):
    """Trained members as a function from samples to logits, samples by members by classes; and their losses, first and last by
    members."""
    seen = Responses(spec, samples)
    trained, losses = descend(spec, weights, steps, labels, seen.logits, seen.gradient)
    return (lambda others: Responses(spec, others).logits(trained)), losses


def gradient_features(spec, weights, samples):
    """F(X; W0) and its gradient by each class's own filters: class by sample by (filter, coordinate), of one member."""
    seen = Responses(spec, samples)
    start = seen.logits(weights[None])[:, 0]
    phi = np.matmul(seen.gates(), samples)
    classes = weights.shape[0]
    return start, np.ascontiguousarray(phi.reshape(seen.count, classes, -1).transpose(1, 0, 2))


def train_twin(spec, weights, steps, samples, labels):
    """As train_net, for the linear twins of the same members."""
    trained = [_train_twin(spec, own, steps, samples, labels) for own in weights]

    def logits(others):
        return np.stack([model(others) for model, _ in trained], 1)

    return logits, np.concatenate([losses for _, losses in trained], 1)


def _train_twin(spec, initial, steps, samples, labels):
    start, phi = gradient_features(spec, initial, samples)

    def logits(moved, from_start, features):
        linear = np.matmul(features, moved.reshape(len(moved), -1, 1))[..., 0].T
        return linear if spec.centred else from_start + linear

    def forward(weights):
        return logits(weights[0] - initial, start, phi)[:, None]

    def backward(slope):
        by_class = np.ascontiguousarray(slope[:, 0].T)[:, None, :]
        return np.matmul(by_class, phi).reshape(1, *initial.shape)

    anchor = initial[None] if spec.centred else None
    weights, losses = descend(spec, initial[None], steps, labels, forward, backward, anchor)
    moved = weights[0] - initial

    def model(others):
        return logits(moved, *gradient_features(spec, initial, others))

    return model, losses


def ridge_logits(features, labels, others):
    """Ridge regression of one-hot labels on given features, for every penalty of the grid.

    features: class by sample by feature, of the training samples; others: the same of each set to predict. Returns for each set
    an array penalty by sample by class. The smaller of the two equal systems of equations is solved.
    """
    classes, count, _ = features.shape
    logits = [np.empty((len(PENALTIES), other.shape[1], classes)) for other in others]
    for label in range(classes):
        mean = features[label].mean(0)
        phi = features[label] - mean
        target = (labels == label).astype(np.float64)
        smaller = phi.T if phi.shape[1] < count else phi
        gram = smaller @ smaller.T
        unit = np.trace(gram) / count
        for index, penalty in enumerate(PENALTIES):
            shifted = gram + penalty * unit * np.eye(len(gram))
            if smaller is phi:
                weights = phi.T @ np.linalg.solve(shifted, target - target.mean())
            else:
                weights = np.linalg.solve(shifted, phi.T @ (target - target.mean()))
            for into, other in zip(logits, others):
                into[index, :, label] = (other[label] - mean) @ weights + target.mean()
    return logits


def wrong(logits, labels):
    """The share of wrong answers; of equal logits the first class counts."""
    return (logits.argmax(-1) != labels).mean(-1)


def chosen(validation, labels):
    """The penalty of the grid with the fewest errors on validation samples, the first of equals."""
    return int(wrong(validation, labels).argmin())
