#include "wissel-made-bar.h"

#include <glib/gi18n.h>

#include "wissel-addressee.h"

struct _WisselMadeBar
{
  AdwBin parent_instance;

  /* Owned */
  GArray *organisations; /* that were noted as informed */

  /* Template children */
  GtkRevealer *revealer;
  GtkLabel    *label;
  GtkWidget   *folder_button;
};

G_DEFINE_FINAL_TYPE (WisselMadeBar, wissel_made_bar, ADW_TYPE_BIN)

static char *
dup_words (guint n, gboolean is_mail)
{
  if (is_mail)
    return g_strdup_printf (
      ngettext (
        "%u mail draft was made; nothing has been sent. Open it in your mail program, read "
        "it and send it. The organisation is noted as informed today. Undo takes that back.",
        "%u mail drafts were made; nothing has been sent. Open each of them in your mail "
        "program, read it and send it. The organisations are noted as informed today. Undo "
        "takes that back.",
        n),
      n);

  return g_strdup_printf (
    ngettext ("%u letter was made; send it or hand it over yourself. The organisation is noted as "
              "informed today. Undo takes that back.",
              "%u letters were made; send them or hand them over yourself. The organisations are "
              "noted as informed today. Undo takes that back.",
              n),
    n);
}

static void
close_cb (WisselMadeBar *self)
{
  wissel_made_bar_hide (self);
}

static void
wissel_made_bar_dispose (GObject *object)
{
  WisselMadeBar *self = WISSEL_MADE_BAR (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), WISSEL_TYPE_MADE_BAR);
  g_clear_pointer (&self->organisations, g_array_unref);

  G_OBJECT_CLASS (wissel_made_bar_parent_class)->dispose (object);
}

static void
wissel_made_bar_class_init (WisselMadeBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_made_bar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wissel/Wissel/ui/wissel-made-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, WisselMadeBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, WisselMadeBar, label);
  gtk_widget_class_bind_template_child (widget_class, WisselMadeBar, folder_button);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
}

static void
wissel_made_bar_init (WisselMadeBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The folder of a single mail, which opens by itself, is none of the user's. */
void
wissel_made_bar_show (WisselMadeBar          *self,
                      const WisselPapersMade *made,
                      gboolean                is_mail,
                      GArray                 *organisations)
{
  g_autofree char *words = NULL;
  g_autofree char *folder = NULL;

  g_return_if_fail (WISSEL_IS_MADE_BAR (self));
  g_return_if_fail (made != NULL && made->files->len > 0);

  words = dup_words (made->n_made, is_mail);
  folder = g_path_get_dirname (made->files->pdata[0]);
  g_clear_pointer (&self->organisations, g_array_unref);
  self->organisations = g_array_ref (organisations);
  gtk_label_set_text (self->label, words);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->folder_button), "s", folder);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->folder_button), "win.open-folder");
  gtk_widget_set_visible (self->folder_button,
                          !g_str_has_prefix (folder, g_get_user_runtime_dir ()));
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
}

static gboolean
was_told (WisselMadeBar *self, gint64 id)
{
  for (guint i = 0; i < self->organisations->len; i++)
    if (g_array_index (self->organisations, gint64, i) == id)
      return TRUE;

  return FALSE;
}

void
wissel_made_bar_follow (WisselMadeBar *self, GListModel *addressees)
{
  gboolean any_left = FALSE;

  g_return_if_fail (WISSEL_IS_MADE_BAR (self));

  for (guint i = 0; self->organisations != NULL && i < g_list_model_get_n_items (addressees); i++)
    {
      g_autoptr (WisselAddressee) addressee = g_list_model_get_item (addressees, i);

      any_left = any_left || (was_told (self, wissel_addressee_get_id (addressee)) &&
                              wissel_addressee_is_informed (addressee));
    }

  if (!any_left)
    wissel_made_bar_hide (self);
}

void
wissel_made_bar_hide (WisselMadeBar *self)
{
  g_return_if_fail (WISSEL_IS_MADE_BAR (self));

  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}
