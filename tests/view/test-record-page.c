#include "network.h"
#include "wissel-application.h"
#include "wissel-bar-layout.h"
#include "wissel-columns-layout.h"
#include "wissel-field-row.h"
#include "wissel-form-sections.h"
#include "wissel-record-page.h"
#include "wissel-records.h"
#include "wissel-typing.h"

typedef struct
{
  TestNetwork base;
  gint64      city;
  gint64      person;
} Fixture;

static gint64
save (Fixture *fixture, WisselRecord *record)
{
  g_autoptr (GError) error = NULL;

  wissel_network_save (fixture->base.network, record, NULL, &error);
  g_assert_no_error (error);

  return wissel_record_get_id (record);
}

static void
set_up (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselRecord) city = wissel_record_new (&wissel_organisation_record_type);
  g_autoptr (WisselRecord) person = wissel_record_new (&wissel_person_record_type);

  test_network_set_up (&fixture->base, user_data);
  g_object_set (city, "short-name", "Stad Aalst", "kind", "MUNICIPAL", NULL);
  fixture->city = save (fixture, city);
  g_object_set (person, "first-name", "Élodie", "last-name", "Van den Broeck", "employer-id",
                fixture->city, NULL);
  fixture->person = save (fixture, person);
}

static void
tear_down (Fixture *fixture, gconstpointer user_data)
{
  test_network_tear_down (&fixture->base, user_data);
}

/* A page in a window, with its record read. */
static WisselRecordPage *
show_page (Fixture *fixture, WisselPage *page)
{
  GtkWidget *window = adw_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 700);
  adw_window_set_content (ADW_WINDOW (window), GTK_WIDGET (page));
  gtk_window_present (GTK_WINDOW (window));
  test_network_settle (&fixture->base);

  return WISSEL_RECORD_PAGE (page);
}

static void
close_page (Fixture *fixture, WisselRecordPage *page)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page)));

  g_object_ref (page);
  gtk_window_destroy (window);
  test_network_settle (&fixture->base);
  g_assert_finalize_object (page);
}

/* A page may have its record before the page under it lets go. */
static void
test_read_before_shown (Fixture *fixture, gconstpointer user_data)
{
  WisselPage *page =
    wissel_record_page_new (fixture->base.network, &wissel_person_record_type, fixture->person);

  g_object_ref_sink (page);
  test_network_settle (&fixture->base);
  g_assert_cmpstr (wissel_page_get_title (page), ==, "Élodie Van den Broeck");
  g_assert_finalize_object (page);
}

/* Types into the row of a field and leaves it. */
static GtkWidget *
type (WisselRecordPage *page, const char *field, const char *text)
{
  GtkWidget *row = wissel_form_peek_row (wissel_record_page_peek_form (page), field);

  g_assert_true (GTK_IS_EDITABLE (row));
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  wissel_field_row_commit (WISSEL_FIELD_ROW (row));

  return row;
}

static char *
dup_stored (Fixture *fixture, const WisselRecordType *record_type, gint64 id, const char *field)
{
  g_autoptr (GError)       error = NULL;
  g_autoptr (WisselRecord) record = NULL;

  record = wissel_network_load (fixture->base.network, record_type, id, &error);
  g_assert_no_error (error);

  return g_strdup (wissel_record_get_text (record, field));
}

static void
test_typing_saves_and_undo_shows (Fixture *fixture, gconstpointer user_data)
{
  WisselRecordPage *page = show_page (
    fixture,
    wissel_record_page_new (fixture->base.network, &wissel_person_record_type, fixture->person));
  g_autoptr (GError) error = NULL;
  g_autofree char   *stored = NULL;
  GtkWidget         *row;

  g_assert_cmpstr (wissel_page_get_title (WISSEL_PAGE (page)), ==, "Élodie Van den Broeck");
  g_assert_cmpstr (wissel_page_get_subtitle (WISSEL_PAGE (page)), ==, "Person");

  row = type (page, "function-title", "Onthaalmedewerker");
  test_network_settle (&fixture->base);
  stored = dup_stored (fixture, &wissel_person_record_type, fixture->person, "function-title");
  g_assert_cmpstr (stored, ==, "Onthaalmedewerker");
  g_assert_cmpstr (wissel_network_get_undo_label (fixture->base.network), ==,
                   "Change: Person – Function");

  g_assert_true (wissel_network_undo (fixture->base.network, NULL, &error));
  test_network_settle (&fixture->base);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "");

  close_page (fixture, page);
}

static void
test_wrong_text_is_told (Fixture *fixture, gconstpointer user_data)
{
  WisselRecordPage *page = show_page (
    fixture,
    wissel_record_page_new (fixture->base.network, &wissel_person_record_type, fixture->person));
  WisselForm      *form = wissel_record_page_peek_form (page);
  g_autofree char *stored = NULL;
  GtkWidget       *row;
  GtkAccessible   *control;

  row = type (page, "work-email", "elodie at aalst");
  control = GTK_ACCESSIBLE (wissel_field_row_get_control (WISSEL_FIELD_ROW (row)));
  test_network_settle (&fixture->base);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "elodie at aalst");
  g_assert_nonnull (wissel_form_peek_message (form, "work-email"));
  g_assert_true (gtk_widget_has_css_class (row, "error"));
  g_assert_true (gtk_test_accessible_has_state (control, GTK_ACCESSIBLE_STATE_INVALID));
  g_assert_true (gtk_test_accessible_has_relation (control, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY));
  stored = dup_stored (fixture, &wissel_person_record_type, fixture->person, "work-email");
  g_assert_null (stored);

  type (page, "work-email", "elodie@aalst.example");
  test_network_settle (&fixture->base);
  g_assert_null (wissel_form_peek_message (form, "work-email"));
  g_assert_false (gtk_widget_has_css_class (row, "error"));
  g_assert_false (gtk_test_accessible_has_state (control, GTK_ACCESSIBLE_STATE_INVALID));
  g_assert_false (gtk_test_accessible_has_relation (control, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY));

  close_page (fixture, page);
}

static void
test_unknown_municipality_suggests (Fixture *fixture, gconstpointer user_data)
{
  WisselRecordPage *page = show_page (
    fixture,
    wissel_record_page_new (fixture->base.network, &wissel_person_record_type, fixture->person));
  WisselForm *form = wissel_record_page_peek_form (page);

  type (page, "home-municipality", "Dendermondde");
  test_network_settle (&fixture->base);
  g_assert_nonnull (wissel_form_peek_message (form, "home-municipality"));
  type (page, "home-municipality", "Dendermonde");
  test_network_settle (&fixture->base);
  g_assert_null (wissel_form_peek_message (form, "home-municipality"));

  close_page (fixture, page);
}

/* What is typed is saved while the focus is on its way to the suggestions that this changes. */
static void
test_tab_to_suggestion (Fixture *fixture, gconstpointer user_data)
{
  static const char *const typed[] = { "Gendt", "Xyzzy", "Gendt", "Gent" };
  WisselRecordPage        *page = show_page (
           fixture,
           wissel_record_page_new (fixture->base.network, &wissel_person_record_type, fixture->person));
  WisselForm *form = wissel_record_page_peek_form (page);
  GtkWidget  *row = wissel_form_peek_row (form, "home-municipality");
  GtkWidget  *root = GTK_WIDGET (gtk_widget_get_root (row));

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      gtk_widget_grab_focus (row);
      gtk_editable_set_text (GTK_EDITABLE (row), typed[i]);
      for (guint tabs = 0; tabs < 3; tabs++)
        gtk_widget_child_focus (root, GTK_DIR_TAB_FORWARD);
      test_network_settle (&fixture->base);
    }

  g_assert_null (wissel_form_peek_message (form, "home-municipality"));
  close_page (fixture, page);
}

static void
test_choice_saves (Fixture *fixture, gconstpointer user_data)
{
  WisselRecordPage *page = show_page (
    fixture,
    wissel_record_page_new (fixture->base.network, &wissel_person_record_type, fixture->person));
  GtkWidget       *row = wissel_form_peek_row (wissel_record_page_peek_form (page), "statute");
  g_autofree char *stored = NULL;
  g_autofree char *cleared = NULL;

  g_assert_true (ADW_IS_COMBO_ROW (row));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);
  test_network_settle (&fixture->base);
  stored = dup_stored (fixture, &wissel_person_record_type, fixture->person, "statute");
  g_assert_cmpstr (stored, ==, "STATUTORY");
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 0);
  test_network_settle (&fixture->base);
  cleared = dup_stored (fixture, &wissel_person_record_type, fixture->person, "statute");
  g_assert_null (cleared);

  close_page (fixture, page);
}

static void
test_draft_is_added (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselRecord) draft = wissel_record_new (&wissel_organisation_record_type);
  WisselRecordPage        *page;
  WisselEditor            *editor;

  page = show_page (fixture, wissel_record_page_new_draft (fixture->base.network, draft, NULL));
  editor = wissel_record_page_peek_editor (page);
  g_assert_cmpstr (wissel_page_get_title (WISSEL_PAGE (page)), ==, "New: Organisation");
  type (page, "name-nl", "Gemeente Lede");
  test_network_settle (&fixture->base);
  g_assert_cmpint (wissel_editor_get_state (editor), ==, WISSEL_EDITOR_DRAFT);
  type (page, "short-name", "Lede");
  test_network_settle (&fixture->base);
  g_assert_cmpint (wissel_editor_get_state (editor), ==, WISSEL_EDITOR_STORED);
  g_assert_cmpstr (wissel_page_get_title (WISSEL_PAGE (page)), ==, "Lede");

  close_page (fixture, page);
}

static void
test_related_lists (Fixture *fixture, gconstpointer user_data)
{
  WisselRecordPage *page =
    show_page (fixture, wissel_record_page_new (fixture->base.network,
                                                &wissel_organisation_record_type, fixture->city));

  g_assert_cmpuint (
    wissel_related_view_peek_n_rows (wissel_record_page_peek_related (page), "person"), ==, 1);

  close_page (fixture, page);
}

static void
test_life_cycle (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselRecord) place = wissel_record_new (&wissel_learning_place_record_type);
  WisselRecordPage        *page;
  WisselLifeBar           *bar;

  g_object_set (place, "organisation-id", fixture->city, "title", "Onthaal", "safety-ok",
                (gint64) 1, NULL);
  page = show_page (fixture, wissel_record_page_new (fixture->base.network,
                                                     &wissel_learning_place_record_type,
                                                     save (fixture, place)));
  bar = wissel_record_page_peek_life_bar (page);
  g_assert_cmpstr (wissel_life_bar_peek_state (bar), ==, "Draft");
  g_signal_emit_by_name (wissel_life_bar_peek_step (bar), "clicked");
  test_network_settle (&fixture->base);
  g_assert_cmpstr (wissel_life_bar_peek_state (bar), ==, "Confirmed");

  close_page (fixture, page);
}

/* ---- Leaving ---- */

static void
left_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(int *) user_data = wissel_page_leave_finish (WISSEL_PAGE (source), result);
}

static GtkWindow *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return window;
    }

  return NULL;
}

static void
answer_dialog (const char *response)
{
  GtkWindow *dialog = find_dialog ();

  g_assert_nonnull (dialog);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), response);
  gtk_window_destroy (dialog);
}

/* What was typed and can be stored is put away without a word; what cannot is asked about. */
static void
test_leaving (Fixture *fixture, gconstpointer user_data)
{
  WisselRecordPage *page = show_page (
    fixture,
    wissel_record_page_new (fixture->base.network, &wissel_person_record_type, fixture->person));
  WisselForm      *form = wissel_record_page_peek_form (page);
  g_autofree char *stored = NULL;
  int              answer = -1;

  gtk_editable_set_text (GTK_EDITABLE (wissel_form_peek_row (form, "department")), "Onthaal");
  wissel_page_leave_async (WISSEL_PAGE (page), left_cb, &answer);
  test_network_settle (&fixture->base);
  g_assert_cmpint (answer, ==, TRUE);
  stored = dup_stored (fixture, &wissel_person_record_type, fixture->person, "department");
  g_assert_cmpstr (stored, ==, "Onthaal");

  answer = -1;
  gtk_editable_set_text (GTK_EDITABLE (wissel_form_peek_row (form, "work-email")), "elodie");
  wissel_page_leave_async (WISSEL_PAGE (page), left_cb, &answer);
  test_network_settle (&fixture->base);
  g_assert_cmpint (answer, ==, -1);
  answer_dialog ("cancel");
  TEST_WAIT_UNTIL (answer != -1);
  g_assert_cmpint (answer, ==, FALSE);

  wissel_page_leave_async (WISSEL_PAGE (page), left_cb, &answer);
  test_network_settle (&fixture->base);
  answer_dialog ("accept");
  TEST_WAIT_UNTIL (answer == TRUE);

  close_page (fixture, page);
}

/* Ctrl+Z takes back typing as long as there is any, and nothing that is saved. */
static void
test_typing_is_undone_first (Fixture *fixture, gconstpointer user_data)
{
  WisselRecordPage *page = show_page (
    fixture,
    wissel_record_page_new (fixture->base.network, &wissel_person_record_type, fixture->person));
  GtkWidget *row = type (page, "department", "Onthaal");
  GtkWidget *text = wissel_field_row_get_control (WISSEL_FIELD_ROW (row));
  int        position = 0;

  test_network_settle (&fixture->base);
  g_assert_false (wissel_typing_undo (text));
  gtk_editable_insert_text (GTK_EDITABLE (text), "X", 1, &position);
  g_assert_true (wissel_typing_undo (text));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "Onthaal");
  g_assert_false (wissel_typing_undo (text));
  g_assert_true (wissel_typing_redo (text));
  g_assert_false (wissel_typing_undo (NULL));

  close_page (fixture, page);
}

static int
measure_height (GtkWidget *widget, int width)
{
  int minimum = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &minimum, NULL, NULL, NULL);

  return minimum;
}

static void
test_columns (void)
{
  GtkWidget *box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  GtkWidget *main = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *side = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (box, g_object_new (WISSEL_TYPE_COLUMNS_LAYOUT, NULL));
  gtk_widget_set_size_request (main, 200, 300);
  gtk_widget_set_size_request (side, 100, 500);
  gtk_box_append (GTK_BOX (box), main);
  gtk_box_append (GTK_BOX (box), side);

  /* Beside each other the higher one counts, below each other both do. */
  g_assert_cmpint (measure_height (box, 1000), ==, 500);
  g_assert_cmpint (measure_height (box, 600), >=, 800);
  gtk_widget_set_visible (side, FALSE);
  g_assert_cmpint (measure_height (box, 600), ==, 300);

  g_assert_finalize_object (box);
}

static void
test_bar (void)
{
  GtkWidget *bar = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  GtkWidget *start = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *end = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (bar, g_object_new (WISSEL_TYPE_BAR_LAYOUT, NULL));
  gtk_widget_set_size_request (start, 270, 34);
  gtk_widget_set_size_request (end, 300, 34);
  gtk_box_append (GTK_BOX (bar), start);
  gtk_box_append (GTK_BOX (bar), end);

  /* Where there is too little room for both, nothing gets narrower than it is. */
  g_assert_cmpint (measure_height (bar, 600), ==, 34);
  g_assert_cmpint (measure_height (bar, 500), >=, 68);

  g_assert_finalize_object (bar);
}

/* Each field that people fill in stands in the form once; the others at most once. */
static void
test_sections_are_complete (void)
{
  guint                          n_types;
  const WisselRecordType *const *types = wissel_record_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      g_autoptr (GPtrArray) sections = wissel_form_sections_of (types[i]);
      g_autofree guint     *seen = g_new0 (guint, types[i]->n_fields);

      for (guint j = 0; j < sections->len; j++)
        {
          const WisselFormSection *section = g_ptr_array_index (sections, j);

          for (guint k = 0; section->fields[k] != NULL; k++)
            {
              int index = wissel_record_type_field_index (types[i], section->fields[k]);

              if (index < 0)
                g_error ("%s has no field %s", types[i]->name, section->fields[k]);
              seen[index]++;
            }
        }

      for (guint j = 0; sections->len > 0 && j < types[i]->n_fields; j++)
        if (seen[j] > 1 || (seen[j] == 0 && !(types[i]->fields[j].flags & WISSEL_FIELD_FIXED)))
          g_error ("%s: %s stands %u times in the form", types[i]->name, types[i]->fields[j].name,
                   seen[j]);
    }
}

/* Every type with a form can be shown empty, whatever the kinds of its fields. */
static void
test_every_form_opens (Fixture *fixture, gconstpointer user_data)
{
  guint                          n_types;
  const WisselRecordType *const *types = wissel_record_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      g_autoptr (GPtrArray)    sections = wissel_form_sections_of (types[i]);
      g_autoptr (WisselRecord) draft = wissel_record_new (types[i]);

      if (sections->len == 0)
        continue;

      close_page (fixture, show_page (fixture, wissel_record_page_new_draft (fixture->base.network,
                                                                             draft, NULL)));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  wissel_view_init ();

#define ADD(path, test) g_test_add ("/record-page/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("read-before-shown", test_read_before_shown);
  ADD ("typing-saves-and-undo-shows", test_typing_saves_and_undo_shows);
  ADD ("wrong-text-is-told", test_wrong_text_is_told);
  ADD ("unknown-municipality-suggests", test_unknown_municipality_suggests);
  ADD ("tab-to-suggestion", test_tab_to_suggestion);
  ADD ("choice-saves", test_choice_saves);
  ADD ("draft-is-added", test_draft_is_added);
  ADD ("related-lists", test_related_lists);
  ADD ("life-cycle", test_life_cycle);
  ADD ("leaving", test_leaving);
  ADD ("typing-is-undone-first", test_typing_is_undone_first);
  ADD ("every-form-opens", test_every_form_opens);
  g_test_add_func ("/record-page/columns", test_columns);
  g_test_add_func ("/record-page/bar", test_bar);
  g_test_add_func ("/record-page/sections-are-complete", test_sections_are_complete);

  return g_test_run ();
}
