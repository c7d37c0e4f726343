"""The networks that benchmarks work on: the demonstration, and one with 100,000 people, half of whom
have a learning question."""

import os
import pathlib
import subprocess

import openpyxl

PEOPLE = 100_000
NEWCOMERS = 1000
THEMES = ["onthaal", "begroten", "een wachtrij", "planning", "feedback", "archiveren", "werving"]
FOLDER = pathlib.Path(os.environ["XDG_DATA_HOME"]) / "wissel" / "networks"
DEMO, LARGE = FOLDER / "demo.sqlite", FOLDER / "large.sqlite"
WORKBOOK = pathlib.Path(os.environ["WISSEL_TEST_DIR"]) / "newcomers.xlsx"  # in neither of them


def names_of(name, number):
    """First name, last name and e-mail address: of its own for each number, without digits."""
    digits = [number // 10 ** place % 10 for place in range(5)]
    last = name + "".join("aeiou"[digit % 5] + "bdklmnrstv"[digit] for digit in digits)
    return f"Voornaam{'abcdefghij'[number % 10]}", last, f"{last.lower()}@example.org"


def write_people(path, name, count, questions=False):
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Organisations")
    sheet.append(["Short name", "Name (NL)", "Kind", "Municipality"])
    for number in range(1, 201):
        sheet.append([f"Organisation {number}", f"Organisation {number}", "Municipality", "Gent"])
    sheet = book.create_sheet("People")
    sheet.append(["First name", "Last name", "Organisation", "E-mail", "Language"])
    for number in range(count):
        first, last, mail = names_of(name, number)
        sheet.append([first, last, f"Organisation {1 + number % 200}", mail, "nl"])
    if questions:
        sheet = book.create_sheet("Learning questions")
        sheet.append(["Employee", "E-mail", "Learning question"])
        for number in range(0, count, 2):
            first, last, mail = names_of(name, number)
            sheet.append([f"{first} {last}", mail,
                          f"Hoe pakken anderen {THEMES[number % len(THEMES)]} aan, zoals in geval "
                          f"{number}?"])
    book.save(path)


def make(wisselctl):
    def run(*command):
        subprocess.run([wisselctl, *command], check=True, stdout=subprocess.DEVNULL)

    workbook = pathlib.Path(os.environ["WISSEL_TEST_DIR"]) / "people.xlsx"
    write_people(workbook, "Achternaam", PEOPLE, questions=True)
    write_people(WORKBOOK, "Nieuweling", NEWCOMERS)
    run("new", "demo", "--demo")
    run("new", "large")
    run("import", "large", workbook)
