#include "wissel-pair-grid-view.h"

#include <math.h>

#include "wissel-cell-painter.h"
#include "wissel-parts.h"
#include "wissel-spoken-cell.h"

#define CELL_WIDTH 44
#define CELL_HEIGHT 26
#define NAMES_WIDTH 190
#define TITLES_HEIGHT 132
#define GAP 6

struct _WisselPairGridView
{
  GtkWidget parent_instance;

  /* Owned */
  WisselMatchmaker *matchmaker;
  GtkAdjustment    *adjustments[2]; /* by GtkOrientation */

  /* Not owned */
  WisselPairGrid *grid;

  /* Child */
  WisselSpokenCell spoken; /* the cell with the cursor */

  /* State */
  guint cursor[2]; /* column and row */
  char *sentence;  /* about the cell there; NULL before it is known */
};

enum
{
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

enum
{
  MOVED,
  FIX,
  FORBID,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (WisselPairGridView,
                               wissel_pair_grid_view,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static const int cell_sizes[] = { CELL_WIDTH, CELL_HEIGHT };
static const int head_sizes[] = { NAMES_WIDTH, TITLES_HEIGHT };

static guint
count (WisselPairGridView *self, GtkOrientation orientation)
{
  if (self->grid == NULL)
    return 0;

  return orientation == GTK_ORIENTATION_HORIZONTAL ? wissel_pair_grid_get_n_columns (self->grid)
                                                   : wissel_pair_grid_get_n_rows (self->grid);
}

static double
get_scroll (WisselPairGridView *self, GtkOrientation orientation)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  return adjustment != NULL ? floor (gtk_adjustment_get_value (adjustment)) : 0;
}

/* ---- Drawing ---- */

static void
draw_cell (WisselPairGridView *self, WisselCellPainter *painter, guint row, guint column)
{
  const WisselGridCell *cell = wissel_pair_grid_get_cell (self->grid, row, column);
  WisselGridMark        marks = wissel_pair_grid_get_marks (self->grid, row, column);
  int                   points = (cell->total + WISSEL_MATCH_POINT / 2) / WISSEL_MATCH_POINT;
  gboolean              chosen = (marks & WISSEL_GRID_CHOSEN) != 0;
  g_autofree char      *text = NULL;

  if (chosen)
    wissel_cell_painter_draw_frame (painter, 3, 1.5f, &painter->accent);

  if (marks & WISSEL_GRID_FIXED)
    text = g_strdup_printf ("◆%d", points);
  else if (marks & WISSEL_GRID_FORBIDDEN || cell->verdict == WISSEL_MATCH_BANNED)
    text = g_strdup ("✕");
  else if (cell->verdict == WISSEL_MATCH_FEASIBLE || chosen)
    text = g_strdup_printf ("%d", points);
  else if (!wissel_match_verdict_stops (cell->verdict))
    text = g_strdup_printf ("(%d)", points);
  else
    text = g_strdup ("·");

  wissel_cell_painter_draw_text (
    painter, text, chosen,
    chosen || cell->verdict == WISSEL_MATCH_FEASIBLE ? &painter->color : &painter->dim, 0.5f);

  if (self->cursor[0] == column && self->cursor[1] == row)
    wissel_cell_painter_draw_frame (
      painter, 0, wissel_spoken_cell_has_focus (&self->spoken) ? 2 : 1, &painter->color);
}

/* The first and the last cell of a line that are in sight, and where the first one begins. */
static void
find_range (
  WisselPairGridView *self, GtkOrientation orientation, guint *first, guint *end, double *start)
{
  int    size = orientation == GTK_ORIENTATION_HORIZONTAL ? gtk_widget_get_width (GTK_WIDGET (self))
                                                          : gtk_widget_get_height (GTK_WIDGET (self));
  double scroll = get_scroll (self, orientation);
  guint  cell = (guint) cell_sizes[orientation];

  *first = (guint) scroll / cell;
  *end = MIN ((guint) (scroll + MAX (0, size - head_sizes[orientation])) / cell + 1,
              count (self, orientation));
  *start = head_sizes[orientation] + *first * cell - scroll;
}

static const char *
get_name (WisselPairGridView *self, gint64 id)
{
  const WisselRoundName *name = wissel_matchmaker_get_name (self->matchmaker, id);

  return name != NULL && name->name != NULL ? name->name : "";
}

static void
draw_names (WisselPairGridView *self, WisselCellPainter *painter, guint first, guint end, double y)
{
  gtk_snapshot_push_clip (
    painter->snapshot,
    &GRAPHENE_RECT_INIT (0, TITLES_HEIGHT, NAMES_WIDTH,
                         (float) gtk_widget_get_height (GTK_WIDGET (self)) - TITLES_HEIGHT));
  painter->x = GAP;
  painter->width = NAMES_WIDTH - 2 * GAP;
  painter->height = CELL_HEIGHT;
  for (guint row = first; row < end; row++)
    {
      painter->y = y + (row - first) * CELL_HEIGHT;
      wissel_cell_painter_draw_text (
        painter, get_name (self, wissel_pair_grid_get_learner (self->grid, row)),
        self->cursor[1] == row, &painter->color, 0);
    }
  gtk_snapshot_pop (painter->snapshot);
}

/* Titles of places stand upright, from the bottom to the top. */
static void
draw_titles (WisselPairGridView *self, WisselCellPainter *painter, guint first, guint end, double x)
{
  gtk_snapshot_push_clip (
    painter->snapshot,
    &GRAPHENE_RECT_INIT (NAMES_WIDTH, 0,
                         (float) gtk_widget_get_width (GTK_WIDGET (self)) - NAMES_WIDTH,
                         TITLES_HEIGHT));
  painter->x = GAP;
  painter->y = 0;
  painter->width = TITLES_HEIGHT - 2 * GAP;
  painter->height = CELL_WIDTH;
  for (guint column = first; column < end; column++)
    {
      gtk_snapshot_save (painter->snapshot);
      gtk_snapshot_translate (
        painter->snapshot,
        &GRAPHENE_POINT_INIT ((float) (x + (column - first) * CELL_WIDTH), TITLES_HEIGHT));
      gtk_snapshot_rotate (painter->snapshot, -90);
      wissel_cell_painter_draw_text (
        painter, get_name (self, wissel_pair_grid_get_place (self->grid, column)),
        self->cursor[0] == column, &painter->color, 0);
      gtk_snapshot_restore (painter->snapshot);
    }
  gtk_snapshot_pop (painter->snapshot);
}

static void
wissel_pair_grid_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WisselPairGridView *self = WISSEL_PAIR_GRID_VIEW (widget);
  WisselCellPainter   painter = { 0 };
  guint               first[2], end[2];
  double              start[2];

  if (count (self, 0) == 0 || count (self, 1) == 0)
    return;

  wissel_cell_painter_begin (&painter, widget, snapshot);
  for (guint i = 0; i < 2; i++)
    find_range (self, i, &first[i], &end[i], &start[i]);

  draw_names (self, &painter, first[1], end[1], start[1]);
  draw_titles (self, &painter, first[0], end[0], start[0]);

  gtk_snapshot_push_clip (
    snapshot, &GRAPHENE_RECT_INIT (NAMES_WIDTH, TITLES_HEIGHT,
                                   (float) gtk_widget_get_width (widget) - NAMES_WIDTH,
                                   (float) gtk_widget_get_height (widget) - TITLES_HEIGHT));
  painter.width = CELL_WIDTH;
  painter.height = CELL_HEIGHT;
  for (guint row = first[1]; row < end[1]; row++)
    for (guint column = first[0]; column < end[0]; column++)
      {
        painter.x = start[0] + (column - first[0]) * CELL_WIDTH;
        painter.y = start[1] + (row - first[1]) * CELL_HEIGHT;
        draw_cell (self, &painter, row, column);
      }
  gtk_snapshot_pop (snapshot);
  wissel_cell_painter_end (&painter);
}

/* What is spoken moves with what is drawn. */
static void
show_again (WisselPairGridView *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* ---- The cursor ---- */

static void
reveal_cursor (WisselPairGridView *self)
{
  for (guint i = 0; i < 2; i++)
    if (self->adjustments[i] != NULL)
      gtk_adjustment_clamp_page (self->adjustments[i], self->cursor[i] * (double) cell_sizes[i],
                                 (self->cursor[i] + 1) * (double) cell_sizes[i]);
}

static void
place_spoken (WisselPairGridView *self)
{
  GtkAllocation area = {
    .x = NAMES_WIDTH + (int) (self->cursor[0] * CELL_WIDTH - get_scroll (self, 0)),
    .y = TITLES_HEIGHT + (int) (self->cursor[1] * CELL_HEIGHT - get_scroll (self, 1)),
    .width = CELL_WIDTH,
    .height = CELL_HEIGHT,
  };

  wissel_spoken_cell_place (&self->spoken, &area);
}

static void
announce (WisselPairGridView *self)
{
  g_clear_pointer (&self->sentence, g_free);
  if (count (self, 0) == 0 || count (self, 1) == 0)
    return;

  self->sentence = wissel_pair_grid_dup_sentence (self->grid, self->cursor[1], self->cursor[0]);
  wissel_spoken_cell_say (&self->spoken, self->sentence);
}

static void
set_cursor (WisselPairGridView *self, double column, double row)
{
  double wanted[2] = { column, row };

  for (guint i = 0; i < 2; i++)
    self->cursor[i] = (guint) CLAMP (wanted[i], 0, MAX (1, (double) count (self, i)) - 1);

  reveal_cursor (self);
  show_again (self);
  announce (self);
  g_signal_emit (self, signals[MOVED], 0);
}

static gboolean
key_pressed_cb (WisselPairGridView *self, guint key, guint code, GdkModifierType modifiers)
{
  double   column = self->cursor[0];
  double   row = self->cursor[1];
  double   page = MAX (1, gtk_widget_get_height (GTK_WIDGET (self)) / CELL_HEIGHT - 6);
  gboolean whole = (modifiers & GDK_CONTROL_MASK) != 0;

  if (count (self, 0) == 0 || count (self, 1) == 0)
    return GDK_EVENT_PROPAGATE;

  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      set_cursor (self, column - 1, row);
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      set_cursor (self, column + 1, row);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      set_cursor (self, column, row - 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      set_cursor (self, column, row + 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Up:
      set_cursor (self, column, row - page);
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Down:
      set_cursor (self, column, row + page);
      return GDK_EVENT_STOP;
    case GDK_KEY_Home:
      set_cursor (self, 0, whole ? 0 : row);
      return GDK_EVENT_STOP;
    case GDK_KEY_End:
      set_cursor (self, G_MAXINT, whole ? G_MAXINT : row);
      return GDK_EVENT_STOP;
    case GDK_KEY_space:
      g_signal_emit (self, signals[FIX], 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
      g_signal_emit (self, signals[FORBID], 0);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
pressed_cb (WisselPairGridView *self, int n_press, double x, double y)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (x >= NAMES_WIDTH && y >= TITLES_HEIGHT)
    set_cursor (self, floor ((x - NAMES_WIDTH + get_scroll (self, 0)) / CELL_WIDTH),
                floor ((y - TITLES_HEIGHT + get_scroll (self, 1)) / CELL_HEIGHT));
}

/* ---- Scrolling ---- */

static void
configure_adjustments (WisselPairGridView *self, int width, int height)
{
  int sizes[2] = { width, height };

  for (guint i = 0; i < 2; i++)
    {
      double page = MAX (0, sizes[i] - head_sizes[i]);
      double upper = MAX (page, count (self, i) * (double) cell_sizes[i]);

      if (self->adjustments[i] != NULL)
        gtk_adjustment_configure (self->adjustments[i],
                                  gtk_adjustment_get_value (self->adjustments[i]), 0, upper,
                                  cell_sizes[i], page * 0.9, page);
    }
}

static void
wissel_pair_grid_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  configure_adjustments (WISSEL_PAIR_GRID_VIEW (widget), width, height);
  place_spoken (WISSEL_PAIR_GRID_VIEW (widget));
}

static void
wissel_pair_grid_view_measure (GtkWidget     *widget,
                               GtkOrientation orientation,
                               int            for_size,
                               int           *minimum,
                               int           *natural,
                               int           *minimum_baseline,
                               int           *natural_baseline)
{
  *minimum = head_sizes[orientation] + 2 * cell_sizes[orientation];
  *natural = head_sizes[orientation] +
             (int) MIN (count (WISSEL_PAIR_GRID_VIEW (widget), orientation), 20) *
               cell_sizes[orientation];
  *natural = MAX (*minimum, *natural);
}

static void
set_adjustment (WisselPairGridView *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  GtkAdjustment **own = &self->adjustments[orientation];

  if (*own != NULL)
    g_signal_handlers_disconnect_by_data (*own, self);
  if (!g_set_object (own, adjustment) || adjustment == NULL)
    return;

  g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (show_again), self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* ---- The class ---- */

/* One Tab leads to the cell with the cursor, and the next one on. */
static gboolean
wissel_pair_grid_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  WisselPairGridView *self = WISSEL_PAIR_GRID_VIEW (widget);

  return !wissel_spoken_cell_has_focus (&self->spoken) &&
         wissel_spoken_cell_grab_focus (&self->spoken);
}

static gboolean
wissel_pair_grid_view_grab_focus (GtkWidget *widget)
{
  return wissel_spoken_cell_grab_focus (&WISSEL_PAIR_GRID_VIEW (widget)->spoken);
}

static void
wissel_pair_grid_view_set_property (GObject      *object,
                                    guint         property_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  WisselPairGridView *self = WISSEL_PAIR_GRID_VIEW (object);

  if (property_id == PROP_HADJUSTMENT || property_id == PROP_VADJUSTMENT)
    set_adjustment (self, property_id - PROP_HADJUSTMENT, g_value_get_object (value));
}

/* The view always scrolls by itself, so that no policy makes a difference. */
static void
wissel_pair_grid_view_get_property (GObject    *object,
                                    guint       property_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  WisselPairGridView *self = WISSEL_PAIR_GRID_VIEW (object);

  if (property_id == PROP_HADJUSTMENT || property_id == PROP_VADJUSTMENT)
    g_value_set_object (value, self->adjustments[property_id - PROP_HADJUSTMENT]);
  else
    g_value_set_enum (value, GTK_SCROLL_MINIMUM);
}

static void
wissel_pair_grid_view_dispose (GObject *object)
{
  WisselPairGridView *self = WISSEL_PAIR_GRID_VIEW (object);

  for (guint i = 0; i < 2; i++)
    set_adjustment (self, i, NULL);
  wissel_parts_remove_all (self);
  g_clear_object (&self->matchmaker);
  self->grid = NULL;

  G_OBJECT_CLASS (wissel_pair_grid_view_parent_class)->dispose (object);
}

static void
wissel_pair_grid_view_finalize (GObject *object)
{
  g_free (WISSEL_PAIR_GRID_VIEW (object)->sentence);

  G_OBJECT_CLASS (wissel_pair_grid_view_parent_class)->finalize (object);
}

static void
wissel_pair_grid_view_class_init (WisselPairGridViewClass *klass)
{
  static const char *const names[] = { "moved", "fix", "forbid" };
  GObjectClass            *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass          *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wissel_pair_grid_view_dispose;
  object_class->finalize = wissel_pair_grid_view_finalize;
  object_class->set_property = wissel_pair_grid_view_set_property;
  object_class->get_property = wissel_pair_grid_view_get_property;
  widget_class->focus = wissel_pair_grid_view_focus;
  widget_class->grab_focus = wissel_pair_grid_view_grab_focus;
  widget_class->snapshot = wissel_pair_grid_view_snapshot;
  widget_class->measure = wissel_pair_grid_view_measure;
  widget_class->size_allocate = wissel_pair_grid_view_size_allocate;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                               NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "pairs");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
wissel_pair_grid_view_init (WisselPairGridView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture         *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (gtk_widget_queue_draw), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (gtk_widget_queue_draw), self);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  wissel_spoken_cell_add_to (&self->spoken, GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

void
wissel_pair_grid_view_set_grid (WisselPairGridView *self,
                                WisselMatchmaker   *matchmaker,
                                WisselPairGrid     *grid)
{
  g_return_if_fail (WISSEL_IS_PAIR_GRID_VIEW (self));

  g_set_object (&self->matchmaker, matchmaker);
  self->grid = grid;
}

void
wissel_pair_grid_view_update (WisselPairGridView *self)
{
  g_return_if_fail (WISSEL_IS_PAIR_GRID_VIEW (self));

  gtk_widget_queue_resize (GTK_WIDGET (self));
  set_cursor (self, self->cursor[0], self->cursor[1]);
}

gboolean
wissel_pair_grid_view_get_cursor (WisselPairGridView *self, guint *row, guint *column)
{
  g_return_val_if_fail (WISSEL_IS_PAIR_GRID_VIEW (self), FALSE);

  *column = self->cursor[0];
  *row = self->cursor[1];

  return count (self, 0) > 0 && count (self, 1) > 0;
}

const char *
wissel_pair_grid_view_get_sentence (WisselPairGridView *self)
{
  g_return_val_if_fail (WISSEL_IS_PAIR_GRID_VIEW (self), NULL);

  return self->sentence;
}
