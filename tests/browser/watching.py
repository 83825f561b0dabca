"""What a browser did while a test ran: what it said, and what it asked of whom."""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, WebError

# These are in the page itself and ask nobody.
INNER = {"about", "blob", "data"}


@dataclass
class Watch:
    """Everything that happened in the tabs of one context.

    Parameters
    ----------
    origins : set of str
        What the addresses that may be asked begin with.
    """

    origins: set[str]
    errors: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    expected: list[int] = field(default_factory=list)

    def over(self, context: BrowserContext) -> None:
        """Begin with a context; its later tabs are watched as well."""
        context.on("console", self._on_console)
        context.on("weberror", self._on_page_error)
        context.on("request", self._on_request)
        context.on("requestfailed", self._on_failed_request)

    def expect(self, status: int) -> None:
        """Let an answer of this status be: the browser and htmx write each to the console."""
        self.expected.append(status)

    def faults(self) -> list[str]:
        """Give what must not happen: errors, and requests to others."""
        left, unmet = list(self.errors), []
        for status in self.expected:
            told = [e for e in left if f"status of {status}" in e or f"Error Code {status}" in e]
            left = [error for error in left if error not in told]
            unmet += [] if told else [f"expected and not met: {status}"]
        return left + unmet + [f"asked {url}" for url in self.requests if not self._own(url)]

    def _own(self, url: str) -> bool:
        return urlsplit(url).scheme in INNER or url.startswith(tuple(self.origins))

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.errors.append(f"console {message.type}: {message.text}")

    def _on_page_error(self, error: WebError) -> None:
        self.errors.append(f"page error: {error.error}")

    def _on_request(self, request: Request) -> None:
        self.requests.append(request.url)

    def _on_failed_request(self, request: Request) -> None:
        # A download takes the place of a page that would have been loaded: that ends as aborted.
        if request.failure != "net::ERR_ABORTED":
            self.errors.append(f"failed: {request.url}: {request.failure}")


def overflows(page: Page) -> bool:
    """Say whether a page is wider than its window: it would have to be pushed about to be read."""
    return bool(
        page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    )
