#pragma once

#include <glib.h>
#include <xlsxwriter.h>

G_BEGIN_DECLS

/* What we use of libxlsxwriter, which is opened when the first workbook is written. */
/* clang-format off */
#define WISSEL_XLSXWRITER_FUNCTIONS(FUNCTION) \
  FUNCTION (format_set_align) FUNCTION (format_set_bg_color) FUNCTION (format_set_bold) \
  FUNCTION (format_set_bottom) FUNCTION (format_set_font_color) \
  FUNCTION (format_set_num_format) FUNCTION (format_set_num_format_index) \
  FUNCTION (format_set_text_wrap) FUNCTION (format_set_underline) FUNCTION (lxw_workbook_free) \
  FUNCTION (workbook_add_format) FUNCTION (workbook_add_worksheet) FUNCTION (workbook_close) \
  FUNCTION (workbook_new_opt) FUNCTION (workbook_set_properties) \
  FUNCTION (worksheet_autofilter) FUNCTION (worksheet_fit_to_pages) \
  FUNCTION (worksheet_freeze_panes) FUNCTION (worksheet_repeat_rows) \
  FUNCTION (worksheet_set_column) FUNCTION (worksheet_set_footer) \
  FUNCTION (worksheet_set_header) FUNCTION (worksheet_set_landscape) \
  FUNCTION (worksheet_set_paper) FUNCTION (worksheet_set_row) FUNCTION (worksheet_write_number) \
  FUNCTION (worksheet_write_string) FUNCTION (worksheet_write_url_opt)
/* clang-format on */

#define WISSEL_XLSXWRITER_MEMBER(name) __typeof__ (name) *name;

typedef struct
{
  WISSEL_XLSXWRITER_FUNCTIONS (WISSEL_XLSXWRITER_MEMBER)
} WisselXlsxwriter;

/* Its functions, once wissel_xlsxwriter_open() said %TRUE. */
extern WisselXlsxwriter wissel_xlsxwriter;

gboolean wissel_xlsxwriter_open (GError **error);

G_END_DECLS
