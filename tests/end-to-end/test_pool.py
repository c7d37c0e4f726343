"""Phases 2 to 4: who came, what is promised, a question that gets sharper, a coach at the gate."""

import os
import pathlib
import re
import subprocess

arguments = ["--demo"]

FOLDER = pathlib.Path(os.environ["WISSEL_TEST_DIR"]) / "home"
SHARP = "Hoe leid ik een overleg van tien mensen?"
REASON = "Volgt in juni de opleiding"


def printed(path):
    return " ".join(subprocess.run(["pdftotext", "-enc", "UTF-8", "-raw", path, "-"],
                                   capture_output=True, text=True, check=True).stdout.split())


def row(app, words):
    return app.wait("list item", re.compile(words))


def open_first(app, section, words):
    """Opens the first record of a section that a search finds."""
    app.click(app.wait_row(app.wait("list", "Sections"), section))
    app.key("ctrl+f")
    app.type(words)
    app.wait("label", re.compile("^1 of"))
    app.double_click(app.wait_row(app.wait("tree table"), re.compile(words)))
    app.wait("button", "Delete")


def test_a_contact_moment_is_made(app):
    app.fill_screen()
    app.click(app.wait_row(app.wait("list", "Sections"), "Contact Moments"))
    app.wait("label", "No Contact Moments Yet")
    app.key("ctrl+n")
    app.fill(app.wait("text", "Title *"), "Infosessie")
    app.key("Tab")
    row(app, "Who Was There")


def test_who_was_there_is_noted_by_key(app):
    app.click(row(app, "Who Was There"))
    for name in ("Arslan", "Geerts"):
        app.wait("label", re.compile("^Type the beginning of a name"))
        app.type(name)
        app.wait("label", re.compile(name), within=app.wait("list", "Choices"))
        app.key("Return")
        app.wait("button", re.compile(f"^Leave Out .*{name}"))
    app.wait("status bar", "2 people chosen")
    app.click(app.wait("button", "Note"))
    app.wait("label", "Participants (2)")
    app.key("ctrl+z")
    app.wait_gone("label", "Participants (2)")
    app.key("ctrl+shift+z")
    app.wait("label", "Participants (2)")


def test_an_engagement_is_printed_and_drawn_up(app):
    open_first(app, "Organisations", "Odrada")
    app.wait("button", "New: Promise", shown=False).do("click")
    app.fill(app.wait("text", "Promised to send *"), "17")
    app.key("Tab")
    app.wait("button", "Documents")
    app.key("ctrl+p")
    app.click(app.wait("menu item", "Engagement Declaration…"))
    app.choose_file("Save the Document", FOLDER / "e.pdf")
    app.wait_until((FOLDER / "e.pdf").exists, "the declaration")
    text = printed(FOLDER / "e.pdf")
    assert "Engagementsverklaring" in text and "17" in text, text
    app.wait("label", "Documents made (1)")
    app.wait("label", "Agreements of the organisation (1)")


def test_the_program_is_opened_another_day(app):
    app.key("ctrl+q")
    app.wait_exit()
    app.command = app.command[:1]
    app.environment = {"WISSEL_CLOCK": "2031-01-14T09:00:00Z"}
    app.start()
    app.fill_screen()
    app.click(app.wait("list item", "Demo"))
    app.wait("list", "Sections")


def test_a_question_is_sharpened_and_keeps_its_wording(app):
    open_first(app, "Learning Questions", "1998")
    before = app.wait("text", "Learning question").text
    app.fill(app.wait("text", "Learning question"), SHARP)
    app.key("Tab")
    app.wait("label", "Earlier wordings (1)")
    row(app, re.escape(before[:30]))
    app.key("ctrl+z")
    app.wait_gone("label", "Earlier wordings (1)")
    app.key("ctrl+shift+z")
    app.wait("label", "Earlier wordings (1)")


def test_a_coach_is_refused_and_let_through_with_a_reason(app):
    open_first(app, "People", "Zeynep")
    app.wait("button", "New: Learning coach", shown=False).do("click")
    app.click(app.wait("check box", "Has the time"))
    app.click(app.wait("button", "Activate"))
    app.wait("label", re.compile("^Not all five conditions"))
    app.fill(app.wait("text", "Reason"), REASON)
    app.key("Return")
    app.wait("label", "Active")
    app.key("ctrl+z")
    app.wait("label", "Proposed")
