#!/usr/bin/env python3
"""Trains small nets on optdigits with NumPy alone, and writes what they predict: material for `multiview judge`.

    python3 train.py [OUTPUT]

The digits are those that Multiview ships with, packed (UCI, "Optical Recognition of Handwritten Digits", CC BY 4.0). Ten nets are trained alone (single, seeds 1 to 10) and ten more are members of an ensemble (member, 101 to 110), all on the same 600
digits. Five students (student, 201 to 205) see these and 1400 digits more, without labels: they learn from the mean of the members'
logits. Written are the logits on the first 900 test digits,
rounded to quarters in float16 so that the files are small; ids count the test digits from 1.
"""
import gzip
import pathlib
import sys

import numpy as np

LABELLED, SEEN, TEST, HIDDEN, CLASSES = 600, 2000, 900, 24, 10
EPOCHS, BATCH, RATE, DECAY = 60, 20, 0.003, 1e-4
TEMPERATURE = 3.0


PACKED = pathlib.Path(__file__).parents[3] / "core/src/main/resources/dev/multiview/image/optdigits.gz"
ALL_TRAINING, ALL_TEST = 3823, 1797


def read():
    """Labels of training and test digits, then their pixels, 8 x 8 from 0 to 16, a byte each."""
    content = np.frombuffer(gzip.decompress(PACKED.read_bytes()), dtype=np.uint8)
    labels = content[:ALL_TRAINING + ALL_TEST].astype(np.int64)
    pixels = content[ALL_TRAINING + ALL_TEST:].reshape(-1, 64) / 16.0
    test = slice(ALL_TRAINING, ALL_TRAINING + TEST)
    return pixels[:SEEN], labels[:LABELLED], pixels[test], labels[test]


def softmax(logits):
    shifted = np.exp(logits - logits.max(axis=1, keepdims=True))
    return shifted / shifted.sum(axis=1, keepdims=True)


def forward(weights, x):
    hidden = np.maximum(0, x @ weights[0] + weights[1])
    return hidden, hidden @ weights[2] + weights[3]


def train(x, targets, seed, temperature=1.0):
    """One hidden layer, Adam, cross-entropy of softmax(logits / temperature) against `targets`."""
    random = np.random.default_rng(seed)
    weights = [
        random.normal(0, np.sqrt(2 / x.shape[1]), (x.shape[1], HIDDEN)),
        np.zeros(HIDDEN),
        random.normal(0, np.sqrt(1 / HIDDEN), (HIDDEN, CLASSES)),
        np.zeros(CLASSES),
    ]
    first = [np.zeros_like(w) for w in weights]
    second = [np.zeros_like(w) for w in weights]
    step = 0
    for _ in range(EPOCHS):
        order = random.permutation(len(x))
        for at in range(0, len(x), BATCH):
            rows = order[at:at + BATCH]
            hidden, logits = forward(weights, x[rows])
            above = (softmax(logits / temperature) - targets[rows]) * temperature / len(rows)
            below = (above @ weights[2].T) * (hidden > 0)
            gradients = [x[rows].T @ below, below.sum(axis=0), hidden.T @ above, above.sum(axis=0)]
            step += 1
            for i, gradient in enumerate(gradients):
                gradient = gradient + DECAY * weights[i]
                first[i] = 0.9 * first[i] + 0.1 * gradient
                second[i] = 0.999 * second[i] + 0.001 * gradient**2
                rate = RATE * np.sqrt(1 - 0.999**step) / (1 - 0.9**step)
                weights[i] = weights[i] - rate * first[i] / (np.sqrt(second[i]) + 1e-8)
    return weights


def kept(logits):
    """Logits less their largest, in quarters, none below -20: small files, and softmax does not see the shift."""
    return (np.round(4 * np.maximum(logits - logits.max(axis=1, keepdims=True), -20)) / 4).astype(np.float16)


def main():
    output = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent)
    output.mkdir(parents=True, exist_ok=True)
    x, y, test, truth = read()
    hard = np.eye(CLASSES)[y]
    ids = np.arange(1, TEST + 1, dtype=np.int16)
    np.savez_compressed(output / "labels.npz", labels=truth.astype(np.uint8), ids=ids)

    def save(role, seed, weights):
        logits = kept(forward(weights, test)[1])
        np.savez_compressed(output / f"{role}-{seed}.npz", logits=logits, ids=ids)

    for seed in range(1, 11):
        save("single", seed, train(x[:LABELLED], hard, seed))
    members = []
    for seed in range(101, 111):
        members.append(train(x[:LABELLED], hard, seed))
        save("member", seed, members[-1])
    taught = softmax(np.mean([forward(member, x)[1] for member in members], axis=0) / TEMPERATURE)
    for seed in range(201, 206):
        save("student", seed, train(x, taught, seed, TEMPERATURE))


if __name__ == "__main__":
    main()
