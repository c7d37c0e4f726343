#include "wissel-must-button.h"

#include <glib/gi18n.h>

#include "wissel-match-mending.h"
#include "wissel-window.h"

struct _WisselMustButton
{
  AdwBin parent_instance;

  /* Borrowed */
  GtkCheckButton   *check;
  WisselMatchmaker *matchmaker;

  /* State */
  gint64   learner;
  gboolean is_setting;
};

G_DEFINE_FINAL_TYPE (WisselMustButton, wissel_must_button, ADW_TYPE_BIN)

static void
stored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselMustButton) self = user_data;
  g_autoptr (GError)           error = NULL;

  gtk_widget_set_sensitive (GTK_WIDGET (self->check), TRUE);
  if (wissel_match_mending_finish (result, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "wizard.propose-again", NULL);
  else
    wissel_report_error (GTK_WIDGET (self), _ ("It Could Not Be Stored"), error);
}

static void
toggled_cb (WisselMustButton *self)
{
  if (self->is_setting || self->matchmaker == NULL)
    return;

  gtk_widget_set_sensitive (GTK_WIDGET (self->check), FALSE);
  wissel_match_must_place_async (wissel_matchmaker_get_network (self->matchmaker), self->learner,
                                 gtk_check_button_get_active (self->check), stored_cb,
                                 g_object_ref (self));
}

static void
wissel_must_button_class_init (WisselMustButtonClass *klass)
{
}

static void
wissel_must_button_init (WisselMustButton *self)
{
  GtkWidget *check = gtk_check_button_new_with_label (_ ("Has to get a place"));

  gtk_widget_set_tooltip_text (check, _ ("Goes before others when there are not enough places"));
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (toggled_cb), self);
  adw_bin_set_child (ADW_BIN (self), check);
  self->check = GTK_CHECK_BUTTON (check);
}

void
wissel_must_button_show (WisselMustButton *self, WisselMatchmaker *matchmaker, gint64 learner)
{
  g_return_if_fail (WISSEL_IS_MUST_BUTTON (self));

  self->matchmaker = matchmaker;
  self->learner = learner;
  self->is_setting = TRUE;
  gtk_check_button_set_active (self->check, wissel_matchmaker_must_place (matchmaker, learner));
  self->is_setting = FALSE;
}
