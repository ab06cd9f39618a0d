#include "CTerminal.h"

#include <signal.h>
#include <termios.h>
#include <unistd.h>

static const int fatal[] = {SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGTRAP};
enum { count = sizeof fatal / sizeof *fatal };

static struct sigaction before[count];
static struct termios settings;
static volatile sig_atomic_t guarded = -1;

static void put_back(void) {
  static const char paste_off[] = "\033[?2004l\r\n";
  ssize_t written = write(guarded, paste_off, sizeof paste_off - 1);
  (void)written;
  tcsetattr(guarded, TCSANOW, &settings);
}

/* A fault happens again when the handler returns, now with the action that was there before;
   abort() and a trap do not, so these are raised again. */
static void crashed(int number) {
  put_back();
  for (int i = 0; i < count; i++) sigaction(fatal[i], &before[i], NULL);
  if (number == SIGABRT || number == SIGTRAP) raise(number);
}

void terminal_guard(int descriptor) {
  struct sigaction crashing = {0};
  if (guarded >= 0 || tcgetattr(descriptor, &settings) != 0) return;
  guarded = descriptor;
  crashing.sa_handler = crashed;
  sigemptyset(&crashing.sa_mask);
  for (int i = 0; i < count; i++) sigaction(fatal[i], &crashing, &before[i]);
}

void terminal_unguard(void) {
  if (guarded < 0) return;
  guarded = -1;
  for (int i = 0; i < count; i++) sigaction(fatal[i], &before[i], NULL);
}
