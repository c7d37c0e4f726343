#include "wissel-day-cell.h"

#include "wissel-parts.h"

#define ICON_SIZE 12

struct _WisselDayCell
{
  GtkWidget parent_instance;

  /* Children */
  GtkLabel *number;
  GtkImage *icon;

  /* State */
  guint32     day;
  const char *css_class; /* interned */
};

G_DEFINE_FINAL_TYPE (WisselDayCell, wissel_day_cell, GTK_TYPE_WIDGET)

static void
set_css_class (WisselDayCell *self, const char *css_class)
{
  css_class = g_intern_string (css_class);
  if (self->css_class == css_class)
    return;

  if (self->css_class != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), self->css_class);
  if (css_class != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), css_class);
  self->css_class = css_class;
}

static void
switch_css_class (WisselDayCell *self, const char *css_class, gboolean is_on)
{
  if (is_on)
    gtk_widget_add_css_class (GTK_WIDGET (self), css_class);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), css_class);
}

static void
wissel_day_cell_dispose (GObject *object)
{
  wissel_parts_remove_all (object);

  G_OBJECT_CLASS (wissel_day_cell_parent_class)->dispose (object);
}

static void
wissel_day_cell_class_init (WisselDayCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_day_cell_dispose;
  gtk_widget_class_set_css_name (widget_class, "day");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
wissel_day_cell_init (WisselDayCell *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  /* The cell itself says everything. */
  self->number =
    g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  self->icon = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                             "pixel-size", ICON_SIZE, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->number), GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->icon), GTK_WIDGET (self));
}

GtkWidget *
wissel_day_cell_new (void)
{
  return g_object_new (WISSEL_TYPE_DAY_CELL, NULL);
}

void
wissel_day_cell_set_day (WisselDayCell *self, guint32 day)
{
  g_autofree char *number = NULL;
  GDate            date;

  g_return_if_fail (WISSEL_IS_DAY_CELL (self));

  self->day = day;
  gtk_widget_set_child_visible (GTK_WIDGET (self), day != 0);
  if (day == 0)
    {
      gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
      return;
    }

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  number = g_strdup_printf ("%u", (guint) g_date_get_day (&date));
  gtk_label_set_label (self->number, number);
}

guint32
wissel_day_cell_get_day (WisselDayCell *self)
{
  g_return_val_if_fail (WISSEL_IS_DAY_CELL (self), 0);

  return self->day;
}

void
wissel_day_cell_set_look (WisselDayCell *self, const WisselDayLook *look)
{
  g_return_if_fail (WISSEL_IS_DAY_CELL (self));
  g_return_if_fail (look != NULL);

  set_css_class (self, look->css_class);
  switch_css_class (self, "chosen", look->is_selected);
  switch_css_class (self, "today", look->is_today);
  gtk_image_set_from_icon_name (self->icon, look->icon);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), look->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  look->name != NULL ? look->name : "", -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED,
                               look->is_selected, -1);
  gtk_widget_set_focusable (GTK_WIDGET (self), look->is_cursor);
}
