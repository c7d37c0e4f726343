#include "wissel-month-grid.h"

#include <glib/gi18n.h>

#include "wissel-date.h"
#include "wissel-language.h"
#include "wissel-parts.h"

#define DAYS_IN_WEEK 7
#define N_WEEKS 6
#define N_CELLS (N_WEEKS * DAYS_IN_WEEK)

/* Above the weeks stand the name of the month and those of the days. */
#define FIRST_WEEK_ROW 2

struct _WisselMonthGrid
{
  GtkWidget parent_instance;

  /* Children */
  GtkLabel      *title;
  WisselDayCell *cells[N_CELLS];

  /* State */
  guint first;  /* cell of the first day */
  guint n_days; /* of the month */
};

G_DEFINE_FINAL_TYPE (WisselMonthGrid, wissel_month_grid, GTK_TYPE_WIDGET)

static void
attach (WisselMonthGrid *self, GtkWidget *child, int column, int row, int width)
{
  GtkLayoutManager   *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkGridLayoutChild *place;

  gtk_widget_set_parent (child, GTK_WIDGET (self));
  place = GTK_GRID_LAYOUT_CHILD (gtk_layout_manager_get_layout_child (layout, child));
  gtk_grid_layout_child_set_column (place, column);
  gtk_grid_layout_child_set_row (place, row);
  gtk_grid_layout_child_set_column_span (place, width);
}

/* Two letters, as calendars have them; the whole name for who hears it. */
static GtkWidget *
make_weekday (int weekday)
{
  const char      *name = wissel_date_weekday_name (weekday, wissel_language_of_interface ());
  const char      *end = g_utf8_offset_to_pointer (name, MIN (2, g_utf8_strlen (name, -1)));
  g_autofree char *letters = g_strndup (name, (gsize) (end - name));
  GtkWidget       *label = g_object_new (GTK_TYPE_LABEL, "accessible-role",
                                         GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, "label", letters,
                                         "tooltip-text", name, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "caption");

  return label;
}

static void
wissel_month_grid_dispose (GObject *object)
{
  wissel_parts_remove_all (object);

  G_OBJECT_CLASS (wissel_month_grid_parent_class)->dispose (object);
}

static void
wissel_month_grid_class_init (WisselMonthGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_month_grid_dispose;
  gtk_widget_class_set_css_name (widget_class, "month");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_GRID_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
wissel_month_grid_init (WisselMonthGrid *self)
{
  GtkGridLayout *layout = GTK_GRID_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_grid_layout_set_column_homogeneous (layout, TRUE);
  gtk_grid_layout_set_column_spacing (layout, 3);
  gtk_grid_layout_set_row_spacing (layout, 3);
  self->title = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "month-name");
  attach (self, GTK_WIDGET (self->title), 0, 0, DAYS_IN_WEEK);
  for (int i = 0; i < DAYS_IN_WEEK; i++)
    attach (self, make_weekday (i + 1), i, 1, 1);
  for (int i = 0; i < N_CELLS; i++)
    {
      self->cells[i] = WISSEL_DAY_CELL (wissel_day_cell_new ());
      attach (self, GTK_WIDGET (self->cells[i]), i % DAYS_IN_WEEK,
              FIRST_WEEK_ROW + i / DAYS_IN_WEEK, 1);
    }
}

GtkWidget *
wissel_month_grid_new (void)
{
  return g_object_new (WISSEL_TYPE_MONTH_GRID, NULL);
}

void
wissel_month_grid_set_month (WisselMonthGrid *self, int year, int month)
{
  g_autofree char *title = NULL;
  GDate            date;
  guint32          first;

  g_return_if_fail (WISSEL_IS_MONTH_GRID (self));
  g_return_if_fail (g_date_valid_dmy (1, (GDateMonth) month, (GDateYear) year));

  g_date_set_dmy (&date, 1, (GDateMonth) month, (GDateYear) year);
  first = g_date_get_julian (&date);
  self->first = (guint) g_date_get_weekday (&date) - 1;
  self->n_days = g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year);
  for (guint i = 0; i < N_CELLS; i++)
    {
      gboolean has_day = i >= self->first && i < self->first + self->n_days;

      wissel_day_cell_set_day (self->cells[i], has_day ? first + i - self->first : 0);
    }

  /* Translators: name of a month, and its year. */
  title = g_strdup_printf (_ ("%1$s %2$d"),
                           wissel_date_month_name (month, wissel_language_of_interface ()), year);
  gtk_label_set_label (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

WisselDayCell *
wissel_month_grid_get_cell (WisselMonthGrid *self, guint day)
{
  g_return_val_if_fail (WISSEL_IS_MONTH_GRID (self), NULL);

  return day < self->n_days ? self->cells[self->first + day] : NULL;
}
