"""What the checks share: the files of the project, exceptions, and how a complaint is printed."""

import pathlib
import re
import sys

root = pathlib.Path(__file__).resolve().parents[2]

_complaints = []


def files(*patterns):
    """The project's files that fit one of the glob patterns, in a fixed order."""
    return sorted({path for pattern in patterns for path in root.glob(pattern) if path.is_file()})


def name(path):
    return str(path.relative_to(root))


def exceptions(check):
    """The exceptions of one check: {name: reason}. See exceptions.txt."""
    found = {}
    for line in (root / "tests/checks/exceptions.txt").read_text().splitlines():
        match = re.fullmatch(r"(\S+)\s+(\S+)\s+(\S.*)", line.partition("#")[0].strip())
        if match and match[1] == check:
            found[match[2]] = match[3]
    return found


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


def without_comments(text):
    """C text with comments blanked out; line numbers stay."""
    return re.sub(r"/\*.*?\*/|//[^\n]*",
                  lambda match: re.sub(r"[^\n]", " ", match[0]), text, flags=re.DOTALL)


def complain(path, line, message):
    _complaints.append(f"{name(path)}:{line}: {message}")


def finish():
    """Prints the complaints; fails if there are any."""
    for complaint in _complaints:
        print(complaint)
    sys.exit(1 if _complaints else 0)
