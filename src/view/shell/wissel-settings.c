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
