#!/usr/bin/python3
"""Formatting is the work of a tool: fails on a difference. `./dev format` mends it."""

import subprocess

import project

for path in project.files("src/**/*.[ch]", "tests/**/*.[ch]"):
    done = subprocess.run(["clang-format", "--dry-run", "--Werror", path], cwd=project.root,
                          capture_output=True, text=True, check=False)
    if done.returncode:
        where = done.stderr.split(":")
        project.complain(path, where[1] if len(where) > 1 else 1, "not formatted: run ./dev format")

project.finish()
