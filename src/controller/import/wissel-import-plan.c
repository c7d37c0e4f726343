#include "wissel-import-plan.h"

#include "wissel-clock.h"
#include "wissel-date.h"
#include "wissel-name.h"
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
  [WISSEL_IMPORT_T_CONFLICT] = { &wissel_conflict_record_type, "organisation-id", "other-id" },
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

/* The numbers of new records follow each other from a random one: rows stand in the file by their
 * numbers, and many are written faster when each comes after the one before. */
WisselImportPlan *
wissel_import_plan_new (
  WisselImportWriter *writer, gboolean writes, gint64 first_id, gint64 network_id, gint64 round_id)
{
  WisselImportPlan *self = g_new0 (WisselImportPlan, 1);

  self->writer = wissel_import_writer_ref (writer);
  self->writes = writes;
  self->next_id = first_id & (G_MAXINT64 >> 1);
  self->now = (WisselValue){ .kind = WISSEL_VALUE_TEXT, .text = wissel_clock_now () };
  wissel_value_share (&self->now);
  self->network_id = network_id;
  self->chosen_round = round_id;
  self->key = g_string_new (NULL);
  self->organisation_names = wissel_import_index_new ();
  self->organisation_bare = wissel_import_index_new ();
  self->organisation_numbers = wissel_import_index_new ();
  self->person_names = wissel_import_index_new ();
  self->person_emails = wissel_import_index_new ();
  self->person_refs = wissel_import_index_new ();
  self->competency_names = wissel_import_index_new ();
  self->place_titles = wissel_import_index_new ();
  self->places_to_finish = g_hash_table_new (NULL, NULL);
  self->refused_names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return self;
}

void
wissel_import_plan_free (WisselImportPlan *self)
{
  for (guint i = 0; i < WISSEL_IMPORT_N_TABLES; i++)
    {
      WisselImportTable *table = &self->tables[i];

      g_clear_pointer (&table->entries, g_ptr_array_unref);
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
  wissel_import_index_free (self->place_titles);
  g_string_free (self->key, TRUE);
  g_hash_table_unref (self->places_to_finish);
  g_hash_table_unref (self->refused_names);
  g_clear_error (&self->error);
  g_free (self->first_day);
  g_free (self->last_day);
  wissel_value_clear (&self->now);
  wissel_import_writer_unref (self->writer);
  g_free (self);
}

gint64
wissel_import_plan_new_id (WisselImportPlan *self)
{
  return ++self->next_id;
}

char *
wissel_import_entry_dup_source (const WisselImportEntry *self)
{
  return g_strdup_printf ("%u (%s)", self->given_row, self->given_on);
}

char *
wissel_import_email_key (const char *email)
{
  char *key;

  if (email == NULL)
    return NULL;

  key = g_strdup (email);
  for (char *p = key; *p != '\0'; p++)
    {
      if ((*p & 0x80) != 0)
        {
          g_free (key);
          return g_utf8_strdown (email, -1);
        }

      if (*p >= 'A' && *p <= 'Z')
        *p = (char) (*p - 'A' + 'a');
    }

  return key;
}

char *
wissel_import_ref_key (gint64 employer, const char *ref)
{
  g_autofree char *folded = wissel_text_fold (ref);

  return g_strdup_printf ("%" G_GINT64_FORMAT "|%s", employer, folded);
}

static void
index_organisation (WisselImportPlan *self, WisselImportEntry *entry)
{
  static const char *const names[] = { "short-name", "name-nl", "name-fr", "name-de" };

  self->organisations_turn++;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *folded = wissel_text_fold (wissel_record_get_text (entry->record, names[i]));

      g_autofree char *bare = wissel_name_bare (wissel_record_get_text (entry->record, names[i]));

      wissel_import_index_add_text (self->organisation_names, folded, entry);
      if (!g_str_equal (bare, folded))
        wissel_import_index_add_text (self->organisation_bare, bare, entry);
    }

  wissel_import_index_add_text (self->organisation_numbers,
                                wissel_record_get_text (entry->record, "enterprise-no"), entry);
}

static void
index_name (WisselImportPlan *self, const char *one, const char *other, WisselImportEntry *entry)
{
  g_string_assign (self->key, one);
  g_string_append_c (self->key, ' ');
  g_string_append (self->key, other);
  wissel_import_index_add_text (self->person_names, self->key->str, entry);
}

/* People are looked up by "first last" and "last first": references have either. */
static void
index_person (WisselImportPlan *self, WisselImportEntry *entry)
{
  WisselRecord    *person = entry->record;
  g_autofree char *first = wissel_text_fold (wissel_record_get_text (person, "first-name"));
  g_autofree char *last = wissel_text_fold (wissel_record_get_text (person, "last-name"));
  g_autofree char *address =
    wissel_import_email_key (wissel_record_get_text (person, "work-email"));
  const char *ref = wissel_record_get_text (person, "personnel-ref");
  gint64      employer = wissel_record_get_integer (person, "employer-id");

  index_name (self, first, last, entry);
  index_name (self, last, first, entry);
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
index_place (WisselImportPlan *self, WisselImportEntry *entry)
{
  g_autofree char *folded = wissel_text_fold (wissel_record_get_text (entry->record, "title"));

  wissel_import_index_add_text (self->place_titles, folded, entry);
}

static void
index_entry (WisselImportPlan *self, WisselImportTableId id, WisselImportEntry *entry)
{
  WisselImportTable *table = &self->tables[id];

  if (table->by_id != NULL)
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
  else if (id == WISSEL_IMPORT_T_PLACE)
    index_place (self, entry);
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
  table->stamps[0] = wissel_record_type_field_index (table->type, "created-at");
  table->stamps[1] = wissel_record_type_field_index (table->type, "updated-at");
  table->by_link = wissel_import_index_new ();

  if (self->error == NULL)
    records = wissel_import_writer_load (self->writer, table->type, &self->error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      WisselImportEntry *entry = g_new0 (WisselImportEntry, 1);

      entry->record = g_object_ref (records->pdata[i]);
      g_ptr_array_add (table->entries, entry);
      index_entry (self, id, entry);
    }

  return table;
}

/* Most imports never ask for a record of most tables by its number. */
static void
index_ids (WisselImportTable *table)
{
  table->by_id = wissel_import_index_new ();
  for (guint i = 0; i < table->entries->len; i++)
    {
      WisselImportEntry *entry = table->entries->pdata[i];

      wissel_import_index_add_id (table->by_id, wissel_record_get_id (entry->record), entry);
    }
}

WisselImportEntry *
wissel_import_plan_find (WisselImportPlan *self, WisselImportTableId id, gint64 record_id)
{
  WisselImportTable         *table = wissel_import_plan_get_table (self, id);
  const WisselImportEntries *found;

  if (table->by_id == NULL)
    index_ids (table);

  found = wissel_import_index_find_id (table->by_id, record_id);

  return found->len > 0 ? found->pdata[0] : NULL;
}

const WisselImportEntries *
wissel_import_plan_children (WisselImportPlan *self, WisselImportTableId table, gint64 of)
{
  return wissel_import_index_find_id (wissel_import_plan_get_table (self, table)->by_link, of);
}

static void
stamp (WisselImportPlan *self, const WisselImportTable *table, WisselRecord *record)
{
  for (guint i = 0; i < G_N_ELEMENTS (table->stamps); i++)
    if (table->stamps[i] >= 0)
      wissel_record_set_value (record, (guint) table->stamps[i], &self->now);
}

/* A place is published by a step of its own, once its coaches stand in the file. */
static void
insert_place (WisselImportPlan *self, WisselImportEntry *entry)
{
  g_autoptr (WisselRecord) draft = wissel_record_copy (entry->record);

  wissel_record_set_text (draft, "state", "DRAFT");
  wissel_import_writer_insert (self->writer, draft);
  g_hash_table_add (self->places_to_finish, entry);
}

/* A round is begun when the first switcher joins it: all rows that want to may be refused. */
static void
begin_round (WisselImportPlan *self)
{
  WisselImportEntry *round = g_steal_pointer (&self->round_to_begin);

  if (round != NULL)
    wissel_import_writer_insert (self->writer, round->record);
}

static void
insert_entry (WisselImportPlan *self, WisselImportTableId id, WisselImportEntry *entry)
{
  stamp (self, &self->tables[id], entry->record);

  if (id == WISSEL_IMPORT_T_LEARNER)
    begin_round (self);

  if (id == WISSEL_IMPORT_T_ROUND)
    self->round_to_begin = entry;
  else if (id == WISSEL_IMPORT_T_PLACE)
    insert_place (self, entry);
  else
    wissel_import_writer_insert (self->writer, entry->record);
}

static void
update_entry (WisselImportPlan *self, WisselImportTableId id, WisselImportEntry *entry)
{
  if (id == WISSEL_IMPORT_T_PLACE)
    g_hash_table_add (self->places_to_finish, entry);
  else if (entry != self->round_to_begin)
    wissel_import_writer_update (self->writer, entry->record);
}

/* Each record once, however many rows have something to say about it. */
static void
count_change (WisselImportTable *table, WisselImportEntry *entry)
{
  if (entry->is_counted)
    return;

  entry->is_counted = TRUE;
  if (entry->is_new)
    table->n_created++;
  else
    table->n_updated++;
}

WisselImportEntry *
wissel_import_plan_put (WisselImportPlan   *self,
                        WisselImportTableId id,
                        WisselImportEntry  *entry,
                        WisselRecord       *record)
{
  WisselImportTable *table = wissel_import_plan_get_table (self, id);
  gboolean           is_new = entry == NULL;

  if (is_new)
    {
      entry = g_new0 (WisselImportEntry, 1);
      entry->is_new = TRUE;
      g_ptr_array_add (table->entries, entry);
    }

  g_clear_object (&entry->record);
  entry->record = record;
  count_change (table, entry);
  if (self->writes && is_new)
    insert_entry (self, id, entry);
  else if (self->writes)
    update_entry (self, id, entry);

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

  table->n_created -= entry->is_new;
  if (self->writes)
    wissel_import_writer_delete (self->writer, table->type, record_id);
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
  wissel_record_set_id (round, wissel_import_plan_new_id (self));
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

guint
wissel_import_plan_count_created (const WisselImportPlan *self, WisselImportTableId id)
{
  if (id == WISSEL_IMPORT_T_ROUND && self->tables[WISSEL_IMPORT_T_LEARNER].n_created == 0)
    return 0;

  return self->tables[id].n_created;
}

/* In the order in which they were found, so that the same file does the same every time. */
void
wissel_import_plan_finish (WisselImportPlan *self)
{
  const GPtrArray *places = self->tables[WISSEL_IMPORT_T_PLACE].entries;

  for (guint i = 0; places != NULL && i < places->len; i++)
    if (g_hash_table_contains (self->places_to_finish, places->pdata[i]))
      wissel_import_writer_update (self->writer, ((WisselImportEntry *) places->pdata[i])->record);
}
