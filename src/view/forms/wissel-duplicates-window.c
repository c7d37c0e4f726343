#include "wissel-duplicates-window.h"

#include <glib/gi18n.h>

#include "wissel-duplicates.h"
#include "wissel-help-window.h"
#include "wissel-likeness.h"
#include "wissel-list-page.h"
#include "wissel-merge-window.h"
#include "wissel-record-page.h"
#include "wissel-wrapped-text.h"

#define MOST_PAIRS 200 /* more than anybody goes through at once */

struct _WisselDuplicatesWindow
{
  AdwWindow parent_instance;

  /* Borrowed */
  WisselWindow *parent;

  /* Owned */
  WisselNetwork *network;
  GCancellable  *finding;

  /* Template children */
  AdwToastOverlay *toasts;
  AdwComboRow     *kind_row;
  GtkStack        *stack;
  GtkListBox      *pairs;
  GtkLabel        *count;
};

G_DEFINE_FINAL_TYPE (WisselDuplicatesWindow, wissel_duplicates_window, ADW_TYPE_WINDOW)

/* The two of a row. */
typedef struct
{
  const WisselRecordType *type;
  gint64                  ids[2];
} Pair;

static const Pair *
get_pair (gpointer widget)
{
  return g_object_get_data (widget, "pair");
}

/* ---- Undo ---- */

/* The window below is covered: what was done here is told and undone here. */
static void
tell (WisselDuplicatesWindow *self, const char *text)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_action_name (toast, "duplicates.undo");
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
undo_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_widget_activate_action (GTK_WIDGET (WISSEL_DUPLICATES_WINDOW (widget)->parent), "win.undo",
                              NULL);
}

/* ---- Rows ---- */

static void
told_apart_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselDuplicatesWindow) self = user_data;
  g_autoptr (GError)                 error = NULL;

  if (self->toasts == NULL)
    return;

  if (!wissel_duplicates_tell_apart_finish (result, &error))
    wissel_report_error (GTK_WIDGET (self), _ ("This Was Not Noted"), error);
  else
    tell (self, _ ("The two are not shown as duplicates any more"));
}

static void
different_clicked_cb (GtkWidget *button, WisselDuplicatesWindow *self)
{
  const Pair *pair = get_pair (button);

  gtk_widget_set_sensitive (button, FALSE);
  wissel_duplicates_tell_apart_async (self->network, pair->type, pair->ids[0], pair->ids[1],
                                      told_apart_cb, g_object_ref (self));
}

static void
merged_cb (WisselDuplicatesWindow *self, const char *text)
{
  tell (self, text);
}

static void
compare (WisselDuplicatesWindow *self, const Pair *pair)
{
  GtkWidget *window = wissel_merge_window_new (self->parent, GTK_WINDOW (self), pair->type,
                                               pair->ids[0], pair->ids[1]);

  g_signal_connect_object (window, "merged", G_CALLBACK (merged_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

static void
compare_clicked_cb (GtkWidget *button, WisselDuplicatesWindow *self)
{
  compare (self, get_pair (button));
}

static void
row_activated_cb (WisselDuplicatesWindow *self, GtkListBoxRow *row)
{
  compare (self, get_pair (row));
}

static GtkWidget *
make_record (const WisselDuplicate *pair, guint side)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), wissel_wrapped_text_new (pair->titles[side], NULL));
  if (*pair->details[side] != '\0')
    {
      GtkWidget *details = wissel_wrapped_text_new (pair->details[side], "caption");

      gtk_widget_add_css_class (details, "dim-label");
      gtk_box_append (GTK_BOX (box), details);
    }

  return box;
}

static GtkWidget *
make_button (WisselDuplicatesWindow *self,
             const WisselDuplicate  *pair,
             const char             *label,
             GCallback               clicked)
{
  GtkWidget       *button = gtk_button_new_with_mnemonic (label);
  Pair             copy = { pair->type, { pair->ids[0], pair->ids[1] } };
  g_autofree char *plain =
    g_strdup (gtk_label_get_text (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button)))));
  g_autofree char *name = NULL;

  /* Translators: what a button does, and the names of the two records it does it to. */
  name = g_strdup_printf (_ ("%1$s %2$s, %3$s"), plain, pair->titles[0], pair->titles[1]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (button), "pair", g_memdup2 (&copy, sizeof copy), g_free);
  g_signal_connect_object (button, "clicked", clicked, self, 0);

  return button;
}

static GtkWidget *
make_row (WisselDuplicatesWindow *self, const WisselDuplicate *pair)
{
  GtkWidget       *row = gtk_list_box_row_new ();
  GtkWidget       *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget       *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget       *buttons = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  Pair             copy = { pair->type, { pair->ids[0], pair->ids[1] } };
  g_autofree char *name = NULL;

  gtk_box_append (GTK_BOX (words), wissel_wrapped_text_new (pair->reason, "heading"));
  gtk_box_append (GTK_BOX (words), make_record (pair, 0));
  gtk_box_append (GTK_BOX (words), make_record (pair, 1));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (buttons), make_button (self, pair, _ ("Compare and _Merge…"),
                                                  G_CALLBACK (compare_clicked_cb)));
  gtk_box_append (GTK_BOX (buttons),
                  make_button (self, pair, _ ("_Not the Same"), G_CALLBACK (different_clicked_cb)));
  gtk_widget_set_valign (buttons, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), words);
  gtk_box_append (GTK_BOX (line), buttons);
  gtk_widget_add_css_class (line, "duplicate");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  name = g_strdup_printf ("%s: %s, %s", pair->reason, pair->titles[0], pair->titles[1]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (row), "pair", g_memdup2 (&copy, sizeof copy), g_free);

  return row;
}

/* ---- Finding ---- */

static void
show_count (WisselDuplicatesWindow *self, const WisselDuplicates *found)
{
  g_autofree char *text = NULL;

  if (found->pairs->len < found->n_all)
    /* Translators: how many pairs of records are shown, of how many that were found. */
    text = g_strdup_printf (_ ("%1$u of %2$u pairs shown, the surest first"), found->pairs->len,
                            found->n_all);
  else
    text = g_strdup_printf (ngettext ("%u pair", "%u pairs", found->n_all), found->n_all);
  gtk_label_set_label (self->count, text);
  gtk_widget_set_visible (GTK_WIDGET (self->count), found->n_all > 0);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselDuplicatesWindow) self = user_data;
  g_autoptr (GError)                 error = NULL;
  g_autoptr (WisselDuplicates)       found = wissel_duplicates_find_finish (result, &error);
  GtkWidget                         *row;

  if (self->pairs == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (found == NULL)
    {
      wissel_report_error (GTK_WIDGET (self), _ ("Duplicates Could Not Be Looked For"), error);
      return;
    }

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->pairs))) != NULL)
    gtk_list_box_remove (self->pairs, row);
  for (guint i = 0; i < found->pairs->len; i++)
    gtk_list_box_append (self->pairs, make_row (self, g_ptr_array_index (found->pairs, i)));
  gtk_stack_set_visible_child_name (self->stack, found->pairs->len > 0 ? "pairs" : "none");
  show_count (self, found);
}

static void
find (WisselDuplicatesWindow *self)
{
  guint                          n_types;
  const WisselRecordType *const *types = wissel_likeness_types (&n_types);
  guint                          selected = adw_combo_row_get_selected (self->kind_row);

  if (self->network == NULL || selected >= n_types)
    return;

  g_cancellable_cancel (self->finding);
  g_clear_object (&self->finding);
  self->finding = g_cancellable_new ();
  wissel_duplicates_find_async (self->network, types[selected], MOST_PAIRS, self->finding, found_cb,
                                g_object_ref (self));
}

static void
kind_selected_cb (WisselDuplicatesWindow *self)
{
  gtk_stack_set_visible_child_name (self->stack, "looking");
  find (self);
}

/* ---- GObject ---- */

static void
wissel_duplicates_window_dispose (GObject *object)
{
  WisselDuplicatesWindow *self = WISSEL_DUPLICATES_WINDOW (object);

  g_cancellable_cancel (self->finding);
  g_clear_object (&self->finding);
  if (self->kind_row != NULL)
    g_signal_handlers_disconnect_by_data (self->kind_row, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), WISSEL_TYPE_DUPLICATES_WINDOW);
  g_clear_object (&self->network);

  G_OBJECT_CLASS (wissel_duplicates_window_parent_class)->dispose (object);
}

static void
wissel_duplicates_window_class_init (WisselDuplicatesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_duplicates_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wissel/Wissel/ui/wissel-duplicates-window.ui");
  gtk_widget_class_bind_template_child (widget_class, WisselDuplicatesWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, WisselDuplicatesWindow, kind_row);
  gtk_widget_class_bind_template_child (widget_class, WisselDuplicatesWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, WisselDuplicatesWindow, pairs);
  gtk_widget_class_bind_template_child (widget_class, WisselDuplicatesWindow, count);
  gtk_widget_class_bind_template_callback (widget_class, kind_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_install_action (widget_class, "duplicates.undo", NULL, undo_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "duplicates.undo",
                                       NULL);
  wissel_help_install (widget_class, "lists");
}

static void
wissel_duplicates_window_init (WisselDuplicatesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill_kinds (WisselDuplicatesWindow *self, const WisselRecordType *type)
{
  g_autoptr (GtkStringList)      names = gtk_string_list_new (NULL);
  guint                          n_types;
  const WisselRecordType *const *types = wissel_likeness_types (&n_types);
  guint                          selected = 0;

  for (guint i = 0; i < n_types; i++)
    {
      gtk_string_list_append (names, _ (types[i]->label_plural));
      if (types[i] == type)
        selected = i;
    }
  adw_combo_row_set_model (self->kind_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->kind_row, selected);
}

/* ---- Public ---- */

GtkWidget *
wissel_duplicates_window_new (WisselWindow *parent, const WisselRecordType *type)
{
  WisselDuplicatesWindow *self;

  g_return_val_if_fail (WISSEL_IS_WINDOW (parent), NULL);

  self = g_object_new (WISSEL_TYPE_DUPLICATES_WINDOW, "transient-for", parent, NULL);
  self->parent = parent;
  fill_kinds (self, type);
  self->network = g_object_ref (wissel_window_get_network (parent));
  g_signal_connect_object (self->network, "changed", G_CALLBACK (find), self, G_CONNECT_SWAPPED);
  find (self);

  return GTK_WIDGET (self);
}

static const WisselRecordType *
find_type (WisselWindow *window)
{
  WisselPage *page = wissel_window_get_page (window);

  if (page != NULL && WISSEL_IS_LIST_PAGE (page))
    return wissel_record_type_find (
      wissel_paged_model_get_query (wissel_list_page_get_rows (WISSEL_LIST_PAGE (page)))
        ->list->record);
  if (page != NULL && WISSEL_IS_RECORD_PAGE (page))
    return wissel_editor_get_record_type (
      wissel_record_page_peek_editor (WISSEL_RECORD_PAGE (page)));

  return NULL;
}

static void
find_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  WisselWindow *window = WISSEL_WINDOW (widget);

  if (wissel_window_get_network (window) != NULL)
    gtk_window_present (GTK_WINDOW (wissel_duplicates_window_new (window, find_type (window))));
}

void
wissel_duplicates_window_install_action (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.find-duplicates", NULL, find_action);
}
