#!/usr/bin/python3
"""Checks PDF files against the rules of PDF/A-2a and PDF/UA-1 that a machine can check.

usage: check-pdf.py FILE.pdf...

Independent of the program: reads the objects as `qpdf --json` gives them. No replacement for
veraPDF, but it finds everything that a drawing library gets wrong.
"""

import base64
import json
import re
import subprocess
import sys

REFERENCE = re.compile(r"\d+ \d+ R")
FORBIDDEN_ACTIONS = {
    "/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/GoToR", "/GoToE", "/Named",
    "/Movie", "/Sound", "/Rendition", "/Hide", "/ResetForm",
}
LINK = re.compile(r"(https?://|mailto:)[^\s()<>\\]+")
PAINTING = {b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"S", b"s", b"sh", b"Do", b"Tj", b"TJ"}
TOKEN = re.compile(
    rb"\((?:\\.|[^\\()])*\)|<<|>>|<[0-9A-Fa-f\s]*>|/[^\s()<>\[\]{}/%]*|[\[\]]|[^\s()<>\[\]{}/%]+")
LEAVES = {"/P", "/Span", "/H1", "/H2", "/H3", "/Lbl", "/LBody", "/TD", "/TH", "/Link", "/Figure"}


class Pdf:
    def __init__(self, path):
        command = ["qpdf", "--json=2", "--json-stream-data=inline", "--decode-level=generalized",
                   path]
        result = subprocess.run(command, capture_output=True, check=True)
        objects = json.loads(result.stdout)["qpdf"][1]
        self.trailer = objects["trailer"]["value"]
        self.objects = {key[4:]: value for key, value in objects.items() if key[:4] == "obj:"}
        self.path = path
        self.problems = []

    def get(self, value):
        """Follows a reference; a stream becomes its dictionary with the data under #data."""
        while isinstance(value, str) and REFERENCE.fullmatch(value):
            value = self.objects[value]
        if isinstance(value, dict) and "stream" in value:
            stream = value["stream"]
            return {**stream["dict"], "#data": base64.b64decode(stream.get("data", ""))}
        if isinstance(value, dict) and set(value) == {"value"}:
            return value["value"]
        return value

    def text(self, value):
        value = self.get(value)
        return value[2:] if isinstance(value, str) and value[:2] == "u:" else value or ""

    def list(self, value):
        value = self.get(value)
        return value if isinstance(value, list) else [] if value is None else [value]

    def expect(self, condition, message):
        if not condition:
            self.problems.append(message)


def check_catalogue(pdf, root):
    info = pdf.get(pdf.trailer.get("/Info")) or {}
    xmp = (pdf.get(root.get("/Metadata")) or {}).get("#data", b"").decode("utf-8", "replace")
    viewer = pdf.get(root.get("/ViewerPreferences")) or {}

    pdf.expect("/ID" in pdf.trailer, "no file identifier")
    pdf.expect(pdf.text(root.get("/Lang")) in {"nl", "fr", "de", "en"}, "no language")
    pdf.expect((pdf.get(root.get("/MarkInfo")) or {}).get("/Marked"), "not marked as tagged")
    pdf.expect(viewer.get("/DisplayDocTitle"), "readers do not show the title")
    pdf.expect(root.get("/OutputIntents"), "no output intent")
    pdf.expect("/OpenAction" not in root and "/AA" not in root, "acts when opened")
    pdf.expect(pdf.text(info.get("/Title")), "no title")
    for key in ("/CreationDate", "/ModDate"):
        pdf.expect(re.fullmatch(r"D:\d{14}(Z|[+-]\d\d'\d\d')", pdf.text(info.get(key))),
                   f"{key} is no PDF date: {info.get(key)!r}")
    for part in ("<pdfaid:part>2<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<", "<dc:title>",
                 "pdfaExtension:schemas"):
        pdf.expect(part in xmp, f"metadata lack {part}")
    xml_title = re.search(r'<rdf:li xml:lang="x-default">([^<]*)<', xmp)
    pdf.expect(xml_title and xml_title.group(1), "metadata have no title")


def check_action(pdf, name, action):
    if not isinstance(action, dict) or "/S" not in action:
        return
    if action["/S"] in FORBIDDEN_ACTIONS:
        pdf.problems.append(f"{name}: forbidden action {action['/S']}")
    if action["/S"] == "/URI":
        address = pdf.text(action.get("/URI"))
        pdf.expect(LINK.fullmatch(address), f"{name}: address {address!r}")


def check_object(pdf, name, item):
    kind, subtype = item.get("/Type"), item.get("/Subtype")

    if subtype == "/CIDFontType2":
        pdf.expect("/CIDToGIDMap" in item, f"{name}: font without a glyph map")
    if kind == "/FontDescriptor":
        pdf.expect({"/FontFile", "/FontFile2", "/FontFile3"} & set(item),
                   f"{name}: font {item.get('/FontName')} is not embedded")
    if kind == "/Font" and subtype in ("/Type0", "/TrueType", "/Type1"):
        pdf.expect("/ToUnicode" in item, f"{name}: font whose text cannot be read")
    if kind == "/Font":
        pdf.expect(subtype != "/Type3", f"{name}: font made of drawings")
    if subtype == "/Image":
        pdf.expect(item.get("/Interpolate") is not True, f"{name}: smoothed image")
    if kind == "/Annot":
        pdf.expect(item.get("/F", 0) & 4, f"{name}: annotation that is not printed")
        pdf.expect(pdf.text(item.get("/Contents")), f"{name}: link without a description")
    for key in ("/A", "/AA"):
        check_action(pdf, name, pdf.get(item.get(key)))
    check_action(pdf, name, item)


def attribute(pdf, element, key):
    return any(key in part for part in pdf.list(element.get("/A")) if isinstance(part, dict))


def check_structure(pdf, root):
    tree = pdf.get(root.get("/StructTreeRoot")) or {}
    tops = pdf.list(tree.get("/K"))
    pdf.expect(len(tops) == 1 and pdf.get(tops[0]).get("/S") == "/Document",
               "the structure is not one document")
    level = 0
    stack = [(item, "/") for item in reversed(tops)]
    while stack:
        item, parent = stack.pop()
        element = pdf.get(item)
        if not isinstance(element, dict) or "/S" not in element:
            continue
        kind = element["/S"]
        heading = re.fullmatch(r"/H([1-6])", kind)
        if heading:
            pdf.expect(int(heading.group(1)) <= level + 1,
                       f"heading {kind} after level {level}")
            level = int(heading.group(1))
        if kind == "/Figure":
            pdf.expect(pdf.text(element.get("/Alt")), "figure without alternative text")
        if kind == "/TH":
            pdf.expect(attribute(pdf, element, "/Scope"), "heading cell without scope")
        if kind == "/L":
            pdf.expect(attribute(pdf, element, "/ListNumbering"), "list without numbering")
        for child, allowed in (("/TR", {"/Table"}), ("/TH", {"/TR"}), ("/TD", {"/TR"}),
                               ("/LI", {"/L"}), ("/Lbl", {"/LI"}), ("/LBody", {"/LI"})):
            pdf.expect(kind != child or parent in allowed, f"{kind} inside {parent}")
        children = pdf.list(element.get("/K"))
        pdf.expect(children or kind in LEAVES, f"{kind} is empty")
        stack.extend((child, kind) for child in reversed(children))


def check_page(pdf, number, page):
    data = b"\n".join(pdf.get(part)["#data"] for part in pdf.list(page.get("/Contents")))
    depth = unmarked = 0
    for token in TOKEN.findall(data):
        if token in (b"BMC", b"BDC"):
            depth += 1
        elif token == b"EMC":
            depth -= 1
        elif depth == 0 and token in PAINTING:
            unmarked += 1
    pdf.expect(depth == 0, f"page {number}: marks do not end")
    pdf.expect(unmarked == 0, f"page {number}: {unmarked} strokes are neither content nor artifact")
    pdf.expect(page.get("/Tabs") == "/S", f"page {number}: tab order is not that of the structure")


def check_pages(pdf, root):
    pages = []
    stack = [root["/Pages"]]
    while stack:
        node = pdf.get(stack.pop())
        if node.get("/Type") == "/Pages":
            stack.extend(reversed(pdf.list(node["/Kids"])))
        else:
            pages.append(node)
    for number, page in enumerate(pages, 1):
        check_page(pdf, number, page)
    return len(pages)


def check(path):
    pdf = Pdf(path)
    root = pdf.get(pdf.trailer["/Root"])
    check_catalogue(pdf, root)
    for name in pdf.objects:
        item = pdf.get(name)
        if isinstance(item, dict):
            check_object(pdf, name, item)
    check_structure(pdf, root)
    return check_pages(pdf, root), pdf.problems


def main():
    failed = False
    for path in sys.argv[1:]:
        try:
            pages, problems = check(path)
        except (OSError, subprocess.CalledProcessError, KeyError, ValueError) as error:
            pages, problems = 0, [f"cannot be read: {error!r}"]
        print(f"{path}: {pages} pages, {len(problems)} problems")
        for problem in problems[:20]:
            print("   ", problem)
        failed = failed or bool(problems) or pages == 0
    return 1 if failed or len(sys.argv) < 2 else 0


if __name__ == "__main__":
    sys.exit(main())
