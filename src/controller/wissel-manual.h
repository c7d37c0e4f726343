#pragma once

#include "wissel-language.h"
#include "wissel-manual-text.h"

G_BEGIN_DECLS

/**
 * WisselManualPage:
 * @name: its name, which links and wissel_manual_find() use
 * @title: its title
 * @blocks: (element-type WisselManualBlock): what is on it, its title among it
 *
 * A page of the manual.
 */
typedef struct
{
  const char *name;
  const char *title;
  GPtrArray  *blocks;
} WisselManualPage;

/**
 * WisselManual:
 *
 * The manual for those who use the program, in one language: pages in the order in which they are
 * first needed.
 */
typedef struct _WisselManual WisselManual;

/**
 * wissel_manual_load:
 * @language: a language
 * @error: return location for an error
 *
 * Reads the manual that comes with the program.
 *
 * Returns: (transfer full) (nullable): the manual, or %NULL with @error set
 */
WisselManual *wissel_manual_load (WisselLanguage language, GError **error);

void wissel_manual_free (WisselManual *self);

guint wissel_manual_get_n_pages (const WisselManual *self);

/**
 * wissel_manual_get_page:
 * @self: a manual
 * @index: of a page
 *
 * Returns: (transfer none): the page
 */
const WisselManualPage *wissel_manual_get_page (const WisselManual *self, guint index);

/**
 * wissel_manual_find:
 * @self: a manual
 * @name: (nullable): name of a page
 *
 * Returns: the index of the page, or -1
 */
int wissel_manual_find (const WisselManual *self, const char *name);

/**
 * wissel_manual_page_speaks_of:
 * @self: a manual
 * @index: of a page
 * @words: what is looked for
 *
 * Returns: whether each of the words, or its beginning, stands on the page; blind to case and
 *   accents
 */
gboolean wissel_manual_page_speaks_of (const WisselManual *self, guint index, const char *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselManual, wissel_manual_free)

G_END_DECLS
