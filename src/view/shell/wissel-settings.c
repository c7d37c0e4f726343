#include "wissel-settings.h"

GSettings *
wissel_settings_get (void)
{
  static GSettings *settings = NULL;
  static gsize      once = 0;

  if (g_once_init_enter (&once))
    {
      GSettingsSchemaSource      *source = g_settings_schema_source_get_default ();
      g_autoptr (GSettingsSchema) schema = NULL;

      if (source != NULL)
        schema = g_settings_schema_source_lookup (source, WISSEL_APPLICATION_ID, TRUE);
      if (schema != NULL)
        settings = g_settings_new_full (schema, NULL, NULL);

      g_once_init_leave (&once, 1);
    }

  return settings;
}

void
wissel_settings_keep_record (const char *network, const char *type, gint64 id)
{
  GSettings           *settings = wissel_settings_get ();
  g_autoptr (GVariant) kept = NULL;
  GVariantDict         records;

  g_return_if_fail (network != NULL && type != NULL);

  if (settings == NULL)
    return;

  kept = g_settings_get_value (settings, "last-records");
  g_variant_dict_init (&records, kept);
  g_variant_dict_insert (&records, network, "(sx)", type, id);
  g_settings_set_value (settings, "last-records", g_variant_dict_end (&records));
}

gboolean
wissel_settings_find_record (const char *network, char **type, gint64 *id)
{
  GSettings           *settings = wissel_settings_get ();
  g_autoptr (GVariant) kept = NULL;

  g_return_val_if_fail (network != NULL && type != NULL && id != NULL, FALSE);

  if (settings == NULL)
    return FALSE;

  kept = g_settings_get_value (settings, "last-records");

  return g_variant_lookup (kept, network, "(sx)", type, id);
}
