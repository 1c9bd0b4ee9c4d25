# SPDX-FileCopyrightText: 2026 The Readout authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks through Readout over AT-SPI, says what it found, and fails when a part in sight that can be used has no name,
when the text does not say where statements and highlights are, or when focus and caret are not told."""
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi

PATIENCE = 15  # seconds
failures = []


def until(what, ask):
    end = time.time() + PATIENCE
    while time.time() < end:
        try:
            found = ask()
            if found:
                return found
        except Exception:  # a part that went while it was asked
            pass
        time.sleep(0.1)
    failures.append(f"never: {what}")
    return None


def application():
    desktop = Atspi.get_desktop(0)
    for at in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(at)
        if child and "readout" in (child.get_name() or "").lower():
            return child
    return None


def has(part, state):
    return part.get_state_set().contains(state)


def parts(root, depth=0):
    """Everything below root that shows, with how deep it lies; rows of a list are counted, not walked."""
    yield root, depth
    for at in range(min(root.get_child_count(), 60)):
        try:
            child = root.get_child_at_index(at)
        except Exception:
            continue
        if child and has(child, Atspi.StateType.SHOWING):
            yield from parts(child, depth + 1)


def describe(part):
    return f"{part.get_role_name()} “{part.get_name()}”"


def nameless(frame):
    """Parts in sight that take the keyboard or can be pressed and have no name."""
    bad = []
    for part, _ in parts(frame):
        usable = has(part, Atspi.StateType.FOCUSABLE) or part.get_role_name() in ("push button", "check box")
        if usable and not part.get_name() and part.get_role_name() not in ("filler", "scroll bar", "viewport"):
            bad.append(f"{describe(part)} in {describe(part.get_parent())}")
    return bad


def focused(frame):
    """The innermost part that says it has the keyboard."""
    found = [(depth, part) for part, depth in parts(frame) if has(part, Atspi.StateType.FOCUSED)]
    return max(found, key=lambda pair: pair[0])[1] if found else None


def take_keyboard():
    """Without a window manager nobody gives the window the keyboard."""
    subprocess.run("xdotool windowfocus $(xdotool search --onlyvisible --name Readout | tail -1)", shell=True, check=False)
    time.sleep(0.3)


def press(*keys):
    subprocess.run(["xdotool", "key", "--delay", "60", *keys], check=True)
    time.sleep(0.4)


def reading_view(frame):
    for part, _ in parts(frame):
        if part.get_role_name().startswith("document") and "Text" in part.get_interfaces():
            return part
    return None


def runs(view):
    """(words, attributes) of each stretch on which nothing changes."""
    length = Atspi.Text.get_character_count(view)
    at = 0
    while at < length:
        attributes, start, end = Atspi.Text.get_attribute_run(view, at, False)
        end = max(end, at + 1)
        yield Atspi.Text.get_text(view, at, end), dict(attributes)
        at = end


def check_text(view):
    found = list(runs(view))
    for words, attributes in found:
        if attributes:
            print(f"  {attributes}: {words[:60]!r}")
    if not any("statement" in attributes for _, attributes in found):
        failures.append("no stretch of the text says that it is a statement")
    return found


def main(program, text):
    process = subprocess.Popen([program, text])
    try:
        walk()
    finally:
        process.terminate()
        process.wait(10)
    print("\n".join(["", "FAILED", *failures]) if failures else "\nEverything spoke.")
    return 1 if failures else 0


def walk():
    app = until("the program on the bus", application)
    if not app:
        return
    frame = until("its window", lambda: app.get_child_at_index(0))
    view = until("the reading view with its text", lambda: reading_view(frame))
    if not view:
        return
    until("statements in the text", lambda: any("statement" in a for _, a in runs(view)))
    print("== What shows")
    for part, depth in parts(frame):
        print("  " * (depth + 1) + describe(part))
    failures.extend(f"no name: {bad}" for bad in nameless(frame))
    print("== The text and what it says")
    check_text(view)

    print("== The keyboard")
    take_keyboard()
    until("focus in the reading view", lambda: has(view, Atspi.StateType.FOCUSED))
    before = Atspi.Text.get_caret_offset(view)
    press("period")
    after = Atspi.Text.get_caret_offset(view)
    attributes, start, end = Atspi.Text.get_attribute_run(view, after, False)
    print(f"  . moves the caret from {before} to {after}: {dict(attributes)}")
    print(f"  the view says: {view.get_description()!r}")
    if "statement" not in attributes:
        failures.append("the next statement is not where the caret went")
    press("3")
    until("a highlight where the statement was", lambda: any("highlight" in a for _, a in runs(view)))
    check_text(view)
    order = []
    for _ in range(6):
        press("F6")
        part = focused(frame)
        order.append(describe(part) if part else "nothing")
    print("  F6: " + " → ".join(order))
    if "nothing" in order:
        failures.append("F6 went to a pane that does not say it has the keyboard")

    for keys, name in (("ctrl+e", "Export"), ("ctrl+p", "Print")):
        press(keys)
        dialog = until(f"the dialog {name}", lambda: next(
            (app.get_child_at_index(at) for at in range(app.get_child_count())
             if app.get_child_at_index(at).get_name() == name), None))
        if not dialog:
            continue
        time.sleep(1)
        failures.extend(f"no name in {name}: {bad}" for bad in nameless(dialog))
        order = []
        for _ in range(14):
            part = focused(dialog)
            order.append(describe(part) if part else "nothing")
            press("Tab")
        print(f"  Tab in {name}: " + " → ".join(order))
        press("Escape")
        take_keyboard()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
