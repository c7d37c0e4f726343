#include "wissel-page-preview.h"

#include <glib/gi18n.h>

#define MARGIN 12
#define SPACING 12

struct _WisselPagePreview
{
  AdwBin parent_instance;

  /* Children */
  GtkWidget *scrolled;
  GtkBox    *box;

  /* State */
  int   width; /* of which pages were asked for, in units of GTK */
  guint telling_id;
};

enum
{
  RESIZED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WisselPagePreview, wissel_page_preview, ADW_TYPE_BIN)

static gboolean
tell_cb (gpointer user_data)
{
  WisselPagePreview *self = user_data;

  self->telling_id = 0;
  g_signal_emit (self, signals[RESIZED], 0);

  return G_SOURCE_REMOVE;
}

/* Pages are drawn for the room there is, so that their letters are sharp. */
static void
resized_cb (GtkAdjustment *adjustment, GParamSpec *pspec, WisselPagePreview *self)
{
  int width = (int) gtk_adjustment_get_page_size (adjustment);

  if (width == self->width)
    return;

  self->width = width;
  if (self->telling_id == 0)
    self->telling_id = g_idle_add (tell_cb, self);
}

static void
wissel_page_preview_dispose (GObject *object)
{
  WisselPagePreview *self = WISSEL_PAGE_PREVIEW (object);

  g_clear_handle_id (&self->telling_id, g_source_remove);

  G_OBJECT_CLASS (wissel_page_preview_parent_class)->dispose (object);
}

static void
wissel_page_preview_class_init (WisselPagePreviewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wissel_page_preview_dispose;

  signals[RESIZED] = g_signal_new ("resized", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
wissel_page_preview_init (WisselPagePreview *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING));
  gtk_widget_set_margin_top (GTK_WIDGET (self->box), MARGIN);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->box), MARGIN);
  gtk_widget_set_margin_start (GTK_WIDGET (self->box), MARGIN);
  gtk_widget_set_margin_end (GTK_WIDGET (self->box), MARGIN);

  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), GTK_WIDGET (self->box));
  g_signal_connect_object (
    gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scrolled)), "notify::page-size",
    G_CALLBACK (resized_cb), self, 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scrolled), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("The document as it is printed"), -1);
  gtk_widget_add_css_class (GTK_WIDGET (self), "page-preview");
  adw_bin_set_child (ADW_BIN (self), self->scrolled);
}

int
wissel_page_preview_get_page_width (WisselPagePreview *self)
{
  g_return_val_if_fail (WISSEL_IS_PAGE_PREVIEW (self), 0);

  return MAX (self->width - 2 * MARGIN, 0) * gtk_widget_get_scale_factor (GTK_WIDGET (self));
}

static GtkWidget *
make_page (WisselPagePreview *self, const WisselPagePicture *page, guint number, guint n_pages)
{
  g_autoptr (GdkTexture) texture = gdk_memory_texture_new (
    page->width, page->height, GDK_MEMORY_DEFAULT, page->pixels, page->stride);
  int              scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  GtkWidget       *picture = gtk_picture_new_for_paintable (GDK_PAINTABLE (texture));
  g_autofree char *name = NULL;

  /* Translators: the number of a page, and how many there are. */
  name = g_strdup_printf (_ ("Page %1$u of %2$u"), number, n_pages);
  gtk_accessible_update_property (GTK_ACCESSIBLE (picture), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  gtk_widget_set_size_request (picture, -1, page->height / scale);
  gtk_widget_add_css_class (picture, "paper");

  return picture;
}

void
wissel_page_preview_set_pages (WisselPagePreview *self, GPtrArray *pages)
{
  GtkWidget *child;

  g_return_if_fail (WISSEL_IS_PAGE_PREVIEW (self));

  if (pages == NULL)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "outdated");
      return;
    }

  gtk_widget_remove_css_class (GTK_WIDGET (self), "outdated");
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
  for (guint i = 0; i < pages->len; i++)
    gtk_box_append (self->box, make_page (self, g_ptr_array_index (pages, i), i + 1, pages->len));
}
