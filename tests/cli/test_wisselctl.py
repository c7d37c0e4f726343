#!/usr/bin/python3
"""test_wisselctl.py MAIN-JOB CHECK-PDF WISSELCTL: does the main job on the command line, and reads
what it wrote with other people's programs. Output is TAP; every step builds on the ones before.
"""

import contextlib
import csv
import email
import email.policy
import email.utils
import json
import os
import pathlib
import re
import sqlite3
import subprocess
import sys
import tempfile
import traceback

import openpyxl

MAIN_JOB, CHECK_PDF, WISSELCTL = (pathlib.Path(argument) for argument in sys.argv[1:4])
WORKBOOK = pathlib.Path(os.environ["WISSEL_DATA_DIR"]) / "demo" / "demo-network.xlsx"
PLACED, SWITCHERS = 123, 158  # of the demo network
ROWS = {"organisations": 28, "people": 237, "questions": 160, "places": 116, "matches": PLACED,
        "exchanges": PLACED}


def run(*command, status=0):
    """What a program prints; of a failing one what it complains of."""
    result = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    assert result.returncode == status, f"{command}: {result.returncode}, {result.stderr}"
    return result.stderr if status else result.stdout


def ctl(*arguments, status=0):
    return run(WISSELCTL, *arguments, status=status)


def calc(folder, kind, path):
    """The file as LibreOffice saves it in another kind."""
    run("soffice", f"-env:UserInstallation=file://{folder}/office", "--headless", "--convert-to",
        kind, "--outdir", folder / "office-out", path)
    return folder / "office-out" / f"{path.stem}.{kind.split(':')[0]}"


def sheet_rows(path):
    return [list(row) for row in openpyxl.load_workbook(path).worksheets[0].values]


def test_the_main_job_is_done(folder):
    printed = run(MAIN_JOB, WORKBOOK, folder)
    assert f"{PLACED} van {SWITCHERS} switchers hebben een plek." in printed, printed
    assert "Het netwerkbestand is in orde." in printed, printed


def test_every_row_of_the_workbook_is_accounted_for(folder):
    report = json.loads(ctl("import", "round", WORKBOOK, "--dry-run", "--json"))
    book = openpyxl.load_workbook(WORKBOOK)
    for sheet in report["sheets"]:
        filled = sum(any(cell is not None for cell in row) for row in book[sheet["name"]].values)
        assert sum(sheet["counts"].values()) == filled, (sheet["name"], sheet["counts"], filled)


def test_the_same_workbook_again_changes_nothing(folder):
    report = json.loads(ctl("import", "round", WORKBOOK, "--json"))
    counts = report["counts"]
    assert (counts["created"], counts["updated"], counts["unchanged"]) == (0, 0, 688), counts
    assert not report["stored"]


def test_the_workbook_saved_by_another_program_says_the_same(folder):
    for kind in ("ods", "xlsx"):
        ctl("new", f"from-{kind}")
        report = json.loads(ctl("import", f"from-{kind}", calc(folder, kind, WORKBOOK), "--json"))
        counts = report["counts"]
        assert (counts["created"], counts["unchanged"], counts["refused"]) == (682, 6, 22), counts


def test_the_lists_open_elsewhere(folder):
    for name, count in ROWS.items():
        rows = sheet_rows(folder / f"{name}.xlsx")
        assert len(rows) == count + 1, (name, len(rows))
        assert len(set(rows[0])) == len(rows[0]) and all(rows[0]), rows[0]


def test_libreoffice_shows_the_same_as_openpyxl(folder):
    utf8 = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true"
    with open(calc(folder, utf8, folder / "organisations.xlsx"), newline="", encoding="utf-8") as file:
        shown = list(csv.reader(file))
    expected = [["" if cell is None else str(cell) for cell in row]
                for row in sheet_rows(folder / "organisations.xlsx")]
    assert shown == expected, next(pair for pair in zip(shown, expected) if pair[0] != pair[1])


def test_a_csv_and_a_pdf_say_what_the_workbook_says(folder):
    for name in ("organisations", "matches"):
        ctl("export", "round", name, "--language", "nl", "--to", folder / f"{name}.csv")
        with open(folder / f"{name}.csv", newline="", encoding="utf-8-sig") as file:
            rows = list(csv.reader(file, delimiter=";"))
        assert len(rows) == ROWS[name] + 1, (name, rows[0])
        assert rows[0] == sheet_rows(folder / f"{name}.xlsx")[0], rows[0]

    words = re.sub(r"\s+", " ", run("pdftotext", "-raw", folder / "matches.pdf", "-"))
    for row in sheet_rows(folder / "matches.xlsx")[1:]:
        assert row[0] in words, row[0]
    run("/usr/bin/python3", CHECK_PDF, folder / "matches.pdf")

    assert words.index("Hoe de matches beslist werden") > words.rindex(row[0]), "no annex"
    decided = dict(list(row)[:2] for row in openpyxl.load_workbook(
        folder / "matches.xlsx").worksheets[1].values)
    assert str(PLACED) in decided.values() and "50" in decided.values(), decided


def test_certificates_are_numbered_without_gaps(folder):
    names = sorted(path.name for path in (folder / "certificates").iterdir())
    numbers = [int(re.match(r"LB-2027-(\d{5})-[a-z0-9-]+\.pdf$", name)[1]) for name in names]
    assert numbers == list(range(1, PLACED + 1)), numbers


def test_each_switcher_has_the_certificate_of_the_match(folder):
    rows = sheet_rows(folder / "matches.xlsx")
    names = {row[0] for row in rows[1:]}
    printed = [run("pdftotext", "-raw", path, "-") for path in (folder / "certificates").iterdir()]
    languages = {text.split("\n")[0] for text in printed}
    assert languages == {"Leerbewijs", "Attestation d’apprentissage", "Lernnachweis"}, languages
    assert all(any(f"\n{name}\n" in text for text in printed) for name in names)
    assert all("12" in text and "2027" in text for text in printed)


def test_certificates_are_good_pdf(folder):
    run("/usr/bin/python3", CHECK_PDF, *(folder / "certificates").iterdir())


def test_issued_numbers_stay(folder):
    complaint = ctl("undo", "round", status=1)
    assert "kan niet ongedaan worden gemaakt" in complaint, complaint
    again = folder / "again"
    again.mkdir()
    ctl("document", "round", "certificate", "--all", "--issue", "--to", again)
    assert (sorted(path.name for path in again.iterdir())
            == sorted(path.name for path in (folder / "certificates").iterdir()))


def test_a_backup_becomes_the_same_network(folder):
    ctl("restore", folder / "round.wissel", "--as", "second")
    ctl("check", "second")
    ctl("export", "second", "exchanges", "--language", "nl", "--to", folder / "second.xlsx")
    assert sheet_rows(folder / "second.xlsx") == sheet_rows(folder / "exchanges.xlsx")


def test_an_import_is_undone_and_done_again(folder):
    ctl("undo", "from-ods")
    ctl("export", "from-ods", "people", "--to", folder / "none.xlsx")
    assert len(sheet_rows(folder / "none.xlsx")) == 1
    ctl("redo", "from-ods")
    ctl("export", "from-ods", "people", "--to", folder / "all.xlsx")
    assert len(sheet_rows(folder / "all.xlsx")) == ROWS["people"] + 1
    states = [entry["state"] for entry in json.loads(ctl("history", "from-ods", "--json"))]
    assert states == ["done"], states


def test_duplicates_are_found_and_merged(folder):
    ctl("new", "twice", "--demo")
    assert json.loads(ctl("duplicates", "twice", "organisation", "--json"))["all"] == 0
    file = pathlib.Path(os.environ["XDG_DATA_HOME"]) / "wissel" / "networks" / "twice.sqlite"
    with contextlib.closing(sqlite3.connect(file)) as network, network:
        (kept,) = network.execute("SELECT id FROM organisation WHERE short_name='Bitvijver'").fetchone()
        network.execute("INSERT INTO organisation (id, short_name, kind, created_at, updated_at) "
                        "VALUES (77, 'BITVIJVER nv', 'OTHER', '2027-01-01T08:00:00Z', "
                        "'2027-01-01T08:00:00Z')")
        network.execute("INSERT INTO site (id, organisation_id, name) VALUES (78, 77, 'Depot')")
    found = json.loads(ctl("duplicates", "twice", "organisation", "--json"))
    assert found["all"] == 1 and {77, kept} == {r["id"] for r in found["pairs"][0]["records"]}, found
    merge = ["merge", "twice", "organisation", str(kept), "77", "--json"]
    assert json.loads(ctl(*merge, "--dry-run")) == json.loads(ctl(*merge))
    assert json.loads(ctl("duplicates", "twice", "organisation", "--json"))["all"] == 0
    assert ctl(*merge, status=1)
    ctl("undo", "twice")
    assert json.loads(ctl("duplicates", "twice", "organisation", "--json"))["all"] == 1
    assert ctl("merge", "twice", "exchange", "1", "2", status=2)
    assert ctl("merge", "twice", "organisation", "77", "77", status=2)
    ctl("check", "twice")


def test_weights_have_presets(folder):
    ctl("new", "weights", "--demo")
    led = {}
    for preset in ("content-first", "made-to-measure", "hr-scan", "kick-off"):
        plan = json.loads(ctl("match", "weights", "--preset", preset, "--json"))
        scores = [score for proposal in plan["proposals"] for score in proposal.get("scores", [])]
        led[preset] = max(score["points"] for score in scores if score["criterion"] == "PREFERENCE")
    assert led == {"content-first": 15, "made-to-measure": 5, "hr-scan": 0, "kick-off": 45}, led
    assert "kick-off" in ctl("match", "weights", "--preset", "kickoff", status=1)
    (folder / "nothing.json").write_text(json.dumps(dict.fromkeys(
        ("CONTENT", "PREFERENCE", "LOCATION", "MOMENTS", "SIZE", "COMPOSITION", "SECTOR",
         "RECIPROCITY", "LANGUAGE"), 0)))
    assert "criterium" in ctl("match", "weights", "--weights", folder / "nothing.json", status=1)


def test_the_round_says_how_it_is_matched(folder):
    ctl("new", "approach", "--demo")
    network = pathlib.Path(os.environ["XDG_DATA_HOME"]) / "wissel" / "networks" / "approach.sqlite"
    with contextlib.closing(sqlite3.connect(network)) as connection, connection:
        connection.execute("UPDATE st_round SET approach = 'MADE_TO_MEASURE', sector_pref = 'OTHER'")
    rules = json.loads(ctl("match", "approach", "--json"))["rules"]
    assert rules["preset"] == "made-to-measure", rules
    assert rules["values"]["sector_preference"] == 2 and "maat" in rules["why"], rules
    other = json.loads(ctl("match", "approach", "--preset", "kick-off", "--json"))["rules"]
    assert other["values"]["PREFERENCE"] == 45 and other["why"] != rules["why"], other
    assert "maat" in ctl("match", "approach").splitlines()[0]


def test_hours_are_understood_however_they_are_written(folder):
    ctl("new", "hours", "--demo")
    ctl("match", "hours", "--accept")
    complete = ["complete", "hours", "--all", "--first-day", "2027-04-12", "--reason", "Op papier"]
    for written in ("7,6", "7.6", "7u36"):
        ctl(*complete, "--hours", written)
        ctl("export", "hours", "exchanges", "--to", folder / "hours.xlsx")
        titles, *rows = sheet_rows(folder / "hours.xlsx")
        hours = {round(row[titles.index("Uren")], 6) for row in rows}
        assert hours == {15.2}, (written, hours)
        ctl("undo", "hours")
    for wrong in ("7.6.5", "0", "25", "veel"):
        assert ctl(*complete, "--hours", wrong, status=2), wrong


def test_documents_are_made_of_records(folder):
    """One of each kind in the four languages, good for people and for the archive."""
    file = pathlib.Path(os.environ["XDG_DATA_HOME"]) / "wissel" / "networks" / "round.sqlite"
    made = folder / "documents"
    made.mkdir()
    for code, table, words in (("company-sheet", "organisation", "Bedrijfsfiche"),
                               ("D03I", "organisation", "interne versie"),
                               ("interest-form", "organisation", "Interesseformulier"),
                               ("employer-call", "organisation", "Oproep aan"),
                               ("communication-plan", "organisation", "communicatieplan"),
                               ("network-plan", "network", "Communicatieplan"),
                               ("flyer", "organisation", "leerplek is nooit gegarandeerd"),
                               ("matches", "organisation", "Matches in de leeruitwisselingen"),
                               ("switcher-list", "st_round", "Lijst van switchers"),
                               ("decision", "st_round", "Hoe de matches beslist werden"),
                               ("empty-questionnaire", "form", "Om met de pen in te vullen"),
                               ("place-sheet", "learning_place", "Fiche van de leerplek"),
                               ("learning-agenda", "learner", "nooit gegarandeerd")):
        with contextlib.closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as network:
            record = network.execute(f"SELECT min(id) FROM {table}").fetchone()[0]
        for language in ("nl", "fr", "de", "en"):
            path = made / f"{code}-{language}.pdf"
            ctl("document", "round", code, "--record", record, "--language", language, "--to", path)
        text = " ".join(run("pdftotext", "-raw", made / f"{code}-nl.pdf", "-").split())
        assert words in text, (code, text)
    run("/usr/bin/python3", CHECK_PDF, *made.iterdir())
    assert "company-sheet" in ctl("document", "round", "poem", "--record", "1", "--to", made,
                                  status=2)


def rows_of(network, query):
    file = pathlib.Path(os.environ["XDG_DATA_HOME"]) / "wissel" / "networks" / f"{network}.sqlite"
    with contextlib.closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as database:
        return database.execute(query).fetchall()


def last_action(network):
    return json.loads(ctl("history", network, "--json"))[0]


def test_a_round_is_told_by_letter(folder):
    """A letter each, or all in one file; registered as one action, which one undo takes back."""
    ctl("new", "told", "--demo")
    ctl("match", "told", "--accept")
    touched = rows_of("told", "SELECT count(*) FROM (SELECT l.sending_org_id FROM match_pair m "
                              "JOIN learner l ON l.id = m.learner_id WHERE m.state = 'ACCEPTED' "
                              "UNION SELECT p.organisation_id FROM match_pair m JOIN learning_place p "
                              "ON p.id = m.place_id WHERE m.state = 'ACCEPTED')")[0][0]
    before = last_action("told")
    letters = ctl("document", "told", "matches", "--all", "--to", folder / "letters").split("\n")[:-1]
    assert len(letters) == len(set(letters)) == touched > 20, letters
    assert all(re.fullmatch(r"[a-z0-9-]+\.pdf", pathlib.Path(name).name) for name in letters), letters
    registered = rows_of("told", "SELECT count(*), count(DISTINCT entity_id) FROM generated_document "
                                 "WHERE doc_code = 'D09'")
    assert registered == [(touched, touched)], registered
    assert rows_of("told", "SELECT count(*) FROM match_pair WHERE state = 'ACCEPTED' AND "
                           "(informed_sending_on IS NULL OR informed_host_on IS NULL)") == [(0,)]

    ctl("undo", "told")
    assert rows_of("told", "SELECT count(*) FROM generated_document") == [(0,)]
    assert rows_of("told", "SELECT count(informed_sending_on) FROM match_pair") == [(0,)]
    assert before["state"] == "done"

    joined = folder / "all-letters.pdf"
    assert ctl("document", "told", "matches", "--all", "--to", joined) == f"{joined}\n"
    pages = {path: len(run("pdftotext", path, "-").split("\f")) - 1 for path in (*letters, joined)}
    assert pages[joined] == sum(pages[path] for path in letters), pages
    run("/usr/bin/python3", CHECK_PDF, joined, *letters)


def test_a_round_is_told_by_mail(folder):
    """Python reads the drafts; what is attached is the letter, and people without address are named."""
    result = subprocess.run([str(WISSELCTL), "document", "told", "matches-mail", "--all", "--to",
                             str(folder / "mails")], capture_output=True, text=True, check=True)
    files = [pathlib.Path(name) for name in result.stdout.split("\n")[:-1]]
    letters = {path.read_bytes() for path in (folder / "letters").iterdir()}
    # What sanitizers write there, too, between lines of dashes is left out.
    said = re.sub(r"-{20,}\nSuppressions used:.*?-{20,}", "", result.stderr, flags=re.DOTALL)
    assert len(files) + len([line for line in said.split("\n") if line]) == len(letters), said
    languages = set()
    for path in files:
        raw = path.read_bytes()
        assert raw.isascii() and all(len(line) <= 78 for line in raw.split(b"\r\n")), path
        assert raw.count(b"\n") == raw.count(b"\r\n"), path
        mail = email.message_from_bytes(raw, policy=email.policy.default)
        body, letter = mail.iter_parts()
        assert not mail.defects and not body.defects and not letter.defects, path
        assert mail["X-Unsent"] == "1" and mail["From"] is None and mail["MIME-Version"] == "1.0"
        assert mail["Date"].datetime.isoformat() == "2027-04-15T09:00:00+00:00", mail["Date"]
        (to,) = mail["To"].addresses
        assert rows_of("told", f"SELECT count(*) FROM person WHERE work_email = '{to.addr_spec}' AND "
                               f"first_name || ' ' || last_name = '{to.display_name}'") == [(1,)], to
        assert body.get_content_type() == "text/plain" and body.get_content_charset() == "utf-8"
        assert to.display_name in body.get_content(), path
        assert letter.get_content_type() == "application/pdf"
        assert letter.get_filename().endswith(".pdf") and letter.get_content() in letters, path
        languages.add((body["Content-Language"], mail["Subject"].split(" ")[0]))
    assert languages == {("nl", "Matches"), ("fr", "Échanges"), ("de", "Matches")}, languages
    assert "mission" in ctl("document", "told", "matches-mail", "--all", "--to", folder,
                            "--round", "mission", status=1)
    assert ctl("document", "told", "place-sheet", "--all", "--to", folder, status=2)


def test_what_cannot_be_is_refused_in_words(folder):
    (folder / "no-list.xlsx").write_bytes(b"PK\3\4 and then nothing")
    refused = {
        ("import", "round", folder / "absent.xlsx"): "dat bestand bestaat niet",
        ("import", "round", folder / "no-list.xlsx"): "no-list.xlsx",
        ("export", "absent", "people", "--to", folder / "x.csv"): "Er is geen bestand",
        ("new", "round"): "round",
        ("complete", "hours", "--all", "--first-day", "2027-04-15"): "16 april 2027",
        ("export", "round", "people", "--to", folder / "no-folder" / "x.csv"): "no-folder",
    }
    for command, words in refused.items():
        complaint = ctl(*command, status=1)
        assert words in complaint and complaint.count("\n") == 1, (command, complaint)
    for wrong in (["frobnicate"], ["export", "round"], ["complete", "round", "--all"]):
        assert ctl(*wrong, status=2)
    assert not (folder / "x.csv").exists()


def play(folder):
    """Whether all steps went well; the first that fails ends them."""
    steps = [(name, step) for name, step in globals().items() if name.startswith("test_")]
    print(f"1..{len(steps)}", flush=True)
    for number, (name, step) in enumerate(steps, 1):
        words = name.removeprefix("test_").replace("_", " ")
        try:
            step(folder)
        except Exception:
            print(f"not ok {number} - {words}", flush=True)
            traceback.print_exc()
            return False
        print(f"ok {number} - {words}", flush=True)
    return True


def main():
    with tempfile.TemporaryDirectory() as name:
        os.environ |= {"XDG_DATA_HOME": f"{name}/data", "LANGUAGE": "nl",
                       "WISSEL_CLOCK": "2027-04-15T09:00:00Z",
                       "PATH": f"{WISSELCTL.parent}:{os.environ['PATH']}"}
        return 0 if play(pathlib.Path(name)) else 1


if __name__ == "__main__":
    sys.exit(main())
