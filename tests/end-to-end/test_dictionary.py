"""The dictionary: ESCO is taken in, a competency found by a synonym, linked by key and undone."""

import os
import pathlib
import re

arguments = ["--demo"]

FOLDER = pathlib.Path(os.environ["WISSEL_TEST_DIR"]) / "home" / "esco"
SKILL = "http://data.europa.eu/esco/skill/"
LABEL = "een rekenblad gebruiken"
WORDS = {"nl": (LABEL, "met spreadsheets werken"),
         "fr": ("utiliser un tableur", "créer des feuilles de calcul")}
BEFORE, AFTER = 49, 51


def write_esco():
    FOLDER.mkdir(parents=True)
    for language, (label, synonym) in WORDS.items():
        (FOLDER / f"skills_{language}.csv").write_text(
            "conceptUri,preferredLabel,altLabels,skillType\n"
            f"{SKILL}a-1,{label},{synonym},skill/competence\n"
            f"{SKILL}a-2,{label} (2),,knowledge\n", encoding="utf-8")
    (FOLDER / "broaderRelationsSkillPillar.csv").write_text(
        f"conceptUri,broaderUri\n{SKILL}a-2,{SKILL}a-1\n", encoding="utf-8")


def go(app, section):
    app.click(app.wait("list item", section))


def take_in(app):
    app.click(app.wait("button", "Frameworks…"))
    app.click(app.wait("button", "Take In…"))
    app.click(app.wait("button", "Choose the Folder…"))
    app.choose_file("Lists of ESCO", FOLDER)


def test_esco_is_taken_in(app):
    write_esco()
    app.fill_screen()
    go(app, "Competencies")
    app.wait("label", f"{BEFORE} rows")
    take_in(app)
    app.click(app.wait("button", "Take In 2 Competencies"))
    app.wait("label", f"{AFTER} rows")


def test_the_same_set_changes_nothing(app):
    take_in(app)
    app.wait("label", "The network has all of this already.")
    app.key("Escape")
    app.wait_until(lambda: len(app.windows()) == 1, "the assistant to close")


def test_a_competency_is_linked_by_key(app):
    app.key("alt+5")
    app.double_click(app.row(app.wait("tree table"), "Dijleland"))
    app.click(app.wait("button", "New: Competency wanted"))
    app.click(app.wait("button", "Choose: Competency"))
    app.wait("list item", re.compile("Handling tasks"))
    app.type("creer feuille")
    app.wait("label", re.compile("créer des feuilles de calcul.*ESCO"))
    app.key("Down", "Return")
    app.wait("label", LABEL)


def test_its_page_says_who_wants_it(app):
    go(app, "Competencies")
    app.double_click(app.row(app.wait("tree table"), LABEL))
    app.wait("label", "Want to learn it (1)")
    app.wait("label", re.compile("^No learning place teaches it"))
    app.wait("label", "Narrower competencies (1)")


def test_undo_takes_the_link_back(app):
    app.key("ctrl+z")
    app.wait("label", re.compile("^No learning question asks for it"))


def test_it_is_there_when_the_network_is_opened_again(app):
    app.end()
    app.start()
    app.fill_screen()
    go(app, "Competencies")
    app.wait("label", f"{AFTER} rows")
    app.key("ctrl+z")
    app.wait("label", f"{BEFORE} rows")
