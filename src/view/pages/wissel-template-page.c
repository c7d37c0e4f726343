#include "wissel-template-page.h"

#include <glib/gi18n.h>

#include "wissel-bar-layout.h"
#include "wissel-codes.h"
#include "wissel-dialog.h"
#include "wissel-error.h"
#include "wissel-history-view.h"
#include "wissel-page-preview.h"
#include "wissel-placeholder-chooser.h"
#include "wissel-records.h"
#include "wissel-sides-layout.h"
#include "wissel-template-text-view.h"
#include "wissel-template-texts.h"
#include "wissel-window.h"

#define PREVIEW_AFTER 200 /* milliseconds without a key */
#define MAX_PROBLEMS 4    /* that are told at once */

struct _WisselTemplatePage
{
  WisselPage parent_instance;

  const WisselTemplateKind *kind;

  /* Owned */
  WisselTemplateText *shown; /* as it was read last */
  GPtrArray          *found; /* of WisselTemplateProblem: what is wrong now */
  GCancellable       *reading;
  GCancellable       *drawing;

  /* Template children */
  GtkStack               *views;
  GtkDropDown            *language;
  GtkMenuButton          *insert_button;
  GtkDropDown            *completeness;
  GtkWidget              *newer;
  WisselTemplateTextView *text;
  GtkListBox             *problems;
  WisselPagePreview      *preview;
  AdwBin                 *history;

  /* State */
  WisselLanguage current;
  guint          preview_id;
  gboolean       is_dirty;
  gboolean       is_saving;
};

G_DEFINE_FINAL_TYPE (WisselTemplatePage, wissel_template_page, WISSEL_TYPE_PAGE)

static void reload (WisselTemplatePage *self);

static WisselNetwork *
get_network (WisselTemplatePage *self)
{
  return wissel_page_get_network (WISSEL_PAGE (self));
}

/* ---- State ---- */

static void
update_state (WisselTemplatePage *self)
{
  gboolean    is_own = self->shown != NULL && self->shown->own != NULL;
  const char *words = is_own ? _ ("Own text") : _ ("As it comes with Wissel");

  if (self->is_dirty)
    words = _ ("Not saved yet");
  wissel_page_set_subtitle (WISSEL_PAGE (self), words);
  gtk_widget_set_visible (self->newer, is_own && self->shown->is_overtaken);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "template.save",
                                 self->is_dirty && !self->is_saving);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "template.shipped",
                                 (is_own || self->is_dirty) && !self->is_saving);
}

/* ---- Problems ---- */

static GtkWidget *
make_problem_row (const WisselTemplateProblem *problem)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *words = NULL;

  /* Translators: a line of a text, and what is wrong there. */
  words = g_strdup_printf (_ ("Line %1$u: %2$s"), problem->line, problem->message);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), words);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);

  return row;
}

static void
show_problems (WisselTemplatePage *self, GPtrArray *found)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->problems))) != NULL)
    gtk_list_box_remove (self->problems, row);
  for (guint i = 0; i < MIN (found->len, MAX_PROBLEMS); i++)
    gtk_list_box_append (self->problems, make_problem_row (g_ptr_array_index (found, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->problems), found->len > 0);
  wissel_template_text_view_set_problems (self->text, found);

  g_ptr_array_ref (found);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  self->found = found;
}

static void
problem_activated_cb (WisselTemplatePage *self, GtkListBoxRow *row)
{
  const WisselTemplateProblem *problem =
    g_ptr_array_index (self->found, gtk_list_box_row_get_index (row));

  wissel_template_text_view_show_place (self->text, problem->line, problem->column);
}

/* ---- Preview ---- */

static void
drawn_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselTemplatePage)    self = user_data;
  g_autoptr (GError)                error = NULL;
  g_autoptr (WisselTemplatePreview) preview = wissel_template_preview_make_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->preview == NULL)
    return;

  if (preview == NULL)
    {
      wissel_report_error (GTK_WIDGET (self), _ ("The Page Cannot Be Shown"), error);
      return;
    }

  show_problems (self, preview->problems);
  wissel_page_preview_set_pages (self->preview, preview->pages);
}

static void
stop (GCancellable **cancellable)
{
  g_cancellable_cancel (*cancellable);
  g_clear_object (cancellable);
}

static gboolean
draw_cb (gpointer user_data)
{
  WisselTemplatePage *self = user_data;
  g_autofree char    *text = wissel_template_text_view_dup_text (self->text);
  WisselTemplateDraft draft = {
    .name = self->kind->name,
    .language = self->current,
    .text = text,
    .is_complete = gtk_drop_down_get_selected (self->completeness) == 0,
    .width = wissel_page_preview_get_page_width (self->preview),
  };

  self->preview_id = 0;
  stop (&self->drawing);
  self->drawing = g_cancellable_new ();
  wissel_template_preview_make_async (get_network (self), &draft, self->drawing, drawn_cb,
                                      g_object_ref (self));

  return G_SOURCE_REMOVE;
}

static void
preview_soon (WisselTemplatePage *self)
{
  if (self->shown == NULL || wissel_page_preview_get_page_width (self->preview) == 0)
    return;

  g_clear_handle_id (&self->preview_id, g_source_remove);
  self->preview_id = g_timeout_add (self->is_dirty ? PREVIEW_AFTER : 0, draw_cb, self);
}

static void
changed_cb (WisselTemplatePage *self)
{
  self->is_dirty = TRUE;
  update_state (self);
  preview_soon (self);
}

/* ---- Putting in ---- */

static void
chosen_cb (WisselTemplatePage *self, const WisselPlaceholder *placeholder, gboolean is_optional)
{
  wissel_template_text_view_insert (self->text, placeholder, is_optional);
}

/* Made when it is turned to. */
static void
create_chooser_cb (GtkMenuButton *button, gpointer user_data)
{
  WisselTemplatePage *self = user_data;
  GtkWidget          *chooser;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;

  chooser = wissel_placeholder_chooser_new (self->kind->name);
  g_signal_connect_object (chooser, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, chooser);
}

/* ---- History ---- */

static void
show_history (WisselTemplatePage *self)
{
  g_autoptr (WisselEditor) editor = NULL;
  GtkWidget               *view;

  if (self->shown->record == 0)
    {
      view = g_object_new (ADW_TYPE_STATUS_PAGE, "icon-name", "document-open-recent-symbolic",
                           "title", _ ("Nothing Was Changed Yet"), "description",
                           _ ("This text is the one that comes with Wissel."), NULL);
      adw_bin_set_child (self->history, view);
      return;
    }

  editor = wissel_editor_new (get_network (self), &wissel_document_template_record_type,
                              self->shown->record);
  view = g_object_new (WISSEL_TYPE_HISTORY_VIEW, NULL);
  wissel_history_view_set_editor (WISSEL_HISTORY_VIEW (view), editor);
  adw_bin_set_child (self->history, view);
  wissel_editor_load_async (editor, NULL, NULL);
}

/* ---- Reading ---- */

/* What stands there already stays, with its cursor. */
static void
show_text (WisselTemplatePage *self, const char *text)
{
  g_autofree char *written = wissel_template_text_view_dup_text (self->text);
  g_autofree char *ended = g_strconcat (written, "\n", NULL);

  if (!g_str_equal (text, written) && !g_str_equal (text, ended))
    wissel_template_text_view_set_text (self->text, text);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselTemplatePage) self = user_data;
  g_autoptr (GError)             error = NULL;
  WisselTemplateText            *text = wissel_template_texts_load_finish (result, &error);
  gint64                         record = self->shown != NULL ? self->shown->record : -1;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->text == NULL)
    {
      wissel_template_text_free (text);
      return;
    }

  wissel_page_set_loading (WISSEL_PAGE (self), FALSE);
  if (text == NULL)
    {
      wissel_report_error (GTK_WIDGET (self), _ ("The Text Cannot Be Read"), error);
      return;
    }

  g_clear_pointer (&self->shown, wissel_template_text_free);
  self->shown = text;
  if (!self->is_dirty)
    show_text (self, text->own != NULL ? text->own : text->shipped);
  if (text->record != record)
    show_history (self);
  update_state (self);
  preview_soon (self);
}

static void
reload (WisselTemplatePage *self)
{
  stop (&self->reading);
  self->reading = g_cancellable_new ();
  wissel_template_texts_load_async (get_network (self), self->kind->name, self->current,
                                    self->reading, read_cb, g_object_ref (self));
}

static void
show_language (WisselTemplatePage *self, WisselLanguage language)
{
  self->current = language;
  self->is_dirty = FALSE;
  g_clear_pointer (&self->shown, wissel_template_text_free);
  reload (self);
}

/* ---- Saving ---- */

typedef void (*After) (WisselTemplatePage *self, gboolean done, gpointer data);

typedef struct
{
  WisselTemplatePage *page;
  After               after;
  gpointer            data;
} Saving;

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Saving             *saving = user_data;
  g_autoptr (WisselTemplatePage) self = saving->page;
  g_autoptr (GError)             error = NULL;
  gboolean                       done = wissel_template_texts_save_finish (result, &error);
  WisselWindow                  *window = wissel_window_of (GTK_WIDGET (self));

  self->is_saving = FALSE;
  self->is_dirty = self->is_dirty || !done;
  if (!done && !g_error_matches (error, WISSEL_ERROR, WISSEL_ERROR_INVALID))
    wissel_report_error (GTK_WIDGET (self), _ ("The Text Was Not Saved"), error);
  else if (done && window != NULL)
    wissel_window_add_undo_toast (window, _ ("The text was saved"));

  if (self->text != NULL)
    update_state (self);
  saving->after (self, done, saving->data);
}

static void
save (WisselTemplatePage *self, const char *text, After after, gpointer data)
{
  Saving *saving = g_new0 (Saving, 1);

  saving->page = g_object_ref (self);
  saving->after = after;
  saving->data = data;
  self->is_saving = TRUE;
  /* What is written from here on is new. */
  self->is_dirty = FALSE;
  update_state (self);
  wissel_template_texts_save_async (get_network (self), self->kind->name, self->current, text,
                                    saved_cb, saving);
}

static const char *
peek_kept (WisselTemplatePage *self)
{
  return self->shown->own != NULL ? self->shown->own : self->shown->shipped;
}

/* Nothing is told of a change that was taken back while it was written. */
static void
save_written (WisselTemplatePage *self, After after, gpointer data)
{
  g_autofree char *text = wissel_template_text_view_dup_text (self->text);

  if (self->shown != NULL && g_str_equal (text, peek_kept (self)))
    {
      self->is_dirty = FALSE;
      update_state (self);
      after (self, TRUE, data);
      return;
    }

  save (self, text, after, data);
}

static void
after_saving (WisselTemplatePage *self, gboolean done, gpointer data)
{
  if (done)
    reload (self);
  else if (self->found != NULL && self->found->len > 0)
    gtk_widget_child_focus (GTK_WIDGET (self->problems), GTK_DIR_TAB_FORWARD);
}

static void
save_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  save_written (WISSEL_TEMPLATE_PAGE (widget), after_saving, NULL);
}

static void
shipped_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  WisselTemplatePage *self = WISSEL_TEMPLATE_PAGE (widget);

  if (self->shown == NULL || self->shown->own != NULL)
    {
      save (self, NULL, after_saving, NULL);
      return;
    }

  self->is_dirty = FALSE;
  show_text (self, self->shown->shipped);
  update_state (self);
  preview_soon (self);
}

/* ---- Another language ---- */

static void
after_leaving_language (WisselTemplatePage *self, gboolean done, gpointer data)
{
  if (done)
    {
      show_language (self, GPOINTER_TO_UINT (data));
      return;
    }

  gtk_drop_down_set_selected (self->language, self->current);
  wissel_alert (GTK_WIDGET (self), _ ("The Text Is Not Right Yet"),
                _ ("It cannot be printed as it is. Mend what stands below it, or go back to the "
                   "shipped text; then choose another language."));
}

static void
language_selected_cb (WisselTemplatePage *self)
{
  guint language = gtk_drop_down_get_selected (self->language);

  if (self->kind == NULL || language == self->current || language >= WISSEL_N_LANGUAGES)
    return;

  if (self->is_dirty)
    save_written (self, after_leaving_language, GUINT_TO_POINTER (language));
  else
    show_language (self, language);
}

/* ---- Leaving ---- */

static void
confirmed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;

  g_task_return_boolean (task, wissel_confirm_finish (result));
}

static void
after_leaving (WisselTemplatePage *self, gboolean done, gpointer data)
{
  g_autoptr (GTask) task = data;
  WisselQuestion    question = {
       .heading = _ ("Leave Without These Changes?"),
       .body = _ ("The text is not right yet and cannot be printed as it is, so it was not saved."),
       .accept = _ ("_Leave"),
       .is_destructive = TRUE,
  };

  if (done)
    g_task_return_boolean (task, TRUE);
  else
    wissel_confirm_async (GTK_WIDGET (self), &question, confirmed_cb, g_steal_pointer (&task));
}

static void
wissel_template_page_leave_async (WisselPage         *page,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  WisselTemplatePage *self = WISSEL_TEMPLATE_PAGE (page);
  g_autoptr (GTask)   task = g_task_new (self, NULL, callback, user_data);

  if (self->is_dirty && !self->is_saving)
    save_written (self, after_leaving, g_steal_pointer (&task));
  else
    g_task_return_boolean (task, TRUE);
}

static gboolean
wissel_template_page_leave_finish (WisselPage *page, GAsyncResult *result)
{
  return g_task_propagate_boolean (G_TASK (result), NULL);
}

/* ---- WisselPage and GObject ---- */

static void
wissel_template_page_refresh (WisselPage *page)
{
  reload (WISSEL_TEMPLATE_PAGE (page));
}

static void
wissel_template_page_enter (WisselPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (WISSEL_TEMPLATE_PAGE (page)->text));
}

static void
wissel_template_page_dispose (GObject *object)
{
  WisselTemplatePage *self = WISSEL_TEMPLATE_PAGE (object);

  g_clear_handle_id (&self->preview_id, g_source_remove);
  stop (&self->reading);
  stop (&self->drawing);
  gtk_widget_dispose_template (GTK_WIDGET (self), WISSEL_TYPE_TEMPLATE_PAGE);
  g_clear_pointer (&self->shown, wissel_template_text_free);
  g_clear_pointer (&self->found, g_ptr_array_unref);

  G_OBJECT_CLASS (wissel_template_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wissel/Wissel/ui/wissel-template-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WisselTemplatePage, views);
  gtk_widget_class_bind_template_child (widget_class, WisselTemplatePage, language);
  gtk_widget_class_bind_template_child (widget_class, WisselTemplatePage, insert_button);
  gtk_widget_class_bind_template_child (widget_class, WisselTemplatePage, completeness);
  gtk_widget_class_bind_template_child (widget_class, WisselTemplatePage, newer);
  gtk_widget_class_bind_template_child (widget_class, WisselTemplatePage, text);
  gtk_widget_class_bind_template_child (widget_class, WisselTemplatePage, problems);
  gtk_widget_class_bind_template_child (widget_class, WisselTemplatePage, preview);
  gtk_widget_class_bind_template_child (widget_class, WisselTemplatePage, history);
  gtk_widget_class_bind_template_callback (widget_class, language_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, preview_soon);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, problem_activated_cb);
}

static void
wissel_template_page_class_init (WisselTemplatePageClass *klass)
{
  GtkWidgetClass  *widget_class = GTK_WIDGET_CLASS (klass);
  WisselPageClass *page_class = WISSEL_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_template_page_dispose;
  page_class->refresh = wissel_template_page_refresh;
  page_class->enter = wissel_template_page_enter;
  page_class->leave_async = wissel_template_page_leave_async;
  page_class->leave_finish = wissel_template_page_leave_finish;

  g_type_ensure (WISSEL_TYPE_BAR_LAYOUT);
  g_type_ensure (WISSEL_TYPE_PAGE_PREVIEW);
  g_type_ensure (WISSEL_TYPE_SIDES_LAYOUT);
  g_type_ensure (WISSEL_TYPE_TEMPLATE_TEXT_VIEW);
  bind_template (widget_class);

  gtk_widget_class_install_action (widget_class, "template.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "template.shipped", NULL, shipped_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "template.save",
                                       NULL);
}

static void
wissel_template_page_init (WisselTemplatePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->insert_button, create_chooser_cb, self, NULL);
}

static void
fill_languages (WisselTemplatePage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < WISSEL_N_LANGUAGES; i++)
    gtk_string_list_append (names, wissel_codes_label ("LANGUAGE", wissel_language_code (i),
                                                       wissel_language_of_interface ()));
  gtk_drop_down_set_model (self->language, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->language, self->current);
}

WisselPage *
wissel_template_page_new (WisselNetwork *network, const char *name)
{
  WisselTemplatePage *self;

  g_return_val_if_fail (WISSEL_IS_NETWORK (network), NULL);
  g_return_val_if_fail (wissel_template_kind_find (name) != NULL, NULL);

  self = g_object_new (WISSEL_TYPE_TEMPLATE_PAGE, "network", network, NULL);
  self->current = wissel_language_of_interface ();
  fill_languages (self);
  self->kind = wissel_template_kind_find (name);
  wissel_page_set_title (WISSEL_PAGE (self), _ (self->kind->label));
  wissel_page_set_loading (WISSEL_PAGE (self), TRUE);
  update_state (self);
  reload (self);

  return WISSEL_PAGE (self);
}
