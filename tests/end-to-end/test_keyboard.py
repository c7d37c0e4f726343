"""Everything is reached and left by keyboard alone; the pointer is not used after the start."""

import pathlib
import re

from accessibility import GLib

PECULIAR = pathlib.Path(__file__).resolve().parents[1] / "files" / "import" / "peculiar.xlsx"

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
    app.wait("button", "0 of 3 outputs")
    wait_focus(app, "button", "Go to the Round")
    app.key(*["Tab"] * 9, "Return")
    app.wait("label", "158 of 237 shown")
    app.wait("button", re.compile("Switcher: Yes"))


def test_a_list_begins_on_its_first_row(app):
    app.key("alt+3")
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


def test_the_overview_leads_back_to_the_record(app):
    app.key("alt+1")
    app.wait("label", "Continue where you were: Organisation")
    app.click(app.wait("label", "Zennebank"))
    app.wait("page tab", "History")
    app.key("alt+Left", "alt+3")
    wait_focus(app, "table row", "Zennebank")


def test_sections_have_keys(app):
    app.key("alt+5")
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


def name_of_focus(app):
    try:
        stop = app.bus.focus()
        return stop.name if stop else ""
    except GLib.Error:
        return ""  # of a window that is gone


def reach(app, name):
    """Goes by Tab to what has this name."""
    for _ in range(120):
        if re.match(name, name_of_focus(app)):
            return
        app.key("Tab")
    raise AssertionError(f"Tab does not reach {name!r}")


def press(app, name):
    reach(app, name)
    app.key("Return")


def open_section(app, name):
    wanted = app.wait("list item", name)
    reach(app, "|".join(row.name for row in wanted.parent.children if row.name))
    app.key("Home")
    while name_of_focus(app) != name:
        app.key("Down")
    app.key("Return")
    app.wait_until(lambda: len(app.find_all("label", name)) == 2, name)


def choose_in_main_menu(app, item):
    app.key("F10")
    app.wait("menu item", item)
    while name_of_focus(app) != item:
        app.key("Down")
    app.key("Return")
    app.wait_no_popover()


def wait_windows(app, count):
    app.wait_until(lambda: len(app.windows()) == count, f"{count} windows")


def test_the_help_has_a_key(app):
    app.key("F1")
    app.wait("heading", "Lists and Records")
    app.type("damaged")
    app.wait_until(lambda: len(app.rows(app.wait("list", "Topics"))) == 1, "one page to be found")
    app.key("Return")
    app.wait("heading", "Backups")
    app.key("alt+Left")
    app.wait("heading", "Lists and Records")
    app.key("Escape")
    wait_windows(app, 1)


def test_a_workbook_is_taken_in(app):
    choose_in_main_menu(app, "Import…")
    wait_windows(app, 2)
    app.key("F1")
    app.wait("heading", "Importing a List")
    app.key("Escape")
    wait_windows(app, 2)
    press(app, "Choose…")
    app.choose_file("Choose a List", PECULIAR)
    press(app, "Check the File")
    app.wait("button", "Take In 5 Rows")
    press(app, "Take In 5 Rows")
    app.wait("label", "5 Rows Were Taken In")
    app.key("Escape")
    wait_windows(app, 1)


def test_a_question_begins_with_who_asks_it(app):
    app.key("alt+5", "ctrl+n")
    wait_windows(app, 2)
    app.type("Zoë Nergens")
    app.wait("button", "Add “Zoë Nergens”…")
    app.key("Escape")
    wait_windows(app, 1)
    app.key("ctrl+n")
    wait_windows(app, 2)
    app.type("Smeets")
    app.key("Return")
    app.wait("label", "New: Learning question")
    app.type("Hoe leid ik een overleg?")
    app.key("Tab")
    app.wait("page tab", "History")
    app.key("ctrl+z", "alt+Left")


def test_a_round_is_matched(app):
    open_section(app, "Matching")
    press(app, "Start Matching…")
    wait_windows(app, 2)
    app.key("alt+p")
    app.wait_until(lambda: app.bus.focus().role == "table row", "the keyboard on a proposal")
    app.key("Down")
    press(app, "Accept$")
    app.wait("label", re.compile("^1 accepted"))
    app.key("alt+l")
    app.wait("label", re.compile("· 0 to decide"))
    app.key("alt+m")
    app.wait("label", re.compile("exchanges were made"))
    app.key("Escape")
    wait_windows(app, 1)


def test_a_network_is_made(app):
    choose_in_main_menu(app, "Other Networks")
    app.wait("button", "New Network…")
    press(app, "New Network…")
    wait_windows(app, 2)
    app.type("Zuid")
    app.key("Return")
    wait_windows(app, 1)
    app.wait("frame", "Zuid")
