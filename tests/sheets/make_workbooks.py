#!/usr/bin/python3
"""make_workbooks.py FOLDER STAMP: the workbooks that test-reader.c reads."""

import datetime
import pathlib
import sys
import zipfile

import openpyxl

import parts

FOLDER = pathlib.Path(sys.argv[1])


def write_types():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Lijst & meer"
    sheet.append(["Naam", "Nummer", "Getal", "Verborgen", "Datum", "Moment", "Uur", "Ja"])
    sheet.append(["Zoë", 308357159, 1.5, "x", datetime.date(2027, 2, 28),
                  datetime.datetime(2027, 2, 28, 13, 45, 1), datetime.time(8, 30), True])
    sheet["A4"] = "=1+1"
    sheet["B4"] = "#N/A"
    sheet["C4"] = 0.5
    sheet["C4"].number_format = "0%"
    sheet["A6"] = "samen"
    sheet.merge_cells("A6:C6")
    sheet.row_dimensions[6].hidden = True
    sheet.column_dimensions["D"].hidden = True
    book.create_sheet("Leeg")
    hidden = book.create_sheet("Verborgen")
    hidden.sheet_state = "hidden"
    hidden["B3"] = "ver weg"
    book.save(FOLDER / "types.xlsx")


def write_by_hand():
    """What spreadsheet programs write and openpyxl does not."""
    strings = (
        f'{parts.HEAD}<sst xmlns="{parts.MAIN}">'
        "<si><r><rPr><b/></rPr><t>rich </t></r><r><t xml:space=\"preserve\"> text</t></r>"
        "<rPh sb=\"0\" eb=\"1\"><t>PHONETIC</t></rPh></si>"
        "<si><t>  trimmed  </t></si>"
        "<si><t xml:space=\"preserve\"> kept </t></si>"
        "<si><t>a_x000D_b_x005F_x0041_c_xD83D__xDE00_d</t></si>"
        "<si><t/></si></sst>")
    rows = (
        '<row r="2" hidden="1"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c>'
        '<c r="C2" t="s"><v>2</v></c><c r="D2" t="s"><v>3</v></c><c r="E2" t="s"><v>4</v></c></row>'
        # no addresses at all
        '<row><c><v>1.5E3</v></c><c t="str"><f>A1</f><v>cached</v></c><c t="str"><f>B1</f><v></v></c>'
        '<c><f>C1</f></c><c t="e"><f>D1</f><v>#REF!</v></c><c t="b"><v>0</v></c>'
        '<c t="inlineStr"><is><t>in</t><phoneticPr fontId="1"/><rPh sb="0" eb="1"><t>X</t></rPh>'
        '<r><t>line</t></r></is></c><c t="n"><v>12345678901234567890</v></c></row>'
        '<row r="9" spans="1:2"><c r="XFD9"><v>-0.25</v></c></row>')
    after = ('<mergeCells count="2"><mergeCell ref="A2:B2"/><mergeCell ref="C5:C9"/></mergeCells>'
             '<extLst><ext><x14:row xmlns:x14="urn:x"><c><v>9</v></c></x14:row></ext></extLst>')
    before = '<cols><col min="2" max="3" width="9" hidden="1"/></cols>'
    parts.write_zip(FOLDER / "hand.xlsx",
                    parts.xlsx_parts(parts.sheet(rows, before, after), strings))

    # the strict form, with a prefix on every element and dates in words
    strict = (
        f'{parts.HEAD}<x:worksheet xmlns:x="{parts.STRICT}"><x:sheetData><x:row r="1">'
        '<x:c r="A1" t="d"><x:v>2027-02-28</x:v></x:c><x:c r="B1" t="d"><x:v>2027-02-28T13:45:00.000</x:v></x:c>'
        '<x:c r="C1" t="d"><x:v>13:45:00</x:v></x:c><x:c r="D1" t="d"><x:v>2027-02-30</x:v></x:c>'
        '<c r="E1"><v>1</v></c></x:row></x:sheetData></x:worksheet>')
    parts.write_zip(FOLDER / "strict.xlsx",
                    parts.xlsx_parts(strict, office=parts.STRICT_OFFICE, main=parts.STRICT))


FORMATS = [
    0, 1, 9, 14, 17, 18, 21, 22, 27, 36, 45, 46, 47, 50, 58, 49,
    "yyyy-mm-dd", "[$-413]d mmmm yyyy;@", 'dd"/"mm"/"yyyy', "h:mm", "[h]:mm:ss", "mm:ss",
    "d/m/yy h:mm", "[Red]0.00", '0 "dagen"', "#,##0.00\\ [$€-413]", "0.00E+00", "General",
    '"d"0', "\\d0", "_d0", "mmm", "[$-F800]dddd, mmmm dd, yyyy", "[Yellow]0;d", "hh:mm AM/PM",
]


def write_formats():
    cells = "".join(f'<c s="{i}"><v>44256.5</v></c>' for i in range(len(FORMATS)))
    parts.write_zip(FOLDER / "formats.xlsx",
                    parts.xlsx_parts(parts.sheet(f"<row>{cells}</row>"),
                                     styles=parts.styles(FORMATS)))
    # the edges of the calendar
    values = ["0", "1", "59", "60", "61", "0.5", "2958465", "2958466", "-1", "44255.999999", "1e300"]
    cells = "".join(f'<c s="0"><v>{v}</v></c>' for v in values)
    cells += "".join(f'<c s="1"><v>{v}</v></c>' for v in ["0.5", "1.75", "44256.75"])
    for name, properties in [("edges.xlsx", ""), ("edges1904.xlsx", '<workbookPr date1904="1"/>')]:
        parts.write_zip(FOLDER / name,
                        parts.xlsx_parts(parts.sheet(f"<row>{cells}</row>"),
                                         styles=parts.styles([14, 22]), properties=properties))


def write_ods():
    def cell(kind, attributes, text, more=""):
        return (f'<table:table-cell office:value-type="{kind}" {attributes} {more}>'
                f"<text:p>{text}</text:p></table:table-cell>")

    first = (
        '<table:table table:name="Lijst" table:style-name="ta1">'
        '<table:shapes><draw:frame><draw:text-box><text:p>no</text:p></draw:text-box></draw:frame>'
        "</table:shapes>"
        '<table:table-column/><table:table-column table:number-columns-repeated="2" '
        'table:visibility="collapse"/>'
        "<table:table-header-rows><table:table-row>"
        + cell("string", "", "Naam") + cell("float", 'office:value="1234.5"', "1.234,50")
        + cell("percentage", 'office:value="0.5"', "50 %")
        + cell("currency", 'office:currency="EUR" office:value="12.5"', "12,50 €")
        + cell("date", 'office:date-value="2027-02-28"', "28/02/27")
        + cell("date", 'office:date-value="2027-02-28T13:45:01"', "28/02/27 13:45")
        + cell("time", 'office:time-value="PT37H30M00S"', "37:30")
        + cell("boolean", 'office:boolean-value="true"', "WAAR")
        + "</table:table-row></table:table-header-rows>"
        '<table:table-row table:number-rows-repeated="2">'
        '<table:table-cell/>'
        '<table:table-cell office:value-type="string" table:number-columns-repeated="3">'
        '<office:annotation><text:p>a note</text:p></office:annotation>'
        '<text:p>  one  <text:span>two</text:span><text:s text:c="2"/>three<text:tab/>four'
        "<text:line-break/>five </text:p><text:p>six</text:p></table:table-cell>"
        '<table:table-cell table:number-columns-repeated="1000"/></table:table-row>'
        '<table:table-row table:number-rows-repeated="5"><table:table-cell/></table:table-row>'
        '<table:table-row table:visibility="filter">'
        '<table:table-cell office:value-type="string" table:number-columns-spanned="2" '
        'table:number-rows-spanned="1"><text:p>samen</text:p></table:table-cell>'
        '<table:covered-table-cell office:value-type="string"><text:p>unseen</text:p>'
        "</table:covered-table-cell>"
        + cell("string", 'table:formula="of:=1/0" calcext:value-type="error" office:string-value=""',
               "#DIV/0!")
        + '<table:table-cell table:formula="of:=1+1"/>'
        + cell("float", 'table:formula="of:=1+1" office:value="2"', "2")
        + "</table:table-row>"
        '<table:table-row table:number-rows-repeated="1048567"><table:table-cell '
        'table:number-columns-repeated="16384"/></table:table-row></table:table>')
    second = ('<table:table table:name="Verborgen" table:style-name="ta2"><table:table-row>'
              + cell("string", "", "ver weg") + "</table:table-row></table:table>")
    styles = ('<style:style style:name="ta1" style:family="table"><style:table-properties '
              'table:display="true"/></style:style><style:style style:name="ta2" '
              'style:family="table"><style:table-properties table:display="false"/></style:style>')
    parts.write_zip(FOLDER / "list.ods", parts.ods_parts(first + second, styles))


def write_seeds():
    """The same once more, not packed, so that the fuzzer can change what is inside."""
    for name in ["types.xlsx", "hand.xlsx", "strict.xlsx", "edges.xlsx", "list.ods"]:
        with zipfile.ZipFile(FOLDER / name) as archive:
            inside = [(entry, archive.read(entry)) for entry in archive.namelist()]
        parts.write_zip(FOLDER / f"seed-{name}", inside, zipfile.ZIP_STORED)
    (FOLDER / "seed.csv").write_text('Naam;Nota\n"Zoë";"a;b\nc ""d"""\nx;\'=1\n' * 20)


FOLDER.mkdir(parents=True, exist_ok=True)
write_types()
write_by_hand()
write_formats()
write_ods()
write_seeds()
pathlib.Path(sys.argv[2]).write_text("")
