#include "CTerminal.h"

#include <errno.h>
#include <signal.h>
#include <unistd.h>

static const int caught[] = {SIGINT, SIGQUIT, SIGTERM, SIGHUP, SIGTSTP, SIGCONT, SIGWINCH};
enum { count = sizeof caught / sizeof *caught };

static struct sigaction before[count];
static volatile sig_atomic_t is_catching = 0;
static volatile sig_atomic_t sink = -1;

/* Only calls that POSIX allows in a handler; a full pipe drops the byte, which is harmless: the
   reader has plenty to wake up for. */
static void note(int number) {
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  ssize_t written = write(sink, &byte, 1);
  (void)written;
  errno = saved;
}

static struct sigaction action(void (*handler)(int)) {
  struct sigaction made = {0};
  made.sa_handler = handler;
  made.sa_flags = SA_RESTART;
  sigemptyset(&made.sa_mask);
  return made;
}

void terminal_catch_signals(int descriptor) {
  struct sigaction noting = action(note);
  sink = descriptor;
  if (is_catching) return;
  is_catching = 1;
  for (int i = 0; i < count; i++) {
    sigaction(caught[i], NULL, &before[i]);
    if (before[i].sa_handler != SIG_IGN) sigaction(caught[i], &noting, NULL);
  }
}

void terminal_release_signals(void) {
  if (!is_catching) return;
  is_catching = 0;
  for (int i = 0; i < count; i++) sigaction(caught[i], &before[i], NULL);
}

void terminal_stop(void) {
  struct sigaction stopping = action(SIG_DFL), saved;
  sigaction(SIGTSTP, &stopping, &saved);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &saved, NULL);
  raise(SIGCONT);
}
