#include "wissel-language.h"

#include <libintl.h>
#include <string.h>

/* One compiled message catalogue (the .mo format of gettext), mapped and searched in place. */
typedef struct
{
  GMappedFile *file;
  const char  *data;
  gsize        length;
  guint32      count;
  guint32      originals;
  guint32      translations;
} Catalogue;

static const char *const codes[WISSEL_N_LANGUAGES] = { "nl", "fr", "de", "en" };

const char *
wissel_language_code (WisselLanguage language)
{
  g_return_val_if_fail ((guint) language < WISSEL_N_LANGUAGES, "en");

  return codes[language];
}

WisselLanguage
wissel_language_from_code (const char *code, WisselLanguage fallback)
{
  for (guint i = 0; code != NULL && i < WISSEL_N_LANGUAGES; i++)
    if (g_ascii_strncasecmp (code, codes[i], 2) == 0 && !g_ascii_isalpha (code[2]))
      return (WisselLanguage) i;

  return fallback;
}

WisselLanguage
wissel_language_of_interface (void)
{
  /* Translators: the two letters of your language: nl, fr, de. */
  return wissel_language_from_code (gettext ("en"), WISSEL_LANGUAGE_EN);
}

static guint32
read_word (const Catalogue *self, gsize offset)
{
  guint32 word = 0;

  if (offset + sizeof word <= self->length)
    memcpy (&word, self->data + offset, sizeof word);

  return word;
}

static const char *
string_at (const Catalogue *self, guint32 table, guint32 index, guint32 *length)
{
  guint32 offset = read_word (self, table + index * 8 + 4);

  *length = read_word (self, table + index * 8);
  if ((gsize) offset + *length >= self->length)
    return NULL;

  return self->data + offset;
}

static Catalogue *
catalogue_load (const char *code)
{
  g_autofree char        *path = NULL;
  g_autoptr (GMappedFile) file = NULL;
  Catalogue              *self;

  path = g_build_filename (wissel_locale_dir (), code, "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL);
  file = g_mapped_file_new (path, FALSE, NULL);
  self = g_new0 (Catalogue, 1);
  if (file == NULL)
    return self;

  self->data = g_mapped_file_get_contents (file);
  self->length = g_mapped_file_get_length (file);
  if (read_word (self, 0) == 0x950412de)
    {
      self->count = read_word (self, 8);
      self->originals = read_word (self, 12);
      self->translations = read_word (self, 16);
    }

  self->file = g_steal_pointer (&file);

  return self;
}

static const Catalogue *
get_catalogue (WisselLanguage language)
{
  static Catalogue *loaded[WISSEL_N_LANGUAGES];
  static gsize      once;

  if (g_once_init_enter (&once))
    {
      for (guint i = 0; i < WISSEL_N_LANGUAGES; i++)
        loaded[i] = catalogue_load (codes[i]);

      g_once_init_leave (&once, 1);
    }

  return loaded[language];
}

static const char *
look_up (const Catalogue *self, const char *msgid, guint32 *length)
{
  guint32 low = 0;
  guint32 high = self->count;

  while (low < high)
    {
      guint32     middle = low + (high - low) / 2;
      guint32     original_length;
      const char *original = string_at (self, self->originals, middle, &original_length);
      int         order = original != NULL ? strcmp (msgid, original) : -1;

      if (order == 0)
        return string_at (self, self->translations, middle, length);

      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }

  return NULL;
}

const char *
wissel_translate (WisselLanguage language, const char *msgid)
{
  const char *found;
  guint32     length;

  g_return_val_if_fail ((guint) language < WISSEL_N_LANGUAGES, msgid);

  if (msgid == NULL || *msgid == '\0' || language == WISSEL_LANGUAGE_EN)
    return msgid;

  found = look_up (get_catalogue (language), msgid, &length);

  return found != NULL && *found != '\0' ? found : msgid;
}

const char *
wissel_translate_plural (WisselLanguage language,
                         const char    *singular,
                         const char    *plural,
                         gulong         n)
{
  /* French counts nought as one; the others only one itself. */
  gboolean    one = language == WISSEL_LANGUAGE_FR ? n < 2 : n == 1;
  const char *found;
  guint32     length = 0;

  if (language == WISSEL_LANGUAGE_EN)
    return one ? singular : plural;

  found = look_up (get_catalogue (language), singular, &length);
  if (found == NULL || *found == '\0')
    return one ? singular : plural;

  if (!one && strlen (found) < length)
    return found + strlen (found) + 1;

  return found;
}

const char *
wissel_locale_dir (void)
{
  const char *override = g_getenv ("WISSEL_LOCALE_DIR");

  return override != NULL ? override : WISSEL_LOCALE_DIR;
}

void
wissel_text_domain_init (void)
{
  bindtextdomain (GETTEXT_PACKAGE, wissel_locale_dir ());
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

char *
wissel_data_path (const char *first, ...)
{
  const char      *override = g_getenv ("WISSEL_DATA_DIR");
  g_autofree char *below = NULL;
  va_list          args;

  va_start (args, first);
  below = g_build_filename_valist ((char *) first, &args);
  va_end (args);

  return g_build_filename (override != NULL ? override : WISSEL_DATA_DIR, below, NULL);
}
