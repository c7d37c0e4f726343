#pragma once

#include "wissel-language.h"
#include "wissel-rich-text.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * WisselDocument:
 *
 * What is to be printed, as a tree without any layout: headings, paragraphs, lists, tables,
 * signatures. Preview, printer and PDF are made from it. A document is put together by one
 * thread; from then on it may be read by any.
 */
typedef struct _WisselDocument WisselDocument;

/**
 * WisselDocumentLook:
 * @WISSEL_DOCUMENT_PLAIN: letters, agreements, reports and lists
 * @WISSEL_DOCUMENT_CERTIFICATE: a page to be framed, with signatures at its foot
 * @WISSEL_DOCUMENT_FLYER: a page to be hung up or passed round, in larger letters
 *
 * The style sheet of a document.
 */
typedef enum
{
  WISSEL_DOCUMENT_PLAIN,
  WISSEL_DOCUMENT_CERTIFICATE,
  WISSEL_DOCUMENT_FLYER,
} WisselDocumentLook;

/**
 * WisselParagraphKind:
 * @WISSEL_PARAGRAPH_BODY: running text
 * @WISSEL_PARAGRAPH_SUBTITLE: the line below a title
 * @WISSEL_PARAGRAPH_QUOTE: somebody's own words
 * @WISSEL_PARAGRAPH_NOTE: small print
 *
 * What a paragraph is for.
 */
typedef enum
{
  WISSEL_PARAGRAPH_BODY,
  WISSEL_PARAGRAPH_SUBTITLE,
  WISSEL_PARAGRAPH_QUOTE,
  WISSEL_PARAGRAPH_NOTE,
} WisselParagraphKind;

/**
 * WisselChoiceKind:
 * @WISSEL_CHOICE_ONE: a circle; one of them is marked
 * @WISSEL_CHOICE_STEP: a circle; one of them is marked, and all stand on one line
 * @WISSEL_CHOICE_SEVERAL: a box; any of them are ticked
 *
 * What stands before an answer that is marked with a pen.
 */
typedef enum
{
  WISSEL_CHOICE_ONE,
  WISSEL_CHOICE_STEP,
  WISSEL_CHOICE_SEVERAL,
} WisselChoiceKind;

/**
 * WisselColumnKind:
 * @WISSEL_COLUMN_TEXT: set from the left
 * @WISSEL_COLUMN_NUMBER: set from the right
 *
 * How the cells of a column are aligned.
 */
typedef enum
{
  WISSEL_COLUMN_TEXT,
  WISSEL_COLUMN_NUMBER,
} WisselColumnKind;

/**
 * WisselDocumentColumn:
 * @title: the heading, in the language of the document
 * @kind: how its cells are aligned
 * @width: a fixed width in mm, or 0 to take a share
 * @share: the share of the width that fixed columns leave; 0 lets the contents decide
 *
 * A column of a table.
 */
typedef struct
{
  const char      *title;
  WisselColumnKind kind;
  double           width;
  double           share;
} WisselDocumentColumn;

/**
 * WisselDocumentTable:
 *
 * A table whose rows are never torn over two pages and whose heading comes again on each.
 */
typedef struct _WisselDocumentTable WisselDocumentTable;

WisselDocumentTable *wissel_document_table_new (const WisselDocumentColumn *columns,
                                                guint                       n_columns);
WisselDocumentTable *wissel_document_table_ref (WisselDocumentTable *self);
void                 wissel_document_table_unref (WisselDocumentTable *self);

/**
 * wissel_document_table_add_row:
 * @self: a table
 * @cells: (array): as many texts as there are columns; %NULL leaves a cell empty
 */
void wissel_document_table_add_row (WisselDocumentTable *self, const char *const *cells);

guint wissel_document_table_get_n_columns (const WisselDocumentTable *self);
guint wissel_document_table_get_n_rows (const WisselDocumentTable *self);

/**
 * wissel_document_table_copy_with_titles:
 * @self: a table that is complete
 * @titles: (array): as many headings as there are columns
 *
 * Returns: (transfer full): the same rows under other headings, such as those of a template
 */
WisselDocumentTable *wissel_document_table_copy_with_titles (WisselDocumentTable *self,
                                                             const char *const   *titles);

/**
 * wissel_document_new:
 * @language: the language of the text
 * @look: the style sheet
 * @title: the title shown by readers and, in archives, instead of the file name
 *
 * Returns: (transfer full): an empty document of A4 pages, upright
 */
WisselDocument *
wissel_document_new (WisselLanguage language, WisselDocumentLook look, const char *title);

/**
 * wissel_document_new_from_table:
 * @language: the language of the text
 * @title: the heading and title
 * @table: (transfer none): the rows
 * @notes: (nullable) (array zero-terminated=1): paragraphs below the table, such as the filter
 *
 * Makes a list on A4 pages turned sideways.
 *
 * Returns: (transfer full): the document
 */
WisselDocument *wissel_document_new_from_table (WisselLanguage       language,
                                                const char          *title,
                                                WisselDocumentTable *table,
                                                const char *const   *notes);

WisselDocument *wissel_document_ref (WisselDocument *self);
void            wissel_document_unref (WisselDocument *self);

/**
 * wissel_document_set_landscape:
 * @self: a document
 * @landscape: whether its pages lie on their long side
 */
void wissel_document_set_landscape (WisselDocument *self, gboolean landscape);

/**
 * wissel_document_set_author:
 * @self: a document
 * @author: (nullable): who issues it; stands in the properties of the file
 */
void wissel_document_set_author (WisselDocument *self, const char *author);

/**
 * wissel_document_set_subject:
 * @self: a document
 * @subject: (nullable): what it is about; stands in the properties of the file
 */
void wissel_document_set_subject (WisselDocument *self, const char *subject);

/**
 * wissel_document_set_created:
 * @self: a document
 * @instant: (nullable): ISO 8601 instant in UTC, such as 2027-03-01T09:00:00Z
 *
 * Sets the date of the file. Take it from the record, so that the same record always gives the
 * same bytes; without it the clock is asked when the document is made.
 */
void wissel_document_set_created (WisselDocument *self, const char *instant);

/**
 * wissel_document_set_footer:
 * @self: a document
 * @footer: (nullable): a short text at the foot of every page, such as number and code
 */
void wissel_document_set_footer (WisselDocument *self, const char *footer);

/**
 * wissel_document_set_title:
 * @self: a document
 * @title: the title shown by readers and, in archives, instead of the file name
 */
void wissel_document_set_title (WisselDocument *self, const char *title);

const char *wissel_document_get_title (const WisselDocument *self);

/**
 * wissel_document_dup_text:
 * @self: a document
 *
 * Returns: (transfer full): its headings but the title, its paragraphs and its lists as plain text,
 *   each paragraph one line, such as for the body of a mail
 */
char *wissel_document_dup_text (const WisselDocument *self);

/**
 * wissel_document_set_logo:
 * @self: a document
 * @png: (nullable): a PNG such as wissel_logo_prepare() makes
 * @alternative: (nullable): whose logo it is, for those who cannot see it
 * @error: return location for %WISSEL_ERROR_INVALID or %WISSEL_ERROR_LIMIT
 *
 * Puts a logo above the first line of the first page, as large as its form allows within
 * %WISSEL_LOGO_WIDTH × %WISSEL_LOGO_HEIGHT.
 *
 * Returns: whether the logo was taken
 */
gboolean wissel_document_set_logo (WisselDocument *self,
                                   GBytes         *png,
                                   const char     *alternative,
                                   GError        **error);

/* Blocks, in reading order. Rich texts are taken over. */

void wissel_document_add_heading (WisselDocument *self, guint level, WisselRichText *text);
void wissel_document_add_paragraph (WisselDocument     *self,
                                    WisselParagraphKind kind,
                                    WisselRichText     *text);

/**
 * wissel_document_add_item:
 * @self: a document
 * @ordered: whether items are numbered
 * @text: (transfer full): the item
 *
 * Adds an item; items of the same kind that follow one another are one list.
 */
void wissel_document_add_item (WisselDocument *self, gboolean ordered, WisselRichText *text);

/**
 * wissel_document_add_choice:
 * @self: a document
 * @kind: what stands before it
 * @text: (transfer full): the answer
 * @has_room: whether a line to write on follows it; steps have none
 *
 * Adds an answer to be marked with a pen; answers of the same kind that follow one another are one
 * list, which is not torn over two pages.
 */
void wissel_document_add_choice (WisselDocument  *self,
                                 WisselChoiceKind kind,
                                 WisselRichText  *text,
                                 gboolean         has_room);

/**
 * wissel_document_add_room:
 * @self: a document
 * @n_lines: how many lines
 * @width: how long they are in mm, or 0 for as long as there is room
 *
 * Adds lines to write on with a pen.
 */
void wissel_document_add_room (WisselDocument *self, guint n_lines, double width);

/**
 * wissel_document_add_part:
 * @self: a document
 * @part: (transfer none): another document, complete
 *
 * Adds what stands in another document; its title and how its pages look stay behind.
 */
void wissel_document_add_part (WisselDocument *self, WisselDocument *part);

/**
 * wissel_document_add_pair:
 * @self: a document
 * @label: what it is
 * @value: (transfer full): the value
 *
 * Adds a label with its value; pairs that follow one another are one block.
 */
void wissel_document_add_pair (WisselDocument *self, const char *label, WisselRichText *value);

/**
 * wissel_document_add_table:
 * @self: a document
 * @table: the table; nothing is printed when it has no rows
 */
void wissel_document_add_table (WisselDocument *self, WisselDocumentTable *table);

/**
 * wissel_document_add_signature:
 * @self: a document
 * @role: in whose name: "For the host organisation"
 * @name: (nullable): who signs
 * @function: (nullable): the function of who signs
 *
 * Adds room for a signature; signatures that follow one another stand side by side.
 */
void wissel_document_add_signature (WisselDocument *self,
                                    const char     *role,
                                    const char     *name,
                                    const char     *function);

void wissel_document_add_rule (WisselDocument *self);
void wissel_document_add_page_break (WisselDocument *self);

/**
 * wissel_document_add_image:
 * @self: a document
 * @png: a PNG of at most 5 MB and 2000 × 2000 points
 * @alternative: what it shows, for those who cannot see it
 * @width: its width on paper in mm
 * @error: return location for %WISSEL_ERROR_INVALID or %WISSEL_ERROR_LIMIT
 *
 * Returns: whether the image was taken
 */
gboolean wissel_document_add_image (
  WisselDocument *self, GBytes *png, const char *alternative, double width, GError **error);

/**
 * WisselDocumentLineFunc:
 * @label: (nullable): a heading, the label of a pair or the first cell of a row
 * @value: (nullable): the value, or the second cell; %NULL for a heading
 * @data: what the caller gave
 */
typedef void (*WisselDocumentLineFunc) (const char *label, const char *value, gpointer data);

/**
 * wissel_document_foreach_line:
 * @self: a document
 * @func: (scope call): takes a line
 * @data: passed to @func
 *
 * Tells what a document says in labels and values, for a sheet: its headings, pairs and tables of
 * two columns, in reading order. Prose and wider tables are left out, and headings of nothing else.
 */
void wissel_document_foreach_line (const WisselDocument  *self,
                                   WisselDocumentLineFunc func,
                                   gpointer               data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselDocument, wissel_document_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselDocumentTable, wissel_document_table_unref)

G_END_DECLS
