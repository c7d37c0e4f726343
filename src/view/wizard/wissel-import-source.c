#include "wissel-import-source.h"

#include <glib/gi18n.h>

#include "wissel-codes.h"
#include "wissel-file-choice.h"
#include "wissel-import-probe.h"
#include "wissel-round-choice.h"
#include "wissel-rounds.h"
#include "wissel-window.h"

struct _WisselImportSource
{
  AdwBin parent_instance;

  /* Template children */
  AdwActionRow *file_row;
  AdwComboRow  *round_row;
  GtkWidget    *text_group;
  AdwComboRow  *encoding_row;
  AdwComboRow  *separator_row;

  /* Owned */
  char              *path;
  GPtrArray         *rounds; /* of WisselRoundInfo */
  WisselImportProbe *probe;
  GCancellable      *listing;
  GCancellable      *probing;
};

enum
{
  CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (WisselImportSource, wissel_import_source, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

static const struct
{
  const char *name;
  const char *label;
} encodings[] = {
  { "UTF-8", N_ ("Unicode (UTF-8)") },
  { "WINDOWS-1252", N_ ("Windows, Western European (1252)") },
  { "ISO-8859-15", N_ ("Latin 9 (ISO 8859-15)") },
  { "UTF-16LE", N_ ("Unicode (UTF-16, little-endian)") },
  { "UTF-16BE", N_ ("Unicode (UTF-16, big-endian)") },
  { "IBM850", N_ ("DOS, Western European (850)") },
  { "MACINTOSH", N_ ("Macintosh, Western European") },
};

static const struct
{
  char        separator;
  const char *label;
} separators[] = {
  { ';', N_ ("Semicolon") },
  { ',', N_ ("Comma") },
  { '\t', N_ ("Tab") },
  { '|', N_ ("Vertical bar") },
};

static void
changed_cb (WisselImportSource *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* ---- Round ---- */

static void
show_rounds (WisselImportSource *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->rounds->len; i++)
    {
      const WisselRoundInfo *info = g_ptr_array_index (self->rounds, i);
      g_autofree char       *name = NULL;

      /* Translators: name of a round and its state. */
      name = g_strdup_printf (
        _ ("%1$s (%2$s)"), info->name,
        wissel_codes_label ("ROUND_STATE", info->state, wissel_language_of_interface ()));
      gtk_string_list_append (names, name);
    }

  gtk_string_list_append (names, _ ("A new round is begun"));
  adw_combo_row_set_model (self->round_row, G_LIST_MODEL (names));
  gtk_widget_set_sensitive (GTK_WIDGET (self->round_row), self->rounds->len > 0);
}

static void
rounds_listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselImportSource) self = user_data;
  GPtrArray                     *rounds;

  rounds = wissel_round_choice_finish (GTK_WIDGET (self), WISSEL_NETWORK (source), result);
  if (rounds == NULL)
    return;

  g_clear_pointer (&self->rounds, g_ptr_array_unref);
  self->rounds = rounds;
  show_rounds (self);
}

/* ---- Text files ---- */

static void
select_text_options (WisselImportSource *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    if (g_ascii_strcasecmp (encodings[i].name, self->probe->encoding) == 0)
      adw_combo_row_set_selected (self->encoding_row, i);

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    if (separators[i].separator == self->probe->separator)
      adw_combo_row_set_selected (self->separator_row, i);
}

/* What is wrong with a file is told when it is read. */
static void
probed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselImportSource) self = user_data;
  g_autoptr (GError)             error = NULL;
  g_autoptr (WisselImportProbe)  probe = wissel_import_probe_finish (result, &error);

  if (probe == NULL)
    return;

  g_clear_pointer (&self->probe, wissel_import_probe_free);
  self->probe = g_steal_pointer (&probe);
  gtk_widget_set_visible (self->text_group, self->probe->encoding != NULL);
  if (self->probe->encoding != NULL)
    select_text_options (self);
}

/* ---- File ---- */

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselImportSource) self = user_data;
  g_autoptr (GFile)              file = wissel_choose_file_finish (result);
  g_autofree char               *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL)
    wissel_import_source_set_path (self, path);
}

static void
choose_cb (WisselImportSource *self)
{
  static const char *const patterns[] = { "*.xlsx", "*.ods", "*.csv", "*.txt", "*.tsv", NULL };
  const WisselFileChoice   choice = { .action = WISSEL_FILE_OPEN,
                                      .title = _ ("Choose a List"),
                                      .accept = _ ("_Choose"),
                                      .kind = _ ("Workbooks and text files"),
                                      .patterns = patterns };

  wissel_choose_file_async (GTK_WIDGET (self), &choice, chosen_cb, g_object_ref (self));
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, WisselImportSource *self)
{
  g_autofree char *path = g_file_get_path (g_value_get_object (value));

  if (path == NULL)
    return FALSE;

  wissel_import_source_set_path (self, path);

  return TRUE;
}

/* ---- Widget ---- */

static void
fill_rows (WisselImportSource *self)
{
  g_autoptr (GtkStringList) encoding_names = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) separator_names = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    gtk_string_list_append (encoding_names, _ (encodings[i].label));
  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    gtk_string_list_append (separator_names, _ (separators[i].label));
  adw_combo_row_set_model (self->encoding_row, G_LIST_MODEL (encoding_names));
  adw_combo_row_set_model (self->separator_row, G_LIST_MODEL (separator_names));
}

static void
wissel_import_source_dispose (GObject *object)
{
  WisselImportSource *self = WISSEL_IMPORT_SOURCE (object);

  g_cancellable_cancel (self->listing);
  g_cancellable_cancel (self->probing);
  g_clear_object (&self->listing);
  g_clear_object (&self->probing);
  gtk_widget_dispose_template (GTK_WIDGET (self), WISSEL_TYPE_IMPORT_SOURCE);
  g_clear_pointer (&self->rounds, g_ptr_array_unref);
  g_clear_pointer (&self->probe, wissel_import_probe_free);

  G_OBJECT_CLASS (wissel_import_source_parent_class)->dispose (object);
}

static void
wissel_import_source_finalize (GObject *object)
{
  g_clear_pointer (&WISSEL_IMPORT_SOURCE (object)->path, g_free);

  G_OBJECT_CLASS (wissel_import_source_parent_class)->finalize (object);
}

static void
wissel_import_source_class_init (WisselImportSourceClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wissel_import_source_dispose;
  object_class->finalize = wissel_import_source_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wissel/Wissel/ui/wissel-import-source.ui");
  gtk_widget_class_bind_template_child (widget_class, WisselImportSource, file_row);
  gtk_widget_class_bind_template_child (widget_class, WisselImportSource, round_row);
  gtk_widget_class_bind_template_child (widget_class, WisselImportSource, text_group);
  gtk_widget_class_bind_template_child (widget_class, WisselImportSource, encoding_row);
  gtk_widget_class_bind_template_child (widget_class, WisselImportSource, separator_row);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
}

static void
wissel_import_source_init (WisselImportSource *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);

  self->listing = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_rows (self);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

void
wissel_import_source_set_network (WisselImportSource *self, WisselNetwork *network)
{
  g_return_if_fail (WISSEL_IS_IMPORT_SOURCE (self));

  wissel_network_list_rounds_async (network, self->listing, rounds_listed_cb, g_object_ref (self));
}

const char *
wissel_import_source_get_path (WisselImportSource *self)
{
  g_return_val_if_fail (WISSEL_IS_IMPORT_SOURCE (self), NULL);

  return self->path;
}

void
wissel_import_source_set_path (WisselImportSource *self, const char *path)
{
  g_autofree char *name = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *folder_name = NULL;

  g_return_if_fail (WISSEL_IS_IMPORT_SOURCE (self));
  g_return_if_fail (path != NULL);

  g_free (self->path);
  self->path = g_strdup (path);
  name = g_filename_display_basename (path);
  folder = g_path_get_dirname (path);
  folder_name = g_filename_display_name (folder);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->file_row), name);
  adw_action_row_set_subtitle (self->file_row, folder_name);

  gtk_widget_set_visible (self->text_group, FALSE);
  g_clear_pointer (&self->probe, wissel_import_probe_free);
  g_cancellable_cancel (self->probing);
  g_clear_object (&self->probing);
  self->probing = g_cancellable_new ();
  wissel_import_probe_async (path, self->probing, probed_cb, g_object_ref (self));
  changed_cb (self);
}

void
wissel_import_source_fill_options (WisselImportSource *self, WisselImportOptions *options)
{
  guint round;

  g_return_if_fail (WISSEL_IS_IMPORT_SOURCE (self));
  g_return_if_fail (options != NULL);

  round = adw_combo_row_get_selected (self->round_row);
  if (self->rounds != NULL && round < self->rounds->len)
    options->round = ((const WisselRoundInfo *) g_ptr_array_index (self->rounds, round))->code;
  else if (self->rounds != NULL)
    options->new_round = TRUE;

  if (self->probe == NULL || self->probe->encoding == NULL)
    return;

  options->encoding = encodings[adw_combo_row_get_selected (self->encoding_row)].name;
  options->separator = separators[adw_combo_row_get_selected (self->separator_row)].separator;
}
