"""What an officer does with records: tick off, restore a value, walk through a list, attach."""

import os
import pathlib
import re

arguments = ["--demo"]

LOGO = pathlib.Path(os.environ["WISSEL_TEST_DIR"]) / "home" / "logo.svg"
SCAN = pathlib.Path(os.environ["WISSEL_TEST_DIR"]) / "home" / "Scan.txt"

FIRST = re.compile("^Person · 1 of 237$")


def open_first_person(app):
    app.key("alt+4")
    app.wait("label", "237 rows")
    app.double_click(app.wait_row(app.wait("tree table"), "Gert-Jan"))
    app.wait("label", FIRST)


def test_an_output_is_ticked_off_on_the_overview(app):
    app.fill_screen()
    app.click(app.wait("button", "0 of 1 output"))
    app.click(app.wait("check box", re.compile("^There is a list of matches")))
    app.wait("button", "1 of 1 output")
    app.key("Escape")
    app.wait_no_popover()
    app.key("ctrl+z")
    app.wait("button", "0 of 1 output")


def test_the_list_is_walked_through_by_key(app):
    open_first_person(app)
    app.key("alt+Next")
    app.wait("label", "Person · 2 of 237")
    app.wait("label", "Griet Aerts")
    app.key("alt+Next")
    app.wait("label", "Person · 3 of 237")
    app.key("alt+Prior", "alt+Prior", "alt+Prior")
    app.wait("label", FIRST)


def test_a_checklist_is_ticked_off_and_stands_in_the_history(app):
    app.key("alt+Next")
    app.wait("label", "Person · 2 of 237")
    app.click(app.wait("list item", "Griet Aerts"))
    app.click(app.wait("check box", "Give the switcher feedback"))
    app.wait("label", "1 of 6")
    app.click(app.wait("page tab", "History"))
    app.wait("label", "Give the switcher feedback")
    app.wait("label", re.compile("^Open → Done on "))


def test_a_value_is_restored(app):
    app.key("alt+Left")
    app.fill(app.wait("text", "Department"), "Werkplaats")
    app.key("Return")
    app.click(app.wait("page tab", "History"))
    app.click(app.wait("button", re.compile("^Restore Department: Subsidies")))
    app.wait("label", "The former value was restored")
    app.wait("label", "Werkplaats → Subsidies")


def test_a_file_is_attached_once(app):
    SCAN.write_text("signed")
    app.click(app.wait("page tab", "Details"))
    app.scroll(app.wait("label", "Roles"), 4)
    for _ in range(2):
        app.click(app.wait("button", "Attach a File"))
        app.choose_file("Attach a File", SCAN)
        app.wait("button", "More: Scan.txt")
    app.wait("label", "This file is attached already, as “Scan.txt”.")
    app.key("Escape")
    app.key("ctrl+z")
    app.wait_gone("button", "More: Scan.txt")


def test_a_task_is_written_down_where_it_belongs(app):
    app.click(app.wait("button", "New Task"))
    app.type("Call the director back")
    app.key("Tab")
    app.type("31/02/2027")
    app.key("Return")
    app.wait("label", re.compile("31/02/2027"))  # what is wrong with it
    app.key("ctrl+a")
    app.type("3/2/2026")
    app.key("Return")
    app.wait("label", re.compile("^Overdue by .* was due on 3 February 2026"))


def test_a_note_is_written_and_found(app):
    app.click(app.wait("button", "New Note"))
    app.type("Prefers mornings")
    app.key("ctrl+Return")
    app.wait("label", re.compile(r"^\d+ \w+ \d+, \d\d:\d\d · "))
    app.key("alt+4")
    app.fill(app.wait("entry", "Search"), "prefers morn")
    app.wait("label", "1 of 237 shown")


def test_the_network_gets_a_logo(app):
    LOGO.write_text("<svg xmlns='http://www.w3.org/2000/svg' width='30' height='10'>"
                    "<rect width='30' height='10' fill='teal'/></svg>")
    app.menu(app.wait("button", "Main Menu"), "Network Settings")
    app.click(app.wait("button", "Choose…"))
    app.choose_file("Choose a Logo", LOGO)
    app.wait("button", "Replace…")
    app.wait("label", "The logo was chosen")
    app.click(app.wait("button", "Remove"))
    app.wait("button", "Choose…")
    app.key("ctrl+z")
    app.wait("button", "Replace…")


def test_a_text_is_made_ones_own(app):
    app.menu(app.wait("button", "Main Menu"), "Texts and Templates")
    app.click(app.wait("label", "Company sheet"))
    app.wait("image", re.compile("^Page 1 of "))
    app.type("{{names}}")
    app.wait("label", "Line 1: unknown placeholder “{{names}}”; did you mean “{{name}}”?")
    app.key(*["BackSpace"] * len("{{names}}"), "ctrl+End")
    app.type("Welcome at {{name}}.")
    app.key("ctrl+s")
    app.wait("label", "Own text")
    app.key("alt+Left")
    app.wait("label", "Own text: English")
    app.key("ctrl+z")
    app.wait_gone("label", "Own text: English")


def test_duplicates_are_found_merged_and_brought_back_by_key(app):
    app.key("alt+3")
    app.wait("label", "28 rows")
    app.key("ctrl+n")
    app.fill(app.wait("text", "Short name *"), "BITVIJVER nv")
    app.key("Tab")
    app.wait("button", "Not the Same")
    app.key("alt+Left")
    app.wait("label", "29 rows")
    app.menu(app.wait("button", "Main Menu"), "Find Duplicates…")
    app.wait("status bar", "1 pair")
    app.key("Tab", "Return")
    app.wait("check box", "Short name: Bitvijver")
    app.wait("button", "Merge", state="sensitive")
    app.key("ctrl+Return")
    app.wait("label", "No Duplicates")
    app.key("ctrl+z")
    app.wait("status bar", "1 pair")
    app.key("Escape")
    app.wait("label", "29 rows")


def test_a_task_is_found_and_ticked_off(app):
    app.key("alt+1")
    app.click(app.wait("label", "Tasks that are overdue"))
    app.wait("label", "1 row")
    app.double_click(app.wait_row(app.wait("tree table"), "Call the director back"))
    app.click(app.wait("check box", "Call the director back"))
    app.wait("label", "The task was ticked off")
    app.wait("label", "Done (1)")
    app.key("ctrl+z")
    app.wait("label", re.compile("^Overdue by "))


def test_days_are_blocked_in_a_calendar_by_key(app):
    app.key("alt+6")
    app.double_click(app.wait_row(app.wait("tree table"), "Begleitung von Menschen mit Demenz"))
    month = app.wait("table", "April 2027")
    app.click(app.find_all("table cell", re.compile(" 12 April "), within=month)[0])
    app.key("shift+Right", "minus")
    app.wait("status bar", re.compile("^12–13 .*: 2 blocked$"))
    app.key("Delete")
    app.wait("status bar", re.compile("^12–13 .*: 2 not open$"))
    app.key("ctrl+z", "ctrl+z")
    app.wait_gone("status bar", re.compile("^12–13 .*: 2 (blocked|not open)$"))
