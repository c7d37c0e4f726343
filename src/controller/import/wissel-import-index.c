#include "wissel-import-index.h"

/* The key of an id stands in its bucket. */
typedef struct
{
  gint64     id;
  GPtrArray *entries;
} Bucket;

struct _WisselImportIndex
{
  GHashTable *map;
};

static void
free_bucket (gpointer data)
{
  Bucket *bucket = data;

  g_ptr_array_unref (bucket->entries);
  g_free (bucket);
}

WisselImportIndex *
wissel_import_index_new_text (void)
{
  WisselImportIndex *self = g_new0 (WisselImportIndex, 1);

  self->map = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_bucket);

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
add_bucket (WisselImportIndex *self, gint64 id)
{
  Bucket *bucket = g_new0 (Bucket, 1);

  bucket->id = id;
  bucket->entries = g_ptr_array_sized_new (1);

  return bucket;
}

static void
add_once (Bucket *bucket, WisselImportEntry *entry)
{
  if (!g_ptr_array_find (bucket->entries, entry, NULL))
    g_ptr_array_add (bucket->entries, entry);
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
      bucket = add_bucket (self, 0);
      g_hash_table_insert (self->map, g_strdup (key), bucket);
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
      bucket = add_bucket (self, key);
      g_hash_table_insert (self->map, &bucket->id, bucket);
    }

  add_once (bucket, entry);
}

void
wissel_import_index_remove_id (WisselImportIndex *self, gint64 key, WisselImportEntry *entry)
{
  Bucket *bucket = g_hash_table_lookup (self->map, &key);

  if (bucket != NULL)
    g_ptr_array_remove (bucket->entries, entry);
}

static const GPtrArray *
get_none (void)
{
  static GPtrArray *none;
  static gsize      once;

  if (g_once_init_enter (&once))
    {
      none = g_ptr_array_new ();
      g_once_init_leave (&once, 1);
    }

  return none;
}

const GPtrArray *
wissel_import_index_find_text (const WisselImportIndex *self, const char *key)
{
  Bucket *bucket = key != NULL ? g_hash_table_lookup (self->map, key) : NULL;

  return bucket != NULL ? bucket->entries : get_none ();
}

const GPtrArray *
wissel_import_index_find_id (const WisselImportIndex *self, gint64 key)
{
  Bucket *bucket = g_hash_table_lookup (self->map, &key);

  return bucket != NULL ? bucket->entries : get_none ();
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
