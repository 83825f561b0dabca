"""What a person sees and does on the page of an article."""

import re

from playwright.sync_api import Locator, Page

ARTICLE = """Army denies hitting the market

On Monday 😀 the army of Freedonia denied that its jets had hit the market. \
"We did not bomb anybody," General Otto Klee said. He added that the rebels had lied.

Foreign Minister Ada Brand accused the rebels of hiding among civilians. \
Rebel leader Ivo Marsh blamed the army for the deaths of nine people. \
"They are murderers," he said.

The monitoring group Openwater said that three shops were closed. \
It rained <b>again</b> <script>console.error("obeyed")</script> in the north.

Share this article
"""

MARKED = """
() => Object.fromEntries([...CSS.highlights].map(
    ([kind, ranges]) => [kind, [...ranges].map(String).join("|")]
).filter(([, words]) => words))
"""


class Reader:
    """Somebody who reads an article, labelled by sayso."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def give(self, text: str) -> None:
        """Paste an article into the page on which one is given."""
        self.page.get_by_label("Paste an article").fill(text)
        self.page.get_by_role("button", name="Read it").click()

    def sentence(self, words: str) -> Locator:
        """Find a sentence of the article by some of its words."""
        return self.page.get_by_role("article").get_by_role("link", name=words).first

    @property
    def sentences(self) -> Locator:
        """All sentences that have labels: each tells type and stance to who cannot see them."""
        return self.page.get_by_role("article").get_by_role(
            "link", name=re.compile(r", \w+, (accuses|denies|neutral)\b")
        )

    @property
    def why(self) -> Locator:
        """What is told of the chosen sentence."""
        return self.page.get_by_role("region", name="Why this sentence has its labels")

    @property
    def filters(self) -> Locator:
        """The form that says which sentences to show."""
        return self.page.get_by_role("form", name="Which sentences to show")

    def shares(self, head: str) -> dict[str, int]:
        """Give the probabilities of the chosen sentence's labels, in hundredths."""
        rows = self.why.get_by_role("table", name=head, exact=True).get_by_role("row").all()
        cells = [row.inner_text().split() for row in rows]
        return {label: int(share) for label, share, *_ in cells}

    def sums(self) -> list[tuple[list[list[float]], float]]:
        """Give each sum of features: value, weight and what it adds; and what is said to be all."""
        tables = self.why.get_by_role("table", name=re.compile(r"^why .* rather than ")).all()
        return [(self._numbers(table), _last(table)) for table in tables]

    def _numbers(self, table: Locator) -> list[list[float]]:
        rows = table.get_by_role("row").all()[1:-1]
        cells = [row.get_by_role("cell").all_inner_texts() for row in rows]
        return [[float(cell.replace("−", "-")) for cell in row] for row in cells]

    def marked(self) -> dict[str, str]:
        """Give the words that are marked in the text: kind -> words."""
        found: dict[str, str] = self.page.evaluate(MARKED)
        return found

    def tab_to(self, locator: Locator, most: int = 80) -> None:
        """Press Tab until something has the focus."""
        for _ in range(most):
            if locator.evaluate("element => element === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"not reached with {most} times Tab: {locator}")


def _last(table: Locator) -> float:
    row = table.get_by_role("row").last
    return float(row.get_by_role("cell").last.inner_text().replace("−", "-"))
