#include "wissel-import-plan.h"

#include "wissel-clock.h"
#include "wissel-date.h"
#include "wissel-name.h"
#include "wissel-record-store.h"
#include "wissel-text.h"

#include <glib/gi18n.h>
#include <string.h>

/* The links by which records of a table are found. */
static const struct
{
  const WisselRecordType *type;
  const char             *link;
  const char             *other_link;
} descriptions[WISSEL_IMPORT_N_TABLES] = {
  [WISSEL_IMPORT_T_ORGANISATION] = { &wissel_organisation_record_type, NULL, NULL },
  [WISSEL_IMPORT_T_SITE] = { &wissel_site_record_type, "organisation-id", NULL },
  [WISSEL_IMPORT_T_PERSON] = { &wissel_person_record_type, NULL, NULL },
  [WISSEL_IMPORT_T_ROLE] = { &wissel_person_role_record_type, "person-id", NULL },
  [WISSEL_IMPORT_T_ROUND] = { &wissel_round_record_type, NULL, NULL },
  [WISSEL_IMPORT_T_LEARNER] = { &wissel_learner_record_type, "person-id", NULL },
  [WISSEL_IMPORT_T_QUESTION] = { &wissel_learning_question_record_type, "learner-id", NULL },
  [WISSEL_IMPORT_T_GOAL] = { &wissel_learning_goal_record_type, "question-id", NULL },
  [WISSEL_IMPORT_T_QUESTION_COMPETENCY] = { &wissel_question_competency_record_type, "question-id",
                                            NULL },
  [WISSEL_IMPORT_T_RESTRICTION] = { &wissel_restriction_record_type, "organisation-id", NULL },
  [WISSEL_IMPORT_T_COACH] = { &wissel_coach_record_type, "person-id", NULL },
  [WISSEL_IMPORT_T_PLACE] = { &wissel_learning_place_record_type, "organisation-id", NULL },
  [WISSEL_IMPORT_T_PLACE_THEME] = { &wissel_place_theme_record_type, "place-id", NULL },
  [WISSEL_IMPORT_T_PLACE_COMPETENCY] = { &wissel_place_competency_record_type, "place-id", NULL },
  [WISSEL_IMPORT_T_PLACE_COACH] = { &wissel_place_coach_record_type, "place-id", NULL },
  [WISSEL_IMPORT_T_AVAILABILITY] = { &wissel_availability_record_type, "learner-id", "place-id" },
  [WISSEL_IMPORT_T_PREFERENCE] = { &wissel_preference_record_type, "learner-id", NULL },
  [WISSEL_IMPORT_T_COMPETENCY] = { &wissel_competency_record_type, NULL, NULL },
};

static void
free_entry (gpointer data)
{
  WisselImportEntry *entry = data;

  g_object_unref (entry->record);
  g_free (entry);
}

WisselImportPlan *
wissel_import_plan_new (WisselSession *session, gint64 network_id, gint64 round_id)
{
  WisselImportPlan *self = g_new0 (WisselImportPlan, 1);

  self->session = session;
  self->network_id = network_id;
  self->chosen_round = round_id;
  self->organisation_names = wissel_import_index_new_text ();
  self->organisation_bare = wissel_import_index_new_text ();
  self->organisation_numbers = wissel_import_index_new_text ();
  self->person_names = wissel_import_index_new_text ();
  self->person_emails = wissel_import_index_new_text ();
  self->person_refs = wissel_import_index_new_text ();
  self->competency_names = wissel_import_index_new_text ();
  self->refused_names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return self;
}

void
wissel_import_plan_free (WisselImportPlan *self)
{
  for (guint i = 0; i < WISSEL_IMPORT_N_TABLES; i++)
    {
      WisselImportTable *table = &self->tables[i];

      g_clear_pointer (&table->changed, g_ptr_array_unref);
      g_clear_pointer (&table->entries, g_ptr_array_unref);
      g_clear_pointer (&table->removed, g_array_unref);
      g_clear_pointer (&table->by_id, wissel_import_index_free);
      g_clear_pointer (&table->by_link, wissel_import_index_free);
    }

  wissel_import_index_free (self->organisation_names);
  wissel_import_index_free (self->organisation_bare);
  wissel_import_index_free (self->organisation_numbers);
  wissel_import_index_free (self->person_names);
  wissel_import_index_free (self->person_emails);
  wissel_import_index_free (self->person_refs);
  wissel_import_index_free (self->competency_names);
  g_hash_table_unref (self->refused_names);
  g_clear_error (&self->error);
  g_free (self->first_day);
  g_free (self->last_day);
  g_free (self);
}

char *
wissel_import_entry_dup_source (const WisselImportEntry *self)
{
  return g_strdup_printf ("%u (%s)", self->given_row, self->given_on);
}

char *
wissel_import_email_key (const char *email)
{
  if (email == NULL)
    return NULL;

  return g_str_is_ascii (email) ? g_ascii_strdown (email, -1) : g_utf8_strdown (email, -1);
}

char *
wissel_import_ref_key (gint64 employer, const char *ref)
{
  g_autofree char *folded = wissel_text_fold (ref);

  return g_strdup_printf ("%" G_GINT64_FORMAT "|%s", employer, folded);
}

static gboolean
is_legal_form (const char *words)
{
  static const char *const forms[] = { "vzw",    "asbl",  "v z w", "a s b l", "ivzw",    "aisbl",
                                       "nv",     "sa",    "n v",   "s a",     "bv",      "bvba",
                                       "b v",    "srl",   "sprl",  "s r l",   "b v b a", "s p r l",
                                       "cv",     "cvba",  "scrl",  "vog",     "v o g",   "gmbh",
                                       "comm v", "commv", "scs",   "vof",     "snc",     NULL };

  return g_strv_contains (forms, words);
}

char *
wissel_import_bare_name (const char *name)
{
  char *folded = wissel_text_fold (name);
  char *end = folded + strlen (folded);

  for (char *p = folded; *p != '\0'; p++)
    {
      if (*p != ' ')
        continue;

      *p = '\0';
      if (is_legal_form (folded))
        {
          memmove (folded, p + 1, (gsize) (end - p));
          return folded;
        }

      if (is_legal_form (p + 1))
        return folded;

      *p = ' ';
    }

  return folded;
}

static void
index_organisation (WisselImportPlan *self, WisselImportEntry *entry)
{
  static const char *const names[] = { "short-name", "name-nl", "name-fr", "name-de" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *folded = wissel_text_fold (wissel_record_get_text (entry->record, names[i]));

      g_autofree char *bare =
        wissel_import_bare_name (wissel_record_get_text (entry->record, names[i]));

      wissel_import_index_add_text (self->organisation_names, folded, entry);
      if (!g_str_equal (bare, folded))
        wissel_import_index_add_text (self->organisation_bare, bare, entry);
    }

  wissel_import_index_add_text (self->organisation_numbers,
                                wissel_record_get_text (entry->record, "enterprise-no"), entry);
}

/* People are looked up by "first last" and "last first": references have either. */
static void
index_person (WisselImportPlan *self, WisselImportEntry *entry)
{
  WisselRecord    *person = entry->record;
  g_autofree char *first = wissel_text_fold (wissel_record_get_text (person, "first-name"));
  g_autofree char *last = wissel_text_fold (wissel_record_get_text (person, "last-name"));
  g_autofree char *first_last = g_strconcat (first, " ", last, NULL);
  g_autofree char *last_first = g_strconcat (last, " ", first, NULL);
  g_autofree char *address =
    wissel_import_email_key (wissel_record_get_text (person, "work-email"));
  const char *ref = wissel_record_get_text (person, "personnel-ref");
  gint64      employer = wissel_record_get_integer (person, "employer-id");

  wissel_import_index_add_text (self->person_names, first_last, entry);
  wissel_import_index_add_text (self->person_names, last_first, entry);

  wissel_import_index_add_text (self->person_emails, address, entry);

  if (ref != NULL && employer > 0)
    {
      g_autofree char *key = wissel_import_ref_key (employer, ref);

      wissel_import_index_add_text (self->person_refs, key, entry);
    }
}

static void
index_competency (WisselImportPlan *self, WisselImportEntry *entry)
{
  static const char *const names[] = { "code", "label-nl", "label-fr", "label-de", "label-en" };
  const char              *others = wissel_record_get_text (entry->record, "alt-labels");
  g_auto (GStrv)           alternatives = g_strsplit_set (others != NULL ? others : "", "\n|", -1);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *folded = wissel_text_fold (wissel_record_get_text (entry->record, names[i]));

      wissel_import_index_add_text (self->competency_names, folded, entry);
    }

  for (guint i = 0; alternatives[i] != NULL; i++)
    {
      g_autofree char *folded = wissel_text_fold (alternatives[i]);

      wissel_import_index_add_text (self->competency_names, folded, entry);
    }
}

static void
index_entry (WisselImportPlan *self, WisselImportTableId id, WisselImportEntry *entry)
{
  WisselImportTable *table = &self->tables[id];

  wissel_import_index_add_id (table->by_id, wissel_record_get_id (entry->record), entry);
  if (descriptions[id].link != NULL)
    wissel_import_index_add_id (
      table->by_link, wissel_record_get_integer (entry->record, descriptions[id].link), entry);

  if (descriptions[id].other_link != NULL)
    wissel_import_index_add_id (
      table->by_link, wissel_record_get_integer (entry->record, descriptions[id].other_link),
      entry);

  if (id == WISSEL_IMPORT_T_ORGANISATION)
    index_organisation (self, entry);
  else if (id == WISSEL_IMPORT_T_PERSON)
    index_person (self, entry);
  else if (id == WISSEL_IMPORT_T_COMPETENCY)
    index_competency (self, entry);
}

WisselImportTable *
wissel_import_plan_get_table (WisselImportPlan *self, WisselImportTableId id)
{
  WisselImportTable    *table = &self->tables[id];
  g_autoptr (GPtrArray) records = NULL;

  if (table->type != NULL)
    return table;

  table->type = descriptions[id].type;
  table->entries = g_ptr_array_new_with_free_func (free_entry);
  table->changed = g_ptr_array_new ();
  table->removed = g_array_new (FALSE, FALSE, sizeof (gint64));
  table->by_id = wissel_import_index_new_id ();
  table->by_link = wissel_import_index_new_id ();

  if (self->error == NULL)
    records = wissel_session_load_where (self->session, table->type, NULL, NULL, &self->error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      WisselImportEntry *entry = g_new0 (WisselImportEntry, 1);

      entry->record = g_object_ref (records->pdata[i]);
      g_ptr_array_add (table->entries, entry);
      index_entry (self, id, entry);
    }

  return table;
}

WisselImportEntry *
wissel_import_plan_find (WisselImportPlan *self, WisselImportTableId table, gint64 id)
{
  const WisselImportEntries *found =
    wissel_import_index_find_id (wissel_import_plan_get_table (self, table)->by_id, id);

  return found->len > 0 ? found->pdata[0] : NULL;
}

const WisselImportEntries *
wissel_import_plan_children (WisselImportPlan *self, WisselImportTableId table, gint64 of)
{
  return wissel_import_index_find_id (wissel_import_plan_get_table (self, table)->by_link, of);
}

WisselImportEntry *
wissel_import_plan_put (WisselImportPlan   *self,
                        WisselImportTableId id,
                        WisselImportEntry  *entry,
                        WisselRecord       *record)
{
  WisselImportTable *table = wissel_import_plan_get_table (self, id);

  if (entry == NULL)
    {
      entry = g_new0 (WisselImportEntry, 1);
      entry->is_new = TRUE;
      g_ptr_array_add (table->entries, entry);
    }

  g_clear_object (&entry->record);
  entry->record = record;
  if (!entry->is_dirty)
    {
      entry->is_dirty = TRUE;
      g_ptr_array_add (table->changed, entry);
    }

  index_entry (self, id, entry);

  return entry;
}

void
wissel_import_plan_remove (WisselImportPlan *self, WisselImportTableId id, WisselImportEntry *entry)
{
  WisselImportTable *table = wissel_import_plan_get_table (self, id);
  gint64             record_id = wissel_record_get_id (entry->record);

  if (descriptions[id].link != NULL)
    wissel_import_index_remove_id (
      table->by_link, wissel_record_get_integer (entry->record, descriptions[id].link), entry);

  g_ptr_array_remove (table->changed, entry);
  if (!entry->is_new)
    g_array_append_val (table->removed, record_id);
}

static gboolean
is_code_taken (WisselImportPlan *self, const char *code)
{
  WisselImportTable *rounds = wissel_import_plan_get_table (self, WISSEL_IMPORT_T_ROUND);

  for (guint i = 0; i < rounds->entries->len; i++)
    {
      WisselImportEntry *entry = rounds->entries->pdata[i];

      if (g_strcmp0 (wissel_record_get_text (entry->record, "code"), code) == 0)
        return TRUE;
    }

  return FALSE;
}

static WisselImportEntry *
make_round (WisselImportPlan *self)
{
  WisselRecord    *round = wissel_record_new (&wissel_round_record_type);
  g_autofree char *today = wissel_clock_today ();
  const char      *start = self->first_day != NULL ? self->first_day : today;
  g_autofree char *code = NULL;
  g_autofree char *name = NULL;
  int              year, month, day;

  if (!wissel_date_split (start, &year, &month, &day))
    year = 0;

  for (guint i = 1; code == NULL || is_code_taken (self, code); i++)
    {
      g_free (code);
      code = g_strdup_printf ("%d-%u", year, i);
    }

  /* Translators: %s is the code of a round, such as 2027-1. */
  name = g_strdup_printf (_ ("Round %s"), code);
  wissel_record_set_id (round, wissel_session_new_id (self->session));
  wissel_record_set_integer (round, "network-id", self->network_id);
  wissel_record_set_text (round, "code", code);
  wissel_record_set_text (round, "name", name);
  wissel_record_set_text (round, "state", "OPEN");
  if (self->first_day != NULL)
    wissel_record_set_text (round, "start-on", self->first_day);
  if (self->last_day != NULL)
    wissel_record_set_text (round, "end-on", self->last_day);

  return wissel_import_plan_put (self, WISSEL_IMPORT_T_ROUND, NULL, round);
}

WisselImportEntry *
wissel_import_plan_get_round (WisselImportPlan *self)
{
  WisselImportEntry *entry = NULL;

  if (self->round_id == 0)
    self->round_id = self->chosen_round;

  if (self->round_id != 0)
    entry = wissel_import_plan_find (self, WISSEL_IMPORT_T_ROUND, self->round_id);

  if (entry == NULL)
    {
      entry = make_round (self);
      self->round_id = wissel_record_get_id (entry->record);
    }

  return entry;
}

gboolean
wissel_import_plan_is_superfluous (const WisselImportPlan  *self,
                                   WisselImportTableId      id,
                                   const WisselImportEntry *entry)
{
  const WisselImportTable *learners = &self->tables[WISSEL_IMPORT_T_LEARNER];

  return id == WISSEL_IMPORT_T_ROUND && entry->is_new &&
         (learners->type == NULL || learners->changed->len == 0);
}

/* A place is published by a step of its own, once its coaches stand in the file. */
static gboolean
write_place (WisselImportPlan *self, WisselImportEntry *entry, GError **error)
{
  g_autoptr (WisselRecord) draft = wissel_record_copy (entry->record);

  if (!entry->is_new)
    return TRUE;

  wissel_record_set_text (draft, "state", "DRAFT");

  return wissel_session_insert (self->session, draft, error);
}

static gboolean
write_entry (WisselImportPlan   *self,
             WisselImportTableId id,
             WisselImportEntry  *entry,
             GError            **error)
{
  if (wissel_import_plan_is_superfluous (self, id, entry))
    return TRUE;

  if (id == WISSEL_IMPORT_T_PLACE)
    return write_place (self, entry, error);

  return entry->is_new ? wissel_session_insert (self->session, entry->record, error)
                       : wissel_session_update (self->session, entry->record, error);
}

gboolean
wissel_import_plan_has_changes (const WisselImportPlan *self)
{
  for (guint i = 0; i < WISSEL_IMPORT_N_TABLES; i++)
    {
      const WisselImportTable *table = &self->tables[i];

      if (table->type == NULL)
        continue;

      if (table->removed->len > 0)
        return TRUE;

      for (guint j = 0; j < table->changed->len; j++)
        if (!wissel_import_plan_is_superfluous (self, i, table->changed->pdata[j]))
          return TRUE;
    }

  return FALSE;
}

static gboolean
remove_entries (WisselImportPlan *self, WisselImportTable *table, GError **error)
{
  for (guint i = 0; i < table->removed->len; i++)
    if (!wissel_session_delete (self->session, table->type,
                                g_array_index (table->removed, gint64, i), error))
      return FALSE;

  return TRUE;
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  const WisselImportEntry *const *one = a;
  const WisselImportEntry *const *other = b;
  gint64                          first = wissel_record_get_id ((*one)->record);
  gint64                          second = wissel_record_get_id ((*other)->record);

  return first < second ? -1 : first > second;
}

static gboolean
refers_to_itself (const WisselRecordType *type)
{
  for (guint i = 0; i < type->n_fields; i++)
    if (g_strcmp0 (type->fields[i].target, type->name) == 0)
      return TRUE;

  return FALSE;
}

/* Rows stand in the file by their ids, which are random: many are written faster in that order.
 * Where one may be part of another they keep the order in which they were found. */
static void
sort_entries (const WisselImportTable *table)
{
  if (!refers_to_itself (table->type))
    g_ptr_array_sort (table->changed, compare_ids);
}

static gboolean
write_entries (WisselImportPlan *self, WisselImportTableId id, GError **error)
{
  GPtrArray *entries = self->tables[id].changed;

  sort_entries (&self->tables[id]);
  for (guint i = 0; i < entries->len; i++)
    if (!write_entry (self, id, entries->pdata[i], error))
      return FALSE;

  return TRUE;
}

/* The states of places, once their coaches are there. */
static gboolean
finish_places (WisselImportPlan *self, const GPtrArray *places, GError **error)
{
  for (guint i = 0; i < places->len; i++)
    {
      const WisselImportEntry *place = places->pdata[i];

      if (!wissel_session_update (self->session, place->record, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
wissel_import_plan_write (WisselImportPlan *self, GError **error)
{
  const WisselImportTable *places = &self->tables[WISSEL_IMPORT_T_PLACE];

  for (guint i = 0; i < WISSEL_IMPORT_N_TABLES; i++)
    if (self->tables[i].type != NULL && !remove_entries (self, &self->tables[i], error))
      return FALSE;

  for (guint i = 0; i < WISSEL_IMPORT_N_TABLES; i++)
    if (self->tables[i].type != NULL && !write_entries (self, i, error))
      return FALSE;

  return places->type == NULL || finish_places (self, places->changed, error);
}
