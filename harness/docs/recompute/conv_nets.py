#!/usr/bin/env python3
"""Training images per second of the small conv net [8, 16] and of ResNet-8 without batch norm, fused and in PyTorch.

Layers, initial weights, mini-batches of 50 and Nesterov descent are those of the engine's learners small-conv-net and
resnet-8; the pictures are noise, since the time does not depend on them. Ours, PyTorch and PyTorch with channels last train by
turns of 0.8 seconds each, so that the ratio of neighbours holds on a busy machine too. With two threads, PyTorch has both in
one training, and ours are two trainings side by side, as members of an ensemble are. Prints a table; cells are medians.
"""
import argparse
import math
import os
import statistics
import subprocess
import time

SIZES = {"14x14": (14, 14), "14x28": (14, 28), "28x28": (28, 28)}
NETS = {"small": "SMALL", "resnet-8": "RESNET_8"}
PICTURES = 500
BATCH = 50
CLASSES = 10
SLICE = 0.8
WARM_UP = 4


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--net", choices=list(NETS), nargs="+", default=list(NETS))
    parser.add_argument("--size", choices=list(SIZES), nargs="+", default=list(SIZES))
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--turns", type=int, default=7)
    parser.add_argument("--ours", required=True, nargs=argparse.REMAINDER, help="the last one: command that starts TrainingSlices")
    return parser.parse_args()


def nets():
    import torch.nn as nn
    import torch.nn.functional as F

    def convolution(channels, filters, kernel=3, stride=1, gain=2.0):
        layer = nn.Conv2d(channels, filters, kernel, stride, kernel // 2)
        nn.init.normal_(layer.weight, std=math.sqrt(gain / (channels * kernel * kernel)))
        nn.init.zeros_(layer.bias)
        return layer

    def dense(inputs):
        layer = nn.Linear(inputs, CLASSES)
        nn.init.normal_(layer.weight, std=math.sqrt(1 / inputs))
        nn.init.zeros_(layer.bias)
        return layer

    class Small(nn.Module):
        rate = 0.05

        def __init__(self, height, width):
            super().__init__()
            self.first = convolution(1, 8)
            self.second = convolution(8, 16)
            self.dense = dense(16 * (height // 4) * (width // 4))

        def forward(self, x):
            x = F.relu(F.max_pool2d(self.first(x), 2))
            x = F.relu(F.max_pool2d(self.second(x), 2))
            return self.dense(x.flatten(1))

    class Block(nn.Module):
        def __init__(self, channels, filters, stride):
            super().__init__()
            self.first = convolution(channels, filters, stride=stride)
            self.second = convolution(filters, filters, gain=0.0)
            self.shortcut = convolution(channels, filters, kernel=1, stride=2) if stride == 2 else None

        def forward(self, x):
            past = x if self.shortcut is None else self.shortcut(x)
            return F.relu(self.second(F.relu(self.first(x))) + past)

    class ResNet8(nn.Module):
        rate = 0.02

        def __init__(self, height, width):
            super().__init__()
            self.stem = convolution(1, 16)
            self.blocks = nn.Sequential(Block(16, 16, 1), Block(16, 32, 2), Block(32, 64, 2))
            self.dense = dense(64 * ((height + 3) // 4) * ((width + 3) // 4))

        def forward(self, x):
            return self.dense(self.blocks(F.relu(self.stem(x))).flatten(1))

    return {"small": Small, "resnet-8": ResNet8}


def peer(net, height, width, channels_last):
    """A function that trains for a slice and returns images per second."""
    import torch
    import torch.nn.functional as F

    pictures = torch.rand(PICTURES, 1, height, width)
    labels = torch.arange(PICTURES) % CLASSES
    model = net(height, width)
    if channels_last:
        model = model.to(memory_format=torch.channels_last)
        pictures = pictures.contiguous(memory_format=torch.channels_last)
    descent = torch.optim.SGD(model.parameters(), lr=net.rate, momentum=0.9, nesterov=True, foreach=True)

    def epoch():
        order = torch.randperm(PICTURES)
        for first in range(0, PICTURES, BATCH):
            chosen = order[first : first + BATCH]
            x = pictures[chosen]
            if channels_last:
                x = x.contiguous(memory_format=torch.channels_last)
            descent.zero_grad(set_to_none=True)
            F.cross_entropy(model(x), labels[chosen]).backward()
            descent.step()

    def piece():
        start = time.perf_counter()
        count = 0
        while time.perf_counter() - start < SLICE:
            epoch()
            count += PICTURES
        return count / (time.perf_counter() - start)

    return piece


def row(name, net, size, options):
    height, width = SIZES[size]
    command = [*options.ours, NETS[name], str(height), str(width), str(options.threads)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as engine:

        def ours():
            engine.stdin.write("\n")
            engine.stdin.flush()
            return float(engine.stdout.readline())

        pieces = [ours, peer(net, height, width, False), peer(net, height, width, True)]
        for _ in range(WARM_UP):
            ours()
        for piece in pieces[1:]:
            piece()
        turns = [[piece() for piece in pieces] for _ in range(options.turns)]
        engine.stdin.close()
    speeds = [statistics.median(turn[i] for turn in turns) for i in range(3)]
    ratios = sorted(turn[0] / max(turn[1:]) for turn in turns)
    print(
        f"| {name} | {size.replace('x', ' x ')} | {options.threads} | "
        + " | ".join(f"{speed:.0f}" for speed in speeds)
        + f" | {statistics.median(ratios):.2f} | {ratios[0]:.2f} to {ratios[-1]:.2f} |",
        flush=True,
    )


def main():
    options = arguments()
    os.environ["OMP_NUM_THREADS"] = str(options.threads)
    import torch

    torch.set_num_threads(options.threads)
    torch.set_flush_denormal(True)
    torch.manual_seed(1)
    kinds = nets()
    for name in options.net:
        for size in options.size:
            row(name, kinds[name], size, options)


if __name__ == "__main__":
    main()
