#!/usr/bin/python3
"""Prints every sample document and reads the files with other people's tools.

usage: test-printed.py PRINT-SAMPLES CHECK-PDF
"""

import pathlib
import re
import subprocess
import sys
import tempfile

# What each certificate has to say, in this order.
VALUES = {
    "nl": ["Leerbewijs", "Attest van deelname aan een leeruitwisseling", "De stad Lindehove",
           "Zoë D’hondt-Łukasik", "Stafmedewerker onthaal", "OCMW Waterrode (0123.456.749)",
           "Onthaal zonder drempels", "Stad Lindehove (0308.357.159)", "Stadskantoor, Lindehove",
           "Noémie Van Acker, teamleider onthaal", "3 tot 10 maart 2027", "15,2 uur",
           "ook als hij onze taal niet spreekt?", "Leerdoel", "Resultaat",
           "Gedeeltelijk bereikt", "oefening met pictogrammen.", "Opgemaakt te Lindehove",
           "Voor de ontvangende organisatie", "Hadewych Vermeiren",
           "geen diploma, getuigschrift of beroepskwalificatie", "LB-2027-00001", "7K3M-9QXT-2ADW-H",
           "https://netwerk.example/verify/7K3M9QXT2ADWH"],
    "fr": ["Attestation d’apprentissage", "échange d’apprentissage", "La ville de Montaubry",
           "Éloïse Lefèvre", "Un accueil sans seuil", "notre langue ?", "Partiellement atteint",
           "Fait à Montaubry, le 12 mars 2027.",
           "ni un diplôme, ni un certificat, ni une qualification professionnelle", "LB-2027-00002"],
    "de": ["Lernnachweis", "Teilnahmebescheinigung über einen Lernaustausch",
           "Jürgen Großmann", "ÖSHZ Bachtal", "Bürgernaher Empfang",
           "Annegret Weiß, Leiterin Bürgerdienst", "gleich weiß, wohin", "Teilweise erreicht",
           "Ausgestellt in Eichenborn am 12. März 2027.",
           "weder Diplom noch Zeugnis noch berufliche Qualifikation", "LB-2027-00003"],
    "en": ["Learning certificate", "Certificate of participation in a learning exchange",
           "Zoë Łukasik", "Reception without barriers", "Partly reached",
           "Issued in Lindehove on 12 March 2027.",
           "not a diploma, an official certificate or a professional qualification", "LB-2027-00004"],
}


def run(*command):
    result = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    if result.returncode != 0:
        raise AssertionError(f"{command}: {result.stdout}{result.stderr}")
    return result.stdout


def dense(text):
    return re.sub(r"\s+", "", text)


def expect_in_order(text, words, where):
    at = 0
    text = dense(text)
    for word in words:
        found = text.find(dense(word), at)
        assert found >= 0, f"{where}: {word!r} is missing or out of order"
        at = found + 1


def structure_text(path):
    """The text of the structure tree: what a screen reader says."""
    tree = run("pdfinfo", "-struct-text", path)
    return "".join(re.findall(r'^\s*"(.*)"$', tree, re.MULTILINE)), tree


def check_languages(folder):
    for language, words in VALUES.items():
        path = folder / f"certificate-{language}-usual.pdf"
        spoken, tree = structure_text(path)
        expect_in_order(spoken, words, f"{path.name}, structure")
        expect_in_order(run("pdftotext", "-raw", path, "-"), words, f"{path.name}, text")
        assert re.search(r"^ *H1 .*\n.*%s" % re.escape(words[0]), tree, re.MULTILINE), tree
        assert tree.count("Scope /Column") == 2, tree


def check_long_table(folder):
    path = folder / "certificate-nl-long.pdf"
    spoken, tree = structure_text(path)
    assert tree.count("Table (") == 1
    assert len(re.findall(r"^ *TR\b", tree, re.MULTILINE)) == 41
    assert spoken.count("Resultaat") == 1, "the repeated heading is read aloud again"
    assert run("pdftotext", path, "-").count("Resultaat") > 1


def check_reading_over_pages(folder):
    """A paragraph that goes on overleaf is one paragraph, and the footer is no part of it."""
    spoken, _ = structure_text(folder / "report-en-all.pdf")
    assert "1 / 2" not in spoken and "2 / 2" not in spoken
    assert "Nothing is decided before." in spoken


def check_logo(folder):
    """Read first, and in words."""
    _, tree = structure_text(folder / "coach-certificate-nl-usual.pdf")
    parts = re.findall(r"^ *(Figure|H1)\b", tree, re.MULTILINE)
    assert parts == ["Figure", "H1"], tree


def check_harmless(folder):
    for path in sorted(folder.glob("*.pdf")):
        assert "JavaScript" not in run("pdfinfo", "-js", path), path
        run("qpdf", "--check", path)
        for line in run("pdffonts", path).splitlines()[2:]:
            assert re.search(r" yes yes yes +\d+ +\d+$", line), f"{path.name}: {line}"
    links = run("pdfinfo", "-url", folder / "report-en-all.pdf")
    assert "https://netwerk.example/charter?a=1&b=%282%29" in links, links
    assert "mailto:office@netwerk.example" in links, links


def check_properties(folder):
    properties = run("pdfinfo", folder / "report-en-all.pdf")
    for line in ("Title:           Report on the first round",
                 "Author:          Netwerk De Brug & partners",
                 "Subject:         Round 2027-1 <draft>", "Tagged:          yes",
                 "PDF version:     1.7"):
        assert line in properties, f"{line!r} not in {properties}"
    assert re.search(r"Page size: +841.89 x 595.276 pts \(A4\)",
                     run("pdfinfo", folder / "matches-nl-40.pdf"))


def check_size(folder):
    for path in folder.glob("certificate-*-usual.pdf"):
        assert path.stat().st_size <= 40_000, f"{path.name}: {path.stat().st_size} bytes"


def main():
    printer, checker = sys.argv[1:3]
    checks = [check_languages, check_long_table, check_reading_over_pages, check_logo,
              check_harmless, check_properties, check_size]
    failed = 0
    print(f"1..{len(checks) + 1}")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        run(printer, folder)
        files = sorted(folder.glob("*.pdf"))
        conforms = subprocess.run([sys.executable, checker, *files], capture_output=True, text=True)
        print(("not ok" if conforms.returncode else "ok"), "1 - all files conform")
        if conforms.returncode:
            failed += 1
            print("#", conforms.stdout.replace("\n", "\n# "))
        for number, check in enumerate(checks, 2):
            try:
                check(folder)
                print("ok", number, "-", check.__name__)
            except AssertionError as error:
                failed += 1
                print("not ok", number, "-", check.__name__)
                print("#", str(error).replace("\n", "\n# "))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
