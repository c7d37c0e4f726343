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
 * @attached: (nullable): name of the document that goes with it, where it is a mail
 *
 * A document that can be made from a record at any moment: one line of a table.
 */
typedef struct _WisselPaper      WisselPaper;
typedef struct _WisselPaperOrder WisselPaperOrder;

struct _WisselPaper
{
  const char *name;
  const char *code;
  const char *record;
  const char *label;
  const char *template;
  gboolean is_internal;
  void (*fill) (gpointer facts);
  gboolean (*follow) (WisselSession *session, const WisselPaperOrder *order, GError **error);
  const char *kind;
  const char *attached;
};

/**
 * WisselPaperOrder:
 * @paper: the document
 * @record: id of the record
 * @language: (nullable): code of a language, instead of the addressee's
 * @path: where to write: a file, or a folder, in which it is named after document and record
 * @round: id of the round that it is limited to, or 0
 *
 * What is to be made.
 */
struct _WisselPaperOrder
{
  const WisselPaper *paper;
  gint64             record;
  const char        *language;
  const char        *path;
  gint64             round;
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
 * wissel_paper_is_for:
 * @self: a document
 * @kind: (nullable): code of NETWORK_KIND
 *
 * Returns: whether networks of that kind have it
 */
gboolean wissel_paper_is_for (const WisselPaper *self, const char *kind);

/**
 * wissel_paper_extension:
 * @self: a document
 *
 * Returns: (transfer none): how the names of its files end, `.pdf` or, for a mail, `.eml`
 */
const char *wissel_paper_extension (const WisselPaper *self);

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
 * Returns: whether the file is there
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

/* ---- Several at once ---- */

/**
 * WisselPaperBatch:
 * @paper: the document
 * @records: (element-type gint64): ids of the records it is made from
 * @language: (nullable): code of a language, instead of the addressee's
 * @round: id of the round that they are limited to, or 0
 * @path: a folder for a file each, or a PDF that takes all of them one after another
 *
 * Documents of one kind that are made together.
 */
typedef struct
{
  const WisselPaper *paper;
  GArray            *records;
  const char        *language;
  gint64             round;
  const char        *path;
} WisselPaperBatch;

/**
 * WisselPapersMade:
 * @files: (element-type filename): what was written, as paths
 * @n_made: how many of the records have their document now
 * @unreached: (element-type utf8): titles of those without an e-mail address, who got no mail
 *
 * What became of a batch.
 */
typedef struct
{
  GPtrArray *files;
  guint      n_made;
  GPtrArray *unreached;
} WisselPapersMade;

void wissel_papers_made_free (WisselPapersMade *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselPapersMade, wissel_papers_made_free)

/**
 * WisselPaperProgress:
 * @n_done: how many are made
 * @n_all: of how many
 * @data: what the caller gave
 *
 * Called in the thread that makes them.
 */
typedef void (*WisselPaperProgress) (guint n_done, guint n_all, gpointer data);

/**
 * wissel_papers_save:
 * @network: the open network
 * @batch: what is to be made
 * @progress: (nullable): told how far it is
 * @data: passed to @progress
 * @cancellable: (nullable): stops it between two documents
 * @made: (out) (transfer full): what was made, also when not everything was
 * @error: return location
 *
 * Makes documents and registers all that were written as one action that can be undone. What could
 * not be written, or was not because it was cancelled, is not registered.
 *
 * Returns: whether everything is there; for mails, everything that has an addressee
 */
gboolean wissel_papers_save (WisselNetwork          *network,
                             const WisselPaperBatch *batch,
                             WisselPaperProgress     progress,
                             gpointer                data,
                             GCancellable           *cancellable,
                             WisselPapersMade      **made,
                             GError                **error);

/* The same in a thread of its own. */
void     wissel_papers_save_async (WisselNetwork          *network,
                                   const WisselPaperBatch *batch,
                                   WisselPaperProgress     progress,
                                   gpointer                data,
                                   GCancellable           *cancellable,
                                   GAsyncReadyCallback     callback,
                                   gpointer                user_data);
gboolean wissel_papers_save_finish (GAsyncResult *result, WisselPapersMade **made, GError **error);

G_END_DECLS
