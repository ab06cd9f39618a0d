#!/usr/bin/env python3
"""Speed and memory of a built coach, as ratios to its own cheapest run.

Usage: bench.py path/to/coach [runs]

Absolute times depend on the machine; each is therefore also given as a ratio to
`coach --version`, which loads the program and does nothing, measured in the same run.
"""
import json
import os
import pty
import select
import statistics
import subprocess
import sys
import tempfile
import time

STATEMENT = """Before I go, thank you for walking me round the bakery at that hour. When you told me the
rye has been proving too fast since the new ovens came, I could not help thinking about it all the way
round. At Marlow's we had the same trouble in the summer of the heatwave. I put a thermometer in every
trough and a chart on the wall, and our waste went from sixty loaves a night to nine in three weeks. I
would have that chart up for your crew in my first week, and I would teach the four new people to read
it. I want this job, the night supervisor's job, and I want it here, because you still shape by hand
and I did not think anybody did. You might be wondering whether I can lead people who have been here
longer than I have. At Marlow's I was the youngest on the floor, and after a year they asked me to
write the rota. I am not one to leave when it gets hard; I would see the whole move to the new site
through with you. I can bring the old charts, or come in for a trial night, whichever helps you more. I
would love to be part of what you are building. What happens from here, and when do you think you will
decide? May I ring you on Friday if I have not heard by then?"""


def timed(command, text, runs):
    """Median wall time in milliseconds and the largest resident memory in MiB."""
    times, peak = [], 0
    for _ in range(runs + 1):
        start = time.perf_counter()
        child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
        child.stdin.write(text.encode())
        child.stdin.close()
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = status
        times.append((time.perf_counter() - start) * 1000)
        peak = max(peak, usage.ru_maxrss / 1024)
    return statistics.median(times[1:]), peak


def first_prompt(coach, data, runs):
    """Median milliseconds to the first prompt in a pseudo-terminal, and resident MiB there."""
    times, resident = [], 0
    for _ in range(runs + 1):
        environment = dict(os.environ, TERM="xterm", XDG_STATE_HOME=data)
        start = time.perf_counter()
        child, master = pty.fork()
        if child == 0:
            os.execve(coach, [coach, "--data", data], environment)
        seen = b""
        while b"coach>" not in seen and select.select([master], [], [], 10)[0]:
            seen += os.read(master, 65536)
        times.append((time.perf_counter() - start) * 1000)
        resident = max(resident, resident_memory(child))
        os.write(master, b"\x04")
        while select.select([master], [], [], 1)[0]:
            try:
                if not os.read(master, 65536):
                    break
            except OSError:
                break
        os.waitpid(child, 0)
        os.close(master)
    return statistics.median(times[1:]), resident


def resident_memory(process):
    with open(f"/proc/{process}/status") as status:
        for line in status:
            if line.startswith("VmRSS"):
                return int(line.split()[1]) / 1024
    return 0


def main():
    coach = os.path.abspath(sys.argv[1])
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 20
    many = "".join(json.dumps({"id": i, "text": STATEMENT}) + "\n" for i in range(400))
    with tempfile.TemporaryDirectory() as data:
        base, base_memory = timed([coach, "--version"], "", runs)
        rows = [("coach --version (the measure)", base, base_memory)]
        rows.append(("first prompt in a terminal", *first_prompt(coach, data, runs)))
        rows.append(("greeting on a pipe", *timed([coach, "--data", data], "", runs)))
        words = len(STATEMENT.split())
        score = [coach, "score", "--json"]
        rows.append((f"score one statement, {words} words", *timed(score, STATEMENT, runs)))
        lines = [coach, "score", "--jsonl", "-"]
        rows.append(("score 400 statements", *timed(lines, many, 3)))
    print(f"{'':36}{'ms':>9}{'ratio':>8}{'MiB':>8}")
    for name, milliseconds, memory in rows:
        print(f"{name:36}{milliseconds:9.1f}{milliseconds / base:8.1f}{memory:8.1f}")


if __name__ == "__main__":
    main()
