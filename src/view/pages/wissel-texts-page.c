#include "wissel-texts-page.h"

#include <glib/gi18n.h>

#include "wissel-codes.h"
#include "wissel-template-page.h"
#include "wissel-template-texts.h"
#include "wissel-window.h"

struct _WisselTextsPage
{
  WisselPage parent_instance;

  /* Owned */
  GCancellable *reading;

  /* Template children */
  AdwBin *documents;
  AdwBin *checklists;
};

G_DEFINE_FINAL_TYPE (WisselTextsPage, wissel_texts_page, WISSEL_TYPE_PAGE)

/* ---- Rows ---- */

static GtkWidget *
make_row (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name ("go-next-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), icon);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);

  return row;
}

static char *
list_languages (const gboolean *chosen)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < WISSEL_N_LANGUAGES; i++)
    if (chosen[i])
      g_string_append_printf (
        list, "%s%s", list->len > 0 ? ", " : "",
        wissel_codes_label ("LANGUAGE", wissel_language_code (i), wissel_language_of_interface ()));

  return list->len > 0 ? g_string_free (g_steal_pointer (&list), FALSE) : NULL;
}

static char *
describe_document (const WisselDocumentTexts *document)
{
  g_autofree char *own = list_languages (document->is_own);
  g_autofree char *newer = list_languages (document->is_overtaken);

  if (own == NULL)
    return g_strdup (_ ("As it comes with Wissel"));
  if (newer == NULL)
    /* Translators: %s are names of languages. */
    return g_strdup_printf (_ ("Own text: %s"), own);

  /* Translators: both are names of languages. */
  return g_strdup_printf (_ ("Own text: %1$s · Wissel has a newer one: %2$s"), own, newer);
}

static void
document_activated_cb (GtkWidget *row, WisselTextsPage *self)
{
  const char   *name = g_object_get_data (G_OBJECT (row), "name");
  WisselWindow *window = wissel_window_of (row);

  if (window != NULL)
    wissel_window_push_page (
      window, wissel_template_page_new (wissel_page_get_network (WISSEL_PAGE (self)), name));
}

static GtkWidget *
make_document_row (WisselTextsPage *self, const WisselDocumentTexts *document)
{
  g_autofree char *state = describe_document (document);
  GtkWidget       *row = make_row (document->label, state);

  g_object_set_data (G_OBJECT (row), "name", (gpointer) document->name);
  g_signal_connect_object (row, "activated", G_CALLBACK (document_activated_cb), self, 0);

  return row;
}

static GtkWidget *
make_checklist_row (const WisselChecklistTexts *checklist)
{
  g_autofree char *lines =
    g_strdup_printf (ngettext ("%u line", "%u lines", checklist->n_lines), checklist->n_lines);
  GtkWidget *row = make_row (checklist->label, lines);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-record");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(sx)", "checklist_template",
                                    checklist->id);

  return row;
}

/* ---- Reading ---- */

static void
show_documents (WisselTextsPage *self, GPtrArray *documents)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, _ ("Letters and Documents"));
  adw_preferences_group_set_description (
    group, _ ("The text that each document is made from, in four languages. What you do not change "
              "stays as it comes with Wissel."));
  for (guint i = 0; i < documents->len; i++)
    adw_preferences_group_add (group, make_document_row (self, g_ptr_array_index (documents, i)));
  adw_bin_set_child (self->documents, GTK_WIDGET (group));
}

static void
show_checklists (WisselTextsPage *self, GPtrArray *checklists)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, _ ("Checklists"));
  adw_preferences_group_set_description (group,
                                         _ ("The lines that every record of the kind gets."));
  for (guint i = 0; i < checklists->len; i++)
    adw_preferences_group_add (group, make_checklist_row (g_ptr_array_index (checklists, i)));
  adw_bin_set_child (self->checklists, GTK_WIDGET (group));
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselTextsPage)     self = user_data;
  g_autoptr (GError)              error = NULL;
  g_autoptr (WisselTextsOverview) overview = wissel_texts_overview_load_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->documents == NULL)
    return;

  wissel_page_set_loading (WISSEL_PAGE (self), FALSE);
  if (overview == NULL)
    {
      wissel_report_error (GTK_WIDGET (self), _ ("The Texts Cannot Be Read"), error);
      return;
    }

  show_documents (self, overview->documents);
  show_checklists (self, overview->checklists);
}

static void
stop_reading (WisselTextsPage *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

static void
wissel_texts_page_refresh (WisselPage *page)
{
  WisselTextsPage *self = WISSEL_TEXTS_PAGE (page);

  stop_reading (self);
  self->reading = g_cancellable_new ();
  wissel_texts_overview_load_async (wissel_page_get_network (page), self->reading, read_cb,
                                    g_object_ref (self));
}

static void
wissel_texts_page_enter (WisselPage *page)
{
  gtk_widget_child_focus (GTK_WIDGET (page), GTK_DIR_TAB_FORWARD);
}

static void
wissel_texts_page_dispose (GObject *object)
{
  stop_reading (WISSEL_TEXTS_PAGE (object));
  gtk_widget_dispose_template (GTK_WIDGET (object), WISSEL_TYPE_TEXTS_PAGE);

  G_OBJECT_CLASS (wissel_texts_page_parent_class)->dispose (object);
}

static void
wissel_texts_page_class_init (WisselTextsPageClass *klass)
{
  GtkWidgetClass  *widget_class = GTK_WIDGET_CLASS (klass);
  WisselPageClass *page_class = WISSEL_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_texts_page_dispose;
  page_class->refresh = wissel_texts_page_refresh;
  page_class->enter = wissel_texts_page_enter;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wissel/Wissel/ui/wissel-texts-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WisselTextsPage, documents);
  gtk_widget_class_bind_template_child (widget_class, WisselTextsPage, checklists);
}

static void
wissel_texts_page_init (WisselTextsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

WisselPage *
wissel_texts_page_new (WisselNetwork *network)
{
  WisselPage *self;

  g_return_val_if_fail (WISSEL_IS_NETWORK (network), NULL);

  self = g_object_new (WISSEL_TYPE_TEXTS_PAGE, "network", network, NULL);
  wissel_page_set_title (self, _ ("Texts and Templates"));
  wissel_page_set_loading (self, TRUE);
  wissel_page_refresh (self);

  return self;
}
