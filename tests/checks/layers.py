#!/usr/bin/python3
"""Folders are layers: fails on an #include that points the wrong way.

The arrows are those of docs/architecture.md. Libraries belong to one layer each, so that what they
bring stays replaceable.
"""

import re

import project

MAY_SEE = {
    "base": set(),
    "model": {"base"},
    "matching": {"base"},
    "store": {"model", "base"},
    "documents": {"model", "base"},
    "sheets": {"model", "base"},
    "controller": {"store", "matching", "documents", "sheets", "model", "base"},
    "view": {"controller", "model", "base"},
    "cli": {"controller", "base"},
    "main.c": {"view", "base"},
}

# Header of a library: the layers that may include it.
LIBRARIES = [
    (r"sqlite3\.h", {"store"}),
    (r"xlsxwriter\.h|minizip/.*|mz.*\.h|unzip\.h|expat\.h", {"sheets"}),
    (r"cairo.*|pango/pangocairo\.h|pango/pangofc.*", {"documents", "view/widgets"}),
    (r"pango/.*", {"documents", "view"}),
    (r"md4c.*|qpdf/.*", {"documents"}),
    (r"(gtk|gdk|gsk)/.*|adwaita\.h", {"view", "main.c"}),
]

# GTK calls that newer versions replace or that depend on the version.
VERSIONED = re.compile(
    r"\b(gtk_check_version|(?:GTK|ADW)_CHECK_VERSION|GtkFileChooserNative|gtk_file_chooser_\w+"
    r"|GtkFileDialog|AdwMessageDialog|adw_message_dialog_\w+|GtkAlertDialog|AdwAboutWindow"
    r"|adw_about_window_\w+|AdwPreferencesWindow|adw_preferences_window_\w+"
    r"|GtkShortcutsWindow)\b")


def place(path):
    """The layer of a source file, and the layer's folder it lies in ("view", "view/widgets")."""
    parts = path.relative_to(project.root / "src").parts
    return parts[0], "/".join(parts[:2]) if len(parts) > 2 else parts[0]


def check_own_header(path, target, line, layer):
    if target not in headers:
        project.complain(path, line, f"no header {target} in src/")
    elif (other := place(headers[target])[0]) not in MAY_SEE[layer] | {layer}:
        project.complain(path, line, f"{layer} must not see {other} ({target})")


def check_library(path, target, line, layer, folder):
    for pattern, layers in LIBRARIES:
        if re.fullmatch(pattern, target):
            if not layers & {layer, folder}:
                project.complain(path, line, f"<{target}> belongs to {', '.join(sorted(layers))}")
            return


sources = project.files("src/**/*.c", "src/**/*.h")
headers = {}
for header in project.files("src/**/*.h"):
    if header.name in headers:
        project.complain(header, 1, f"same name as {project.name(headers[header.name])}")
    headers[header.name] = header

for path in sources:
    layer, folder = place(path)
    text = project.without_comments(path.read_text())
    if layer not in MAY_SEE:
        project.complain(path, 1, "lies in no layer")
        continue
    if path.suffix == ".h" and "#pragma once" not in text:
        project.complain(path, 1, "has no #pragma once")
    for match in re.finditer(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', text, re.MULTILINE):
        line = project.line_of(text, match.start(1))
        if match[1] == '"' and match[2].startswith("wissel-"):
            check_own_header(path, match[2], line, layer)
        else:
            check_library(path, match[2], line, layer, folder)
    if layer == "view" and folder != "view/platform":
        for match in VERSIONED.finditer(text):
            project.complain(path, project.line_of(text, match.start()),
                             f"{match[0]} belongs to src/view/platform")

project.finish()
