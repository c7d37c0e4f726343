#include "wissel-clock.h"
#include "wissel-pdf-private.h"

static const char xmp_head[] =
  "<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
  "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
  "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
  "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
  " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
  " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\""
  " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
  "<dc:format>application/pdf</dc:format>\n";

/* PDF/A knows no PDF/UA: the one property of it has to be explained in the file itself. */
static const char xmp_tail[] =
  "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>\n"
  "<pdfuaid:part>1</pdfuaid:part>\n"
  "</rdf:Description>\n"
  "<rdf:Description rdf:about=\"\""
  " xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
  " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
  " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
  "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
  "<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>\n"
  "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"
  "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
  "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
  "<pdfaProperty:name>part</pdfaProperty:name>\n"
  "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
  "<pdfaProperty:category>internal</pdfaProperty:category>\n"
  "<pdfaProperty:description>Part of ISO 14289 the document conforms to"
  "</pdfaProperty:description>\n"
  "</rdf:li></rdf:Seq></pdfaSchema:property>\n"
  "</rdf:li></rdf:Bag></pdfaExtension:schemas>\n"
  "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>";

static GDateTime *
get_created (const WisselDocument *document)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autofree char      *now = NULL;
  GDateTime            *created = NULL;

  if (document->created != NULL)
    created = g_date_time_new_from_iso8601 (document->created, utc);

  if (created == NULL)
    {
      now = wissel_clock_now ();
      created = g_date_time_new_from_iso8601 (now, utc);
    }

  return created;
}

char *
wissel_pdf_describe (const WisselDocument *document, char **created)
{
  const char           *language = wissel_language_code (document->language);
  g_autoptr (GDateTime) local = get_created (document);
  g_autoptr (GDateTime) instant = g_date_time_to_utc (local);
  g_autofree char      *iso = g_date_time_format (instant, "%Y-%m-%dT%H:%M:%S+00:00");
  g_autofree char      *part = NULL;
  GString              *xmp = g_string_new (xmp_head);

  *created = g_date_time_format (instant, "D:%Y%m%d%H%M%S+00'00'");

  part = g_markup_printf_escaped (
    "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:title>\n"
    "<dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>\n"
    "<dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>\n",
    document->title, document->author != NULL ? document->author : "Wissel", language);
  g_string_append (xmp, part);

  if (document->subject != NULL)
    {
      g_autofree char *subject = g_markup_printf_escaped (
        "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt>"
        "</dc:description>\n",
        document->subject);

      g_string_append (xmp, subject);
    }

  g_string_append_printf (xmp,
                          "<xmp:CreateDate>%s</xmp:CreateDate><xmp:ModifyDate>%s</xmp:ModifyDate>\n"
                          "<xmp:CreatorTool>Wissel " WISSEL_VERSION "</xmp:CreatorTool>\n"
                          "<pdf:Producer>Wissel " WISSEL_VERSION "</pdf:Producer>\n",
                          iso, iso);
  g_string_append (xmp, xmp_tail);

  return g_string_free (xmp, FALSE);
}
