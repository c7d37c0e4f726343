"""How the time from a network file to an explained proposal grows with the feasible pairs."""

import math
import os
import pathlib
import re
import subprocess

# Questions, and the kilometres that people accept. A larger round with the same reach has more
# candidates for everybody; with a shorter reach as many, so that only their number grows.
SERIES = {
    "as many candidates for each": [(1250, 80), (2500, 57), (5000, 40), (10000, 28)],
    "the same reach": [(1250, 28), (2500, 28), (5000, 28), (10000, 28)],
}

# The most that a feasible pair of the largest round may take, in those of the smallest; and that a
# proposal after a change may take of the first one.
GOAL = 1.5
AGAIN_GOAL = 0.2

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 760, 480, 70, 30, 60, 60
COLOURS = ["#1a5fb4", "#c64600"]


def run(program, questions, reach):
    done = subprocess.run([program, str(questions), str(reach)], capture_output=True, text=True,
                          check=True)
    return {name: float(value) for name, value in re.findall(r"(\w+)=([0-9.]+)", done.stdout)}


def measure(program):
    """The better of two runs of each size, taken in turn."""
    best = {}
    for _ in range(2):
        for sizes in SERIES.values():
            for size in sizes:
                figures = run(program, *size)
                if size not in best or figures["seconds"] < best[size]["seconds"]:
                    best[size] = figures
    return {name: [best[size] for size in sizes] for name, sizes in SERIES.items()}


def fit(points):
    """The line of least squares through the points: its height at nought, and its slope."""
    n = len(points)
    x, y = (sum(values) / n for values in zip(*points))
    slope = sum((a - x) * (b - y) for a, b in points) / sum((a - x) ** 2 for a, _ in points)
    return y - slope * x, slope


def step_of(most):
    """A round number that fits four to nine times into the axis."""
    step = 10 ** math.floor(math.log10(most))
    while most / step < 4:
        step /= 2
    return step


def write_axes(most_x, most_y, place):
    right, top = WIDTH - RIGHT, HEIGHT - BOTTOM
    lines = [f'<path d="M{LEFT} {TOP}V{top}H{right}" fill="none" stroke="#000"/>']
    step = step_of(most_x)
    for i in range(int(most_x / step) + 1):
        x, _ = place(i * step, 0)
        lines.append(f'<text x="{x:.0f}" y="{top + 20}" text-anchor="middle">'
                     f"{i * step:,.6g}</text>")
    step = step_of(most_y)
    for i in range(int(most_y / step) + 1):
        _, y = place(0, i * step)
        lines.append(f'<text x="{LEFT - 8}" y="{y + 5:.0f}" text-anchor="end">{i * step:g}</text>'
                     f'<path d="M{LEFT} {y:.0f}H{right}" stroke="#ddd"/>')
    lines.append(f'<text x="{right}" y="{HEIGHT - 15}" text-anchor="end">feasible pairs</text>'
                 f'<text x="{LEFT}" y="{TOP - 10}" text-anchor="middle">seconds</text>')
    return lines


def write_plot(series, path):
    most_x = 1.05 * max(f["feasible"] for rows in series.values() for f in rows)
    most_y = 1.1 * max(f["seconds"] for rows in series.values() for f in rows)

    def place(x, y):
        return (LEFT + x / most_x * (WIDTH - LEFT - RIGHT),
                HEIGHT - BOTTOM - y / most_y * (HEIGHT - TOP - BOTTOM))

    lines = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" '
             'font-family="sans-serif" font-size="13">',
             '<rect width="100%" height="100%" fill="#fff"/>',
             f'<text x="{LEFT}" y="25" font-size="16">From network file to explained proposal: '
             'four sizes, two ways to grow</text>', *write_axes(most_x, most_y, place)]
    for (name, rows), colour in zip(series.items(), COLOURS):
        points = [(f["feasible"], f["seconds"]) for f in rows]
        base, slope = fit(points)
        ends = [place(x, base + slope * x) for x in (points[0][0], points[-1][0])]
        lines.append(f'<path d="M{ends[0][0]:.1f} {ends[0][1]:.1f}L{ends[1][0]:.1f} '
                     f'{ends[1][1]:.1f}" stroke="{colour}"/>')
        for (questions, _), point in zip(SERIES[name], points):
            x, y = place(*point)
            lines.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{colour}"/>'
                         f'<text x="{x - 8:.1f}" y="{y - 8:.1f}" text-anchor="end" font-size="11">'
                         f"{questions:,}</text>")
        lines.append(f'<text x="{WIDTH - RIGHT}" y="{HEIGHT - BOTTOM - 40 + 20 * COLOURS.index(colour)}" '
                     f'text-anchor="end" fill="{colour}">{name}: {slope * 1e6:.2f} µs a pair, '
                     f"{base:+.2f} s</text>")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join([*lines, "</svg>", ""]), encoding="utf-8")
    print(f"the plot is in {path}")


def judge(program):
    """Prints the series, writes the plot, and answers whether the time is linear."""
    series = measure(program)
    good = True
    for name, rows in series.items():
        print(f"\nfrom network file to explained proposal, {name}")
        print("questions  feasible  placed  seconds  proposal  pairs   help   again  µs/feasible pair")
        for (questions, _), f in zip(SERIES[name], rows):
            print(f"{questions:9} {f['feasible']:9.0f} {f['placed']:7.0f} {f['seconds']:8.3f} "
                  f"{f['proposal']:9.3f} {f['pairs']:6.3f} {f['help']:6.3f} "
                  f"{f['again']:7.4f} {1e6 * f['seconds'] / f['feasible']:10.2f}")
        ratio = (rows[-1]["seconds"] / rows[-1]["feasible"]) / (rows[0]["seconds"] / rows[0]["feasible"])
        print(f"a pair of the largest takes {ratio:.2f} of one of the smallest, goal at most {GOAL}")
        good &= ratio <= GOAL
        again = max(f["again"] / f["proposal"] for f in rows)
        print(f"after a change at most {again:.2f} of the first proposal, goal at most {AGAIN_GOAL}",
              flush=True)
        good &= again <= AGAIN_GOAL
    write_plot(series, pathlib.Path(os.environ.get("WISSEL_TEST_OUT", "out")) / "matching-growth.svg")
    return good
