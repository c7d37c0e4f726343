"""The main job of an officer, from an empty computer to exchanges, with keys and clicks."""

import os
import pathlib
import re

NETWORK = "Réseau d’essai Zoë"
WORKBOOK = pathlib.Path(os.environ["WISSEL_DATA_DIR"]).resolve() / "demo" / "demo-network.xlsx"
SWITCHERS, PLACED = 158, 121  # of the demo network


def sections(app):
    return app.wait("list", "Sections")


def go(app, section):
    app.click(app.wait_row(sections(app), section))
    app.wait_until(lambda: len(app.find_all("label", section)) == 2, f"the page {section}")


def wait_rows(app, count):
    """Waits until the list of the page has so many rows."""
    app.wait("label", f"{count} rows")


def test_a_network_is_made(app):
    app.fill_screen()
    app.click(app.wait("button", "New Network…"))
    app.fill(app.wait("text", "Name"), NETWORK)
    app.click(app.wait("button", "Create"))
    app.wait("label", NETWORK)
    app.wait_row(sections(app), "Organisations")


def test_every_section_opens(app):
    for number in range(len(app.rows(sections(app)))):
        _, words = app.rows(sections(app))[number]
        go(app, words[0])


def test_a_workbook_is_taken_in(app):
    go(app, "Organisations")
    app.menu(app.wait("button", "Main Menu"), "Import…")
    app.click(app.wait("button", re.compile("Choose…")))
    app.choose_file("Choose a List", WORKBOOK)
    app.click(app.wait("button", "Check the File"))
    app.click(app.wait("button", "Take In 681 Rows"))
    app.wait("label", "681 Rows Were Taken In")
    app.click(app.wait("label", "Close"))
    app.wait_gone("frame", "Import")


def test_what_was_taken_in_is_listed(app):
    wait_rows(app, 28)
    go(app, "People")
    wait_rows(app, 237)
    app.fill(app.wait("entry", "Search"), "zeynep")
    app.wait("label", "1 of 237 shown")
    app.wait_row(app.wait("tree table"), "Aydın")
    app.key("Escape")
    wait_rows(app, 237)


def test_the_round_is_matched(app):
    go(app, "Matching")
    app.click(app.wait("button", "Start Matching…"))
    app.click(app.wait("button", "Propose"))
    app.wait("label", f"{PLACED} of {SWITCHERS} switchers have a place")
    app.click(app.wait("button", "Accept All"))
    app.wait("label", f"{PLACED} accepted · 0 rejected · 0 to decide")
    app.click(app.wait("button", "Make the Exchanges"))
    app.wait("label", f"{PLACED} exchanges were made")
    app.key("Escape")
    app.wait_gone("frame", "Matching")


def test_the_exchanges_are_there(app):
    go(app, "Exchanges")
    wait_rows(app, PLACED)


def test_undo_takes_them_back_and_redo_brings_them_again(app):
    app.key("ctrl+z")
    app.wait_gone("label", f"{PLACED} rows")
    app.key("ctrl+shift+z")
    wait_rows(app, PLACED)


def test_all_is_there_after_closing(app):
    app.key("ctrl+q")
    assert app.wait_exit() == 0
    app.start()
    app.fill_screen()
    app.click(app.wait("label", NETWORK))  # no settings are kept here: the network is chosen
    app.wait("frame", NETWORK)
    go(app, "Exchanges")
    wait_rows(app, PLACED)
