#pragma once

#include "wissel-list.h"
#include "wissel-network.h"

G_BEGIN_DECLS

/**
 * WisselExport:
 * @query: which rows of which list, in which order
 * @columns: (nullable) (array zero-terminated=1): names of columns in their order; %NULL for all
 *   that a page would show, and in a sheet also the others
 * @language: language of headings, codes and numbers
 * @ids: (nullable) (element-type gint64): only these rows
 *
 * What is exported.
 */
typedef struct
{
  const WisselQuery *query;
  const char *const *columns;
  WisselLanguage     language;
  GArray            *ids;
} WisselExport;

/**
 * wissel_export_save:
 * @network: the network
 * @export: what to export
 * @path: the file; its ending decides: `.xlsx`, `.csv` or `.pdf`
 * @n_rows: (out) (optional): how many rows it holds
 * @error: return location; %WISSEL_ERROR_UNSUPPORTED for another ending
 *
 * Writes a list for a spreadsheet or for paper. A file of that name is replaced only when the new
 * one is complete.
 *
 * Returns: whether the file is there
 */
gboolean wissel_export_save (WisselNetwork *network,
                             const WisselExport *export,
                             const char *path,
                             guint      *n_rows,
                             GError    **error);

/**
 * wissel_export_dup_text:
 * @network: the network
 * @export: what to export
 * @n_rows: (out) (optional): how many rows the text holds
 * @error: return location
 *
 * Writes a list as text that spreadsheets paste as a table: a line of titles and a line for each
 * row, with tabs between the columns.
 *
 * Returns: (transfer full): the text
 */
char *wissel_export_dup_text (WisselNetwork *network,
                              const WisselExport *export,
                              guint   *n_rows,
                              GError **error);

G_END_DECLS
