#!/usr/bin/python3
"""orders.py BENCH-ORDERS WISSELCTL: how much work each order of each list is, with 100,000 people and
50,000 learning questions.

The first rows of an order may take 150 ms, whichever column somebody sorts by; the whole order comes
after them, while they are read. Processor time, so that other programs do not count.
"""

import subprocess
import sys

import networks

ORDERS, WISSELCTL = sys.argv[1:3]
LIMIT = 150  # ms


def main():
    n_too_long = 0
    networks.make(WISSELCTL)
    output = subprocess.run([ORDERS, networks.LARGE], check=True, text=True,
                            stdout=subprocess.PIPE).stdout
    for line in output.splitlines():
        name, column, count, first, whole = line.split("\t")
        too_long = float(first) > LIMIT
        n_too_long += too_long
        print(f"{name:14} {column:24} {int(count):7} rows: first {float(first):6.1f} ms, "
              f"all {float(whole):6.1f} ms" + ("  too long" if too_long else ""))
    return 0 if n_too_long == 0 else 1


sys.exit(main())
