"""The networks that benchmarks work on: the demonstration, one with 100,000 people, half of whom have
a learning question, and rounds to be matched."""

import os
import pathlib
import random
import subprocess

import openpyxl

PEOPLE = 100_000
NEWCOMERS = 1000
THEMES = ["onthaal", "begroten", "een wachtrij", "planning", "feedback", "archiveren", "werving"]
SUBJECTS = """medewerkers subsidies vergunningen vrijwilligers archieven aankopen evenementen klachten
    contracten werven publicaties vergaderingen bibliotheken scholen sportclubs musea bruggen wegen
    parken gebouwen voertuigen verzekeringen erfenissen belastingen loketten dossiers netwerken
    servers laboratoria keukens magazijnen wachtdiensten stages examens verkiezingen jubilea huurders
    kinderopvang mantelzorg rioleringen""".split()
DEEDS = """werving begroting planning onthaal opvolging digitalisering inspectie vertaling herziening
    verhuur toewijzing vernieuwing bewaking analyse ontwerp fusie verkoop levering registratie
    vergelijking verdeling afschaffing bevordering bezoldiging coaching omscholing vertegenwoordiging
    bemiddeling evaluatie simulatie verpakking keuring restauratie oprichting financiering
    communicatie verhuizing beveiliging voorlichting uitbesteding""".split()
TOWNS = """Gent Leuven Antwerpen Brugge Hasselt Mechelen Kortrijk Aalst Genk Oostende Roeselare
    Turnhout Namur Charleroi Mons Tournai Wavre Nivelles Verviers Ieper Lokeren Eeklo Waregem Tielt
    Diest Tienen Geel Mol Lier Vilvoorde Halle Ninove Tongeren Dinant Arlon Huy Ath Zottegem Veurne
    Maaseik""".split()

# Learners, places, organisations, and kilometres that people accept, of the rounds by their names.
ROUNDS = {"round500": (500, 300, 28, (30, 50, 80, 120)),
          "round10000": (10_000, 6_000, 200, (10, 20, 30, 40))}

FOLDER = pathlib.Path(os.environ["XDG_DATA_HOME"]) / "wissel" / "networks"
DEMO, LARGE = FOLDER / "demo.sqlite", FOLDER / "large.sqlite"
WORKBOOK = pathlib.Path(os.environ["WISSEL_TEST_DIR"]) / "newcomers.xlsx"  # in neither of them


def names_of(name, number):
    """First name, last name and e-mail address: of its own for each number, without digits."""
    digits = [number // 10 ** place % 10 for place in range(5)]
    last = name + "".join("aeiou"[digit % 5] + "bdklmnrstv"[digit] for digit in digits)
    return f"Voornaam{'abcdefghij'[number % 10]}", last, f"{last.lower()}@example.org"


def write_people(path, name, count, questions=False):
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Organisations")
    sheet.append(["Short name", "Name (NL)", "Kind", "Municipality"])
    for number in range(1, 201):
        sheet.append([f"Organisation {number}", f"Organisation {number}", "Municipality", "Gent"])
    sheet = book.create_sheet("People")
    sheet.append(["First name", "Last name", "Organisation", "E-mail", "Language"])
    for number in range(count):
        first, last, mail = names_of(name, number)
        sheet.append([first, last, f"Organisation {1 + number % 200}", mail, "nl"])
    if questions:
        sheet = book.create_sheet("Learning questions")
        sheet.append(["Employee", "E-mail", "Learning question"])
        for number in range(0, count, 2):
            first, last, mail = names_of(name, number)
            sheet.append([f"{first} {last}", mail,
                          f"Hoe pakken anderen {THEMES[number % len(THEMES)]} aan, zoals in geval "
                          f"{number}?"])
    book.save(path)


def write_round(path, n_learners, n_places, n_organisations, reaches):
    """Everybody who learns has a question, and each place a coach."""
    drawn = random.Random(n_learners)
    people = [names_of("Achter", number) for number in range(n_learners + n_places)]

    def subject():
        return f"{drawn.choice(DEEDS)} van {drawn.choice(SUBJECTS)}"

    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Organisations")
    sheet.append(["Short name", "Name (NL)", "Kind", "Municipality"])
    for number in range(n_organisations):
        sheet.append([f"Organisatie {number}", f"Organisatie {number}", "Municipality",
                      TOWNS[number % len(TOWNS)]])
    sheet = book.create_sheet("People")
    sheet.append(["First name", "Last name", "Organisation", "E-mail", "Language",
                  "Home municipality", "Max. distance", "Role"])
    for number, (first, last, mail) in enumerate(people):
        sheet.append([first, last, f"Organisatie {number % n_organisations}", mail, "nl",
                      drawn.choice(TOWNS), drawn.choice(reaches),
                      "switcher" if number < n_learners else "leercoach"])
    sheet = book.create_sheet("Learning questions")
    sheet.append(["Employee", "E-mail", "Learning question"])
    for first, last, mail in people[:n_learners]:
        sheet.append([f"{first} {last}", mail, f"Hoe pakken anderen de {subject()} aan?"])
    sheet = book.create_sheet("Learning places")
    sheet.append(["Organisatie", "Titel leerplek", "Wat kan je er leren?",
                  "Max. aantal switchers", "Leercoach(es)", "Weekdagen", "Status",
                  "Leercoach voldoet aan de 5 voorwaarden", "Veiligheid in orde",
                  "Beschikbaar van", "Beschikbaar tot", "Aantal dagen"])
    for number, (first, last, _) in enumerate(people[n_learners:], n_learners):
        sheet.append([f"Organisatie {number % n_organisations}", f"Leerplek {number}",
                      f"De {subject()} in de praktijk", drawn.choice([1, 1, 2]),
                      f"{first} {last}", "ma, di, wo, do, vr", "gepubliceerd", "ja", "ja",
                      "2027-03-15", "2027-06-30", 1])
    book.save(path)


def make_round(wisselctl, name):
    """A network with one round; its file."""
    workbook = pathlib.Path(os.environ["WISSEL_TEST_DIR"]) / f"{name}.xlsx"
    write_round(workbook, *ROUNDS[name])
    run(wisselctl, "new", name)
    run(wisselctl, "import", name, workbook)
    return FOLDER / f"{name}.sqlite"


def run(*command):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def make(wisselctl):
    workbook = pathlib.Path(os.environ["WISSEL_TEST_DIR"]) / "people.xlsx"
    write_people(workbook, "Achternaam", PEOPLE, questions=True)
    write_people(WORKBOOK, "Nieuweling", NEWCOMERS)
    run(wisselctl, "new", "demo", "--demo")
    run(wisselctl, "new", "large")
    run(wisselctl, "import", "large", workbook)
