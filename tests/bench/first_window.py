# SPDX-FileCopyrightText: 2026 The Readout authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts two programs in turn and waits for each one's first visible window: seconds from exec, and memory (RSS, MB)
half a second later; then the program's memory two seconds after it was given FILE to open, against the yardstick's.
usage: first_window.py RUNS YARDSTICK FILE -- PROGRAM [ARG…]"""
import statistics
import subprocess
import sys
import time


def memory_mb(pid):
    with open(f"/proc/{pid}/status", encoding="ascii", errors="replace") as status:
        return next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmRSS"))


def first_window(command, settle=0.5):
    start = time.monotonic()
    program = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while time.monotonic() - start < 60:
            seen = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(program.pid), "--name", "."],
                                  capture_output=True, check=False)
            if seen.stdout.strip():
                took = time.monotonic() - start
                time.sleep(settle)
                return took, memory_mb(program.pid)
            if program.poll() is not None:
                raise SystemExit(f"{command[0]} ended with {program.returncode} before it showed a window")
        raise SystemExit(f"{command[0]} showed no window in a minute")
    finally:
        program.terminate()
        program.wait()


def main():
    runs, yardstick, file, program = int(sys.argv[1]), [sys.argv[2]], sys.argv[3], sys.argv[5:]
    first_window(yardstick), first_window(program)  # warm caches
    seen = [(first_window(yardstick), first_window(program)) for _ in range(runs)]
    opened = [(pair[0], first_window([*program, file], 2)) for pair in seen]
    for name, unit, part, digits, pairs in (("exec to first window, 100,000 articles", "s", 0, 3, seen),
                                            ("memory at first window, 100,000 articles", "MB", 1, 1, seen),
                                            ("memory, 100,000 articles, one open", "MB", 1, 1, opened)):
        empty = statistics.median(pair[0][part] for pair in pairs)
        ours = statistics.median(pair[1][part] for pair in pairs)
        print(f"{name:<58} {ours:>12.{digits}f} {unit:<6} {empty:>12.{digits}f} {ours / empty:>8.2f}")


main()
