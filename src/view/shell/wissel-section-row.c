#include "wissel-section-row.h"

#include <glib/gi18n.h>

#include "wissel-language.h"
#include "wissel-number.h"

struct _WisselSectionRow
{
  GtkListBoxRow parent_instance;

  /* Borrowed */
  const WisselSection *section;

  /* Template children */
  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *count;
};

G_DEFINE_FINAL_TYPE (WisselSectionRow, wissel_section_row, GTK_TYPE_LIST_BOX_ROW)

static void
wissel_section_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WISSEL_TYPE_SECTION_ROW);

  G_OBJECT_CLASS (wissel_section_row_parent_class)->dispose (object);
}

static void
wissel_section_row_class_init (WisselSectionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_section_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wissel/Wissel/ui/wissel-section-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WisselSectionRow, icon);
  gtk_widget_class_bind_template_child (widget_class, WisselSectionRow, title);
  gtk_widget_class_bind_template_child (widget_class, WisselSectionRow, count);
}

static void
wissel_section_row_init (WisselSectionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
wissel_section_row_new (const WisselSection *section)
{
  WisselSectionRow *self = g_object_new (WISSEL_TYPE_SECTION_ROW, NULL);

  self->section = section;
  gtk_image_set_from_icon_name (self->icon, section->icon_name);
  gtk_label_set_label (self->title, _ (section->title));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (section->title), -1);

  return GTK_WIDGET (self);
}

void
wissel_section_row_set_count (WisselSectionRow *self, guint count)
{
  g_autofree char *number = NULL;
  g_autofree char *words = NULL;

  g_return_if_fail (WISSEL_IS_SECTION_ROW (self));

  number = wissel_number_format (count, 0, wissel_language_of_interface ());
  words = g_strdup_printf (ngettext ("%'u row", "%'u rows", count), count);
  gtk_label_set_label (self->count, count > 0 ? number : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words,
                                  -1);
}

const WisselSection *
wissel_section_row_get_section (WisselSectionRow *self)
{
  g_return_val_if_fail (WISSEL_IS_SECTION_ROW (self), NULL);

  return self->section;
}
