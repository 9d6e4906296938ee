#ifndef FRONTDOOR_CTERMINAL_H
#define FRONTDOOR_CTERMINAL_H

#include <stddef.h>

/*
 * What must be done to a terminal from a signal handler, and so needs C's static storage: handlers may use
 * neither Swift's runtime nor ncurses.
 */

/*
 * Saves the modes of the terminal on standard input and puts standard error aside where it is a terminal too,
 * to be repeated when the terminal is given back. Returns 0, or -1 with errno.
 */
int ct_take(void);

/* The bytes that give the terminal back, for handlers and for exit; more than 1024 are ignored. */
void ct_set_restoring(const char *bytes, size_t count);

/*
 * From now on WINCH, TERM, HUP, INT, TSTP and CONT are written, a byte each, into a pipe; a trap gives the terminal
 * back and then happens again. Returns the end of the pipe to read, or -1 with errno.
 */
int ct_watch_signals(void);

/* Gives the terminal's modes, standard error and the signals back; what was sent to it is the caller's to undo. */
void ct_give_back(void);

/*
 * Gives the terminal's modes back, stops the program and returns when it goes on.
 * with_group: the whole process group, as the terminal does for Ctrl-Z.
 */
void ct_stop(int with_group);

/* The size of the terminal on standard output; returns -1 where it does not say. */
int ct_size(int *rows, int *columns);

#endif
