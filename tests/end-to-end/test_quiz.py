"""The readiness quiz: filled in by keyboard, advised on, printed, done again and compared."""

import os
import pathlib
import re
import subprocess

arguments = ["--demo"]

PAPER = pathlib.Path(os.environ["WISSEL_TEST_DIR"]) / "home" / "advice.pdf"
EMPTY_PAPER = pathlib.Path(os.environ["WISSEL_TEST_DIR"]) / "home" / "empty.pdf"


def wait_focus(app, name):
    app.wait_until(lambda: app.bus.focus() and app.bus.focus().name == name,
                   f"the keyboard on {name}")


def begin(app):
    """A new quiz of the network, without the pointer."""
    app.key("ctrl+n")
    app.wait("button", "Choose: Question list")
    wait_focus(app, "Question list")
    app.key("Tab")
    wait_focus(app, "Choose: Question list")
    app.key("Return")
    app.wait("entry", "Search")
    app.type("ready")
    app.wait("label", "Ready to switch?")
    app.key("Return")
    wait_answered(app, 0)
    app.wait_until(lambda: app.bus.focus() and app.bus.focus().role == "radio button",
                   "the keyboard on the first question")


def answer(app, option):
    """Goes to an option by Tab and chooses it with the space bar."""
    for _ in range(40):
        if app.bus.focus() and app.bus.focus().name == option:
            app.key("space")
            return
        app.key("Tab")
    raise AssertionError(f"Tab does not come to {option}")


def wait_answered(app, count):
    app.wait(None, f"{count} of 11 questions answered", shown=False)


def test_a_quiz_is_filled_in_by_keyboard(app):
    app.fill_screen()
    app.click(app.wait("list item", "Questionnaires"))
    app.wait("label", "Nothing Filled In Yet")
    begin(app)
    for count, option in enumerate(["They know each other to a limited degree",
                                    "Not near each other at all", "Few are"], 1):
        answer(app, option)
        wait_answered(app, count)


def test_undo_takes_one_answer_back(app):
    app.key("ctrl+z")
    wait_answered(app, 2)
    app.key("ctrl+shift+z")
    wait_answered(app, 3)


def test_the_answers_lead_to_advice(app):
    app.click(app.wait("page tab", "Advice"))
    app.wait("label", "There is competition. Try one or two exchanges all the same.")
    app.wait("label", "Important")


def test_the_advice_is_printed(app):
    app.key("ctrl+p")
    app.click(app.wait("menu item", re.compile("Answers and Advice")))
    app.choose_file("Save the Document", PAPER)
    app.wait_until(PAPER.exists, "the document")
    printed = subprocess.run(["pdftotext", "-raw", PAPER, "-"], capture_output=True, check=True,
                             text=True).stdout
    for words in ("Ready to switch?", "There is competition.", "Few are"):
        assert words in printed, (words, printed)


def test_it_is_printed_empty(app):
    app.key("ctrl+p")
    app.click(app.wait("menu item", re.compile("Empty, to Fill In")))
    app.choose_file("Save the Document", EMPTY_PAPER)
    app.wait_until(EMPTY_PAPER.exists, "the empty questionnaire")
    printed = subprocess.run(["pdftotext", "-raw", EMPTY_PAPER, "-"], capture_output=True,
                             check=True, text=True).stdout
    assert "To fill in with a pen" in printed and "competition." not in printed, printed


def test_a_second_time_is_compared(app):
    app.key("alt+Left")
    app.wait("label", re.compile("1 row"))
    begin(app)
    answer(app, "They know each other and meet")
    wait_answered(app, 1)
    app.click(app.wait("page tab", "Compare"))
    grid = app.wait("panel", "Compare")
    app.wait("label", "They know each other to a limited degree", within=grid)
    app.wait("label", re.compile("They know each other and meet"), within=grid)


def test_all_is_there_after_closing(app):
    app.key("ctrl+q")
    assert app.wait_exit() == 0
    app.start()
    app.fill_screen()
    app.click(app.wait("label", "Demo"))  # no settings are kept here: the network is chosen
    app.click(app.wait("list item", "Questionnaires"))
    app.wait("label", re.compile("2 rows"))
