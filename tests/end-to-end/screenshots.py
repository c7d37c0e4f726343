#!/usr/bin/python3
"""screenshots.py FOLDER PROGRAM [ARGUMENT...]: takes a picture of every section of the window."""

import pathlib
import re
import sys

import driver


def file_name(number, words):
    name = re.sub(r"[^\w]+", "-", words[0].lower())
    return f"{number:02}-{name}.png"


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    app = driver.App(sys.argv[2:])
    try:
        app.fill_screen()
        sections = app.wait("list")
        for number in range(len(app.rows(sections))):
            row, words = app.rows(sections)[number]
            app.click(row)
            app.screenshot(folder / file_name(number + 1, words), app.windows()[0])
    finally:
        app.end()


main()
