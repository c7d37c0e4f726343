#include "wissel-import-columns.h"

#include "wissel-import-vocabulary.h"

#include <string.h>

static const WisselImportTarget *
get_target (const WisselImportHeader *self, guint column)
{
  return column < self->targets->len ? self->targets->pdata[column] : NULL;
}

static int
find_meaning (const WisselImportHeader *self, WisselImportMeaning meaning)
{
  for (guint i = 0; i < self->targets->len; i++)
    if (get_target (self, i) != NULL && get_target (self, i)->meaning == meaning)
      return (int) i;

  return -1;
}

static int
find_field (const WisselImportHeader *self, const char *name)
{
  for (guint i = 0; i < self->targets->len; i++)
    if (get_target (self, i) != NULL && g_str_equal (get_target (self, i)->name, name))
      return (int) i;

  return -1;
}

static void
retarget (WisselImportHeader *self, int column, const char *name)
{
  self->targets->pdata[column] = (gpointer) wissel_import_vocabulary_get_target (self->kind, name);
}

/* "E-mail" behind "Contactpersoon" is that of the contact, behind "Coach" that of the coach; with
 * neither in front it tells nobody's. */
static void
settle_neighbours (WisselImportHeader *self)
{
  const char *owner = NULL;

  for (guint i = 0; i < self->targets->len; i++)
    {
      const WisselImportTarget *target = get_target (self, i);
      g_autofree char          *name = NULL;

      if (target == NULL)
        continue;

      if (target->meaning == WISSEL_IMPORT_CONTACT)
        owner = "contact";
      else if (target->meaning == WISSEL_IMPORT_COACHES || target->slot == WISSEL_IMPORT_SLOT_COACH)
        owner = "coach";

      if (target->slot != WISSEL_IMPORT_SLOT_NEIGHBOUR)
        continue;

      if (owner != NULL)
        name = g_strconcat (owner, ".", strchr (target->name, '.') + 1, NULL);

      self->targets->pdata[i] =
        name != NULL ? (gpointer) wissel_import_vocabulary_get_target (self->kind, name) : NULL;
    }
}

/* Where one name can be two things, its neighbours decide: "Naam" beside "Voornaam" is the last
 * name and alone the whole one, and "Nr" behind the street is that of the house. */
static void
settle_names (WisselImportHeader *self)
{
  gboolean    people = self->kind == WISSEL_IMPORT_PEOPLE;
  const char *first_name = people ? "first-name" : "person.first-name";
  const char *last_name = people ? "last-name" : "person.last-name";
  int         first = find_field (self, first_name);
  int         last = find_field (self, last_name);
  int         full = find_field (self, "full-name");
  int         house = find_field (self, "site.house-no");

  if (self->kind == WISSEL_IMPORT_PLACES)
    {
      settle_neighbours (self);
      if (find_meaning (self, WISSEL_IMPORT_NAME) >= 0 && find_field (self, "title") < 0)
        retarget (self, find_meaning (self, WISSEL_IMPORT_NAME), "title");
    }
  else if (self->kind == WISSEL_IMPORT_ORGANISATIONS)
    {
      if (house >= 0 && (house == 0 || get_target (self, (guint) house - 1) == NULL ||
                         !g_str_equal (get_target (self, (guint) house - 1)->name, "site.street")))
        retarget (self, house, "@row-number");
    }
  else if (last >= 0 && first < 0 && full < 0)
    {
      retarget (self, last, "full-name");
    }
  else if (first >= 0 && last < 0 && full >= 0)
    {
      retarget (self, full, last_name);
    }
}

/* Whether the columns hold what makes rows of this kind. */
static gboolean
is_complete (const WisselImportHeader *self)
{
  gboolean person = find_meaning (self, WISSEL_IMPORT_FULL_NAME) >= 0 ||
                    find_field (self, "last-name") >= 0 ||
                    find_field (self, "person.last-name") >= 0 ||
                    find_field (self, "person.work-email") >= 0 ||
                    find_field (self, "work-email") >= 0;
  gboolean organisation = find_meaning (self, WISSEL_IMPORT_ORGANISATION) >= 0;

  switch (self->kind)
    {
    case WISSEL_IMPORT_ORGANISATIONS:
      return find_field (self, "short-name") >= 0 || find_meaning (self, WISSEL_IMPORT_NAME) >= 0 ||
             find_field (self, "name-nl") >= 0 || find_field (self, "name-fr") >= 0 ||
             find_field (self, "name-de") >= 0;
    case WISSEL_IMPORT_PEOPLE:
      return find_meaning (self, WISSEL_IMPORT_FULL_NAME) >= 0 ||
             find_field (self, "last-name") >= 0;
    case WISSEL_IMPORT_QUESTIONS:
      return person && find_field (self, "wording") >= 0;
    case WISSEL_IMPORT_RESTRICTIONS:
      return organisation &&
             (find_field (self, "reason") >= 0 || find_meaning (self, WISSEL_IMPORT_NOT_WITH) >= 0);
    case WISSEL_IMPORT_PLACES:
      return organisation && find_field (self, "title") >= 0;
    case WISSEL_IMPORT_PREFERENCES:
      return person && (find_meaning (self, WISSEL_IMPORT_CHOICE_1) >= 0 ||
                        find_meaning (self, WISSEL_IMPORT_WANTED) >= 0);
    default:
      return FALSE;
    }
}

/* Columns that only one kind of sheet has: they decide between kinds that fit as well. */
static gboolean
is_telling (const WisselImportTarget *target)
{
  static const char *const names[] = {
    "wording",    "title",         "choice-1",    "wanted", "reason",   "enterprise-no", "name-nl",
    "first-name", "what-to-learn", "site.street", "roles",  "capacity", "not-with",      NULL,
  };

  return g_strv_contains (names, target->name);
}

static guint
vote_languages (const guint votes[WISSEL_N_LANGUAGES])
{
  guint most = 0;
  guint bits = 0;

  for (guint i = 0; i < WISSEL_N_LANGUAGES; i++)
    most = MAX (most, votes[i]);

  for (guint i = 0; i < WISSEL_N_LANGUAGES; i++)
    if (votes[i] == most && most > 0)
      bits |= 1u << i;

  return bits;
}

/* Reads the row as names of columns of one kind of sheet. One name is enough where it
 * stands alone and the sheet is named after that kind. */
static WisselImportHeader
read_as (WisselImportKind kind, WisselImportWords *words, guint n_names, gboolean is_named)
{
  WisselImportHeader self = { .kind = kind,
                              .targets = g_ptr_array_new (),
                              .slips = g_ptr_array_new () };
  guint              votes[WISSEL_N_LANGUAGES] = { 0 };
  guint              n_texts = 0;
  guint              n_known = 0;

  for (guint i = 0; i < n_names; i++)
    {
      const WisselImportName *name =
        *words[i].text != '\0' ? wissel_import_vocabulary_find (kind, &words[i]) : NULL;

      g_ptr_array_add (self.targets, name != NULL ? (gpointer) name->target : NULL);
      n_texts += *words[i].text != '\0';
      if (name == NULL)
        continue;

      n_known++;
      self.score += is_telling (name->target) ? 3 : 1;
      for (guint language = 0; language < WISSEL_N_LANGUAGES; language++)
        votes[language] += (name->languages >> language) & 1;
    }

  settle_names (&self);
  self.languages = vote_languages (votes);

  /* A title or a row of values may happen to hold a known word. */
  if (n_known < (is_named && n_texts == 1 ? 1 : 2) || 3 * n_known < n_texts || !is_complete (&self))
    self.score = 0;
  else
    self.score = 2 * self.score > n_texts - n_known ? 2 * self.score - (n_texts - n_known) : 1;

  return self;
}

/* Names that nobody knows may be known ones with a slip. */
static void
find_slips (WisselImportHeader *self, const char *const *names)
{
  g_ptr_array_set_size (self->slips, (int) self->targets->len);
  for (guint i = 0; i < self->targets->len; i++)
    {
      const WisselImportName *name = NULL;

      if (self->targets->pdata[i] == NULL)
        name = wissel_import_vocabulary_find_slip (self->kind, names[i]);

      if (name == NULL || g_ptr_array_find (self->targets, name->target, NULL))
        continue;

      self->targets->pdata[i] = (gpointer) name->target;
      self->slips->pdata[i] = name->text;
    }
}

/* A sheet that is called “Participants” may tell their questions as well. */
static gboolean
fits_name (WisselImportKind kind, WisselImportKind named)
{
  return kind == named || (kind == WISSEL_IMPORT_QUESTIONS && named == WISSEL_IMPORT_PEOPLE);
}

gboolean
wissel_import_header_read (const char *const  *names,
                           guint               n_names,
                           const char         *sheet,
                           WisselImportHeader *header)
{
  WisselImportKind named;
  gboolean         is_named = sheet != NULL && wissel_import_vocabulary_find_sheet (sheet, &named);
  WisselImportWords *words = g_new (WisselImportWords, n_names);

  *header = (WisselImportHeader){ .score = 0 };
  for (guint i = 0; i < n_names; i++)
    wissel_import_words_init (&words[i], names[i]);

  for (guint kind = 0; kind < WISSEL_IMPORT_N_KINDS; kind++)
    {
      g_auto (WisselImportHeader) read = read_as (kind, words, n_names, is_named && named == kind);

      if (read.score > 0 && is_named && fits_name (kind, named))
        read.score += 10;

      if (read.score <= header->score)
        continue;

      wissel_import_header_clear (header);
      *header = read;
      read.targets = NULL;
      read.slips = NULL;
    }

  if (header->score > 0)
    find_slips (header, names);

  for (guint i = 0; i < n_names; i++)
    wissel_import_words_clear (&words[i]);

  g_free (words);

  return header->score > 0;
}

void
wissel_import_header_clear (WisselImportHeader *self)
{
  g_clear_pointer (&self->targets, g_ptr_array_unref);
  g_clear_pointer (&self->slips, g_ptr_array_unref);
}
