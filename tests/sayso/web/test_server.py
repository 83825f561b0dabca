"""The page's addresses."""

import csv
import io
import json
import re

import pytest
from fastapi.testclient import TestClient

from sayso.corrections import UserData
from sayso.model.storage import TrainedModel
from sayso.web.desk import Desk
from sayso.web.overlay import Correction

START = 20


def seen(desk: Desk, key: str) -> str:
    """Give what the page would send along with a correction."""
    return desk.show(key).place(START).version or ""


def test_the_first_page_offers_what_there_is(client: TestClient, key: str) -> None:
    """The five articles, and those that the user has labelled."""
    assert client.get("/").text.count('hx-post="/examples/') == 5
    assert "/kept/" not in client.get("/").text
    client.post(f"/articles/{key}/sentences/{START}", data={"stance": "denies", "seen": ""})
    assert 'hx-post="/kept/ostrava"' in client.get("/").text
    opened = client.post("/kept/ostrava")
    assert opened.headers["hx-redirect"] == f"/articles/{key}"


def test_an_article_is_pasted_and_read(client: TestClient) -> None:
    """Its page has its sentences with their labels."""
    opened = client.post("/articles", data={"text": "Mayor denies graft\r\nHe said so."})
    page = client.get(opened.headers["hx-redirect"])
    assert page.status_code == 200
    assert "<h2>mayor-denies-graft</h2>" in page.text
    assert page.text.count('<a class="sentence ') == 2


def test_a_file_is_given(client: TestClient) -> None:
    """It goes before what stands in the text field, which may be larger than a megabyte."""
    files = {"file": ("rain.txt", b"It rained on Monday.", "text/plain")}
    opened = client.post("/articles", data={"text": "x" * 2**21}, files=files)
    assert "It rained on Monday." in client.get(opened.headers["hx-redirect"]).text


def test_one_of_the_five_is_chosen(client: TestClient) -> None:
    """Any other name is an error that is shown where messages stand."""
    opened = client.post("/examples/russia-denies-killing-civilians")
    assert "Amnesty International" in client.get(opened.headers["hx-redirect"]).text
    wrong = client.post("/examples/other")
    assert "hx-redirect" not in wrong.headers
    assert wrong.headers["hx-reswap"] == "none"
    assert re.search(r'id="message".* has no article other; reload the page</p>', wrong.text)


def test_what_an_article_holds_is_text(client: TestClient) -> None:
    """Its markup is shown, not obeyed."""
    text = "<script>alert(1)</script> It rained, Ann <i>Lee</i> said."
    page = client.get(client.post("/articles", data={"text": text}).headers["hx-redirect"]).text
    assert "&lt;script&gt;alert(1)" in page
    assert "<script>alert" not in page
    assert "<i>" not in page


def test_an_old_address_leads_to_the_first_page(client: TestClient) -> None:
    """The articles that were open are not, after a new start."""
    gone = client.get("/articles/0123456789abcdef", follow_redirects=False)
    assert (gone.status_code, gone.headers["location"]) == (307, "/")


def test_a_correction_changes_panel_text_and_count(
    client: TestClient, key: str, desk: Desk
) -> None:
    """Each takes the place of the one with its id."""
    sent = {"stance": "accuses", "seen": seen(desk, key)}
    changed = client.post(f"/articles/{key}/sentences/{START}", data=sent).text
    for place in ('class="reasons"', 'id="p20"', 'id="toolbar"', 'id="message"'):
        assert re.search(rf'<\w+ [^>]*{place}[^>]* hx-swap-oob="', changed)
    assert "1 of 5 sentences checked by you" in changed
    assert "Checked by you; sayso says" in changed
    assert '<a class="sentence accuses" id="s20"' in changed


def test_who_speaks_next_is_told_anew(client: TestClient, key: str) -> None:
    """A voice stands where the speaker changes: with a label, the next paragraph's may go."""
    sent = {"speaker_type": "observer", "speaker": "Ida Moss", "seen": ""}
    client.post(f"/articles/{key}/sentences/{START}", data=sent)
    changed = client.post(f"/articles/{key}/sentences/{START}", data=sent | {"seen": "x"}).text
    assert re.findall(r'<div class="paragraph" id="(p\d+)" hx-swap-oob', changed)[0] == "p20"
    assert "Ida Moss" in client.get(f"/articles/{key}/sentences/{START}").text


def test_a_correction_of_another_window_is_not_overwritten(
    client: TestClient, key: str, desk: Desk
) -> None:
    """What is stored now is shown, with the reason."""
    before = seen(desk, key)
    for stance in ("accuses", "neutral"):
        sent = {"stance": stance, "seen": before}
        answer = client.post(f"/articles/{key}/sentences/{START}", data=sent).text
    assert "labelled in another window meanwhile" in answer
    assert '<a class="sentence accuses" id="s20"' in answer


@pytest.mark.parametrize(
    ("sent", "message"),
    [
        ({"stance": "angry"}, "expected one of accuses, denies, neutral"),
        ({"speaker_type": "narrator", "speaker": "Eva Ek"}, "cannot be the article itself"),
    ],
)
def test_a_label_that_breaks_the_rules_is_refused(
    client: TestClient, key: str, desk: Desk, sent: dict[str, str], message: str
) -> None:
    """The message says what is expected, and nothing is stored."""
    answer = client.post(f"/articles/{key}/sentences/{START}", data=sent | {"seen": ""})
    assert message in answer.text
    assert answer.headers["hx-reswap"] == "none"
    assert desk.show(key).checked == 0


@pytest.mark.parametrize("address", ["", "/labels.csv"])
def test_labels_spoiled_by_hand_are_no_article_and_no_file(
    client: TestClient, key: str, desk: Desk, address: str
) -> None:
    """The page says which row it is, and a download fails rather than hold a message."""
    client.post(f"/articles/{key}/sentences/{START}", data={"stance": "accuses", "seen": ""})
    file = desk.folder / "labels" / "ostrava.csv"
    file.write_bytes(file.read_bytes().replace(b"accuses", b"angry"))
    answer = client.get(f"/articles/{key}{address}")
    assert (answer.status_code, "<title>" in answer.text) == (409, True)
    assert "line 2, stance: &#39;angry&#39;, expected one of accuses" in answer.text


def test_a_correction_is_undone(client: TestClient, key: str) -> None:
    """Without any, undoing changes nothing."""
    client.post(f"/articles/{key}/sentences/{START}", data={"stance": "accuses", "seen": ""})
    assert "0 of 5 sentences checked by you" in client.post(f"/articles/{key}/undo").text
    assert "0 of 5 sentences checked by you" in client.post(f"/articles/{key}/undo").text


def test_what_another_program_changed_is_shown_in_place_of_an_undo(
    client: TestClient, key: str, desk: Desk, model: TrainedModel
) -> None:
    """With the reason, and the label that is stored now."""
    client.post(f"/articles/{key}/sentences/{START}", data={"stance": "accuses", "seen": ""})
    other = Desk(model, UserData(desk.folder))
    other.open(desk.article(key).document)
    other.correct(key, START, Correction(stance="neutral"), seen(other, key))
    answer = client.post(f"/articles/{key}/undo").text
    assert "labelled in another window meanwhile" in answer
    assert '<a class="sentence neutral" id="s20"' in answer


def test_pictures_show_what_the_page_shows(client: TestClient, key: str) -> None:
    """A correction moves a sentence from one speaker to another, in the picture too."""
    before = client.get(f"/articles/{key}/pictures").text
    sent = {"speaker": "Ida Moss", "speaker_type": "observer", "stance": "accuses", "seen": ""}
    client.post(f"/articles/{key}/sentences/{START}", data=sent | {"target": "Norway"})
    after = client.get(f"/articles/{key}/pictures").text
    assert after.count("<svg ") == 3
    assert ("Ida Moss" in before, "Ida Moss" in after) == (False, True)
    assert "Norway" in after


@pytest.mark.parametrize(
    ("format_", "type_"),
    [("csv", "text/csv"), ("jsonl", "application/jsonl"), ("html", "text/html")],
)
def test_the_labels_can_be_taken_along(
    client: TestClient, key: str, format_: str, type_: str
) -> None:
    """As a file named like the article, with what was corrected."""
    client.post(f"/articles/{key}/sentences/{START}", data={"stance": "accuses", "seen": ""})
    file = client.get(f"/articles/{key}/labels.{format_}")
    assert file.headers["content-type"].partition(";")[0] == type_
    assert file.headers["content-disposition"].endswith(f"ostrava.{format_}")
    if format_ == "csv":
        rows = list(csv.DictReader(io.StringIO(file.text)))
        found = {row["start"]: (row["stance"], row["by_hand"]) for row in rows}
    elif format_ == "jsonl":
        objects = [json.loads(line) for line in file.text.splitlines()]
        found = {str(o["start"]): (o["stance"], o["extra"]["by_hand"]) for o in objects}
        assert "explanation" in objects[1]
    else:
        assert "/assets/" not in file.text
        found = {"20": ("accuses", "1" if "Checked by you" in file.text else "0")}
    assert found["20"] == ("accuses", "1")


def test_a_spreadsheet_takes_no_word_for_a_formula(client: TestClient) -> None:
    """A table for Excel is told so by its first character; the other holds what the article has."""
    opened = client.post("/articles", data={"text": "=1+1 is two, the mayor said."})
    address = f"{opened.headers['hx-redirect']}/labels.csv"
    assert ",=1+1 is" not in client.get(f"{address}?spreadsheet=1").text
    assert client.get(f"{address}?spreadsheet=1").content.startswith(b"\xef\xbb\xbfdocument,")
    assert client.get(address).content.startswith(b"document,")


def test_the_table_cannot_be_taken_along(client: TestClient, key: str) -> None:
    """It is for the terminal."""
    assert client.get(f"/articles/{key}/labels.table").status_code == 422
