"""Who may ask, and what the page may do."""

import pytest
from fastapi.testclient import TestClient

from sayso.web.safety import LARGEST


def test_the_page_may_ask_nobody_else(client: TestClient) -> None:
    """Whatever an article holds, its scripts and addresses come to nothing."""
    policy = client.get("/").headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; script-src 'self';")
    assert "http" not in policy
    assert client.get("/assets/article.js").headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("host", ["example.org", "127.0.0.1.example.org:8000"])
def test_another_name_for_this_machine_is_refused(client: TestClient, host: str) -> None:
    """A site may have its own name point here."""
    assert client.get("/", headers={"Host": host}).status_code == 400


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
