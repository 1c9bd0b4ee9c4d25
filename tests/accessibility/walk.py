# SPDX-FileCopyrightText: 2026 The Readout authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks through Readout over AT-SPI, says what it found, and fails when a part in sight has no name, when the text does
not say where statements and highlights begin and end and whose they are, when focus, caret or what is announced does
not arrive, or when Tab leaves the order of reading."""
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib

PATIENCE = 15  # seconds
failures = []
focused_parts = []  # by event, newest last: some of Qt's parts say that they have the keyboard all the time
spoken = []  # notifications that showed: what a screen reader speaks unasked

# What the article of this walk has: words, who says them.
STATEMENTS = (("The harbours stay open to everybody", "Kari Dahl"),
              ("that the fees would be lowered before the summer", "Pekka Salo"))


def turn(seconds):
    """Lets events come in."""
    end = time.time() + seconds
    context = GLib.MainContext.default()
    while time.time() < end:
        while context.pending():
            context.iteration(False)
        time.sleep(0.02)


def until(what, ask):
    end = time.time() + PATIENCE
    while time.time() < end:
        turn(0.1)
        try:
            found = ask()
            if found:
                return found
        except GLib.Error:  # a part that went while it was asked
            pass
    failures.append(f"never: {what}")
    return None


def take_event(event, *_):
    part = event.source
    try:
        if event.type.startswith("object:state-changed:focused") and event.detail1:
            focused_parts.append(part)
        elif event.type.startswith("object:state-changed:showing") and event.detail1:
            if part.get_role() == Atspi.Role.NOTIFICATION:
                spoken.append(words_of(part))
    except GLib.Error:
        pass


def words_of(part):
    """What a screen reader says of a notification: its name, then its labels."""
    words = [part.get_name() or ""]
    for child, _ in list(parts(part))[1:]:
        if child.get_role() == Atspi.Role.LABEL and child.get_name():
            words.append(child.get_name())
    return " | ".join(words)


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
    """Everything below root that shows, with how deep it lies; of long lists the first rows."""
    yield root, depth
    for at in range(min(root.get_child_count(), 60)):
        try:
            child = root.get_child_at_index(at)
            if child and has(child, Atspi.StateType.SHOWING):
                yield from parts(child, depth + 1)
        except GLib.Error:
            continue


def describe(part):
    return f"{part.get_role_name()} “{part.get_name()}”"


def is_inner(part):
    """Qt's own scrolled area within a view: it speaks through its view."""
    return part.get_role_name() in ("filler", "scroll bar", "viewport")


def nameless(frame):
    """Parts in sight that have no name, though they can be used or are of no role that a person knows."""
    bad = []
    for part, _ in parts(frame):
        if part.get_name() or is_inner(part):
            continue
        usable = has(part, Atspi.StateType.FOCUSABLE)
        if usable or part.get_role_name() in ("push button", "check box", "unknown", "table cell", "list item"):
            bad.append(f"{describe(part)} in {describe(part.get_parent())}")
    return bad


def take_keyboard():
    """Without a window manager nobody gives the window the keyboard."""
    subprocess.run("xdotool windowfocus $(xdotool search --onlyvisible --name Readout | tail -1)", shell=True, check=False)
    turn(0.4)


def press(*keys):
    """Keys, and what was spoken of them."""
    turn(0.1)
    del spoken[:]
    subprocess.run(["xdotool", "key", "--delay", "60", *keys], check=True)
    turn(0.5)
    return list(spoken)


def expect(what, found, *wanted):
    """All of wanted stands in one of found."""
    if not any(all(word in one for word in wanted) for one in found):
        failures.append(f"{what}: {wanted} is not in {found}")


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
        if not start <= at < end:
            failures.append(f"the stretch at {at} is said to be {start} … {end}")
            end = at + 1
        yield Atspi.Text.get_text(view, at, end), dict(attributes)
        at = end


def who(attributes):
    return attributes.get("family-name", "")


def marked(view, attribute):
    return [words for words, attributes in runs(view) if attribute in attributes]


def check_statements(view):
    """Every statement begins and ends where its words do, and says whose they are; nothing else does."""
    found = [(words, attributes) for words, attributes in runs(view) if "underline" in attributes]
    for words, attributes in found:
        print(f"  {words!r}: {attributes}")
    if len(found) != len(STATEMENTS):
        failures.append(f"{len(found)} stretches say that they are statements, {len(STATEMENTS)} are")
    for (words, attributes), (wanted, speaker) in zip(found, STATEMENTS):
        if words.strip("“”,.") != wanted:
            failures.append(f"a statement is {wanted!r} but said to be {words!r}")
        if f"statement by {speaker}" not in who(attributes):
            failures.append(f"{words!r} does not say who: {attributes}")


def check_steps(view):
    print("== Steps in the text")
    before = Atspi.Text.get_caret_offset(view)
    said = press("period")
    after = Atspi.Text.get_caret_offset(view)
    attributes, start, end = Atspi.Text.get_attribute_run(view, after, False)
    print(f"  . moves the caret from {before} to {after}; spoken: {said}")
    print(f"  the view says: {view.get_description()!r}")
    expect("the statement card", said, "Kari Dahl", "certain", "The harbours stay open")
    expect("the view's description", [view.get_description()], "Kari Dahl", "certain")
    if "underline" not in attributes or start != after:
        failures.append("the next statement does not begin where the caret went")
    said = press("3")
    print(f"  3 highlights; spoken: {said}")
    expect("what was done", said, "ighlight")
    until("a highlight where the statement was", lambda: marked(view, "bg-color"))
    words = marked(view, "bg-color")
    if [one.strip("“”,.") for one in words] != [STATEMENTS[0][0]]:
        failures.append(f"the highlight is on {words}")
    said = press("n")
    subprocess.run(["xdotool", "type", "--delay", "30", "Look; this up: soon"], check=True)
    press("ctrl+Return")
    until("the note on the highlight", lambda: any("note Look" in who(attributes) for _, attributes in runs(view)))
    for words, attributes in runs(view):
        if "bg-color" in attributes:
            print(f"  {words!r}: {attributes}")
    press("Escape")
    said = press("bracketright")
    print(f"  ] spoken: {said}")
    expect("the highlight", said, "highlight", "The harbours stay open", "Look")
    said = press("j")
    print(f"  j spoken: {said}")
    expect("the paragraph", said, "Paragraph", "Finnish Foreign Minister")
    check_statements(view)


def check_panes(frame):
    print("== Panes")
    order = []
    for _ in range(5):
        del focused_parts[:]
        press("F6")
        order.append(describe(focused_parts[-1]) if focused_parts else "nothing")
        if focused_parts and (not focused_parts[-1].get_name() or not has(focused_parts[-1], Atspi.StateType.FOCUSED)):
            failures.append(f"F6 went to {order[-1]}, which has no name or not the keyboard")
    print("  F6: " + " → ".join(order))
    if "nothing" in order:
        failures.append("F6 went to a pane that does not say it has the keyboard")
    press("ctrl+1")


def check_fields(view):
    """Lists beside a field that keeps the keyboard: the row that Enter would take is said."""
    print("== Fields with a list")
    press("period")
    press("shift+Return")
    said = press("k")
    print(f"  the speaker, k: {said}")
    expect("the row of the speaker field", said, "Kari Dahl")
    press("Escape")
    press("bracketright")
    press("t")
    said = press("t", "i", "d", "e")
    print(f"  a tag, tide: {said[-1:]}")
    expect("the row of the tag field", said, "New tag “tide”")
    press("Escape")
    until("focus in the reading view", lambda: has(view, Atspi.StateType.FOCUSED))


def check_views(frame):
    """Notes and Side by side: each row and card is a sentence."""
    print("== Notes and Side by side")
    press("ctrl+3")
    rows = until("a row in Notes", lambda: [part.get_name() for part, _ in parts(frame)
                                            if "highlight" not in part.get_name() and "green, " in part.get_name()])
    print(f"  {rows}")
    expect("the row in Notes", rows or [], "green", "The harbours stay open", "note: Look", "Kari Dahl", "Harbour talks")
    failures.extend(f"no name in Notes: {bad}" for bad in nameless(frame))
    press("ctrl+2")
    cards = until("a card in Side by side", lambda: [part.get_name() for part, _ in parts(frame)
                                                     if "Kari Dahl" in part.get_name()])
    print(f"  {cards}")
    expect("the card", cards or [], "The harbours stay open", "Kari Dahl", "¶2", "certain")
    failures.extend(f"no name in Side by side: {bad}" for bad in nameless(frame))
    press("ctrl+1")


def check_palette():
    print("== All actions")
    said = press("ctrl+shift+p") + press("e", "x", "p")
    print(f"  typed: {said[-1:]}")
    expect("the row that Enter takes", said, "Export")
    said = press("Down")
    print(f"  Down: {said}")
    if not said:
        failures.append("Down in the palette says nothing")
    press("Escape")


def top_left(part):
    box = part.get_extents(Atspi.CoordType.SCREEN)
    return box.y, box.x, box.height, box.width


def check_dialogs(app):
    for keys, name in (("ctrl+e", "Export"), ("ctrl+p", "Print"), ("question", "Keys")):
        print(f"== {name}")
        take_keyboard()
        del focused_parts[:]
        press(keys)
        dialog = until(f"the dialog {name}", lambda: next(
            (app.get_child_at_index(at) for at in range(app.get_child_count())
             if app.get_child_at_index(at).get_name() == name), None))
        if not dialog:
            continue
        turn(1)
        failures.extend(f"no name in {name}: {bad}" for bad in nameless(dialog))
        order = [focused_parts[-1]] if focused_parts else []
        while len(order) < 25:
            del focused_parts[:]
            press("Tab")
            if not focused_parts:
                failures.append(f"Tab in {name} after {describe(order[-1]) if order else 'the start'}: no focus told")
                break
            if order and focused_parts[-1] == order[0]:
                break
            order.append(focused_parts[-1])
        print("  Tab: " + " → ".join(describe(part) for part in order))
        failures.extend(f"Tab in {name} came to {describe(part)}" for part in order if not part.get_name())
        if len(order) < 2:
            failures.append(f"Tab in {name} does not go round")
        press("Escape")


def check_message(app, view):
    """A failure is said while the keyboard stays where it was."""
    print("== A message")
    take_keyboard()
    press("ctrl+1")
    until("focus in the reading view", lambda: has(view, Atspi.StateType.FOCUSED))
    del focused_parts[:]
    said = press("ctrl+v")
    print(f"  pasting nothing; spoken: {said}")
    expect("the message", said, "Message | ", "The clipboard holds no text")
    if focused_parts or not has(view, Atspi.StateType.FOCUSED):
        failures.append("the message took the keyboard from the text")


def walk():
    for kind in ("object:state-changed:focused", "object:state-changed:showing", "object:text-caret-moved"):
        listener.register(kind)
    app = until("the program on the bus", application)
    if not app:
        return
    frame = until("its window", lambda: app.get_child_at_index(0))
    view = until("the reading view with its text", lambda: reading_view(frame))
    if not view:
        return
    until("statements in the text", lambda: marked(view, "underline"))
    print("== What shows")
    for part, depth in parts(frame):
        print("  " * (depth + 1) + describe(part))
    failures.extend(f"no name: {bad}" for bad in nameless(frame))
    print("== The text and what it says")
    check_statements(view)
    take_keyboard()
    until("focus in the reading view", lambda: has(view, Atspi.StateType.FOCUSED))
    check_steps(view)
    check_fields(view)
    check_panes(frame)
    check_views(frame)
    check_palette()
    check_message(app, view)
    check_dialogs(app)


def main(program, text):
    process = subprocess.Popen([program, text])
    try:
        walk()
    finally:
        process.terminate()
        process.wait(10)
    print("\n".join(["", "FAILED", *failures]) if failures else "\nEverything spoke.")
    return 1 if failures else 0


if __name__ == "__main__":
    listener = Atspi.EventListener.new(take_event)
    sys.exit(main(*sys.argv[1:]))
