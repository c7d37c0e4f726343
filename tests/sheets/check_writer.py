#!/usr/bin/python3
"""check_writer.py WRITE-LIST: what the writer makes, as another program sees it."""

import datetime
import pathlib
import subprocess
import sys
import tempfile
import zipfile

import openpyxl

STARTS = ["=", "+", "-", "@", "\t=", "\n=", " =", "＝", "＋", "－", "＠", "'=", '"=', "{=", "\r="]
BODIES = ["1+1", "SUM(A1:A9)", 'HYPERLINK("http://x","y")', "cmd|' /C calc'!A0", "IMPORTXML(A1)",
          'DDE("cmd";"/C calc")', "WEBSERVICE(A1)", "A1", "-1+1|x", "%00", "\\\\server\\share",
          "<script>", "]]>", "&amp;"]
OTHERS = ["javascript:alert(1)", "file:///etc/passwd", "external:\\\\srv\\x", "internal:A1",
          "_x0041_", "  blanks  ", "two\nlines", "\U0001F600", "é" * 32767,
          "0308357159", "1e5", "TRUE", "#N/A", "mailto:zoe@example.org"]


def check_sheet(sheet, texts):
    assert sheet.title == "List- -1-", sheet.title
    assert sheet.freeze_panes == "A2", sheet.freeze_panes
    assert sheet.auto_filter.ref == f"A1:F{len(texts) + 1}", sheet.auto_filter.ref
    assert sheet.print_title_rows in ("1:1", "$1:$1"), sheet.print_title_rows
    assert sheet.page_setup.orientation == "landscape"
    assert str(sheet.page_setup.paperSize) == "9"
    assert sheet.sheet_properties.pageSetUpPr.fitToPage and sheet.page_setup.fitToHeight == 0
    assert sheet.oddHeader.left.text == "Tom && Co &&P", sheet.oddHeader.left.text
    assert sheet.oddFooter.left.text == "R&&D", sheet.oddFooter.left.text
    assert 40 <= sheet.column_dimensions["A"].width < 42
    assert sheet["A1"].font.b and sheet["A1"].value == "Text & more"
    for i, text in enumerate(texts):
        check_row([cell for cell in sheet[i + 2]], i, text)
        # A program that believes to read a file of Excel asks for no height of its own.
        height = sheet.row_dimensions[i + 2].height
        assert (height or 15) >= 14 * (text.count("\n") + 1), (text[:50], height)
        assert height is None or len(text) > 40 or "\n" in text or "\r" in text, (text, height)


def check_row(cells, i, text):
    assert [cell.data_type for cell in cells[:2]] == ["s", "n"], (text, cells[0].data_type)
    assert cells[0].value == text.replace("\r", "\n"), (text[:50], cells[0].value[:50])
    assert cells[0].number_format == "@"
    assert cells[1].value == i
    assert cells[2].value == (None if i % 5 == 0 else i + 0.25)
    assert cells[3].is_date and cells[3].value == datetime.datetime(2027, 2, 28), cells[3].value
    assert cells[4].is_date and cells[4].value == datetime.datetime(2027, 2, 28, 13, 45)
    assert cells[5].data_type == "s"
    link = cells[5].hyperlink
    if i % 2 == 0:
        assert link.target == "https://example.org/?a=b&c=%28d%29", link.target
    else:
        assert (link is not None) == text.startswith("mailto:"), text


def check(path, texts):
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["List- -1-", "Info"], book.sheetnames
    check_sheet(book.worksheets[0], texts)
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            assert all(cell.data_type != "f" for cell in row)
    properties = book.properties
    assert not properties.creator and not properties.lastModifiedBy, properties
    assert properties.title == "Tom & Co &P"
    assert properties.created == datetime.datetime(2027, 3, 1, 9)
    with zipfile.ZipFile(path) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


texts_to_write = [start + body for start in STARTS for body in BODIES] + OTHERS
with tempfile.TemporaryDirectory() as folder:
    source = pathlib.Path(folder, "texts")
    target = pathlib.Path(folder, "list.xlsx")
    source.write_bytes(b"".join(text.encode() + b"\0" for text in texts_to_write))
    subprocess.run([sys.argv[1], source, target], check=True)
    check(target, texts_to_write)
    assert sorted(p.name for p in pathlib.Path(folder).iterdir()) == ["list.xlsx", "texts"]
print(f"{len(texts_to_write)} texts written and read back")
