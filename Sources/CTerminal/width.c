#define _XOPEN_SOURCE 700

#include "CTerminal.h"

#include <wchar.h>

int terminal_width(unsigned scalar) { return wcwidth((wchar_t)scalar); }
