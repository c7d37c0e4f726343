#include "wissel-import-vocabulary.h"

#include "wissel-import-wording.h"
#include "wissel-records.h"
#include "wissel-text.h"

#include <string.h>

/* The records that one row of each kind can hold, and the prefix of their fields in the table of
 * column names. The first is the main record. */
typedef struct
{
  WisselImportKind        kind;
  const char             *prefix;
  WisselImportSlot        slot;
  const WisselRecordType *type;
} Part;

static const Part parts[] = {
  { WISSEL_IMPORT_ORGANISATIONS, "", WISSEL_IMPORT_SLOT_MAIN, &wissel_organisation_record_type },
  { WISSEL_IMPORT_ORGANISATIONS, "site.", WISSEL_IMPORT_SLOT_SITE, &wissel_site_record_type },
  { WISSEL_IMPORT_PEOPLE, "", WISSEL_IMPORT_SLOT_PERSON, &wissel_person_record_type },
  { WISSEL_IMPORT_QUESTIONS, "", WISSEL_IMPORT_SLOT_MAIN, &wissel_learning_question_record_type },
  { WISSEL_IMPORT_QUESTIONS, "learner.", WISSEL_IMPORT_SLOT_LEARNER, &wissel_learner_record_type },
  { WISSEL_IMPORT_QUESTIONS, "person.", WISSEL_IMPORT_SLOT_PERSON, &wissel_person_record_type },
  { WISSEL_IMPORT_QUESTIONS, "availability.", WISSEL_IMPORT_SLOT_AVAILABILITY,
    &wissel_availability_record_type },
  { WISSEL_IMPORT_RESTRICTIONS, "", WISSEL_IMPORT_SLOT_MAIN, &wissel_restriction_record_type },
  { WISSEL_IMPORT_PLACES, "", WISSEL_IMPORT_SLOT_MAIN, &wissel_learning_place_record_type },
  { WISSEL_IMPORT_PLACES, "availability.", WISSEL_IMPORT_SLOT_AVAILABILITY,
    &wissel_availability_record_type },
  { WISSEL_IMPORT_PLACES, "contact.", WISSEL_IMPORT_SLOT_CONTACT, &wissel_person_record_type },
  { WISSEL_IMPORT_PLACES, "coach.", WISSEL_IMPORT_SLOT_COACH, &wissel_person_record_type },
  { WISSEL_IMPORT_PLACES, "neighbour.", WISSEL_IMPORT_SLOT_NEIGHBOUR, &wissel_person_record_type },
  { WISSEL_IMPORT_PEOPLE, "organisation.", WISSEL_IMPORT_SLOT_ORGANISATION,
    &wissel_organisation_record_type },
  { WISSEL_IMPORT_QUESTIONS, "organisation.", WISSEL_IMPORT_SLOT_ORGANISATION,
    &wissel_organisation_record_type },
  { WISSEL_IMPORT_PLACES, "organisation.", WISSEL_IMPORT_SLOT_ORGANISATION,
    &wissel_organisation_record_type },
  { WISSEL_IMPORT_PREFERENCES, "", WISSEL_IMPORT_SLOT_MAIN, &wissel_preference_record_type },
  { WISSEL_IMPORT_PREFERENCES, "person.", WISSEL_IMPORT_SLOT_PERSON, &wissel_person_record_type },
};

/* What is no plain field. @type and @field say whose label and values they take. */
static const struct
{
  const char             *name;
  WisselImportMeaning     meaning;
  const WisselRecordType *type;
  const char             *field;
} specials[] = {
  { "organisation", WISSEL_IMPORT_ORGANISATION, NULL, NULL },
  { "parent", WISSEL_IMPORT_PARENT, &wissel_organisation_record_type, "parent-id" },
  { "name", WISSEL_IMPORT_NAME, &wissel_organisation_record_type, "name-nl" },
  { "full-name", WISSEL_IMPORT_FULL_NAME, NULL, NULL },
  { "site", WISSEL_IMPORT_SITE, &wissel_site_record_type, "municipality" },
  { "work-site", WISSEL_IMPORT_SITE, &wissel_person_record_type, "work-site-id" },
  { "language", WISSEL_IMPORT_LANGUAGE, &wissel_person_record_type, "languages" },
  { "roles", WISSEL_IMPORT_ROLES, NULL, NULL },
  { "is-learner", WISSEL_IMPORT_IS_LEARNER, &wissel_organisation_record_type, "active" },
  { "is-coach", WISSEL_IMPORT_IS_COACH, &wissel_organisation_record_type, "active" },
  { "goal", WISSEL_IMPORT_GOAL, &wissel_learning_goal_record_type, "statement" },
  { "competencies", WISSEL_IMPORT_COMPETENCIES, NULL, NULL },
  { "themes", WISSEL_IMPORT_THEMES, &wissel_place_theme_record_type, "theme-code" },
  { "contact", WISSEL_IMPORT_CONTACT, NULL, NULL },
  { "coaches", WISSEL_IMPORT_COACHES, NULL, NULL },
  { "coach-ok", WISSEL_IMPORT_COACH_OK, &wissel_organisation_record_type, "active" },
  { "state", WISSEL_IMPORT_STATE, &wissel_learning_place_record_type, "state" },
  { "choice-1", WISSEL_IMPORT_CHOICE_1, NULL, NULL },
  { "choice-2", WISSEL_IMPORT_CHOICE_2, NULL, NULL },
  { "choice-3", WISSEL_IMPORT_CHOICE_3, NULL, NULL },
  { "rank", WISSEL_IMPORT_RANK, &wissel_preference_record_type, "rank" },
  { "wanted", WISSEL_IMPORT_WANTED, NULL, NULL },
  { "not-with", WISSEL_IMPORT_NOT_WITH, NULL, NULL },
  { "@row-number", WISSEL_IMPORT_ROW_NUMBER, NULL, NULL },
  { "@forbidden", WISSEL_IMPORT_FORBIDDEN, NULL, NULL },
};

typedef struct
{
  GHashTable *targets[WISSEL_IMPORT_N_KINDS];  /* name → WisselImportTarget */
  GHashTable *names[WISSEL_IMPORT_N_KINDS];    /* folded text → WisselImportName */
  GHashTable *wordings[WISSEL_IMPORT_N_KINDS]; /* key of the words → WisselImportName, or
                                                * &ambiguous */
  GHashTable *sheets;                          /* folded text → kind + 1 */
} Vocabulary;

static WisselImportName ambiguous;

static const char *const kind_names[WISSEL_IMPORT_N_KINDS] = {
  "organisation", "person", "question", "restriction", "place", "preference",
};

static void
add_target (Vocabulary *self, WisselImportKind kind, char *name, WisselImportTarget target)
{
  WisselImportTarget *kept = g_memdup2 (&target, sizeof target);

  kept->name = name;
  g_hash_table_replace (self->targets[kind], name, kept);
}

/* Names of different columns that have the same words tell nothing. */
static void
add_wording (Vocabulary *self, WisselImportKind kind, WisselImportName *name)
{
  g_autofree char        *key = wissel_import_wording_key (name->text);
  const WisselImportName *known = g_hash_table_lookup (self->wordings[kind], key);

  if (*key == '\0' || (known != NULL && known->target == name->target))
    return;

  g_hash_table_replace (self->wordings[kind], g_steal_pointer (&key),
                        known == NULL ? name : &ambiguous);
}

static void
add_name (Vocabulary *self, WisselImportKind kind, const char *target, const char *text, guint bits)
{
  const WisselImportTarget *found = g_hash_table_lookup (self->targets[kind], target);
  g_autofree char          *folded = wissel_text_fold (text);
  WisselImportName         *name = g_hash_table_lookup (self->names[kind], folded);

  if (found == NULL || *folded == '\0')
    return;

  if (name == NULL)
    {
      name = g_new0 (WisselImportName, 1);
      name->target = found;
      name->text = g_strdup (text);
      add_wording (self, kind, name);
      g_hash_table_insert (self->names[kind], g_steal_pointer (&folded), name);
    }

  if (name->target == found)
    name->languages |= bits;
}

/* Names tell who is meant; a list that writes them with other capitals does not change them. */
static WisselImportMeaning
get_meaning (const WisselField *field)
{
  static const char *const names[] = { "first-name", "last-name", "short-name", "name-nl",
                                       "name-fr",    "name-de",   NULL };

  return g_strv_contains (names, field->name) ? WISSEL_IMPORT_PART_OF_NAME : WISSEL_IMPORT_FIELD;
}

static void
add_fields (Vocabulary *self, const Part *part)
{
  for (guint i = 0; i < part->type->n_fields; i++)
    {
      const WisselField *field = &part->type->fields[i];
      WisselImportTarget target = { .meaning = get_meaning (field),
                                    .slot = part->slot,
                                    .field = field };

      if (field->kind != WISSEL_FIELD_LINK && (field->flags & WISSEL_FIELD_FIXED) == 0)
        add_target (self, part->kind, g_strconcat (part->prefix, field->name, NULL), target);
    }
}

static void
add_specials (Vocabulary *self, WisselImportKind kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (specials); i++)
    {
      WisselImportTarget target = { .meaning = specials[i].meaning,
                                    .slot = WISSEL_IMPORT_SLOT_NONE };

      if (specials[i].type != NULL)
        target.field = wissel_record_type_find_field (specials[i].type, specials[i].field);

      /* A language of people comes with others they speak; that of a place or a table does not. */
      if (specials[i].meaning != WISSEL_IMPORT_LANGUAGE || kind == WISSEL_IMPORT_PEOPLE)
        add_target (self, kind, g_strdup (specials[i].name), target);
    }
}

/* The labels of the program, in the four languages; the table of names goes before them. */
static void
add_labels (Vocabulary *self, WisselImportKind kind)
{
  GHashTableIter      iter;
  WisselImportTarget *target;

  g_hash_table_iter_init (&iter, self->targets[kind]);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &target))
    for (guint language = 0; target->field != NULL && language < WISSEL_N_LANGUAGES; language++)
      if (target->slot <= WISSEL_IMPORT_SLOT_PERSON)
        add_name (self, kind, target->name, wissel_translate (language, target->field->label),
                  1u << language);
}

static void
add_line (Vocabulary *self, char **cells)
{
  g_auto (GStrv) names = g_strsplit (cells[3], "|", -1);
  guint          bits = 1u << wissel_language_from_code (cells[2], WISSEL_LANGUAGE_EN);

  for (guint kind = 0; kind < WISSEL_IMPORT_N_KINDS; kind++)
    {
      if (!g_str_equal (cells[0], kind_names[kind]) && !g_str_equal (cells[0], "any"))
        continue;

      for (guint i = 0; names[i] != NULL; i++)
        if (g_str_equal (cells[1], "@sheet"))
          g_hash_table_replace (self->sheets, wissel_text_fold (names[i]),
                                GUINT_TO_POINTER (kind + 1));
        else
          add_name (self, kind, cells[1], names[i], bits);
    }
}

/* Names for one kind of sheet go before those for any. */
static void
add_table (Vocabulary *self)
{
  g_autofree char   *path = wissel_data_path ("texts", "import-columns.tsv", NULL);
  g_autofree char   *text = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv)     lines = NULL;

  if (!g_file_get_contents (path, &text, NULL, &error))
    {
      g_warning ("Only the program's own names of columns are known: %s", error->message);
      return;
    }

  lines = g_strsplit (text, "\n", -1);
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; lines[i] != NULL; i++)
      {
        g_auto (GStrv) cells = g_strsplit (lines[i], "\t", 4);

        if (*lines[i] != '#' && g_strv_length (cells) == 4 &&
            g_str_equal (cells[0], "any") == (pass == 1))
          add_line (self, cells);
      }
}

static const Vocabulary *
get_vocabulary (void)
{
  static Vocabulary self;
  static gsize      once;

  if (g_once_init_enter (&once))
    {
      self.sheets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      for (guint kind = 0; kind < WISSEL_IMPORT_N_KINDS; kind++)
        {
          self.targets[kind] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
          self.names[kind] = g_hash_table_new (g_str_hash, g_str_equal);
          self.wordings[kind] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
        }

      for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
        add_fields (&self, &parts[i]);

      for (guint kind = 0; kind < WISSEL_IMPORT_N_KINDS; kind++)
        add_specials (&self, kind);

      add_table (&self);
      for (guint kind = 0; kind < WISSEL_IMPORT_N_KINDS; kind++)
        add_labels (&self, kind);

      g_once_init_leave (&once, 1);
    }

  return &self;
}

/* The text without what stands in parentheses, after a line break, or as a number at the end. */
static char *
shorten (const char *text)
{
  g_autoptr (GString) out = g_string_new (NULL);
  guint               depth = 0;

  for (const char *p = text; *p != '\0' && *p != '\n'; p++)
    {
      if (*p == '(' || *p == '[')
        depth++;
      else if ((*p == ')' || *p == ']') && depth > 0)
        depth--;
      else if (depth == 0)
        g_string_append_c (out, *p);
    }

  while (out->len > 0 && strchr ("0123456789 ", out->str[out->len - 1]) != NULL)
    g_string_truncate (out, out->len - 1);

  return g_string_free (g_steal_pointer (&out), FALSE);
}

void
wissel_import_words_init (WisselImportWords *self, const char *text)
{
  *self = (WisselImportWords){ .text = text, .folded = wissel_text_fold (text) };
}

void
wissel_import_words_clear (WisselImportWords *self)
{
  g_clear_pointer (&self->folded, g_free);
  g_clear_pointer (&self->shortened, g_free);
  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->alternatives, g_strfreev);
}

/* What is looked at when the text as it stands is not known. */
static void
take_apart (WisselImportWords *self)
{
  g_autofree char *shortened = NULL;

  if (self->shortened != NULL)
    return;

  shortened = shorten (self->text);
  self->shortened = wissel_text_fold (shortened);
  self->key = wissel_import_wording_key (shortened);
  self->alternatives = wissel_import_wording_alternatives (shortened);
  for (guint i = 0; self->alternatives[i] != NULL; i++)
    {
      char *folded = wissel_text_fold (self->alternatives[i]);

      g_free (self->alternatives[i]);
      self->alternatives[i] = folded;
    }
}

/* A rank is no choice of its own: "Keuze 4" is none of the columns of "Keuze". */
static const WisselImportName *
find_shortened (const Vocabulary *vocabulary, WisselImportKind kind, const char *shortened)
{
  const WisselImportName *name = g_hash_table_lookup (vocabulary->names[kind], shortened);

  if (name != NULL && (name->target->meaning == WISSEL_IMPORT_RANK ||
                       name->target->meaning == WISSEL_IMPORT_WANTED))
    return NULL;

  return name;
}

/* "Nom / Naam": what means the last name in one language can be the whole name in another; the
 * neighbours decide later. */
static gboolean
is_part_of (const WisselImportTarget *part, const WisselImportTarget *whole)
{
  return whole->meaning == WISSEL_IMPORT_FULL_NAME && g_str_has_suffix (part->name, "last-name");
}

/* "Dienst / afdeling": names that all mean the same. */
static const WisselImportName *
find_alternatives (const Vocabulary *vocabulary, WisselImportKind kind, GStrv names)
{
  const WisselImportName *found = NULL;

  if (g_strv_length (names) < 2)
    return NULL;

  for (guint i = 0; names[i] != NULL; i++)
    {
      const WisselImportName *name = g_hash_table_lookup (vocabulary->names[kind], names[i]);

      if (name == NULL)
        return NULL;

      if (found == NULL || is_part_of (name->target, found->target))
        found = name;
      else if (name->target != found->target && !is_part_of (found->target, name->target))
        return NULL;
    }

  return found;
}

const WisselImportName *
wissel_import_vocabulary_find (WisselImportKind kind, WisselImportWords *words)
{
  const Vocabulary       *vocabulary = get_vocabulary ();
  const WisselImportName *name = g_hash_table_lookup (vocabulary->names[kind], words->folded);

  if (name != NULL)
    return name;

  take_apart (words);
  name = find_shortened (vocabulary, kind, words->shortened);
  if (name != NULL)
    return name;

  name = g_hash_table_lookup (vocabulary->wordings[kind], words->key);
  if (name != NULL && name != &ambiguous)
    return name;

  return find_alternatives (vocabulary, kind, words->alternatives);
}

const WisselImportName *
wissel_import_vocabulary_find_slip (WisselImportKind kind, const char *text)
{
  g_autofree char        *shortened = shorten (text);
  g_autofree char        *folded = wissel_text_fold (shortened);
  const WisselImportName *found = NULL;
  GHashTableIter          iter;
  const char             *known;
  WisselImportName       *name;

  g_hash_table_iter_init (&iter, get_vocabulary ()->names[kind]);
  while (g_hash_table_iter_next (&iter, (gpointer *) &known, (gpointer *) &name))
    {
      if (!wissel_import_wording_is_slip (folded, known))
        continue;

      if (found != NULL && found->target != name->target)
        return NULL;

      /* The table has no order, the answer has. */
      if (found == NULL || strcmp (name->text, found->text) < 0)
        found = name;
    }

  return found;
}

const WisselImportTarget *
wissel_import_vocabulary_get_target (WisselImportKind kind, const char *name)
{
  return g_hash_table_lookup (get_vocabulary ()->targets[kind], name);
}

const WisselImportTarget *
wissel_import_target_find (const char *sheet, const char *name)
{
  for (guint kind = 0; kind < WISSEL_IMPORT_N_KINDS; kind++)
    if (g_str_equal (sheet, kind_names[kind]) || g_str_equal (sheet, "any"))
      return wissel_import_vocabulary_get_target (kind, name);

  return NULL;
}

const WisselRecordType *
wissel_import_kind_record (WisselImportKind kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i].kind == kind)
      return parts[i].type;

  g_return_val_if_reached (NULL);
}

gboolean
wissel_import_kind_find (const char *name, WisselImportKind *kind)
{
  g_autofree char *folded = wissel_text_fold (name);
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (get_vocabulary ()->sheets, folded));

  for (guint i = 0; found == 0 && i < WISSEL_IMPORT_N_KINDS; i++)
    if (g_str_equal (name, kind_names[i]) ||
        g_str_equal (name, wissel_import_kind_record (i)->name))
      found = i + 1;

  *kind = found > 0 ? found - 1 : 0;

  return found > 0;
}

gboolean
wissel_import_vocabulary_find_sheet (const char *name, WisselImportKind *kind)
{
  g_autofree char *folded = wissel_text_fold (name);
  gsize            longest = 0;
  gboolean         several = FALSE;
  GHashTableIter   iter;
  const char      *known;
  gpointer         value;

  if (wissel_import_kind_find (name, kind))
    return TRUE;

  g_hash_table_iter_init (&iter, get_vocabulary ()->sheets);
  while (g_hash_table_iter_next (&iter, (gpointer *) &known, &value))
    {
      WisselImportKind other = GPOINTER_TO_UINT (value) - 1;

      if (strlen (known) < longest || !wissel_import_wording_contains (folded, known))
        continue;

      several = strlen (known) == longest && (several || *kind != other);
      longest = strlen (known);
      *kind = other;
    }

  return longest > 0 && !several;
}
