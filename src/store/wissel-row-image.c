#include "wissel-row-image.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "wissel-error.h"

static void
append_quoted (GString *out, const char *text, gsize length)
{
  g_string_append_c (out, '"');
  for (gsize i = 0; i < length; i++)
    {
      guchar c = text[i];

      if (c == '"' || c == '\\')
        g_string_append_printf (out, "\\%c", c);
      else if (c < 0x20)
        g_string_append_printf (out, "\\u%04x", c);
      else
        g_string_append_c (out, c);
    }
  g_string_append_c (out, '"');
}

static void
append_real (GString *out, double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (isinf (value))
    {
      g_string_append (out, value > 0 ? "9e999" : "-9e999");
      return;
    }

  g_ascii_dtostr (buffer, sizeof buffer, value);
  g_string_append (out, buffer);
  if (strpbrk (buffer, ".e") == NULL)
    g_string_append (out, ".0");
}

static void
append_blob (GString *out, const guchar *data, gsize length)
{
  static const char digits[] = "0123456789abcdef";

  g_string_append (out, "{\"hex\":\"");
  for (gsize i = 0; i < length; i++)
    {
      g_string_append_c (out, digits[data[i] >> 4]);
      g_string_append_c (out, digits[data[i] & 15]);
    }
  g_string_append (out, "\"}");
}

static void
append_value (GString *out, sqlite3_value *value)
{
  switch (sqlite3_value_type (value))
    {
    case SQLITE_INTEGER:
      g_string_append_printf (out, "%" G_GINT64_FORMAT, (gint64) sqlite3_value_int64 (value));
      break;

    case SQLITE_FLOAT:
      append_real (out, sqlite3_value_double (value));
      break;

    case SQLITE_TEXT:
      append_quoted (out, (const char *) sqlite3_value_text (value), sqlite3_value_bytes (value));
      break;

    case SQLITE_BLOB:
      append_blob (out, sqlite3_value_blob (value), sqlite3_value_bytes (value));
      break;

    default:
      g_string_append (out, "null");
      break;
    }
}

static gboolean
values_are_same (sqlite3_value *a, sqlite3_value *b)
{
  int type = sqlite3_value_type (a);
  int length;

  if (type != sqlite3_value_type (b))
    return FALSE;

  switch (type)
    {
    case SQLITE_INTEGER:
      return sqlite3_value_int64 (a) == sqlite3_value_int64 (b);

    case SQLITE_FLOAT:
      return sqlite3_value_double (a) == sqlite3_value_double (b);

    case SQLITE_TEXT:
    case SQLITE_BLOB:
      length = sqlite3_value_bytes (a);
      return length == sqlite3_value_bytes (b) &&
             (length == 0 || memcmp (sqlite3_value_blob (a), sqlite3_value_blob (b), length) == 0);

    default:
      return TRUE;
    }
}

/* Writes `"name":`, or `,"name":` after the first, and moves on to the next name. */
static const char *
append_name (GString *out, const char *names)
{
  gsize length = strcspn (names, ",");

  g_string_append_c (out, out->len == 0 ? '{' : ',');
  append_quoted (out, names, length);
  g_string_append_c (out, ':');

  return names + length + (names[length] == ',');
}

static const char *
skip_name (const char *names)
{
  gsize length = strcspn (names, ",");

  return names + length + (names[length] == ',');
}

static void
return_image (sqlite3_context *context, GString *out)
{
  gsize length;

  if (out->len == 0)
    {
      g_string_free (out, TRUE);
      sqlite3_result_null (context);
      return;
    }

  g_string_append_c (out, '}');
  length = out->len;
  sqlite3_result_text64 (context, g_string_free (out, FALSE), length, g_free, SQLITE_UTF8);
}

static void
image_function (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  const char *names = (const char *) sqlite3_value_text (values[0]);
  GString    *out = g_string_new (NULL);

  for (int i = 1; i < n_values; i++)
    {
      names = append_name (out, names);
      append_value (out, values[i]);
    }

  return_image (context, out);
}

static void
diff_function (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  const char *names = (const char *) sqlite3_value_text (values[0]);
  GString    *out;

  /* The journal follows a row by its id. */
  if (!values_are_same (values[1], values[2]))
    {
      sqlite3_result_error (context, "ID_IS_FIXED", -1);
      sqlite3_result_error_code (context, SQLITE_CONSTRAINT);
      return;
    }

  out = g_string_new (NULL);
  for (int i = 3; i + 1 < n_values; i += 2)
    {
      if (values_are_same (values[i], values[i + 1]))
        {
          names = skip_name (names);
          continue;
        }

      names = append_name (out, names);
      g_string_append_c (out, '[');
      append_value (out, values[i]);
      g_string_append_c (out, ',');
      append_value (out, values[i + 1]);
      g_string_append_c (out, ']');
    }

  return_image (context, out);
}

gboolean
wissel_row_image_register (sqlite3 *native, GError **error)
{
  int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC;

  if (sqlite3_create_function (native, "wissel_image", -1, flags, NULL, image_function, NULL,
                               NULL) == SQLITE_OK &&
      sqlite3_create_function (native, "wissel_diff", -1, flags, NULL, diff_function, NULL, NULL) ==
        SQLITE_OK)
    return TRUE;

  wissel_sql_set_error (error, native);

  return FALSE;
}

/* ---- Reading ---- */

static const char *
skip_string (const char *p)
{
  for (p++; *p != '"'; p++)
    {
      if (*p == '\\' && p[1] != '\0')
        p++;
      if (*p == '\0')
        return NULL;
    }

  return p + 1;
}

static const char *
skip_value (const char *p)
{
  gsize length;

  if (*p == '"')
    return skip_string (p);

  if (g_str_has_prefix (p, "{\"hex\":\""))
    {
      p = skip_string (p + strlen ("{\"hex\":"));
      return p != NULL && *p == '}' ? p + 1 : NULL;
    }

  length = strcspn (p, ",]}");

  return length > 0 && p[length] != '\0' ? p + length : NULL;
}

/* A value that has to be followed by @end. */
static const char *
read_value (const char *p, char end, char **out_token)
{
  const char *start = p;

  p = skip_value (start);
  if (p == NULL || (end != '\0' && *p != end))
    return NULL;

  *out_token = g_strndup (start, p - start);

  return end != '\0' ? p + 1 : p;
}

/* The text inside the quotes. append_quoted() writes no other escapes than these. */
static char *
unquote (const char *token, gsize length)
{
  GString *out = g_string_sized_new (length);

  for (gsize i = 1; i + 1 < length; i++)
    {
      if (token[i] != '\\')
        g_string_append_c (out, token[i]);
      else if (token[i + 1] != 'u')
        g_string_append_c (out, token[++i]);
      else if (i + 6 < length)
        {
          g_string_append_c (out, g_ascii_xdigit_value (token[i + 4]) * 16 +
                                    g_ascii_xdigit_value (token[i + 5]));
          i += 5;
        }
    }

  return g_string_free (out, FALSE);
}

static void
clear_field (gpointer data)
{
  WisselImageField *field = data;

  g_free (field->name);
  g_free (field->before);
  g_free (field->after);
}

static const char *
read_field (const char *p, WisselImageField *field)
{
  const char *name = p;

  p = *p == '"' ? skip_string (p) : NULL;
  if (p == NULL || *p != ':')
    return NULL;

  field->name = unquote (name, p - name);
  p++;
  if (*p != '[')
    return read_value (p, '\0', &field->before);

  p = read_value (p + 1, ',', &field->before);

  return p != NULL ? read_value (p, ']', &field->after) : NULL;
}

static gboolean
parse_fields (const char *p, GArray *fields)
{
  char separator = '{';

  while (*p == separator)
    {
      WisselImageField field = { NULL };

      p = read_field (p + 1, &field);
      g_array_append_val (fields, field);
      if (p == NULL)
        return FALSE;

      separator = ',';
    }

  return g_str_equal (p, "}") && fields->len > 0;
}

GArray *
wissel_row_image_parse (const char *json, GError **error)
{
  g_autoptr (GArray) fields = g_array_new (FALSE, FALSE, sizeof (WisselImageField));

  g_array_set_clear_func (fields, clear_field);
  if (json != NULL && parse_fields (json, fields))
    return g_steal_pointer (&fields);

  g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_CORRUPT,
                       _ ("An entry of the history cannot be read."));

  return NULL;
}

char *
wissel_row_image_token_of_column (sqlite3_stmt *stmt, int column)
{
  GString *out = g_string_new (NULL);

  append_value (out, sqlite3_column_value (stmt, column));

  return g_string_free (out, FALSE);
}

static void
bind_hex (sqlite3_stmt *stmt, int index, const char *hex)
{
  gsize   length = strspn (hex, "0123456789abcdef") / 2;
  guchar *data = g_malloc (length + 1);

  for (gsize i = 0; i < length; i++)
    data[i] = g_ascii_xdigit_value (hex[2 * i]) * 16 + g_ascii_xdigit_value (hex[2 * i + 1]);

  sqlite3_bind_blob64 (stmt, index, data, length, g_free);
}

void
wissel_row_image_bind (sqlite3_stmt *stmt, int index, const char *token)
{
  if (*token == '"')
    sqlite3_bind_text (stmt, index, unquote (token, strlen (token)), -1, g_free);
  else if (*token == '{')
    bind_hex (stmt, index, token + strlen ("{\"hex\":\""));
  else if (*token == 'n')
    sqlite3_bind_null (stmt, index);
  else if (strpbrk (token, ".e") != NULL)
    sqlite3_bind_double (stmt, index, g_ascii_strtod (token, NULL));
  else
    sqlite3_bind_int64 (stmt, index, g_ascii_strtoll (token, NULL, 10));
}

char *
wissel_row_image_to_text (const char *token)
{
  if (*token == '"')
    return unquote (token, strlen (token));

  return *token == 'n' || *token == '{' ? NULL : g_strdup (token);
}
