#!/usr/bin/env python3
"""Prints the table of side-by-side from a folder of turns: ours-TURN.json as JMH writes it, peer-TURN.tsv of conv_nets.py."""
import collections
import json
import pathlib
import statistics
import sys

NETS = {"SMALL": "small", "RESNET_8": "resnet-8"}
SIZES = {"QUARTER": "14x14", "TWO_VIEWS": "14x28", "WHOLE": "28x28"}
THREADS = {"fused": 1, "fusedTwice": 2}


def speeds(folder):
    """Images per second by net, size and threads, for each turn: ours and PyTorch's by memory format."""
    turns = collections.defaultdict(lambda: collections.defaultdict(dict))
    for file in folder.glob("ours-*.json"):
        turn = file.stem.split("-")[1]
        for run in json.loads(file.read_text()):
            kind = run["benchmark"].rsplit(".", 1)[1]
            parameters = run["params"]
            key = NETS[parameters["net"]], SIZES[parameters["size"]], THREADS[kind]
            turns[key][turn]["ours"] = run["primaryMetric"]["score"]
    for file in folder.glob("peer-*.tsv"):
        turn = file.stem.split("-")[1]
        for line in file.read_text().splitlines():
            net, size, form, threads, speed = line.split("\t")
            turns[net, size, int(threads)][turn][form] = float(speed)
    return turns


def middle(turns, value):
    return statistics.median(value(turn) for turn in turns.values())


def main():
    turns = speeds(pathlib.Path(sys.argv[1]))
    print("| net | pictures | threads | fused | PyTorch | PyTorch, channels last | fused to the faster one |")
    print("|---|---|---|---|---|---|---|")
    for (net, size, threads), own in sorted(turns.items(), key=lambda item: (item[0][0] != "small", item[0][2], item[0][1])):
        ours, default, last = (middle(own, lambda turn: turn[who]) for who in ["ours", "default", "channels-last"])
        ratio = middle(own, lambda turn: turn["ours"] / max(turn["default"], turn["channels-last"]))
        print(f"| {net} | {size.replace('x', ' x ')} | {threads} | {ours:.0f} | {default:.0f} | {last:.0f} | {ratio:.1f} |")


if __name__ == "__main__":
    main()
