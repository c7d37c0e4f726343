#pragma once

#include "wissel-document.h"
#include "wissel-network.h"

G_BEGIN_DECLS

/**
 * WisselPaper:
 * @name: name on the command line
 * @code: code of DOCUMENT, under which it is registered
 * @record: record type that it is made from
 * @label: message id of the item in the menu of the record page
 * @template: name of its template
 * @is_internal: whether it holds what is not to be passed on
 * @fill: the facts for its template; see wissel-paper-facts.h
 * @follow: (nullable): what making it brings about in the file, in the same action
 * @kind: (nullable): code of NETWORK_KIND, where only networks of that kind have it
 *
 * A document that can be made from a record at any moment: one line of a table.
 */
typedef struct _WisselPaper WisselPaper;

struct _WisselPaper
{
  const char *name;
  const char *code;
  const char *record;
  const char *label;
  const char *template;
  gboolean is_internal;
  void (*fill) (gpointer facts);
  gboolean (*follow) (WisselSession *session, gint64 record, GError **error);
  const char *kind;
};

/**
 * wissel_papers:
 * @n_papers: (out): how many
 *
 * Returns: (array length=n_papers) (transfer none): all of them
 */
const WisselPaper *wissel_papers (guint *n_papers);

/**
 * wissel_paper_find:
 * @name: its name, or its code
 * @record: (nullable): record type, where a document can be made from records of several types
 *
 * Returns: (transfer none) (nullable): the document
 */
const WisselPaper *wissel_paper_find (const char *name, const char *record);

/**
 * wissel_papers_of:
 * @record: name of a record type
 * @kind: code of NETWORK_KIND
 *
 * Returns: (transfer container) (element-type WisselPaper): what can be made from its records in
 *   networks of that kind
 */
GPtrArray *wissel_papers_of (const char *record, const char *kind);

/**
 * WisselPaperOrder:
 * @paper: the document
 * @record: id of the record
 * @language: (nullable): code of a language, instead of the addressee's
 * @path: the PDF to write, or a folder: then the file is named after document and record
 *
 * What is to be made.
 */
typedef struct
{
  const WisselPaper *paper;
  gint64             record;
  const char        *language;
  const char        *path;
} WisselPaperOrder;

/**
 * wissel_paper_save:
 * @network: the open network
 * @order: what is to be made
 * @saved: (out) (optional) (transfer full): the path written
 * @error: return location
 *
 * Makes the document from what the record says now, writes it and registers that it was made, as
 * an action that can be undone.
 *
 * Returns: whether the PDF is there
 */
gboolean wissel_paper_save (WisselNetwork          *network,
                            const WisselPaperOrder *order,
                            char                  **saved,
                            GError                **error);
void     wissel_paper_save_async (WisselNetwork          *network,
                                  const WisselPaperOrder *order,
                                  GAsyncReadyCallback     callback,
                                  gpointer                user_data);

/**
 * wissel_paper_save_finish:
 * @result: what the callback received
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the path written
 */
char *wissel_paper_save_finish (GAsyncResult *result, GError **error);

/**
 * wissel_paper_make_part:
 * @network: the open network
 * @paper: the document
 * @record: id of the record
 * @language: the language of what it becomes a part of
 * @error: return location
 *
 * Makes the document for another one to take in, such as the annex of a list. It is not registered:
 * what it is a part of is no document of the record.
 *
 * Returns: (transfer full): the document, without a logo
 */
WisselDocument *wissel_paper_make_part (WisselNetwork     *network,
                                        const WisselPaper *paper,
                                        gint64             record,
                                        WisselLanguage     language,
                                        GError           **error);

G_END_DECLS
