#!/usr/bin/env python3
"""Writes the demo network as the workbooks in which organisations would mail it.

source/*.tsv hold the content, one clean table per sheet. This script adds what mailed sheets have:
each organisation's own way of writing dates, yes and no, distances and languages, some untidy
cells, titles, totals, notes, a hidden sheet, and rows that an import has to refuse. It also writes
expected.tsv: what an import has to make of each row that is not an ordinary new record.

The output depends on nothing but the tables: the same input gives the same bytes.

    make-demo.py            write the workbooks next to this script
    make-demo.py --check    write nothing, but fail if the workbooks differ from the tables
    make-demo.py --fixtures also write the CSV and ODS samples into tests/files/import
                            (the ODS sample needs LibreOffice)
"""

import csv
import datetime
import io
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata
import zipfile

import openpyxl
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

HERE = pathlib.Path(__file__).resolve().parent
SOURCE = HERE / 'source'
FIXTURES = HERE.parent.parent / 'tests' / 'files' / 'import'
STAMP = datetime.datetime(2027, 2, 12, 9, 0)
NBSP = '\u00a0'

# How each organisation fills in its rows. Everything not named is as in DEFAULT.
DEFAULT = dict(lang='nl', date='cell', yes='ja', no='nee', km='{}', days='nl-short', sep=', ', langs='code',
               name='{first} {last}', number='dotted', mail=True)
STYLE = {
    'Dijleland': dict(),
    'Scheldekant': dict(date='dmy', km='{} km'),
    'Leiekaai': dict(date='long', days='nl-long', langs='name'),
    'De Lindeboom': dict(date='long', yes='Ja', no='Neen'),
    'AZ Sint-Odrada': dict(date='iso', name='{LAST}, {first}', number='prefixed'),
    'De Spoel': dict(yes='x', no='', km='{}km'),
    'Circuit Rond': dict(date='dmy', number='digits'),
    'Transpolder': dict(name='{LAST} {first}', number='vat', yes='J', no='N'),
    'Hoppeland': dict(date='dmy0', days='nl-range', mail=False, number='cell'),
    'Zennebank': dict(langs='upper', number='prefixed'),
    'FOD Toekomst': dict(date='iso', langs='upper'),
    'Buitenruimte': dict(date='long', days='nl-range'),
    'Buurtbureau': dict(langs='upper', sep='; '),
    'Kempenkruin': dict(date='dmy', yes='JA', no='NEEN', mail=False),
    'Wereldbrug': dict(number='spaced'),
    'Bitvijver': dict(date='iso', number='digits'),
    'Bouw Wijngaard': dict(date='dmy', km='{} km', number='cell'),
    'Regenboogtrein': dict(yes='Ja', no='Nee', days='nl-long'),
    'Sainte-Aurore': dict(lang='fr', date='dmy0', yes='oui', no='non', days='fr-short', langs='name'),
    'Trois Rives': dict(lang='fr', date='long', yes='oui', no='non', km='{} km', days='fr-long', langs='name',
                        mail=False, number='vat'),
    'Quatre Vallées': dict(lang='fr', date='dmy', yes='Oui', no='Non', days='fr-short', langs='name', number='cell'),
    'Office Mobilité': dict(lang='fr', date='iso', yes='oui', no='non', days='fr-short'),
    'HE Collines': dict(lang='fr', date='cell', yes='O', no='N', days='fr-short', name='{LAST} {first}', number='digits'),
    'CPAS de la Boucle': dict(lang='fr', date='long', yes='oui', no='non', days='fr-long', langs='name'),
    'Am Vennrand': dict(lang='de', date='dot', yes='ja', no='nein', days='de-short', langs='name', number='spaced'),
    'Hohes Moor': dict(lang='de', date='long', yes='ja', no='nein', days='de-short', langs='name', number='digits'),
    'Göhltal': dict(lang='de', date='dot', yes='Ja', no='Nein', days='de-range', sep='; '),
    'Leerfonds Tandem': dict(),
}

MONTHS = {
    'nl': 'januari februari maart april mei juni juli augustus september oktober november december'.split(),
    'fr': 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(),
    'de': 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(),
}
WEEKDAYS = {
    'nl-short': 'ma di wo do vr za'.split(),
    'nl-long': 'maandag dinsdag woensdag donderdag vrijdag zaterdag'.split(),
    'fr-short': 'lu ma me je ve sa'.split(),
    'fr-long': 'lundi mardi mercredi jeudi vendredi samedi'.split(),
    'de-short': 'Mo Di Mi Do Fr Sa'.split(),
}
LANGUAGES = {
    'nl': dict(nl='Nederlands', fr='Frans', de='Duits', en='Engels', tr='Turks', ar='Arabisch'),
    'fr': dict(nl='néerlandais', fr='français', de='allemand', en='anglais', tr='turc', ar='arabe'),
    'de': dict(nl='Niederländisch', fr='Französisch', de='Deutsch', en='Englisch', tr='Türkisch', ar='Arabisch'),
}
# The words of the Dutch source tables as a French- or German-speaking organisation writes them.
WORDS = {
    'fr': {
        'statutair': 'statutaire', 'contract onbepaalde duur': 'CDI', 'contract bepaalde duur': 'CDD',
        'switcher': 'switcher', 'leercoach': 'coach', 'contactpersoon': 'personne de contact',
        'nieuwsgierigheid': 'curiosité', 'concrete aanleiding': 'élément déclencheur', 'passie': 'passion',
        'vraag van de werkgever': 'demande de l’employeur', 'andere': 'autre', 'duidelijk': 'claire', 'vaag': 'vague',
        'afdeling': 'service', 'functie': 'fonction', 'team': 'équipe', 'kantoor': 'bureau', 'magazijn': 'entrepôt',
        'atelier': 'atelier', 'winkel': 'magasin', 'gepubliceerd': 'publié', 'bevestigd': 'confirmé',
        'ontwerp': 'projet',
    },
    'de': {
        'statutair': 'statutarisch', 'contract onbepaalde duur': 'unbefristeter Vertrag',
        'contract bepaalde duur': 'befristeter Vertrag', 'switcher': 'Switcher', 'leercoach': 'Lerncoach',
        'contactpersoon': 'Kontaktperson', 'nieuwsgierigheid': 'Neugier', 'concrete aanleiding': 'konkreter Anlass',
        'passie': 'Leidenschaft', 'vraag van de werkgever': 'Wunsch des Arbeitgebers', 'andere': 'andere',
        'duidelijk': 'klar', 'vaag': 'vage', 'afdeling': 'Abteilung', 'functie': 'Funktion', 'team': 'Team',
        'kantoor': 'Büro', 'magazijn': 'Lager', 'atelier': 'Werkstatt', 'winkel': 'Geschäft',
        'gepubliceerd': 'veröffentlicht', 'bevestigd': 'bestätigt', 'ontwerp': 'Entwurf',
    },
}


def read_table(name):
    with open(SOURCE / name, encoding='utf-8', newline='') as file:
        return list(csv.DictReader(file, delimiter='\t', quoting=csv.QUOTE_NONE))


def read_theme_labels():
    with open(HERE.parent / 'texts' / 'code-lists.tsv', encoding='utf-8', newline='') as file:
        rows = csv.DictReader(file, delimiter='\t', quoting=csv.QUOTE_NONE)
        return {row['code']: row for row in rows if row['domain'] == 'THEME'}


THEMES = read_theme_labels()


def style_of(organisation):
    return {**DEFAULT, **STYLE.get(organisation, {})}


def write_word(word, style):
    return WORDS.get(style['lang'], {}).get(word, word)


def write_date(iso, style):
    if not iso:
        return None
    date = datetime.date.fromisoformat(iso)
    month = MONTHS[style['lang']][date.month - 1]
    day = f'{date.day}.' if style['lang'] == 'de' else '1er' if style['lang'] == 'fr' and date.day == 1 else date.day
    return {
        'cell': date,
        'iso': iso,
        'dmy': f'{date.day}/{date.month}/{date.year}',
        'dmy0': f'{date:%d/%m/%Y}',
        'dot': f'{date:%d.%m.%Y}',
        'long': f'{day} {month} {date.year}',
    }[style['date']]


def write_days(days, style):
    if not days:
        return None
    kind, form = style['days'].split('-')
    if form == 'range' and days == '12345':
        names = WEEKDAYS[kind + '-short']
        return f'{names[0]}-{names[4]}'
    names = WEEKDAYS[kind + '-short' if form == 'range' else style['days']]
    return ', '.join(names[int(day) - 1] for day in days)


def write_languages(codes, style):
    names = {'name': lambda code: LANGUAGES[style['lang']][code], 'upper': str.upper, 'code': str}[style['langs']]
    return ('/' if style['langs'] == 'upper' else ', ').join(names(code) for code in codes.split('+'))


def write_yes(value, style):
    return {'ja': style['yes'], 'nee': style['no']}.get(value, value) or None


def write_number(digits, style):
    dotted = f'{digits[:4]}.{digits[4:7]}.{digits[7:]}'
    return {
        'dotted': dotted,
        'digits': digits,
        'vat': 'BE' + digits,
        'prefixed': 'BE ' + dotted,
        'spaced': dotted.replace('.', ' '),
        'cell': int(digits),
    }[style['number']]


def write_name(person, style):
    return style['name'].format(first=person['Voornaam'], last=person['Achternaam'], LAST=person['Achternaam'].upper())


def whole(text):
    return int(text) if text else None


# The sheets: what each source table becomes. Every function returns a list of cells under HEADERS.

HEADERS = {
    'Organisaties': ['Korte naam', 'Naam (NL)', 'Naam (FR)', 'Naam (DE)', 'Ondernemingsnr.', 'Soort organisatie',
                     'Sector', 'Aantal medewerkers', 'Grootteklasse', 'Samenstelling personeel', 'Taalstelsel',
                     'Straat', 'Nr', 'Bus', 'Postcode', 'Gemeente', 'Bereikbaar met openbaar vervoer', 'Website',
                     'E-mail', 'Telefoon', 'Onderdeel van'],
    'Personen': ['Voornaam', 'Achternaam', 'Organisatie', 'Afdeling', 'Functie', 'Taal', 'E-mail', 'Telefoon',
                 'Postcode thuis', 'Woonplaats', 'Max. afstand (km)', 'Openbaar vervoer nodig', 'Statuut', 'Rol',
                 'Opmerking'],
    'Leervragen': ['Nr', 'Medewerker', 'Organisatie', 'E-mail', 'Leervraag', 'Thema', 'Aanleiding', 'Competenties',
                   'Duidelijk of vaag', 'Leerdoel 1', 'Leerdoel 2', 'Beschikbaar vanaf', 'Beschikbaar tot', 'Dagen',
                   'Talen'],
    'Leerplekken': ['Organisatie', 'Gemeente', 'Titel leerplek', 'Soort plek', 'Afdeling', 'Functie', 'Omgeving',
                    'Wat kan je er leren?', 'Hoe ziet een dag eruit?', 'Talen', 'Thema’s', 'Max. aantal switchers',
                    'Aantal dagen', 'Leercoach(es)', 'Leercoach voldoet aan de 5 voorwaarden', 'Veiligheid in orde',
                    'Beschikbaar van', 'Beschikbaar tot', 'Weekdagen', 'Status', 'Opmerking intern'],
    'Voorkeuren': ['Medewerker', 'E-mail', 'Organisatie', '1e keuze', '2e keuze', '3e keuze'],
    'Uitsluitingen': ['Organisatie', 'Afdeling', 'Functie', 'Wisselt niet uit met', 'Reden', 'Toelichting'],
}


def make_organisations():
    for row in read_table('organisaties.tsv'):
        style = style_of(row['Korte naam'])
        yield row['Korte naam'], {
            **row, 'Nr': int(row['Nr']), 'Ondernemingsnr.': write_number(row['Ondernemingsnr.'], style),
            'Aantal medewerkers': whole(row['Aantal medewerkers']), 'Postcode': whole(row['Postcode'])}


def make_people():
    for row in read_table('personen.tsv'):
        style = style_of(row['Organisatie'])
        roles = [write_word(role, style) for role in row['Rol'].split('; ')]
        km = row['Max. afstand (km)']
        yield row['E-mail'], {
            **row, 'Taal': write_languages(row['Taal'], style), 'Postcode thuis': whole(row['Postcode thuis']),
            'Max. afstand (km)': km and (int(km) if style['km'] == '{}' else style['km'].format(km)),
            'Openbaar vervoer nodig': write_yes(row['Openbaar vervoer nodig'], style),
            'Statuut': write_word(row['Statuut'], style), 'Rol': ' + '.join(roles)}


def make_questions(people):
    for row in read_table('leervragen.tsv'):
        style = style_of(row['Organisatie'])
        yield row['Nr'], {
            **row, 'Nr': int(row['Nr']), 'Medewerker': write_name(people[row['E-mail']], style),
            'E-mail': row['E-mail'] if style['mail'] else None, 'Thema': THEMES[row['Thema']][style['lang']],
            'Aanleiding': write_word(row['Aanleiding'], style),
            'Duidelijk of vaag': write_word(row['Duidelijk of vaag'], style),
            'Beschikbaar vanaf': write_date(row['Beschikbaar vanaf'], style),
            'Beschikbaar tot': write_date(row['Beschikbaar tot'], style), 'Dagen': write_days(row['Dagen'], style),
            'Talen': write_languages(row['Talen'], style)}


def make_places(people):
    by_name = {(p['Organisatie'], f"{p['Voornaam']} {p['Achternaam']}"): p for p in people.values()}
    for row in read_table('leerplekken.tsv'):
        style = style_of(row['Organisatie'])
        coaches = [by_name[row['Organisatie'], name] for name in row['Leercoach(es)'].split('; ')]
        yield row['Titel leerplek'], {
            **row, 'Thema’s': style['sep'].join(THEMES[code][style['lang']] for code in row["Thema's"].split(';')),
            'Talen': write_languages(row['Talen'], style),
            'Max. aantal switchers': int(row['Max. aantal switchers']), 'Aantal dagen': int(row['Aantal dagen']),
            'Leercoach(es)': '; '.join(write_name(coach, style) for coach in coaches),
            'Leercoach voldoet aan de 5 voorwaarden': write_yes('ja', style),
            'Veiligheid in orde': write_yes(row['Veiligheid in orde'], style),
            'Soort plek': write_word(row['Soort plek'], style), 'Omgeving': write_word(row['Omgeving'], style),
            'Status': write_word(row['Status'], style), 'Beschikbaar van': write_date(row['Beschikbaar van'], style),
            'Beschikbaar tot': write_date(row['Beschikbaar tot'], style),
            'Weekdagen': write_days(row['Weekdagen'], style)}


def make_preferences(people):
    for row in read_table('voorkeuren.tsv'):
        style = style_of(row['Organisatie'])
        yield row['E-mail'], {**row, 'Medewerker': write_name(people[row['E-mail']], style),
                              'E-mail': row['E-mail'] if style['mail'] else None}


def make_restrictions():
    for row in read_table('uitsluitingen.tsv'):
        yield row['Organisatie'], row


# What people do to cells. Each row names a record of the sheet, a column, and what stands there.


def apply_untidy_cells(sheets):
    for row in read_table('untidy.tsv'):
        cells = next(c for key, c in sheets[row['sheet']] if key == row['key'])
        assert row['column'] in HEADERS[row['sheet']], row
        value, text = row['value'], str(cells.get(row['column']) or '')
        cells[row['column']] = {
            'decompose': lambda: unicodedata.normalize('NFD', text),
            'no-break': lambda: text.replace(' ', NBSP),
            'trail-no-break': lambda: text + NBSP,
            'pad': lambda: '  ' + text + ' ',
            'newlines': lambda: text.replace(', ', '\n'),
            'upper': lambda: text.upper(),
            'set': lambda: int(value) if value.isdigit() and len(value) < 5 else value,
        }[row['what']]()


def add_extra_rows(sheets, expected):
    """Copies of rows (twice the same line) and rows that an import has to refuse."""
    for row in read_table('extra-rows.tsv'):
        rows = sheets[row['sheet']]
        at = next(i for i, (key, _) in enumerate(rows) if key == row['after'])
        cells = dict(rows[at][1])
        for change in filter(None, row['changes'].split(' | ')):
            column, value = change.split('=', 1)
            assert column in HEADERS[row['sheet']], row
            cells[column] = int(value) if value.isdigit() and len(value) < 6 else value or None
        key = f"{row['after']}#{len(expected)}"
        rows.insert(at + int(row['lines']), (key, cells))
        expected[row['sheet'], key] = (row['outcome'], row['column'], row['why'])


# Looks

FONT, INK, LINE = 'Calibri', 'FF1F3A4D', Side(style='thin', color='FFB8C4CC')
HEAD_FILL, SECTION_FILL = PatternFill('solid', fgColor='FFDCE8EE'), PatternFill('solid', fgColor='FFF3EEDF')
# Columns of long texts are wrapped at this width; the others are as wide as their longest cell.
WRAP = {'Leervraag': 60, 'Leerdoel 1': 42, 'Leerdoel 2': 42, 'Wat kan je er leren?': 46,
        'Hoe ziet een dag eruit?': 46, 'Titel leerplek': 38, 'Thema’s': 32, 'Toelichting': 44, 'Question': 60,
        'Objectif 1': 42, 'Objectif 2': 42, 'Ce qu’on peut y apprendre': 46, 'Une journée type': 46}


def put_title(sheet, row, text, columns, size=14):
    sheet.cell(row, 1, text).font = Font(name=FONT, bold=True, size=size, color=INK)
    sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=columns)


def put_header(sheet, row, headers):
    for column, header in enumerate(headers, 1):
        cell = sheet.cell(row, column, header)
        cell.font = Font(name=FONT, bold=True, color=INK)
        cell.fill = HEAD_FILL
        cell.border = Border(bottom=LINE)
        cell.alignment = Alignment(wrap_text=True, vertical='center')
    sheet.freeze_panes = sheet.cell(row + 1, 2)
    sheet.row_dimensions[row].height = 32


def fit_cells(sheet, header_row):
    for column in range(1, sheet.max_column + 1):
        header = sheet.cell(header_row, column).value
        cells = [sheet.cell(row, column).value for row in range(header_row + 1, sheet.max_row + 1)]
        longest = max((len(str(value)) for value in cells if value is not None), default=0)
        width = WRAP.get(header) or max(4, min(longest, 40), max(map(len, header.split())) + 1) + 2
        sheet.column_dimensions[get_column_letter(column)].width = width
    for row in range(header_row + 1, sheet.max_row + 1):
        lines = 1
        for column in range(1, sheet.max_column + 1):
            width = WRAP.get(sheet.cell(header_row, column).value)
            text = str(sheet.cell(row, column).value or '')
            lines = max(lines, 1 + text.count('\n'), -(-len(text) * 11 // (width * 10)) if width else 1)
        sheet.row_dimensions[row].height = 15 * lines


def put_cells(sheet, row, headers, cells):
    for column, header in enumerate(headers, 1):
        value = cells.get(header)
        if value in (None, ''):
            continue
        cell = sheet.cell(row, column, value)
        if value == '#N/A':
            cell.data_type = 'e'
        if isinstance(value, datetime.date):
            cell.number_format = 'dd/mm/yyyy'
        cell.alignment = Alignment(wrap_text=header in WRAP, vertical='top')


def put_section(sheet, row, text, columns):
    for column in range(1, columns + 1):
        sheet.cell(row, column).fill = SECTION_FILL
    sheet.cell(row, 1, text).font = Font(name=FONT, bold=True, italic=True, color=INK)


def set_page(sheet, header_row):
    sheet.page_setup.orientation = 'landscape'
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = f'{header_row}:{header_row}'


def save(workbook, path):
    """Saves with fixed dates, so that the same tables give the same bytes."""
    workbook.properties.creator = 'Leerfonds Tandem'
    workbook.properties.created = STAMP
    buffer = io.BytesIO()
    workbook.save(buffer)
    stamp = STAMP.strftime('%Y-%m-%dT%H:%M:%SZ').encode()
    with zipfile.ZipFile(buffer) as old, zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name == 'docProps/core.xml':
                data = re.sub(rb'(<dcterms:modified[^>]*>)[^<]*', rb'\g<1>' + stamp, data)
            info = zipfile.ZipInfo(name, STAMP.timetuple()[:6])
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            new.writestr(info, data, compresslevel=9)


# The two workbooks

TITLES = {
    'Organisaties': ['Lerend netwerk Tandem – leeruitwisselingen, ronde Voorjaar 2027',
                     'Stand op 12 februari 2027. Graag aanvullen en terugsturen aan Leerfonds Tandem.', None],
    'Leervragen': ['Leervragen ronde Voorjaar 2027 (1 maart tot 30 juni 2027)'],
}
SECTIONS = {'Personen': {'Sainte-Aurore': 'Wallonië', 'Am Vennrand': 'Oost-België', 'Leerfonds Tandem': 'Coördinatie'}}


def put_sheet(workbook, title, rows, expected):
    sheet = workbook.create_sheet(title)
    headers = HEADERS[title]
    line = 1
    for text in TITLES.get(title, []):
        if text:
            put_title(sheet, line, text, len(headers), 14 if line == 1 else 11)
            expected.append((title, line, 'skip', '', 'title above the header' if line == 1 else 'note above the header'))
        line += 1
    put_header(sheet, line, headers)
    set_page(sheet, line)
    header_row = line
    sections = dict(SECTIONS.get(title, {}))
    for key, cells in rows:
        line += 1
        section = sections.pop(cells.get('Organisatie'), None)
        if section:
            line += 1
            put_section(sheet, line, section, len(headers))
            expected.append((title, line, 'skip', '', 'section title after a blank row'))
            line += 1
        put_cells(sheet, line, headers, cells)
        if (title, key) in ROW_NOTES:
            outcome, column, why = ROW_NOTES[title, key]
            expected.append((title, line, outcome, column, why))
    fit_cells(sheet, header_row)
    if title == 'Organisaties':
        line += 2
        headcount = sum(int(row['Aantal medewerkers']) for row in read_table('organisaties.tsv'))
        put_cells(sheet, line, headers, {'Korte naam': 'Totaal', 'Naam (NL)': '28 organisaties',
                                         'Aantal medewerkers': headcount})
        sheet.cell(line, 1).font = Font(name=FONT, bold=True)
        expected.append((title, line, 'skip', '', 'total row after a blank row'))
    if title == 'Personen':
        line += 2
        sheet.cell(line, 1, 'Opgelet: gegevens van personen, niet verder mailen. Vragen? Bel Leerfonds Tandem.')
        expected.append((title, line, 'skip', '', 'note under the table'))
        sheet.auto_filter.ref = f'A1:{get_column_letter(len(headers))}{line - 2}'
        sheet.column_dimensions[get_column_letter(headers.index('Opmerking') + 1)].hidden = True


def put_lists(workbook):
    sheet = workbook.create_sheet('Keuzelijsten')
    columns = [('Ja/nee', ['ja', 'nee']), ('Soort plek', ['afdeling', 'functie', 'team']),
               ('Omgeving', ['kantoor', 'magazijn', 'atelier', 'winkel', 'andere']),
               ('Thema', [THEMES[code]['nl'] for code in THEMES])]
    for column, (header, values) in enumerate(columns, 1):
        sheet.cell(1, column, header).font = Font(name=FONT, bold=True)
        for row, value in enumerate(values, 2):
            sheet.cell(row, column, value)
    sheet.sheet_state = 'hidden'


ROW_NOTES = {}


def make_network(path):
    people = {row['E-mail']: row for row in read_table('personen.tsv')}
    sheets = {
        'Organisaties': list(make_organisations()), 'Personen': list(make_people()),
        'Leervragen': list(make_questions(people)), 'Leerplekken': list(make_places(people)),
        'Voorkeuren': list(make_preferences(people)), 'Uitsluitingen': list(make_restrictions()),
    }
    apply_untidy_cells(sheets)
    add_extra_rows(sheets, ROW_NOTES)
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    expected = []
    for title, rows in sheets.items():
        put_sheet(workbook, title, rows, expected)
    put_lists(workbook)
    lists = DataValidation(type='list', formula1='Keuzelijsten!$C$2:$C$6', allow_blank=True)
    workbook['Leerplekken'].add_data_validation(lists)
    lists.add('G2:G400')
    save(workbook, path)
    return sheets, expected


def make_french(path):
    """What one Walloon organisation mails: four small sheets in French."""
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for name in ['Organisation', 'Personnes', 'Questions d’apprentissage', 'Lieux d’apprentissage']:
        rows = read_table('fr-' + name.split(' ')[0].lower() + '.tsv')
        headers = [header for header in rows[0] if header]
        sheet = workbook.create_sheet(name)
        put_header(sheet, 1, headers)
        set_page(sheet, 1)
        for line, row in enumerate(rows, 2):
            put_cells(sheet, line, headers, {h: int(v) if v.isdigit() and len(v) < 5 else v for h, v in row.items()})
        fit_cells(sheet, 1)
    save(workbook, path)


def write_expected(expected, path):
    with open(path, 'w', encoding='utf-8', newline='') as file:
        file.write('sheet\trow\toutcome\tcolumn\twhy\n')
        for row in expected:
            file.write('\t'.join(map(str, row)) + '\n')


def write_fixtures(sheets):
    FIXTURES.mkdir(parents=True, exist_ok=True)
    rows = read_table('de-personen.tsv')
    with open(FIXTURES / 'personen-de-windows-1252.csv', 'w', encoding='cp1252', newline='') as file:
        writer = csv.DictWriter(file, rows[0].keys(), delimiter=';', lineterminator='\r\n')
        writer.writeheader()
        writer.writerows(rows)
    with tempfile.TemporaryDirectory() as folder:
        workbook = openpyxl.Workbook()
        workbook.remove(workbook.active)
        put_sheet(workbook, 'Leerplekken', sheets['Leerplekken'], [])
        save(workbook, pathlib.Path(folder) / 'leerplekken.xlsx')
        subprocess.run(['soffice', '--headless', '--convert-to', 'ods', '--outdir', str(FIXTURES),
                        f'{folder}/leerplekken.xlsx'], check=True, stdout=subprocess.DEVNULL)


def write_all(folder):
    sheets, expected = make_network(folder / 'demo-network.xlsx')
    write_expected(expected, folder / 'expected.tsv')
    make_french(folder / 'demo-network-fr.xlsx')
    return sheets


def find_differences():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        write_all(folder)
        return [path.name for path in sorted(folder.iterdir()) if path.read_bytes() != (HERE / path.name).read_bytes()]


def main():
    if '--check' in sys.argv[1:]:
        sys.exit('\n'.join(f'{name} differs from its tables' for name in find_differences()) or None)
    sheets = write_all(HERE)
    if '--fixtures' in sys.argv[1:]:
        write_fixtures(sheets)


if __name__ == '__main__':
    main()
