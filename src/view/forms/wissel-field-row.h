#pragma once

#include <adwaita.h>

#include "wissel-editor.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_FIELD_ROW (wissel_field_row_get_type ())
G_DECLARE_INTERFACE (WisselFieldRow, wissel_field_row, WISSEL, FIELD_ROW, GtkWidget)

/**
 * WisselFieldRowInterface:
 * @show: shows what the editor knows of the field
 * @commit: (nullable): hands over what was typed, as if the person had left the field
 * @get_control: the widget that has the keyboard and that a screen reader reads
 *
 * A row of a form that edits one field of a record.
 */
struct _WisselFieldRowInterface
{
  GTypeInterface parent_iface;

  void (*show) (WisselFieldRow *self);
  void (*commit) (WisselFieldRow *self);
  GtkWidget *(*get_control) (WisselFieldRow *self);
};

void       wissel_field_row_show (WisselFieldRow *self);
void       wissel_field_row_commit (WisselFieldRow *self);
GtkWidget *wissel_field_row_get_control (WisselFieldRow *self);

/**
 * wissel_field_row_new:
 * @editor: an editor
 * @field: a field of its record
 *
 * Returns: (transfer floating): the row that goes with the kind of the field
 */
GtkWidget *wissel_field_row_new (WisselEditor *editor, guint field);

/**
 * wissel_field_row_dup_title:
 * @editor: an editor
 * @field: a field of its record
 *
 * Returns: (transfer full): its label, with a mark when it is required
 */
char *wissel_field_row_dup_title (WisselEditor *editor, guint field);

/**
 * wissel_field_row_save:
 * @widget: where it happens
 * @editor: an editor that has just taken a change
 *
 * Stores the change; what no field is to blame for is reported in the window.
 */
void wissel_field_row_save (GtkWidget *widget, WisselEditor *editor);

/**
 * wissel_field_is_municipality:
 * @field: a field
 *
 * Returns: whether it holds the name of a Belgian municipality
 */
gboolean wissel_field_is_municipality (const WisselField *field);

G_END_DECLS
