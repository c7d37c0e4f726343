"""Drives the program as a person would: looks for things by what they are and are called, clicks
them with a real pointer and types on a real keyboard, waits for what a person would see.

    app = driver.App(["_build/src/wissel"])
    app.click(app.wait("button", "New Network"))
    app.fill(app.wait("text", "Name"), "Zoë’s network")
    app.key("ctrl+s")
    app.wait("label", re.compile("^Saved"))

Runs inside with-display. Nothing here sleeps and hopes: every step waits for a condition, and a
condition that does not come about fails with the tree of the interface as the program gave it.
"""

import os
import pathlib
import re
import signal
import subprocess
import time

from accessibility import ACCESSIBLE, COMPONENT, NO_PATH, WINDOW_COORDINATES, Bus, GLib, Node
from screen import Screen

PATIENCE = float(os.environ.get("WISSEL_TEST_PATIENCE", "30"))  # seconds
LONG_LIST = 29  # entries; longer ones are only entered when asked for


class Failure(AssertionError):
    """What was waited for did not come about."""


def fits(pattern, text):
    return bool(pattern.search(text)) if hasattr(pattern, "search") else pattern == text


class App:
    """A running program."""

    def __init__(self, command, environment=None):
        self.bus, self.screen = Bus(), Screen()
        self.command, self.environment = command, environment or {}
        self.log_path = pathlib.Path(os.environ["WISSEL_TEST_DIR"]) / "log" / "program"
        self.start()

    # -- life

    def start(self):
        environment = os.environ | {"G_DEBUG": "", "ASAN_OPTIONS": "detect_leaks=0"}
        environment.pop("GTK_A11Y", None)
        with open(self.log_path, "ab") as log:
            self.process = subprocess.Popen(self.command, env=environment | self.environment,
                                            stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        self.wait_until(self._attach, "the program on the accessibility bus")
        self.wait_until(self.windows, "the first window")
        self.screen.settle()

    def _attach(self):
        if not self.is_running():
            raise Failure(f"the program ended with status {self.process.returncode}\n{self.log()}")
        self.reference = self.bus.application(self.process.pid)
        return self.reference

    def is_running(self):
        return self.process.poll() is None

    def wait_exit(self):
        """Waits until the program has ended by itself; gives its status."""
        self.wait_until(lambda: not self.is_running(), "the program to end")
        return self.process.returncode

    def end(self):
        for number in (signal.SIGTERM, signal.SIGKILL):
            if self.is_running():
                self.process.send_signal(number)
                try:
                    self.process.wait(5)
                except subprocess.TimeoutExpired:
                    pass

    def log(self):
        """What the program printed."""
        return self.log_path.read_text(errors="replace")

    # -- waiting

    def wait_until(self, condition, what):
        """Waits for a condition; gives what it gave."""
        end = time.monotonic() + PATIENCE
        while True:
            try:
                result = condition()
            except GLib.Error:
                result = None  # something went away while we looked
            if result:
                return result
            if time.monotonic() > end:
                raise Failure(f"waited {PATIENCE:g} s for {what}, in vain")
            time.sleep(0.05)

    def wait(self, role=None, name=None, **how):
        """Waits for a widget (see find) and gives it."""
        return self.wait_until(lambda: self.find(role, name, **how), f"{role or 'widget'} {name!r}")

    def wait_gone(self, role=None, name=None, **how):
        self.wait_until(lambda: not self.find(role, name, **how),
                        f"{role or 'widget'} {name!r} to go away")

    def wait_no_popover(self):
        """Waits until no menu is open: as long as one is, it gets all clicks."""
        self.wait_until(lambda: not any(window.is_popup for window in self._x_windows()),
                        "the popover to close")
        self.screen.settle(0.06)

    # -- looking

    def windows(self):
        children = self.bus.call(self.reference, ACCESSIBLE, "GetChildren")[0]
        return [Node(self.bus, child, None) for child in children if child[1] != NO_PATH]

    def tree(self, within=None):
        """The nodes of all windows, or below one node, in tree order."""
        if within is not None:
            return self.bus.walk([within], LONG_LIST)[1:]
        return self.bus.walk(self.windows(), LONG_LIST)

    def find_each(self, role=None, name=None, within=None, state=None, shown=True):
        """The widgets that fit, one after the other, in the order of the interface: to see whether
        one is shown takes longest. The name is a text or a compiled expression; shown=False gives
        also what cannot be seen. Rows of long lists are only found within the list."""
        return (node for node in self.tree(within)
                if (role is None or node.role == role)
                and (name is None or fits(name, node.name))
                and (state is None or state in node.states)
                and (not shown or self.is_shown(node)))

    def find_all(self, role=None, name=None, **how):
        """All widgets that fit."""
        return list(self.find_each(role, name, **how))

    def find(self, role=None, name=None, **how):
        return next(self.find_each(role, name, **how), None)

    def is_shown(self, node):
        """Whether a person can see it. AT-SPI does not say (GTK 4.8 gives also the hidden pages of a
        stack), so look which widget lies at its place."""
        if node.parent is None or node.is_popup:
            return True
        extents = node.extents
        if extents is None:  # a page of a stack is where its child is
            return all(self.is_shown(child) for child in node.children[:1]) and bool(node.children)
        x, y, width, height = extents
        if width <= 0 or height <= 0:
            return False
        places = [(x + width / 2, y + height / 2), (x + 2, y + 2), (x + width - 3, y + height - 3),
                  (x + 2, y + height - 3), (x + width - 3, y + 2)]
        base = self._base(node)
        above = {ancestor.reference for ancestor in node.ancestors()}
        inside = False
        for place in places:
            if not is_inside(place, base.extents):
                continue
            hit = self.bus.call(base.reference, COMPONENT, "GetAccessibleAtPoint", GLib.Variant(
                "(iiu)", (int(place[0]), int(place[1]), WINDOW_COORDINATES)))[0]
            if self._is_below(hit, node):
                return True
            # What is insensitive or only decoration lets clicks through to what is around it.
            # Anything else lies over it, or it is scrolled away. The text of an entry is nothing
            # that can be asked for.
            if hit[1] == NO_PATH:
                inside = inside or node.role not in ("button", "menu item", "toggle button")
            elif hit in above:
                inside = True
            else:
                return False
        return inside

    def _base(self, node):
        """The popover or window in which a node lies."""
        *_, top = chain = [node, *node.ancestors()]
        return next((ancestor for ancestor in chain if ancestor.is_popup), top)

    def _is_below(self, reference, node):
        while reference[1] not in ("", NO_PATH, "/org/a11y/atspi/accessible/root"):
            if reference == node.reference:
                return True
            reference = self.bus.get(reference, ACCESSIBLE, "Parent")
        return False

    def dump(self):
        """The interface as text: role, name, place and states of every widget."""
        lines, depth = [], {None: -1}
        for node in self.tree():
            depth[node] = depth[node.parent] + 1
            states = node.states & {"focused", "selected", "checked", "expanded", "modal"}
            states |= set() if "sensitive" in node.states else {"insensitive"}
            lines.append("  " * depth[node] + f"{node} {node.extents} {' '.join(sorted(states))}")
        return "\n".join(lines)

    # -- places

    def _x_windows(self):
        return self.screen.windows(self.process.pid)

    def _own_windows(self, base):
        title = Node(self.bus, base.reference, None).name  # it may have changed since base was read
        return [window for window in self._x_windows() if window.is_popup == base.is_popup
                and (base.is_popup or not title or window.title == title)]

    def place(self, node):
        """x, y, width and height on the screen."""
        # The title of a window changes on the screen and in the interface one after the other.
        base = self._base(node)
        own = self.wait_until(lambda: self._own_windows(base), f"a window on the screen for {node}")
        left, top, width, height = base.extents

        def difference(window):
            return (abs(window.width - sum(window.frame[:2]) - width)
                    + abs(window.height - sum(window.frame[2:]) - height))

        window = min(reversed(own), key=difference)
        frame_left, frame_right, frame_top, frame_bottom = window.frame
        border_x = (window.width - frame_left - frame_right - width) / 2
        border_y = (window.height - frame_top - frame_bottom - height) / 2
        x, y, node_width, node_height = node.extents
        return (window.x + frame_left + border_x - left + x,
                window.y + frame_top + border_y - top + y, node_width, node_height)

    def _middle(self, node):
        x, y, width, height = self.place(node)
        return x + width // 2, y + height // 2

    def fill_screen(self):
        """Makes the window as large as the screen."""
        size = self.screen.root.get_geometry()
        next(window for window in self._x_windows() if not window.is_popup).resize(size.width,
                                                                                   size.height)
        self.screen.settle()

    # -- acting

    def click(self, node, button=1, count=1):
        self.screen.click(*self._middle(node), button, count)
        self.screen.settle(0.06, 2)

    def double_click(self, node):
        self.click(node, count=2)

    def scroll(self, node, clicks):
        self.screen.scroll(*self._middle(node), clicks)
        self.screen.settle(0.06, 2)

    def key(self, *combinations):
        self.screen.key(*combinations)
        self.screen.settle(0.06, 2)

    def type(self, text):
        self.screen.type(text)
        self.screen.settle(0.06, 2)

    def fill(self, node, text):
        """Replaces the text of a field and checks that it arrived."""
        self.click(node)
        self.key("ctrl+a", "BackSpace")
        self.type(text)
        if "Text" in node.interfaces:
            self.wait_until(lambda: node.text == text, f"{node} to hold {text!r}")

    def choose(self, combo, item):
        """Picks an item of a drop-down."""
        self.click(combo)
        popover = self.wait_until(
            lambda: next((node for node in self.tree(combo) if node.is_popup), None), "the list")
        self.click(self.wait("label", item, within=popover))
        self.wait_no_popover()

    def menu(self, button, *items):
        """Opens a menu and picks an item; several items are the way through submenus."""
        self.click(button)
        for item in items:
            self.click(self.wait_until(
                lambda item=item: self.find("menu item", item) or self.find("check menu item", item)
                or self.find("radio menu item", item), f"menu item {item!r}"))
        self.wait_no_popover()

    def choose_file(self, title, path):
        """Answers the open file chooser with this title by typing a path."""
        def chooser():
            try:
                return next((window for window in self.windows() if fits(title, window.name)), None)
            except GLib.Error:
                return None  # it went away while we looked

        self.wait_until(chooser, f"the file chooser {title!r}")
        self.screen.settle()
        self.key("ctrl+l", "ctrl+a")
        self.type(str(path))
        # GTK 4.8 sometimes loses the Return that comes while it lists recent files.
        for _ in range(5):
            self.key("Return")
            end = time.monotonic() + PATIENCE / 6
            while chooser() and time.monotonic() < end:
                time.sleep(0.1)
            if not chooser():
                return
        raise Failure(f"the file chooser {title!r} does not close")

    def action(self, name):
        """Activates an action of a window, as “win.close”, without pointer or key."""
        for window in self.windows():
            if name in window.actions:
                window.do(name)
                return
        raise Failure(f"no action {name}")

    # -- lists and tables

    def rows(self, table):
        """The rows on the screen of a table or list, from top to bottom: [(node, [text of each
        cell])]."""
        return self.wait_until(lambda: [self._look_at_rows(table)], f"the rows of {table}")[0]

    def _look_at_rows(self, table):
        rows = self._row_nodes(table)
        if not rows:
            return []
        box = rows[0].parent
        _, top, _, height = box.extents
        extents = self.bus.batch([(row.reference, COMPONENT, "GetExtents",
                                   GLib.Variant("(u)", (WINDOW_COORDINATES,))) for row in rows])
        inside = []
        for row, found in zip(rows, extents):
            if found and found[0][3] > 0 and top < found[0][1] + found[0][3] / 2 < top + height:
                inside.append((found[0][1], row))
        self.bus.walk([row for _, row in inside])
        # A row scrolled away may keep its old place, so see what lies there.
        shown = [(y, row) for y, row in inside if self.is_shown(row)]
        return [(row, cells_of(row)) for _, row in sorted(shown, key=lambda entry: entry[0])]

    def _row_nodes(self, table):
        """The rows that have widgets (of a long list those looked at, and some more)."""
        level = [table]
        while level:
            level = [child for node in level for child in self.bus.children(node)]
            rows = [node for node in level if node.role in ("table row", "list item", "tree item")]
            inner = [node for node in level if node.role in ("list", "table", "tree", "grouping")]
            if rows and not inner:
                return rows
            level = inner or [node for node in level if node not in rows]
        return []

    def row(self, table, text):
        """The row on the screen that has a cell with this text, or None."""
        return next((row for row, cells in self.rows(table)
                     if any(fits(text, cell) for cell in cells)), None)

    def wait_row(self, table, text):
        return self.wait_until(lambda: self.row(table, text), f"a row with {text!r}")

    # -- pictures

    def screenshot(self, path, node=None):
        """A picture of the screen, or of a node such as a window without its border."""
        self.screen.settle()
        self.screen.save_png(path, node and tuple(int(part) for part in self.place(node)))


def is_inside(place, extents):
    left, top, width, height = extents
    return left <= place[0] < left + width and top <= place[1] < top + height


def cells_of(row):
    cells = [child for child in row.children if child.role == "table cell"] or [row]
    return [" ".join(node.name for node in cell.and_below() if node.role == "label" and node.name)
            for cell in cells]
