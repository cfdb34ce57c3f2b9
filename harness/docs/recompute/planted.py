#!/usr/bin/env python3
"""Plants faults in headline.py, one at a time, and demands that the comparison sees each; the unchanged program comes first.

Takes the arguments of headline.py; each fault is compared in the rows that it can move. Ends with status 0 if the unchanged
program ended with 0 and every fault with 1.
"""
import dataclasses
import sys

import numpy as np

import headline
import learners

SPEC = learners.Spec.of
STEPS = learners.Spec.next_steps


def spec(change):
    """All learners with other constants."""
    learners.Spec.of = staticmethod(lambda definition: change(SPEC(definition)))


def power_2():
    spec(lambda own: dataclasses.replace(own, power=2))


def half_steps():
    learners.Spec.next_steps = lambda self, *seen: 0.5 * STEPS(self, *seen)


def half_floor():
    spec(lambda own: dataclasses.replace(own, floor=own.floor / 2))


def start_exchanged():
    """Twins with F(X; W0) are computed without it, and the others with it."""
    spec(lambda own: dataclasses.replace(own, centred=not own.centred))


def drawn_starts():
    """Members that are to favour the same views start as they are drawn."""
    learners.favour = lambda weights, directions, named: weights


def least_penalty():
    """No choice: every ridge regression has the least penalty of the grid."""
    fit = learners.ridge_logits

    def first_alone(features, labels, others):
        logits = fit(features, labels, others)
        return [np.repeat(own[:1], len(own), 0) for own in logits]

    learners.ridge_logits = first_alone


FAULTS = {
    "none": (lambda: None, "net,tied,ridge,twins"),
    "activation power 2 instead of 3": (power_2, "net"),
    "every step half as long": (half_steps, "net"),
    "floor of the step rule halved": (half_floor, "net"),
    "twin with its start compared with one without": (start_exchanged, "twins"),
    "tied members start as they are drawn": (drawn_starts, "tied"),
    "ridge with the least penalty in place of a chosen one": (least_penalty, "ridge"),
}


def main(arguments):
    originals = (learners.Spec.of, learners.Spec.next_steps, learners.favour, learners.ridge_logits)
    missed = []
    for name, (plant, rows) in FAULTS.items():
        plant()
        print(f"== planted: {name}", flush=True)
        status = headline.main([*arguments, "--rows", rows])
        learners.Spec.of, learners.Spec.next_steps = staticmethod(originals[0]), originals[1]
        learners.favour, learners.ridge_logits = originals[2:]
        if status != (0 if name == "none" else 1):
            missed.append(name)
    print("== " + (f"not as it should be: {', '.join(missed)}" if missed else f"all {len(FAULTS) - 1} faults were seen"))
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
