"""Everything is reached and left by keyboard alone; the pointer is not used after the start."""

import re

arguments = ["--demo"]


def focus(app):
    """What has the keyboard; None for the text of an entry, which GTK 4.8 does not tell."""
    return next((node for node in app.tree() if "focused" in node.states), None)


def wait_focus(app, role, name):
    def found():
        node = focus(app)
        return node and node.role == role and (name is None or re.match(name, node.name)) and node

    return app.wait_until(found, f"the keyboard on {role} {name!r}")


def walk(app, key, most=160):
    """The names of what a key goes through, until it comes back to where it began."""
    start, names = app.bus.focus(), []
    while len(names) < most:
        app.key(key)
        stop = app.bus.focus()
        if stop == start:
            return names
        names.append(stop.name if stop else None)
    raise AssertionError(f"{key} did not come back: {names}")


def is_menu_open(app):
    return app.find("menu item", "Open")


def test_a_number_of_the_overview_opens_its_rows(app):
    app.fill_screen()
    app.wait("button", "158 switchers")
    wait_focus(app, "button", "28 organisations")
    app.key("Tab", "Tab", "Tab", "Tab", "Tab", "Return")
    app.wait("label", "158 of 237 shown")
    app.wait("button", re.compile("Switcher: Yes"))


def test_a_list_begins_on_its_first_row(app):
    app.key("alt+2")
    wait_focus(app, "table row", "Am Vennrand")


def test_the_menu_of_a_row_comes_by_key_and_gives_the_keyboard_back(app):
    for key in ("shift+F10", "Menu"):
        app.key("Down", key)
        app.wait_until(lambda: is_menu_open(app), f"the menu of {key}")
        app.key("Escape")
        app.wait_until(lambda: not is_menu_open(app), "the menu to close")
    wait_focus(app, "table row", "Bitvijver")


def test_a_list_is_sorted_by_key(app):
    app.key("Menu", "Up", "Right", "Down", "Return")
    app.wait_until(lambda: not is_menu_open(app), "the menu to close")
    app.wait("filler", "Short name, sorted in descending order")
    app.key("Home")
    wait_focus(app, "table row", "Zennebank")


def test_tab_goes_round_the_window(app):
    forward = walk(app, "Tab")
    for name in ("Organisations", "Exchanges", "New Organisation", "Main Menu", "Search", "Filter",
                 "Columns", "Export"):
        assert name in forward, f"{name} not in {forward}"
    backward = walk(app, "shift+Tab")
    for name in ("Export", "Search", "Main Menu", "New Organisation"):
        assert name in backward, f"{name} not in {backward}"


def test_passing_the_sections_leaves_the_page(app):
    chosen = app.wait("list item", "Organisations")
    assert "selected" in chosen.states, "another section than the page is selected"


def test_a_record_opens_and_is_left(app):
    app.key("Return")
    wait_focus(app, "page tab", "Details")
    names = walk(app, "Tab")
    assert "Sector" in names and "New: Site" in names, names
    assert names.index("Sector") < names.index("New: Site"), f"not the form first: {names}"
    app.key("alt+Left")
    wait_focus(app, "table row", "Zennebank")


def test_sections_have_keys(app):
    app.key("alt+4")
    app.wait("filler", re.compile("^Learning question"))
    app.key("F9")
    app.wait_gone("list", "Sections")
    app.key("F9")
    app.wait("list", "Sections")


def test_the_shortcuts_have_a_key(app):
    app.key("ctrl+question")
    app.wait_until(lambda: len(app.windows()) == 2, "the shortcuts")
    app.key("Escape")
    app.wait_until(lambda: len(app.windows()) == 1, "the shortcuts to close")
