#include "wissel-import-writer.h"

#include "wissel-record-store.h"

/* So many at a time cross from one thread to the other, and so many batches may wait: who judges
 * faster than is written leaves the processor to the writing, until half of them are written. */
#define BATCH 512
#define WAITING 8

typedef enum
{
  LOAD,
  INSERT,
  UPDATE,
  DELETE,
  END,
} Kind;

typedef struct
{
  Kind                    kind;
  const WisselRecordType *type;
  WisselRecord           *record;
  gint64                  id;
} Order;

typedef struct
{
  GPtrArray *records;
  GError    *error;
} Answer;

struct _WisselImportWriter
{
  GMutex       lock;
  GCond        changed;
  GQueue       batches; /* of arrays of orders; guarded by the lock */
  GAsyncQueue *answers;
  GArray      *filling; /* the batch of the judging thread */
  GArray      *batch;   /* the batch of the database thread, done up to @n_done */
  guint        n_done;
  gboolean     has_ended; /* the database thread has come to the end */
  GError      *error;     /* of the judging thread; passed with the end */
  int          stopped;   /* atomic */
};

static void
clear_order (gpointer data)
{
  Order *order = data;

  g_clear_object (&order->record);
}

static GArray *
make_batch (void)
{
  GArray *batch = g_array_sized_new (FALSE, FALSE, sizeof (Order), BATCH);

  g_array_set_clear_func (batch, clear_order);

  return batch;
}

static void
clear_writer (gpointer data)
{
  WisselImportWriter *self = data;

  g_queue_clear_full (&self->batches, (GDestroyNotify) g_array_unref);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->changed);
  g_async_queue_unref (self->answers);
  g_array_unref (self->filling);
  g_clear_pointer (&self->batch, g_array_unref);
  g_clear_error (&self->error);
}

WisselImportWriter *
wissel_import_writer_new (void)
{
  WisselImportWriter *self = g_atomic_rc_box_new0 (WisselImportWriter);

  g_mutex_init (&self->lock);
  g_cond_init (&self->changed);
  g_queue_init (&self->batches);
  self->answers = g_async_queue_new ();
  self->filling = make_batch ();

  return self;
}

WisselImportWriter *
wissel_import_writer_ref (WisselImportWriter *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
wissel_import_writer_unref (WisselImportWriter *self)
{
  g_atomic_rc_box_release_full (self, clear_writer);
}

/* ---- Where rows are judged ---- */

static void
send_batch (WisselImportWriter *self)
{
  g_mutex_lock (&self->lock);
  while (self->batches.length == WAITING && !wissel_import_writer_is_stopped (self))
    g_cond_wait (&self->changed, &self->lock);

  g_queue_push_tail (&self->batches, self->filling);
  g_cond_signal (&self->changed);
  g_mutex_unlock (&self->lock);
  self->filling = make_batch ();
}

static void
put (WisselImportWriter *self, Order order)
{
  g_array_append_val (self->filling, order);
  if (self->filling->len == BATCH)
    send_batch (self);
}

GPtrArray *
wissel_import_writer_load (WisselImportWriter *self, const WisselRecordType *type, GError **error)
{
  GPtrArray *records;
  Answer    *answer;

  put (self, (Order){ .kind = LOAD, .type = type });
  if (self->filling->len > 0)
    send_batch (self);

  answer = g_async_queue_pop (self->answers);
  records = answer->records;
  if (records == NULL)
    g_propagate_error (error, answer->error);

  g_free (answer);

  return records;
}

void
wissel_import_writer_insert (WisselImportWriter *self, WisselRecord *record)
{
  put (self, (Order){ .kind = INSERT, .record = g_object_ref (record) });
}

void
wissel_import_writer_update (WisselImportWriter *self, WisselRecord *record)
{
  put (self, (Order){ .kind = UPDATE, .record = g_object_ref (record) });
}

void
wissel_import_writer_delete (WisselImportWriter *self, const WisselRecordType *type, gint64 id)
{
  put (self, (Order){ .kind = DELETE, .type = type, .id = id });
}

void
wissel_import_writer_end (WisselImportWriter *self, GError *error)
{
  self->error = error;
  put (self, (Order){ .kind = END });
  if (self->filling->len > 0)
    send_batch (self);
}

gboolean
wissel_import_writer_is_stopped (WisselImportWriter *self)
{
  return g_atomic_int_get (&self->stopped);
}

/* ---- On the database thread ---- */

static GArray *
take_batch (WisselImportWriter *self)
{
  GArray *batch;

  g_mutex_lock (&self->lock);
  while (self->batches.length == 0)
    g_cond_wait (&self->changed, &self->lock);

  batch = g_queue_pop_head (&self->batches);
  if (self->batches.length <= WAITING / 2)
    g_cond_signal (&self->changed);

  g_mutex_unlock (&self->lock);

  return batch;
}

static void
stop (WisselImportWriter *self)
{
  g_mutex_lock (&self->lock);
  g_atomic_int_set (&self->stopped, TRUE);
  g_cond_signal (&self->changed);
  g_mutex_unlock (&self->lock);
}

/* (transfer none): what comes next; it stays next until it is marked as done. */
static const Order *
peek (WisselImportWriter *self)
{
  while (self->batch == NULL || self->n_done == self->batch->len)
    {
      g_clear_pointer (&self->batch, g_array_unref);
      self->batch = take_batch (self);
      self->n_done = 0;
    }

  return &g_array_index (self->batch, Order, self->n_done);
}

static void
answer_load (WisselImportWriter *self, WisselSession *session, const WisselRecordType *type)
{
  Answer *answer = g_new0 (Answer, 1);

  answer->records = wissel_session_load_where (session, type, NULL, NULL, &answer->error);
  g_async_queue_push (self->answers, answer);
}

/* The update notes the instant in the record, which the judging thread may be reading. */
static gboolean
update (WisselSession *session, WisselRecord *record, GError **error)
{
  g_autoptr (WisselRecord) copy = wissel_record_copy (record);

  return wissel_session_update (session, copy, error);
}

static gboolean
carry_out (WisselImportWriter *self, WisselSession *session, const Order *order, GError **error)
{
  switch (order->kind)
    {
    case LOAD:
      answer_load (self, session, order->type);
      return TRUE;
    case INSERT:
      return wissel_session_insert (session, order->record, error);
    case UPDATE:
      return update (session, order->record, error);
    case DELETE:
      return wissel_session_delete (session, order->type, order->id, error);
    case END:
      self->has_ended = TRUE;
      return TRUE;
    default:
      g_return_val_if_reached (FALSE);
    }
}

gboolean
wissel_import_writer_wait (WisselImportWriter *self, WisselSession *session)
{
  while (!self->has_ended)
    {
      const Order *order = peek (self);

      if (order->kind != LOAD && order->kind != END)
        return TRUE;

      carry_out (self, session, order, NULL);
      self->n_done++;
    }

  return FALSE;
}

gboolean
wissel_import_writer_write (WisselImportWriter *self, WisselSession *session, GError **error)
{
  while (!self->has_ended)
    {
      if (!carry_out (self, session, peek (self), error))
        return FALSE;

      self->n_done++;
    }

  /* The caller learns of it from wissel_import_writer_finish(). */
  return self->error == NULL;
}

gboolean
wissel_import_writer_finish (WisselImportWriter *self, WisselSession *session, GError **error)
{
  stop (self);
  while (wissel_import_writer_wait (self, session))
    self->n_done++;

  if (self->error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&self->error));

  return FALSE;
}
