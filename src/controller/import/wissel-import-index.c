#include "wissel-import-index.h"

#include <string.h>

/* Nearly every key has one entry: it stands in the bucket, and so does the key. */
typedef struct
{
  WisselImportEntries entries;
  WisselImportEntry  *only;
  gint64              id;
  char                text[];
} Bucket;

struct _WisselImportIndex
{
  GHashTable *map;
};

static void
free_bucket (gpointer data)
{
  Bucket *bucket = data;

  if (bucket->entries.pdata != &bucket->only)
    g_free (bucket->entries.pdata);

  g_free (bucket);
}

WisselImportIndex *
wissel_import_index_new_text (void)
{
  WisselImportIndex *self = g_new0 (WisselImportIndex, 1);

  self->map = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_bucket);

  return self;
}

WisselImportIndex *
wissel_import_index_new_id (void)
{
  WisselImportIndex *self = g_new0 (WisselImportIndex, 1);

  self->map = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, free_bucket);

  return self;
}

void
wissel_import_index_free (WisselImportIndex *self)
{
  g_hash_table_unref (self->map);
  g_free (self);
}

static Bucket *
make_bucket (const char *text, gint64 id)
{
  gsize   size = text != NULL ? strlen (text) + 1 : 0;
  Bucket *bucket = g_malloc (sizeof (Bucket) + size);

  bucket->entries = (WisselImportEntries){ &bucket->only, 0 };
  bucket->id = id;
  if (text != NULL)
    memcpy (bucket->text, text, size);

  return bucket;
}

static void
add_once (Bucket *bucket, WisselImportEntry *entry)
{
  WisselImportEntries *entries = &bucket->entries;

  for (guint i = 0; i < entries->len; i++)
    if (entries->pdata[i] == entry)
      return;

  if (entries->len == 1 && entries->pdata == &bucket->only)
    entries->pdata = g_memdup2 (&bucket->only, sizeof bucket->only);

  if (entries->len > 0)
    entries->pdata = g_renew (WisselImportEntry *, entries->pdata, entries->len + 1);

  entries->pdata[entries->len++] = entry;
}

void
wissel_import_index_add_text (WisselImportIndex *self, const char *key, WisselImportEntry *entry)
{
  Bucket *bucket;

  if (key == NULL || *key == '\0')
    return;

  bucket = g_hash_table_lookup (self->map, key);
  if (bucket == NULL)
    {
      bucket = make_bucket (key, 0);
      g_hash_table_insert (self->map, bucket->text, bucket);
    }

  add_once (bucket, entry);
}

void
wissel_import_index_add_id (WisselImportIndex *self, gint64 key, WisselImportEntry *entry)
{
  Bucket *bucket;

  if (key <= 0)
    return;

  bucket = g_hash_table_lookup (self->map, &key);
  if (bucket == NULL)
    {
      bucket = make_bucket (NULL, key);
      g_hash_table_insert (self->map, &bucket->id, bucket);
    }

  add_once (bucket, entry);
}

void
wissel_import_index_remove_id (WisselImportIndex *self, gint64 key, WisselImportEntry *entry)
{
  Bucket *bucket = g_hash_table_lookup (self->map, &key);

  for (guint i = 0; bucket != NULL && i < bucket->entries.len; i++)
    if (bucket->entries.pdata[i] == entry)
      {
        WisselImportEntries *entries = &bucket->entries;

        entries->len--;
        memmove (&entries->pdata[i], &entries->pdata[i + 1],
                 (entries->len - i) * sizeof *entries->pdata);
        return;
      }
}

static const WisselImportEntries *
get_entries (const Bucket *bucket)
{
  static const WisselImportEntries none = { NULL, 0 };

  return bucket != NULL ? &bucket->entries : &none;
}

const WisselImportEntries *
wissel_import_index_find_text (const WisselImportIndex *self, const char *key)
{
  return get_entries (key != NULL ? g_hash_table_lookup (self->map, key) : NULL);
}

const WisselImportEntries *
wissel_import_index_find_id (const WisselImportIndex *self, gint64 key)
{
  return get_entries (g_hash_table_lookup (self->map, &key));
}

GPtrArray *
wissel_import_index_get_keys (const WisselImportIndex *self)
{
  GPtrArray     *keys = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer       key;

  g_hash_table_iter_init (&iter, self->map);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_ptr_array_add (keys, key);

  return keys;
}
