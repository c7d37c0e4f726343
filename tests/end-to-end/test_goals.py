"""The officer says what comes first, by keyboard, and the plan follows."""

import re

SWITCHERS, PLACED = 158, 123  # of the demonstration
arguments = ["--demo"]


def wait_placed(app, count):
    app.wait("label", re.compile(f"^{count} of {SWITCHERS} switchers have a place"))


def goals(app):
    """The goals as they stand below each other."""
    found = {}
    for node in app.find_all("label", re.compile(r"^[1-5]\. "), shown=False):
        found[int(node.name[0])] = node.name[3:]
    return [found[place] for place in sorted(found)]


def tab_to(app, name):
    """Walks with the keyboard to the button of this name."""
    for _ in range(60):
        app.key("Tab")
        if app.bus.focus().name == name:
            return
    raise AssertionError(f"the keyboard does not get to “{name}”")


def test_the_usual_order_is_shown(app):
    app.fill_screen()
    app.click(app.wait_row(app.wait("list", "Sections"), "Matching"))
    app.click(app.wait("button", "Start Matching…"))
    app.wait("button", "Propose")
    app.wait_until(lambda: len(goals(app)) == 5, "five goals")
    assert goals(app)[0] == "As many switchers placed as possible", goals(app)
    assert goals(app)[4] == "Giving and taking in balance", goals(app)


def test_the_wheel_moves_the_page_and_no_weight(app):
    def weights():
        return [node.text for node in app.find_all("spin button", shown=False)]

    before = weights()
    for _ in range(6):
        x, y, width, height = app.place(app.wait("frame", "Matching"))
        app.screen.scroll(x + width * 2 // 3, y + height // 2, 3)
        app.screen.settle(0.06, 2)
    app.wait("label", "Limits")
    assert weights() == before, (before, weights())


def test_a_goal_is_moved_by_its_button(app):
    tab_to(app, "Move Up: Giving and taking in balance")
    for place in (3, 2, 1, 0):
        app.key("space")
        app.wait_until(lambda: goals(app).index("Giving and taking in balance") == place,
                       "the goal further up")
    assert app.bus.focus().name == "Move Down: Giving and taking in balance", app.bus.focus().name


def test_the_plan_follows(app):
    app.click(app.wait("button", "Propose"))
    app.wait("label", re.compile(f"of {SWITCHERS} switchers have a place"))
    label = app.wait("label", re.compile("switchers have a place")).name
    assert int(label.split()[0]) < PLACED, label


def test_a_goal_is_moved_by_keys(app):
    app.click(app.wait("button", "Back to the Rules"))
    app.wait("button", "Propose")
    tab_to(app, "Move Down: Giving and taking in balance")
    app.key("shift+Tab")
    for place in (1, 2, 3, 4):
        app.key("ctrl+Down")
        app.wait_until(lambda: goals(app).index("Giving and taking in balance") == place,
                       "the goal further down")
    app.click(app.wait("button", "Propose"))
    wait_placed(app, PLACED)


def test_nothing_was_decided(app):
    app.key("Escape")
    app.wait_gone("button", "Propose")
