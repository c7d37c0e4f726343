#include "wissel-calendar-view.h"

#include <glib/gi18n.h>

#include "wissel-calendar-grid.h"
#include "wissel-window.h"

struct _WisselCalendarView
{
  AdwBin parent_instance;

  /* Owned */
  WisselEditor *editor;
  GPtrArray    *calendars; /* of WisselCalendar */
  GCancellable *reading;

  /* Children */
  GtkDropDown        *places; /* of a coach with several */
  GtkLabel           *hint;
  WisselCalendarGrid *grid;
  GtkLabel           *chosen;
};

G_DEFINE_FINAL_TYPE (WisselCalendarView, wissel_calendar_view, ADW_TYPE_BIN)

/* ---- What is shown ---- */

static const WisselCalendar *
peek_calendar (WisselCalendarView *self)
{
  guint index = gtk_drop_down_get_selected (self->places);

  if (self->calendars == NULL || self->calendars->len == 0)
    return NULL;

  return g_ptr_array_index (self->calendars, index < self->calendars->len ? index : 0);
}

static void
show_chosen (WisselCalendarView *self)
{
  const WisselCalendar *calendar = peek_calendar (self);
  g_autofree char      *words = NULL;
  guint32               from;
  guint32               to;

  if (calendar == NULL)
    return;

  wissel_calendar_grid_get_chosen (self->grid, &from, &to);
  words = wissel_calendar_dup_span_words (calendar, from, to);
  gtk_label_set_label (self->chosen, words);
}

static const char *
hint_for (const WisselCalendar *calendar)
{
  gboolean has_open = FALSE;

  for (guint i = 0; i < calendar->stretches->len && !has_open; i++)
    has_open = g_array_index (calendar->stretches, WisselStretch, i).available;

  if (has_open)
    return _ ("Only the open days count.");
  if (calendar->stretches->len > 0)
    return _ ("Every day counts as open, except what is blocked.");

  return _ ("Nothing is noted, so every day counts as open. Choose days and open them: from then "
            "on only those count. Or block the days that do not suit.");
}

static void
show_calendar (WisselCalendarView *self)
{
  const WisselCalendar *calendar = peek_calendar (self);

  gtk_widget_set_visible (GTK_WIDGET (self), calendar != NULL);
  wissel_calendar_grid_set_calendar (self->grid, calendar);
  if (calendar == NULL)
    return;

  gtk_label_set_label (self->hint, hint_for (calendar));
  show_chosen (self);
}

/* ---- Reading ---- */

static void
fill_places (WisselCalendarView *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  guint                     selected = gtk_drop_down_get_selected (self->places);

  for (guint i = 0; i < self->calendars->len; i++)
    gtk_string_list_append (titles,
                            ((WisselCalendar *) g_ptr_array_index (self->calendars, i))->title);
  gtk_drop_down_set_model (self->places, G_LIST_MODEL (titles));
  if (selected < self->calendars->len)
    gtk_drop_down_set_selected (self->places, selected);
  /* Where a coach coaches has to be said; everybody else sees whose page it is. */
  gtk_widget_set_visible (
    GTK_WIDGET (self->places),
    g_str_equal (wissel_editor_get_record_type (self->editor)->name, "coach"));
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselCalendarView) self = user_data;
  g_autoptr (GError)             error = NULL;
  g_autoptr (GPtrArray)          calendars = wissel_calendars_load_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->editor == NULL)
    return;

  if (calendars == NULL)
    {
      wissel_report_error (GTK_WIDGET (self), _ ("The Calendar Cannot Be Read"), error);
      return;
    }

  wissel_calendar_grid_set_calendar (self->grid, NULL);
  g_clear_pointer (&self->calendars, g_ptr_array_unref);
  self->calendars = g_steal_pointer (&calendars);
  fill_places (self);
  show_calendar (self);
}

static void
reload (WisselCalendarView *self)
{
  const char *type = wissel_editor_get_record_type (self->editor)->name;

  if (wissel_editor_get_id (self->editor) == 0 || !wissel_calendars_are_for (type))
    return;

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  wissel_calendars_load_async (wissel_editor_get_network (self->editor), type,
                               wissel_editor_get_id (self->editor), self->reading, read_cb,
                               g_object_ref (self));
}

/* ---- Changing ---- */

static void
changed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselCalendarView) self = user_data;
  g_autoptr (GError)             error = NULL;

  if (!wissel_calendar_change_finish (result, &error))
    wissel_report_error (GTK_WIDGET (self), _ ("The Days Were Not Changed"), error);
}

static void
step_cb (WisselCalendarView *self, guint step)
{
  const WisselCalendar *calendar = peek_calendar (self);
  guint32               from;
  guint32               to;

  if (calendar == NULL)
    return;

  wissel_calendar_grid_get_chosen (self->grid, &from, &to);
  wissel_calendar_change_async (wissel_editor_get_network (self->editor), calendar, from, to,
                                (WisselDaysStep) step, changed_cb, g_object_ref (self));
}

static void
open_cb (WisselCalendarView *self)
{
  step_cb (self, WISSEL_DAYS_OPEN);
}

static void
block_cb (WisselCalendarView *self)
{
  step_cb (self, WISSEL_DAYS_BLOCK);
}

static void
clear_cb (WisselCalendarView *self)
{
  step_cb (self, WISSEL_DAYS_CLEAR);
}

static void
earlier_cb (WisselCalendarView *self)
{
  wissel_calendar_grid_turn (self->grid, -1);
}

static void
later_cb (WisselCalendarView *self)
{
  wissel_calendar_grid_turn (self->grid, 1);
}

static void
today_cb (WisselCalendarView *self)
{
  guint32 today = wissel_calendar_today ();

  if (peek_calendar (self) != NULL)
    wissel_calendar_grid_choose (self->grid, today, today);
}

/* ---- Parts ---- */

static void
add_button (WisselCalendarView *self,
            GtkWidget          *box,
            GtkWidget          *button,
            const char         *tip,
            void (*callback) (WisselCalendarView *self))
{
  gtk_widget_set_tooltip_text (button, tip);
  g_signal_connect_object (button, "clicked", G_CALLBACK (callback), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
}

static void
add_icon_button (WisselCalendarView *self,
                 GtkWidget          *box,
                 const char         *icon,
                 const char         *name,
                 void (*callback) (WisselCalendarView *self))
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  add_button (self, box, button, name, callback);
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
make_heading (WisselCalendarView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = make_label (_ ("Calendar"), "heading");
  GtkWidget *today = gtk_button_new_with_label (_ ("Today"));

  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (today, "flat");
  gtk_box_append (GTK_BOX (box), title);
  add_icon_button (self, box, "go-previous-symbolic", _ ("Previous month"), earlier_cb);
  add_button (self, box, today, NULL, today_cb);
  add_icon_button (self, box, "go-next-symbolic", _ ("Next month"), later_cb);

  return box;
}

static GtkWidget *
make_sample (WisselDayState state, gboolean is_booked, const char *words)
{
  GtkWidget    *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  WisselDayLook look = wissel_day_look_of (state, is_booked);
  GtkWidget    *sign = g_object_new (GTK_TYPE_IMAGE, "accessible-role",
                                     GTK_ACCESSIBLE_ROLE_PRESENTATION, "icon-name", look.icon,
                                     "pixel-size", 12, NULL);
  GtkWidget    *label = gtk_label_new (words);

  gtk_widget_add_css_class (sign, "day-sample");
  gtk_widget_add_css_class (sign, look.css_class);
  gtk_widget_set_valign (sign, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (box), sign);
  gtk_box_append (GTK_BOX (box), label);

  return box;
}

static GtkWidget *
make_legend (void)
{
  GtkWidget *box = gtk_flow_box_new ();

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (box), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (box), WISSEL_DAY_BLOCKED + 2);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (box), 6);
  for (guint i = 0; i <= WISSEL_DAY_BLOCKED; i++)
    gtk_flow_box_insert (
      GTK_FLOW_BOX (box),
      make_sample ((WisselDayState) i, FALSE, wissel_day_state_label ((WisselDayState) i)), -1);
  gtk_flow_box_insert (GTK_FLOW_BOX (box),
                       make_sample (WISSEL_DAY_OPEN, TRUE, _ ("Booked for an exchange")), -1);
  for (GtkWidget *child = gtk_widget_get_first_child (box); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_focusable (child, FALSE);

  return box;
}

static GtkWidget *
make_buttons (WisselCalendarView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  add_button (self, box, gtk_button_new_with_label (_ ("Open Days")),
              _ ("Open the chosen days; a span leaves out the weekend (+)"), open_cb);
  add_button (self, box, gtk_button_new_with_label (_ ("Block Days")),
              _ ("Block the chosen days (−)"), block_cb);
  add_button (self, box, gtk_button_new_with_label (_ ("Clear Days")),
              _ ("Take away what is noted about the chosen days (Delete)"), clear_cb);

  return box;
}

/* ---- GObject ---- */

static void
wissel_calendar_view_dispose (GObject *object)
{
  WisselCalendarView *self = WISSEL_CALENDAR_VIEW (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (wissel_calendar_view_parent_class)->dispose (object);

  g_clear_pointer (&self->calendars, g_ptr_array_unref);
}

static void
wissel_calendar_view_class_init (WisselCalendarViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wissel_calendar_view_dispose;
}

static void
wissel_calendar_view_init (WisselCalendarView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  self->places = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->places), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Learning place"), -1);
  self->hint = GTK_LABEL (make_label (NULL, "dim-label"));
  self->grid = WISSEL_CALENDAR_GRID (wissel_calendar_grid_new ());
  self->chosen = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS,
                               "wrap", TRUE, "xalign", 0.0, NULL);
  gtk_box_append (GTK_BOX (box), make_heading (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->places));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->hint));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->grid));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->chosen));
  gtk_box_append (GTK_BOX (box), make_buttons (self));
  gtk_box_append (GTK_BOX (box), make_legend ());
  gtk_widget_set_margin_bottom (box, 12);
  gtk_widget_add_css_class (GTK_WIDGET (self), "calendar-view");
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_connect_object (self->places, "notify::selected", G_CALLBACK (show_calendar), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grid, "chosen", G_CALLBACK (show_chosen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grid, "step", G_CALLBACK (step_cb), self, G_CONNECT_SWAPPED);
}

void
wissel_calendar_view_set_editor (WisselCalendarView *self, WisselEditor *editor)
{
  g_return_if_fail (WISSEL_IS_CALENDAR_VIEW (self));
  g_return_if_fail (WISSEL_IS_EDITOR (editor));

  g_set_object (&self->editor, editor);
  g_signal_connect_object (editor, "refreshed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
}
