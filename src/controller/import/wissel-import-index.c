#include "wissel-import-index.h"

#include <string.h>

/* Nearly every key has one entry: it stands in the bucket, and so does the key. */
typedef struct
{
  WisselImportEntries entries;
  WisselImportEntry  *only;
  char                key[]; /* a text, or the bytes of an id */
} Bucket;

/* Small, so that more of a long list stays in the cache of the processor. */
typedef struct
{
  guint32 hash;
  guint32 place; /* where the bucket is, counted from 1; 0 where the slot is free */
} Slot;

/* A table with open addressing, at most half full: a key is found with one look at memory, where a
 * GHashTable needs three, and a long list asks for millions of keys. */
struct _WisselImportIndex
{
  Slot      *slots;
  guint      bits; /* there are two to the power of these slots */
  guint      n_keys;
  GPtrArray *blocks; /* the memory of the buckets */
  gsize      n_left; /* units of the last one that are free */
};

/* A text or an id. */
typedef struct
{
  const char *text; /* NULL for an id */
  gint64      id;
  guint       hash;
} Key;

#define FIRST_BITS 6

/* Memory is given out in units, so many of them in a block. */
#define UNIT sizeof (gint64)
#define UNITS_IN_BLOCK ((gsize) 8192)

WisselImportIndex *
wissel_import_index_new (void)
{
  WisselImportIndex *self = g_new0 (WisselImportIndex, 1);

  self->bits = FIRST_BITS;
  self->slots = g_new0 (Slot, (gsize) 1 << FIRST_BITS);
  self->blocks = g_ptr_array_new_with_free_func (g_free);

  return self;
}

static Bucket *
get_bucket (const WisselImportIndex *self, const Slot *slot)
{
  gsize unit = slot->place - 1;

  return (gpointer) ((gint64 *) self->blocks->pdata[unit / UNITS_IN_BLOCK] + unit % UNITS_IN_BLOCK);
}

void
wissel_import_index_free (WisselImportIndex *self)
{
  for (gsize i = 0; i < (gsize) 1 << self->bits; i++)
    {
      const Slot *slot = &self->slots[i];

      if (slot->place != 0 &&
          get_bucket (self, slot)->entries.pdata != &get_bucket (self, slot)->only)
        g_free (get_bucket (self, slot)->entries.pdata);
    }

  g_ptr_array_unref (self->blocks);
  g_free (self->slots);
  g_free (self);
}

/* Answers its place. Keys stay as long as the index, so that buckets need not be freed one by one.
 */
static guint32
take_memory (WisselImportIndex *self, gsize size)
{
  gsize units = (size + UNIT - 1) / UNIT;

  if (self->n_left < units)
    {
      self->n_left = MAX (UNITS_IN_BLOCK, units);
      g_ptr_array_add (self->blocks, g_malloc (self->n_left * UNIT));
    }

  self->n_left -= units;

  return (guint32) ((self->blocks->len - 1) * UNITS_IN_BLOCK + self->n_left + 1);
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

static void
fill_slot (WisselImportIndex *self, Slot *slot, const Key *key)
{
  gconstpointer bytes = key->text != NULL ? (gconstpointer) key->text : &key->id;
  gsize         size = key->text != NULL ? strlen (key->text) + 1 : sizeof key->id;
  Bucket       *bucket;

  *slot = (Slot){ key->hash, take_memory (self, sizeof (Bucket) + size) };
  bucket = get_bucket (self, slot);
  bucket->entries = (WisselImportEntries){ &bucket->only, 0 };
  memcpy (bucket->key, bytes, size);
}

/* Spreads hashes that follow each other. */
static gsize
first_slot (const WisselImportIndex *self, guint hash)
{
  return (hash * 2654435769u) >> (32 - self->bits);
}

static gboolean
is_of_key (const WisselImportIndex *self, const Slot *slot, const Key *key)
{
  const Bucket *bucket;

  if (slot->hash != key->hash)
    return FALSE;

  bucket = get_bucket (self, slot);

  return key->text != NULL ? g_str_equal (bucket->key, key->text)
                           : memcmp (bucket->key, &key->id, sizeof key->id) == 0;
}

/* The slot of a key, or the free one that it would get. */
static Slot *
find_slot (const WisselImportIndex *self, const Key *key)
{
  gsize mask = ((gsize) 1 << self->bits) - 1;
  gsize i = first_slot (self, key->hash);

  while (self->slots[i].place != 0 && !is_of_key (self, &self->slots[i], key))
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

      if (old[i].place == 0)
        continue;

      while (self->slots[j].place != 0)
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

  if (slot->place == 0)
    {
      fill_slot (self, slot, &key);
      self->n_keys++;
    }

  add_once (get_bucket (self, slot), entry);
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
  Key                  key = id_key (id);
  const Slot          *slot = find_slot (self, &key);
  WisselImportEntries *entries = slot->place != 0 ? &get_bucket (self, slot)->entries : NULL;

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    if (entries->pdata[i] == entry)
      {
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
  const Slot                      *slot = find_slot (self, &key);

  return slot->place != 0 ? &get_bucket (self, slot)->entries : &none;
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
    if (self->slots[i].place != 0)
      g_ptr_array_add (keys, get_bucket (self, &self->slots[i])->key);

  return keys;
}
