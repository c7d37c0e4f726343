#include "wissel-spoken-cell.h"

void
wissel_spoken_cell_add_to (WisselSpokenCell *self, GtkWidget *table)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->turns); i++)
    {
      self->turns[i] = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GRID_CELL,
                                     "focusable", TRUE, "can-target", FALSE, NULL);
      gtk_widget_set_parent (self->turns[i], table);
    }
}

void
wissel_spoken_cell_say (WisselSpokenCell *self, const char *sentence)
{
  gboolean         has_focus = wissel_spoken_cell_has_focus (self);
  const char      *end = strrchr (sentence, '\n');
  const char      *more = end != NULL ? end + 1 : "";
  g_autofree char *name = g_strdelimit (
    g_strndup (sentence, end != NULL ? (gsize) (end - sentence) : strlen (sentence)), "\n", ' ');
  GtkWidget *next;

  if (g_strcmp0 (g_object_get_data (G_OBJECT (self->turns[self->present]), "sentence"), sentence) ==
      0)
    return;

  self->present = 1 - self->present;
  next = self->turns[self->present];
  g_object_set_data_full (G_OBJECT (next), "sentence", g_strdup (sentence), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (next), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, more, -1);
  if (has_focus)
    gtk_widget_grab_focus (next);
}

void
wissel_spoken_cell_place (WisselSpokenCell *self, const GtkAllocation *area)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->turns); i++)
    {
      /* GTK wants to be asked before. */
      gtk_widget_measure (self->turns[i], GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_size_allocate (self->turns[i], area, -1);
    }
}

gboolean
wissel_spoken_cell_grab_focus (const WisselSpokenCell *self)
{
  return gtk_widget_grab_focus (self->turns[self->present]);
}

gboolean
wissel_spoken_cell_has_focus (const WisselSpokenCell *self)
{
  return gtk_widget_has_focus (self->turns[self->present]);
}
