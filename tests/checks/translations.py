#!/usr/bin/python3
"""Every text is offered to the translators, and every language is complete.

Compares po/POTFILES.in with the files that hold text, and each po file with the texts they hold.
"""

import pathlib
import re
import subprocess
import tempfile

import project

po = project.root / "po"
potfiles = po / "POTFILES.in"
keywords = re.findall(r"--keyword=[\w:,]+", (po / "meson.build").read_text())
plurals = "|".join(re.findall(r"--keyword=(\w+):\d+,\d+", " ".join(keywords)))
MARK = re.compile(r"\b(N?C?_|ngettext|dngettext|g_dngettext|g_dpgettext2?|gettext)\s*\(\s*\""
                  rf"|\b(?:{plurals})\s*\((?=[^;{{}}]*\")")
# Within N_() the two forms would be two texts to gettext, and the plural would never be found.
SPLIT = re.compile(rf"\b(?:{plurals})\s*\([^;()]*\bN_\s*\(")


def holds_text(path):
    text = path.read_text()
    if path.suffix in (".c", ".h"):
        return MARK.search(project.without_comments(text)) is not None
    return path.suffix == ".in" or 'translatable="yes"' in text


def check_potfiles():
    listed = [line for line in potfiles.read_text().splitlines() if line and line[0] != "#"]
    for number, line in enumerate(listed, 1):
        if not (project.root / line).is_file():
            project.complain(potfiles, number, f"{line} does not exist")
    for path in project.files("src/**/*.[ch]", "data/ui/**/*.ui", "data/*.desktop.in",
                              "data/*.metainfo.xml.in", "data/*.mime.xml.in"):
        if holds_text(path) and project.name(path) not in listed:
            project.complain(path, 1, "holds text but is not in po/POTFILES.in")


def check_plurals():
    for path in project.files("src/**/*.c"):
        text = project.without_comments(path.read_text())
        for match in SPLIT.finditer(text):
            project.complain(path, project.line_of(text, match.start()),
                             "a text for one and for many stands in N_()")


def run(*command):
    """What the command says, in English, if it fails; else nothing."""
    done = subprocess.run(command, cwd=project.root, capture_output=True, text=True, check=False,
                          env={"LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"})
    return done.stderr.strip() or "failed" if done.returncode else ""


def check_language(language, template):
    path = po / f"{language}.po"
    for said in (run("msgfmt", "--check", "--output-file=/dev/null", path),
                 run("msgcmp", path, template)):
        for line in said.splitlines()[:10]:
            project.complain(path, 1, line.strip())


check_potfiles()
check_plurals()
with tempfile.TemporaryDirectory() as folder:
    template = pathlib.Path(folder) / "wissel.pot"
    said = run("xgettext", "--from-code=UTF-8", "--files-from=po/POTFILES.in", "--add-comments",
               "--keyword=_", "--keyword=N_", "--keyword=C_:1c,2", "--keyword=ngettext:1,2",
               *keywords, f"--output={template}")
    if said:
        project.complain(potfiles, 1, said)
    elif template.exists():
        for language in (po / "LINGUAS").read_text().split():
            check_language(language, template)

project.finish()
