"""What keeps the page to this machine: who may ask, and what the page may do.

In: an application and its address. Out: the same application, guarded. May import: nothing of ours.
"""

from collections.abc import Awaitable, Callable, Collection
from urllib.parse import urlsplit

from fastapi import FastAPI, Request
from fastapi.responses import PlainTextResponse, Response

# No article is so long; a larger upload is a mistake.
LARGEST = 20 * 2**20

# Everything comes from the page's own address.
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}

_Next = Callable[[Request], Awaitable[Response]]


def protect(app: FastAPI, host: str) -> None:
    """Refuse what does not come from the page itself, and forbid the page to ask elsewhere.

    Another site that a browser has open could send forms here, or have its own name point to
    this machine (DNS rebinding); so the names of host and origin are checked.

    Parameters
    ----------
    app : FastAPI
    host : str
        The address on which it is served.
    """
    names = frozenset({"127.0.0.1", "localhost", host.lower()})

    @app.middleware("http")
    async def check(request: Request, proceed: _Next) -> Response:
        refused = _refusal(request, names)
        response = PlainTextResponse(*refused) if refused else await proceed(request)
        response.headers.update(_HEADERS)
        return response


def _refusal(request: Request, names: Collection[str]) -> tuple[str, int] | None:
    """Say why a request is refused and with which status, None if it is not."""
    host, origin = request.headers.get("host", ""), request.headers.get("origin")
    if _name(host) not in names:
        served = ", ".join(sorted(names))
        return f"{host} is not this page's address; it is served as {served}\n", 400
    if origin not in (None, f"{request.url.scheme}://{host}"):
        return f"a request from {origin} is refused; use the page itself\n", 403
    if "transfer-encoding" in request.headers:  # its length is known when it is too late
        return "a body of unknown length is refused; send its Content-Length\n", 411
    length = request.headers.get("content-length", "0")
    if not length.isdecimal() or int(length) > LARGEST:
        return f"this is larger than {LARGEST // 2**20} MB; give one article\n", 413
    return None


def _name(host: str) -> str:
    """Give the name in a Host header, without the port.

    Examples
    --------
    >>> _name("localhost:8000"), _name("[::1]:8000"), _name("[::1")
    ('localhost', '::1', '')
    """
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""
