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

typedef struct
{
  guint   hash;
  Bucket *bucket; /* NULL where the slot is free */
} Slot;

/* A table with open addressing, at most half full: a key is found with one look at memory, where a
 * GHashTable needs three, and a long list asks for millions of keys. */
struct _WisselImportIndex
{
  Slot      *slots;
  guint      bits; /* there are two to the power of these slots */
  guint      n_keys;
  GPtrArray *blocks; /* the memory of the buckets */
  gsize      n_left; /* bytes of the last one that are free */
};

/* A text or an id. */
typedef struct
{
  const char *text; /* NULL for an id */
  gint64      id;
  guint       hash;
} Key;

#define FIRST_BITS 6
#define BLOCK ((gsize) 64 * 1024)

WisselImportIndex *
wissel_import_index_new (void)
{
  WisselImportIndex *self = g_new0 (WisselImportIndex, 1);

  self->bits = FIRST_BITS;
  self->slots = g_new0 (Slot, (gsize) 1 << FIRST_BITS);
  self->blocks = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
wissel_import_index_free (WisselImportIndex *self)
{
  for (gsize i = 0; i < (gsize) 1 << self->bits; i++)
    {
      Bucket *bucket = self->slots[i].bucket;

      if (bucket != NULL && bucket->entries.pdata != &bucket->only)
        g_free (bucket->entries.pdata);
    }

  g_ptr_array_unref (self->blocks);
  g_free (self->slots);
  g_free (self);
}

/* Keys stay as long as the index, so that buckets need not be freed one by one. */
static gpointer
take_memory (WisselImportIndex *self, gsize size)
{
  char *block;

  size = (size + sizeof (gint64) - 1) / sizeof (gint64) * sizeof (gint64);
  if (self->n_left < size)
    {
      self->n_left = MAX (BLOCK, size);
      g_ptr_array_add (self->blocks, g_malloc (self->n_left));
    }

  block = self->blocks->pdata[self->blocks->len - 1];
  self->n_left -= size;

  return block + self->n_left;
}

static Bucket *
make_bucket (WisselImportIndex *self, const Key *key)
{
  gsize   size = key->text != NULL ? strlen (key->text) + 1 : 0;
  Bucket *bucket = take_memory (self, sizeof (Bucket) + size);

  bucket->entries = (WisselImportEntries){ &bucket->only, 0 };
  bucket->id = key->id;
  if (key->text != NULL)
    memcpy (bucket->text, key->text, size);

  return bucket;
}

/* ---- Slots ---- */

static Key
text_key (const char *text)
{
  return (Key){ text, 0, g_str_hash (text) };
}

static Key
id_key (gint64 id)
{
  return (Key){ NULL, id, g_int64_hash (&id) };
}

/* Spreads hashes that follow each other. */
static gsize
first_slot (const WisselImportIndex *self, guint hash)
{
  return (hash * 2654435769u) >> (32 - self->bits);
}

static gboolean
is_of_key (const Slot *slot, const Key *key)
{
  if (slot->hash != key->hash)
    return FALSE;

  return key->text != NULL ? g_str_equal (slot->bucket->text, key->text)
                           : slot->bucket->id == key->id;
}

/* The slot of a key, or the free one that it would get. */
static Slot *
find_slot (const WisselImportIndex *self, const Key *key)
{
  gsize mask = ((gsize) 1 << self->bits) - 1;
  gsize i = first_slot (self, key->hash);

  while (self->slots[i].bucket != NULL && !is_of_key (&self->slots[i], key))
    i = (i + 1) & mask;

  return &self->slots[i];
}

static void
grow (WisselImportIndex *self)
{
  g_autofree Slot *old = self->slots;
  gsize            n_old = (gsize) 1 << self->bits;
  gsize            mask = 2 * n_old - 1;

  self->bits++;
  self->slots = g_new0 (Slot, 2 * n_old);
  for (gsize i = 0; i < n_old; i++)
    {
      gsize j = first_slot (self, old[i].hash);

      if (old[i].bucket == NULL)
        continue;

      while (self->slots[j].bucket != NULL)
        j = (j + 1) & mask;

      self->slots[j] = old[i];
    }
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

static void
add (WisselImportIndex *self, Key key, WisselImportEntry *entry)
{
  Slot *slot = find_slot (self, &key);

  if (slot->bucket == NULL)
    {
      *slot = (Slot){ key.hash, make_bucket (self, &key) };
      self->n_keys++;
    }

  add_once (slot->bucket, entry);
  if (self->n_keys > (guint) 1 << (self->bits - 1))
    grow (self);
}

void
wissel_import_index_add_text (WisselImportIndex *self, const char *key, WisselImportEntry *entry)
{
  if (key != NULL && *key != '\0')
    add (self, text_key (key), entry);
}

void
wissel_import_index_add_id (WisselImportIndex *self, gint64 key, WisselImportEntry *entry)
{
  if (key > 0)
    add (self, id_key (key), entry);
}

void
wissel_import_index_remove_id (WisselImportIndex *self, gint64 id, WisselImportEntry *entry)
{
  Key     key = id_key (id);
  Bucket *bucket = find_slot (self, &key)->bucket;

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
find_entries (const WisselImportIndex *self, Key key)
{
  static const WisselImportEntries none = { NULL, 0 };
  const Bucket                    *bucket = find_slot (self, &key)->bucket;

  return bucket != NULL ? &bucket->entries : &none;
}

const WisselImportEntries *
wissel_import_index_find_text (const WisselImportIndex *self, const char *key)
{
  return find_entries (self, text_key (key != NULL ? key : ""));
}

const WisselImportEntries *
wissel_import_index_find_id (const WisselImportIndex *self, gint64 key)
{
  return find_entries (self, id_key (key));
}

GPtrArray *
wissel_import_index_get_keys (const WisselImportIndex *self)
{
  GPtrArray *keys = g_ptr_array_new ();

  for (gsize i = 0; i < (gsize) 1 << self->bits; i++)
    if (self->slots[i].bucket != NULL)
      g_ptr_array_add (keys, self->slots[i].bucket->text);

  return keys;
}
