#!/usr/bin/python3
"""run.py STORY.py PROGRAM [ARGUMENT...]: plays a story with the program, step by step.

A story is a module whose functions named test_… are the steps, in the order in which they stand.
Each gets the running App. The module may say with which `arguments` the program is started.
Output is TAP. Steps build on one another, so a story ends at the first step that fails; a picture
of the screen, the tree of the interface and what the program printed are then kept. Two steps are
added: the program ends well, and it complained of nothing.
"""

import importlib.util
import os
import pathlib
import re
import sys
import traceback

import driver

COMPLAINT = re.compile(r"-(CRITICAL|WARNING) \*\*|AddressSanitizer|runtime error:")
# GTK 4.8 measures its rows once between two changes of them, then again when all are there; and when
# a popover is dismissed it now and then draws the inside of it, a gizmo of its own, once too often.
HARMLESS = re.compile("GtkColumnListView failed to scroll to given position"
                      "|snapshot GtkGizmo .* without a current allocation")


def load(path):
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def complains_of_nothing(app):
    found = [line for line in app.log().splitlines()
             if COMPLAINT.search(line) and not HARMLESS.search(line)]
    assert not found, "\n".join(found)


def ends_well(app):
    if app.is_running():
        app.key("ctrl+q")
    status = app.wait_exit()
    assert status == 0, f"status {status}"


def keep_evidence(app, folder, step):
    folder.mkdir(parents=True, exist_ok=True)
    try:
        app.screenshot(folder / f"{step}.png")
        (folder / f"{step}.tree").write_text(app.dump())
    except Exception as error:  # the program may be gone, and the first failure counts
        print(f"no picture: {error}", file=sys.stderr)
    (folder / f"{step}.log").write_text(app.log())
    print(f"see {folder}/{step}.*", file=sys.stderr)


def title(step):
    return re.sub("^(test|visit)_", "", step).replace("_", " ")


def play(app, steps, folder):
    """Plays the steps, and two more; whether all went well."""
    steps = [*steps, ("ends_well", ends_well), ("complains_of_nothing", complains_of_nothing)]
    print(f"1..{len(steps)}", flush=True)
    for number, (name, step) in enumerate(steps, 1):
        try:
            step(app)
        except Exception:
            print(f"not ok {number} - {title(name)}")
            traceback.print_exc()
            keep_evidence(app, folder, name)
            for later, (missed, _) in enumerate(steps[number:], number + 1):
                print(f"not ok {later} - {title(missed)} # not reached")
            return False
        print(f"ok {number} - {title(name)}", flush=True)
    return True


def main():
    path = pathlib.Path(sys.argv[1])
    story = load(path)
    steps = [(name, step) for name, step in vars(story).items() if name.startswith("test_")]
    out = pathlib.Path(os.environ.get("WISSEL_TEST_OUT", "out"))
    app = driver.App(sys.argv[2:] + getattr(story, "arguments", []))
    try:
        return 0 if play(app, steps, out / "end-to-end" / path.stem) else 1
    finally:
        app.end()


if __name__ == "__main__":
    sys.exit(main())
