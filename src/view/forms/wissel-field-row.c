#include "wissel-field-row.h"

#include <glib/gi18n.h>

#include "wissel-choice-row.h"
#include "wissel-error.h"
#include "wissel-fact-row.h"
#include "wissel-link-row.h"
#include "wissel-long-text-row.h"
#include "wissel-switch-row.h"
#include "wissel-text-row.h"
#include "wissel-window.h"

G_DEFINE_INTERFACE (WisselFieldRow, wissel_field_row, GTK_TYPE_WIDGET)

static void
wissel_field_row_default_init (WisselFieldRowInterface *iface)
{
}

void
wissel_field_row_show (WisselFieldRow *self)
{
  g_return_if_fail (WISSEL_IS_FIELD_ROW (self));

  WISSEL_FIELD_ROW_GET_IFACE (self)->show (self);
}

void
wissel_field_row_commit (WisselFieldRow *self)
{
  WisselFieldRowInterface *iface;

  g_return_if_fail (WISSEL_IS_FIELD_ROW (self));

  iface = WISSEL_FIELD_ROW_GET_IFACE (self);
  if (iface->commit != NULL)
    iface->commit (self);
}

GtkWidget *
wissel_field_row_get_control (WisselFieldRow *self)
{
  g_return_val_if_fail (WISSEL_IS_FIELD_ROW (self), NULL);

  return WISSEL_FIELD_ROW_GET_IFACE (self)->get_control (self);
}

GtkWidget *
wissel_field_row_new (WisselEditor *editor, guint field)
{
  const WisselField *description = wissel_editor_get_field (editor, field);

  if (description->flags & WISSEL_FIELD_FIXED)
    return wissel_fact_row_new (editor, field);

  switch (description->kind)
    {
    case WISSEL_FIELD_LONG_TEXT:
      return wissel_long_text_row_new (editor, field);
    case WISSEL_FIELD_CODE:
      return wissel_choice_row_new (editor, field);
    case WISSEL_FIELD_BOOLEAN:
      return description->flags & WISSEL_FIELD_REQUIRED ? wissel_switch_row_new (editor, field)
                                                        : wissel_choice_row_new (editor, field);
    case WISSEL_FIELD_LINK:
      return wissel_link_row_new (editor, field);
    case WISSEL_FIELD_INSTANT:
      return wissel_fact_row_new (editor, field);
    case WISSEL_FIELD_TEXT:
    case WISSEL_FIELD_INTEGER:
    case WISSEL_FIELD_REAL:
    case WISSEL_FIELD_DATE:
    case WISSEL_FIELD_TIME:
    case WISSEL_FIELD_LANGUAGES:
    case WISSEL_FIELD_WEEKDAYS:
    default:
      return wissel_text_row_new (editor, field);
    }
}

char *
wissel_field_row_dup_title (WisselEditor *editor, guint field)
{
  const WisselField *description = wissel_editor_get_field (editor, field);

  /* A switch is never empty. */
  if (!(description->flags & WISSEL_FIELD_REQUIRED) || (description->flags & WISSEL_FIELD_FIXED) ||
      description->kind == WISSEL_FIELD_BOOLEAN)
    return g_strdup (_ (description->label));

  /* Translators: name of a field that must be filled in. */
  return g_strdup_printf (_ ("%s *"), _ (description->label));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError)    error = NULL;

  if (wissel_editor_finish (WISSEL_EDITOR (source), result, &error) ||
      g_error_matches (error, WISSEL_ERROR, WISSEL_ERROR_INVALID) ||
      g_error_matches (error, WISSEL_ERROR, WISSEL_ERROR_CONSTRAINT))
    return;

  wissel_report_error (widget, _ ("The Change Was Not Saved"), error);
}

void
wissel_field_row_save (GtkWidget *widget, WisselEditor *editor)
{
  wissel_editor_save_async (editor, saved_cb, g_object_ref (widget));
}

gboolean
wissel_field_is_municipality (const WisselField *field)
{
  return field->kind == WISSEL_FIELD_TEXT && g_str_has_suffix (field->name, "municipality");
}
