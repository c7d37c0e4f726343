#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * WisselLanguage:
 *
 * The languages of interface, documents and code lists. Their order is that of the columns
 * `_nl`, `_fr`, `_de`, `_en` in the schema.
 */
typedef enum
{
  WISSEL_LANGUAGE_NL,
  WISSEL_LANGUAGE_FR,
  WISSEL_LANGUAGE_DE,
  WISSEL_LANGUAGE_EN,
} WisselLanguage;

#define WISSEL_N_LANGUAGES 4

/**
 * wissel_language_code:
 * @language: a language
 *
 * Returns: (transfer none): `nl`, `fr`, `de` or `en`
 */
const char *wissel_language_code (WisselLanguage language);

/**
 * wissel_language_from_code:
 * @code: (nullable): `nl`, `fr`, `de` or `en`; also a locale name such as `nl_BE.UTF-8`
 * @fallback: what to answer when @code is none of these
 *
 * Returns: the language
 */
WisselLanguage wissel_language_from_code (const char *code, WisselLanguage fallback);

/**
 * wissel_language_of_interface:
 *
 * Returns: the language in which gettext answers now
 */
WisselLanguage wissel_language_of_interface (void);

/**
 * wissel_translate:
 * @language: the language wanted
 * @msgid: (nullable): an English message id, marked with N_() where it is written
 *
 * Translates a message into a given language, whatever the language of the interface: documents
 * follow their addressee, and imported columns are recognised in all four languages. Safe in
 * every thread.
 *
 * Returns: (transfer none) (nullable): the translation, or @msgid when there is none
 */
const char *wissel_translate (WisselLanguage language, const char *msgid) G_GNUC_FORMAT (2);

/**
 * wissel_translate_plural:
 * @language: the language wanted
 * @singular: message id for one
 * @plural: message id for several
 * @n: how many
 *
 * Returns: (transfer none): the form of the translation that goes with @n
 */
const char *wissel_translate_plural (WisselLanguage language,
                                     const char    *singular,
                                     const char    *plural,
                                     gulong         n);

/**
 * wissel_text_domain_init:
 *
 * Binds the program's messages to gettext; call once at start, after setlocale().
 */
void wissel_text_domain_init (void);

/**
 * wissel_locale_dir:
 *
 * Returns: (transfer none): where the message catalogues are; WISSEL_LOCALE_DIR overrides
 */
const char *wissel_locale_dir (void);

/**
 * wissel_data_path:
 * @first: the first element below the program's data folder
 * @...: further elements, ended by %NULL
 *
 * Builds the path of a file that comes with the program; WISSEL_DATA_DIR overrides the folder.
 *
 * Returns: (transfer full): the path
 */
char *wissel_data_path (const char *first, ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
