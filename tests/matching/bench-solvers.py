#!/usr/bin/python3
"""bench-solvers.py FOLDER WISSEL-SOLVE BENCH-ROUNDS BENCH-GROWTH: the solver against others, in one
run, after the whole of the matching has been timed for growing rounds.

FOLDER holds the programs built from reference/. All solve the same rounds in turn, so that what
else the machine does hits all alike; the best of two runs counts, in seconds of the processor.
What counts are the ratios. All have to reach the same objective.
"""

import math
import pathlib
import re
import subprocess
import sys
import tempfile

import growth

FOLDER = pathlib.Path(sys.argv[1])
SOLVE, ROUNDS, GROWTH = sys.argv[2:5]
ASSIGN = pathlib.Path(__file__).parent / "reference" / "assign.py"

# Family, people, candidates of each, and who solves it beside us.
INSTANCES = [
    ("spread", 300, 30, ("cost-scaling", "network-simplex", "glpk")),
    ("spread", 10000, 50, ("cost-scaling", "network-simplex")),
    ("spread", 10000, 200, ("cost-scaling", "network-simplex")),
    ("regions", 10000, 100, ("cost-scaling", "network-simplex")),
    ("ties", 10000, 100, ("cost-scaling", "network-simplex")),
    ("scarce", 10000, 100, ("cost-scaling", "network-simplex")),
    ("ring", 10000, 100, ("cost-scaling", "network-simplex")),
    ("assign", 10000, 100, ("cost-scaling", "scipy")),
]

# The most that our time, or memory, may be of theirs: geometric mean over the rounds of 10,000.
GOALS = {"cost-scaling": 0.7, "network-simplex": 0.2, "scipy": 0.5}
MEMORY_GOAL = 0.4
PRICE_GOAL_MS = 30
CANCEL_GOAL_MS = 100


def has_scipy():
    return subprocess.run(["/usr/bin/python3", "-c", "import scipy.sparse.csgraph"],
                          capture_output=True, check=False).returncode == 0


def find_solvers():
    solvers = {}
    if (FOLDER / "lemon").exists():
        for method in ("cost-scaling", "network-simplex"):
            solvers[method] = ([FOLDER / "lemon", method], ".min")
    else:
        print("LEMON is left out: liblemon-dev is not installed")
    if (FOLDER / "glpk").exists():
        solvers["glpk"] = ([FOLDER / "glpk"], ".min")
    else:
        print("GLPK is left out: libglpk-dev is not installed")
    if has_scipy():
        solvers["scipy"] = (["/usr/bin/python3", ASSIGN], ".stm")
    else:
        print("scipy is left out: python3-scipy is not installed")
    return solvers


def run_own(path, *options):
    done = subprocess.run([SOLVE, path, *options], capture_output=True, text=True, check=True)
    figures = dict(re.findall(r"(\w+)=(-?[0-9.]+)", done.stderr))
    return {"objective": int(figures["obj"]), "seconds": float(figures["solve"]),
            "memory": float(figures["peakMB"]) - float(figures["basekMB"]), "text": done.stdout}


def run_other(command, path, offset):
    done = subprocess.run([*command, path], capture_output=True, text=True, check=True)
    figures = dict(re.findall(r"(\w+)=(-?[0-9.]+(?:e[+-]?\d+)?)", done.stdout))
    return {"objective": -int(figures["cost"]) - offset, "seconds": float(figures["seconds"]),
            "memory": float(figures["memory"])}


def draw(folder, family, people, candidates):
    stm, network = folder / "round.stm", folder / "round.min"
    with open(stm, "w", encoding="ascii") as file:
        subprocess.run([FOLDER / "draw-round", family, str(people), str(candidates), "1"],
                       stdout=file, check=True)
    with open(network, "w", encoding="ascii") as file:
        subprocess.run([FOLDER / "write-network", stm], stdout=file, check=True)
    with open(network, encoding="ascii") as file:
        return int(file.readline().split()[2])


def compare(folder, solvers, instance):
    family, people, candidates, others = instance
    offset = draw(folder, family, people, candidates)
    runs = {"own": []}
    for _ in range(2):
        runs["own"].append(run_own(folder / "round.stm"))
        for name in others:
            # What takes long is known well enough after one run.
            if name in solvers and (name not in runs or runs[name][0]["seconds"] < 3):
                command, ending = solvers[name]
                runs.setdefault(name, []).append(run_other(command, folder / f"round{ending}", offset))
    best = {name: min(figures, key=lambda f: f["seconds"]) for name, figures in runs.items()}
    print(f"{family} {people} × {candidates}:", ", ".join(
        f"{name} {f['seconds']:.3f} s {f['memory']:.0f} MB" for name, f in best.items()), flush=True)
    assert len({f["objective"] for f in best.values()}) == 1, best
    return best


def mean(ratios):
    return math.exp(sum(map(math.log, ratios)) / len(ratios))


def judge(what, figure, goal, unit=""):
    print(f"{what:44} {figure:7.2f}{unit}, goal at most {goal}{unit}")
    return figure <= goal


def judge_ratios(results):
    large = [best for (_, people, _, _), best in results if people == 10000]
    good = True
    for name, goal in GOALS.items():
        pairs = [(b["own"], b[name]) for b in large if name in b]
        if pairs:
            good &= judge(f"time beside {name}", mean(
                [max(own["seconds"], 0.001) / other["seconds"] for own, other in pairs]), goal)
        if name == "network-simplex" and pairs:
            good &= judge(f"memory beside {name}", mean(
                [max(own["memory"], 1) / max(other["memory"], 1) for own, other in pairs]), MEMORY_GOAL)
    return good


def judge_answers(folder):
    """One price, one change and one cancel on the largest round."""
    draw(folder, "spread", 10000, 200)
    path = folder / "round.stm"
    full = run_own(path, "--pin-prices", "50", "--changes", "50")
    price = float(re.search(r"pin prices, ([0-9.]+) ms", full["text"])[1])
    change = float(re.search(r"changes, ([0-9.]+) ms", full["text"])[1])
    stopped = subprocess.run([SOLVE, path, "--cancel-after", "300"], capture_output=True, text=True, check=True)
    print(f"solving again after a change: {change:.1f} ms, 1/{1000 * full['seconds'] / change:.0f} of a solve")
    good = judge("price of a pin", price, PRICE_GOAL_MS, " ms")
    found = re.search(r"stopped after ([0-9.]+) ms", stopped.stdout)
    return good & (found is None or judge("stopping when cancelled", float(found[1]), CANCEL_GOAL_MS, " ms"))


def main():
    subprocess.run([ROUNDS], check=True)
    linear = growth.judge(GROWTH)
    solvers = find_solvers()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        results = [(instance, compare(folder, solvers, instance)) for instance in INSTANCES]
        good = judge_ratios(results)
        good &= judge_answers(folder)
    sys.exit(0 if good and linear else 1)


main()
