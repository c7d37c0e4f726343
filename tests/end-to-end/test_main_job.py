"""The main job of an officer, from an empty computer to the certificates, with keys and clicks."""

NETWORK = "Réseau d’essai Zoë"


def sections(app):
    return app.wait("list", "Sections")


def test_a_network_is_made(app):
    app.click(app.wait("button", "New Network…"))
    app.fill(app.wait("text", "Name"), NETWORK)
    app.click(app.wait("button", "Create"))
    app.wait("label", NETWORK)
    app.wait_row(sections(app), "Organisations")


def test_every_section_opens(app):
    for number in range(len(app.rows(sections(app)))):
        row, words = app.rows(sections(app))[number]
        app.click(row)
        app.wait_until(lambda: len(app.find_all("label", words[0])) == 2,
                       f"{words[0]} to be the title of the page")


def test_the_network_is_there_after_closing(app):
    app.key("ctrl+q")
    assert app.wait_exit() == 0
    app.start()
    app.wait("label", NETWORK)
