#include "wissel-template-text-view.h"

#include <glib/gi18n.h>
#include <string.h>

#define MARGIN 12

struct _WisselTemplateTextView
{
  AdwBin parent_instance;

  /* Children */
  GtkTextView   *view;
  GtkTextBuffer *buffer;

  /* State */
  gboolean is_setting;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WisselTemplateTextView, wissel_template_text_view, ADW_TYPE_BIN)

/* ---- Colours ---- */

static void
colour_placeholders (WisselTemplateTextView *self)
{
  GtkTextIter start;
  GtkTextIter end;
  GtkTextIter from;
  GtkTextIter to;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  gtk_text_buffer_remove_tag_by_name (self->buffer, "placeholder", &start, &end);
  while (gtk_text_iter_forward_search (&start, "{{", 0, &from, NULL, NULL))
    {
      start = from;
      if (!gtk_text_iter_forward_search (&from, "}}", 0, NULL, &to, NULL))
        return;
      if (gtk_text_iter_get_line (&from) == gtk_text_iter_get_line (&to))
        gtk_text_buffer_apply_tag_by_name (self->buffer, "placeholder", &from, &to);
      start = to;
    }
}

static void
changed_cb (WisselTemplateTextView *self)
{
  colour_placeholders (self);
  if (!self->is_setting)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
underline_line (WisselTemplateTextView *self, const WisselTemplateProblem *problem)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_iter_at_line (self->buffer, &start, (int) problem->line - 1);
  end = start;
  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  gtk_text_buffer_apply_tag_by_name (self->buffer, "problem", &start, &end);
}

void
wissel_template_text_view_set_problems (WisselTemplateTextView *self, GPtrArray *problems)
{
  GtkTextIter start;
  GtkTextIter end;

  g_return_if_fail (WISSEL_IS_TEMPLATE_TEXT_VIEW (self));

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  gtk_text_buffer_remove_tag_by_name (self->buffer, "problem", &start, &end);
  for (guint i = 0; i < problems->len; i++)
    underline_line (self, g_ptr_array_index (problems, i));
}

/* ---- Text ---- */

char *
wissel_template_text_view_dup_text (WisselTemplateTextView *self)
{
  GtkTextIter start;
  GtkTextIter end;

  g_return_val_if_fail (WISSEL_IS_TEMPLATE_TEXT_VIEW (self), NULL);

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);

  return gtk_text_buffer_get_text (self->buffer, &start, &end, TRUE);
}

void
wissel_template_text_view_set_text (WisselTemplateTextView *self, const char *text)
{
  GtkTextIter start;

  g_return_if_fail (WISSEL_IS_TEMPLATE_TEXT_VIEW (self));

  self->is_setting = TRUE;
  gtk_text_buffer_begin_irreversible_action (self->buffer);
  gtk_text_buffer_set_text (self->buffer, text, -1);
  gtk_text_buffer_end_irreversible_action (self->buffer);
  gtk_text_buffer_get_start_iter (self->buffer, &start);
  gtk_text_buffer_place_cursor (self->buffer, &start);
  self->is_setting = FALSE;
}

void
wissel_template_text_view_show_place (WisselTemplateTextView *self, guint line, guint column)
{
  GtkTextIter at;

  g_return_if_fail (WISSEL_IS_TEMPLATE_TEXT_VIEW (self));

  gtk_text_buffer_get_iter_at_line_offset (self->buffer, &at, (int) line - 1, (int) column - 1);
  gtk_text_buffer_place_cursor (self->buffer, &at);
  gtk_text_view_scroll_to_iter (self->view, &at, 0.1, FALSE, 0, 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* ---- Putting in ---- */

/* Tables and signatures take headings, one for each column or signer. */
static char *
make_words (const WisselPlaceholder *placeholder)
{
  g_autoptr (GString) words = g_string_new ("{{");
  guint               n_titles = placeholder->columns;

  if (placeholder->kind == WISSEL_PLACEHOLDER_SIGNATURES)
    n_titles = 2;
  g_string_append (words, placeholder->name);
  for (guint i = 0; i < n_titles; i++)
    g_string_append (words, "|…");
  g_string_append (words, "}}");

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
insert_before_line (WisselTemplateTextView *self, const WisselPlaceholder *placeholder)
{
  g_autofree char *condition = g_strdup_printf ("{{?%s}} ", placeholder->name);
  GtkTextIter      at;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &at, gtk_text_buffer_get_insert (self->buffer));
  gtk_text_iter_set_line_offset (&at, 0);
  gtk_text_buffer_insert (self->buffer, &at, condition, -1);
}

static void
insert_alone (WisselTemplateTextView *self, const char *words)
{
  GtkTextIter at;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &at, gtk_text_buffer_get_insert (self->buffer));
  if (!gtk_text_iter_starts_line (&at))
    {
      if (!gtk_text_iter_ends_line (&at))
        gtk_text_iter_forward_to_line_end (&at);
      gtk_text_buffer_insert (self->buffer, &at, "\n\n", -1);
    }
  gtk_text_buffer_insert (self->buffer, &at, words, -1);
  gtk_text_buffer_place_cursor (self->buffer, &at);
  if (!gtk_text_iter_ends_line (&at))
    gtk_text_buffer_insert (self->buffer, &at, "\n\n", -1);
}

void
wissel_template_text_view_insert (WisselTemplateTextView  *self,
                                  const WisselPlaceholder *placeholder,
                                  gboolean                 is_optional)
{
  g_autofree char *words = NULL;

  g_return_if_fail (WISSEL_IS_TEMPLATE_TEXT_VIEW (self));
  g_return_if_fail (placeholder != NULL);

  words = make_words (placeholder);
  gtk_text_buffer_begin_user_action (self->buffer);
  gtk_text_buffer_delete_selection (self->buffer, TRUE, TRUE);
  if (placeholder->kind == WISSEL_PLACEHOLDER_TEXT || placeholder->kind == WISSEL_PLACEHOLDER_LINK)
    gtk_text_buffer_insert_at_cursor (self->buffer, words, -1);
  else
    insert_alone (self, words);
  if (is_optional && placeholder->kind != WISSEL_PLACEHOLDER_PAGE_BREAK)
    insert_before_line (self, placeholder);
  gtk_text_buffer_end_user_action (self->buffer);

  gtk_text_view_scroll_mark_onscreen (self->view, gtk_text_buffer_get_insert (self->buffer));
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* ---- GObject ---- */

static gboolean
wissel_template_text_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (WISSEL_TEMPLATE_TEXT_VIEW (widget)->view));
}

static void
wissel_template_text_view_class_init (WisselTemplateTextViewClass *klass)
{
  GTK_WIDGET_CLASS (klass)->grab_focus = wissel_template_text_view_grab_focus;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
make_tags (WisselTemplateTextView *self)
{
  static const GdkRGBA tint = { 0.2, 0.6, 0.7, 0.22 };

  gtk_text_buffer_create_tag (self->buffer, "placeholder", "background-rgba", &tint, NULL);
  gtk_text_buffer_create_tag (self->buffer, "problem", "underline", PANGO_UNDERLINE_ERROR, NULL);
}

static void
wissel_template_text_view_init (WisselTemplateTextView *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->view = GTK_TEXT_VIEW (gtk_text_view_new ());
  self->buffer = gtk_text_view_get_buffer (self->view);
  make_tags (self);
  gtk_text_view_set_accepts_tab (self->view, FALSE);
  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_pixels_below_lines (self->view, 2);
  gtk_text_view_set_top_margin (self->view, MARGIN);
  gtk_text_view_set_bottom_margin (self->view, MARGIN);
  gtk_text_view_set_left_margin (self->view, MARGIN);
  gtk_text_view_set_right_margin (self->view, MARGIN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Text of the document"), -1);
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->view));
  gtk_widget_set_overflow (scrolled, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_widget_add_css_class (scrolled, "template-text");
  adw_bin_set_child (ADW_BIN (self), scrolled);
}
