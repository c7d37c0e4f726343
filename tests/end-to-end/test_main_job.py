"""The main job of an officer, from an empty computer to exchanges, with keys and clicks."""

import os
import pathlib
import re
import subprocess

import openpyxl

NETWORK = "Réseau d’essai Zoë"
WORKBOOK = pathlib.Path(os.environ["WISSEL_DATA_DIR"]).resolve() / "demo" / "demo-network.xlsx"
SWITCHERS, PLACED = 158, 123  # of the demo network
FOLDER = pathlib.Path(os.environ["WISSEL_TEST_DIR"]) / "home"


def run(*command):
    return subprocess.run([str(part) for part in command], capture_output=True, text=True,
                          check=True).stdout


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
    app.click(app.wait("button", "Take In 682 Rows"))
    app.wait("label", "682 Rows Were Taken In")
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
    app.wait("label", re.compile(f"^{PLACED} of {SWITCHERS} switchers have a place"))
    app.click(app.wait("button", "Accept All"))
    app.wait("label", f"{PLACED} accepted · 0 rejected · 0 to decide")
    app.click(app.wait("button", "Make the Exchanges"))
    app.wait("label", f"{PLACED} exchanges were made")
    app.key("Escape")
    app.wait_gone("frame", "Matching")


def test_the_matches_go_to_a_workbook_and_to_paper(app):
    for item, title, name in (("Export to a Spreadsheet…", "Export to a Spreadsheet", "m.xlsx"),
                              ("Print to PDF…", "Print to PDF", "m.pdf")):
        app.menu(app.wait("button", "Export"), item)
        app.choose_file(title, FOLDER / name)
        app.wait_until((FOLDER / name).exists, f"the file {name}")

    rows = list(openpyxl.load_workbook(FOLDER / "m.xlsx").worksheets[0].values)
    printed = " ".join(run("pdftotext", "-raw", FOLDER / "m.pdf", "-").split())
    assert len(rows) == PLACED + 1, len(rows)
    assert all(row[0] in printed for row in rows), "a switcher is not on paper"


def test_the_exchanges_are_there(app):
    go(app, "Exchanges")
    wait_rows(app, PLACED)


def test_undo_takes_them_back_and_redo_brings_them_again(app):
    app.key("ctrl+z")
    app.wait_gone("label", f"{PLACED} rows")
    app.key("ctrl+shift+z")
    wait_rows(app, PLACED)


def test_a_list_goes_to_the_meeting(app):
    paper = FOLDER / "switchers.pdf"
    go(app, "Learning Questions")
    app.menu(app.wait("button", "Export"), "List of Switchers of the Round…")
    app.choose_file("Save the Document", paper)
    app.wait_until(paper.exists, "the list of switchers")
    printed = " ".join(run("pdftotext", "-raw", paper, "-").split())
    assert f"Matched: {PLACED}" in printed and "confidential" in printed.lower(), printed[:400]
    go(app, "Exchanges")


def test_an_exchange_is_completed(app):
    app.double_click(app.wait_row(app.wait("tree table"), "2027-1-001"))
    app.click(app.wait("label", "Complete the Exchange…"))
    app.fill(app.wait("text", "First day"), "22/2/2027")
    app.fill(app.wait("text", "Topics"), "Evacuatie en onthaal")
    app.click(app.wait("button", "Complete"))
    app.wait("alert", re.compile("^The learning question has not been given"))
    app.fill(app.wait("text", "Reason for going on all the same"), "Op papier geregeld")
    app.click(app.wait("button", "Complete"))
    app.wait_gone("frame", "Complete the Exchange")
    app.wait("label", "Completed")
    app.wait("label", "Days (2)")


def test_completing_is_undone_and_done_again(app):
    app.key("ctrl+z")
    app.wait("label", "In preparation")
    app.wait_gone("label", "Days (2)")
    app.key("ctrl+shift+z")
    app.wait("label", "Days (2)")


def test_a_certificate_is_issued_and_printed(app):
    app.click(app.wait("label", "Issue the Learning Certificate"))
    app.click(app.wait("button", "Issue"))
    app.wait("label", "LB-2027-00001")
    app.click(app.wait("label", "Save as PDF…"))
    app.choose_file("Save the Certificate", FOLDER / "c.pdf")
    app.wait_until((FOLDER / "c.pdf").exists, "the certificate")
    printed = run("pdftotext", "-raw", FOLDER / "c.pdf", "-")
    for words in ("Lernnachweis", "Chiara Bellini", "22.–23. Februar 2027", "LB-2027-00001"):
        assert words in printed, (words, printed)


def test_all_is_there_after_closing(app):
    app.key("ctrl+q")
    assert app.wait_exit() == 0
    app.start()
    app.fill_screen()
    app.click(app.wait("label", NETWORK))  # no settings are kept here: the network is chosen
    app.wait("frame", NETWORK)
    go(app, "Exchanges")
    wait_rows(app, PLACED)
    app.double_click(app.wait_row(app.wait("tree table"), "2027-1-001"))
    app.wait("label", "Completed")
    app.wait("label", "LB-2027-00001")
