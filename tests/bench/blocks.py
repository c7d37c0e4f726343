#!/usr/bin/python3
"""blocks.py BENCH-BLOCKS WISSELCTL [NAME…]: how long the window keeps a person waiting at most, for
each thing an officer does: with the demonstration network, with 100,000 people, and with rounds to
be matched of 500 and of 10,000 people. With names only those networks: demo, large, round500,
round10000.

The work of our callbacks may take 50 ms in one turn of the main loop. Frames, which are GTK’s layout
and drawing, are shown beside it, and what those of an empty window take; so is how many turns took
half as long. The rows of another page may take 100 ms until they are drawn, those of another order
150 ms; in a round of 500 people the grid answers a pair that is fixed or forbidden in 50 ms. The
least of three passes counts, because other programs on the machine only ever make it longer.

To see what blocks: perf record -g --tid=(that of the main thread), beside bench-blocks NETWORK.
"""

import os
import pathlib
import shutil
import subprocess
import sys

import networks

BLOCKS, WISSELCTL = sys.argv[1:3]
PASSES, LIMIT = 3, 50  # ms
LIMITS = {"go to": 100, "turn over": 100, "sort by": 150}  # ms until something is seen
ROUND_LIMITS = {"round500": {"fix in the grid": 50, "forbid in the grid": 50}, "round10000": {}}
NETWORKS = {"demo": "the demonstration", "large": "100,000 people",
            "round500": "a round of 500 people", "round10000": "a round of 10,000 people"}
FOLDER = pathlib.Path(os.environ["WISSEL_TEST_DIR"]) / "blocks"


def work(name):
    """The longest callbacks and frame of each action, in milliseconds, how many turns were long, and
    when people saw what they waited for, 0 for actions without."""
    FOLDER.mkdir()
    copy = networks.FOLDER / "copy.sqlite"
    shutil.copy(networks.FOLDER / f"{name}.sqlite", copy)
    command = [BLOCKS, copy]  # only matches
    if name not in ROUND_LIMITS:
        command += [networks.WORKBOOK, FOLDER]
    if name == "demo":
        command.append("match")
    output = subprocess.run(command, check=True, text=True, stdout=subprocess.PIPE).stdout
    shutil.rmtree(FOLDER)
    for left in networks.FOLDER.glob("copy.sqlite*"):  # also its log
        left.unlink()
    return [(action, float(callbacks), float(frame), int(long), float(*seen or "0"))
            for action, callbacks, frame, long, *seen in
            (line.split("\t") for line in output.splitlines())]


def judge(name):
    """Prints what the actions took, and answers how many took too long."""
    n_too_long = 0
    limits = ROUND_LIMITS.get(name, LIMITS)
    print(f"With {NETWORKS[name]}: longest callbacks, longest frame, long turns, seen after")
    for turns in zip(*(work(name) for _ in range(PASSES))):
        action = turns[0][0]
        callbacks, frame, long, seen = (min(turn[which] for turn in turns) for which in range(1, 5))
        limit = next((limit for start, limit in limits.items() if action.startswith(start)), None)
        too_long = callbacks > LIMIT or (limit is not None and seen > limit)
        n_too_long += too_long
        print(f"  {action:38} {callbacks:6.1f} ms {frame:6.1f} ms {long:3}"
              + (f" {seen:8.1f} ms" if seen else "") + ("  too long" if too_long else ""))
    return n_too_long


def main():
    names = sys.argv[3:] or list(NETWORKS)
    if "demo" in names or "large" in names:
        networks.make(WISSELCTL)
    for name in names:
        if name in ROUND_LIMITS:
            networks.make_round(WISSELCTL, name)
    return 0 if sum([judge(name) for name in names]) == 0 else 1


sys.exit(main())
