#!/usr/bin/env python3
"""Writes long.xlsx: a list so long that it is taken in while it is read.

The people stand before the organisations that they work for, and far below one organisation is
merged over six of them, which a workbook tells only behind its last row.
"""

import datetime
import pathlib

import openpyxl

STAMP = datetime.datetime(2027, 2, 12, 9, 0)

book = openpyxl.Workbook()
book.properties.created = book.properties.modified = STAMP

sheet = book.active
sheet.title = 'Medewerkers'
sheet.append(['Voornaam', 'Naam', 'Organisatie', 'E-mail', 'Taal'])
for i in range(700):
    sheet.append(['Els', f'Peeters {i}', ('Zandhof', 'Kiezelweg')[i % 2], f'els.{i}@zandhof.example', 'nl'])
for i in range(599, 604):
    sheet.cell(i + 2, 3).value = None
sheet.merge_cells('C600:C605')

sheet = book.create_sheet('Werkgevers')
sheet.append(['Organisatie', 'Soort', 'Gemeente'])
sheet.append(['Zandhof', 'gemeentelijk', 'Gent'])
sheet.append(['Kiezelweg', 'vzw', 'Namen'])

book.save(pathlib.Path(__file__).resolve().parent / 'long.xlsx')
