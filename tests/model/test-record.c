#include "wissel-codes.h"
#include "wissel-error.h"
#include "wissel-list.h"
#include "wissel-period.h"
#include "wissel-records.h"

static void
count_cb (GObject *object, GParamSpec *pspec, gpointer user_data)
{
  (*(guint *) user_data)++;
}

static void
test_properties (void)
{
  g_autoptr (WisselRecord) person = wissel_record_new (&wissel_person_record_type);
  g_autofree char         *title = NULL;
  g_autofree char         *language = NULL;
  guint                    notified = 0;
  gint64                   employer;

  g_signal_connect (person, "notify::first-name", G_CALLBACK (count_cb), &notified);
  g_object_set (person, "first-name", "Zoë", "last-name", "D’hondt", NULL);
  g_object_set (person, "first-name", "Zoë", NULL);
  g_assert_cmpuint (notified, ==, 1);

  title = wissel_record_dup_title (person);
  g_assert_cmpstr (title, ==, "Zoë D’hondt");

  g_object_get (person, "employer-id", &employer, "language", &language, NULL);
  g_assert_cmpint (employer, ==, WISSEL_NO_INTEGER);
  g_assert_cmpstr (language, ==, "nl");
}

static void
test_copy (void)
{
  g_autoptr (WisselRecord) place = wissel_record_new (&wissel_learning_place_record_type);
  g_autoptr (WisselRecord) copy = NULL;

  wissel_record_set_id (place, 7);
  wissel_record_set_text (place, "title", "Magazijn");
  wissel_record_set_real (place, "days-offered", 1.5);
  copy = wissel_record_copy (place);
  wissel_record_set_text (place, "title", "Winkel");

  g_assert_cmpint (wissel_record_get_id (copy), ==, 7);
  g_assert_cmpstr (wissel_record_get_text (copy, "title"), ==, "Magazijn");
  g_assert_cmpfloat (wissel_record_get_real (copy, "days-offered"), ==, 1.5);
  g_assert_cmpint (wissel_record_get_integer (copy, "capacity"), ==, 1);
}

static gboolean
is_right (WisselRecord *person)
{
  g_autoptr (GError) error = NULL;

  return wissel_record_check (person, NULL, &error);
}

/* What a reading gave is not read again; all else is, and a number of the National Register is
 * never let through. */
static void
test_readings_are_sound (void)
{
  g_autoptr (WisselRecord) person = wissel_record_new (&wissel_person_record_type);
  g_autoptr (WisselRecord) copy = NULL;
  g_auto (WisselValue)     value = { 0 };
  guint notes = (guint) wissel_record_type_field_index (&wissel_person_record_type, "notes");
  guint email = (guint) wissel_record_type_field_index (&wissel_person_record_type, "work-email");
  guint first = (guint) wissel_record_type_field_index (&wissel_person_record_type, "first-name");
  guint notified = 0;

  g_object_set (person, "first-name", "Zoë", "last-name", "D’hondt", NULL);
  g_signal_connect (person, "notify::work-email", G_CALLBACK (count_cb), &notified);
  wissel_value_set_text (&value, "taken as it is");
  wissel_record_take_reading (person, email, &value);
  g_assert_cmpint (value.kind, ==, WISSEL_VALUE_NULL);
  g_assert_null (value.text);
  g_assert_cmpstr (wissel_record_get_text (person, "work-email"), ==, "taken as it is");
  g_assert_cmpuint (notified, ==, 1);
  g_assert_true (is_right (person));

  copy = wissel_record_copy (person);
  g_assert_true (is_right (copy));
  wissel_record_set_text (copy, "work-email", "typed");
  g_assert_false (is_right (copy));
  g_assert_true (is_right (person));

  wissel_value_set_text (&value, "73.01.11-361.73");
  wissel_record_take_reading (person, notes, &value);
  g_assert_false (is_right (person));
  wissel_record_set_null (person, "notes");
  g_assert_true (is_right (person));

  wissel_value_set_null (&value);
  wissel_record_take_reading (person, first, &value);
  g_assert_false (is_right (person));
}

/* Every name that a description mentions exists. */
static void
test_descriptions_hold_together (void)
{
  guint                          n_types;
  guint                          n_lists;
  const WisselRecordType *const *types = wissel_record_types (&n_types);
  const WisselList              *lists = wissel_lists (&n_lists);

  for (guint t = 0; t < n_types; t++)
    {
      if (types[t]->parent != NULL)
        g_assert_nonnull (wissel_record_type_find_field (types[t], types[t]->parent));

      for (guint f = 0; f < types[t]->n_fields; f++)
        {
          const WisselField *field = &types[t]->fields[f];

          g_test_message ("%s.%s", types[t]->name, field->name);
          g_assert_cmpint (field->kind == WISSEL_FIELD_CODE, ==, field->codes != NULL);
          g_assert_cmpint (field->kind == WISSEL_FIELD_LINK, ==, field->target != NULL);
          if (field->codes != NULL)
            g_assert_cmpuint (wissel_codes_count (field->codes), >, 1);
          if (field->initial != NULL && field->codes != NULL)
            g_assert_true (wissel_codes_contains (field->codes, field->initial));
        }
    }

  for (guint l = 0; l < n_lists; l++)
    {
      g_assert_nonnull (wissel_record_type_find (lists[l].record));
      g_assert_cmpint (wissel_list_column_index (&lists[l], lists[l].sort), >=, 0);
    }
}

static void
test_query (void)
{
  g_autoptr (WisselQuery)  query = wissel_query_new (wissel_list_find ("people"));
  g_autoptr (WisselQuery)  copy = NULL;
  WisselValue              french = { .kind = WISSEL_VALUE_TEXT, .text = (char *) "fr" };
  guint                    language = (guint) wissel_list_column_index (query->list, "language");
  g_autoptr (WisselFilter) filter = wissel_filter_new (language);

  g_assert_true (wissel_query_set_search (query, "  van  damme "));
  g_assert_false (wissel_query_set_search (query, "van damme"));
  wissel_filter_add_value (filter, &french, NULL);
  wissel_query_set_filter (query, filter);
  copy = wissel_query_copy (query);
  wissel_query_lift_filter (query, language);

  g_assert_cmpstr (copy->search, ==, "van damme");
  g_assert_cmpuint (copy->filters->len, ==, 1);
  g_assert_nonnull (wissel_query_find_filter (copy, language));
  g_assert_cmpuint (query->filters->len, ==, 0);

  /* One that asks for nothing lifts the one before. */
  wissel_filter_remove_value (filter, &french);
  wissel_query_set_filter (copy, filter);
  g_assert_null (wissel_query_find_filter (copy, language));
}

typedef struct
{
  const char *list;
  const char *column;
  const char *values[4]; /* "" for none, "#7" for the record 7 */
  const char *from;
  const char *to;
  const char *label;
} LabelCase;

static const LabelCase label_cases[] = {
  { "people", "language", { "fr" }, NULL, NULL, "Language: French" },
  { "people", "language", { "fr", "nl", "fr" }, NULL, NULL, "Language: French or Dutch" },
  { "people", "coach", { "=1" }, NULL, NULL, "Learning coach: Yes" },
  { "people", "coach", { "=0", "" }, NULL, NULL, "Learning coach: No or Not filled in" },
  { "people", "employer", { "#7" }, NULL, NULL, "Organisation: Record 7" },
  { "places", "languages", { "de" }, NULL, NULL, "Languages: German" },
  { "exchanges", "first-day", { NULL }, "2027-03-01", NULL, "First day: from 01/03/2027 on" },
  { "exchanges", "first-day", { NULL }, NULL, "2027-03-01", "First day: up to 01/03/2027" },
  { "exchanges",
    "first-day",
    { "" },
    "2027-03-01",
    "2027-03-31",
    "First day: 01/03/2027 to 31/03/2027 or Not filled in" },
  { "exchanges", "first-day", { NULL }, "2027-03-01", "2027-03-01", "First day: 01/03/2027" },
};

static void
add_value (WisselFilter *filter, const char *text)
{
  g_auto (WisselValue) value = { 0 };
  g_autofree char     *name = NULL;

  if (*text == '=' || *text == '#')
    wissel_value_set_integer (&value, atoi (text + 1));
  else if (*text != '\0')
    wissel_value_set_text (&value, text);
  if (*text == '#')
    name = g_strdup_printf ("Record %s", text + 1);
  wissel_filter_add_value (filter, &value, name);
}

static void
test_filter_labels (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (label_cases); i++)
    {
      const LabelCase         *c = &label_cases[i];
      const WisselList        *list = wissel_list_find (c->list);
      guint                    column = (guint) wissel_list_column_index (list, c->column);
      g_autoptr (WisselFilter) filter = wissel_filter_new (column);
      g_autoptr (WisselFilter) copy = NULL;
      g_autofree char         *label = NULL;

      for (guint j = 0; j < G_N_ELEMENTS (c->values) && c->values[j] != NULL; j++)
        add_value (filter, c->values[j]);
      wissel_filter_set_days (filter, c->from, c->to);
      copy = wissel_filter_copy (filter);
      label = wissel_filter_dup_label (copy, &list->columns[column], WISSEL_LANGUAGE_EN);
      g_assert_cmpstr (label, ==, c->label);
    }
}

typedef struct
{
  WisselPeriod period;
  const char  *today;
  const char  *from;
  const char  *to;
} PeriodCase;

static const PeriodCase period_cases[] = {
  { WISSEL_PERIOD_BEFORE_TODAY, "2027-03-01", NULL, "2027-02-28" },
  { WISSEL_PERIOD_TODAY, "2027-03-01", "2027-03-01", "2027-03-01" },
  { WISSEL_PERIOD_FROM_TODAY, "2027-03-01", "2027-03-01", NULL },
  { WISSEL_PERIOD_THIS_WEEK, "2027-04-15", "2027-04-12", "2027-04-18" },
  { WISSEL_PERIOD_THIS_WEEK, "2027-04-12", "2027-04-12", "2027-04-18" },
  { WISSEL_PERIOD_THIS_WEEK, "2027-04-18", "2027-04-12", "2027-04-18" },
  { WISSEL_PERIOD_THIS_MONTH, "2028-02-29", "2028-02-01", "2028-02-29" },
  { WISSEL_PERIOD_THIS_YEAR, "2027-12-31", "2027-01-01", "2027-12-31" },
};

static void
test_periods (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (period_cases); i++)
    {
      g_autofree char *from = NULL;
      g_autofree char *to = NULL;

      wissel_period_days (period_cases[i].period, period_cases[i].today, &from, &to);
      g_assert_cmpstr (from, ==, period_cases[i].from);
      g_assert_cmpstr (to, ==, period_cases[i].to);
    }
}

/* Records hold a text together until one of them gets another. */
static void
test_shared_text (void)
{
  g_autoptr (WisselRecord) one = wissel_record_new (&wissel_person_record_type);
  g_autoptr (WisselRecord) other = NULL;
  g_auto (WisselValue)     value = { 0 };
  g_auto (WisselValue)     same = { 0 };
  guint field = (guint) wissel_record_type_field_index (&wissel_person_record_type, "department");

  wissel_value_share (&value);
  g_assert_cmpint (value.kind, ==, WISSEL_VALUE_NULL);
  wissel_value_set_text (&value, "Burgerzaken");
  wissel_value_share (&value);
  wissel_value_set_text (&same, "Burgerzaken");
  g_assert_true (wissel_value_equal (&value, &same));

  g_assert_true (wissel_record_set_value (one, field, &value));
  other = wissel_record_copy (one);
  g_assert_true (wissel_record_get_text (other, "department") == value.text);
  wissel_value_set_text (&value, "Vrije tijd");
  g_assert_cmpstr (wissel_record_get_text (one, "department"), ==, "Burgerzaken");

  wissel_record_set_text (one, "department", "Cultuur");
  g_assert_cmpstr (wissel_record_get_text (other, "department"), ==, "Burgerzaken");
  g_assert_false (wissel_record_set_value (other, field, &same));
}

/* What holds a register number is refused also where many records say it. */
static void
test_shared_register_number (void)
{
  g_autoptr (WisselRecord) person = wissel_record_new (&wissel_person_record_type);
  g_autoptr (GError)       error = NULL;
  g_auto (WisselValue)     value = { 0 };
  g_auto (WisselValue)     copy = { 0 };
  guint field = (guint) wissel_record_type_field_index (&wissel_person_record_type, "department");

  wissel_value_set_text (&value, "Dienst 73.01.11-361.73");
  wissel_value_share (&value);
  wissel_value_copy (&copy, &value);
  g_object_set (person, "first-name", "An", "last-name", "Peeters", NULL);
  wissel_record_take_reading (person, field, &copy);
  g_assert_false (wissel_record_check (person, NULL, &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_INVALID);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record/properties", test_properties);
  g_test_add_func ("/record/copy", test_copy);
  g_test_add_func ("/record/readings-are-sound", test_readings_are_sound);
  g_test_add_func ("/record/filter-labels", test_filter_labels);
  g_test_add_func ("/record/periods", test_periods);
  g_test_add_func ("/record/descriptions-hold-together", test_descriptions_hold_together);
  g_test_add_func ("/record/query", test_query);
  g_test_add_func ("/record/shared-text", test_shared_text);
  g_test_add_func ("/record/shared-register-number", test_shared_register_number);

  return g_test_run ();
}
