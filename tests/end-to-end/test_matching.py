"""A round is argued with: why not, what if, and what would give everybody a place."""

import re

SWITCHERS, PLACED = 158, 123  # of the demonstration
arguments = ["--demo"]


def wait_placed(app, count):
    app.wait("label", re.compile(f"^{count} of {SWITCHERS} switchers have a place"))


def points(app):
    """The points of the whole plan, from the title of the assistant."""
    label = app.wait("label", re.compile("switchers have a place"))
    return float(re.search(r"· ([\d.,]+) points", label.name).group(1).replace(",", ""))


def view(app, name):
    app.click(app.wait("page tab", name))


def sentence(app):
    """What a screen reader hears of the cell of the grid with the cursor."""
    focus = app.bus.focus()
    return focus.name if focus.role == "table cell" else ""


def test_a_proposal_is_made(app):
    app.fill_screen()
    app.click(app.wait_row(app.wait("list", "Sections"), "Matching"))
    app.click(app.wait("button", "Start Matching…"))
    app.click(app.wait("button", "Propose"))
    wait_placed(app, PLACED)


def test_the_panel_is_read_row_by_row(app):
    app.key("Tab")
    app.wait("button", "Accept", state="focused")
    for _ in range(12):
        if re.match(r"Content, [\d.]+ / 50, .", app.bus.focus().name):
            break
        app.key("Tab")
    else:
        raise AssertionError("no criterion is read")


def test_every_cell_of_the_grid_explains_itself(app):
    app.key("alt+2")
    app.wait_until(lambda: "Proposed." in sentence(app), "the keyboard in the grid")
    first = sentence(app)
    assert re.search(r"^Greet Haesaert \(AZ Sint-Odrada\) → .* Proposed\. [\d.]+ points", first), first
    app.key("Right")
    app.wait_until(lambda: sentence(app).startswith("Greet Haesaert"), "the next cell")
    assert "Proposed." not in sentence(app), sentence(app)
    app.key("ctrl+End", "ctrl+Home")
    app.wait_until(lambda: sentence(app) == first, "the first cell")


def test_tab_leads_on_from_the_grid(app):
    app.key("Tab")
    app.wait("label", re.compile("^Greet Haesaert"), state="focused")
    app.key("Tab")
    app.wait("button", "Fix", state="focused")
    app.key("shift+Tab", "shift+Tab")
    app.wait_until(lambda: sentence(app).startswith("Greet Haesaert"), "the cell again")


def test_who_has_the_seat_is_said(app):
    app.key("Down", "Right", "Right", "Right", "Down", "Down")
    app.wait_until(lambda: " has the seat" in sentence(app) and " against " in sentence(app),
                   "who has the place that somebody else would have liked")
    app.key("ctrl+Home")


def test_a_pair_is_forbidden_and_the_numbers_move(app):
    before = points(app)
    app.key("Delete")
    app.wait_until(lambda: points(app) < before, "a plan of fewer points")
    assert "Proposed." not in sentence(app), sentence(app)
    app.key("Delete")
    app.wait_until(lambda: points(app) == before, "the first plan again")
    app.wait_until(lambda: "Proposed." in sentence(app), "the pair in the plan again")


def test_a_pair_is_fixed(app):
    app.key("space")
    app.wait_until(lambda: "Fixed." in sentence(app), "a fixed pair")
    app.key("space")
    app.wait_until(lambda: "Proposed." in sentence(app), "a pair that is free again")


def test_a_single_change_gives_a_place(app):
    view(app, "Without a Place")
    table = app.wait("tree table", "Switchers without a place")
    app.wait_until(lambda: any("instead of" in " ".join(words) for _, words in app.rows(table)),
                   "a longer way that would do")
    app.click(app.wait_row(table, "Hamza Aït Lahcen"))
    app.click(app.wait("button", "Fix Here"))
    wait_placed(app, PLACED + 1)


def test_one_more_seat_gives_a_place(app):
    table = app.wait("tree table", "Switchers without a place")
    app.click(app.wait_row(table, "Fabrice Deprez"))
    app.click(app.wait("button", "Add a Seat"))
    wait_placed(app, PLACED + 2)


def test_who_has_to_get_a_place_gets_one(app):
    table = app.wait("tree table", "Switchers without a place")
    app.click(app.wait_row(table, "Anne-Laure Renard"))
    app.click(app.wait("check box", "Has to get a place"))
    app.wait_until(lambda: not any("Anne-Laure Renard" in words for _, words in app.rows(table)),
                   "a place for her")
    wait_placed(app, PLACED + 2)


def test_shortages_are_listed(app):
    view(app, "Shortages")
    app.wait_row(app.wait("tree table", "Shortages"), "Provincie Vlaams-Brabant")


def test_nothing_was_decided_but_that(app):
    app.key("Escape")
    app.wait_gone("page tab", "Shortages")
    app.wait("button", "Undo: Anne-Laure Renard has to get a place")


def test_organisations_that_do_not_exchange_are_kept_apart(app):
    app.click(app.wait_row(app.wait("list", "Sections"), "Organisations"))
    app.double_click(app.wait_row(app.wait("tree table"), "AZ Sint-Odrada"))
    app.wait("button", "New: Excluded organisation", shown=False).do("click")
    app.click(app.wait("button", "Choose: Does not exchange with"))
    app.wait("list", "Choices")
    app.type("Lindeboom")
    app.click(app.wait_row(app.wait("list", "Choices"), "De Lindeboom"))
    app.wait("button", "Undo: New: Excluded organisation")
    app.click(app.wait_row(app.wait("list", "Sections"), "Matching"))
    app.click(app.wait("button", "Start Matching…"))
    app.click(app.wait("button", "Propose"))
    app.wait("page tab", "Grid")
    app.key("alt+2")
    app.wait_until(lambda: "Proposed." in sentence(app), "the keyboard in the grid")
    assert "De Lindeboom" not in sentence(app), sentence(app)
    for _ in range(200):
        if ", De Lindeboom" in sentence(app):
            break
        before = sentence(app)
        app.key("Right")
        app.wait_until(lambda: sentence(app) != before, "the next cell")
    assert "The two organisations do not exchange with each other." in sentence(app), sentence(app)
    app.key("Escape")
    app.wait_gone("page tab", "Grid")
