"""Who may ask, and what the page may do."""

import pytest
from fastapi.testclient import TestClient

from sayso.web.desk import Desk
from sayso.web.safety import LARGEST
from sayso.web.server import create
from sayso.web.training import Trainer


def test_the_page_may_ask_nobody_else(client: TestClient) -> None:
    """Whatever an article holds, its scripts and addresses come to nothing."""
    policy = client.get("/").headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; script-src 'self';")
    assert "http" not in policy
    assert client.get("/assets/article.js").headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("host", ["example.org", "127.0.0.1.example.org:8000", "", "[::1"])
def test_another_name_for_this_machine_is_refused(client: TestClient, host: str) -> None:
    """A site may have its own name point here; the message says which names are right."""
    refused = client.get("/", headers={"Host": host})
    assert refused.status_code == 400
    assert f"{host} is not this page's address; it is served as 127.0.0.1, loc" in refused.text


@pytest.mark.parametrize("host", ["::1", "Newsroom"])
def test_the_address_it_is_served_on_is_right(desk: Desk, trainer: Trainer, host: str) -> None:
    """Also one of IPv6, which stands in brackets."""
    named = f"[{host}]" if ":" in host else host
    with TestClient(create(desk, trainer, host), base_url=f"http://{named}:8000") as client:
        assert client.get("/").status_code == 200


@pytest.mark.parametrize("origin", ["https://example.org", "http://127.0.0.1:9", "null"])
def test_another_site_may_send_nothing(client: TestClient, origin: str) -> None:
    """Its forms are refused, the page's own are not."""
    refused = client.post("/articles", data={"text": "It rained."}, headers={"Origin": origin})
    assert (refused.status_code, origin in refused.text) == (403, True)
    here = {"Origin": "http://127.0.0.1:8000"}
    assert client.post("/articles", data={"text": "It rained."}, headers=here).status_code == 200


def test_what_is_too_large_is_refused_unread(client: TestClient) -> None:
    """With what is allowed."""
    refused = client.post("/articles", headers={"Content-Length": str(LARGEST + 1)})
    assert (refused.status_code, "larger than 20 MB" in refused.text) == (413, True)


def test_what_does_not_say_how_large_it_is_is_refused(client: TestClient) -> None:
    """It could go on for ever."""
    sent = client.post("/articles", content=iter([b"text=", b"It rained."]))
    assert (sent.status_code, "unknown length" in sent.text) == (411, True)
