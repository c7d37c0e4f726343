"""A display: real key presses, pointer motion and clicks over XTEST, windows, and pictures."""

import struct
import time
import zlib

from Xlib import X, XK, Xatom, display, error
from Xlib.ext import xtest

MODIFIERS = {"ctrl": "Control_L", "shift": "Shift_L", "alt": "Alt_L"}
KEY_PAUSE = 0.012


class Window:
    """A window on the screen, at the time it was looked at."""

    def __init__(self, screen, window, geometry):
        def text(name, kind, otherwise):
            found = window.get_full_property(screen.atom(name), kind)
            return found.value if found else otherwise

        self._screen, self._window = screen, window
        place = screen.root.translate_coords(window, 0, 0)
        self.x, self.y, self.width, self.height = place.x, place.y, geometry.width, geometry.height
        self.process = text("_NET_WM_PID", Xatom.CARDINAL, [0])[0]
        self.title = text("_NET_WM_NAME", screen.atom("UTF8_STRING"), b"").decode("utf-8", "replace")
        # Shadow around what a person takes for the window: left, right, top, bottom.
        self.frame = tuple(text("_GTK_FRAME_EXTENTS", Xatom.CARDINAL, (0, 0, 0, 0)))
        self.is_popup = bool(window.get_attributes().override_redirect)

    def resize(self, width, height):
        self._window.configure(x=0, y=0, width=width, height=height)
        self._screen.display.sync()


class Screen:
    def __init__(self):
        self.display = display.Display()
        self.root = self.display.screen().root
        self.extra_keys, self.spare_keys = {}, self._find_spare_keys()

    def atom(self, name):
        return self.display.intern_atom(name)

    # -- keyboard

    def _find_spare_keys(self):
        """Keys without a meaning; Xvfb has some twenty."""
        first = self.display.display.info.min_keycode
        count = self.display.display.info.max_keycode - first + 1
        rows = self.display.get_keyboard_mapping(first, count)
        return [first + index for index, row in enumerate(rows) if not any(row)]

    def _key_for(self, symbol):
        """(key, with Shift) that gives this symbol, or (None, False)."""
        if symbol in self.extra_keys:
            return self.extra_keys[symbol], False
        keys = [(shift, key) for key, shift in self.display.keysym_to_keycodes(symbol) if shift < 2]
        return (min(keys)[1], bool(min(keys)[0])) if keys else (None, False)

    def _provide(self, symbols):
        """Puts symbols that the keyboard lacks on spare keys, all at once, so that the program has
        read the new keyboard before the first of them arrives. (Changing it for each character, as
        other tools do, loses characters.)"""
        missing = [symbol for symbol in dict.fromkeys(symbols) if self._key_for(symbol)[0] is None]
        if len(missing) > len(self.spare_keys):  # no room: give up the earlier ones
            time.sleep(0.5)
            for symbol in [old for old in self.extra_keys if old not in symbols]:
                self.spare_keys.append(self.extra_keys.pop(symbol))
        for symbol in missing:
            key = self.spare_keys.pop(0)
            self.display.change_keyboard_mapping(key, [[symbol, symbol]])
            self.extra_keys[symbol] = key
        if missing:
            self.display.sync()
            time.sleep(0.15)

    def _press(self, keys):
        for event, order in ((X.KeyPress, keys), (X.KeyRelease, keys[::-1])):
            for key in order:
                xtest.fake_input(self.display, event, key)
                self.display.sync()
        time.sleep(KEY_PAUSE)

    def _press_symbol(self, symbol, modifiers=()):
        key, shift = self._key_for(symbol)
        names = list(modifiers) + (["shift"] if shift and "shift" not in modifiers else [])
        held = [self._key_for(XK.string_to_keysym(MODIFIERS[name]))[0] for name in names]
        self._press(held + [key])

    def key(self, *combinations):
        """key("ctrl+s"), key("Down", "Down", "Return")"""
        for combination in combinations:
            *modifiers, last = combination.split("+")
            symbol = XK.string_to_keysym(last) or symbol_of(last)
            self._provide([symbol])
            self._press_symbol(symbol, modifiers)

    def type(self, text):
        """Types any text; characters that are not on the keyboard too."""
        room = max(len(self.spare_keys) + len(self.extra_keys) - 1, 1)
        symbols = [symbol_of(character) for character in text]
        while symbols:
            count, new = 0, set()  # as many as the spare keys can hold
            while count < len(symbols):
                if self._key_for(symbols[count])[0] is None or symbols[count] in self.extra_keys:
                    new.add(symbols[count])
                if len(new) > room:
                    break
                count += 1
            self._provide(symbols[:count])
            for symbol in symbols[:count]:
                self._press_symbol(symbol)
            symbols = symbols[count:]

    # -- pointer

    def move(self, x, y):
        """Moves the pointer there with motion on the way: after a popover has closed, GTK on X11
        does not know where the pointer is until it moves, and loses a click that comes first."""
        for distance in (5, 2, 0):
            xtest.fake_input(self.display, X.MotionNotify, x=max(int(x) - distance, 0),
                             y=max(int(y) - distance, 0))
            self.display.sync()
            time.sleep(0.015)

    def click(self, x, y, button=1, count=1):
        self.move(x, y)
        for _ in range(count):
            for event, pause in ((X.ButtonPress, 0.02), (X.ButtonRelease, 0.04)):
                xtest.fake_input(self.display, event, button)
                self.display.sync()
                time.sleep(pause)

    def scroll(self, x, y, clicks):
        """Turns the wheel; down if clicks is positive."""
        self.click(x, y, 5 if clicks > 0 else 4, abs(clicks))

    # -- windows

    def windows(self, process):
        """The windows of a process, from the lowest to the topmost."""
        found = []
        for window in self.root.query_tree().children:
            try:
                geometry = window.get_geometry()
                if window.get_attributes().map_state == X.IsViewable and geometry.width > 1:
                    found.append(Window(self, window, geometry))
            except error.XError:
                pass  # closed while we looked
        return [window for window in found if window.process == process]

    # -- pictures

    def _grab(self, area=None):
        """The pixels of an area (x, y, width, height) of the screen, or of all of it."""
        if area is None:
            size = self.root.get_geometry()
            area = 0, 0, size.width, size.height
        image = self.root.get_image(*area, X.ZPixmap, 0xffffffff)
        return bytes(image.data), area[2], area[3]

    def settle(self, quiet=0.12, at_most=5.0):
        """Waits until the picture has not changed for a while."""
        end, last, since = time.monotonic() + at_most, None, 0
        while time.monotonic() < end:
            picture = zlib.adler32(self._grab()[0])
            if picture != last:
                last, since = picture, time.monotonic()
            elif time.monotonic() - since >= quiet:
                return
            time.sleep(0.03)

    def save_png(self, path, area=None):
        data, width, height = self._grab(area)
        rgb = bytearray(width * height * 3)
        rgb[0::3], rgb[1::3], rgb[2::3] = data[2::4], data[1::4], data[0::4]
        rows = b"".join(b"\0" + rgb[start:start + width * 3]
                        for start in range(0, len(rgb), width * 3))

        def chunk(tag, body):
            return struct.pack(">I", len(body)) + tag + body + struct.pack(
                ">I", zlib.crc32(tag + body))

        with open(path, "wb") as file:
            file.write(b"\x89PNG\r\n\x1a\n"
                       + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
                       + chunk(b"IDAT", zlib.compress(rows, 6)) + chunk(b"IEND", b""))


def symbol_of(character):
    """The key symbol of a character."""
    if character in "\n\t":
        return {"\n": XK.XK_Return, "\t": XK.XK_Tab}[character]
    code = ord(character)
    return code if code < 0x100 else 0x01000000 | code
