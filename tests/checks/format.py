#!/usr/bin/python3
"""Formatting is the work of a tool: fails on a difference. `./dev format` mends it."""

import pathlib
import re
import subprocess

import project

sources = project.files("src/**/*.[ch]", "tests/**/*.[ch]")
done = subprocess.run(["clang-format", "--dry-run", "--Werror", *sources], capture_output=True,
                      text=True, check=False)
for file, line in re.findall(r"^(\S+?):(\d+):.*clang-format", done.stderr, re.MULTILINE):
    project.complain(pathlib.Path(file), line, "not formatted: run ./dev format")

project.finish()
