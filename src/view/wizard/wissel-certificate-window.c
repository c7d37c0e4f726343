#include "wissel-certificate-window.h"

#include <glib/gi18n.h>

#include "wissel-certificate-batch.h"
#include "wissel-dialog.h"
#include "wissel-file-choice.h"
#include "wissel-help-window.h"
#include "wissel-round-choice.h"
#include "wissel-rounds.h"
#include "wissel-text.h"
#include "wissel-window.h"

#define PROGRESS_INTERVAL 100 /* ms */

struct _WisselCertificateWindow
{
  AdwWindow parent_instance;

  /* Template children */
  GtkStack       *stack;
  AdwComboRow    *round_row;
  AdwActionRow   *folder_row;
  GtkEditable    *name_row;
  GtkEditable    *function_row;
  GtkEditable    *place_row;
  GtkProgressBar *progress_bar;
  GtkLabel       *counts_label;
  GtkWidget      *write_button;

  /* Owned */
  WisselNetwork *network;
  GPtrArray     *rounds; /* of WisselRoundInfo */
  GCancellable  *listing;
  GCancellable  *counting;
  char          *folder;

  /* State */
  WisselCertificateCounts counts;
  guint                   progress_id;
  int                     progress; /* in thousandths; written by the thread that writes */
};

G_DEFINE_FINAL_TYPE (WisselCertificateWindow, wissel_certificate_window, ADW_TYPE_WINDOW)

static gint64
chosen_round (WisselCertificateWindow *self)
{
  guint selected = adw_combo_row_get_selected (self->round_row);

  if (self->rounds == NULL || selected >= self->rounds->len)
    return 0;

  return ((const WisselRoundInfo *) g_ptr_array_index (self->rounds, selected))->id;
}

static gboolean
is_working (WisselCertificateWindow *self)
{
  return self->progress_id != 0;
}

static void
update_actions (WisselCertificateWindow *self)
{
  gboolean has_any = self->counts.n_issued + self->counts.n_missing > 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "certificates.write",
                                 self->folder != NULL && has_any && !is_working (self));
}

/* ---- Counting ---- */

static void
show_counts (WisselCertificateWindow *self)
{
  g_autofree char *missing =
    g_strdup_printf (ngettext ("%u to be issued", "%u to be issued", self->counts.n_missing),
                     self->counts.n_missing);
  g_autofree char *issued =
    g_strdup_printf (ngettext ("%u issued already", "%u issued already", self->counts.n_issued),
                     self->counts.n_issued);
  g_autofree char *text = g_strjoin (" · ", missing, issued, NULL);

  gtk_label_set_label (self->counts_label, text);
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselCertificateWindow) self = user_data;
  g_autoptr (GError)                  error = NULL;

  if (wissel_certificates_count_finish (WISSEL_NETWORK (source), result, &self->counts, &error))
    {
      show_counts (self);
      update_actions (self);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      gtk_label_set_label (self->counts_label, error->message);
    }
}

static void
round_selected_cb (WisselCertificateWindow *self)
{
  gint64 round = chosen_round (self);

  g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  self->counts = (WisselCertificateCounts){ 0 };
  update_actions (self);
  if (round == 0)
    return;

  self->counting = g_cancellable_new ();
  wissel_certificates_count_async (self->network, round, self->counting, counted_cb,
                                   g_object_ref (self));
}

static void
rounds_listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselCertificateWindow) self = user_data;
  g_autoptr (GtkStringList)           names = gtk_string_list_new (NULL);
  GPtrArray                          *rounds;

  rounds = wissel_round_choice_finish (GTK_WIDGET (self), WISSEL_NETWORK (source), result);
  if (rounds == NULL)
    return;

  self->rounds = rounds;
  for (guint i = 0; i < rounds->len; i++)
    gtk_string_list_append (names, ((const WisselRoundInfo *) g_ptr_array_index (rounds, i))->name);
  adw_combo_row_set_model (self->round_row, G_LIST_MODEL (names));
  round_selected_cb (self);
}

/* ---- Folder ---- */

static void
folder_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselCertificateWindow) self = user_data;
  g_autoptr (GFile)                   file = wissel_choose_file_finish (result);
  char                               *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autofree char                    *name = NULL;

  if (path == NULL)
    return;

  g_free (self->folder);
  self->folder = path;
  name = g_filename_display_name (path);
  adw_action_row_set_subtitle (self->folder_row, name);
  update_actions (self);
}

static void
choose_folder_cb (WisselCertificateWindow *self)
{
  const WisselFileChoice choice = { .action = WISSEL_FILE_FOLDER,
                                    .title = _ ("Folder for the Certificates"),
                                    .accept = _ ("_Choose") };

  wissel_choose_file_async (GTK_WIDGET (self), &choice, folder_chosen_cb, g_object_ref (self));
}

/* ---- Writing ---- */

/* In the thread that writes. */
static void
take_progress (guint n_done, guint n_all, gpointer data)
{
  WisselCertificateWindow *self = data;

  g_atomic_int_set (&self->progress, (int) (n_done * 1000 / n_all));
}

static gboolean
show_progress_cb (gpointer user_data)
{
  WisselCertificateWindow *self = user_data;

  gtk_progress_bar_set_fraction (self->progress_bar, g_atomic_int_get (&self->progress) / 1000.0);

  return G_SOURCE_CONTINUE;
}

static void
tell_parent (WisselCertificateWindow *self, guint n_issued)
{
  WisselWindow    *parent = wissel_window_of (GTK_WIDGET (self));
  guint            n_all = self->counts.n_issued + n_issued;
  g_autofree char *text = NULL;

  text = g_strdup_printf (ngettext ("%u learning certificate was written",
                                    "%u learning certificates were written", n_all),
                          n_all);
  if (parent != NULL)
    wissel_window_add_file_toast (parent, text, self->folder);
}

static void
delivered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselCertificateWindow) self = user_data;
  g_autoptr (GError)                  error = NULL;
  gboolean                            delivered;
  guint                               n_issued;

  delivered =
    wissel_certificates_deliver_finish (WISSEL_NETWORK (source), result, &n_issued, &error);
  g_clear_handle_id (&self->progress_id, g_source_remove);
  if (delivered)
    {
      tell_parent (self, n_issued);
      gtk_window_close (GTK_WINDOW (self));
      return;
    }

  gtk_stack_set_visible_child_name (self->stack, "wish");
  wissel_report_error (GTK_WIDGET (self), _ ("The Certificates Could Not All Be Written"), error);
  round_selected_cb (self);
}

static const char *
get_text (GtkEditable *row)
{
  const char *text = gtk_editable_get_text (row);

  return wissel_text_is_blank (text) ? NULL : text;
}

static void
deliver (WisselCertificateWindow *self)
{
  const WisselCertificateWish wish = { .place = get_text (self->place_row),
                                       .signatory_name = get_text (self->name_row),
                                       .signatory_function = get_text (self->function_row) };

  g_atomic_int_set (&self->progress, 0);
  self->progress_id = g_timeout_add (PROGRESS_INTERVAL, show_progress_cb, self);
  gtk_stack_set_visible_child_name (self->stack, "working");
  update_actions (self);
  wissel_certificates_deliver_async (self->network, chosen_round (self), &wish, self->folder,
                                     take_progress, self, delivered_cb, g_object_ref (self));
}

static void
confirmed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselCertificateWindow) self = user_data;

  if (wissel_confirm_finish (result) && self->folder != NULL)
    deliver (self);
}

static void
write_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  WisselCertificateWindow *self = WISSEL_CERTIFICATE_WINDOW (widget);
  g_autofree char         *heading = NULL;
  WisselQuestion           question = { 0 };

  if (self->counts.n_missing == 0)
    {
      deliver (self);
      return;
    }

  heading = g_strdup_printf (ngettext ("Issue %u Learning Certificate?",
                                       "Issue %u Learning Certificates?", self->counts.n_missing),
                             self->counts.n_missing);
  question.heading = heading;
  question.body = _ ("They get their numbers and are kept as they are now. This cannot be undone; "
                     "a certificate can only be revoked.");
  question.accept = _ ("_Issue");
  wissel_confirm_async (widget, &question, confirmed_cb, g_object_ref (self));
}

/* ---- Window ---- */

static gboolean
wissel_certificate_window_close_request (GtkWindow *window)
{
  if (is_working (WISSEL_CERTIFICATE_WINDOW (window)))
    return TRUE;

  return GTK_WINDOW_CLASS (wissel_certificate_window_parent_class)->close_request (window);
}

static void
wissel_certificate_window_dispose (GObject *object)
{
  WisselCertificateWindow *self = WISSEL_CERTIFICATE_WINDOW (object);

  g_clear_handle_id (&self->progress_id, g_source_remove);
  g_cancellable_cancel (self->listing);
  g_cancellable_cancel (self->counting);
  g_clear_object (&self->listing);
  g_clear_object (&self->counting);
  if (self->round_row != NULL)
    g_signal_handlers_disconnect_by_data (self->round_row, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), WISSEL_TYPE_CERTIFICATE_WINDOW);
  g_clear_pointer (&self->rounds, g_ptr_array_unref);
  g_clear_object (&self->network);

  G_OBJECT_CLASS (wissel_certificate_window_parent_class)->dispose (object);
}

static void
wissel_certificate_window_finalize (GObject *object)
{
  g_clear_pointer (&WISSEL_CERTIFICATE_WINDOW (object)->folder, g_free);

  G_OBJECT_CLASS (wissel_certificate_window_parent_class)->finalize (object);
}

static void
wissel_certificate_window_class_init (WisselCertificateWindowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wissel_certificate_window_dispose;
  object_class->finalize = wissel_certificate_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = wissel_certificate_window_close_request;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/wissel/Wissel/ui/wissel-certificate-window.ui");
  gtk_widget_class_bind_template_child (widget_class, WisselCertificateWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, WisselCertificateWindow, round_row);
  gtk_widget_class_bind_template_child (widget_class, WisselCertificateWindow, folder_row);
  gtk_widget_class_bind_template_child (widget_class, WisselCertificateWindow, name_row);
  gtk_widget_class_bind_template_child (widget_class, WisselCertificateWindow, function_row);
  gtk_widget_class_bind_template_child (widget_class, WisselCertificateWindow, place_row);
  gtk_widget_class_bind_template_child (widget_class, WisselCertificateWindow, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, WisselCertificateWindow, counts_label);
  gtk_widget_class_bind_template_child (widget_class, WisselCertificateWindow, write_button);
  gtk_widget_class_bind_template_callback (widget_class, round_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_folder_cb);

  gtk_widget_class_install_action (widget_class, "certificates.write", NULL, write_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  wissel_help_install (widget_class, "exchanges");
}

static void
wissel_certificate_window_init (WisselCertificateWindow *self)
{
  self->listing = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_window_set_default_widget (GTK_WINDOW (self), self->write_button);
  update_actions (self);
}

GtkWidget *
wissel_certificate_window_new (GtkWindow *parent, WisselNetwork *network)
{
  WisselCertificateWindow *self;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (WISSEL_IS_NETWORK (network), NULL);

  self = g_object_new (WISSEL_TYPE_CERTIFICATE_WINDOW, "transient-for", parent, NULL);
  self->network = g_object_ref (network);
  wissel_network_list_rounds_async (network, self->listing, rounds_listed_cb, g_object_ref (self));

  return GTK_WIDGET (self);
}
