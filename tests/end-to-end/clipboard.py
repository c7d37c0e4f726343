"""The clipboard of the display, as another program has it."""

import threading

from Xlib import X, Xatom, display
from Xlib.protocol import event


class Clipboard:
    """Owns the clipboard with a text, or reads what another program put there."""

    def __init__(self):
        self.display = display.Display()
        self.window = self.display.screen().root.create_window(0, 0, 1, 1, 0, 0)
        self.selection = self.display.intern_atom("CLIPBOARD")
        self.utf8 = self.display.intern_atom("UTF8_STRING")
        self.targets = self.display.intern_atom("TARGETS")
        self.property = self.display.intern_atom("WISSEL_TEST")
        self.text = None
        self.thread = None

    def put(self, text):
        """From now on the text is what other programs paste."""
        self.text = text.encode()
        self.window.set_selection_owner(self.selection, X.CurrentTime)
        self.display.flush()
        if self.thread is None:
            self.thread = threading.Thread(target=self._serve, daemon=True)
            self.thread.start()

    def _serve(self):
        while True:
            request = self.display.next_event()
            if request.type == X.SelectionRequest:
                self._answer(request)

    def _answer(self, request):
        place = request.property or request.target
        if request.target == self.targets:
            request.requestor.change_property(place, Xatom.ATOM, 32, [self.targets, self.utf8])
        elif request.target == self.utf8:
            request.requestor.change_property(place, self.utf8, 8, self.text)
        else:
            place = X.NONE
        request.requestor.send_event(event.SelectionNotify(
            time=request.time, requestor=request.requestor, selection=request.selection,
            target=request.target, property=place))
        self.display.flush()


def read():
    """What a program put on the clipboard; None for nothing."""
    reader = Clipboard()
    reader.window.convert_selection(reader.selection, reader.utf8, reader.property, X.CurrentTime)
    reader.display.flush()
    while True:
        answer = reader.display.next_event()
        if answer.type == X.SelectionNotify:
            break
    found = reader.window.get_full_property(reader.property, X.AnyPropertyType)
    return found.value.decode() if answer.property != X.NONE and found else None
