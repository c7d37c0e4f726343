"""The driver drives a small window that has one of everything it must be able to use."""

import os
import re


def wait_printed(app, pattern):
    app.wait_until(lambda: re.search(pattern, app.log()), f"{pattern!r} to be printed")


def test_text_of_any_script_arrives(app):
    app.fill(app.wait("text", "Name"), "Zoë Ångström 日本 €5 “q” <b> ßñêœ")
    app.fill(app.wait("text", "Name"), "")


def test_an_item_is_chosen_from_a_drop_down(app):
    combo = app.wait("combo box", "Kind")
    app.choose(combo, "School")
    app.wait("label", "School", within=combo)


def test_a_menu_item_is_chosen(app):
    app.menu(app.wait("button", "Menu"), "Greet")
    wait_printed(app, "GREETED")


def test_a_file_is_opened_and_saved(app):
    app.menu(app.wait("button", "Menu"), "Open…")
    path = os.path.realpath(__file__)
    app.choose_file("Open", path)
    wait_printed(app, "CHOSEN " + re.escape(path))
    path = os.environ["WISSEL_TEST_DIR"] + "/naïve.txt"
    app.menu(app.wait("button", "Menu"), "Save…")
    app.choose_file("Save", path)
    wait_printed(app, "CHOSEN " + re.escape(path))


def test_rows_are_those_on_the_screen(app):
    rows = [cells for _, cells in app.rows(app.wait(name="Rows"))]
    assert rows[:2] == [["Row 0"], ["Row 1"]] and len(rows) < 30, rows


def test_a_row_is_clicked_after_scrolling(app):
    table = app.wait(name="Rows")
    app.scroll(table, 5)
    app.wait_until(lambda: app.row(table, "Row 0") is None, "the first row to be out of sight")
    assert app.find("label", "Row 0", within=table) is None
    app.click(app.rows(table)[2][0])
    wait_printed(app, r"SELECTED Row \d+")


def test_keys_arrive(app):
    app.key("Home")
    wait_printed(app, "SELECTED Row 0\n")
    app.key("Down")
    wait_printed(app, "SELECTED Row 1\n")
