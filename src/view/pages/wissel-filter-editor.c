#include "wissel-filter-editor.h"

#include <glib/gi18n.h>

#include "wissel-clock.h"
#include "wissel-codes.h"
#include "wissel-date.h"
#include "wissel-period.h"
#include "wissel-record-chooser.h"

struct _WisselFilterEditor
{
  AdwBin parent_instance;

  /* Owned */
  WisselNetwork *network;
  WisselFilter  *filter;

  /* Borrowed */
  const WisselListColumn *column;

  /* Template children */
  GtkWidget           *days;
  GtkBox              *periods;
  GtkEditable         *from_entry;
  GtkEditable         *to_entry;
  GtkLabel            *message;
  GtkBox              *checks;
  WisselRecordChooser *chooser;

  /* State */
  gboolean is_showing;
};

enum
{
  CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (WisselFilterEditor, wissel_filter_editor, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

static void
tell (WisselFilterEditor *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* ---- Boxes to tick ---- */

static void
free_value (gpointer data)
{
  wissel_value_clear (data);
  g_free (data);
}

static void
toggled_cb (WisselFilterEditor *self, GtkCheckButton *check)
{
  const WisselValue *value = g_object_get_data (G_OBJECT (check), "value");

  if (gtk_check_button_get_active (check))
    wissel_filter_add_value (self->filter, value,
                             wissel_filter_kind_of (self->column) == WISSEL_FILTER_RECORDS &&
                                 value->kind != WISSEL_VALUE_NULL
                               ? gtk_check_button_get_label (check)
                               : NULL);
  else
    wissel_filter_remove_value (self->filter, value);
  tell (self);
}

/* Takes the content of @value over. */
static GtkWidget *
make_check (WisselFilterEditor *self, WisselValue *value, const char *label)
{
  GtkWidget *check = gtk_check_button_new_with_label (label);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                               wissel_filter_find_value (self->filter, value) >= 0);
  g_object_set_data_full (G_OBJECT (check), "value", g_memdup2 (value, sizeof *value), free_value);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);

  return check;
}

static void
add_code_checks (WisselFilterEditor *self, const char *codes)
{
  for (guint i = 0; i < wissel_codes_count (codes); i++)
    {
      const char *code = wissel_codes_nth (codes, i);
      WisselValue value = { .kind = WISSEL_VALUE_TEXT, .text = g_strdup (code) };

      gtk_box_append (self->checks, make_check (self, &value,
                                                wissel_codes_label (
                                                  codes, code, wissel_language_of_interface ())));
    }
}

static void
add_record_checks (WisselFilterEditor *self)
{
  for (guint i = 0; i < self->filter->values->len; i++)
    {
      WisselValue value = { 0 };

      wissel_value_copy (&value, &g_array_index (self->filter->values, WisselValue, i));
      if (value.kind != WISSEL_VALUE_NULL)
        gtk_box_append (self->checks,
                        make_check (self, &value, g_ptr_array_index (self->filter->names, i)));
    }
}

static void
add_checks (WisselFilterEditor *self)
{
  WisselFilterKind kind = wissel_filter_kind_of (self->column);
  WisselValue      nothing = { 0 };
  WisselValue      yes = { .kind = WISSEL_VALUE_INTEGER, .integer = 1 };
  WisselValue      no = { .kind = WISSEL_VALUE_INTEGER, .integer = 0 };

  if (kind == WISSEL_FILTER_CODES)
    add_code_checks (self, self->column->field.codes);
  else if (kind == WISSEL_FILTER_LANGUAGES)
    add_code_checks (self, "LANGUAGE");
  else if (kind == WISSEL_FILTER_RECORDS)
    add_record_checks (self);
  else if (kind == WISSEL_FILTER_BOOLEAN)
    {
      gtk_box_append (self->checks, make_check (self, &yes, _ ("Yes")));
      gtk_box_append (self->checks, make_check (self, &no, _ ("No")));
    }

  gtk_box_append (self->checks, make_check (self, &nothing, _ ("Not filled in")));
}

/* ---- Records ---- */

static GtkWidget *
find_check (WisselFilterEditor *self, gint64 id)
{
  for (GtkWidget *check = gtk_widget_get_first_child (GTK_WIDGET (self->checks)); check != NULL;
       check = gtk_widget_get_next_sibling (check))
    {
      const WisselValue *value = g_object_get_data (G_OBJECT (check), "value");

      if (value->kind == WISSEL_VALUE_INTEGER && value->integer == id)
        return check;
    }

  return NULL;
}

static void
chosen_cb (WisselFilterEditor *self, gint64 id, const char *title)
{
  GtkWidget *check = find_check (self, id);

  if (check == NULL)
    {
      WisselValue value = { .kind = WISSEL_VALUE_INTEGER, .integer = id };

      check = make_check (self, &value, title);
      gtk_box_prepend (self->checks, check);
    }

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
}

/* ---- Days ---- */

static char *
dup_day_text (const char *day)
{
  return wissel_date_format (day, wissel_language_of_interface (), WISSEL_DATE_SHORT);
}

static void
show_days (WisselFilterEditor *self)
{
  g_autofree char *from = dup_day_text (self->filter->from);
  g_autofree char *to = dup_day_text (self->filter->to);

  self->is_showing = TRUE;
  gtk_editable_set_text (self->from_entry, from != NULL ? from : "");
  gtk_editable_set_text (self->to_entry, to != NULL ? to : "");
  self->is_showing = FALSE;
}

/* Reads a day as people write it; %FALSE when it is none, which the entry shows. */
static gboolean
read_day (WisselFilterEditor *self, GtkEditable *entry, char **day)
{
  g_auto (WisselReading) reading =
    wissel_field_read (&self->column->field, gtk_editable_get_text (entry));
  g_auto (WisselValue) value = { 0 };
  gboolean             is_day = wissel_field_take (&self->column->field, &reading, &value);

  gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                               is_day ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE,
                               -1);
  if (is_day)
    gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
  *day = g_strdup (value.text);

  return is_day;
}

static void
day_typed_cb (WisselFilterEditor *self)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  const char      *message = NULL;
  gboolean         are_days;

  if (self->is_showing)
    return;

  are_days = read_day (self, self->from_entry, &from);
  are_days = read_day (self, self->to_entry, &to) && are_days;
  if (!are_days)
    message = _ ("Type a day as 15/3/2027.");
  else if (from != NULL && to != NULL && strcmp (from, to) > 0)
    message = _ ("The last day lies before the first.");

  gtk_label_set_label (self->message, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message), message != NULL);
  if (message != NULL)
    return;

  wissel_filter_set_days (self->filter, from, to);
  tell (self);
}

static void
period_clicked_cb (GtkButton *button, WisselFilterEditor *self)
{
  WisselPeriod     period = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "period"));
  g_autofree char *today = wissel_clock_today ();
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  wissel_period_days (period, today, &from, &to);
  wissel_filter_set_days (self->filter, from, to);
  show_days (self);
  day_typed_cb (self);
}

static void
add_periods (WisselFilterEditor *self)
{
  GtkWidget *line = NULL;

  for (guint i = 0; i < WISSEL_N_PERIODS; i++)
    {
      GtkWidget *button = gtk_button_new_with_label (_ (wissel_period_label (i)));

      if (i % 3 == 0)
        {
          line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
          gtk_box_set_homogeneous (GTK_BOX (line), TRUE);
          gtk_box_append (self->periods, line);
        }
      g_object_set_data (G_OBJECT (button), "period", GUINT_TO_POINTER (i));
      g_signal_connect_object (button, "clicked", G_CALLBACK (period_clicked_cb), self, 0);
      gtk_box_append (GTK_BOX (line), button);
    }
}

/* ---- Widget ---- */

static void
wissel_filter_editor_dispose (GObject *object)
{
  WisselFilterEditor *self = WISSEL_FILTER_EDITOR (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), WISSEL_TYPE_FILTER_EDITOR);
  g_clear_pointer (&self->filter, wissel_filter_free);
  g_clear_object (&self->network);

  G_OBJECT_CLASS (wissel_filter_editor_parent_class)->dispose (object);
}

static void
wissel_filter_editor_class_init (WisselFilterEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_filter_editor_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (WISSEL_TYPE_RECORD_CHOOSER);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wissel/Wissel/ui/wissel-filter-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, WisselFilterEditor, days);
  gtk_widget_class_bind_template_child (widget_class, WisselFilterEditor, periods);
  gtk_widget_class_bind_template_child (widget_class, WisselFilterEditor, from_entry);
  gtk_widget_class_bind_template_child (widget_class, WisselFilterEditor, to_entry);
  gtk_widget_class_bind_template_child (widget_class, WisselFilterEditor, message);
  gtk_widget_class_bind_template_child (widget_class, WisselFilterEditor, checks);
  gtk_widget_class_bind_template_child (widget_class, WisselFilterEditor, chooser);
  gtk_widget_class_bind_template_callback (widget_class, day_typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
wissel_filter_editor_init (WisselFilterEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
wissel_filter_editor_new (WisselNetwork          *network,
                          const WisselListColumn *column,
                          const WisselFilter     *filter,
                          guint                   index)
{
  WisselFilterEditor *self;
  WisselFilterKind    kind;

  g_return_val_if_fail (WISSEL_IS_NETWORK (network), NULL);
  g_return_val_if_fail (column != NULL, NULL);

  self = g_object_new (WISSEL_TYPE_FILTER_EDITOR, NULL);
  self->network = g_object_ref (network);
  self->column = column;
  self->filter = filter != NULL ? wissel_filter_copy (filter) : wissel_filter_new (index);

  kind = wissel_filter_kind_of (column);
  gtk_widget_set_visible (self->days, kind == WISSEL_FILTER_DAYS);
  gtk_widget_set_visible (GTK_WIDGET (self->chooser), kind == WISSEL_FILTER_RECORDS);
  add_checks (self);
  if (kind == WISSEL_FILTER_DAYS)
    {
      add_periods (self);
      show_days (self);
    }

  return GTK_WIDGET (self);
}

void
wissel_filter_editor_begin (WisselFilterEditor *self)
{
  g_return_if_fail (WISSEL_IS_FILTER_EDITOR (self));

  if (wissel_filter_kind_of (self->column) == WISSEL_FILTER_RECORDS)
    wissel_record_chooser_begin (self->chooser, self->network,
                                 wissel_record_type_find (self->column->field.target), NULL, 0);
  else
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

const WisselFilter *
wissel_filter_editor_get_filter (WisselFilterEditor *self)
{
  g_return_val_if_fail (WISSEL_IS_FILTER_EDITOR (self), NULL);

  return self->filter;
}
