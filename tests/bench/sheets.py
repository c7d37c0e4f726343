#!/usr/bin/python3
"""sheets.py BENCH-SHEETS [ROWS]: reading and writing lists, as ratios that hold on any machine.

All programs read the same list of 100,000 rows and 20 columns in turn, three times; the best run
of each counts. Targets: reading at least 8 times as fast as openpyxl in its fastest mode, at most
8 times as slow as unpacking alone, in at most 32 MB.
"""

import pathlib
import re
import subprocess
import sys
import tempfile

BENCH = sys.argv[1]
ROWS = int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
ROUNDS = 3

OPENPYXL = """
import openpyxl, resource, sys
n = 0
for sheet in openpyxl.load_workbook(sys.argv[1], read_only=True):
    for row in sheet.iter_rows(values_only=True):
        n += sum(value is not None for value in row)
usage = resource.getrusage(resource.RUSAGE_SELF)
print(f"read cells={n} seconds={usage.ru_utime:.3f} peak={usage.ru_maxrss / 1024:.1f}MB")
"""


def run(*command):
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return {key: float(value) for key, value in re.findall(r"\b(cells|seconds|peak)=([0-9.]+)", done.stdout)}


def best(*command):
    return min((run(*command) for _ in range(ROUNDS)), key=lambda figures: figures["seconds"])


with tempfile.TemporaryDirectory() as folder:
    path = pathlib.Path(folder, "list.xlsx")
    written = run(BENCH, "--write", str(ROWS), path)
    own = best(BENCH, path)
    floor = best(BENCH, "--inflate", path)
    other = run(sys.executable, "-c", OPENPYXL, path)
    size = path.stat().st_size / 1e6

print(f"list        {ROWS} rows, {own['cells']:.0f} cells, {size:.1f} MB")
print(f"writing     {written['seconds']:.2f} s, {ROWS / written['seconds']:.0f} rows/s, "
      f"peak {written['peak']:.1f} MB")
print(f"reading     {own['seconds']:.2f} s, {ROWS / own['seconds']:.0f} rows/s, peak {own['peak']:.1f} MB")
print(f"unpacking   {floor['seconds']:.2f} s: reading takes {own['seconds'] / floor['seconds']:.1f} times that")
print(f"openpyxl    {other['seconds']:.2f} s: reading is {other['seconds'] / own['seconds']:.1f} times as fast")

assert own["cells"] == other["cells"], (own, other)
sys.exit(0 if other["seconds"] >= 8 * own["seconds"] and own["peak"] <= 32 else 1)
