#!/usr/bin/env python3
"""Training images per second of the small conv net [8, 16] and of ResNet-8 without batch norm in PyTorch.

Layers, initial weights, mini-batches of 50 and Nesterov descent are those of the engine's learners small-conv-net and
resnet-8; the pictures are noise, since the time does not depend on them. One line for each net, size and memory format, with
tabs between: net, size, format, threads, images per second (median of the rounds).
"""
import argparse
import math
import os
import time

SIZES = {"14x14": (14, 14), "14x28": (14, 28), "28x28": (28, 28)}
PICTURES = 500
BATCH = 50
CLASSES = 10


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--net", choices=["small", "resnet-8"], nargs="+", default=["small", "resnet-8"])
    parser.add_argument("--size", choices=list(SIZES), nargs="+", default=list(SIZES))
    parser.add_argument("--threads", type=int, default=1, help="threads inside PyTorch")
    parser.add_argument("--seconds", type=float, default=2, help="length of a round")
    parser.add_argument("--rounds", type=int, default=5)
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


def rate(net, height, width, channels_last, seconds, rounds):
    import torch
    import torch.nn.functional as F

    pictures = torch.rand(PICTURES, 1, height, width)
    labels = torch.arange(PICTURES) % CLASSES
    model = net(height, width)
    if channels_last:
        model = model.to(memory_format=torch.channels_last)
        pictures = pictures.contiguous(memory_format=torch.channels_last)
    descent = torch.optim.SGD(model.parameters(), lr=net.rate, momentum=0.9, nesterov=True, foreach=True)
    steps = 0

    def epoch():
        nonlocal steps
        order = torch.randperm(PICTURES)
        for first in range(0, PICTURES, BATCH):
            chosen = order[first : first + BATCH]
            x = pictures[chosen]
            if channels_last:
                x = x.contiguous(memory_format=torch.channels_last)
            descent.zero_grad(set_to_none=True)
            F.cross_entropy(model(x), labels[chosen]).backward()
            descent.param_groups[0]["lr"] = net.rate * (1 - steps % 1000 / 1000)
            descent.step()
            steps += 1

    rates = []
    for turn in range(rounds + 1):
        start = time.perf_counter()
        count = 0
        while time.perf_counter() - start < seconds:
            epoch()
            count += PICTURES
        if turn > 0:  # the first is warm-up
            rates.append(count / (time.perf_counter() - start))
    return sorted(rates)[len(rates) // 2]


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
            for form in ["default", "channels-last"]:
                speed = rate(kinds[name], *SIZES[size], form == "channels-last", options.seconds, options.rounds)
                print(name, size, form, options.threads, round(speed), sep="\t", flush=True)


if __name__ == "__main__":
    main()
