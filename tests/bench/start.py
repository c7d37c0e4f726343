#!/usr/bin/python3
"""start.py EMPTY-WINDOW BARE-TABLE WISSEL WISSELCTL END-TO-END: how long from the start of the program
until a person can read the first rows, against an empty window of the same size, by turns in one run.
With the demonstration network at most 1.5 times as long, with 100,000 people at most 2 times.

A window counts when it is painted: before that the server shows a black one. The bare table is such
a window with nothing behind it, and says what of the time is GTK's own.
"""

import random
import statistics
import subprocess
import sys
import time

import networks

EMPTY, BARE, WISSEL, WISSELCTL = sys.argv[1:5]
sys.path.insert(0, sys.argv[5])

from screen import Screen  # noqa: E402
from Xlib import X  # noqa: E402

TURNS = 15
PLACE = (300, 140, 300, 100)  # among the rows of the list


def picture(screen):
    return screen.root.get_image(*PLACE, X.ZPixmap, 0xffffffff).data


def shows_window(image):
    shades = image[0::28]
    return sum(blue > 0xe0 for blue in shades) > 0.6 * len(shades)


def shows_rows(image):
    return shows_window(image) and sum(blue < 0x60 for blue in image[0::28]) > 20


def measure(screen, command, is_ready):
    """Milliseconds until the picture is what we wait for."""
    blank = picture(screen)
    begin = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while not is_ready(picture(screen)):
        assert time.monotonic() - begin < 60, f"{command} shows nothing"
        time.sleep(0.004)
    taken = time.monotonic() - begin
    process.terminate()
    process.wait()
    while picture(screen) != blank:
        time.sleep(0.02)
    return taken * 1000


def main():
    networks.make(WISSELCTL)
    cases = {
        "empty window": ([EMPTY], shows_window),
        "bare table": ([BARE], shows_rows),
        "demonstration": ([WISSEL, networks.DEMO], shows_rows),
        "100,000 people": ([WISSEL, networks.LARGE], shows_rows),
    }
    screen = Screen()
    taken = {name: [] for name in cases}
    for _ in range(TURNS):
        for name in random.sample(list(cases), len(cases)):
            taken[name].append(measure(screen, *cases[name]))

    ratios = {name: statistics.median(mine / empty for mine, empty
                                      in zip(times, taken["empty window"]))
              for name, times in taken.items()}
    for name, times in taken.items():
        print(f"{name:15} best {min(times):4.0f} ms, median {statistics.median(times):4.0f} ms, "
              f"{ratios[name]:.2f} times the empty window of the same turn")
    return 0 if ratios["demonstration"] <= 1.5 and ratios["100,000 people"] <= 2 else 1


sys.exit(main())
