#!/usr/bin/python3
"""A file of more than 600 lines or a function of more than 80 does more than one thing."""

import re

import project

FILE_LINES = 600
FUNCTION_LINES = 80

long_files = project.exceptions("file-length")
long_functions = project.exceptions("function-length")


def functions(lines):
    """(name, line, length) of each function; clang-format puts its braces into the first column."""
    start = None
    for number, line in enumerate(lines, 1):
        if line == "{":
            start = number
        elif line == "}" and start is not None:
            yield function_name(lines[:start - 1]), start, number - start + 1
            start = None
        elif line.startswith("}"):
            start = None


def function_name(before):
    for line in reversed(before):
        if match := re.match(r"(\w+) \(", line):
            return match[1]
    return "?"


for path in project.files("src/**/*.[ch]", "tests/**/*.[ch]", "tests/**/*.py"):
    lines = path.read_text().splitlines()
    if len(lines) > FILE_LINES and project.name(path) not in long_files:
        project.complain(path, len(lines), f"{len(lines)} lines, more than {FILE_LINES}")
    if path.suffix == ".py":
        continue
    for function, line, length in functions(lines):
        if length > FUNCTION_LINES and function not in long_functions:
            project.complain(path, line, f"{function} has {length} lines, more than {FUNCTION_LINES}")

project.finish()
