#pragma once

/*
 * What a list may be at most. Real lists stay far below; the limits stop files that are built to
 * exhaust the machine. All are held against what was really unpacked, not against what a file says.
 */

#define WISSEL_SHEET_MAX_ENTRIES 2000          /* files inside a workbook */
#define WISSEL_SHEET_MAX_PART (512ull << 20)   /* unpacked bytes of one of them */
#define WISSEL_SHEET_MAX_TOTAL (1024ull << 20) /* unpacked bytes of all together */
#define WISSEL_SHEET_MAX_RATIO 200             /* unpacked to packed, */
#define WISSEL_SHEET_RATIO_FROM (16ull << 20)  /* beyond so many bytes; real lists: 7 to 25 */
#define WISSEL_SHEET_MAX_DEPTH 64              /* nested elements */
#define WISSEL_SHEET_MAX_TOKEN (1ul << 20)     /* bytes of one tag with its attributes */
#define WISSEL_SHEET_MAX_CELLS 5000000u        /* cells of one sheet */
#define WISSEL_SHEET_MAX_ROWS 1048576u         /* as in spreadsheet programs */
#define WISSEL_SHEET_MAX_COLUMNS 16384u        /* as in spreadsheet programs */
#define WISSEL_SHEET_MAX_TEXT 32767u           /* characters of one cell */
#define WISSEL_SHEET_MAX_TEXT_BYTES (4u * WISSEL_SHEET_MAX_TEXT)
#define WISSEL_SHEET_MAX_STRINGS (48ul << 20) /* bytes of all shared texts */
#define WISSEL_SHEET_MAX_RECORD (4ul << 20)   /* bytes of one row of a text file */
#define WISSEL_SHEET_MAX_SHEETS 1000u
#define WISSEL_SHEET_MAX_STYLES 100000u
#define WISSEL_SHEET_MAX_RANGES 100000u /* merged ranges, hidden column ranges */
