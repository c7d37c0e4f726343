"""Every section can be used by people who do not see it or do not use a mouse."""

import re

from test_main_job import sections, test_a_network_is_made  # the first step of this story too

CONTROLS = {
    "button", "toggle button", "check box", "radio button", "entry", "text", "password text",
    "spin button", "combo box", "slider", "menu item", "link", "list item", "table", "tree table",
}
ROUND = 80  # presses of Tab that are enough to go round a section


def has_words(node):
    """Whether a screen reader has something to say: a name of its own, or the words inside it."""
    return any(inner.name for inner in node.and_below())


def each_section(app):
    """Opens one section after the other."""
    for number in range(len(app.rows(sections(app)))):
        row, words = app.rows(sections(app))[number]
        app.click(row)
        yield words[0]


def test_every_control_has_a_name(app):
    nameless = []
    for section in each_section(app):
        nameless += [f"{section}: {node.role} at {node.extents}" for node in app.tree()
                     if node.role in CONTROLS and not has_words(node) and app.is_shown(node)]
    assert not nameless, "\n".join(nameless)


def odd_names(app):
    """Names with the underline of a mnemonic, or that say something twice."""
    return [f"{node.role} {node.raw_name!r}" for node in app.tree() if node.role in CONTROLS
            and (node.raw_name != node.name or re.search(r"\b(\w[\w ]*) \1$", node.raw_name))
            and not node.raw_name.startswith("Gtk") and app.is_shown(node)]


def test_names_are_words(app):
    odd = [f"{section}: {name}" for section in each_section(app) for name in odd_names(app)]
    assert not odd, "\n".join(odd)


def test_names_in_a_form_are_words(app):
    app.click(app.wait_row(sections(app), "Organisations"))
    app.key("ctrl+n")
    app.wait("button", "Choose: Part of")
    odd = odd_names(app)
    assert not odd, "\n".join(odd)
    app.key("alt+Left")
    app.wait_gone("button", "Choose: Part of")


def test_tab_goes_round_every_section(app):
    for section in each_section(app):
        stops = set()
        for _ in range(ROUND):
            app.key("Tab")
            stop = app.bus.focus()
            if stop in stops:
                break
            stops.add(stop)
        else:
            raise AssertionError(f"{section}: Tab does not come round in {ROUND} steps")
        assert len(stops) > 2, f"{section}: Tab only reaches {stops}"
