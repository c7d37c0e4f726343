#include "wissel-fonts.h"

#include "wissel-error.h"

#include <fontconfig/fontconfig.h>
#include <glib/gi18n.h>
#include <pango/pangofc-fontmap.h>

static const char *const font_files[] = {
  "SourceSans3-Regular.ttf",
  "SourceSans3-Bold.ttf",
  "SourceSans3-It.ttf",
  "SourceSans3-BoldIt.ttf",
  "SourceSerif4Display-Regular.ttf",
  "SourceSerif4-It.ttf",
};

static FcConfig  *config;   /* set once, then never changed */
static FcCharSet *coverage; /* what any of the fonts can show */

/* One font map a thread: Pango's are not to be shared. */
static GPrivate font_map = G_PRIVATE_INIT (g_object_unref);

static gboolean
load_fonts (FcConfig *into, GError **error)
{
  FcFontSet *set;

  for (guint i = 0; i < G_N_ELEMENTS (font_files); i++)
    {
      g_autofree char *path = wissel_data_path ("fonts", font_files[i], NULL);

      if (!FcConfigAppFontAddFile (into, (const FcChar8 *) path))
        {
          g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_NOT_FOUND,
                       _ ("The document font “%s” cannot be read; install the program again"),
                       path);
          return FALSE;
        }
    }

  coverage = FcCharSetCreate ();
  set = FcConfigGetFonts (into, FcSetApplication);
  for (int i = 0; i < set->nfont; i++)
    {
      FcCharSet *charset;

      if (FcPatternGetCharSet (set->fonts[i], FC_CHARSET, 0, &charset) == FcResultMatch)
        FcCharSetMerge (coverage, charset, NULL);
    }

  return TRUE;
}

static gboolean
ensure_config (GError **error)
{
  static GMutex mutex;
  GMutexLocker *locker = g_mutex_locker_new (&mutex);
  FcConfig     *made;
  gboolean      ready = config != NULL;

  if (!ready)
    {
      made = FcConfigCreate ();
      FcConfigSetRescanInterval (made, 0);
      if ((ready = load_fonts (made, error)))
        config = made;
      else
        FcConfigDestroy (made);
    }

  g_mutex_locker_free (locker);

  return ready;
}

static PangoFontMap *
get_font_map (void)
{
  PangoFontMap *map = g_private_get (&font_map);

  if (map == NULL)
    {
      map = pango_cairo_font_map_new_for_font_type (CAIRO_FONT_TYPE_FT);
      pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (map), 72);
      pango_fc_font_map_set_config (PANGO_FC_FONT_MAP (map), config);
      g_private_set (&font_map, map);
    }

  return map;
}

PangoContext *
wissel_fonts_create_context (WisselLanguage language, GError **error)
{
  PangoContext         *context;
  cairo_font_options_t *options;

  if (!ensure_config (error))
    return NULL;

  context = pango_font_map_create_context (get_font_map ());
  pango_context_set_language (context,
                              pango_language_from_string (wissel_language_code (language)));
  pango_context_set_base_dir (context, PANGO_DIRECTION_LTR);
  pango_context_set_round_glyph_positions (context, FALSE);

  options = cairo_font_options_create ();
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);

  return context;
}

gboolean
wissel_fonts_have (gunichar c)
{
  return FcCharSetHasChar (coverage, c);
}
