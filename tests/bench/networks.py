"""The networks that benchmarks work on: the demonstration, and one with 100,000 people."""

import os
import pathlib
import subprocess

import openpyxl

PEOPLE = 100_000
NEWCOMERS = 1000
FOLDER = pathlib.Path(os.environ["XDG_DATA_HOME"]) / "wissel" / "networks"
DEMO, LARGE = FOLDER / "demo.sqlite", FOLDER / "large.sqlite"
WORKBOOK = pathlib.Path(os.environ["WISSEL_TEST_DIR"]) / "newcomers.xlsx"  # in neither of them


def write_people(path, name, count):
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Organisations")
    sheet.append(["Short name", "Name (NL)", "Kind", "Municipality"])
    for number in range(1, 201):
        sheet.append([f"Organisation {number}", f"Organisation {number}", "Municipality", "Gent"])
    sheet = book.create_sheet("People")
    sheet.append(["First name", "Last name", "Organisation", "E-mail", "Language"])
    for number in range(count):
        sheet.append([f"Voornaam{'abcdefghij'[number % 10]}", f"{name} {number}",
                      f"Organisation {1 + number % 200}", f"{name.lower()}{number}@example.org", "nl"])
    book.save(path)


def make(wisselctl):
    def run(*command):
        subprocess.run([wisselctl, *command], check=True, stdout=subprocess.DEVNULL)

    workbook = pathlib.Path(os.environ["WISSEL_TEST_DIR"]) / "people.xlsx"
    write_people(workbook, "Achternaam", PEOPLE)
    write_people(WORKBOOK, "Nieuweling", NEWCOMERS)
    run("new", "demo", "--demo")
    run("new", "large")
    run("import", "large", workbook)
