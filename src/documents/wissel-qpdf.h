#pragma once

#include <glib.h>
#include <qpdf/qpdf-c.h>

G_BEGIN_DECLS

/* What we use of libqpdf, which is opened when the first document is finished. */
/* clang-format off */
#define WISSEL_QPDF_FUNCTIONS(FUNCTION) \
  FUNCTION (qpdf_cleanup) FUNCTION (qpdf_get_buffer) FUNCTION (qpdf_get_buffer_length) \
  FUNCTION (qpdf_get_error) FUNCTION (qpdf_get_error_full_text) FUNCTION (qpdf_get_num_pages) \
  FUNCTION (qpdf_get_object_by_id) FUNCTION (qpdf_get_page_n) FUNCTION (qpdf_get_root) \
  FUNCTION (qpdf_get_trailer) FUNCTION (qpdf_init) FUNCTION (qpdf_init_write_memory) \
  FUNCTION (qpdf_make_indirect_object) FUNCTION (qpdf_oh_append_item) \
  FUNCTION (qpdf_oh_begin_dict_key_iter) FUNCTION (qpdf_oh_dict_more_keys) \
  FUNCTION (qpdf_oh_dict_next_key) FUNCTION (qpdf_oh_get_array_item) \
  FUNCTION (qpdf_oh_get_array_n_items) FUNCTION (qpdf_oh_get_dict) \
  FUNCTION (qpdf_oh_get_int_value_as_int) FUNCTION (qpdf_oh_get_key) \
  FUNCTION (qpdf_oh_get_key_if_dict) FUNCTION (qpdf_oh_get_page_content_data) \
  FUNCTION (qpdf_oh_get_stream_data) FUNCTION (qpdf_oh_get_utf8_value) \
  FUNCTION (qpdf_oh_has_key) FUNCTION (qpdf_oh_is_array) FUNCTION (qpdf_oh_is_dictionary) \
  FUNCTION (qpdf_oh_is_name_and_equals) FUNCTION (qpdf_oh_is_stream) \
  FUNCTION (qpdf_oh_is_string) FUNCTION (qpdf_oh_new_array) FUNCTION (qpdf_oh_new_bool) \
  FUNCTION (qpdf_oh_new_dictionary) FUNCTION (qpdf_oh_new_integer) FUNCTION (qpdf_oh_new_null) \
  FUNCTION (qpdf_oh_new_stream) FUNCTION (qpdf_oh_new_string) \
  FUNCTION (qpdf_oh_new_unicode_string) FUNCTION (qpdf_oh_parse) FUNCTION (qpdf_oh_release) \
  FUNCTION (qpdf_oh_replace_key) FUNCTION (qpdf_oh_replace_stream_data) \
  FUNCTION (qpdf_read_memory) FUNCTION (qpdf_set_deterministic_ID) \
  FUNCTION (qpdf_set_minimum_pdf_version) FUNCTION (qpdf_set_newline_before_endstream) \
  FUNCTION (qpdf_set_object_stream_mode) FUNCTION (qpdf_set_suppress_warnings) \
  FUNCTION (qpdf_silence_errors) FUNCTION (qpdf_write)
/* clang-format on */

#define WISSEL_QPDF_MEMBER(name) __typeof__ (name) *name;

typedef struct
{
  WISSEL_QPDF_FUNCTIONS (WISSEL_QPDF_MEMBER)
} WisselQpdf;

/* Its functions, once wissel_qpdf_open() said %TRUE. */
extern WisselQpdf wissel_qpdf;

gboolean wissel_qpdf_open (GError **error);

G_END_DECLS
