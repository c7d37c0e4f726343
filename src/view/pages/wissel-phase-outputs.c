#include "wissel-phase-outputs.h"

#include <glib/gi18n.h>

#include "wissel-checklist-box.h"
#include "wissel-codes.h"
#include "wissel-window.h"

#define POPOVER_WIDTH 440

struct _WisselPhaseOutputs
{
  AdwBin parent_instance;

  /* Owned */
  WisselNetwork *network;
  char          *code; /* of the checklist */
  GCancellable  *reading;

  /* Children */
  GtkMenuButton *button; /* NULL before there is something to count */
  GtkWidget     *box;    /* in the popover; NULL before it was opened */

  /* State */
  gint64 round;
};

G_DEFINE_FINAL_TYPE (WisselPhaseOutputs, wissel_phase_outputs, ADW_TYPE_BIN)

static WisselChecklist *
find_checklist (GPtrArray *checklists, const char *code)
{
  for (guint i = 0; i < checklists->len; i++)
    {
      WisselChecklist *checklist = g_ptr_array_index (checklists, i);

      if (g_strcmp0 (checklist->code, code) == 0)
        return checklist;
    }

  return NULL;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselPhaseOutputs) self = user_data;
  g_autoptr (GError)             error = NULL;
  g_autoptr (GPtrArray)          checklists = wissel_checklists_load_finish (result, &error);
  WisselChecklist               *checklist;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->box == NULL)
    return;

  if (checklists == NULL)
    {
      wissel_report_error (GTK_WIDGET (self), _ ("The Checklists Cannot Be Read"), error);
      return;
    }

  checklist = find_checklist (checklists, self->code);
  if (checklist != NULL)
    wissel_checklist_box_set_checklist (WISSEL_CHECKLIST_BOX (self->box), checklist);
}

static void
read_lines (WisselPhaseOutputs *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  wissel_checklists_load_async (self->network, "st_round", self->round, self->reading, read_cb,
                                g_object_ref (self));
}

static GtkWidget *
make_popover (WisselPhaseOutputs *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *title =
    gtk_label_new (wissel_codes_label ("CHECKLIST", self->code, wissel_language_of_interface ()));

  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "heading");
  self->box = wissel_checklist_box_new (self->network);
  gtk_box_append (GTK_BOX (content), title);
  gtk_box_append (GTK_BOX (content), self->box);
  gtk_widget_set_size_request (content, POPOVER_WIDTH, -1);
  gtk_widget_add_css_class (popover, "outputs");
  gtk_popover_set_child (GTK_POPOVER (popover), content);

  return popover;
}

/* Made when it is turned to. */
static void
create_popover_cb (GtkMenuButton *button, gpointer user_data)
{
  WisselPhaseOutputs *self = user_data;

  if (self->box == NULL)
    gtk_menu_button_set_popover (button, make_popover (self));
  read_lines (self);
}

static void
wissel_phase_outputs_dispose (GObject *object)
{
  WisselPhaseOutputs *self = WISSEL_PHASE_OUTPUTS (object);

  self->button = NULL;
  self->box = NULL;
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->network);
  g_clear_pointer (&self->code, g_free);

  G_OBJECT_CLASS (wissel_phase_outputs_parent_class)->dispose (object);
}

static void
wissel_phase_outputs_class_init (WisselPhaseOutputsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wissel_phase_outputs_dispose;
}

static void
wissel_phase_outputs_init (WisselPhaseOutputs *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/* Not at once: eight of them are a tenth of what the first page of the program is made of. */
static void
ensure_button (WisselPhaseOutputs *self)
{
  if (self->button != NULL)
    return;

  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_has_frame (self->button, FALSE);
  gtk_menu_button_set_create_popup_func (self->button, create_popover_cb, self, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "outputs");
  gtk_widget_set_valign (GTK_WIDGET (self->button), GTK_ALIGN_START);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
}

void
wissel_phase_outputs_set_count (WisselPhaseOutputs         *self,
                                WisselNetwork              *network,
                                gint64                      round,
                                const WisselChecklistCount *count)
{
  g_autofree char *text = NULL;

  g_return_if_fail (WISSEL_IS_PHASE_OUTPUTS (self));
  g_return_if_fail (WISSEL_IS_NETWORK (network));

  gtk_widget_set_visible (GTK_WIDGET (self), count != NULL && count->n_lines > 0);
  if (count == NULL)
    return;

  ensure_button (self);
  g_set_object (&self->network, network);
  g_free (self->code);
  self->code = g_strdup (count->code);
  self->round = round;

  /* Translators: how many outputs of a phase are there, of how many. */
  text = g_strdup_printf (ngettext ("%1$u of %2$u output", "%1$u of %2$u outputs", count->n_lines),
                          count->n_settled, count->n_lines);
  gtk_menu_button_set_label (self->button, text);
  if (self->box != NULL && gtk_widget_get_mapped (self->box))
    read_lines (self);
}
