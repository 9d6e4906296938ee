#ifndef FRONTDOOR_CNCURSES_SHIM_H
#define FRONTDOOR_CNCURSES_SHIM_H

#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <stdbool.h>
#include <string.h>
#include <term.h>
#include <wchar.h>

/* Swift 6 imports neither C's mutable globals, nor cast macros, nor variadic functions. */
static inline SCREEN *cn_open(void) { return newterm(NULL, stdout, stdin); }
static inline WINDOW *cn_stdscr(void) { return stdscr; }
static inline WINDOW *cn_curscr(void) { return curscr; }
static inline int cn_colours(void) { return COLORS; }
static inline int cn_rows(void) { return LINES; }
static inline int cn_columns(void) { return COLS; }
static inline attr_t cn_bold(void) { return A_BOLD; }
static inline attr_t cn_underline(void) { return A_UNDERLINE; }
static inline attr_t cn_reverse(void) { return A_REVERSE; }

/* The terminal's sequence of a name, such as "rmcup"; NULL where it has none. */
static inline const char *cn_sequence(const char *name) {
  const char *found = tigetstr(name);
  return found == (const char *)-1 ? NULL : found;
}

/* The sequence that moves the cursor to the first column of a row. */
static inline const char *cn_to_row(int row) {
  const char *move = cn_sequence("cup");
  return move == NULL ? NULL : tiparm(move, row, 0);
}

/* How many columns ncurses will count for a character; less than 0 where it cannot be drawn. */
static inline int cn_width(wchar_t character) { return wcwidth(character); }

/* Fills a cell; text is a base and its combining marks, closed by 0. */
static inline void cn_cell(cchar_t *cell, const wchar_t *text, attr_t attributes, short pair) {
  if (setcchar(cell, text, attributes, pair, NULL) == ERR) setcchar(cell, L"?", attributes, pair, NULL);
}

static inline void cn_put(int row, int column, const cchar_t *cells, int count) {
  mvwadd_wchnstr(stdscr, row, column, cells, count);
}

/* Takes the locale of the environment for characters only, or the C locale in UTF-8 where that is not UTF-8. */
static inline void cn_use_utf8(void) {
  setlocale(LC_CTYPE, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return;
  if (setlocale(LC_CTYPE, "C.UTF-8") == NULL) setlocale(LC_CTYPE, "en_GB.UTF-8");
}

#endif
