#include "wissel-logo.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gi18n.h>
#include <string.h>

#include "wissel-error.h"
#include "wissel-png.h"
#include "wissel-style.h"

/* 600 points an inch: what the eye can tell apart on paper. */
#define MAX_WIDTH ((int) (WISSEL_LOGO_WIDTH / 25.4 * 600))
#define MAX_HEIGHT ((int) (WISSEL_LOGO_HEIGHT / 25.4 * 600))

#define MIN_POINTS 16
#define MAX_POINTS (25 * 1000 * 1000)
#define MAX_SVG_BYTES (1000 * 1000)

#define AFTER_END 4096

/* An SVG may begin with a declaration, comments and a document type. */
#define SVG_START 4096

typedef enum
{
  KIND_NONE,
  KIND_PNG,
  KIND_JPEG,
  KIND_SVG,
} Kind;

/* ---- Looking before reading ---- */

static Kind
find_kind (const guchar *data, gsize length)
{
  static const guchar png[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };

  if (length >= 24 && memcmp (data, png, sizeof png) == 0)
    return KIND_PNG;
  if (length >= 4 && data[0] == 0xff && data[1] == 0xd8 && data[2] == 0xff)
    return KIND_JPEG;
  if (g_strstr_len ((const char *) data, (gssize) MIN (length, SVG_START), "<svg") != NULL)
    return KIND_SVG;

  return KIND_NONE;
}

static guint
read_16 (const guchar *data)
{
  return (guint) data[0] << 8 | data[1];
}

static guint64
read_32 (const guchar *data)
{
  return (guint64) read_16 (data) << 16 | read_16 (data + 2);
}

/* A frame says how large the picture is; tables and remarks may stand before it. */
static gboolean
read_jpeg_size (const guchar *data, gsize length, guint64 *width, guint64 *height)
{
  for (gsize at = 2; at + 9 < length; at += 2 + read_16 (data + at + 2))
    {
      guchar marker = data[at + 1];

      if (data[at] != 0xff)
        return FALSE;
      if (marker < 0xc0 || marker > 0xcf || marker == 0xc4 || marker == 0xc8 || marker == 0xcc)
        continue;

      *height = read_16 (data + at + 5);
      *width = read_16 (data + at + 7);
      return TRUE;
    }

  return FALSE;
}

static gboolean
refuse_damaged (GError **error)
{
  g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_INVALID,
                       _ ("The picture is damaged. Save it again with the program that made it, or "
                          "choose another file."));

  return FALSE;
}

/* What was cut off, as by a broken download, would be printed half. A few bytes may follow. */
static gboolean
has_end (Kind kind, const guchar *data, gsize length)
{
  static const char png[] = { 'I', 'E', 'N', 'D' };
  static const char jpeg[] = { '\xff', '\xd9' };
  gsize             tail = MIN (length, AFTER_END);

  return memmem (data + length - tail, tail, kind == KIND_PNG ? png : jpeg,
                 kind == KIND_PNG ? sizeof png : sizeof jpeg) != NULL;
}

static gboolean
check_points (guint64 width, guint64 height, GError **error)
{
  if (width < MIN_POINTS || height < MIN_POINTS)
    {
      g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_LIMIT,
                   /* Translators: width and height of a picture, then the least of both. */
                   _ ("The picture has %1$u × %2$u points, which is too few to print. Choose one "
                      "of at least %3$u × %3$u points."),
                   (guint) width, (guint) height, MIN_POINTS);
      return FALSE;
    }

  if (width * height <= MAX_POINTS)
    return TRUE;

  g_set_error (
    error, WISSEL_ERROR, WISSEL_ERROR_LIMIT,
    /* Translators: width and height of a picture, then the width that is enough. */
    _ ("The picture has %1$u × %2$u points, which is far more than a logo needs. Make it "
       "smaller: %3$u points wide are enough."),
    (guint) width, (guint) height, MAX_WIDTH);

  return FALSE;
}

static gboolean
check_size (Kind kind, const guchar *data, gsize length, GError **error)
{
  guint64 width = 0;
  guint64 height = 0;

  if (kind == KIND_SVG)
    {
      if (length <= MAX_SVG_BYTES)
        return TRUE;

      g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_LIMIT,
                           _ ("The drawing is too large for a logo. Save it as a PNG picture and "
                              "choose that."));
      return FALSE;
    }

  if (kind == KIND_PNG)
    {
      width = read_32 (data + 16);
      height = read_32 (data + 20);
    }
  else if (!read_jpeg_size (data, length, &width, &height))
    {
      return refuse_damaged (error);
    }

  return check_points (width, height, error) &&
         (has_end (kind, data, length) || refuse_damaged (error));
}

static Kind
check_picture (GBytes *picture, GError **error)
{
  gsize         length;
  const guchar *data = g_bytes_get_data (picture, &length);
  Kind          kind;

  if (length > WISSEL_LOGO_MAX_BYTES)
    {
      g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_LIMIT,
                   /* Translators: %u is a number of megabytes. */
                   _ ("The file is too large for a logo. Choose a picture of at most %u MB."),
                   WISSEL_LOGO_MAX_BYTES / 1000 / 1000);
      return KIND_NONE;
    }

  kind = find_kind (data, length);
  if (kind == KIND_NONE)
    g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_INVALID,
                         _ ("This is not a picture that can be printed. Choose a PNG, JPEG or SVG "
                            "file."));

  return kind != KIND_NONE && check_size (kind, data, length, error) ? kind : KIND_NONE;
}

/* ---- Reading ---- */

/* A drawing has no points of its own; a photograph loses those that nobody could see. */
static void
size_prepared_cb (GdkPixbufLoader *loader, int width, int height, gpointer user_data)
{
  const Kind *kind = user_data;
  double scale = MIN (MAX_WIDTH / (double) MAX (width, 1), MAX_HEIGHT / (double) MAX (height, 1));

  if (*kind == KIND_SVG || scale < 1)
    gdk_pixbuf_loader_set_size (loader, MAX ((int) (width * scale), 1),
                                MAX ((int) (height * scale), 1));
}

static GdkPixbuf *
load (Kind kind, GBytes *picture)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new ();
  GdkPixbuf                  *pixbuf;
  gboolean                    done;

  g_signal_connect (loader, "size-prepared", G_CALLBACK (size_prepared_cb), &kind);
  done = gdk_pixbuf_loader_write_bytes (loader, picture, NULL);
  done = gdk_pixbuf_loader_close (loader, NULL) && done;
  pixbuf = done ? gdk_pixbuf_loader_get_pixbuf (loader) : NULL;

  return pixbuf != NULL ? gdk_pixbuf_apply_embedded_orientation (pixbuf) : NULL;
}

static GBytes *
save (GdkPixbuf *pixbuf)
{
  char *data = NULL;
  gsize length = 0;

  if (!gdk_pixbuf_save_to_buffer (pixbuf, &data, &length, "png", NULL, NULL))
    return NULL;

  return g_bytes_new_take (data, length);
}

/* Turning a photograph upright may make it wider than it was asked to be. */
static GdkPixbuf *
fit (GdkPixbuf *pixbuf)
{
  int    width = gdk_pixbuf_get_width (pixbuf);
  int    height = gdk_pixbuf_get_height (pixbuf);
  double scale = MIN (MAX_WIDTH / (double) width, MAX_HEIGHT / (double) height);

  if (scale >= 1)
    return g_object_ref (pixbuf);

  return gdk_pixbuf_scale_simple (pixbuf, MAX ((int) (width * scale), 1),
                                  MAX ((int) (height * scale), 1), GDK_INTERP_BILINEAR);
}

static GBytes *
refuse_unread (Kind kind, GError **error)
{
  if (kind != KIND_SVG)
    {
      refuse_damaged (error);
      return NULL;
    }

  g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_INVALID,
                       _ ("The drawing cannot be read. Save it as a PNG picture and choose that."));

  return NULL;
}

GBytes *
wissel_logo_prepare (GBytes *picture, GError **error)
{
  g_autoptr (GdkPixbuf) loaded = NULL;
  g_autoptr (GdkPixbuf) fitting = NULL;
  g_autoptr (GBytes)    png = NULL;
  cairo_surface_t      *surface;
  Kind                  kind;

  g_return_val_if_fail (picture != NULL, NULL);

  kind = check_picture (picture, error);
  if (kind == KIND_NONE)
    return NULL;

  loaded = load (kind, picture);
  fitting = loaded != NULL ? fit (loaded) : NULL;
  png = fitting != NULL ? save (fitting) : NULL;
  surface = png != NULL ? wissel_png_load (png) : NULL;
  if (surface == NULL)
    return refuse_unread (kind, error);

  cairo_surface_destroy (surface);

  return g_steal_pointer (&png);
}
