#include "wissel-balance-bar.h"

#include "wissel-parts.h"

#define MIN_WIDTH 60
#define HEIGHT 14
#define MARK_WIDTH 5

struct _WisselBalanceBar
{
  GtkWidget parent_instance;

  /* Children, from the back to the front */
  GtkWidget *band;
  GtkWidget *amount;
  GtkWidget *middle;
  GtkWidget *mark;

  /* State */
  gint before;
  gint after;
  gint free_band;
  gint reach;
};

G_DEFINE_FINAL_TYPE (WisselBalanceBar, wissel_balance_bar, GTK_TYPE_WIDGET)

static void
wissel_balance_bar_measure (GtkWidget     *widget,
                            GtkOrientation orientation,
                            int            for_size,
                            int           *minimum,
                            int           *natural,
                            int           *minimum_baseline,
                            int           *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN_WIDTH : HEIGHT;
}

/* Where a balance lies between the two ends. */
static int
find_x (WisselBalanceBar *self, gint balance, int width)
{
  int half = (width - MARK_WIDTH) / 2;
  int x = width / 2 + half * CLAMP (balance, -self->reach, self->reach) / self->reach;

  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? width - x : x;
}

static void
place (GtkWidget *child, int from, int to, int top, int height)
{
  GtkAllocation allocation = { MIN (from, to), top, MAX (1, ABS (to - from)), height };

  gtk_widget_size_allocate (child, &allocation, -1);
}

static void
wissel_balance_bar_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  WisselBalanceBar *self = WISSEL_BALANCE_BAR (widget);
  int               top = (height - HEIGHT) / 2;
  int               mark = find_x (self, self->before, width);

  place (self->band, find_x (self, -self->free_band, width), find_x (self, self->free_band, width),
         top, HEIGHT);
  place (self->amount, width / 2, find_x (self, self->after, width), top + 3, HEIGHT - 6);
  place (self->middle, width / 2, width / 2 + 1, top, HEIGHT);
  place (self->mark, mark - MARK_WIDTH / 2, mark - MARK_WIDTH / 2 + MARK_WIDTH, top + 1,
         HEIGHT - 2);
}

static void
wissel_balance_bar_dispose (GObject *object)
{
  wissel_parts_remove_all (object);

  G_OBJECT_CLASS (wissel_balance_bar_parent_class)->dispose (object);
}

static void
wissel_balance_bar_class_init (WisselBalanceBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_balance_bar_dispose;
  widget_class->measure = wissel_balance_bar_measure;
  widget_class->size_allocate = wissel_balance_bar_allocate;
  gtk_widget_class_set_css_name (widget_class, "balance");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
wissel_balance_bar_init (WisselBalanceBar *self)
{
  self->reach = 1;
  self->band = wissel_parts_add (self, GTK_TYPE_BOX, "band");
  self->amount = wissel_parts_add (self, GTK_TYPE_BOX, "amount");
  self->middle = wissel_parts_add (self, GTK_TYPE_BOX, "middle");
  self->mark = wissel_parts_add (self, GTK_TYPE_BOX, "mark");
}

GtkWidget *
wissel_balance_bar_new (void)
{
  return g_object_new (WISSEL_TYPE_BALANCE_BAR, NULL);
}

void
wissel_balance_bar_set (WisselBalanceBar *self, gint before, gint after, gint band, gint reach)
{
  g_return_if_fail (WISSEL_IS_BALANCE_BAR (self));

  self->before = before;
  self->after = after;
  self->reach = MAX (1, reach);
  self->free_band = MIN (band, self->reach);
  gtk_widget_set_child_visible (self->amount, after != 0);
  gtk_widget_set_child_visible (self->band, band > 0);
  if (ABS (after) > band)
    gtk_widget_add_css_class (self->amount, "beyond");
  else
    gtk_widget_remove_css_class (self->amount, "beyond");
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
