/* What workbooks need of libxlsxwriter. Its library is opened when the first workbook is written:
   linked to the program, it and what it rests on would cost every start a millisecond. */
#ifndef CSPREADSHEET_H
#define CSPREADSHEET_H

#include <dlfcn.h>
#include <errno.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

/* What reads a file back: of minizip, which libxlsxwriter writes with and whose header is not installed
   with it. */
void *unzOpen64(const void *path);
int unzClose(void *archive);
int unzGoToFirstFile(void *archive);
int unzGoToNextFile(void *archive);
int unzGetCurrentFileInfo64(
    void *archive, void *status, char *name, unsigned long name_size, void *extra,
    unsigned long extra_size, char *comment, unsigned long comment_size);
int unzOpenCurrentFile(void *archive);
int unzReadCurrentFile(void *archive, void *bytes, unsigned int size);
int unzCloseCurrentFile(void *archive);

#define CSPREADSHEET_FUNCTIONS(each)                                                  \
  each(workbook_new_opt) each(workbook_set_properties) each(workbook_add_worksheet)   \
  each(workbook_add_format) each(format_set_num_format) each(format_set_bold)         \
  each(format_set_align) each(worksheet_set_landscape) each(worksheet_fit_to_pages)   \
  each(worksheet_repeat_rows)                                                         \
  each(worksheet_set_column) each(worksheet_freeze_panes) each(worksheet_autofilter)  \
  each(worksheet_write_number) each(worksheet_write_string) each(workbook_close)      \
  each(lxw_worksheet_write_single_row) each(lxw_workbook_free) each(lxw_strerror)     \
  each(unzOpen64) each(unzClose) each(unzGoToFirstFile) each(unzGoToNextFile)         \
  each(unzGetCurrentFileInfo64) each(unzOpenCurrentFile) each(unzReadCurrentFile)     \
  each(unzCloseCurrentFile)

/* The functions of the opened library, each under its own name, and the workbook they write. */
typedef struct cspreadsheet {
  lxw_workbook *workbook;
#define CSPREADSHEET_FIELD(name) __typeof__(&name) name;
  CSPREADSHEET_FUNCTIONS(CSPREADSHEET_FIELD)
} cspreadsheet;

/* Ends a workbook that is not to be written. */
static inline void cspreadsheet_free(cspreadsheet *book) {
  if (book->workbook) book->lxw_workbook_free(book->workbook);
  free(book);
}

/* A workbook that will stand at a path, its rows kept in a folder until then; null where the library
   or the memory is missing. A large one may pass the 4 GB that its archive holds without more.
   It says of itself that it was made at the beginning of 1980, as its
   parts do, so that the same cells give the same bytes. */
static inline cspreadsheet *cspreadsheet_open(
    const char *path, const char *folder, bool is_large) {
  void *library = dlopen("libxlsxwriter.so." LXW_SOVERSION, RTLD_NOW | RTLD_LOCAL);
  cspreadsheet *book = library ? (cspreadsheet *)calloc(1, sizeof(cspreadsheet)) : NULL;
  if (!book) return NULL;
  bool is_whole = true;
#define CSPREADSHEET_FIND(name) \
  book->name = (__typeof__(&name))dlsym(library, #name); is_whole = is_whole && book->name;
  CSPREADSHEET_FUNCTIONS(CSPREADSHEET_FIND)
  lxw_workbook_options options = {0};
  options.constant_memory = LXW_TRUE;
  options.tmpdir = (char *)folder;
  options.use_zip64 = is_large;
  if (is_whole) book->workbook = book->workbook_new_opt(path, &options);
  lxw_doc_properties properties = {0};
  properties.created = 315532800;
  if (book->workbook && book->workbook_set_properties(book->workbook, &properties) == LXW_NO_ERROR)
    return book;
  cspreadsheet_free(book);
  return NULL;
}

/* A way of showing numbers; null where the memory is missing. */
static inline lxw_format *cspreadsheet_format(cspreadsheet *book, const char *code) {
  lxw_format *format = book->workbook_add_format(book->workbook);
  if (format) book->format_set_num_format(format, code);
  return format;
}

/* A way of showing headings; null where the memory is missing. */
static inline lxw_format *cspreadsheet_heading(cspreadsheet *book, bool is_right_aligned) {
  lxw_format *format = book->workbook_add_format(book->workbook);
  if (format) book->format_set_bold(format);
  if (format && is_right_aligned) book->format_set_align(format, LXW_ALIGN_RIGHT);
  return format;
}

/* An empty sheet whose first row stays in sight, on paper as well, where the sheet is one page wide;
   null where it cannot be made. */
static inline lxw_worksheet *cspreadsheet_sheet(cspreadsheet *book, const char *name) {
  lxw_worksheet *sheet = book->workbook_add_worksheet(book->workbook, name);
  if (!sheet) return NULL;
  book->worksheet_freeze_panes(sheet, 1, 0);
  book->worksheet_set_landscape(sheet);
  book->worksheet_fit_to_pages(sheet, 1, 0);
  return book->worksheet_repeat_rows(sheet, 0, 0) == LXW_NO_ERROR ? sheet : NULL;
}

/* The width of a column in characters. */
static inline lxw_error cspreadsheet_width(
    cspreadsheet *book, lxw_worksheet *sheet, uint16_t column, uint16_t width) {
  return book->worksheet_set_column(sheet, column, column, width, NULL);
}

/* Lets a reader filter the rows up to the last one. */
static inline lxw_error cspreadsheet_filter(
    cspreadsheet *book, lxw_worksheet *sheet, uint32_t last_row, uint16_t last_column) {
  return book->worksheet_autofilter(sheet, 0, 0, last_row, last_column);
}

/* A cell with a number, given as its decimal digits: what the file holds is the double that is
   nearest to it, which gives up to 15 digits back. */
static inline lxw_error cspreadsheet_number(
    cspreadsheet *book, lxw_worksheet *sheet, uint32_t row, uint16_t column, const char *digits,
    lxw_format *format) {
  return book->worksheet_write_number(sheet, row, column, strtod(digits, NULL), format);
}

/* A cell with a text, which is never run as a formula. */
static inline lxw_error cspreadsheet_text(
    cspreadsheet *book, lxw_worksheet *sheet, uint32_t row, uint16_t column, const char *text,
    lxw_format *format) {
  return book->worksheet_write_string(sheet, row, column, text, format);
}

/* Writes the last row of a sheet; how many bytes all its rows have, or less than 0 where some
   found no room on the disk, which the library does not look at. */
static inline int64_t cspreadsheet_size(cspreadsheet *book, lxw_worksheet *sheet) {
  book->lxw_worksheet_write_single_row(sheet);
  if (fflush(sheet->optimize_tmpfile) != 0 || ferror(sheet->optimize_tmpfile)) return -1;
  return ftell(sheet->optimize_tmpfile);
}

/* Puts the file together and ends the workbook. */
static inline lxw_error cspreadsheet_close(cspreadsheet *book) {
  lxw_error error = book->workbook_close(book->workbook);
  book->workbook = NULL;
  return error;
}

/* What is looked for in a part of a finished file: its marks in their order. */
typedef struct cspreadsheet_part {
  int64_t length;   /* bytes so far */
  int64_t rows;     /* bytes between the marks of the rows; less than 0 where those are not whole */
  int64_t start;    /* where the rows begin */
  size_t matched;   /* bytes of the mark that is looked for */
  char last;        /* the last byte that is no line end */
} cspreadsheet_part;

/* Goes on with the next bytes of a part. A cell holds no mark: what opens one is written as `&lt;`. */
static inline void cspreadsheet_look(cspreadsheet_part *part, const char *bytes, size_t size) {
  for (size_t index = 0; index < size; index++) {
    char byte = bytes[index];
    const char *mark = part->start < 0 ? "<sheetData>" : "</sheetData>";
    part->length++;
    if (byte != '\n' && byte != '\r') part->last = byte;
    part->matched = byte == mark[part->matched] ? part->matched + 1 : byte == '<';
    if (mark[part->matched] != 0) continue;
    part->matched = 0;
    if (part->start < 0) part->start = part->length;
    else part->rows = part->length - (int64_t)strlen(mark) - part->start;
  }
}

/* Reads the part that an archive stands at; false where it cannot be read to an end that is one. */
static inline bool cspreadsheet_read(cspreadsheet *book, void *archive, cspreadsheet_part *part) {
  char bytes[1 << 16];
  int size = 0;
  *part = (cspreadsheet_part){.rows = -1, .start = -1};
  if (book->unzOpenCurrentFile(archive) != 0) return false;
  while ((size = book->unzReadCurrentFile(archive, bytes, sizeof bytes)) > 0)
    cspreadsheet_look(part, bytes, (size_t)size);
  return book->unzCloseCurrentFile(archive) == 0 && size == 0 && part->last == '>';
}

/* Whether a file that was put together holds what it should: every part to its end, and in the sheets
   rows of so many bytes. Where a disk gives or takes less on the way, the library does not see it. */
static inline bool cspreadsheet_is_whole(
    cspreadsheet *book, const char *path, const int64_t *sizes, size_t count) {
  void *archive = book->unzOpen64(path);
  if (!archive) return false;
  bool is_whole = true;
  size_t sheets = 0;
  int found = book->unzGoToFirstFile(archive);
  for (; is_whole && found == 0; found = book->unzGoToNextFile(archive)) {
    char name[128] = "";
    size_t number = 0;
    cspreadsheet_part part;
    is_whole = book->unzGetCurrentFileInfo64(archive, NULL, name, sizeof name, NULL, 0, NULL, 0) == 0
            && cspreadsheet_read(book, archive, &part);
    if (sscanf(name, "xl/worksheets/sheet%zu.xml", &number) != 1) continue;
    is_whole = is_whole && number > 0 && number <= count && part.rows == sizes[number - 1];
    sheets++;
  }
  book->unzClose(archive);
  return is_whole && sheets == count;
}

/* What the library says of an error. */
static inline const char *cspreadsheet_reason(cspreadsheet *book, lxw_error error) {
  return book->lxw_strerror(error);
}

#endif
