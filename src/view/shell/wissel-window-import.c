#include "wissel-import-window.h"
#include "wissel-pasted.h"
#include "wissel-window-private.h"

#include <glib/gi18n.h>

static void
present_assistant (WisselWindow *self, const char *path)
{
  GtkWidget *window = wissel_import_window_new (GTK_WINDOW (self), self->network, path);

  gtk_window_present (GTK_WINDOW (window));
}

static void
import_path (WisselWindow *self, gpointer path)
{
  present_assistant (self, path);
}

/* ---- Rows that were pasted ---- */

static void
discard_pasted (gpointer path)
{
  wissel_pasted_discard (path);
  g_free (path);
}

/* A file that goes when the last one that may need it has gone. */
typedef struct
{
  char *path;
} Pasted;

static void
pasted_free (gpointer data)
{
  Pasted *pasted = data;

  g_clear_pointer (&pasted->path, discard_pasted);
  g_free (pasted);
}

static void
import_pasted (WisselWindow *self, gpointer data)
{
  Pasted    *pasted = data;
  GtkWidget *window = wissel_import_window_new (GTK_WINDOW (self), self->network, pasted->path);

  g_object_set_data_full (G_OBJECT (window), "pasted", g_steal_pointer (&pasted->path),
                          discard_pasted);
  gtk_window_present (GTK_WINDOW (window));
}

void
wissel_window_import_pasted (WisselWindow *self, const char *path)
{
  Pasted *pasted;

  g_return_if_fail (WISSEL_IS_WINDOW (self));
  g_return_if_fail (path != NULL && self->network != NULL);

  pasted = g_new0 (Pasted, 1);
  pasted->path = g_strdup (path);
  wissel_window_leave_then (self, import_pasted, pasted, pasted_free);
}

/* ---- Files ---- */

static void
import_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  wissel_window_import (WISSEL_WINDOW (widget), NULL);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, WisselWindow *self)
{
  GFile           *file = g_value_get_object (value);
  g_autofree char *path = g_file_get_path (file);

  if (path == NULL)
    return FALSE;

  if (g_str_has_suffix (path, ".wissel"))
    wissel_window_open_package (self, file);
  else
    wissel_window_import (self, path);

  return TRUE;
}

void
wissel_window_install_import (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.import", NULL, import_action);
}

void
wissel_window_accept_drops (WisselWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);

  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

void
wissel_window_import_pending (WisselWindow *self)
{
  g_autofree char *path = g_steal_pointer (&self->pending_import);

  if (path != NULL && self->network != NULL)
    present_assistant (self, path);
}

void
wissel_window_import (WisselWindow *self, const char *path)
{
  g_return_if_fail (WISSEL_IS_WINDOW (self));

  if (self->network != NULL)
    {
      wissel_window_leave_then (self, import_path, g_strdup (path), g_free);
      return;
    }

  g_free (self->pending_import);
  self->pending_import = g_strdup (path);
  if (path != NULL)
    wissel_window_add_toast (self, _ ("Open the network that takes the list in"));
}
