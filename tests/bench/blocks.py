#!/usr/bin/python3
"""blocks.py BENCH-BLOCKS WISSELCTL: how long the window keeps a person waiting at most, for each
thing an officer does, with the demonstration network and with 100,000 people.

The work of our callbacks may take 50 ms in one turn of the main loop. Frames, which are GTK’s layout
and drawing, are shown beside it, and what those of an empty window take. The rows of another page
may take 100 ms until they are drawn, those of another order 150 ms. The least of three passes
counts, because other programs on the machine only ever make it longer.
"""

import os
import pathlib
import shutil
import subprocess
import sys

import networks

BLOCKS, WISSELCTL = sys.argv[1:3]
PASSES, LIMIT = 3, 50  # ms
ROW_LIMITS = {"go to": 100, "turn over": 100, "sort by": 150}  # ms
FOLDER = pathlib.Path(os.environ["WISSEL_TEST_DIR"]) / "blocks"


def work(network):
    """The longest callbacks and frame of each action, and when its rows were drawn, in milliseconds;
    0 for actions without."""
    FOLDER.mkdir()
    copy = networks.FOLDER / "copy.sqlite"
    shutil.copy(network, copy)
    command = [BLOCKS, copy, networks.WORKBOOK, FOLDER]
    if network == networks.DEMO:
        command.append("match")  # the other has nothing to match
    output = subprocess.run(command, check=True, text=True, stdout=subprocess.PIPE).stdout
    shutil.rmtree(FOLDER)
    for left in networks.FOLDER.glob("copy.sqlite*"):  # also its log
        left.unlink()
    return [(action, float(callbacks), float(frame), float(*rows or "0"))
            for action, callbacks, frame, *rows in (line.split("\t") for line in output.splitlines())]


def row_limit(action):
    return next((limit for start, limit in ROW_LIMITS.items() if action.startswith(start)), None)


def main():
    n_too_long = 0
    networks.make(WISSELCTL)
    for name, network in (("the demonstration", networks.DEMO), ("100,000 people", networks.LARGE)):
        print(f"With {name}: longest callbacks, longest frame, rows drawn after")
        for turns in zip(*(work(network) for _ in range(PASSES))):
            action = turns[0][0]
            callbacks, frame, rows = (min(turn[which] for turn in turns) for which in (1, 2, 3))
            limit = row_limit(action)
            too_long = callbacks > LIMIT or (limit is not None and rows > limit)
            n_too_long += too_long
            print(f"  {action:34} {callbacks:6.1f} ms {frame:6.1f} ms"
                  + (f" {rows:6.1f} ms" if rows else "") + ("  too long" if too_long else ""))
    return 0 if n_too_long == 0 else 1


sys.exit(main())
