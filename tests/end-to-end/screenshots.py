#!/usr/bin/python3
"""screenshots.py NAME PROGRAM: walks through the whole program and takes a picture of every page
and assistant, in the language of the display, into the folder NAME of the screenshots of the test.

Things are called by their English names here and found by their names in that language. Output is
TAP: a point for every place on the way.
"""

import gettext
import os
import pathlib
import sys

import driver
import run

HEADER_HEIGHT = 40
PECULIAR = pathlib.Path(__file__).resolve().parents[1] / "files" / "import" / "peculiar.xlsx"


def names_in(language):
    """The names of things, without mnemonics, by their English names."""
    if language == "en":
        return {}
    catalogue = gettext.translation("wissel", os.environ["WISSEL_LOCALE_DIR"], [language])
    return {english.replace("_", ""): name.replace("_", "")
            for english, name in catalogue._catalog.items() if isinstance(english, str)}


class Tour:
    """The way through the program; its methods named visit_… are the places, in order."""

    def __init__(self, app, folder):
        self.app, self.folder = app, folder
        self.names = names_in(os.environ["LANGUAGE"])
        self.number = 0

    def name(self, english):
        return self.names.get(english, english)

    def wait(self, role, english):
        return self.app.wait(role, self.name(english))

    def click(self, role, english):
        self.app.click(self.wait(role, english))

    def menu(self, *english):
        self.app.menu(self.wait("button", english[0]), *[self.name(item) for item in english[1:]])

    def go(self, english):
        self.go_to(self.name(english))

    def go_to(self, section):
        """Goes to a section and waits for its title in the header."""
        self.app.click(self.app.wait_row(self.wait("list", "Sections"), section))
        self.app.wait_until(lambda: any(label.extents[1] < HEADER_HEIGHT
                                        for label in self.app.find_all("label", section)), section)

    def has_rows(self):
        table = self.app.find("tree table")
        return table is not None and bool(self.app.rows(table))

    def open_first(self):
        self.app.wait_until(lambda: self.app.rows(self.app.wait("tree table")), "rows")
        self.app.double_click(self.app.rows(self.app.wait("tree table"))[0][0])
        self.wait("button", "Delete")

    def picture(self, name, window=0):
        """A picture of a window; the last one opened has number -1."""
        self.number += 1
        self.app.screenshot(self.folder / f"{self.number:02}-{name}.png",
                            self.app.windows()[window])

    # -- the places

    def visit_networks(self):
        self.app.fill_screen()
        self.wait("button", "Open the Demo")
        self.picture("networks")
        self.menu("Main Menu", "Keyboard Shortcuts")
        self.app.wait_until(lambda: len(self.app.windows()) == 2, "the shortcuts")
        self.picture("shortcuts", -1)
        self.app.key("Escape")
        self.click("button", "Open the Demo")
        self.wait("list", "Sections")

    def visit_sections(self):
        """Every section as it is before the matching, and the first record of those that have any."""
        sections = self.wait("list", "Sections")
        for number in range(len(self.app.rows(sections))):
            title = self.app.rows(sections)[number][1][0]
            self.go_to(title)
            name = {name: english for english, name in self.names.items()}.get(title, title)
            name = name.lower().replace(" ", "-")
            self.picture(name)
            if not self.has_rows():
                continue
            self.open_first()
            self.picture(f"{name}-record")
            if title == self.name("Organisations"):
                self.click("page tab", "History")
                self.picture("history")
            self.app.key("alt+Left")
            self.app.wait("tree table")

    def visit_import(self):
        self.menu("Main Menu", "Import…")
        self.wait("label", "Choose…")
        self.picture("import", -1)
        self.click("label", "Choose…")
        self.app.choose_file(self.name("Choose a List"), PECULIAR)
        self.click("button", "Check the File")
        self.wait("button", "Back")
        self.picture("import-review", -1)
        self.app.key("Escape")
        self.app.wait_until(lambda: len(self.app.windows()) == 1, "the import to close")

    def visit_matching(self):
        self.go("Matching")
        self.click("button", "Start Matching…")
        self.wait("button", "Propose")
        self.picture("matching-rules", -1)
        self.click("button", "Propose")
        self.wait("button", "Accept All")
        self.picture("matching-proposal", -1)
        for view in ("Grid", "Without a Place", "Shortages", "Balance", "Plans"):
            self.click("page tab", view)
            self.picture("matching-" + view.lower().replace(" ", "-"), -1)
        self.click("button", "Accept All")
        self.click("button", "Make the Exchanges")
        self.app.wait_gone("button", self.name("Make the Exchanges"))
        self.picture("matching-done", -1)
        self.app.key("Return")
        self.app.wait_until(lambda: len(self.app.windows()) == 1, "the wizard to close")
        self.app.wait_row(self.app.wait("tree table"), "AZ Sint-Odrada")
        self.picture("informing")
        self.app.key("alt+Left")
        self.app.wait_gone("check box", "AZ Sint-Odrada")
        self.picture("matching")

    def visit_exchanges(self):
        self.go("Exchanges")
        self.picture("exchanges")
        self.open_first()
        self.picture("exchanges-record")
        self.click("label", "Complete the Exchange…")
        self.wait("text", "Topics")
        self.picture("completing", -1)
        self.app.fill(self.wait("text", "Topics"), "Evacuatie")
        self.app.fill(self.wait("text", "Reason for going on all the same"), "Op papier")
        self.click("button", "Complete")
        self.wait("label", "Issue the Learning Certificate")
        self.picture("completed")

    def visit_certificates(self):
        self.go("Exchanges")
        self.menu("Export", "Learning Certificates of the Round…")
        self.app.wait_until(lambda: len(self.app.windows()) == 2, "the certificates")
        self.picture("certificates", -1)
        self.app.key("Escape")


def main():
    folder = pathlib.Path(os.environ.get("WISSEL_TEST_OUT", "out"), "screenshots", sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    app = driver.App(sys.argv[2:])
    try:
        tour = Tour(app, folder)
        steps = [(name, lambda app, visit=visit: visit(tour))
                 for name, visit in vars(Tour).items() if name.startswith("visit_")]
        return 0 if run.play(app, steps, folder) else 1
    finally:
        app.end()


if __name__ == "__main__":
    sys.exit(main())
