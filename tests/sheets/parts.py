"""Parts of workbooks, put together by hand: what no library would write."""

import zipfile

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8"?>'

ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
ODS_NAMES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in [("office", "office"), ("table", "table"), ("text", "text"),
                         ("style", "style"), ("draw", "drawing")]
) + ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'


def write_zip(path, parts, compression=zipfile.ZIP_DEFLATED):
    """parts: name → text, bytes, or a function that writes to the stream it is given"""
    with zipfile.ZipFile(path, "w", compression, compresslevel=9) as archive:
        for name, content in parts:
            entry = zipfile.ZipInfo(name, (2027, 3, 1, 9, 0, 0))
            entry.compress_type = compression
            if callable(content):
                with archive.open(entry, "w", force_zip64=True) as stream:
                    content(stream)
            else:
                archive.writestr(entry, content, compresslevel=9)


def sheet(rows, before="", after="", names=f'xmlns="{MAIN}"'):
    return f"{HEAD}<worksheet {names}>{before}<sheetData>{rows}</sheetData>{after}</worksheet>"


def relations(items, office=OFFICE):
    inside = "".join(
        f'<Relationship Id="{i}" Type="{office}/{kind}" Target="{target}"/>'
        for i, kind, target in items)
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{inside}</Relationships>'


def xlsx_parts(sheet_part, strings=None, styles=None, properties="", office=OFFICE, main=MAIN,
               target="worksheets/sheet1.xml"):
    links = [("rId1", "worksheet", target)]
    if strings is not None:
        links.append(("rId2", "sharedStrings", "sharedStrings.xml"))
    if styles is not None:
        links.append(("rId3", "styles", "/xl/styles.xml"))
    parts = [
        ("[Content_Types].xml", f'{HEAD}<Types xmlns="{PACKAGE}/content-types"/>'),
        ("_rels/.rels", relations([("rId1", "officeDocument", "xl/workbook.xml")], office)),
        ("xl/workbook.xml",
         f'{HEAD}<workbook xmlns="{main}" xmlns:r="{office}">{properties}'
         '<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>'),
        ("xl/_rels/workbook.xml.rels", relations(links, office)),
        ("xl/worksheets/sheet1.xml", sheet_part),
    ]
    if strings is not None:
        parts.append(("xl/sharedStrings.xml", strings))
    if styles is not None:
        parts.append(("xl/styles.xml", styles))
    return parts


def styles(codes):
    """A cell format for each item: the number of a built-in format, or the code of an own one"""
    own = [code for code in codes if isinstance(code, str)]
    formats = "".join(f'<numFmt numFmtId="{164 + i}" formatCode="{escape(code)}"/>'
                      for i, code in enumerate(own))
    cells = "".join(f'<xf numFmtId="{164 + own.index(c) if isinstance(c, str) else c}"/>'
                    for c in codes)
    return (f'{HEAD}<styleSheet xmlns="{MAIN}"><numFmts>{formats}</numFmts>'
            f'<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>{cells}</cellXfs>'
            '</styleSheet>')


def escape(text):
    for raw, safe in [("&", "&amp;"), ("<", "&lt;"), ('"', "&quot;")]:
        text = text.replace(raw, safe)
    return text


def ods_parts(tables, styles_part="", manifest=""):
    return [
        ("mimetype", ODS_TYPE),
        ("META-INF/manifest.xml",
         f'{HEAD}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:'
         f'manifest:1.0">{manifest}</manifest:manifest>'),
        ("content.xml",
         f"{HEAD}<office:document-content {ODS_NAMES}>"
         f"<office:automatic-styles>{styles_part}</office:automatic-styles>"
         f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
         "</office:document-content>"),
    ]
