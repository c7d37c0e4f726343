"""A ring of organisations is held together, plans are kept, compared and run again, and what was
decided becomes exchanges, which can be taken back."""

import re

from gi.repository import GLib

PLACED = 123  # of the switchers of the demonstration
NOTE = "Zoals besproken op 1 maart"
arguments = ["--demo"]

ring = {}  # who goes where, in the ring that is locked


def wait_placed(app, count):
    app.wait("label", re.compile(f"^{count} of .* have a place"))


def outside(app):
    """How many organisations are outside the free band after the plan."""
    label = app.wait("label", re.compile("^Outside the free band"))
    return int(re.search(r"(\d+) of", label.name).group(1))


def view(app, name):
    app.click(app.wait("page tab", name))


def set_price(app, price):
    """The balance gets its price by keyboard alone."""
    app.key("alt+p", "ctrl+a")
    app.type(price)
    app.key("Tab")


def go_to(app, role, name):
    """Walks with the Tab key to a widget."""
    for _ in range(60):
        focus = app.bus.focus()
        try:
            if focus.role == role and name == focus.name and "focused" in focus.states:
                return
        except GLib.Error:
            pass  # it went away with what was shown before
        app.key("Tab")
    raise AssertionError(f"the keyboard does not come to {role} {name}")


def lines(app):
    """What is said of two plans side by side: the kind, who or what, and the two."""
    return [words for _, words in app.rows(app.wait("tree table", "Two plans side by side"))]


def line(app, what):
    return next((words for words in lines(app) if what in words), None)


def say(app, text):
    """What the kept plan says of itself."""
    return app.wait("label", re.compile(text), within=app.wait("list", "Kept Plans"))


def test_a_ring_is_locked_by_keyboard(app):
    app.fill_screen()
    app.key("alt+7")
    app.click(app.wait("button", "Start Matching…"))
    app.click(app.wait("button", "Propose"))
    wait_placed(app, PLACED)
    view(app, "Balance")
    lock = app.wait("button", "Lock")
    steps = [node.name for node in lock.parent.and_below() if " goes to “" in node.name]
    ring.update(re.match(r"(.*) \(.* goes to “(.*)”", step).groups() for step in steps)
    assert len(ring) > 1, steps
    go_to(app, "button", "Lock")
    app.key("space")
    app.wait("button", "Locked")
    app.wait_until(lambda: app.bus.focus().name == "Locked", "the keyboard still on it")


def test_its_pairs_are_fixed(app):
    view(app, "Pairs")
    for name in ring:
        app.fill(app.wait("entry", "Search"), name)
        table = app.wait("tree table", "Proposed matches")
        app.wait_until(lambda: any(words[0] == name and words[-1] == "Fixed"
                                   for _, words in app.rows(table)), f"{name} fixed")
    app.key("ctrl+a", "BackSpace")


def test_the_plan_is_kept_with_a_note(app):
    view(app, "Plans")
    app.wait("label", "No plan of this round has been kept yet.")
    app.wait_until(lambda: app.bus.focus(), "the keyboard")
    app.type("Zonder evenwicht")
    app.key("Tab")
    app.type(NOTE)
    app.key("Return")
    say(app, "^Zonder evenwicht")
    say(app, NOTE)


def test_the_ring_holds_while_the_balance_is_kept(app):
    view(app, "Balance")
    before = outside(app)
    set_price(app, "10")
    app.wait_until(lambda: outside(app) < before, "fewer organisations outside")
    app.wait("label", re.compile("costs the plan [1-9]"))
    assert len(app.find_all("button", "Locked")) == 1


def test_two_plans_are_compared(app):
    view(app, "Plans")
    app.wait_until(lambda: line(app, "Points"), "the totals")
    assert lines(app)[0][1:] == ["With a place", f"{PLACED} of 158", f"{PLACED} of 158"], lines(app)
    first, second = line(app, "Points")[2:]
    assert float(first.replace(",", "")) > float(second.replace(",", "")), (first, second)
    first, second = line(app, "Outside the free band")[2:]
    assert int(first) > int(second), (first, second)
    assert line(app, "Price per exchange out of balance")[2:] == ["0", "10"]
    kinds = {words[0] for words in lines(app)}
    assert "Another place" in kinds or "Gains a place" in kinds, kinds


def test_a_plan_run_again_is_the_same(app):
    go_to(app, "button", "Run Again")
    app.key("space")
    say(app, "Run again, it gives exactly the same result")
    app.wait_until(lambda: app.bus.focus().name == "Run Again", "the keyboard still there")


def test_what_changed_since_is_said(app):
    view(app, "Without a Place")
    table = app.wait("tree table", "Switchers without a place")
    app.click(app.wait_row(table, re.compile("^One more seat at")))
    app.click(app.wait("button", "Add a Seat"))
    wait_placed(app, PLACED + 1)
    view(app, "Plans")
    app.wait_until(lambda: line(app, "With a place")[3] == f"{PLACED + 1} of 158", "the new plan")
    assert any(words[0] == "Gains a place" for words in lines(app)), lines(app)
    go_to(app, "button", "Run Again")
    app.key("space")
    say(app, "Changed since: the learning places")


def test_one_goes_on_from_a_kept_plan(app):
    app.click(app.wait("button", "Go On"))
    app.wait_until(lambda: line(app, "Price per exchange out of balance") is None, "the same rules")
    view(app, "Balance")
    app.wait("label", re.compile("only decides between plans"))
    app.wait("button", "Locked")


def test_all_are_accepted_and_become_exchanges(app):
    app.key("alt+l", "alt+m")
    app.wait("label", re.compile(rf"^{PLACED + 1} exchanges were made"))
    app.key("Escape")
    app.wait_gone("frame", "Matching")
    table = app.wait("tree table", re.compile("."))
    app.wait_until(lambda: len(app.rows(table)) > 5, "the matches")


def test_all_of_it_is_one_action_to_undo(app):
    app.wait("button", re.compile("^Undo: "))
    app.key("ctrl+z")
    app.wait("button", "Start Matching…")
