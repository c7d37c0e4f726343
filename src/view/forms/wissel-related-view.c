#include "wissel-related-view.h"

#include <glib/gi18n.h>

#include "wissel-form-sections.h"
#include "wissel-record-opener.h"
#include "wissel-record-page.h"
#include "wissel-relations.h"
#include "wissel-rounds.h"
#include "wissel-window.h"

struct _WisselRelatedView
{
  AdwBin parent_instance;

  /* Owned */
  WisselEditor *editor;
  GPtrArray    *lists; /* of WisselRelatedList; rows know their place in it */
  GCancellable *reading;

  /* Children */
  GtkBox *box;
};

G_DEFINE_FINAL_TYPE (WisselRelatedView, wissel_related_view, ADW_TYPE_BIN)

/* ---- Adding ---- */

typedef struct
{
  WisselRelatedView    *view;
  const WisselRelation *relation;
  guint                 n_rows;
  WisselRecord         *last;
} Adding;

static void
adding_free (Adding *self)
{
  g_object_unref (self->view);
  g_clear_object (&self->last);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Adding, adding_free)

static void
push_draft (const Adding *adding, gint64 round)
{
  WisselEditor            *editor = adding->view->editor;
  WisselWindow            *window = wissel_window_of (GTK_WIDGET (adding->view));
  g_autoptr (WisselRecord) draft = NULL;

  if (window == NULL || wissel_editor_get_record (editor) == NULL)
    return;

  draft = wissel_relation_make_draft (adding->relation, wissel_editor_get_record (editor),
                                      adding->n_rows, round);
  if (adding->last != NULL)
    wissel_relation_continue (adding->relation, draft, adding->last);
  wissel_window_push_page (
    window, wissel_record_page_new_draft (wissel_editor_get_network (editor), draft, NULL));
}

static void
round_found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Adding) adding = user_data;
  g_autoptr (GError) error = NULL;
  gint64             round = 0;

  if (!wissel_network_find_round_finish (WISSEL_NETWORK (source), result, &round, &error))
    wissel_report_error (GTK_WIDGET (adding->view), _ ("The Open Round Cannot Be Found"), error);
  else if (adding->view->editor != NULL)
    push_draft (adding, round);
}

static void
add_cb (GtkButton *button, WisselRelatedView *self)
{
  guint                    index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "list"));
  const WisselRelatedList *list = g_ptr_array_index (self->lists, index);
  Adding                  *adding;

  /* What hangs on a record in between, such as the questions of a person, starts with that one. */
  if (list->relation->through != NULL)
    {
      wissel_record_opener_ask_question (wissel_window_of (GTK_WIDGET (self)),
                                         wissel_editor_get_id (self->editor));
      return;
    }

  adding = g_new0 (Adding, 1);
  adding->view = g_object_ref (self);
  adding->relation = list->relation;
  adding->n_rows = list->n_rows;
  g_set_object (&adding->last, list->last);
  wissel_network_find_round_async (wissel_editor_get_network (self->editor), round_found_cb,
                                   adding);
}

static void
open_cb (AdwActionRow *row, WisselRelatedView *self)
{
  const WisselRelated *related = g_object_get_data (G_OBJECT (row), "related");

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(sx)", related->type,
                              related->id);
}

/* ---- Showing ---- */

static gboolean
has_page (const WisselRelated *related)
{
  g_autoptr (GPtrArray) sections = NULL;

  sections = wissel_form_sections_of (wissel_record_type_find (related->type));

  return sections->len > 0;
}

static GtkWidget *
make_row (WisselRelatedView *self, const WisselRelated *related)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *state;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), related->title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), related->details);
  if (related->state != NULL)
    {
      state = gtk_label_new (related->state);
      gtk_widget_set_valign (state, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (state, "badge");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), state);
    }

  if (!has_page (related))
    return row;

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_object_set_data (G_OBJECT (row), "related", (gpointer) related);
  g_signal_connect_object (row, "activated", G_CALLBACK (open_cb), self, 0);

  return row;
}

static char *
dup_title (const WisselRelatedList *list)
{
  const WisselRecordType *type = wissel_record_type_find (list->relation->type);
  const char             *label = list->relation->label;

  label = _ (label != NULL ? label : type->label_plural);
  if (list->n_rows == 0)
    return g_markup_escape_text (label, -1);

  return g_markup_printf_escaped ("%s (%u)", label, list->n_rows);
}

static GtkWidget *
make_add_button (WisselRelatedView *self, guint index)
{
  const WisselRelatedList *list = g_ptr_array_index (self->lists, index);
  const WisselRecordType  *type = wissel_record_type_find (list->relation->type);
  GtkWidget               *button = gtk_button_new_from_icon_name ("list-add-symbolic");
  g_autofree char         *name = NULL;

  /* Translators: %s is a kind of record, such as “Organisation”. */
  name = g_strdup_printf (_ ("New: %s"), _ (type->label));
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data (G_OBJECT (button), "list", GUINT_TO_POINTER (index));
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_cb), self, 0);

  return button;
}

static GtkWidget *
make_rest_row (guint n_rest)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *text = NULL;

  text = g_strdup_printf (ngettext ("%u more", "%u more", n_rest), n_rest);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ ("The section of the window has all."));
  gtk_widget_add_css_class (row, "dim-label");

  return row;
}

static GtkWidget *
make_empty_row (const char *text)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (text));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
  gtk_widget_add_css_class (row, "dim-label");

  return row;
}

static gboolean
can_add (const WisselRelatedList *list)
{
  return !list->relation->is_fixed && !(list->relation->is_single && list->n_rows > 0);
}

static GtkWidget *
make_group (WisselRelatedView *self, guint index)
{
  const WisselRelatedList *list = g_ptr_array_index (self->lists, index);
  GtkWidget               *group = adw_preferences_group_new ();
  g_autofree char         *title = dup_title (list);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  if (can_add (list))
    adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group),
                                             make_add_button (self, index));
  for (guint i = 0; i < list->rows->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               make_row (self, g_ptr_array_index (list->rows, i)));
  if (list->n_rows == 0 && list->relation->empty != NULL)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               make_empty_row (list->relation->empty));
  if (list->n_rows > list->rows->len)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               make_rest_row (list->n_rows - list->rows->len));

  return group;
}

/* A list to which nobody can add and that has nothing in it says nothing. */
static void
show_lists (WisselRelatedView *self)
{
  GtkWidget *child;
  gboolean   has_any = FALSE;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);

  for (guint i = 0; i < self->lists->len; i++)
    {
      const WisselRelatedList *list = g_ptr_array_index (self->lists, i);

      if (list->relation->is_fixed && list->n_rows == 0 && list->relation->empty == NULL)
        continue;

      gtk_box_append (self->box, make_group (self, i));
      has_any = TRUE;
    }

  gtk_widget_set_visible (GTK_WIDGET (self), has_any);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselRelatedView) self = user_data;
  g_autoptr (GError)            error = NULL;
  g_autoptr (GPtrArray)         lists = wissel_relations_load_finish (result, &error);
  g_autoptr (GPtrArray)         before = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->editor == NULL)
    return;

  if (lists == NULL)
    {
      wissel_report_error (GTK_WIDGET (self), _ ("What Belongs to the Record Cannot Be Read"),
                           error);
      return;
    }

  before = g_steal_pointer (&self->lists);
  self->lists = g_steal_pointer (&lists);
  show_lists (self);
}

static void
reload (WisselRelatedView *self)
{
  if (wissel_editor_get_id (self->editor) == 0)
    return;

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  wissel_relations_load_async (wissel_editor_get_network (self->editor),
                               wissel_editor_get_record (self->editor), self->reading, read_cb,
                               g_object_ref (self));
}

static void
wissel_related_view_dispose (GObject *object)
{
  WisselRelatedView *self = WISSEL_RELATED_VIEW (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (wissel_related_view_parent_class)->dispose (object);

  g_clear_pointer (&self->lists, g_ptr_array_unref);
}

static void
wissel_related_view_class_init (WisselRelatedViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wissel_related_view_dispose;
}

static void
wissel_related_view_init (WisselRelatedView *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
wissel_related_view_set_editor (WisselRelatedView *self, WisselEditor *editor)
{
  g_return_if_fail (WISSEL_IS_RELATED_VIEW (self));
  g_return_if_fail (WISSEL_IS_EDITOR (editor));

  g_set_object (&self->editor, editor);
  g_signal_connect_object (editor, "refreshed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
}

guint
wissel_related_view_peek_n_rows (WisselRelatedView *self, const char *type)
{
  g_return_val_if_fail (WISSEL_IS_RELATED_VIEW (self), 0);

  for (guint i = 0; self->lists != NULL && i < self->lists->len; i++)
    {
      const WisselRelatedList *list = g_ptr_array_index (self->lists, i);

      if (g_str_equal (list->relation->type, type))
        return list->n_rows;
    }

  return 0;
}
