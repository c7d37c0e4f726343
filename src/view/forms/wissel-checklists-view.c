#include "wissel-checklists-view.h"

#include <glib/gi18n.h>

#include "wissel-checklist-box.h"
#include "wissel-checklists.h"
#include "wissel-codes.h"
#include "wissel-window.h"

/* The button lies over the end of the heading. */
#define EDIT_BUTTON_WIDTH 42

struct _WisselChecklistsView
{
  AdwBin parent_instance;

  /* Owned */
  WisselEditor *editor;
  GPtrArray    *checklists; /* of WisselChecklist */
  GCancellable *reading;

  /* Children */
  GtkBox *parts; /* one for each checklist */
};

G_DEFINE_FINAL_TYPE (WisselChecklistsView, wissel_checklists_view, ADW_TYPE_BIN)

/* ---- A part: what the list is called, how far it is, and its lines ---- */

static GtkWidget *
make_edit_button (const WisselChecklist *checklist, const char *title)
{
  GtkWidget       *button = gtk_button_new_from_icon_name ("document-edit-symbolic");
  g_autofree char *name = NULL;

  /* Translators: %s is what a checklist is called. */
  name = g_strdup_printf (_ ("Change the lines for all records: %s"), title);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-record");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(sx)", "checklist_template",
                                    checklist->template);

  return button;
}

static void
show_progress (GtkWidget *part, const WisselChecklist *checklist)
{
  GtkLabel        *progress = g_object_get_data (G_OBJECT (part), "progress");
  g_autofree char *text = wissel_checklist_dup_progress (checklist);

  gtk_label_set_label (progress, text);
}

static GtkWidget *
make_heading (GtkWidget *part, const char *title)
{
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *progress = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (progress, "dim-label");
  gtk_widget_set_margin_end (heading, EDIT_BUTTON_WIDTH);
  gtk_box_append (GTK_BOX (heading), label);
  gtk_box_append (GTK_BOX (heading), progress);
  g_object_set_data (G_OBJECT (part), "progress", progress);

  return heading;
}

/* The lines are made when they are turned to. */
static void
expanded_cb (GtkExpander *expander, GParamSpec *pspec, WisselChecklistsView *self)
{
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (expander), "index"));

  if (!gtk_expander_get_expanded (expander) ||
      WISSEL_IS_CHECKLIST_BOX (gtk_expander_get_child (expander)))
    return;

  gtk_expander_set_child (expander,
                          wissel_checklist_box_new (wissel_editor_get_network (self->editor)));
  wissel_checklist_box_set_checklist (WISSEL_CHECKLIST_BOX (gtk_expander_get_child (expander)),
                                      g_ptr_array_index (self->checklists, index));
}

/* An expander takes only as much room as a heading of one line unless what is in it can be wrapped.
 */
static GtkWidget *
make_stand_in (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);

  return label;
}

static GtkWidget *
make_part (WisselChecklistsView *self, guint index)
{
  const WisselChecklist *checklist = g_ptr_array_index (self->checklists, index);
  GtkWidget             *part = gtk_overlay_new ();
  GtkWidget             *expander = gtk_expander_new (NULL);
  const char            *title =
    wissel_codes_label ("CHECKLIST", checklist->code, wissel_language_of_interface ());

  gtk_expander_set_label_widget (GTK_EXPANDER (expander), make_heading (part, title));
  gtk_accessible_update_property (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  gtk_expander_set_child (GTK_EXPANDER (expander), make_stand_in ());
  gtk_widget_add_css_class (expander, "checklist");
  gtk_overlay_set_child (GTK_OVERLAY (part), expander);
  gtk_overlay_add_overlay (GTK_OVERLAY (part), make_edit_button (checklist, title));
  g_object_set_data (G_OBJECT (expander), "index", GUINT_TO_POINTER (index));
  g_signal_connect_object (expander, "notify::expanded", G_CALLBACK (expanded_cb), self, 0);
  gtk_expander_set_expanded (GTK_EXPANDER (expander), self->checklists->len == 1);

  return part;
}

/* ---- Reading ---- */

static void
make_parts (WisselChecklistsView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->parts))) != NULL)
    gtk_box_remove (self->parts, child);
  for (guint i = 0; i < self->checklists->len; i++)
    gtk_box_append (self->parts, make_part (self, i));
}

static void
show_parts (WisselChecklistsView *self)
{
  GtkWidget *part = gtk_widget_get_first_child (GTK_WIDGET (self->parts));

  for (guint i = 0; i < self->checklists->len; i++, part = gtk_widget_get_next_sibling (part))
    {
      WisselChecklist *checklist = g_ptr_array_index (self->checklists, i);
      GtkExpander     *expander = GTK_EXPANDER (gtk_overlay_get_child (GTK_OVERLAY (part)));
      GtkWidget       *box = gtk_expander_get_child (expander);

      show_progress (part, checklist);
      if (WISSEL_IS_CHECKLIST_BOX (box))
        wissel_checklist_box_set_checklist (WISSEL_CHECKLIST_BOX (box), checklist);
    }
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselChecklistsView) self = user_data;
  g_autoptr (GError)               error = NULL;
  g_autoptr (GPtrArray)            checklists = wissel_checklists_load_finish (result, &error);
  gboolean                         is_new;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->editor == NULL)
    return;

  if (checklists == NULL)
    {
      wissel_report_error (GTK_WIDGET (self), _ ("The Checklists Cannot Be Read"), error);
      return;
    }

  is_new = self->checklists == NULL || self->checklists->len != checklists->len;
  g_clear_pointer (&self->checklists, g_ptr_array_unref);
  self->checklists = g_steal_pointer (&checklists);
  if (is_new)
    make_parts (self);
  show_parts (self);
  gtk_widget_set_visible (GTK_WIDGET (self), self->checklists->len > 0);
}

static void
reload (WisselChecklistsView *self)
{
  const char *type = wissel_editor_get_record_type (self->editor)->name;

  if (wissel_editor_get_id (self->editor) == 0 || wissel_checklists_kind_of (type) == NULL)
    return;

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  wissel_checklists_load_async (wissel_editor_get_network (self->editor), type,
                                wissel_editor_get_id (self->editor), self->reading, read_cb,
                                g_object_ref (self));
}

static void
wissel_checklists_view_dispose (GObject *object)
{
  WisselChecklistsView *self = WISSEL_CHECKLISTS_VIEW (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (wissel_checklists_view_parent_class)->dispose (object);

  g_clear_pointer (&self->checklists, g_ptr_array_unref);
}

static void
wissel_checklists_view_class_init (WisselChecklistsViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wissel_checklists_view_dispose;
}

static void
wissel_checklists_view_init (WisselChecklistsView *self)
{
  self->parts = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->parts));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
wissel_checklists_view_set_editor (WisselChecklistsView *self, WisselEditor *editor)
{
  g_return_if_fail (WISSEL_IS_CHECKLISTS_VIEW (self));
  g_return_if_fail (WISSEL_IS_EDITOR (editor));

  g_set_object (&self->editor, editor);
  g_signal_connect_object (editor, "refreshed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
}
