#ifndef FRONTDOOR_CNCURSES_SHIM_H
#define FRONTDOOR_CNCURSES_SHIM_H

#define NCURSES_WIDECHAR 1
#include <curses.h>

/* Swift 6 does not import C's mutable globals. */
static inline WINDOW *cn_stdscr(void) { return stdscr; }

#endif
