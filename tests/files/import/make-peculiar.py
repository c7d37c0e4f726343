#!/usr/bin/env python3
"""Writes peculiar.xlsx: a list with what people do to lists.

A value merged over the rows it counts for, a formula that was never calculated, a row and a sheet
that are hidden, a column that may not be kept, one that nobody knows, a code of which a
spreadsheet made a date, and the header once more in the middle.
"""

import datetime
import pathlib

import openpyxl

STAMP = datetime.datetime(2027, 2, 12, 9, 0)

book = openpyxl.Workbook()
book.properties.created = book.properties.modified = STAMP

sheet = book.active
sheet.title = 'Werkgevers'
sheet.append(['Organisatie', 'Soort', 'Grootteklasse', 'Gemeente'])
sheet.append(['Zandhof', 'gemeentelijk', datetime.date(2027, 9, 5), 'Gent'])
sheet.append(['Kiezelweg', 'vzw', '10-19', 'Namen'])

sheet = book.create_sheet('Medewerkers')
sheet.append(['Organisatie', 'Naam', 'Voornaam', 'Rijksregisternummer', 'Schoenmaat', 'Afdeling', 'E-mail'])
sheet.append(['Zandhof', 'Van Loo', 'Mia', '73.01.11-361.73', 38, 'Onthaal', 'mia@zandhof.example'])
sheet.append([None, 'Vos', 'Jef', None, 44, 'Onthaal', 'jef@zandhof.example'])
sheet.append([None, 'Maes', 'Lut', None, None, '=A2&"x"', 'lut@zandhof.example'])
sheet.append(['Organisatie', 'Naam', 'Voornaam', 'Rijksregisternummer', 'Schoenmaat', 'Afdeling', 'E-mail'])
sheet.append(['Kiezelweg', 'Nys', 'Bo', None, None, 'Team 1', 'bo@kiezelweg.example'])
sheet.append(['Totaal', 4])
sheet.merge_cells('A2:A4')
sheet.row_dimensions[6].hidden = True

sheet = book.create_sheet('Oud')
sheet.sheet_state = 'hidden'
sheet.append(['Organisatie', 'Naam', 'Voornaam', 'Afdeling'])
sheet.append(['Zandhof', 'Van Loo', 'Mia', 'Archief'])

sheet = book.create_sheet('Uitleg')
sheet.append(['Vul het blad Medewerkers in.'])

book.save(pathlib.Path(__file__).resolve().parent / 'peculiar.xlsx')
