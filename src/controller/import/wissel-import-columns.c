#include "wissel-import-columns.h"

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
  { "coaches", WISSEL_IMPORT_COACHES, NULL, NULL },
  { "coach-ok", WISSEL_IMPORT_COACH_OK, &wissel_organisation_record_type, "active" },
  { "state", WISSEL_IMPORT_STATE, &wissel_learning_place_record_type, "state" },
  { "choice-1", WISSEL_IMPORT_CHOICE_1, NULL, NULL },
  { "choice-2", WISSEL_IMPORT_CHOICE_2, NULL, NULL },
  { "choice-3", WISSEL_IMPORT_CHOICE_3, NULL, NULL },
  { "rank", WISSEL_IMPORT_RANK, &wissel_preference_record_type, "rank" },
  { "wanted", WISSEL_IMPORT_WANTED, NULL, NULL },
  { "@row-number", WISSEL_IMPORT_ROW_NUMBER, NULL, NULL },
  { "@forbidden", WISSEL_IMPORT_FORBIDDEN, NULL, NULL },
};

/* A name of a column, and the languages that have it. */
typedef struct
{
  const WisselImportTarget *target;
  guint                     languages;
} Name;

typedef struct
{
  GHashTable *targets[WISSEL_IMPORT_N_KINDS]; /* name → WisselImportTarget */
  GHashTable *names[WISSEL_IMPORT_N_KINDS];   /* folded text → Name */
  GHashTable *sheets;                         /* folded text → kind + 1 */
} Vocabulary;

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

static void
add_name (Vocabulary *self, WisselImportKind kind, const char *target, const char *text, guint bits)
{
  const WisselImportTarget *found = g_hash_table_lookup (self->targets[kind], target);
  g_autofree char          *folded = wissel_text_fold (text);
  Name                     *name = g_hash_table_lookup (self->names[kind], folded);

  if (found == NULL || *folded == '\0')
    return;

  if (name == NULL)
    {
      name = g_new0 (Name, 1);
      name->target = found;
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

static const Name *
find_name (const Vocabulary *vocabulary, WisselImportKind kind, const char *text)
{
  g_autofree char *folded = wissel_text_fold (text);
  g_autofree char *shortened = NULL;
  g_autofree char *folded_short = NULL;
  const Name      *name = g_hash_table_lookup (vocabulary->names[kind], folded);

  if (name != NULL)
    return name;

  shortened = shorten (text);
  folded_short = wissel_text_fold (shortened);

  return g_hash_table_lookup (vocabulary->names[kind], folded_short);
}

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
  self->targets->pdata[column] = g_hash_table_lookup (get_vocabulary ()->targets[self->kind], name);
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

  if (self->kind == WISSEL_IMPORT_ORGANISATIONS)
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
      return organisation && find_field (self, "reason") >= 0;
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
    "first-name", "what-to-learn", "site.street", "roles",  "capacity", "short-name",    NULL,
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

/* Reads the row as names of columns of one kind of sheet. */
static WisselImportHeader
read_as (WisselImportKind kind, const char *const *names, guint n_names)
{
  const Vocabulary  *vocabulary = get_vocabulary ();
  WisselImportHeader self = { .kind = kind, .targets = g_ptr_array_new () };
  guint              votes[WISSEL_N_LANGUAGES] = { 0 };
  guint              n_texts = 0;
  guint              n_known = 0;

  for (guint i = 0; i < n_names; i++)
    {
      const Name *name = *names[i] != '\0' ? find_name (vocabulary, kind, names[i]) : NULL;

      g_ptr_array_add (self.targets, name != NULL ? (gpointer) name->target : NULL);
      n_texts += *names[i] != '\0';
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
  if (n_known < 2 || 3 * n_known < n_texts || !is_complete (&self))
    self.score = 0;
  else
    self.score = 2 * self.score > n_texts - n_known ? 2 * self.score - (n_texts - n_known) : 1;

  return self;
}

gboolean
wissel_import_header_read (const char *const  *names,
                           guint               n_names,
                           const char         *sheet,
                           WisselImportHeader *header)
{
  WisselImportKind named;
  gboolean         is_named = sheet != NULL && wissel_import_kind_find (sheet, &named);

  *header = (WisselImportHeader){ .score = 0 };
  for (guint kind = 0; kind < WISSEL_IMPORT_N_KINDS; kind++)
    {
      g_auto (WisselImportHeader) read = read_as (kind, names, n_names);

      if (read.score > 0 && is_named && named == kind)
        read.score += 10;

      if (read.score <= header->score)
        continue;

      wissel_import_header_clear (header);
      *header = read;
      read.targets = NULL;
    }

  return header->score > 0;
}

void
wissel_import_header_clear (WisselImportHeader *self)
{
  g_clear_pointer (&self->targets, g_ptr_array_unref);
}

const WisselImportTarget *
wissel_import_target_find (const char *sheet, const char *name)
{
  for (guint kind = 0; kind < WISSEL_IMPORT_N_KINDS; kind++)
    if (g_str_equal (sheet, kind_names[kind]) || g_str_equal (sheet, "any"))
      return g_hash_table_lookup (get_vocabulary ()->targets[kind], name);

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
