/* The least that a program drawn by ncurses can do: rows, a highlighted cursor, nothing else. */
#include <curses.h>
#include <locale.h>

int main(void) {
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
