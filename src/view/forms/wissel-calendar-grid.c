#include "wissel-calendar-grid.h"

#include "wissel-month-grid.h"
#include "wissel-parts.h"

#define N_MONTHS 2
#define SPACING 18
#define DAYS_IN_WEEK 7
#define MONTHS_IN_YEAR 12

/* Years that the calendar turns to. */
#define FIRST_YEAR 1900
#define LAST_YEAR 2200

struct _WisselCalendarGrid
{
  GtkWidget parent_instance;

  /* Not owned */
  const WisselCalendar *calendar;

  /* Children */
  WisselMonthGrid *months[N_MONTHS];

  /* State */
  int     first_month; /* months since the year 0 */
  guint32 anchor;      /* where the span was begun */
  guint32 cursor;      /* where the keyboard is */
};

G_DEFINE_FINAL_TYPE (WisselCalendarGrid, wissel_calendar_grid, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  STEP,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* ---- Days and months ---- */

static int
month_of (guint32 day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);

  return g_date_get_year (&date) * MONTHS_IN_YEAR + (int) g_date_get_month (&date) - 1;
}

static guint32
add_months (guint32 day, int months)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  if (months < 0)
    g_date_subtract_months (&date, (guint) -months);
  else
    g_date_add_months (&date, (guint) months);

  return g_date_get_julian (&date);
}

static gboolean
can_show (int month)
{
  return month >= FIRST_YEAR * MONTHS_IN_YEAR && month + N_MONTHS <= LAST_YEAR * MONTHS_IN_YEAR;
}

/* ---- What is shown ---- */

WisselDayLook
wissel_day_look_of (WisselDayState state, gboolean is_booked)
{
  static const struct
  {
    const char *icon;
    const char *css_class;
  } looks[] = {
    [WISSEL_DAY_ASSUMED] = { NULL, "assumed" },
    [WISSEL_DAY_OPEN] = { "object-select-symbolic", "open" },
    [WISSEL_DAY_CLOSED] = { "list-remove-symbolic", "not-open" },
    [WISSEL_DAY_BLOCKED] = { "window-close-symbolic", "blocked" },
  };

  WisselDayLook look = { .icon = looks[state].icon, .css_class = looks[state].css_class };

  if (is_booked && (state == WISSEL_DAY_ASSUMED || state == WISSEL_DAY_OPEN))
    look.icon = "wissel-exchanges-symbolic";
  else if (is_booked)
    look.icon = "dialog-warning-symbolic";
  if (is_booked)
    look.css_class = "booked";

  return look;
}

static WisselDayCell *
find_cell (WisselCalendarGrid *self, guint32 day)
{
  int   place = month_of (day) - self->first_month;
  GDate date;

  if (place < 0 || place >= N_MONTHS)
    return NULL;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);

  return wissel_month_grid_get_cell (self->months[place], g_date_get_day (&date) - 1u);
}

static void
show_day (WisselCalendarGrid *self, WisselDayCell *cell, guint32 today)
{
  guint32          day = wissel_day_cell_get_day (cell);
  g_autofree char *name = wissel_calendar_dup_words (self->calendar, day);
  WisselDayLook look = wissel_day_look_of (wissel_stretches_state (self->calendar->stretches, day),
                                           wissel_calendar_is_booked (self->calendar, day));

  look.name = name;
  look.is_selected = day >= MIN (self->anchor, self->cursor) &&
                     day <= MAX (self->anchor, self->cursor);
  look.is_cursor = day == self->cursor;
  look.is_today = day == today;
  wissel_day_cell_set_look (cell, &look);
}

static void
show_days (WisselCalendarGrid *self)
{
  guint32 today = wissel_calendar_today ();

  if (self->calendar == NULL)
    return;

  for (guint i = 0; i < N_MONTHS; i++)
    {
      WisselDayCell *cell;

      for (guint day = 0; (cell = wissel_month_grid_get_cell (self->months[i], day)) != NULL; day++)
        show_day (self, cell, today);
    }
}

static void
show_months (WisselCalendarGrid *self, int first)
{
  self->first_month = first;
  for (int i = 0; i < N_MONTHS; i++)
    wissel_month_grid_set_month (self->months[i], (first + i) / MONTHS_IN_YEAR,
                                 (first + i) % MONTHS_IN_YEAR + 1);
}

/* ---- Choosing ---- */

static gboolean
has_focus_within (WisselCalendarGrid *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

/* The day of the keyboard alone takes the focus, so that Tab leads past the months. */
static void
move_cursor (WisselCalendarGrid *self, guint32 day, gboolean is_span)
{
  int      month = month_of (day);
  gboolean has_focus = has_focus_within (self);

  if (!can_show (month))
    return;

  self->cursor = day;
  if (!is_span)
    self->anchor = day;
  if (month < self->first_month)
    show_months (self, month);
  else if (month >= self->first_month + N_MONTHS)
    show_months (self, month - N_MONTHS + 1);
  /* Only what is shown takes the focus. */
  gtk_widget_set_child_visible (GTK_WIDGET (self->months[month - self->first_month]), TRUE);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (find_cell (self, day)), TRUE);
  if (has_focus)
    gtk_widget_grab_focus (GTK_WIDGET (find_cell (self, day)));
  show_days (self);
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
ask_step (WisselCalendarGrid *self, WisselDaysStep step)
{
  g_signal_emit (self, signals[STEP], 0, (guint) step);
}

static guint32
target_of_key (WisselCalendarGrid *self, guint key)
{
  guint32 day = self->cursor;
  guint32 monday = day - (day - 1) % DAYS_IN_WEEK;
  int     along = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;

  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return (guint32) ((int) day - along);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return (guint32) ((int) day + along);
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return day - DAYS_IN_WEEK;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return day + DAYS_IN_WEEK;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      return monday;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      return monday + DAYS_IN_WEEK - 1;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      return add_months (day, -1);
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      return add_months (day, 1);
    default:
      return 0;
    }
}

static gboolean
act_on_key (WisselCalendarGrid *self, guint key)
{
  guint32 from;
  guint32 to;

  wissel_calendar_grid_get_chosen (self, &from, &to);
  switch (key)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      ask_step (self, wissel_stretches_turn (self->calendar->stretches, from, to));
      return TRUE;
    case GDK_KEY_plus:
    case GDK_KEY_KP_Add:
      ask_step (self, WISSEL_DAYS_OPEN);
      return TRUE;
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      ask_step (self, WISSEL_DAYS_BLOCK);
      return TRUE;
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
    case GDK_KEY_BackSpace:
      ask_step (self, WISSEL_DAYS_CLEAR);
      return TRUE;
    case GDK_KEY_Escape:
      if (self->anchor == self->cursor)
        return FALSE;
      move_cursor (self, self->cursor, FALSE);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  key,
        guint                  code,
        GdkModifierType        state,
        WisselCalendarGrid    *self)
{
  guint32 target;

  if (self->calendar == NULL || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return FALSE;

  target = target_of_key (self, key);
  if (target == 0)
    return act_on_key (self, key);

  move_cursor (self, target, (state & GDK_SHIFT_MASK) != 0);

  return TRUE;
}

static guint32
day_at (WisselCalendarGrid *self, double x, double y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  GtkWidget *cell = picked != NULL ? gtk_widget_get_ancestor (picked, WISSEL_TYPE_DAY_CELL) : NULL;

  return cell != NULL ? wissel_day_cell_get_day (WISSEL_DAY_CELL (cell)) : 0;
}

static void
drag_begin_cb (GtkGestureDrag *gesture, double x, double y, WisselCalendarGrid *self)
{
  guint32         day = day_at (self, x, y);
  GdkModifierType state =
    gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  if (day == 0 || self->calendar == NULL)
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (GTK_WIDGET (find_cell (self, self->cursor)));
  move_cursor (self, day, (state & GDK_SHIFT_MASK) != 0);
}

static void
drag_update_cb (GtkGestureDrag *gesture, double x, double y, WisselCalendarGrid *self)
{
  double  start_x;
  double  start_y;
  guint32 day;

  if (!gtk_gesture_drag_get_start_point (gesture, &start_x, &start_y))
    return;

  day = day_at (self, start_x + x, start_y + y);
  if (day != 0 && day != self->cursor)
    move_cursor (self, day, TRUE);
}

/* ---- GObject ---- */

/* Months stand side by side where there is room, and else only that of the chosen day. */
static void
wissel_calendar_grid_measure (GtkWidget     *widget,
                              GtkOrientation orientation,
                              int            for_size,
                              int           *minimum,
                              int           *natural,
                              int           *minimum_baseline,
                              int           *natural_baseline)
{
  WisselCalendarGrid *self = WISSEL_CALENDAR_GRID (widget);

  *minimum = *natural = 0;
  for (int i = 0; i < N_MONTHS; i++)
    {
      int child_minimum;
      int child_natural;

      gtk_widget_measure (GTK_WIDGET (self->months[i]), orientation, -1, &child_minimum,
                          &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = N_MONTHS * *natural + (N_MONTHS - 1) * SPACING;
}

static void
wissel_calendar_grid_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  WisselCalendarGrid *self = WISSEL_CALENDAR_GRID (widget);
  gboolean            is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int                 chosen = self->cursor != 0 ? month_of (self->cursor) - self->first_month : 0;
  int                 minimum;
  int                 part;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  part = (width - (N_MONTHS - 1) * SPACING) / N_MONTHS;
  for (int i = 0; i < N_MONTHS; i++)
    {
      gboolean      is_alone = part < minimum;
      int           place = is_mirrored ? N_MONTHS - 1 - i : i;
      GtkAllocation allocation = { is_alone ? 0 : place * (part + SPACING), 0,
                                   is_alone ? width : part, height };

      gtk_widget_set_child_visible (GTK_WIDGET (self->months[i]), !is_alone || i == chosen);
      if (!is_alone || i == chosen)
        gtk_widget_size_allocate (GTK_WIDGET (self->months[i]), &allocation, -1);
    }
}

static void
wissel_calendar_grid_dispose (GObject *object)
{
  wissel_parts_remove_all (object);

  G_OBJECT_CLASS (wissel_calendar_grid_parent_class)->dispose (object);
}

static void
wissel_calendar_grid_class_init (WisselCalendarGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_calendar_grid_dispose;
  widget_class->measure = wissel_calendar_grid_measure;
  widget_class->size_allocate = wissel_calendar_grid_size_allocate;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  signals[STEP] = g_signal_new ("step", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
wissel_calendar_grid_init (WisselCalendarGrid *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture         *drag = gtk_gesture_drag_new ();

  for (int i = 0; i < N_MONTHS; i++)
    {
      self->months[i] = WISSEL_MONTH_GRID (wissel_month_grid_new ());
      gtk_widget_set_parent (GTK_WIDGET (self->months[i]), GTK_WIDGET (self));
    }
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (drag), GDK_BUTTON_PRIMARY);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

GtkWidget *
wissel_calendar_grid_new (void)
{
  return g_object_new (WISSEL_TYPE_CALENDAR_GRID, NULL);
}

void
wissel_calendar_grid_set_calendar (WisselCalendarGrid *self, const WisselCalendar *calendar)
{
  g_return_if_fail (WISSEL_IS_CALENDAR_GRID (self));

  self->calendar = calendar;
  if (calendar == NULL)
    return;

  if (self->cursor == 0)
    {
      self->cursor = self->anchor = wissel_calendar_first_day (calendar, wissel_calendar_today ());
      show_months (self, month_of (self->cursor));
    }
  show_days (self);
}

void
wissel_calendar_grid_choose (WisselCalendarGrid *self, guint32 from, guint32 to)
{
  g_return_if_fail (WISSEL_IS_CALENDAR_GRID (self));
  g_return_if_fail (self->calendar != NULL);

  move_cursor (self, from, FALSE);
  if (to != from)
    move_cursor (self, to, TRUE);
}

void
wissel_calendar_grid_get_chosen (WisselCalendarGrid *self, guint32 *from, guint32 *to)
{
  g_return_if_fail (WISSEL_IS_CALENDAR_GRID (self));

  *from = MIN (self->anchor, self->cursor);
  *to = MAX (self->anchor, self->cursor);
}

void
wissel_calendar_grid_turn (WisselCalendarGrid *self, int months)
{
  g_return_if_fail (WISSEL_IS_CALENDAR_GRID (self));

  if (self->cursor != 0)
    move_cursor (self, add_months (self->cursor, months), FALSE);
}
