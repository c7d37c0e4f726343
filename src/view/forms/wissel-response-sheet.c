#include "wissel-response-sheet.h"

#include <glib/gi18n.h>

#include "wissel-advice-view.h"
#include "wissel-answers-view.h"
#include "wissel-compare-view.h"
#include "wissel-records.h"

struct _WisselResponseSheet
{
  AdwBin parent_instance;

  /* Owned */
  WisselEditor    *editor;
  WisselAnswering *answering;

  /* Of the page; NULL once that is taken apart */
  AdwBin   *advice;
  AdwBin   *compare;
  GtkStack *views;

  /* State */
  gboolean was_draft; /* somebody who just began wants to answer */
};

G_DEFINE_FINAL_TYPE (WisselResponseSheet, wissel_response_sheet, ADW_TYPE_BIN)

static void
set_page_visible (WisselResponseSheet *self, AdwBin *child, gboolean visible)
{
  gtk_stack_page_set_visible (gtk_stack_get_page (self->views, GTK_WIDGET (child)), visible);
}

/* Advice where the questionnaire has any, a comparison where there is another time. */
static void
refreshed_cb (WisselResponseSheet *self)
{
  const WisselFilledForm *form = wissel_answering_get_form (self->answering);
  GPtrArray              *series = wissel_answering_get_series (self->answering);

  if (self->views == NULL)
    return;

  set_page_visible (self, self->advice, form != NULL && form->rules->len > 0);
  set_page_visible (self, self->compare, form != NULL && series->len > 1);
}

static void
begin (WisselResponseSheet *self)
{
  if (self->answering != NULL || wissel_editor_get_id (self->editor) == 0 ||
      wissel_editor_get_state (self->editor) != WISSEL_EDITOR_STORED)
    return;

  self->answering = wissel_answering_new (wissel_editor_get_network (self->editor),
                                          wissel_editor_get_id (self->editor));
  g_signal_connect_object (self->answering, "refreshed", G_CALLBACK (refreshed_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), wissel_answers_view_new (self->answering));
  if (self->was_draft)
    wissel_answers_view_focus (WISSEL_ANSWERS_VIEW (adw_bin_get_child (ADW_BIN (self))));
  adw_bin_set_child (self->advice, wissel_advice_view_new (self->answering));
  adw_bin_set_child (self->compare, wissel_compare_view_new (self->answering));
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  wissel_answering_load_async (self->answering);
}

static void
wissel_response_sheet_dispose (GObject *object)
{
  WisselResponseSheet *self = WISSEL_RESPONSE_SHEET (object);

  g_clear_weak_pointer (&self->advice);
  g_clear_weak_pointer (&self->compare);
  g_clear_weak_pointer (&self->views);
  g_clear_object (&self->answering);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (wissel_response_sheet_parent_class)->dispose (object);
}

static void
wissel_response_sheet_class_init (WisselResponseSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wissel_response_sheet_dispose;
}

static void
wissel_response_sheet_init (WisselResponseSheet *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
wissel_response_sheet_set_editor (
  WisselResponseSheet *self, WisselEditor *editor, AdwBin *advice, AdwBin *compare, GtkStack *views)
{
  g_return_if_fail (WISSEL_IS_RESPONSE_SHEET (self));
  g_return_if_fail (WISSEL_IS_EDITOR (editor));

  if (wissel_editor_get_record_type (editor) != &wissel_response_record_type)
    return;

  g_set_object (&self->editor, editor);
  g_set_weak_pointer (&self->advice, advice);
  g_set_weak_pointer (&self->compare, compare);
  g_set_weak_pointer (&self->views, views);
  g_signal_connect_object (editor, "notify", G_CALLBACK (begin), self, G_CONNECT_SWAPPED);
  self->was_draft = wissel_editor_get_state (editor) == WISSEL_EDITOR_DRAFT;
  begin (self);
}

void
wissel_response_sheet_commit (WisselResponseSheet *self)
{
  GtkWidget *child;

  g_return_if_fail (WISSEL_IS_RESPONSE_SHEET (self));

  child = adw_bin_get_child (ADW_BIN (self));
  if (child != NULL)
    wissel_answers_view_commit (WISSEL_ANSWERS_VIEW (child));
}
