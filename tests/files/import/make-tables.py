#!/usr/bin/env python3
"""Writes tables.xlsx: two tables below each other on one sheet, and names of columns in two rows.

The dates are numbers in cells that were never formatted.
"""

import datetime
import pathlib

import openpyxl

STAMP = datetime.datetime(2027, 2, 12, 9, 0)

book = openpyxl.Workbook()
book.properties.created = book.properties.modified = STAMP

sheet = book.active
sheet.title = 'Alles'
for row in [['Organisaties'],
            ['Organisatie', 'Soort', 'Gemeente'],
            ['Zandhof', 'gemeentelijk', 'Gent'],
            ['Kiezelweg', 'vzw', 'Namen'],
            [],
            ['Personen'],
            ['Voornaam', 'Achternaam', 'Organisatie', 'E-mail', 'Taal'],
            ['Jan', 'Vos', 'Zandhof', 'jan@zandhof.example', 'nl'],
            ['Mia', 'Nys', 'Kiezelweg', 'mia@kiezelweg.example', 'fr']]:
    sheet.append(row)

sheet = book.create_sheet('Leerplekken')
sheet.append(['Organisatie', 'Leerplek', None, 'Beschikbaarheid', None, 'Soort plek'])
sheet.append([None, 'Titel', 'Aantal plaatsen', 'van', 'tot', None])
sheet.append(['Zandhof', 'Balie', 2, 46447, 46568, 'team'])
for area in ['A1:A2', 'F1:F2', 'B1:C1', 'D1:E1']:
    sheet.merge_cells(area)

book.save(pathlib.Path(__file__).resolve().parent / 'tables.xlsx')
