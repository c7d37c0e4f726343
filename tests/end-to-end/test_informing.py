"""All organisations of a round are told of their matches on one afternoon, by keyboard alone."""

import email
import email.policy
import os
import pathlib
import re
import subprocess

SWITCHERS, PLACED, TOUCHED = 158, 123, 27  # of the demonstration
HOME = pathlib.Path(os.environ["WISSEL_TEST_DIR"]) / "home"

arguments = ["--demo"]


def wait_counts(app, informed, chosen):
    app.wait("status bar", f"{informed} of {TOUCHED} informed · {chosen} chosen")


def wait_first_row(app):
    row = re.compile("^Am Vennrand, ")
    app.wait_until(lambda: app.find("table row", row, state="focused") or app.key("Tab"),
                   "the keyboard on the first row")


def pick(app, keys, title, path, item=0):
    """Opens a menu by its letter, goes to an item, and answers the file chooser."""
    app.key(keys)
    app.wait_until(lambda: app.find("menu item"), "the menu")
    app.key(*["Down"] * item, "Return")
    app.choose_file(title, path)


def test_all_is_accepted_and_the_exchanges_are_made(app):
    app.fill_screen()
    app.key("alt+7")
    button = app.wait("button", "Start Matching…")
    app.wait_until(lambda: "focused" in button.states or app.key("Tab"), "the keyboard on it")
    app.key("Return")
    app.wait("frame", "Matching")
    app.wait("label", f"{SWITCHERS} switchers look for a place")
    app.key("alt+p")
    app.wait("label", re.compile(f"^{PLACED} of {SWITCHERS} switchers have a place"))
    app.key("alt+l")
    app.wait("label", f"{PLACED} accepted · 0 rejected · 0 to decide")
    app.key("alt+m")
    app.wait("label", f"{PLACED} exchanges were made")


def test_then_the_organisations_are_told(app):
    app.wait("button", "Inform the Organisations", state="focused")
    app.key("Return")
    app.wait_gone("frame", "Matching")
    wait_counts(app, 0, TOUCHED)
    app.wait_row(app.wait("tree table"), "Am Vennrand")


def test_drafts_for_all_come_into_a_folder(app):
    folder = HOME / "mails"
    folder.mkdir()
    pick(app, "alt+m", "Folder for the Mail Drafts", folder)
    wait_counts(app, TOUCHED, 0)
    mails = [email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
             for path in folder.glob("*.eml")]
    assert len(mails) == TOUCHED, mails
    assert all(mail["X-Unsent"] == "1" and len(list(mail.iter_attachments())) == 1
               for mail in mails)


def test_it_is_said_that_nothing_was_sent(app):
    app.wait("status bar", re.compile(f"^{TOUCHED} mail drafts were made; nothing has been sent"))
    app.wait("button", "Open Folder")


def test_one_undo_takes_all_of_it_back(app):
    app.key("ctrl+z")
    app.wait_gone("status bar", re.compile("nothing has been sent"))
    wait_counts(app, 0, TOUCHED)


def test_the_space_bar_leaves_one_out(app):
    wait_first_row(app)
    app.key("space")
    wait_counts(app, 0, TOUCHED - 1)
    app.key("Down", "space")
    wait_counts(app, 0, TOUCHED - 2)
    app.key("space")
    wait_counts(app, 0, TOUCHED - 1)


def test_tab_leaves_the_table(app):
    app.key("shift+Tab")
    app.wait_until(lambda: app.bus.focus().name == "Mails", "the keyboard on the button before it")
    app.key("Tab")
    app.wait("table row", state="focused")


def test_letters_to_print_are_one_file(app):
    path = HOME / "letters.pdf"
    pick(app, "alt+l", "Save the Letters", path, item=1)
    wait_counts(app, TOUCHED - 1, 0)
    text = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True).stdout
    assert "Propositions d’échanges" in text and "Ihre Mitarbeitenden" in text
    assert "Seniorenzentrum" not in text.split("\f")[0]


def test_who_was_rung_up_is_noted(app):
    wait_first_row(app)
    app.key("space")
    wait_counts(app, TOUCHED - 1, 1)
    app.key("alt+n")
    wait_counts(app, TOUCHED, 0)


def test_on_another_day_the_page_of_the_round_leads_there(app):
    app.key("alt+Left")
    app.click(app.wait_row(app.wait("list", "Sections"), "Rounds"))
    app.double_click(app.wait_row(app.wait("tree table"), "Voorjaar 2027"))
    app.click(app.wait("label", "Inform the Organisations"))
    wait_counts(app, TOUCHED, 0)


def test_an_organisation_is_opened_and_come_back_from(app):
    wait_first_row(app)
    app.key("Return")
    app.wait("page tab", "Details", state="focused")
    app.key("alt+Left")
    wait_counts(app, TOUCHED, 0)
