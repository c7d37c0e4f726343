#include "wissel-esco-window.h"

#include <glib/gi18n.h>

#include "wissel-esco.h"
#include "wissel-file-choice.h"
#include "wissel-help-window.h"

struct _WisselEscoWindow
{
  AdwWindow parent_instance;

  /* Owned */
  WisselNetwork *network;
  GCancellable  *cancellable;
  char         **paths;

  /* Template children */
  GtkButton           *close_button;
  GtkButton           *store_button;
  GtkStack            *stack;
  GtkWidget           *folder_button;
  AdwStatusPage       *working_page;
  AdwPreferencesGroup *counts_group;
  AdwActionRow        *created_row;
  AdwActionRow        *updated_row;
  AdwActionRow        *unchanged_row;
  GtkWidget           *remarks_group;
  GtkLabel            *remarks_label;
  AdwStatusPage       *problem_page;
};

G_DEFINE_FINAL_TYPE (WisselEscoWindow, wissel_esco_window, ADW_TYPE_WINDOW)

/* ---- What the files would change ---- */

static void
show_count (AdwActionRow *row, guint count)
{
  g_autofree char *text = g_strdup_printf ("%u", count);

  adw_action_row_set_subtitle (row, text);
}

static void
show_remarks (WisselEscoWindow *self, const WisselEscoReport *report)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < report->remarks->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "",
                            (const char *) g_ptr_array_index (report->remarks, i));
  if (report->n_remarks > report->remarks->len)
    {
      guint n_rest = report->n_remarks - report->remarks->len;

      g_string_append_c (text, '\n');
      g_string_append_printf (text, ngettext ("%u more", "%u more", n_rest), n_rest);
    }

  gtk_label_set_label (self->remarks_label, text->str);
  gtk_widget_set_visible (self->remarks_group, report->n_remarks > 0);
}

static void
show_review (WisselEscoWindow *self, const WisselEscoReport *report)
{
  guint            n_changes = report->n_created + report->n_updated;
  g_autofree char *label = NULL;
  g_autofree char *title = NULL;

  /* Translators: names of languages, such as “Dutch, French”. */
  title = g_strdup_printf (_ ("ESCO in %s"), report->languages);
  label = g_strdup_printf (
    ngettext ("_Take In %u Competency", "_Take In %u Competencies", n_changes), n_changes);
  adw_preferences_group_set_title (self->counts_group, title);
  if (n_changes == 0)
    adw_preferences_group_set_description (self->counts_group,
                                           _ ("The network has all of this already."));
  show_count (self->created_row, report->n_created);
  show_count (self->updated_row, report->n_updated);
  show_count (self->unchanged_row, report->n_unchanged);
  show_remarks (self, report);
  gtk_button_set_label (self->store_button, label);
  gtk_widget_set_visible (GTK_WIDGET (self->store_button), n_changes > 0);
  gtk_button_set_label (self->close_button, n_changes > 0 ? _ ("_Cancel") : _ ("_Close"));
  gtk_stack_set_visible_child_name (self->stack, "review");
  gtk_widget_grab_focus (GTK_WIDGET (n_changes > 0 ? self->store_button : self->close_button));
}

static void
finish (WisselEscoWindow *self, const WisselEscoReport *report)
{
  WisselWindow    *window = wissel_window_of (GTK_WIDGET (self));
  guint            n_changes = report->n_created + report->n_updated;
  g_autofree char *text = NULL;

  text = g_strdup_printf (
    ngettext ("%u competency of ESCO taken in", "%u competencies of ESCO taken in", n_changes),
    n_changes);
  if (window != NULL)
    wissel_window_add_undo_toast (window, text);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselEscoWindow) self = user_data;
  g_autoptr (GError)           error = NULL;
  g_autoptr (WisselEscoReport) report = NULL;

  report = wissel_esco_import_finish (WISSEL_NETWORK (source), result, &error);
  if (self->stack == NULL)
    return;

  if (report != NULL && report->stored)
    finish (self, report);
  else if (report != NULL)
    show_review (self, report);
  else
    {
      g_autofree char *text = g_markup_escape_text (error->message, -1);

      adw_status_page_set_description (self->problem_page, text);
      gtk_stack_set_visible_child_name (self->stack, "problem");
    }
}

static void
import (WisselEscoWindow *self, gboolean dry_run)
{
  adw_status_page_set_title (self->working_page,
                             dry_run ? _ ("Reading the Lists…") : _ ("Taking In ESCO…"));
  gtk_widget_set_visible (GTK_WIDGET (self->store_button), FALSE);
  gtk_stack_set_visible_child_name (self->stack, "working");
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  wissel_esco_import_async (self->network, (const char *const *) self->paths, dry_run,
                            self->cancellable, imported_cb, g_object_ref (self));
}

static void
store_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  import (WISSEL_ESCO_WINDOW (widget), FALSE);
}

static void
again_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  WisselEscoWindow *self = WISSEL_ESCO_WINDOW (widget);

  gtk_stack_set_visible_child_name (self->stack, "source");
  gtk_widget_grab_focus (self->folder_button);
}

/* ---- Choosing ---- */

static void
take_files (WisselEscoWindow *self, GListModel *files)
{
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();
  guint                    n_files = files != NULL ? g_list_model_get_n_items (files) : 0;
  g_auto (GStrv)           chosen = NULL;

  for (guint i = 0; i < n_files; i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);
      g_autofree char  *path = g_file_get_path (file);

      if (path != NULL)
        g_strv_builder_add (paths, path);
    }

  chosen = g_strv_builder_end (paths);
  if (chosen[0] != NULL && self->stack != NULL)
    wissel_esco_window_read (self, (const char *const *) chosen);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselEscoWindow) self = user_data;
  g_autoptr (GListModel)       files = wissel_choose_files_finish (result);

  take_files (self, files);
}

static void
choose (WisselEscoWindow *self, WisselFileAction action)
{
  static const char *const patterns[] = { "*.csv", "*.CSV", NULL };
  const WisselFileChoice   choice = {
      .action = action,
      .title = _ ("Lists of ESCO"),
      .accept = _ ("_Choose"),
      .kind = _ ("Text files with columns"),
      .patterns = action == WISSEL_FILE_FOLDER ? NULL : patterns,
  };

  wissel_choose_file_async (GTK_WIDGET (self), &choice, chosen_cb, g_object_ref (self));
}

static void
choose_folder_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  choose (WISSEL_ESCO_WINDOW (widget), WISSEL_FILE_FOLDER);
}

static void
choose_files_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  choose (WISSEL_ESCO_WINDOW (widget), WISSEL_FILE_OPEN_SEVERAL);
}

/* ---- GObject ---- */

static gboolean
wissel_esco_window_close_request (GtkWindow *window)
{
  g_cancellable_cancel (WISSEL_ESCO_WINDOW (window)->cancellable);

  return GTK_WINDOW_CLASS (wissel_esco_window_parent_class)->close_request (window);
}

static void
wissel_esco_window_dispose (GObject *object)
{
  WisselEscoWindow *self = WISSEL_ESCO_WINDOW (object);

  g_clear_object (&self->network);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->paths, g_strfreev);
  gtk_widget_dispose_template (GTK_WIDGET (self), WISSEL_TYPE_ESCO_WINDOW);

  G_OBJECT_CLASS (wissel_esco_window_parent_class)->dispose (object);
}

static void
wissel_esco_window_class_init (WisselEscoWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_esco_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = wissel_esco_window_close_request;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wissel/Wissel/ui/wissel-esco-window.ui");
  gtk_widget_class_bind_template_child (widget_class, WisselEscoWindow, close_button);
  gtk_widget_class_bind_template_child (widget_class, WisselEscoWindow, store_button);
  gtk_widget_class_bind_template_child (widget_class, WisselEscoWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, WisselEscoWindow, folder_button);
  gtk_widget_class_bind_template_child (widget_class, WisselEscoWindow, working_page);
  gtk_widget_class_bind_template_child (widget_class, WisselEscoWindow, counts_group);
  gtk_widget_class_bind_template_child (widget_class, WisselEscoWindow, created_row);
  gtk_widget_class_bind_template_child (widget_class, WisselEscoWindow, updated_row);
  gtk_widget_class_bind_template_child (widget_class, WisselEscoWindow, unchanged_row);
  gtk_widget_class_bind_template_child (widget_class, WisselEscoWindow, remarks_group);
  gtk_widget_class_bind_template_child (widget_class, WisselEscoWindow, remarks_label);
  gtk_widget_class_bind_template_child (widget_class, WisselEscoWindow, problem_page);

  gtk_widget_class_install_action (widget_class, "esco.store", NULL, store_action);
  gtk_widget_class_install_action (widget_class, "esco.again", NULL, again_action);
  gtk_widget_class_install_action (widget_class, "esco.choose-folder", NULL, choose_folder_action);
  gtk_widget_class_install_action (widget_class, "esco.choose-files", NULL, choose_files_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  wissel_help_install (widget_class, "competencies");
}

static void
wissel_esco_window_init (WisselEscoWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_grab_focus (self->folder_button);
}

GtkWidget *
wissel_esco_window_new (WisselWindow *parent)
{
  WisselEscoWindow *self;

  g_return_val_if_fail (WISSEL_IS_WINDOW (parent), NULL);

  self = g_object_new (WISSEL_TYPE_ESCO_WINDOW, "transient-for", parent, NULL);
  self->network = g_object_ref (wissel_window_get_network (parent));

  return GTK_WIDGET (self);
}

void
wissel_esco_window_read (WisselEscoWindow *self, const char *const *paths)
{
  g_return_if_fail (WISSEL_IS_ESCO_WINDOW (self));
  g_return_if_fail (paths != NULL);

  g_strfreev (self->paths);
  self->paths = g_strdupv ((char **) paths);
  import (self, TRUE);
}
