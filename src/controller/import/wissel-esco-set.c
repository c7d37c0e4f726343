#include "wissel-esco-set.h"

#include <glib/gi18n.h>
#include <string.h>

#include "wissel-error.h"
#include "wissel-sheet-reader.h"
#include "wissel-text.h"

/* More than anybody reads; the rest is counted. */
#define MAX_REMARKS 200

/* The columns that are read. Lists differ in which others they have, and in the order. */
typedef enum
{
  COLUMN_URI,
  COLUMN_LABEL,
  COLUMN_ALT_LABELS,
  COLUMN_CONCEPT_TYPE,
  COLUMN_SKILL_TYPE,
  COLUMN_REUSE_LEVEL,
  COLUMN_STATUS,
  COLUMN_CODE,
  COLUMN_BROADER_URI,
  N_COLUMNS
} Column;

static const char *const column_names[N_COLUMNS] = {
  [COLUMN_URI] = "conceptUri",         [COLUMN_LABEL] = "preferredLabel",
  [COLUMN_ALT_LABELS] = "altLabels",   [COLUMN_CONCEPT_TYPE] = "conceptType",
  [COLUMN_SKILL_TYPE] = "skillType",   [COLUMN_REUSE_LEVEL] = "reuseLevel",
  [COLUMN_STATUS] = "status",          [COLUMN_CODE] = "code",
  [COLUMN_BROADER_URI] = "broaderUri",
};

typedef struct
{
  const char *word;
  const char *code;
} Meaning;

static const Meaning skill_types[] = { { "knowledge", "KNOWLEDGE" },
                                       { "skill/competence", "SKILL" } };

static const Meaning reuse_levels[] = {
  { "transversal", "TRANSVERSAL" },
  { "cross-sector", "CROSS_SECTOR" },
  { "sector-specific", "SECTOR_SPECIFIC" },
  { "occupation-specific", "OCCUPATION_SPECIFIC" },
};

typedef struct
{
  WisselEscoSet     *set;
  WisselSheetReader *reader;
  GPtrArray         *relations; /* of char*[2]: a term and a broader one */
  char              *name;      /* of the file, as people see it */
  WisselLanguage     language;
  int                columns[N_COLUMNS];
} Reading;

/* ---- Terms ---- */

static void
term_free (gpointer data)
{
  WisselEscoTerm *self = data;

  g_free (self->uri);
  g_free (self->code);
  for (guint i = 0; i < WISSEL_N_LANGUAGES; i++)
    g_free (self->labels[i]);
  if (self->synonyms != NULL)
    g_string_free (self->synonyms, TRUE);
  g_clear_pointer (&self->known_synonyms, g_hash_table_unref);
  g_free (self);
}

void
wissel_esco_set_free (WisselEscoSet *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->by_uri);
  g_ptr_array_unref (self->terms);
  g_ptr_array_unref (self->remarks);
  g_free (self->version);
  g_free (self);
}

static WisselEscoSet *
make_set (void)
{
  WisselEscoSet *self = g_new0 (WisselEscoSet, 1);

  self->terms = g_ptr_array_new_with_free_func (term_free);
  self->remarks = g_ptr_array_new_with_free_func (g_free);
  self->by_uri = g_hash_table_new (g_str_hash, g_str_equal);

  return self;
}

static WisselEscoTerm *
get_term (WisselEscoSet *self, const char *uri)
{
  WisselEscoTerm *term = g_hash_table_lookup (self->by_uri, uri);

  if (term != NULL)
    return term;

  term = g_new0 (WisselEscoTerm, 1);
  term->uri = g_strdup (uri);
  term->code = g_strdup (strrchr (uri, '/') + 1);
  term->synonyms = g_string_new (NULL);
  term->known_synonyms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_ptr_array_add (self->terms, term);
  g_hash_table_insert (self->by_uri, term->uri, term);

  return term;
}

static void
add_synonym (WisselEscoTerm *term, const char *text)
{
  g_autofree char *clean = wissel_text_clean (text);

  if (clean == NULL || g_hash_table_contains (term->known_synonyms, clean))
    return;

  if (term->synonyms->len > 0)
    g_string_append_c (term->synonyms, '\n');
  g_string_append (term->synonyms, clean);
  g_hash_table_add (term->known_synonyms, g_steal_pointer (&clean));
}

static const char *
find_meaning (const Meaning *meanings, guint n_meanings, const char *word)
{
  for (guint i = 0; i < n_meanings; i++)
    if (g_ascii_strcasecmp (meanings[i].word, word) == 0)
      return meanings[i].code;

  return NULL;
}

/* ---- Rows ---- */

static void G_GNUC_PRINTF (3, 4) remark (Reading *self, guint row, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list          args;

  if (++self->set->n_remarks > MAX_REMARKS)
    return;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  if (row == 0)
    g_ptr_array_add (self->set->remarks, g_strdup_printf ("%s: %s", self->name, text));
  else
    /* Translators: name of a file, number of a row, what is wrong with it. */
    g_ptr_array_add (self->set->remarks,
                     g_strdup_printf (_ ("%1$s, row %2$u: %3$s"), self->name, row, text));
}

static const char *
peek (const Reading *self, const WisselRow *row, Column column)
{
  return self->columns[column] >= 0 ? wissel_row_get_cell (row, (guint) self->columns[column])->text
                                    : "";
}

/* An address of ESCO, or NULL with a remark. */
static const char *
read_uri (Reading *self, const WisselRow *row, Column column)
{
  const char *uri = peek (self, row, column);
  const char *last = strrchr (uri, '/');

  if (g_str_has_prefix (uri, "http") && last != NULL && last[1] != '\0')
    return uri;

  remark (self, row->number,
          _ ("“%1$s” is no address of ESCO. The row is left out; download the list again, and do "
             "not save it with a spreadsheet program in between."),
          uri);

  return NULL;
}

static void
take_kind (Reading *self, const WisselRow *row, WisselEscoTerm *term)
{
  const char *type = peek (self, row, COLUMN_SKILL_TYPE);
  const char *code = peek (self, row, COLUMN_CODE);

  term->reuse_level =
    find_meaning (reuse_levels, G_N_ELEMENTS (reuse_levels), peek (self, row, COLUMN_REUSE_LEVEL));
  if (g_ascii_strcasecmp (peek (self, row, COLUMN_CONCEPT_TYPE), "SkillGroup") == 0)
    {
      term->kind = "GROUP";
      if (*code != '\0')
        {
          g_free (term->code);
          term->code = g_strdup (code);
        }
      return;
    }

  term->kind = find_meaning (skill_types, G_N_ELEMENTS (skill_types), type);
  if (term->kind != NULL)
    return;

  term->kind = "SKILL";
  if (*type != '\0')
    remark (self, row->number,
            _ ("“%1$s” is no kind of skill that ESCO has. It is taken in as a skill; correct it "
               "on its page."),
            type);
}

static void
take_concept (Reading *self, const WisselRow *row)
{
  g_autofree char *label = wissel_text_clean (peek (self, row, COLUMN_LABEL));
  const char      *status = peek (self, row, COLUMN_STATUS);
  const char      *uri = read_uri (self, row, COLUMN_URI);
  WisselEscoTerm  *term;
  g_auto (GStrv)   synonyms = NULL;

  if (uri == NULL || g_ascii_strcasecmp (status, "obsolete") == 0)
    return;

  if (label == NULL)
    {
      remark (self, row->number,
              _ ("There is no label in the column “preferredLabel”. The row is left out; write "
                 "the label, or download the list again."));
      return;
    }

  term = get_term (self->set, uri);
  if (term->labels[self->language] != NULL)
    {
      remark (self, row->number,
              _ ("“%1$s” stands in the lists of this language already. The second one is left "
                 "out."),
              label);
      return;
    }

  term->labels[self->language] = g_steal_pointer (&label);
  take_kind (self, row, term);
  synonyms = g_strsplit (peek (self, row, COLUMN_ALT_LABELS), "\n", -1);
  for (guint i = 0; synonyms[i] != NULL; i++)
    add_synonym (term, synonyms[i]);
}

static void
relation_free (gpointer data)
{
  g_strfreev (data);
}

static void
take_relation (Reading *self, const WisselRow *row)
{
  const char *uri = read_uri (self, row, COLUMN_URI);
  const char *broader = uri != NULL ? read_uri (self, row, COLUMN_BROADER_URI) : NULL;
  char      **relation;

  if (broader == NULL)
    return;

  relation = g_new0 (char *, 3);
  relation[0] = g_strdup (uri);
  relation[1] = g_strdup (broader);
  g_ptr_array_add (self->relations, relation);
}

/* ---- Files ---- */

static void
read_header (Reading *self, const WisselRow *row)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      self->columns[i] = -1;
      for (guint c = 0; c < row->n_cells; c++)
        if (g_ascii_strcasecmp (row->cells[c].text, column_names[i]) == 0)
          self->columns[i] = (int) row->cells[c].column;
    }
}

/* "skills_nl.csv", "skillGroups-fr.csv": the two letters before the ending. */
static gboolean
find_language (const char *name, WisselLanguage *language)
{
  gsize length = strlen (name);
  char  code[3] = { 0 };

  if (length < 7 || g_ascii_strcasecmp (name + length - 4, ".csv") != 0 ||
      g_ascii_isalpha (name[length - 7]))
    return FALSE;

  memcpy (code, name + length - 6, 2);
  code[0] = g_ascii_tolower (code[0]);
  code[1] = g_ascii_tolower (code[1]);
  for (guint i = 0; i < WISSEL_N_LANGUAGES; i++)
    if (g_str_equal (code, wissel_language_code (i)))
      {
        *language = i;
        return TRUE;
      }

  return FALSE;
}

static gboolean
is_other_language (const char *name)
{
  gsize length = strlen (name);

  return length > 7 && name[length - 7] == '_' && g_ascii_isalpha (name[length - 6]) &&
         g_ascii_isalpha (name[length - 5]);
}

static gboolean
read_rows (Reading *self, void (*take) (Reading *, const WisselRow *), GError **error)
{
  GError   *inner = NULL;
  WisselRow row;

  while (wissel_sheet_reader_next_row (self->reader, &row, &inner))
    take (self, &row);

  if (inner == NULL)
    return TRUE;

  g_propagate_prefixed_error (error, inner, "%s: ", self->name);

  return FALSE;
}

static gboolean
read_concepts (Reading *self, GError **error)
{
  if (!find_language (self->name, &self->language))
    {
      if (is_other_language (self->name))
        return TRUE;

      g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_INVALID,
                   _ ("The name “%s” does not say the language of the list. Name the file as "
                      "ESCO does, such as skills_nl.csv, and choose it again."),
                   self->name);
      return FALSE;
    }

  self->set->languages |= 1u << self->language;

  return read_rows (self, take_concept, error);
}

/* A list about something else, such as occupations, comes in the same folder. */
static gboolean
read_list (Reading *self, GError **error)
{
  GError   *inner = NULL;
  WisselRow row;

  if (!wissel_sheet_reader_select (self->reader, 0, error))
    return FALSE;

  if (!wissel_sheet_reader_next_row (self->reader, &row, &inner))
    {
      if (inner != NULL)
        g_propagate_prefixed_error (error, inner, "%s: ", self->name);
      else
        remark (self, 0, _ ("The file is empty and was not used."));
      return inner == NULL;
    }

  read_header (self, &row);
  if (self->columns[COLUMN_URI] >= 0 && self->columns[COLUMN_BROADER_URI] >= 0)
    return read_rows (self, take_relation, error);

  if (self->columns[COLUMN_URI] >= 0 && self->columns[COLUMN_LABEL] >= 0)
    return read_concepts (self, error);

  if (g_ascii_strncasecmp (self->name, "skill", 5) != 0)
    return TRUE;

  g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_INVALID,
               _ ("“%1$s” has no column “%2$s” in its first row. Download the list from the web "
                  "site of ESCO again, as CSV, and choose it as it is."),
               self->name, column_names[self->columns[COLUMN_URI] < 0 ? COLUMN_URI : COLUMN_LABEL]);

  return FALSE;
}

static gboolean
read_file (Reading *self, const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (WisselSheetReader) reader = NULL;
  g_autofree char              *name = g_filename_display_basename (path);
  gboolean                      done;

  if (g_str_has_prefix (name, "occupation") || g_str_has_prefix (name, "ISCOGroups"))
    return TRUE;

  reader = wissel_sheet_reader_open (path, error);
  if (reader == NULL)
    return FALSE;

  wissel_sheet_reader_set_cancellable (reader, cancellable);
  self->reader = reader;
  self->name = name;
  done = read_list (self, error);
  self->name = NULL;
  self->reader = NULL;

  return done;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The lists of a folder in the order of their names, so that the same folder gives the same set. */
static gboolean
read_folder (Reading *self, const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir)      folder = g_dir_open (path, 0, error);
  const char           *name;

  if (folder == NULL)
    return FALSE;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *lower = g_ascii_strdown (name, -1);

      if (g_str_has_suffix (lower, ".csv"))
        g_ptr_array_add (names, g_strdup (name));
    }

  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *file = g_build_filename (path, names->pdata[i], NULL);

      if (!read_file (self, file, cancellable, error))
        return FALSE;
    }

  return TRUE;
}

/* ---- What is broader ---- */

static gboolean
is_above (const WisselEscoTerm *term, const WisselEscoTerm *above)
{
  for (; term != NULL; term = term->broader)
    if (term == above)
      return TRUE;

  return FALSE;
}

/* A term may have several broader ones; the dictionary keeps the nearest: a skill before a group,
 * and of those the first. */
static void
relate (Reading *self)
{
  for (guint i = 0; i < self->relations->len; i++)
    {
      char          **relation = g_ptr_array_index (self->relations, i);
      WisselEscoTerm *term = g_hash_table_lookup (self->set->by_uri, relation[0]);
      WisselEscoTerm *broader = g_hash_table_lookup (self->set->by_uri, relation[1]);

      if (term == NULL || broader == NULL || is_above (broader, term))
        continue;

      if (term->broader == NULL || (g_strcmp0 (term->broader->kind, "GROUP") == 0 &&
                                    g_strcmp0 (broader->kind, "GROUP") != 0))
        term->broader = broader;
    }
}

static int
compare_depths (gconstpointer a, gconstpointer b)
{
  const WisselEscoTerm *one = *(WisselEscoTerm *const *) a;
  const WisselEscoTerm *other = *(WisselEscoTerm *const *) b;

  if (one->depth != other->depth)
    return one->depth < other->depth ? -1 : 1;

  return strcmp (one->uri, other->uri);
}

static void
sort_terms (WisselEscoSet *self)
{
  for (guint i = 0; i < self->terms->len; i++)
    {
      WisselEscoTerm *term = g_ptr_array_index (self->terms, i);

      for (const WisselEscoTerm *above = term->broader; above != NULL; above = above->broader)
        term->depth++;
    }

  g_ptr_array_sort (self->terms, compare_depths);
}

/* ---- The set ---- */

/* "ESCO dataset - v1.2.0 - classification - nl - csv" */
static void
find_version (WisselEscoSet *self, const char *path)
{
  g_autoptr (GRegex)     regex = g_regex_new ("v(\\d+\\.\\d+(\\.\\d+)?)", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  if (self->version == NULL && g_regex_match (regex, path, 0, &match))
    self->version = g_match_info_fetch (match, 1);
}

static gboolean
read_paths (Reading *self, const char *const *paths, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; paths[i] != NULL; i++)
    {
      gboolean is_folder = g_file_test (paths[i], G_FILE_TEST_IS_DIR);

      find_version (self->set, paths[i]);
      if (!(is_folder ? read_folder (self, paths[i], cancellable, error)
                      : read_file (self, paths[i], cancellable, error)))
        return FALSE;
    }

  if (self->set->terms->len > 0)
    return TRUE;

  g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_NOT_FOUND,
                       _ ("There is no list of skills among these files. Download the "
                          "classification from the web site of ESCO as CSV, unpack it, and choose "
                          "the folder with skills_nl.csv, skills_fr.csv and so on."));

  return FALSE;
}

WisselEscoSet *
wissel_esco_set_read (const char *const *paths, GCancellable *cancellable, GError **error)
{
  g_autoptr (WisselEscoSet) set = make_set ();
  g_autoptr (GPtrArray)     relations = g_ptr_array_new_with_free_func (relation_free);
  Reading                   self = { .set = set, .relations = relations };

  if (!read_paths (&self, paths, cancellable, error))
    return NULL;

  relate (&self);
  sort_terms (set);

  return g_steal_pointer (&set);
}
