#!/usr/bin/python3
"""The .ui files: text is translatable, the class has the file's name, GTK knows what is used, and
every control has a name that a screen reader can say.

GTK only finds unknown properties and deprecated classes when a template is instantiated; here every
file is read, also those that no test opens.
"""

import re
from xml.parsers import expat

import gi

gi.require_version("Gtk", "4.0")
gi.require_version("Adw", "1")
from gi.repository import Adw, GObject, Gtk  # noqa: E402

import project  # noqa: E402

TEXT_PROPERTIES = {
    "label", "title", "subtitle", "description", "tooltip-text", "placeholder-text", "heading",
    "body", "primary-icon-tooltip-text", "secondary-icon-tooltip-text", "menu-label", "text",
}
# Deprecated in newer versions (docs/architecture.md); those of src/view/platform are made in C.
DEPRECATED = re.compile(
    r"Gtk(TreeView|ListStore|TreeStore|CellRenderer\w+|ComboBox\w*|IconView|EntryCompletion|InfoBar"
    r"|Dialog|MessageDialog|FileChooser\w+|Assistant|Statusbar|ShortcutsWindow|ColorButton"
    r"|FontButton|AppChooser\w+|LockButton|VolumeButton)"
    r"|Adw(Leaflet|Flap|Squeezer|ViewSwitcherTitle|MessageDialog|AboutWindow|PreferencesWindow)")
# Controls that have no text of their own; buttons are among them when they show an icon only. (A
# tooltip is a description and no name.)
NAMELESS = re.compile(
    r"Gtk(Button|MenuButton|ToggleButton|SearchEntry|Entry|PasswordEntry|SpinButton|Switch|DropDown"
    r"|TextView|ColumnView|ListView|GridView|Scale|LevelBar|ProgressBar|DrawingArea|Picture)")
BUTTONS = re.compile(r"Gtk(Menu|Toggle)?Button")


class Reader:
    """Reads one file and complains as it goes."""

    def __init__(self, path):
        self.path = path
        self.elements = []  # (tag, attributes, text) from the root to where we are
        self.types = []     # class names of the objects around
        self.named = []     # for each of them, whether it has a name
        self.row_named = set()  # ids of what rows activate: their title is its name
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.characters

    def read(self):
        try:
            self.parser.Parse(self.path.read_bytes(), True)
        except expat.ExpatError as error:
            project.complain(self.path, error.lineno, str(error))

    def complain(self, message):
        project.complain(self.path, self.parser.CurrentLineNumber, message)

    def start(self, tag, attributes):
        self.elements.append([tag, attributes, ""])
        if tag == "template":
            self.check_template(attributes)
            self.types.append(attributes.get("parent", attributes.get("class")))
            self.named.append(True)
        elif tag == "object":
            self.check_class(attributes.get("class", ""))
            self.check_only_child(attributes)
            self.types.append(attributes.get("class"))
            self.named.append(not NAMELESS.fullmatch(self.types[-1] or ""))
        elif tag in ("property", "binding", "relation") and self.types:
            self.check_property(attributes.get("name", ""))
            self.note_name(attributes.get("name", ""))
        elif tag == "child" and self.types and BUTTONS.fullmatch(self.types[-1] or ""):
            self.named[-1] = True

    def characters(self, text):
        self.elements[-1][2] += text

    def end(self, tag):
        _, attributes, text = self.elements.pop()
        if tag in ("object", "template"):
            owner = self.types.pop()
            if not self.named.pop() and attributes.get("id") not in self.row_named:
                self.complain(f"{owner} {attributes.get('id', '')} has no accessible name")
        if tag == "property" and attributes.get("name") == "activatable-widget":
            self.row_named.add(text)
        is_text = (tag in ("property", "attribute") and attributes.get("name") in TEXT_PROPERTIES
                   or tag == "item" and "bind" not in attributes)
        if is_text and re.search(r"[^\W\d_]{2}", text) and "translatable" not in attributes:
            self.complain(f"“{text.strip()}” is not marked translatable")

    def note_name(self, name):
        inside = self.elements[-2][0]
        if (inside == "accessibility" and name in ("label", "labelled-by")
                or inside == "object" and name in ("label", "child")
                and BUTTONS.fullmatch(self.types[-1] or "")):
            self.named[-1] = True

    def check_template(self, attributes):
        given = attributes.get("class", "")
        if given.startswith("Wissel"):
            expected = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", given).lower()
            if self.path.stem != expected:
                self.complain(f"{given} belongs into {expected}.ui")

    def check_class(self, class_name):
        if DEPRECATED.fullmatch(class_name):
            self.complain(f"{class_name} is deprecated")
        elif class_name.startswith(("Gtk", "Adw")) and python_class(class_name) is None:
            self.complain(f"there is no {class_name}")

    def check_only_child(self, attributes):
        """A template that is an AdwBin must not also own the bin's child: when the template is
        disposed of, the bin keeps a pointer to a child that is gone."""
        around = [(tag, given) for tag, given, _ in self.elements[-3:-1]]
        if (len(around) == 2 and around[0][0] == "template" and around[1][0] in ("property", "child")
                and re.fullmatch(r"AdwBin|Wissel\w*Page", around[0][1].get("parent", ""))
                and "id" in attributes):
            code = next(project.root.glob(f"src/view/**/{self.path.stem}.c"), None)
            text = code.read_text() if code else ""
            if "dispose_template" in text and "adw_bin_set_child (ADW_BIN (self), NULL)" not in text:
                self.complain(f"{attributes['id']} is also the child of the bin: take it away "
                              "before the template is disposed of, or do not bind it")

    def check_property(self, property_name):
        parent = self.elements[-2]
        if parent[0] not in ("object", "template"):
            return  # of a layout, an accessible or a constraint
        owner = python_class(self.types[-1] or "")
        if owner is not None and issubclass(owner, GObject.Object):
            known = {spec.name for spec in GObject.list_properties(owner.__gtype__)}
            if parent[0] == "object" and property_name.replace("_", "-") not in known:
                self.complain(f"{self.types[-1]} has no property {property_name}")


def python_class(class_name):
    space = {"Gtk": Gtk, "Adw": Adw}.get(class_name[:3])
    found = getattr(space, class_name[3:], None) if space else None
    return found if isinstance(found, type) else None


for path in project.files("data/ui/**/*.ui"):
    Reader(path).read()

project.finish()
