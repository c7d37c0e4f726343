#pragma once

#include "wissel-network.h"
#include "wissel-template.h"

G_BEGIN_DECLS

/*
 * What the documents say: the templates of the program, in four languages, and what the network
 * made of them (ST-0-14). A text that nobody changed is the one that comes with the program, also
 * when a newer program brings a newer one. Functions without `_async` wait and are for tests and
 * `wisselctl`.
 */

/**
 * WisselTemplateText:
 * @name: name of the kind of document
 * @language: the language it is written in
 * @record: id of what the network keeps about it; 0 when it never changed it
 * @own: (nullable): the text of the network; %NULL for that of the program
 * @shipped: the text that comes with the program
 * @is_overtaken: whether the program brings a newer text than the one that @own was made from
 *
 * The template of a kind of document in one language.
 */
typedef struct
{
  const char    *name;
  WisselLanguage language;
  gint64         record;
  char          *own;
  char          *shipped;
  gboolean       is_overtaken;
} WisselTemplateText;

void wissel_template_text_free (WisselTemplateText *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselTemplateText, wissel_template_text_free)

/**
 * wissel_template_texts_read:
 * @session: the connection
 * @name: name of a kind of document
 * @language: a language
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the template, or %NULL with @error set
 */
WisselTemplateText *wissel_template_texts_read (WisselSession *session,
                                                const char    *name,
                                                WisselLanguage language,
                                                GError       **error);

/**
 * wissel_template_texts_dup:
 * @session: the connection
 * @name: name of a kind of document
 * @language: a language
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the text to print with, or %NULL with @error set
 */
char *wissel_template_texts_dup (WisselSession *session,
                                 const char    *name,
                                 WisselLanguage language,
                                 GError       **error);

WisselTemplateText *wissel_template_texts_load (WisselNetwork *network,
                                                const char    *name,
                                                WisselLanguage language,
                                                GError       **error);
void                wissel_template_texts_load_async (WisselNetwork      *network,
                                                      const char         *name,
                                                      WisselLanguage      language,
                                                      GCancellable       *cancellable,
                                                      GAsyncReadyCallback callback,
                                                      gpointer            user_data);
WisselTemplateText *wissel_template_texts_load_finish (GAsyncResult *result, GError **error);

/**
 * wissel_template_texts_save:
 * @network: the open network
 * @name: name of a kind of document
 * @language: a language
 * @text: (nullable): what the network wants it to say; %NULL for the text of the program
 * @error: return location; %WISSEL_ERROR_INVALID when @text has problems, see
 *   wissel_template_check_own()
 *
 * Keeps a text, as one action that can be undone. What is printed from then on says it; what was
 * issued stays as it was. The text of the program, given as @text, is not kept.
 *
 * Returns: whether it was kept
 */
gboolean wissel_template_texts_save (WisselNetwork *network,
                                     const char    *name,
                                     WisselLanguage language,
                                     const char    *text,
                                     GError       **error);
void     wissel_template_texts_save_async (WisselNetwork      *network,
                                           const char         *name,
                                           WisselLanguage      language,
                                           const char         *text,
                                           GAsyncReadyCallback callback,
                                           gpointer            user_data);
gboolean wissel_template_texts_save_finish (GAsyncResult *result, GError **error);

/**
 * WisselTextsOverview:
 * @documents: (element-type WisselDocumentTexts): every kind of document, by what it is called
 * @checklists: (element-type WisselChecklistTexts): every checklist, in order
 *
 * All texts that a network may change.
 */
typedef struct
{
  GPtrArray *documents;
  GPtrArray *checklists;
} WisselTextsOverview;

/**
 * WisselDocumentTexts:
 * @name: name of the kind of document
 * @label: what it is called, in the interface language
 * @is_own: for each language, whether the network has a text of its own
 * @is_overtaken: for each language, as in #WisselTemplateText
 */
typedef struct
{
  const char *name;
  const char *label;
  gboolean    is_own[WISSEL_N_LANGUAGES];
  gboolean    is_overtaken[WISSEL_N_LANGUAGES];
} WisselDocumentTexts;

/**
 * WisselChecklistTexts:
 * @id: id of the checklist for all records
 * @label: what it is called, in the interface language
 * @n_lines: how many of its lines are in use
 */
typedef struct
{
  gint64      id;
  const char *label;
  guint       n_lines;
} WisselChecklistTexts;

void wissel_texts_overview_free (WisselTextsOverview *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselTextsOverview, wissel_texts_overview_free)

WisselTextsOverview *wissel_texts_overview_load (WisselNetwork *network, GError **error);
void                 wissel_texts_overview_load_async (WisselNetwork      *network,
                                                       GCancellable       *cancellable,
                                                       GAsyncReadyCallback callback,
                                                       gpointer            user_data);
WisselTextsOverview *wissel_texts_overview_load_finish (GAsyncResult *result, GError **error);

G_END_DECLS
