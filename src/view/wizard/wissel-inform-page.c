#include "wissel-inform-page.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "wissel-bar-layout.h"
#include "wissel-codes.h"
#include "wissel-dialog.h"
#include "wissel-editor.h"
#include "wissel-file-choice.h"
#include "wissel-inform-table.h"
#include "wissel-informing.h"
#include "wissel-made-bar.h"
#include "wissel-records.h"
#include "wissel-text.h"
#include "wissel-toolkit.h"
#include "wissel-window.h"

#define PROGRESS_INTERVAL 100 /* ms */
#define MAX_NAMES 6           /* of files and organisations that are named */

/* What is made, and where to. */
typedef enum
{
  LETTERS,
  LETTERS_TOGETHER,
  MAILS,
  MAIL_TO_OPEN,
} Product;

struct _WisselInformPage
{
  WisselPage parent_instance;

  /* Owned */
  WisselEditor *editor; /* of the round, for its name */
  GCancellable *listing;
  GCancellable *making;
  GTask        *leaving; /* waits for what is being made */
  GArray       *told;    /* who is informed by what is made */

  /* Template children */
  GtkStack          *stack;
  GtkCheckButton    *all_check;
  GtkLabel          *count_label;
  GtkRevealer       *busy_revealer;
  GtkProgressBar    *progress_bar;
  WisselMadeBar     *made_bar;
  WisselInformTable *table;

  /* State */
  gint64   round;
  Product  product;
  guint    progress_id;
  int      progress; /* in thousandths; written by the thread that makes them */
  gboolean is_counting;
};

G_DEFINE_FINAL_TYPE (WisselInformPage, wissel_inform_page, WISSEL_TYPE_PAGE)

static WisselNetwork *
get_network (WisselInformPage *self)
{
  return wissel_page_get_network (WISSEL_PAGE (self));
}

static gboolean
is_making (WisselInformPage *self)
{
  return self->making != NULL;
}

/* ---- What is chosen ---- */

static void
update_actions (WisselInformPage *self)
{
  static const char *const actions[] = { "inform.letters", "inform.letters-together",
                                         "inform.mails", "inform.note" };
  g_autoptr (GArray)       chosen = wissel_inform_table_dup_chosen (self->table);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i],
                                   chosen->len > 0 && !is_making (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "inform.open-mail",
                                 chosen->len == 1 && !is_making (self));
}

static void
show_counts (WisselInformPage *self)
{
  GListModel        *rows = wissel_inform_table_get_addressees (self->table);
  g_autoptr (GArray) chosen = wissel_inform_table_dup_chosen (self->table);
  g_autofree char   *text = NULL;
  guint              n = g_list_model_get_n_items (rows);
  guint              n_informed = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (WisselAddressee) addressee = g_list_model_get_item (rows, i);

      n_informed += wissel_addressee_is_informed (addressee) ? 1 : 0;
    }

  /* Translators: numbers of organisations. */
  text = g_strdup_printf (_ ("%1$u of %2$u informed · %3$u chosen"), n_informed, n, chosen->len);
  gtk_label_set_text (self->count_label, text);
  self->is_counting = TRUE;
  gtk_check_button_set_active (self->all_check, n > 0 && chosen->len == n);
  gtk_check_button_set_inconsistent (self->all_check, chosen->len > 0 && chosen->len < n);
  self->is_counting = FALSE;
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "organisations" : "nobody");
}

static void
changed_cb (WisselInformPage *self)
{
  show_counts (self);
  update_actions (self);
}

static void
all_toggled_cb (WisselInformPage *self)
{
  if (!self->is_counting)
    wissel_inform_table_choose_all (self->table, gtk_check_button_get_active (self->all_check));
}

/* ---- Listing ---- */

static void
show_addressees (WisselInformPage *self, GPtrArray *addressees)
{
  wissel_inform_table_set_addressees (self->table, addressees);
  wissel_made_bar_follow (self->made_bar, wissel_inform_table_get_addressees (self->table));
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselInformPage) self = user_data;
  g_autoptr (GError)           error = NULL;
  g_autoptr (GPtrArray)        addressees = wissel_informing_list_finish (result, &error);

  if (self->table == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  wissel_page_set_loading (WISSEL_PAGE (self), FALSE);
  if (addressees == NULL)
    wissel_report_error (GTK_WIDGET (self), _ ("The Organisations Cannot Be Read"), error);
  else
    show_addressees (self, addressees);
}

static void
reload (WisselInformPage *self)
{
  g_cancellable_cancel (self->listing);
  g_clear_object (&self->listing);
  self->listing = g_cancellable_new ();
  wissel_informing_list_async (get_network (self), self->round, self->listing, listed_cb,
                               g_object_ref (self));
}

/* ---- What was made ---- */

static char *
join_names (GPtrArray *names, gboolean are_paths)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < MIN (names->len, MAX_NAMES); i++)
    {
      g_autofree char *base = are_paths ? g_path_get_basename (names->pdata[i])
                                        : g_strdup (names->pdata[i]);

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", base);
    }
  if (names->len <= MAX_NAMES)
    return g_string_free (g_steal_pointer (&text), FALSE);

  /* Translators: 1: names, with commas between them; 2: how many there are besides. */
  return g_strdup_printf (_ ("%1$s and %2$u more"), text->str, names->len - MAX_NAMES);
}

static void
tell_unreached (WisselInformPage *self, const WisselPapersMade *made)
{
  guint            n = made->unreached->len;
  g_autofree char *names = join_names (made->unreached, FALSE);
  g_autofree char *heading = NULL;
  g_autofree char *body = NULL;

  heading = g_strdup_printf (ngettext ("%u Organisation Has No E-mail Address",
                                       "%u Organisations Have No E-mail Address", n),
                             n);
  /* Translators: %s are names of organisations. */
  body = g_strdup_printf (_ ("No mail was made for: %s. Give the contact person an address, or "
                             "make a letter."),
                          names);
  wissel_alert (GTK_WIDGET (self), heading, body);
}

static gboolean
is_mail (WisselInformPage *self)
{
  return self->product == MAILS || self->product == MAIL_TO_OPEN;
}

static void
open_mail (WisselInformPage *self, const char *path)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);

  wissel_show_uri (GTK_WIDGET (self), uri);
}

static void
tell_made (WisselInformPage *self, const WisselPapersMade *made)
{
  if (made->n_made > 0)
    wissel_made_bar_show (self->made_bar, made, is_mail (self), self->told);
  if (made->n_made > 0 && self->product == MAIL_TO_OPEN)
    open_mail (self, made->files->pdata[0]);
  if (made->unreached->len > 0)
    tell_unreached (self, made);
}

/* What was written before it went wrong is named, and counts. */
static void
tell_failure (WisselInformPage *self, const WisselPapersMade *made, const GError *error)
{
  g_autofree char *names = join_names (made->files, TRUE);
  g_autofree char *text = NULL;

  if (made->files->len == 0)
    {
      wissel_report_error (GTK_WIDGET (self), _ ("Nothing Was Made"), error);
      return;
    }

  /* Translators: 1: what went wrong; 2: names of files. */
  text = g_strdup_printf (_ ("%1$s\n\nWritten before that, and noted: %2$s. Nothing was noted for "
                             "the other organisations."),
                          error->message, names);
  wissel_alert (GTK_WIDGET (self), _ ("Not Everything Was Made"), text);
}

static void
finish_making (WisselInformPage *self)
{
  g_clear_handle_id (&self->progress_id, g_source_remove);
  g_clear_object (&self->making);
  if (self->leaving != NULL)
    g_task_return_boolean (self->leaving, TRUE);
  g_clear_object (&self->leaving);
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselInformPage) self = user_data;
  g_autoptr (GError)           error = NULL;
  g_autoptr (WisselPapersMade) made = NULL;
  gboolean                     done = wissel_papers_save_finish (result, &made, &error);

  finish_making (self);
  if (self->table == NULL)
    return;

  gtk_revealer_set_reveal_child (self->busy_revealer, FALSE);
  update_actions (self);
  if (done || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tell_made (self, made);
  else
    tell_failure (self, made, error);
}

/* ---- Making ---- */

/* In the thread that makes them. */
static void
take_progress (guint n_done, guint n_all, gpointer data)
{
  WisselInformPage *self = data;

  g_atomic_int_set (&self->progress, (int) (n_done * 1000 / n_all));
}

static gboolean
show_progress_cb (gpointer user_data)
{
  WisselInformPage *self = user_data;

  gtk_progress_bar_set_fraction (self->progress_bar, g_atomic_int_get (&self->progress) / 1000.0);

  return G_SOURCE_CONTINUE;
}

static void
make (WisselInformPage *self, const char *path)
{
  g_autoptr (GArray) chosen = wissel_inform_table_dup_chosen (self->table);
  WisselPaperBatch   batch = { .paper = wissel_paper_find (
                                 is_mail (self) ? "matches-mail" : "matches", "organisation"),
                               .records = chosen,
                               .round = self->round,
                               .path = path };

  if (chosen->len == 0 || is_making (self))
    return;

  g_atomic_int_set (&self->progress, 0);
  gtk_progress_bar_set_fraction (self->progress_bar, 0);
  self->making = g_cancellable_new ();
  g_clear_pointer (&self->told, g_array_unref);
  self->told = g_array_ref (chosen);
  wissel_made_bar_hide (self->made_bar);
  self->progress_id = g_timeout_add (PROGRESS_INTERVAL, show_progress_cb, self);
  gtk_revealer_set_reveal_child (self->busy_revealer, TRUE);
  update_actions (self);
  wissel_papers_save_async (get_network (self), &batch, take_progress, self, self->making, made_cb,
                            g_object_ref (self));
}

static void
place_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselInformPage) self = user_data;
  g_autoptr (GFile)            file = wissel_choose_file_finish (result);
  g_autofree char             *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL && self->table != NULL)
    make (self, path);
}

static void
ask_for_folder (WisselInformPage *self, Product product)
{
  const WisselFileChoice choice = { .action = WISSEL_FILE_FOLDER,
                                    .title = product == MAILS ? _ ("Folder for the Mail Drafts")
                                                              : _ ("Folder for the Letters"),
                                    .accept = _ ("_Choose") };

  self->product = product;
  wissel_choose_file_async (GTK_WIDGET (self), &choice, place_chosen_cb, g_object_ref (self));
}

static void
letters_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  ask_for_folder (WISSEL_INFORM_PAGE (widget), LETTERS);
}

static void
mails_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  ask_for_folder (WISSEL_INFORM_PAGE (widget), MAILS);
}

/* "matches-to-agree-on-spring-2027.pdf" */
static char *
make_name (WisselInformPage *self)
{
  const char      *title = wissel_editor_get_title (self->editor);
  g_autofree char *document =
    wissel_text_slug (wissel_codes_label ("DOCUMENT", "D09", wissel_language_of_interface ()));
  g_autofree char *round = wissel_text_slug (title != NULL ? title : "");

  return g_strdup_printf ("%s-%s.pdf", document, round);
}

static void
letters_together_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  static const char *const patterns[] = { "*.pdf", NULL };
  WisselInformPage        *self = WISSEL_INFORM_PAGE (widget);
  g_autofree char         *name = make_name (self);
  const WisselFileChoice   choice = {
      .action = WISSEL_FILE_SAVE,
      .title = _ ("Save the Letters"),
      .accept = _ ("_Save"),
      .name = name,
      .kind = _ ("PDF documents"),
      .patterns = patterns,
  };

  self->product = LETTERS_TOGETHER;
  wissel_choose_file_async (widget, &choice, place_chosen_cb, g_object_ref (self));
}

/* The mail program reads it when it gets to it, so nobody can say when it may go: it stands where
 * the system clears up when the user logs out. */
static void
open_mail_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  WisselInformPage *self = WISSEL_INFORM_PAGE (widget);
  g_autofree char  *folder = g_build_filename (g_get_user_runtime_dir (), "wissel-mail", NULL);

  g_mkdir_with_parents (folder, 0700);
  self->product = MAIL_TO_OPEN;
  make (self, folder);
}

static void
cancel_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_cancellable_cancel (WISSEL_INFORM_PAGE (widget)->making);
}

/* ---- In another way ---- */

static void
noted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselInformPage) self = user_data;
  g_autoptr (GError)           error = NULL;
  WisselWindow                *window = wissel_window_of (GTK_WIDGET (self));

  if (!wissel_informing_note_finish (result, &error))
    wissel_report_error (GTK_WIDGET (self), _ ("This Was Not Noted"), error);
  else if (window != NULL)
    wissel_window_add_undo_toast (window, _ ("Noted as informed today"));
}

static void
note_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  WisselInformPage  *self = WISSEL_INFORM_PAGE (widget);
  g_autoptr (GArray) chosen = wissel_inform_table_dup_chosen (self->table);

  wissel_informing_note_async (get_network (self), self->round, chosen, noted_cb,
                               g_object_ref (self));
}

/* ---- WisselPage and GObject ---- */

static void
wissel_inform_page_refresh (WisselPage *page)
{
  reload (WISSEL_INFORM_PAGE (page));
}

static void
wissel_inform_page_enter (WisselPage *page)
{
  WisselInformPage *self = WISSEL_INFORM_PAGE (page);

  gtk_widget_grab_focus (GTK_WIDGET (self->table));
}

/* What is being made is stopped first, so that what it leaves behind is noted. */
static void
wissel_inform_page_leave_async (WisselPage *page, GAsyncReadyCallback callback, gpointer user_data)
{
  WisselInformPage *self = WISSEL_INFORM_PAGE (page);
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);

  if (!is_making (self))
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  g_cancellable_cancel (self->making);
  g_set_object (&self->leaving, task);
}

static gboolean
wissel_inform_page_leave_finish (WisselPage *page, GAsyncResult *result)
{
  return g_task_propagate_boolean (G_TASK (result), NULL);
}

static void
wissel_inform_page_dispose (GObject *object)
{
  WisselInformPage *self = WISSEL_INFORM_PAGE (object);

  g_clear_handle_id (&self->progress_id, g_source_remove);
  g_cancellable_cancel (self->listing);
  g_cancellable_cancel (self->making);
  g_clear_object (&self->listing);
  if (self->editor != NULL)
    g_signal_handlers_disconnect_by_data (self->editor, self);
  /* The stack is a child of the template as well as of the bin, and each would unparent it. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), WISSEL_TYPE_INFORM_PAGE);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (wissel_inform_page_parent_class)->dispose (object);
}

static void
wissel_inform_page_finalize (GObject *object)
{
  WisselInformPage *self = WISSEL_INFORM_PAGE (object);

  g_clear_object (&self->making);
  g_clear_object (&self->leaving);
  g_clear_pointer (&self->told, g_array_unref);

  G_OBJECT_CLASS (wissel_inform_page_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "inform.letters", NULL, letters_action);
  gtk_widget_class_install_action (widget_class, "inform.letters-together", NULL,
                                   letters_together_action);
  gtk_widget_class_install_action (widget_class, "inform.mails", NULL, mails_action);
  gtk_widget_class_install_action (widget_class, "inform.open-mail", NULL, open_mail_action);
  gtk_widget_class_install_action (widget_class, "inform.note", NULL, note_action);
  gtk_widget_class_install_action (widget_class, "inform.cancel", NULL, cancel_action);
}

static void
wissel_inform_page_class_init (WisselInformPageClass *klass)
{
  GtkWidgetClass  *widget_class = GTK_WIDGET_CLASS (klass);
  WisselPageClass *page_class = WISSEL_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_inform_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = wissel_inform_page_finalize;
  page_class->refresh = wissel_inform_page_refresh;
  page_class->enter = wissel_inform_page_enter;
  page_class->leave_async = wissel_inform_page_leave_async;
  page_class->leave_finish = wissel_inform_page_leave_finish;

  g_type_ensure (WISSEL_TYPE_BAR_LAYOUT);
  g_type_ensure (WISSEL_TYPE_INFORM_TABLE);
  g_type_ensure (WISSEL_TYPE_MADE_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wissel/Wissel/ui/wissel-inform-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WisselInformPage, stack);
  gtk_widget_class_bind_template_child (widget_class, WisselInformPage, all_check);
  gtk_widget_class_bind_template_child (widget_class, WisselInformPage, count_label);
  gtk_widget_class_bind_template_child (widget_class, WisselInformPage, busy_revealer);
  gtk_widget_class_bind_template_child (widget_class, WisselInformPage, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, WisselInformPage, made_bar);
  gtk_widget_class_bind_template_child (widget_class, WisselInformPage, table);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_toggled_cb);
  install_actions (widget_class);
}

static void
wissel_inform_page_init (WisselInformPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_actions (self);
}

WisselPage *
wissel_inform_page_new (WisselNetwork *network, gint64 round)
{
  WisselInformPage *self;

  g_return_val_if_fail (WISSEL_IS_NETWORK (network), NULL);

  self = g_object_new (WISSEL_TYPE_INFORM_PAGE, "network", network, "title",
                       _ ("Inform the Organisations"), NULL);
  self->round = round;
  self->editor = wissel_editor_new (network, &wissel_round_record_type, round);
  g_object_bind_property (self->editor, "title", self, "subtitle", G_BINDING_SYNC_CREATE);
  wissel_editor_load_async (self->editor, NULL, NULL);
  wissel_page_set_loading (WISSEL_PAGE (self), TRUE);
  reload (self);

  return WISSEL_PAGE (self);
}

/* ---- The action of the window ---- */

static void
inform_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  WisselWindow  *window = WISSEL_WINDOW (widget);
  WisselNetwork *network = wissel_window_get_network (window);

  if (network != NULL)
    wissel_window_push_page (window,
                             wissel_inform_page_new (network, g_variant_get_int64 (parameter)));
}

void
wissel_inform_page_install_action (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.inform", "x", inform_action);
}
