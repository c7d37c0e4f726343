"""What comes before matching: what is missing, the preferences of a kick-off typed by keyboard alone,
and the weights for them."""

import re

SWITCHERS, PLACES, WITHOUT_PREFERENCES = 158, 111, 33  # of the demo network

arguments = ["--demo"]


def start_matching(app):
    app.key("alt+7")
    button = app.wait("button", "Start Matching…")
    app.wait_until(lambda: "focused" in button.states or app.key("Tab"), "the keyboard on it")
    app.key("Return")
    app.wait("frame", "Matching")


def wait_given(app, count):
    app.wait("label", f"{count} of {SWITCHERS} switchers have given a top three")


def test_what_is_missing_opens_its_rows(app):
    app.fill_screen()
    app.wait("button", f"{SWITCHERS} switchers")
    start_matching(app)
    app.wait("label", f"{SWITCHERS} switchers look for a place")
    app.click(app.wait("label", f"{PLACES} learning places have a free seat"))
    app.wait_gone("frame", "Matching")
    app.wait("label", f"{PLACES} of 116 shown")
    app.wait("label", "Free seats in: Voorjaar 2027")


def test_points_that_could_be_better_are_shown_one_by_one(app):
    start_matching(app)
    line = f"{WITHOUT_PREFERENCES} switchers without preferences"
    summary = app.wait("label", re.compile("points could be better$"))
    assert not app.find("label", line)
    app.click(summary)
    app.wait("label", line)


def test_preferences_are_typed_row_by_row(app):
    wait_given(app, SWITCHERS - WITHOUT_PREFERENCES)
    app.key("alt+e")
    app.wait("frame", "Preferences of the Switchers")
    app.wait("text", "Choice 1 of Monika Johanns")
    app.type("z")
    app.wait("status bar", re.compile("^Enter takes “Zennebank”"))
    app.key("Return", "Tab")
    app.type("trois")
    app.key("Down")
    wait_given(app, SWITCHERS - WITHOUT_PREFERENCES + 1)


def test_what_cannot_be_is_said_and_kept(app):
    app.key("Up")
    app.key("Tab")
    app.type("zennebank")
    app.key("Tab")
    app.wait("status bar", re.compile("^Choice 3: This organisation is among"))
    app.key("shift+Tab")
    app.type("vennrand")
    app.key("Tab")
    app.wait("status bar", re.compile("^Choice 3: .*own organisation"))
    app.key("alt+s")  # leads back to the cell instead of saving
    app.wait("text", "Choice 3 of Monika Johanns", state="focused")
    app.key("ctrl+a")
    app.type("gohl")
    app.key("Return")
    app.wait_gone("status bar", re.compile("^Choice 3"))


def test_all_are_saved_at_once(app):
    app.key("alt+s")
    app.wait_gone("frame", "Preferences of the Switchers")
    wait_given(app, SWITCHERS - WITHOUT_PREFERENCES + 1)
    app.key("alt+e")
    names = ("Zennebank", "Trois Rives", "Göhltal")
    for rank, name in enumerate(names, 1):
        field = app.wait("text", f"Choice {rank} of Monika Johanns")
        assert field.text == name, (rank, field.text)
    app.key("Escape")
    app.wait_gone("frame", "Preferences of the Switchers")


def test_what_was_typed_can_be_left(app):
    app.key("alt+e")
    app.wait("text", "Choice 1 of Monika Johanns")
    app.key("ctrl+a")
    app.type("scheldekant")
    app.key("Escape")
    app.click(app.wait("button", "Leave"))
    app.wait_gone("frame", "Preferences of the Switchers")
    wait_given(app, SWITCHERS - WITHOUT_PREFERENCES + 1)


def test_the_kick_off_has_its_weights(app):
    app.scroll(app.wait("label", re.compile("points could be better$")), 8)
    app.click(app.wait("label", "Starting point"))
    app.click(app.wait_until(lambda: app.find_all("label", "Kick-off with a top three"),
                             "the choices")[-1])
    app.wait("label", re.compile("^The top three that switchers gave at the kick-off leads"))
    app.click(app.wait("button", "Propose"))
    app.wait("label", re.compile(f"of {SWITCHERS} switchers have a place"))
    app.key("Escape")
    app.wait_gone("frame", "Matching")


def test_one_undo_takes_the_preferences_back(app):
    app.key("ctrl+z")
    app.wait("label", "Undone: Preferences of 1 switcher")
    start_matching(app)
    wait_given(app, SWITCHERS - WITHOUT_PREFERENCES)
    app.key("Escape")
    app.wait_gone("frame", "Matching")
