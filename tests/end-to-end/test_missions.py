"""A network of missions, from its charter to a candidate who is held back."""

import re

NETWORK = "Netwerk Opdrachten"


def field(app, name):
    return app.wait("text", re.compile("^" + re.escape(name) + r"( \*)?$"))


def go_to(app, section):
    app.click(app.wait_row(app.wait("list", "Sections"), section))


def begin(app, section, kind):
    go_to(app, section)
    app.click(app.wait("button", f"New {kind}"))
    app.wait("label", f"New: {kind.capitalize()}")


def choose_record(app, name, title):
    app.click(app.wait("button", f"Choose: {name}"))
    app.click(app.wait_row(app.wait("list", "Choices"), title))


def step(app, label, state):
    app.click(app.wait("button", label, state="sensitive"))
    app.wait("label", state)


def refuse(app, label, words):
    app.click(app.wait("button", label, state="sensitive"))
    app.wait("label", re.compile(words))
    app.key("Escape")
    app.wait_gone("label", re.compile(words))


def add_organisation(app, name, kind):
    begin(app, "Organisations", "Organisation")
    app.fill(field(app, "Short name"), name)
    app.choose(app.wait("combo box", "Kind"), kind)
    app.wait("page tab", "History")


def ask_to_join(app, name, kind):
    add_organisation(app, name, kind)
    app.click(app.wait("button", "New: Membership"))
    app.fill(field(app, "Request received on"), "4/1/2027")
    app.key("Tab")
    app.wait("label", "In contact")


def make_member(app, name, kind):
    ask_to_join(app, name, kind)
    step(app, "May become a member", "May become a member")
    step(app, "Charter sent", "Charter sent")
    app.wait("label", "Signature of the charter (1)")
    signature = [node for node in app.find_all("label", name)][-1]
    app.click(signature)
    app.fill(field(app, "Signatory"), "Ann Voorbeeld")
    app.choose(app.wait("combo box", "Kind of function"), "Chair of the management committee")
    app.fill(field(app, "Signed on"), "5/2/2027")
    app.key("Tab", "alt+Left")
    step(app, "Becomes a member", "Member")
    app.wait("label", "Without a representative")


def test_the_sections_of_a_network_of_missions(app):
    app.fill_screen()
    app.click(app.wait("button", "New Network…"))
    app.fill(app.wait("text", "Name"), NETWORK)
    app.choose(app.wait("combo box", "Kind"), re.compile("^Mission"))
    app.click(app.wait("button", "Create"))
    app.wait("label", "A New Network")
    for section in ("Members", "Mission Offers", "Applications", "Network Meetings",
                    "Charter Texts"):
        app.wait_row(app.wait("list", "Sections"), section)
    assert app.row(app.wait("list", "Sections"), "Learning Questions") is None


def test_a_charter_text(app):
    begin(app, "Charter Texts", "Charter Text")
    app.fill(field(app, "Version"), "2027")
    app.fill(field(app, "Text"), "4.15 Een maand opzeg.")
    app.key("ctrl+Tab")
    app.wait("page tab", "History")


def test_a_private_company_is_refused(app):
    ask_to_join(app, "Voorbeeld NV", "Private company")
    refuse(app, "May become a member", "^Only organisations of the Belgian public sector")


def test_members_sign_the_charter(app):
    make_member(app, "Stad Voorbeeld", "Municipality")
    make_member(app, "Provincie Proef", "Province")


def test_an_offer_is_published(app):
    begin(app, "Mission Offers", "Mission Offer")
    app.fill(field(app, "Mission"), "Onthaal opstarten")
    choose_record(app, "Hosting member", "Stad Voorbeeld")
    app.choose(app.wait("combo box", "Purpose"), "Start a project")
    app.wait("label", "Draft")
    refuse(app, "Approve", "^The goal of the project is missing")
    app.fill(field(app, "Goal of the project"), "Een onthaalplan")
    app.key("ctrl+Tab")
    app.click(app.wait("check box", "No structural shortage of staff"))
    app.fill(field(app, "Apply until"), "30/4/2027")
    app.key("Tab")
    step(app, "Approve", "Approved")
    step(app, "Publish", "Published")
    app.wait("label", "Published nowhere yet")


def test_it_is_passed_on(app):
    app.click(app.wait("label", "Who Passed It On…"))
    app.click(app.wait("check box", "Provincie Proef"))
    app.click(app.wait("button", "Record", state="sensitive"))
    app.wait("label", "Publications (1)")
    app.wait_gone("label", "Published nowhere yet")
    app.key("ctrl+z")
    app.wait("label", "Published nowhere yet")
    app.key("ctrl+shift+z")
    app.wait("label", "Publications (1)")


def test_who_attended_is_noted_for_all_in_one_go(app):
    begin(app, "Network Meetings", "Network Meeting")
    app.fill(field(app, "Date"), "25/2/2027")
    app.key("Tab")
    app.click(app.wait("label", "Which Members Attended?…"))
    app.choose(app.wait("combo box", "Provincie Proef"), "Excused")
    app.click(app.wait("button", "Others Present", state="sensitive"))
    app.click(app.wait("button", "Note", state="sensitive"))
    app.wait("label", "Attendance of members (2)")
    app.key("ctrl+z")
    app.wait_gone("label", "Attendance of members (2)")
    app.key("ctrl+shift+z")
    app.wait("label", "Attendance of members (2)")


def test_nobody_is_refused_without_a_dialogue(app):
    begin(app, "People", "Person")
    app.fill(field(app, "First name"), "Bo")
    app.fill(field(app, "Last name"), "Proef")
    app.key("Tab")
    app.wait("page tab", "History")
    begin(app, "Applications", "Application")
    choose_record(app, "Candidate", "Bo Proef")
    choose_record(app, "Organisation of origin", "Provincie Proef")
    choose_record(app, "Mission offer", "Onthaal opstarten")
    step(app, "Selected", "Selected")
    step(app, "Release asked", "Release asked")
    app.click(app.wait("button", "Other Steps"))
    app.wait("label", re.compile("^A refusal is an exception"))
    app.key("Escape")
    app.click(app.wait("button", "New: Dialogue on the release"))
    app.fill(field(app, "Opened on"), "12/4/2027")
    app.choose(app.wait("combo box", "Why the departure is a problem"), re.compile("weakened"))
    app.fill(field(app, "Explanation"), "Twee zieken")
    app.key("ctrl+Tab")
    app.choose(app.wait("combo box", "Outcome"), "Refused")
    app.fill(field(app, "Closed on"), "14/4/2027")
    app.key("Tab", "alt+Left")
    app.click(app.wait("button", "Other Steps"))
    app.click(app.wait("label", "Refused"))
    app.wait("label", "Release refused")


def test_the_member_shows_its_refusals_after_a_restart(app):
    app.key("ctrl+q")
    assert app.wait_exit() == 0
    app.start()
    app.fill_screen()
    app.click(app.wait("label", NETWORK))
    app.wait("frame", NETWORK)
    go_to(app, "Members")
    app.double_click(app.wait_row(app.wait("tree table"), "Provincie Proef"))
    app.wait("label", "Refusals (%)")
    app.wait("label", "100")
