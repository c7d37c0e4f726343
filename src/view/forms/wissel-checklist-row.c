#include "wissel-checklist-row.h"

#include <glib/gi18n.h>

#include "wissel-date.h"
#include "wissel-text-question.h"
#include "wissel-window.h"

struct _WisselChecklistRow
{
  AdwActionRow parent_instance;

  /* Owned */
  WisselNetwork   *network;
  WisselChecklist *checklist;

  /* Children */
  GtkCheckButton *check;
  GtkWidget      *menu_button;

  /* State */
  guint               line;
  WisselChecklistStep asked; /* what the words that are asked for will do */
  gboolean            is_filling;
};

G_DEFINE_FINAL_TYPE (WisselChecklistRow, wissel_checklist_row, ADW_TYPE_ACTION_ROW)

static const WisselChecklistLine *
get_line (WisselChecklistRow *self)
{
  return g_ptr_array_index (self->checklist->lines, self->line);
}

static gboolean
is_in_state (WisselChecklistRow *self, const char *state)
{
  return g_str_equal (get_line (self)->state, state);
}

/* ---- What may happen to the line ---- */

static void
changed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselChecklistRow) self = user_data;
  g_autoptr (GError)             error = NULL;

  if (wissel_checklist_change_finish (result, &error) || self->checklist == NULL)
    return;

  wissel_checklist_row_set_line (self, self->checklist, self->line);
  wissel_report_error (GTK_WIDGET (self), _ ("The Checklist Was Not Changed"), error);
}

static void
change (WisselChecklistRow *self, WisselChecklistStep step, const char *text)
{
  wissel_checklist_change_async (self->network, self->checklist, self->line, step, text, changed_cb,
                                 g_object_ref (self));
}

static void
toggled_cb (WisselChecklistRow *self)
{
  if (self->is_filling)
    return;

  change (self, is_in_state (self, "DONE") ? WISSEL_CHECKLIST_OPEN : WISSEL_CHECKLIST_DONE, NULL);
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselChecklistRow) self = user_data;
  g_autofree char               *text = wissel_ask_text_finish (result);

  if (text != NULL && self->checklist != NULL && self->line < self->checklist->lines->len)
    change (self, self->asked, text);
}

static void
ask (WisselChecklistRow *self, WisselChecklistStep step, const WisselTextQuestion *question)
{
  self->asked = step;
  wissel_ask_text_async (GTK_WIDGET (self), question, answered_cb, g_object_ref (self));
}

static void
ask_day_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  WisselChecklistRow *self = WISSEL_CHECKLIST_ROW (widget);
  const char         *day = get_line (self)->done_on;
  g_autofree char    *shown = NULL;
  WisselTextQuestion  question = {
     .heading = _ ("When Was It Done?"),
     .body = get_line (self)->text,
     .label = _ ("Day"),
     .accept = _ ("_Change"),
  };

  if (day != NULL)
    shown = wissel_date_format (day, wissel_language_of_interface (), WISSEL_DATE_SHORT);
  question.text = shown;
  ask (self, WISSEL_CHECKLIST_DONE, &question);
}

static void
ask_reason_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  WisselChecklistRow *self = WISSEL_CHECKLIST_ROW (widget);
  WisselTextQuestion  question = {
     .heading = _ ("Waive This Line?"),
     .body = get_line (self)->text,
     .label = _ ("Reason"),
     .accept = _ ("_Waive"),
  };

  ask (self, WISSEL_CHECKLIST_WAIVE, &question);
}

static void
ask_note_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  WisselChecklistRow *self = WISSEL_CHECKLIST_ROW (widget);
  WisselTextQuestion  question = {
     .heading = _ ("Note"),
     .body = get_line (self)->text,
     .label = _ ("Note"),
     .text = get_line (self)->note,
     .accept = _ ("_Keep"),
     .may_be_empty = TRUE,
  };

  ask (self, WISSEL_CHECKLIST_NOTE, &question);
}

static void
ask_wording_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  WisselChecklistRow *self = WISSEL_CHECKLIST_ROW (widget);
  WisselTextQuestion  question = {
     .heading = _ ("Reword the Line"),
     .body = _ ("The other records keep the usual wording."),
     .label = _ ("Text"),
     .text = get_line (self)->text,
     .accept = _ ("_Reword"),
  };

  ask (self, WISSEL_CHECKLIST_WORDING, &question);
}

static void
open_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  change (WISSEL_CHECKLIST_ROW (widget), WISSEL_CHECKLIST_OPEN, NULL);
}

static void
not_applicable_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  change (WISSEL_CHECKLIST_ROW (widget), WISSEL_CHECKLIST_NOT_APPLICABLE, NULL);
}

static void
remove_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  WisselChecklistRow *self = WISSEL_CHECKLIST_ROW (widget);
  WisselWindow       *window = wissel_window_of (widget);

  change (self, WISSEL_CHECKLIST_REMOVE, NULL);
  if (window != NULL)
    wissel_window_add_undo_toast (window, _ ("The line was removed"));
}

/* ---- The menu ---- */

static void
append_if (GMenu *menu, gboolean applies, const char *label, const char *action)
{
  if (applies)
    g_menu_append (menu, label, action);
}

static GMenuModel *
make_menu (WisselChecklistRow *self)
{
  GMenu            *menu = g_menu_new ();
  g_autoptr (GMenu) state = g_menu_new ();
  g_autoptr (GMenu) words = g_menu_new ();

  append_if (state, is_in_state (self, "DONE"), _ ("Change the _Day…"), "line.ask-day");
  append_if (state, !is_in_state (self, "NA"), _ ("Not _Applicable"), "line.not-applicable");
  append_if (state, !is_in_state (self, "WAIVED"), _ ("_Waive…"), "line.ask-reason");
  append_if (state, !is_in_state (self, "OPEN"), _ ("_Open Again"), "line.open");
  g_menu_append (words, _ ("_Note…"), "line.ask-note");
  g_menu_append (words, _ ("_Reword…"), "line.ask-wording");
  append_if (words, get_line (self)->template_line == 0, _ ("Re_move"), "line.remove");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (state));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (words));

  return G_MENU_MODEL (menu);
}

/* Made when it is turned to. */
static void
create_menu_cb (GtkMenuButton *button, gpointer user_data)
{
  g_autoptr (GMenuModel) menu = make_menu (user_data);

  gtk_menu_button_set_popover (button, gtk_popover_menu_new_from_model (menu));
}

/* ---- Showing ---- */

/* Of a line that is open there is little to say. */
static char *
dup_subtitle (const WisselChecklistLine *line)
{
  if (!g_str_equal (line->state, "OPEN"))
    return wissel_checklists_dup_words (line->state, line->done_on, line->reason, line->note);
  if (line->note != NULL)
    return g_strdup (line->note);

  return g_strdup (line->is_mandatory ? _ ("Must be done") : "");
}

static void
show_line (WisselChecklistRow *self)
{
  const WisselChecklistLine *line = get_line (self);
  gboolean                   is_settled = is_in_state (self, "NA") || is_in_state (self, "WAIVED");
  g_autofree char           *subtitle = dup_subtitle (line);
  g_autofree char           *menu_name = NULL;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), line->text);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  gtk_check_button_set_active (self->check, is_in_state (self, "DONE"));
  gtk_check_button_set_inconsistent (self->check, is_settled);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  line->text, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);

  /* Translators: %s is a line of a checklist. */
  menu_name = g_strdup_printf (_ ("More: %s"), line->text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  menu_name, -1);
}

static void
wissel_checklist_row_dispose (GObject *object)
{
  WisselChecklistRow *self = WISSEL_CHECKLIST_ROW (object);

  g_clear_object (&self->network);
  g_clear_pointer (&self->checklist, wissel_checklist_unref);

  G_OBJECT_CLASS (wissel_checklist_row_parent_class)->dispose (object);
}

static void
wissel_checklist_row_class_init (WisselChecklistRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_checklist_row_dispose;

  gtk_widget_class_install_action (widget_class, "line.ask-day", NULL, ask_day_action);
  gtk_widget_class_install_action (widget_class, "line.ask-reason", NULL, ask_reason_action);
  gtk_widget_class_install_action (widget_class, "line.ask-note", NULL, ask_note_action);
  gtk_widget_class_install_action (widget_class, "line.ask-wording", NULL, ask_wording_action);
  gtk_widget_class_install_action (widget_class, "line.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "line.not-applicable", NULL,
                                   not_applicable_action);
  gtk_widget_class_install_action (widget_class, "line.remove", NULL, remove_action);
}

static void
wissel_checklist_row_init (WisselChecklistRow *self)
{
  self->check = GTK_CHECK_BUTTON (gtk_check_button_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->check), GTK_ALIGN_CENTER);
  g_signal_connect_object (self->check, "toggled", G_CALLBACK (toggled_cb), self,
                           G_CONNECT_SWAPPED);

  self->menu_button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->menu_button), "view-more-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->menu_button), create_menu_cb, self,
                                         NULL);
  gtk_widget_set_tooltip_text (self->menu_button, _ ("More"));
  gtk_widget_set_valign (self->menu_button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->menu_button, "flat");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), GTK_WIDGET (self->check));
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->menu_button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), GTK_WIDGET (self->check));
}

GtkWidget *
wissel_checklist_row_new (WisselNetwork *network)
{
  WisselChecklistRow *self = g_object_new (WISSEL_TYPE_CHECKLIST_ROW, NULL);

  self->network = g_object_ref (network);

  return GTK_WIDGET (self);
}

void
wissel_checklist_row_set_line (WisselChecklistRow *self, WisselChecklist *checklist, guint line)
{
  g_return_if_fail (WISSEL_IS_CHECKLIST_ROW (self));
  g_return_if_fail (checklist != NULL && line < checklist->lines->len);

  wissel_checklist_ref (checklist);
  g_clear_pointer (&self->checklist, wissel_checklist_unref);
  self->checklist = checklist;
  self->line = line;
  self->is_filling = TRUE;
  show_line (self);
  self->is_filling = FALSE;
}
