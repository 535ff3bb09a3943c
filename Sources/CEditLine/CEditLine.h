/* What Swift cannot call by itself: libedit takes its settings through variadic functions,
   and stdin, stdout and wcwidth do not come through the C library's own module. */
#ifndef CEDITLINE_H
#define CEDITLINE_H

#include <histedit.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>

/* Hidden by <wchar.h> unless X/Open is asked for. */
extern int wcwidth(wchar_t character);

/* A command of our own; the key is the last character of the sequence that called it. */
typedef unsigned char (*ceditline_command)(EditLine *editor, wint_t key);

/* An editor on the standard streams; what it draws is thrown away unless it is wanted. Its terminal is
   the one of standard output either way. */
static inline EditLine *ceditline_open(const char *program, int draws) {
  FILE *out = draws ? stdout : fopen("/dev/null", "we");
  return out == NULL ? NULL : el_init_fd(program, stdin, out, stderr, 0, 1, 2);
}

/* The pointer that callbacks get back with ceditline_owner. */
static inline void ceditline_set_owner(EditLine *editor, void *owner) {
  el_wset(editor, EL_CLIENTDATA, owner);
}

static inline void *ceditline_owner(EditLine *editor) {
  void *owner = NULL;
  el_wget(editor, EL_CLIENTDATA, &owner);
  return owner;
}

/* The usual key map; without this, $EDITOR may choose the other one. */
static inline void ceditline_use_emacs_keys(EditLine *editor) {
  el_set(editor, EL_EDITOR, "emacs");
}

/* The prompt is UTF-8 without escapes. */
static inline void ceditline_set_prompt(EditLine *editor, char *(*prompt)(EditLine *)) {
  el_set(editor, EL_PROMPT, prompt);
}

/* Where characters come from: 1 is a character, 0 the end, -1 a failure. */
static inline void ceditline_set_source(EditLine *editor, el_rfunc_t source) {
  el_wset(editor, EL_GETCFN, source);
}

/* Names a command; libedit keeps copies of the two texts. */
static inline int ceditline_add_command(
    EditLine *editor, const char *name, const char *help, ceditline_command command) {
  return el_set(editor, EL_ADDFN, name, help, command);
}

/* Binds a key sequence to a command that exists: a missing name damages libedit's heap. */
static inline int ceditline_bind(EditLine *editor, const char *keys, const char *command) {
  return el_set(editor, EL_BIND, keys, command, NULL);
}

/* Binds a key sequence to the characters that it stands for. */
static inline int ceditline_bind_macro(
    EditLine *editor, const char *keys, const char *characters) {
  return el_set(editor, EL_BIND, "-s", keys, characters, NULL);
}

/* Puts the terminal into editing mode, or back. */
static inline void ceditline_set_editing_mode(EditLine *editor, int on) {
  el_set(editor, EL_PREP_TERM, on);
}

/* Draws prompt and line anew, from where the cursor stands. */
static inline void ceditline_redraw(EditLine *editor) {
  el_set(editor, EL_REFRESH);
}

#endif
