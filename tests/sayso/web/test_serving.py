"""Where the page is served."""

import socket
from pathlib import Path

import pytest

from sayso.features.errors import InputError, OutputError
from sayso.web import serving
from sayso.web.serving import Place, serve


def test_a_taken_port_is_an_error() -> None:
    """Before anything is trained or opened."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(OutputError, match=f"port {port}: nothing .* name another with --host"):
            serve(Place("127.0.0.1", port, False), None, None, print)


def test_an_address_of_another_machine_is_an_error() -> None:
    """With the cure."""
    with pytest.raises(OutputError, match=r"192\.0\.2\.1, port 0: nothing can be served"):
        serve(Place("192.0.2.1", 0, False), None, None, print)


def test_without_what_it_needs_the_cure_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """The extra."""
    monkeypatch.setattr(serving, "find_spec", lambda _name: None)
    with pytest.raises(InputError, match=r'pip install "sayso\[web\]"'):
        serve(Place("127.0.0.1", 0, False), None, None, print)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Interrupt the server at once; gives the address that was opened, and the port."""
    opened: list[str] = []

    def interrupted(_server: object, sockets: list[socket.socket]) -> None:
        opened.append(str(sockets[0].getsockname()[1]))
        raise KeyboardInterrupt

    monkeypatch.setattr("webbrowser.open", opened.append)
    monkeypatch.setattr("uvicorn.Server.run", interrupted)
    return opened


def test_a_data_folder_that_is_a_file_is_an_error(tmp_path: Path) -> None:
    """At once, not at the first correction."""
    (tmp_path / "mine").write_text("")
    with pytest.raises(InputError, match=r"mine is no folder; .* --data"):
        serve(Place("127.0.0.1", 0, False), tmp_path / "mine", None, print)


def test_the_page_opens_where_it_is_served(
    opened: list[str], tmp_path: Path, model_file: Path
) -> None:
    """The address is said, then opened, then served until it is interrupted."""
    said: list[str] = []
    serve(Place("127.0.0.1", 0, True), tmp_path / "mine", model_file, said.append)
    address, port = opened
    assert address == f"http://127.0.0.1:{port}/"
    assert said == [f"serving at {address} (stop with Ctrl+C)"]
    assert not (tmp_path / "mine").exists()


@pytest.mark.usefixtures("opened")
def test_an_address_that_others_reach_is_told_so(tmp_path: Path, model_file: Path) -> None:
    """Their names for it are refused, but whoever means harm sends another."""
    said: list[str] = []
    serve(Place("0.0.0.0", 0, False), tmp_path / "mine", model_file, said.append)  # noqa: S104
    assert "whoever can reach 0.0.0.0 can read the articles and change your labels" in said


@pytest.mark.usefixtures("opened")
def test_a_model_of_the_page_that_is_of_no_use_is_left_out(
    tmp_path: Path, model_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As after an upgrade: the page is served with the model that there is without it."""
    (tmp_path / "artifacts").mkdir()
    (tmp_path / "artifacts" / "model.skops").write_bytes(b"junk")
    monkeypatch.setattr("sayso.models.LOCAL", model_file)
    said: list[str] = []
    serve(Place("127.0.0.1", 0, False), tmp_path, None, said.append)
    assert said[0].startswith("the model that the page trained is left out, train again: ")
    assert said[1].startswith("serving at ")
