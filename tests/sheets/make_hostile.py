#!/usr/bin/python3
"""make_hostile.py FOLDER STAMP: files that must be refused at once, or read without harm.

The file name begins with what test-hostile.c expects: the name of an error code, or "ok".
"""

import pathlib
import random
import struct
import sys
import zipfile

import parts

FOLDER = pathlib.Path(sys.argv[1])
CELL = '<row r="1"><c r="A1" t="inlineStr"><is><t>%s</t></is></c></row>'
MEGABYTE = 1 << 20


def xlsx(name, sheet, **more):
    parts.write_zip(FOLDER / f"{name}.xlsx", parts.xlsx_parts(sheet, **more))


def streamed(piece, count, before="", after=""):
    """A sheet with the same piece over and over, never whole in memory."""
    def write(stream):
        stream.write((parts.HEAD + f'<worksheet xmlns="{parts.MAIN}"><sheetData>' + before).encode())
        for _ in range(count):
            stream.write(piece)
        stream.write((after + "</sheetData></worksheet>").encode())
    return write


def noise(size):
    """Letters that pack badly, so that no ratio gives the file away."""
    generator = random.Random(1)
    return "".join(generator.choices("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", k=size))


def doctypes():
    entities = '<!ENTITY e0 "lol">' + "".join(
        f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">' for i in range(1, 10))
    for name, subset, use in [
            ("laughs", entities, "&e9;"),
            ("quadratic", f'<!ENTITY a "{"a" * 50000}">', "&a;" * 20000),
            ("external", '<!ENTITY x SYSTEM "file:///etc/passwd">', "&x;"),
            ("parameter", '<!ENTITY % x SYSTEM "http://127.0.0.1:9/"> %x;', "")]:
        body = parts.sheet(CELL % use).replace(parts.HEAD, f"{parts.HEAD}<!DOCTYPE w [{subset}]>")
        xlsx(f"corrupt-doctype-{name}", body)
    strings = f'{parts.HEAD}<!DOCTYPE sst [{entities}]><sst><si><t>&e9;</t></si></sst>'
    xlsx("corrupt-doctype-in-strings", parts.sheet(""), strings=strings)
    ods = parts.ods_parts('<table:table table:name="S"/>')
    ods[2] = ("content.xml", ods[2][1].replace(parts.HEAD, f"{parts.HEAD}<!DOCTYPE w>"))
    parts.write_zip(FOLDER / "corrupt-doctype.ods", ods)


def bombs():
    xlsx("limit-spaces", streamed(b" " * MEGABYTE, 600))
    xlsx("limit-cells", streamed(b"<row>" + b"<c><v>1</v></c>" * 10000 + b"</row>", 700))
    xlsx("limit-depth", streamed(b"<a>" * 1000, 100))
    xlsx("limit-string", parts.sheet(CELL % noise(300_000)))
    xlsx("limit-attribute", parts.sheet(f'<row r="1"><c r="A1" x="{noise(3_000_000)}"/></row>'))
    xlsx("limit-comment", parts.sheet(f"<!--{noise(3_000_000)}-->"))
    xlsx("limit-shared-string", parts.sheet('<row><c t="s"><v>0</v></c></row>'),
         strings=f'<sst><si><t>{noise(300_000)}</t></si></sst>')
    nine = "".join(f"<si><t>{noise(30_000)}</t></si>" for _ in range(100))
    xlsx("limit-shared-strings", parts.sheet('<row><c t="s"><v>0</v></c></row>'),
         strings=lambda stream: (stream.write(b"<sst>"),
                                 [stream.write(nine.encode()) for _ in range(60)],
                                 stream.write(b"</sst>")))
    parts.write_zip(FOLDER / "limit-entries.xlsx",
                    parts.xlsx_parts(parts.sheet("")) + [(f"x{i}", "") for i in range(2100)])
    parts.write_zip(FOLDER / "limit-sheets.ods", parts.ods_parts('<table:table/>' * 1200))
    # the sizes in the directory lie: a bomb that says it is small
    data = bytearray((FOLDER / "limit-spaces.xlsx").read_bytes())
    for mark, offset, name_length, name_offset in [(b"PK\1\2", 24, 28, 46), (b"PK\3\4", 22, 26, 30)]:
        at = -1
        while (at := data.find(mark, at + 1)) >= 0:
            length = struct.unpack_from("<H", data, at + name_length)[0]
            if data[at + name_offset:at + name_offset + length].endswith(b"sheet1.xml"):
                struct.pack_into("<I", data, at + offset, MEGABYTE)
    (FOLDER / "corrupt-lying-size.xlsx").write_bytes(data)


def addresses():
    for name, rows in [
            ("row", '<row r="99999999999"><c><v>1</v></c></row>'),
            ("row-0", '<row r="0"><c><v>1</v></c></row>'),
            ("row-back", '<row r="2"/><row r="1"><c><v>1</v></c></row>'),
            ("column", '<row r="1"><c r="XFE1"><v>1</v></c></row>'),
            ("column-long", '<row r="1"><c r="ZZZZZZZZZZZZZZZ1"><v>1</v></c></row>'),
            ("column-back", '<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>'),
            ("other-row", '<row r="1"><c r="A2"><v>1</v></c></row>'),
            ("nonsense", '<row r="1"><c r="$A$1"><v>1</v></c></row>'),
            ("after-last", '<row r="1"><c r="XFD1"><v>1</v></c><c><v>1</v></c></row>'),
            ("shared-minus", '<row r="1"><c t="s"><v>-1</v></c></row>'),
            ("shared-large", '<row r="1"><c t="s"><v>4294967295</v></c></row>'),
            ("shared-word", '<row r="1"><c t="s"><v>x</v></c></row>')]:
        xlsx(f"corrupt-address-{name}", parts.sheet(rows))
    xlsx("ok-style", parts.sheet('<row><c s="4294967295"><v>1</v></c><c s="-1"><v>x</v></c></row>'))
    xlsx("ok-nested", parts.sheet(
        '<row r="1"><c t="inlineStr"><is><t>a<t>b<t>c</t></t></t></is><v>1<row><c><v>2</v></c></row>'
        "</v></c><v>3</v><t>4</t></row><c><v>5</v></c><row><foo><t>6</t></foo></row>"))
    xlsx("ok-no-rows", parts.sheet(""))


def targets():
    for name, target in [("up", "../../../../etc/passwd"), ("missing", "worksheets/none.xml"),
                         ("absolute", "/etc/passwd"), ("folder", "worksheets/")]:
        xlsx(f"corrupt-target-{name}", parts.sheet(""), target=target)
    parts.write_zip(FOLDER / "ok-odd-names.xlsx",
                    [(name.replace("/", "\\"), part) for name, part in parts.xlsx_parts(
                        parts.sheet(CELL % "x"), target="./x/../worksheets/sheet1.xml")])
    with zipfile.ZipFile(FOLDER / "corrupt-twice.xlsx", "w") as archive:
        for name, part in parts.xlsx_parts(parts.sheet("")) + [("XL/Workbook.xml", "<workbook/>")]:
            archive.writestr(name, part)


def broken():
    good = FOLDER / "ok-no-rows.xlsx"
    data = good.read_bytes()
    (FOLDER / "corrupt-truncated.xlsx").write_bytes(data[:len(data) // 2])
    (FOLDER / "corrupt-noise.xlsx").write_bytes(b"PK\3\4" + random.Random(2).randbytes(3000))
    (FOLDER / "corrupt-empty-zip.xlsx").write_bytes(b"PK\5\6" + b"\0" * 18)
    xlsx("corrupt-root", "<html/>")
    xlsx("corrupt-xml", parts.sheet("")[:-5])
    xlsx("corrupt-strings", parts.sheet(""), strings="<sst><si>")
    xlsx("corrupt-encoding", parts.sheet(CELL % "x").replace("UTF-8", "UTF-7"))
    # a wrong checksum shows only at the end
    xlsx("corrupt-checksum", parts.sheet(CELL % noise(100)))
    data = bytearray((FOLDER / "corrupt-checksum.xlsx").read_bytes())
    at = data.rfind(b"PK\1\2", 0, data.find(b"xl/worksheets/sheet1.xml", data.find(b"PK\1\2")))
    data[at + 16] ^= 1
    (FOLDER / "corrupt-checksum.xlsx").write_bytes(data)
    data = bytearray(good.read_bytes())
    for mark, offset in [(b"PK\1\2", 8), (b"PK\3\4", 6)]:
        at = -1
        while (at := data.find(mark, at + 1)) >= 0:
            data[at + offset] |= 1
    (FOLDER / "unsupported-encrypted-entry.xlsx").write_bytes(data)


def others():
    ole2 = bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 4096
    (FOLDER / "unsupported-old.xls").write_bytes(ole2)
    (FOLDER / "unsupported-password.xlsx").write_bytes(
        ole2 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 100)
    (FOLDER / "foreign-document.pdf").write_bytes(b"%PDF-1.7\n1 0 obj")
    (FOLDER / "foreign-picture.xlsx").write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 50)
    (FOLDER / "foreign-database.xlsx").write_bytes(b"SQLite format 3\0" + b"\0" * 500)
    (FOLDER / "foreign-empty.csv").write_bytes(b"")
    (FOLDER / "foreign-noise.csv").write_bytes(random.Random(3).randbytes(5000))
    (FOLDER / "unsupported-page.xls").write_bytes(b"\xef\xbb\xbf \n<html><table><tr><td>1</td>")
    (FOLDER / "unsupported-xml.xls").write_bytes(b"<?xml version='1.0'?><Workbook/>")
    for name, entry in [("unsupported-numbers", "Index/Document.iwa"),
                        ("foreign-archive", "list.txt")]:
        parts.write_zip(FOLDER / f"{name}.zip", [(entry, "x")])
    for name, entry in [("unsupported-binary", "xl/workbook.bin"),
                        ("foreign-text", "word/document.xml")]:
        parts.write_zip(FOLDER / f"{name}.xlsx", [("[Content_Types].xml", "<Types/>"), (entry, "")])
    parts.write_zip(FOLDER / "foreign-text.odt",
                    [("mimetype", "application/vnd.oasis.opendocument.text")])


def open_documents():
    bomb = ('<table:table table:name="S"><table:table-row table:number-rows-repeated="1048576">'
            '<table:table-cell table:number-columns-repeated="16384" office:value-type="string">'
            "<text:p>boom</text:p></table:table-cell></table:table-row></table:table>")
    parts.write_zip(FOLDER / "limit-repeats.ods", parts.ods_parts(bomb))
    parts.write_zip(FOLDER / "corrupt-columns.ods",
                    parts.ods_parts(bomb.replace('"16384"', '"99999999999"')))
    parts.write_zip(FOLDER / "limit-blanks.ods", parts.ods_parts(bomb.replace(
        "boom", '<text:s text:c="4000000000"/>')))
    parts.write_zip(FOLDER / "corrupt-no-table.ods", parts.ods_parts(""))
    parts.write_zip(FOLDER / "unsupported-password.ods", parts.ods_parts(
        bomb, manifest="<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"))
    parts.write_zip(FOLDER / "ok-tables.ods", parts.ods_parts(
        '<table:table table:name="S"><table:table-row><table:table-cell><table:table>'
        "<table:table-row><table:table-cell><text:p>inner</text:p></table:table-cell>"
        "</table:table-row></table:table><text:p>outer</text:p></table:table-cell>"
        "</table:table-row></table:table><text:p>x</text:p>"))


def text_files():
    (FOLDER / "corrupt-quote.csv").write_text('a;b\n1;"2\n3;4\n')
    (FOLDER / "limit-quote.csv").write_text('a;b\n1;"2' + "\nx;y" * 2_000_000)
    (FOLDER / "limit-field.csv").write_text("a;b\n1;" + "x" * 40_000)
    (FOLDER / "limit-columns.csv").write_text(";" * 20_000 + "\n")
    (FOLDER / "foreign-nul.csv").write_bytes(b"a;b\n" * 30_000 + b"\0;1\n")


FOLDER.mkdir(parents=True, exist_ok=True)
for make in (doctypes, bombs, addresses, targets, broken, others, open_documents, text_files):
    make()
pathlib.Path(sys.argv[2]).write_text("")
