"""What an officer does with a list: filter, choose columns, change many, copy, paste, export."""

import os
import pathlib
import re

import clipboard
import openpyxl

arguments = ["--demo"]

FOLDER = pathlib.Path(os.environ["WISSEL_TEST_DIR"]) / "home"
ALL, DUTCH = 237, 149  # people of the demo network, and those who speak Dutch
BLOCK = "Verbeke\tLotte\tLeiekaai\tOnthaalmedewerker\nGoossens\tRik\tLeiekaai\tPloegleider\n"
pasted = clipboard.Clipboard()


def wait_rows(app, count):
    app.wait("label", f"{count} rows")


def test_a_list_is_filtered_by_key(app):
    app.fill_screen()
    app.key("alt+4")
    wait_rows(app, ALL)
    app.click(app.wait("button", "Filter"))
    app.wait("list item", "Language")
    app.key("Down", "Return")
    app.wait("check box", "Dutch")
    app.key("space")
    app.wait("label", f"{DUTCH} of {ALL} shown")
    app.key("Escape")
    app.wait_no_popover()
    app.wait("button", "Change filter Language: Dutch")


def test_columns_are_chosen_and_moved_by_key(app):
    app.click(app.wait("button", "Columns"))
    app.wait("list item", "Department")
    app.key("Down", "Down", "Down", "Down", "space")
    app.wait("filler", "Department")
    app.key("alt+Up")
    app.key("Escape")
    app.wait_no_popover()


def test_the_workbook_holds_what_is_shown(app):
    app.menu(app.wait("button", "Export"), "Export to a Spreadsheet…")
    app.choose_file("Export to a Spreadsheet", FOLDER / "p.xlsx")
    app.wait_until((FOLDER / "p.xlsx").exists, "the workbook")
    sheets = openpyxl.load_workbook(FOLDER / "p.xlsx").worksheets
    rows = list(sheets[0].values)
    assert rows[0] == ("Last name", "First name", "Organisation", "Department", "Function",
                       "Language", "Switcher", "Learning coach"), rows[0]
    assert len(rows) == DUTCH + 1, len(rows)
    assert {row[5] for row in rows[1:]} == {"Dutch"}
    assert ("Filters", "Language: Dutch") in list(sheets[1].values), list(sheets[1].values)


def test_the_whole_selection_is_copied(app):
    app.click(app.row(app.wait("tree table"), "Arslan"))
    app.key("ctrl+a")
    app.wait("label", f"{DUTCH} selected")
    app.key("ctrl+c")
    app.wait("label", re.compile(f"^{DUTCH} rows were copied"))
    lines = clipboard.read().splitlines()
    assert len(lines) == DUTCH + 1, len(lines)
    assert lines[0].split("\t")[:4] == ["Last name", "First name", "Organisation", "Department"]


def test_a_filter_is_removed_by_key(app):
    app.click(app.wait("button", "Remove filter Language: Dutch"))
    wait_rows(app, ALL)


def language_of(app, name):
    return next(words[5] for _, words in app.rows(app.wait("tree table")) if words[0] == name)


def test_many_are_changed_and_undone_as_one(app):
    app.click(app.row(app.wait("tree table"), "Arslan"))
    app.key("shift+Down", "shift+Down")
    app.wait("label", "3 selected")
    app.click(app.wait("button", "Change…"))
    app.wait_until(lambda: len(app.windows()) == 2, "the window of the change")
    app.choose(app.wait("combo box", "Language"), "German")
    app.click(app.wait("button", "Change 3"))
    app.wait_until(lambda: len(app.windows()) == 1, "the window to close")
    app.wait_until(lambda: language_of(app, "Arslan") == "German", "the new language")
    app.key("ctrl+z")
    app.wait_until(lambda: language_of(app, "Baeten") == "Dutch", "the former language")


def paste(app):
    pasted.put(BLOCK)
    app.click(app.row(app.wait("tree table"), "Arslan"))
    app.key("ctrl+v")
    app.click(app.wait("button", "Check the File"))
    app.wait("button", "Back")


def test_the_usual_columns_come_back(app):
    app.click(app.wait("button", "Columns"))
    app.click(app.wait("button", "Restore the Usual Columns"))
    app.key("Escape")
    app.wait_no_popover()


def test_rows_without_titles_are_pasted(app):
    paste(app)
    app.click(app.wait("button", "Take In 2 Rows"))
    app.wait("label", "2 Rows Were Taken In")
    app.click(app.wait("label", "Close"))
    wait_rows(app, ALL + 2)


def test_pasting_twice_creates_nothing_twice(app):
    paste(app)
    app.wait("button", "Take In 0 Rows")
    app.key("Escape")
    app.wait_until(lambda: len(app.windows()) == 1, "the import to close")
    wait_rows(app, ALL + 2)
    app.key("ctrl+z")
    wait_rows(app, ALL)


def test_many_are_deleted_but_not_those_others_need(app):
    app.click(app.row(app.wait("tree table"), "Arslan"))
    app.key("ctrl+a", "Delete")
    app.wait_until(lambda: len(app.windows()) == 2, "the window of the deletion")
    app.wait("label", "These Stay as They Are")
    app.key("Escape")
    app.wait_until(lambda: len(app.windows()) == 1, "the window to close")
    wait_rows(app, ALL)
