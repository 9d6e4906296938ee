/* The least that a program drawn by ncurses can do: rows, a highlighted cursor, nothing else. With an argument it prints
 * that and ends: the least that a command can do. */
#include <curses.h>
#include <locale.h>
#include <stdio.h>

int main(int count, char **arguments) {
  if (count > 1) return puts(arguments[1]) < 0;
  setlocale(LC_ALL, "");
  initscr();
  raw();
  noecho();
  keypad(stdscr, TRUE);
  curs_set(0);
  int cursor = 0;
  for (;;) {
    for (int row = 0; row < LINES - 1; row++) {
      if (row == cursor) attron(A_REVERSE);
      mvprintw(row, 0, "row %03d  a contact waiting for screening, from the police, 4 years old, 2 h 13 left", row);
      if (row == cursor) attroff(A_REVERSE);
    }
    refresh();
    int key = getch();
    if (key == 'q') break;
    if (key == KEY_DOWN) cursor = (cursor + 1) % (LINES - 1);
    if (key == KEY_UP) cursor = (cursor + LINES - 2) % (LINES - 1);
  }
  endwin();
  return 0;
}
