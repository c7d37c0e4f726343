#include "wissel-xml.h"

#include "wissel-error.h"
#include "wissel-sheet-limits.h"

#include <expat.h>
#include <glib/gi18n.h>
#include <string.h>

#define CHUNK 65536

struct _WisselXml
{
  /* owned */
  XML_Parser parser;
  char      *part;
  GError    *failure; /* set by a handler; expat may still call others before it stops */
  char      *prefix;  /* of the root element, with its colon */

  /* borrowed */
  WisselZip               *zip;
  const WisselXmlHandlers *handlers;
  gpointer                 data;

  /* state */
  gsize    prefix_length;
  guint64  fed;
  guint    depth;
  guint    skip_depth; /* 0, or the depth of the element whose content is ignored */
  gboolean want_text;
  gboolean paused;
  gboolean finished;
};

static void
fail (WisselXml *self, WisselError code, const char *message)
{
  wissel_xml_take_error (self, g_error_new_literal (WISSEL_ERROR, (int) code, message));
}

static void
check_root (WisselXml *self, const char *name)
{
  const char *colon = strchr (name, ':');
  const char *local = colon != NULL ? colon + 1 : name;

  self->prefix_length = (gsize) (local - name);
  self->prefix = g_strndup (name, self->prefix_length);

  if (!g_str_equal (local, self->handlers->root))
    wissel_xml_take_error (
      self, g_error_new (WISSEL_ERROR, WISSEL_ERROR_CORRUPT,
                         _ ("the part “%1$s” begins with “%2$.40s” instead of “%3$s”."), self->part,
                         name, self->handlers->root));
}

static inline const char *
strip_prefix (WisselXml *self, const char *name)
{
  if (G_LIKELY (self->prefix_length == 0))
    return name;

  if (strncmp (name, self->prefix, self->prefix_length) == 0)
    return name + self->prefix_length;

  return strchr (name, ':') != NULL ? name : "";
}

static void XMLCALL
start_element_cb (void *data, const XML_Char *name, const XML_Char **attributes)
{
  WisselXml *self = data;

  if (self->failure != NULL)
    return;

  if (++self->depth > WISSEL_SHEET_MAX_DEPTH)
    {
      fail (self, WISSEL_ERROR_LIMIT, _ ("its XML is nested too deep."));
      return;
    }

  if (self->skip_depth > 0)
    return;

  if (self->depth == 1)
    check_root (self, name);

  if (self->failure == NULL)
    self->handlers->start (self->data, strip_prefix (self, name), attributes);
}

static void XMLCALL
end_element_cb (void *data, const XML_Char *name)
{
  WisselXml *self = data;

  if (self->failure != NULL)
    return;

  if (self->skip_depth == 0 || self->depth <= self->skip_depth)
    {
      self->skip_depth = 0;
      self->handlers->end (self->data, strip_prefix (self, name));
    }

  self->depth--;
}

static void XMLCALL
text_cb (void *data, const XML_Char *text, int length)
{
  WisselXml *self = data;

  if (self->want_text && self->skip_depth == 0 && self->failure == NULL)
    self->handlers->text (self->data, text, length);
}

static void XMLCALL
doctype_cb (
  void *data, const XML_Char *name, const XML_Char *system, const XML_Char *public, int internal)
{
  fail (data, WISSEL_ERROR_CORRUPT,
        _ ("it declares a document type (DOCTYPE), which no spreadsheet program writes."));
}

WisselXml *
wissel_xml_new (WisselZip               *zip,
                const char              *part,
                const WisselXmlHandlers *handlers,
                gpointer                 data,
                GError                 **error)
{
  g_autoptr (WisselXml) self = NULL;

  if (!wissel_zip_open_part (zip, part, error))
    return NULL;

  self = g_new0 (WisselXml, 1);
  self->zip = zip;
  self->part = g_strdup (part);
  self->handlers = handlers;
  self->data = data;
  self->parser = XML_ParserCreate (NULL);
  XML_SetUserData (self->parser, self);
  XML_SetElementHandler (self->parser, start_element_cb, end_element_cb);
  XML_SetStartDoctypeDeclHandler (self->parser, doctype_cb);
  if (handlers->text != NULL)
    XML_SetCharacterDataHandler (self->parser, text_cb);

  return g_steal_pointer (&self);
}

void
wissel_xml_free (WisselXml *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->parser, XML_ParserFree);
  g_clear_error (&self->failure);
  g_free (self->part);
  g_free (self->prefix);
  g_free (self);
}

static gboolean
fail_parse (WisselXml *self, GError **error)
{
  if (self->failure != NULL)
    g_propagate_error (error, g_steal_pointer (&self->failure));
  else
    g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_CORRUPT,
                 _ ("the part “%1$s” is not valid XML (line %2$lu)."), self->part,
                 XML_GetCurrentLineNumber (self->parser));

  return FALSE;
}

/* expat keeps an unfinished tag whole; a tag of many megabytes is no spreadsheet. */
static gboolean
check_token (WisselXml *self, GError **error)
{
  XML_Index at = XML_GetCurrentByteIndex (self->parser);

  if (at < 0 || self->fed - (guint64) at <= WISSEL_SHEET_MAX_TOKEN)
    return TRUE;

  g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_LIMIT, _ ("the part “%s” has an endless tag."),
               self->part);

  return FALSE;
}

static gboolean
parse_chunk (WisselXml *self, GError **error)
{
  enum XML_Status status;

  if (self->paused)
    {
      self->paused = FALSE;
      status = XML_ResumeParser (self->parser);
    }
  else
    {
      void  *buffer = XML_GetBuffer (self->parser, CHUNK);
      gssize n;

      if (buffer == NULL)
        return fail_parse (self, error);

      n = wissel_zip_read (self->zip, buffer, CHUNK, error);
      if (n < 0)
        return FALSE;

      self->fed += (guint64) n;
      status = XML_ParseBuffer (self->parser, (int) n, n == 0);
      if (status == XML_STATUS_OK && n > 0 && !check_token (self, error))
        return FALSE;
    }

  if (status == XML_STATUS_ERROR || self->failure != NULL)
    return fail_parse (self, error);

  return TRUE;
}

/**
 * wissel_xml_run:
 *
 * Calls the handlers until one of them pauses or the part ends.
 */
WisselXmlStatus
wissel_xml_run (WisselXml *self, GError **error)
{
  while (!self->finished)
    {
      XML_ParsingStatus status;

      if (!parse_chunk (self, error))
        {
          self->finished = TRUE;
          return WISSEL_XML_FAILED;
        }

      XML_GetParsingStatus (self->parser, &status);
      if (status.parsing == XML_SUSPENDED)
        {
          self->paused = TRUE;
          return WISSEL_XML_PAUSED;
        }

      self->finished = status.parsing == XML_FINISHED;
    }

  return WISSEL_XML_FINISHED;
}

guint
wissel_xml_get_depth (WisselXml *self)
{
  return self->depth;
}

/**
 * wissel_xml_want_text:
 *
 * Character data is handed on only after a handler asked for it.
 */
void
wissel_xml_want_text (WisselXml *self, gboolean wanted)
{
  self->want_text = wanted;
}

/**
 * wissel_xml_skip:
 *
 * In a start handler: ignores what is inside the element; its end handler is still called.
 */
void
wissel_xml_skip (WisselXml *self)
{
  self->skip_depth = self->depth;
}

void
wissel_xml_pause (WisselXml *self)
{
  if (self->failure == NULL)
    XML_StopParser (self->parser, XML_TRUE);
}

/**
 * wissel_xml_take_error:
 *
 * In a handler: ends reading with an error. The first one counts.
 */
void
wissel_xml_take_error (WisselXml *self, GError *error)
{
  if (self->failure != NULL)
    {
      g_error_free (error);
      return;
    }

  self->failure = error;
  XML_StopParser (self->parser, XML_FALSE);
}

/**
 * wissel_xml_read_part:
 * @running: where handlers find the parser while the part is read
 *
 * Reads a part from beginning to end.
 */
gboolean
wissel_xml_read_part (WisselZip               *zip,
                      const char              *part,
                      const WisselXmlHandlers *handlers,
                      gpointer                 data,
                      WisselXml              **running,
                      GError                 **error)
{
  g_autoptr (WisselXml) xml = wissel_xml_new (zip, part, handlers, data, error);
  WisselXmlStatus       status;

  if (xml == NULL)
    return FALSE;

  *running = xml;
  status = wissel_xml_run (xml, error);
  *running = NULL;
  wissel_zip_close_part (zip);

  return status == WISSEL_XML_FINISHED;
}

const char *
wissel_xml_attribute (const char **attributes, const char *name)
{
  for (; *attributes != NULL; attributes += 2)
    if (strcmp (attributes[0], name) == 0)
      return attributes[1];

  return NULL;
}

gboolean
wissel_xml_is_true (const char *value)
{
  return value != NULL && (g_str_equal (value, "1") || g_str_equal (value, "true"));
}
