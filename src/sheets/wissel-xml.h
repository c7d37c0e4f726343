#pragma once

#include "wissel-zip.h"

G_BEGIN_DECLS

/*
 * One XML part of a workbook, read in pieces. Handlers get names without the prefix of the root
 * element (some programs write `x:row`, others `row`); elements under any other prefix keep theirs
 * and so match nothing. Document types are refused, and with them every entity attack.
 */

typedef struct _WisselXml WisselXml;

typedef struct
{
  const char *root; /* local name that the part must begin with */
  void (*start) (gpointer data, const char *name, const char **attributes);
  void (*end) (gpointer data, const char *name);
  void (*text) (gpointer data, const char *text, int length);
} WisselXmlHandlers;

typedef enum
{
  WISSEL_XML_PAUSED,
  WISSEL_XML_FINISHED,
  WISSEL_XML_FAILED,
} WisselXmlStatus;

WisselXml *wissel_xml_new (WisselZip               *zip,
                           const char              *part,
                           const WisselXmlHandlers *handlers,
                           gpointer                 data,
                           GError                 **error);
void       wissel_xml_free (WisselXml *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselXml, wissel_xml_free)

WisselXmlStatus wissel_xml_run (WisselXml *self, GError **error);

/* For handlers. */
guint wissel_xml_get_depth (WisselXml *self);
void  wissel_xml_want_text (WisselXml *self, gboolean wanted);
void  wissel_xml_skip (WisselXml *self);
void  wissel_xml_pause (WisselXml *self);
void  wissel_xml_take_error (WisselXml *self, GError *error);

gboolean wissel_xml_read_part (WisselZip               *zip,
                               const char              *part,
                               const WisselXmlHandlers *handlers,
                               gpointer                 data,
                               WisselXml              **running,
                               GError                 **error);

const char *wissel_xml_attribute (const char **attributes, const char *name);
gboolean    wissel_xml_is_true (const char *value);

G_END_DECLS
