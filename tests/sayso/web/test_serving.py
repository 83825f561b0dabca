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


def test_the_page_opens_where_it_is_served(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, model_file: Path
) -> None:
    """The address is said, then opened, then served until it is interrupted."""
    opened: list[str] = []
    said: list[str] = []

    def interrupted(_server: object, sockets: list[socket.socket]) -> None:
        opened.append(str(sockets[0].getsockname()[1]))
        raise KeyboardInterrupt

    monkeypatch.setattr("webbrowser.open", opened.append)
    monkeypatch.setattr("uvicorn.Server.run", interrupted)
    serve(Place("127.0.0.1", 0, True), tmp_path / "mine", model_file, said.append)
    address, port = opened
    assert address == f"http://127.0.0.1:{port}/"
    assert said == [f"serving at {address} (stop with Ctrl+C)"]
    assert not (tmp_path / "mine").exists()
