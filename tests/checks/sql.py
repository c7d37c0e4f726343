#!/usr/bin/python3
"""Data is bound to SQL, never printed into it: fails on SQL in the format of a printf."""

import re

import project

CALL = re.compile(r"\b\w*printf\w*\s*\(")
STATEMENT = re.compile(
    r"\b(SELECT\s|INSERT\s+INTO|REPLACE\s+INTO|UPDATE\s+\S+\s+SET|DELETE\s+FROM"
    r"|CREATE\s+(TABLE|TEMP|TRIGGER|INDEX|VIEW)|DROP\s+\w+|ATTACH\s|VACUUM\s|WHERE\s|ORDER\s+BY)")

allowed = project.exceptions("sql")


def argument_text(text, start):
    """The text between the parenthesis that opens before start and the one that closes it."""
    depth, index = 1, start
    while depth and index < len(text):
        if text[index] == '"':
            index += len(re.match(r'"(?:\\.|[^"\\])*"?', text[index:])[0])
            continue
        depth += {"(": 1, ")": -1}.get(text[index], 0)
        index += 1
    return text[start:index]


for path in project.files("src/**/*.c", "src/**/*.h"):
    if project.name(path) in allowed:
        continue
    text = project.without_comments(path.read_text())
    for match in CALL.finditer(text):
        strings = " ".join(re.findall(r'"((?:\\.|[^"\\])*)"', argument_text(text, match.end())))
        if STATEMENT.search(strings):
            project.complain(path, project.line_of(text, match.start()), "SQL built by printf: bind it")

project.finish()
