"""Draws that `multiview export-draw` wrote, and what an audit of the same draws found; refused where they do not belong together."""
import csv
import json
import pathlib
import re
from dataclasses import dataclass

import numpy as np

FORMAT = "multiview-draw-1"


class BadInput(Exception):
    """A sentence for whoever gave the files."""


@dataclass(frozen=True)
class Setting:
    """How many models are trained for how long, from `draw.json`."""

    name: str
    members: int
    steps: int
    lottery: str


class Draw:
    """One folder draw-N: arrays, and the description beside them."""

    def __init__(self, folder):
        self.folder = folder
        self.about = json.loads((folder / "draw.json").read_text(encoding="utf-8"))
        if self.about.get("format") != FORMAT:
            raise BadInput(f"{folder} is of format {self.about.get('format')}, and this program reads {FORMAT}; export it again")
        self.number = self.about["draw"]
        self.run = (self.about["tier"], self.about["seed"])
        self.classes = self.about["data"]["classes"]

    def _array(self, name):
        return np.load(self.folder / f"{name}.npy", allow_pickle=False)

    def features(self, split):
        """Float32, samples by patches by coordinates."""
        return self._array(f"{split}-features")

    def labels(self, split):
        return self._array(f"{split}-labels")

    def directions(self):
        """The orthonormal feature vectors, class by view by coordinate."""
        return self._array("directions")

    def definition(self, learner):
        """The learner's canonical line, which holds its constants."""
        for one in self.about["learners"]:
            if one["name"] == learner:
                return one["definition"]
        raise BadInput(f"{self.folder} knows no learner {learner}; export a claim that compares it")

    def setting(self, learner, procedure, lottery="free"):
        """The setting at which the exported claims look at a procedure of a learner, that with the most members."""
        names = {arm["setting"] for arm in self.about["arms"] if (arm["learner"], arm["procedure"]) == (learner, procedure)}
        found = [
            Setting(one["name"], one["members"], one["memberSteps"], one["lottery"])
            for one in self.about["settings"]
            if one["name"] in names and one["lottery"] == lottery
        ]
        if not found:
            raise BadInput(
                f"{self.folder} has no {procedure} of {learner} in the {lottery} lottery; export a claim that compares it"
            )
        return max(found, key=lambda setting: setting.members)


def draws(root):
    """All draws of one data set, by number; the folder may be the data set's or the one that holds it alone."""
    root = pathlib.Path(root)
    found = [Draw(file.parent) for file in sorted(root.glob("**/draw-*/draw.json"))]
    if not found:
        raise BadInput(f"{root} holds no draw-*/draw.json; make it with: harness/multiview export-draw")
    if len({(draw.run, draw.about["data"]["definition"]) for draw in found}) > 1:
        raise BadInput(f"{root} holds draws of several runs or data sets; name the folder of one")
    return sorted(found, key=lambda draw: draw.number)


def constants(definition):
    """The numbers of a canonical line such as patch-net-3(width=4,power=3,...), by name."""
    return {name: float(value) for name, value in re.findall(r"(\w+)=([-+0-9.eE]+)(?=[,)])", definition)}


class Audit:
    """What audits found in the same draws: gains.csv, trials.jsonl and verdicts.json of their output folders."""

    def __init__(self, folders, of):
        self.folders = " and ".join(map(str, folders))
        self.data = of[0].about["data"]["definition"]
        self._gains = []
        self._trials = {}
        for folder in map(pathlib.Path, folders):
            self._add(folder, of[0])

    def _add(self, folder, draw):
        for name in ("gains.csv", "trials.jsonl", "verdicts.json"):
            if not (folder / name).is_file():
                raise BadInput(f"{folder} has no {name}; give the output folder of an audit")
        verdicts = json.loads((folder / "verdicts.json").read_text(encoding="utf-8"))
        if (verdicts["tier"], verdicts["seed"]) != draw.run:
            raise BadInput(
                f"the audit in {folder} is of tier {verdicts['tier']}, seed {verdicts['seed']}, and the draws of tier"
                f" {draw.run[0]}, seed {draw.run[1]}; give both the same"
            )
        digests = {claim["id"]: claim["ruleDigest"] for claim in verdicts["claims"]}
        for claim in draw.about["claims"]:
            if digests.get(claim["id"], claim["ruleDigest"]) != claim["ruleDigest"]:
                raise BadInput(f"claim {claim['id']} was edited between audit and export; repeat the older of them")
        with open(folder / "gains.csv", encoding="utf-8", newline="") as file:
            self._gains += csv.DictReader(file)
        for line in (folder / "trials.jsonl").read_text(encoding="utf-8").splitlines():
            trial = json.loads(line)
            self._trials[trial["key"]] = trial

    def gain_row(self, setting, learner, procedure, size, split, draw):
        """(error of the procedure, error of its single) in a draw; None where the audit has none."""
        for row in self._gains:
            if (row["dataset"], row["learner"], row["procedure"]) == (setting, learner, procedure):
                if (int(row["size"]), row["split"], int(row["draw"])) == (size, split, draw):
                    return float(row["value"]), float(row["single"])
        return None

    def members(self, learner, steps, draw, read):
        """What `read` takes from each member's trial in a draw, by the member's index."""
        values = {}
        for trial in self._trials.values():
            parts = trial["canonical"].split("|")
            facts = dict(part.split("=", 1) for part in parts[1:])
            role = re.fullmatch(r"member\((\d+),steps=(\d+)\)", facts["role"])
            if role is None or trial["status"] != "ok" or facts.get("lottery", "free") != "free":
                continue
            if (facts["data"], int(facts["draw"]), facts["learner"].split(":", 1)[0]) == (self.data, draw, learner):
                if steps is None or int(role[2]) == steps:
                    values[int(role[1])] = read(trial)
        return [values[index] for index in sorted(values)]
