"""Whatever is broken, hostile, newer or full: one message that says what to do, and nothing lost."""

import contextlib
import os
import pathlib
import re
import sqlite3
import subprocess
import zipfile

HOME = pathlib.Path(os.environ["WISSEL_TEST_DIR"]) / "home"
DATA = pathlib.Path(os.environ["XDG_DATA_HOME"]) / "wissel"
NAME = "Netwerk Noord"
OLE = bytes.fromhex("d0cf11e0a1b11ae1")  # old workbooks, and new ones with a password
VERSION_AT = 60  # of the format, in the header of the file


def networks():
    return sorted((DATA / "networks").glob("*.sqlite"))


def restart(app):
    if app.is_running():
        app.key("ctrl+q")
        app.wait_exit()
    app.start()


def wait_message(app, *patterns):
    """Waits for a dialog with these texts, checks that it names no path, and closes it."""
    for pattern in patterns:
        app.wait("label", re.compile(pattern))
    texts = [node.name for node in app.find_all("label")]
    assert not [text for text in texts if "/" in text and str(DATA.parent) in text], texts
    app.key("Escape")
    app.wait_gone("label", re.compile(patterns[0]))


def wait_organisations(app, count):
    app.click(app.wait_row(app.wait("list", "Sections"), "Organisations"))
    app.wait("label", f"{count} row" + ("s" if count != 1 else ""))


def begin_import(app, path):
    ask_running(app, path)
    app.wait("label", path.name)
    app.click(app.wait("button", "Check the File", state="sensitive"))


def write_list(path, names):
    path.write_text("Kind,Short name,Name\n" +
                    "".join(f"Municipality,{name},Stad {name}\n" for name in names))
    return path


def ask_running(app, path):
    """Starts the program once more with a file: the window that is there has to take it."""
    subprocess.run([*app.command, str(path)], check=True, timeout=60, stderr=subprocess.DEVNULL)


def test_a_network_with_a_backup(app):
    app.fill_screen()
    app.click(app.wait("button", "New Network…"))
    app.fill(app.wait("text", "Name"), NAME)
    app.click(app.wait("button", "Create"))
    app.wait("label", "A New Network")
    begin_import(app, write_list(HOME / "goed.csv", ["Noordstad", "Zuidstad"]))
    app.click(app.wait("button", "Take In 2 Rows"))
    app.click(app.wait("label", "Close"))
    wait_organisations(app, 2)


def test_lists_that_cannot_be_read(app):
    """The assistant says why, and stays for another file."""
    (HOME / "leeg.csv").write_bytes(b"")
    (HOME / "vreemd.csv").write_text("Appel,Peer\n1,2\n")
    (HOME / "oud.xls").write_bytes(OLE + bytes(600))
    (HOME / "wachtwoord.xlsx").write_bytes(OLE + bytes(600))
    (HOME / "kapot.xlsx").write_bytes(b"PK\3\4" + bytes(300))
    with zipfile.ZipFile(HOME / "bom.xlsx", "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("[Content_Types].xml", "<Types/>")
        bomb.writestr("xl/workbook.xml", b" " * 400_000_000)
    with open(HOME / "reus.csv", "wb") as giant:
        giant.truncate(5 << 30)
    for name in ("leeg.csv", "vreemd.csv", "oud.xls", "wachtwoord.xlsx", "kapot.xlsx", "bom.xlsx",
                 "reus.csv"):
        begin_import(app, HOME / name)
        message = app.wait_until(lambda: app.find("label", re.compile(r".{30,}\.$"), within=next(
            window for window in app.windows() if window.name == "Import")), f"a message for {name}")
        assert str(HOME) not in message.name, message.name
        print(f"# {name}: {message.name}")
        assert not app.find("button", re.compile("^Take In"), state="sensitive")
        app.key("Escape")
        app.wait_until(lambda: len(app.windows()) == 1, "the import to close")
    wait_organisations(app, 2)


def test_a_second_start_raises_the_first_window(app):
    subprocess.run(app.command, check=True, timeout=60)
    assert len(app.windows()) == 1
    app.wait("label", NAME)


def test_a_folder_is_no_network(app):
    ask_running(app, HOME)
    wait_message(app, "Cannot Be Opened", "is not a file")
    wait_organisations(app, 2)


def make_package(app):
    app.menu(app.wait("button", "Main Menu"), "Back Up…")
    app.choose_file("Back Up the Network", HOME / "pakket.wissel")
    app.wait_until((HOME / "pakket.wissel").exists, "the package")
    return (HOME / "pakket.wissel").read_bytes()


def test_packages_that_cannot_be_trusted(app):
    good = make_package(app)
    newer = bytearray(good)
    newer[VERSION_AT:VERSION_AT + 4] = (99).to_bytes(4, "big")
    (HOME / "nieuwer.wissel").write_bytes(newer)
    (HOME / "afgebroken.wissel").write_bytes(good[:len(good) // 2])
    (HOME / "rommel.wissel").write_bytes(b"geen netwerk\n" * 99)
    (HOME / "vijandig.wissel").write_bytes(good)
    with sqlite3.connect(HOME / "vijandig.wissel") as hostile:
        hostile.execute("CREATE TRIGGER hostile AFTER INSERT ON organisation BEGIN "
                        "DELETE FROM person; END")
    hostile.close()
    before = networks()
    for name, reason in (("nieuwer", "newer version"), ("afgebroken", "Use another copy|not a pack"),
                         ("rommel", "not a "), ("vijandig", "Use another copy|not a package")):
        ask_running(app, HOME / f"{name}.wissel")
        wait_message(app, f"“{name}.wissel” Cannot Be Opened", reason)
        assert networks() == before, "something was left behind"
        wait_organisations(app, 2)


def test_a_newer_network_is_left_alone(app):
    app.key("ctrl+q")
    app.wait_exit()
    [path] = networks()
    original = path.read_bytes()
    newer = bytearray(original)
    newer[VERSION_AT:VERSION_AT + 4] = (99).to_bytes(4, "big")
    path.write_bytes(newer)
    app.start()
    app.click(app.wait("label", re.compile("newer version")))
    wait_message(app, "Cannot Be Opened", "Install the newer version")
    assert path.read_bytes() == newer, "it was changed"
    path.write_bytes(original)


def test_a_broken_network_offers_its_backup(app):
    restart(app)
    app.key("ctrl+q")
    app.wait_exit()
    [path] = networks()
    path.write_bytes(path.read_bytes()[:5000])
    app.start()
    app.click(app.wait("label", "netwerk-noord"))
    app.wait("label", re.compile("^“netwerk-noord” Cannot Be Opened$"))
    message = app.wait("label", re.compile("The latest backup is of"))
    assert str(DATA.parent) not in message.name, message.name
    app.click(app.wait("button", "Restore the Backup"))
    app.wait("label", NAME)
    assert path.stat().st_size == 5000, "the damaged file was touched"


def test_a_full_disk(app):
    """On a small disk of its own, where one may be mounted."""
    app.key("ctrl+q")
    app.wait_exit()
    subprocess.run(["rm", "-r", DATA], check=True)
    DATA.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16m", "none", DATA],
                      stderr=subprocess.DEVNULL).returncode != 0:
        print("# no permission to mount a small disk: not tried")
        app.start()
        return
    try:
        fill_the_disk(app)
    finally:
        app.end()
        subprocess.run(["umount", DATA], check=True)
    app.start()


def fill_the_disk(app):
    app.start()
    app.click(app.wait("button", "New Network…"))
    app.fill(app.wait("text", "Name"), NAME)
    app.click(app.wait("button", "Create"))
    app.wait("list", "Sections")
    many = write_list(HOME / "veel.csv", [f"Gemeente {number}" for number in range(2000)])
    begin_import(app, many)
    button = app.wait("button", "Take In 2000 Rows")
    with open(DATA / "ballast", "wb", buffering=0) as ballast, contextlib.suppress(OSError):
        while True:
            ballast.write(bytes(4096))
    app.click(button)
    app.wait("label", re.compile("disk is full"))
    app.key("Escape", "Escape")
    app.wait_until(lambda: len(app.windows()) == 1, "the import to close")
    app.wait("label", "A New Network")


def test_a_folder_that_may_not_be_written(app):
    """A file stands where the folder should be, which stops even an administrator."""
    app.key("ctrl+q")
    app.wait_exit()
    subprocess.run(["rm", "-rf", DATA], check=True)
    DATA.write_text("")
    app.start()
    app.click(app.wait("button", "New Network…"))
    app.fill(app.wait("text", "Name"), NAME)
    app.click(app.wait("button", "Create"))
    app.wait("label", re.compile("keeps its networks cannot be written"))
    app.key("Escape")
    app.wait_gone("label", "The Network Cannot Be Created")
    app.key("Escape")
    app.wait_until(lambda: len(app.windows()) == 1, "the window for a new network to close")
