#define _GNU_SOURCE
#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

static const int watched[] = {SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT};
/* Everything else that ends a program. */
static const int traps[] = {SIGILL,  SIGTRAP, SIGABRT,   SIGSEGV, SIGBUS,  SIGFPE,    SIGQUIT,   SIGUSR1, SIGUSR2,
                            SIGALRM, SIGPROF, SIGVTALRM, SIGXCPU, SIGPWR,  SIGSYS,    SIGIO,     SIGSTKFLT};
enum { WATCHED = sizeof watched / sizeof *watched, TRAPS = sizeof traps / sizeof *traps };

static volatile sig_atomic_t is_taken, is_stopping;
static struct termios modes;
static char restoring[1024];
static volatile sig_atomic_t restoring_count;
static int signal_pipe[2] = {-1, -1};
static int true_stderr = -1, aside = -1;
static struct sigaction old_watched[WATCHED], old_traps[TRAPS];
/* A trap may be an overflow of the stack. */
static char trap_stack[64 * 1024];

static void write_all(int fd, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t sent = write(fd, bytes, count);
    if (sent < 0 && errno == EINTR) continue;
    if (sent <= 0) return;
    bytes += sent;
    count -= (size_t)sent;
  }
}

/* Repeats what was written to standard error meanwhile; safe in a signal handler. */
static void repeat_stderr(void) {
  if (aside < 0) return;
  dup2(true_stderr, STDERR_FILENO);
  char buffer[4096];
  off_t place = 0;
  ssize_t count;
  while ((count = pread(aside, buffer, sizeof buffer, place)) > 0) {
    write_all(STDERR_FILENO, buffer, (size_t)count);
    place += count;
  }
  close(aside);
  close(true_stderr);
  aside = true_stderr = -1;
}

/*
 * SIGTTOU is blocked: a program in the background must not be stopped while it gives the terminal back.
 */
static void set_modes(void) {
  sigset_t background, before;
  sigemptyset(&background);
  sigaddset(&background, SIGTTOU);
  sigprocmask(SIG_BLOCK, &background, &before);
  while (tcsetattr(STDIN_FILENO, TCSANOW, &modes) < 0 && errno == EINTR) {}
  sigprocmask(SIG_SETMASK, &before, NULL);
}

/* Everything, without ncurses; safe in a signal handler. */
static void restore_at_once(void) {
  if (!is_taken) return;
  is_taken = 0;
  write_all(STDOUT_FILENO, restoring, (size_t)restoring_count);
  set_modes();
  repeat_stderr();
}

int ct_take(void) {
  static int is_registered;
  if (tcgetattr(STDIN_FILENO, &modes) < 0) return -1;
  if (!is_registered && atexit(restore_at_once) != 0) return -1;
  is_registered = 1;
  if (isatty(STDERR_FILENO)) {
    /* In memory, not in a file: what a library complains of may quote a record. */
    aside = memfd_create("stderr", MFD_CLOEXEC);
    true_stderr = aside < 0 ? -1 : fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
    if (true_stderr < 0) {
      if (aside >= 0) close(aside);
      aside = -1;
    } else {
      fcntl(aside, F_SETFL, O_APPEND);
      dup2(aside, STDERR_FILENO);
    }
  }
  for (int i = 0; i < WATCHED; i++) sigaction(watched[i], NULL, &old_watched[i]);
  for (int i = 0; i < TRAPS; i++) sigaction(traps[i], NULL, &old_traps[i]);
  restoring_count = 0;
  is_taken = 1;
  return 0;
}

void ct_set_restoring(const char *bytes, size_t count) {
  if (count > sizeof restoring) return;
  restoring_count = 0;
  memcpy(restoring, bytes, count);
  restoring_count = (sig_atomic_t)count;
}

static void note_signal(int number) {
  if (number == SIGCONT && is_stopping) return;
  int error = errno;
  char byte = (char)number;
  /* A full pipe already wakes the program. */
  if (write(signal_pipe[1], &byte, 1) < 0) {}
  errno = error;
}

/*
 * Gives the terminal back, then ends as the signal does by itself. Swift's own handler would print memory, which may
 * hold a record, and would wait for an answer.
 */
static void take_trap(int number) {
  restore_at_once();
  raise(number);
}

int ct_watch_signals(void) {
  if (pipe2(signal_pipe, O_CLOEXEC | O_NONBLOCK) < 0) return -1;
  stack_t stack = {.ss_sp = trap_stack, .ss_size = sizeof trap_stack};
  sigaltstack(&stack, NULL);
  struct sigaction note = {.sa_handler = note_signal, .sa_flags = SA_RESTART};
  sigfillset(&note.sa_mask);
  for (int i = 0; i < WATCHED; i++) sigaction(watched[i], &note, NULL);
  struct sigaction trap = {.sa_handler = take_trap, .sa_flags = SA_ONSTACK | SA_RESETHAND | SA_NODEFER};
  sigemptyset(&trap.sa_mask);
  for (int i = 0; i < TRAPS; i++) sigaction(traps[i], &trap, NULL);
  return signal_pipe[0];
}

void ct_give_back(void) {
  if (!is_taken) return;
  for (int i = 0; i < WATCHED; i++) sigaction(watched[i], &old_watched[i], NULL);
  for (int i = 0; i < TRAPS; i++) sigaction(traps[i], &old_traps[i], NULL);
  if (signal_pipe[0] >= 0) {
    close(signal_pipe[0]);
    close(signal_pipe[1]);
    signal_pipe[0] = signal_pipe[1] = -1;
  }
  is_taken = 0;
  set_modes();
  repeat_stderr();
}

void ct_stop(int with_group) {
  struct sigaction stop = {.sa_handler = SIG_DFL}, before;
  sigemptyset(&stop.sa_mask);
  set_modes();
  is_stopping = 1;
  sigaction(SIGTSTP, &stop, &before);
  kill(with_group ? 0 : getpid(), SIGTSTP);
  sigaction(SIGTSTP, &before, NULL);
  is_stopping = 0;
}

int ct_size(int *rows, int *columns) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) < 0 || size.ws_row == 0 || size.ws_col == 0) return -1;
  *rows = size.ws_row;
  *columns = size.ws_col;
  return 0;
}
