"""Reads the interface of the program as a screen reader does: over AT-SPI.

Plain D-Bus, without libatspi, whose cache on this side goes stale while a test runs. Many calls are
on their way at once, so that a tree of some hundred widgets is read within a tenth of a second.
"""

import re

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

ACCESSIBLE = "org.a11y.atspi.Accessible"
COMPONENT = "org.a11y.atspi.Component"
PROPERTIES = "org.freedesktop.DBus.Properties"
NO_PATH = "/org/a11y/atspi/null"
WINDOW_COORDINATES = 1  # GTK 4 knows no screen coordinates
POPUP_LAYER = 5

# The order of both is that of the AT-SPI protocol.
ROLES = (
    "invalid|accelerator label|alert|animation|arrow|calendar|canvas|check box|check menu item|"
    "color chooser|column header|combo box|date editor|desktop icon|desktop frame|dial|dialog|"
    "directory pane|drawing area|file chooser|filler|focus traversable|font chooser|frame|"
    "glass pane|html container|icon|image|internal frame|label|layered pane|list|list item|menu|"
    "menu bar|menu item|option pane|page tab|page tab list|panel|password text|popup menu|"
    "progress bar|button|radio button|radio menu item|root pane|row header|scroll bar|"
    "scroll pane|separator|slider|spin button|split pane|status bar|table|table cell|"
    "table column header|table row header|tearoff menu item|terminal|text|toggle button|tool bar|"
    "tool tip|tree|tree table|unknown|viewport|window|extended|header|footer|paragraph|ruler|"
    "application|autocomplete|editbar|embedded|entry|chart|caption|document frame|heading|page|"
    "section|redundant object|form|link|input method window|table row|tree item|"
    "document spreadsheet|document presentation|document text|document web|document email|"
    "comment|list box|grouping|image map|notification|info bar|level bar|title bar|block quote|"
    "audio|video|definition|article|landmark|log|marquee|math|rating|timer|static|math fraction|"
    "math root|subscript|superscript|description list|description term|description value|"
    "footnote|content deletion|content insertion|mark|suggestion|button|switch").split("|")
STATES = (
    "invalid|active|armed|busy|checked|collapsed|defunct|editable|enabled|expandable|expanded|"
    "focusable|focused|has-tooltip|horizontal|iconified|modal|multi-line|multiselectable|opaque|"
    "pressed|resizable|selectable|selected|sensitive|showing|single-line|stale|transient|vertical|"
    "visible|manages-descendants|indeterminate|required|truncated|animated|invalid-entry|"
    "supports-autocompletion|selectable-text|is-default|visited|checkable|has-popup|read-only"
).split("|")
# What GTK says where people say something else.
SAME_ROLES = {"option pane": "list item", "switch": "check box"}


def clean_name(name):
    """The name a person hears. GTK 4.8 gives the class of a widget without a name, the mnemonic of
    a label, and the same name twice where a label is also the labelled widget's."""
    if re.fullmatch(r"(Gtk|Adw|Gdk|Wissel)[A-Z]\w*", name):
        return ""
    for space in (match.start() for match in re.finditer(" ", name)):
        if name[:space].replace("_", "", 1) == name[space + 1:]:
            return name[space + 1:]
    return name


def names_of_states(bits):
    low, high = bits
    return {state for number, state in enumerate(STATES) if (low | high << 32) >> number & 1}


class Bus:
    """A connection to the accessibility bus."""

    def __init__(self):
        self.session = Gio.bus_get_sync(Gio.BusType.SESSION)
        address = self.session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus",
                                         "GetAddress", None, None, 0, 10000, None).unpack()[0]
        self.connection = Gio.DBusConnection.new_for_address_sync(
            address, Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
            | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)
        self._focus = None
        self._roles = {}
        self.connection.signal_subscribe(None, "org.a11y.atspi.Event.Object", "StateChanged", None,
                                         None, 0, self._state_changed)

    def _state_changed(self, connection, sender, path, interface, signal, parameters):
        state, is_set, *_ = parameters.unpack()
        if state == "focused" and is_set:
            self._focus = sender, path

    def focus(self):
        """The node that got the keyboard last. (The entry of an AdwEntryRow is none that can be
        asked anything in GTK 4.8.)"""
        while GLib.MainContext.default().iteration(False):
            pass
        return self._focus and Node(self, self._focus, None)

    def call(self, reference, interface, method, arguments=None):
        return self.connection.call_sync(*reference, interface, method, arguments, None, 0, 10000,
                                         None).unpack()

    def get(self, reference, interface, name):
        return self.call(reference, PROPERTIES, "Get", GLib.Variant("(ss)", (interface, name)))[0]

    def batch(self, calls):
        """Many calls at once: [(reference, interface, method, arguments)] -> [result or None]."""
        results = [None] * len(calls)
        waiting = set(range(len(calls)))

        def answered(connection, result, index):
            waiting.discard(index)
            try:
                results[index] = connection.call_finish(result).unpack()
            except GLib.Error:
                pass  # it went away while we asked

        for index, (reference, interface, method, arguments) in enumerate(calls):
            self.connection.call(*reference, interface, method, arguments, None, 0, 10000, None,
                                 answered, index)
        while waiting:
            GLib.MainContext.default().iteration(True)
        return results

    def application(self, process):
        """The reference of the application that runs as this process, or None."""
        root = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
        for reference in self.call(root, ACCESSIBLE, "GetChildren")[0]:
            owner = self.call(("org.freedesktop.DBus", "/org/freedesktop/DBus"),
                              "org.freedesktop.DBus", "GetConnectionUnixProcessID",
                              GLib.Variant("(s)", (reference[0],)))[0]
            if owner == process:
                return reference
        return None

    def children(self, node):
        references = self.call(node.reference, ACCESSIBLE, "GetChildren")[0]
        return [Node(self, child, node) for child in references if child[1] != NO_PATH]

    def _learn_roles(self, nodes):
        """A widget keeps its role, and nothing else gets its reference, so it is asked once."""
        new = [node.reference for node in nodes if node.reference not in self._roles]
        answers = self.batch([(reference, ACCESSIBLE, "GetRole", None) for reference in new])
        self._roles.update((reference, answer[0])
                           for reference, answer in zip(new, answers) if answer)

    def walk(self, tops, long_list=None):
        """The nodes and all below them, in tree order, with role and name. Lists with more than
        long_list entries are not entered, unless they are among the tops."""
        level = list(tops)
        while level:
            self._learn_roles(level)
            answers = self.batch([question for node in level for question in (
                (node.reference, ACCESSIBLE, "GetChildren", None),
                (node.reference, PROPERTIES, "Get", GLib.Variant("(ss)", (ACCESSIBLE, "Name"))))])
            below = []
            for node, children, name in zip(level, answers[0::2], answers[1::2]):
                node.role_number = self._roles.get(node.reference)
                node.known = None not in (children, name, node.role_number)
                if not node.known:
                    continue
                (node.raw_name,), node.children = name, []
                if long_list is None or node in tops or len(children[0]) <= long_list:
                    node.children = [Node(self, child, node) for child in children[0]
                                     if child[1] != NO_PATH]
                below += node.children
            level = below
        return [node for top in tops for node in top.and_below() if node.known]


class Node:
    """One accessible object, as it was when it was read."""

    def __init__(self, bus, reference, parent):
        self.bus, self.reference, self.parent = bus, tuple(reference), parent
        self.children, self.known, self.role_number, self.raw_name = [], True, None, None
        self._states = None

    def __eq__(self, other):
        return isinstance(other, Node) and self.reference == other.reference

    def __hash__(self):
        return hash(self.reference)

    def __repr__(self):
        return f"{self.role} “{self.name}”"

    def _call(self, interface, method, signature=None, *arguments):
        return self.bus.call(self.reference, "org.a11y.atspi." + interface, method,
                             GLib.Variant(signature, arguments) if signature else None)

    @property
    def role(self):
        if self.role_number is None:
            self.role_number = self._call("Accessible", "GetRole")[0]
        name = ROLES[self.role_number] if self.role_number < len(ROLES) else "unknown"
        return SAME_ROLES.get(name, name)

    @property
    def states(self):
        """Its states when they were first asked for."""
        if self._states is None:
            try:
                self._states = names_of_states(self._call("Accessible", "GetState")[0])
            except GLib.Error:
                self._states = set()  # it went away
        return self._states

    @property
    def name(self):
        if self.raw_name is None:
            self.raw_name = self.bus.get(self.reference, ACCESSIBLE, "Name")
        return clean_name(self.raw_name)

    @property
    def description(self):
        return self.bus.get(self.reference, ACCESSIBLE, "Description")

    @property
    def interfaces(self):
        return [name.rpartition(".")[2] for name in self._call("Accessible", "GetInterfaces")[0]]

    @property
    def actions(self):
        """Names of what it can do: “click”, “toggle”; of a window also its actions, “win.close”."""
        try:
            count = len(self._call("Action", "GetActions")[0])
            return [self._call("Action", "GetName", "(i)", index)[0] for index in range(count)]
        except GLib.Error:
            return []

    def do(self, action):
        return self._call("Action", "DoAction", "(i)", self.actions.index(action))[0]

    @property
    def text(self):
        """The content of an entry or a text view, the name of anything else."""
        if "Text" in self.interfaces:
            return self._call("Text", "GetText", "(ii)", 0, 0x7fffffff)[0]
        return self.name

    @property
    def value(self):
        return self.bus.get(self.reference, "org.a11y.atspi.Value", "CurrentValue")

    @property
    def extents(self):
        """x, y, width and height in its window; None for what has no place."""
        try:
            return self._call("Component", "GetExtents", "(u)", WINDOW_COORDINATES)[0]
        except GLib.Error:
            return None

    @property
    def is_popup(self):
        """Whether it is a popover, which has a window of its own on the screen."""
        try:
            return self._call("Component", "GetLayer")[0] == POPUP_LAYER
        except GLib.Error:
            return False

    def ancestors(self):
        node = self.parent
        while node is not None:
            yield node
            node = node.parent

    def and_below(self):
        yield self
        for child in self.children:
            yield from child.and_below()

    def labels(self):
        """The words shown in it, read anew."""
        nodes = self.bus.walk([self])
        return [node.name for node in nodes if node.role == "label" and node.name]
