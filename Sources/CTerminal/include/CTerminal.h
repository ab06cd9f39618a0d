#pragma once

/// Catches the signals that a line editor must answer, and writes the number of each as one byte
/// to `descriptor`, which should be the non-blocking end of a pipe. A signal that was ignored when
/// the program started stays ignored.
void terminal_catch_signals(int descriptor);

/// Gives the caught signals back to whoever had them before.
void terminal_release_signals(void);

/// Stops the process as Ctrl-Z does, and returns when it is continued (at once, in a process group
/// that has nobody to continue it). SIGCONT is raised afterwards in both cases.
void terminal_stop(void);

/// Remembers the terminal's settings, so that a crash from here on puts them back and switches
/// bracketed paste off before the crash goes its usual way.
void terminal_guard(int descriptor);

/// Ends the guard.
void terminal_unguard(void);

/// The C library's `wcwidth`, which Swift cannot see: 0, 1 or 2 cells, -1 for what has no width.
int terminal_width(unsigned scalar);
