"""The language check warns of other languages and leaves English alone."""

import pytest

from sayso.features.language import is_english

ENGLISH = (
    "The mayor of Ostrava told reporters on Monday that the bridge would be closed for repairs. "
    "Opponents said the decision had been taken without a vote, which his office denied."
)
FOREIGN = {
    "German": "Der Bürgermeister sagte am Montag, dass die Brücke wegen Bauarbeiten gesperrt wird. "
    "Die Opposition warf ihm vor, ohne Abstimmung gehandelt zu haben, was er zurückwies.",
    "French": "Le maire a déclaré lundi que le pont serait fermé pour travaux. L'opposition lui "
    "reproche d'avoir décidé sans vote, ce que son cabinet dément avec force.",
    "Spanish": "El alcalde dijo el lunes que el puente estará cerrado por obras. La oposición lo "
    "acusa de haber decidido sin votación, algo que su oficina niega de forma rotunda.",
    "Portuguese": "O presidente da câmara disse na segunda-feira que a ponte vai fechar para "
    "obras. A oposição acusa-o de ter decidido sem votação, o que o gabinete nega.",
    "Italian": "Il sindaco ha detto lunedì che il ponte resterà chiuso per lavori. L'opposizione "
    "lo accusa di aver deciso senza un voto, cosa che il suo ufficio smentisce.",
    "Dutch": "De burgemeester zei maandag dat de brug wordt gesloten voor herstel. De oppositie "
    "verwijt hem dat hij zonder stemming heeft beslist, wat zijn kantoor ontkent.",
    "Polish": "Burmistrz powiedział w poniedziałek, że most zostanie zamknięty. Opozycja zarzuca "
    "mu, że podjął decyzję bez głosowania, czemu jego biuro stanowczo zaprzecza.",
    "Russian": "Мэр заявил в понедельник, что мост закроют на ремонт. Оппозиция обвиняет его.",
    "Arabic": "قال رئيس البلدية يوم الاثنين إن الجسر سيغلق للإصلاح وتتهمه المعارضة بالكذب",
    "Chinese": "市长周一表示，这座桥将关闭维修。反对派指责他。",
}
HEADLINES = (
    "Rebels reject truce offer, blame army shelling",
    "Los Angeles, Las Vegas mayors deny graft",
    "Ursula von der Leyen rejects criticism",
    "President Lula da Silva, Abdel Fattah el-Sisi hold talks",
    "Four die, six hurt",
    "UN: dam safe",
    "12:30",
)


def test_english_prose_is_english() -> None:
    """Plain English passes."""
    assert is_english(ENGLISH)


@pytest.mark.parametrize("language", FOREIGN)
def test_a_paragraph_of_another_language_is_not(language: str) -> None:
    """Prose of each of these languages is told apart."""
    assert not is_english(FOREIGN[language])


@pytest.mark.parametrize("headline", HEADLINES)
def test_short_headlines_are_not_warned_about(headline: str) -> None:
    """A headline has few function words, and names have foreign particles."""
    assert is_english(headline)


@pytest.mark.parametrize("language", FOREIGN)
def test_english_with_a_foreign_passage_passes(language: str) -> None:
    """An English article may quote another language at length."""
    assert is_english(ENGLISH + "\n" + FOREIGN[language] + "\n" + ENGLISH)


def test_a_short_sentence_with_several_foreign_words_is_not_english() -> None:
    """A single sentence suffices where the foreign words are clear."""
    assert not is_english("Das ist nicht wahr und wird geprüft.")


def test_a_long_text_without_any_function_word_is_not_english() -> None:
    """An unlisted language is told by what it lacks."""
    assert not is_english("Kaupunginjohtaja kertoi maanantaina siltaremontista. " * 6)


def test_marks_are_no_part_of_a_word() -> None:
    """Words in quotation marks, brackets and before stops are known all the same."""
    assert not is_english("„Das“ (ist) “nicht” wahr—und, wird: geprüft.")


@pytest.mark.parametrize(
    "text",
    ["2022年3月4日，外交部发言人表示。", "「橋は安全だ」と市長は述べた。", "«Мост» «закроют» мэр."],
)
def test_another_script_is_seen_behind_marks_and_numbers(text: str) -> None:
    """Without blanks between words a whole clause is one, which may begin with anything."""
    assert not is_english(text)


def test_numbers_are_no_words() -> None:
    """A table of results is as English as the words in it."""
    assert is_english("The scores of the day were as follows: " + "3-1, 2:0, 17.5 " * 50)


def test_words_in_capitals_are_known() -> None:
    """A text that shouts is English too."""
    assert is_english(ENGLISH.upper())
    assert is_english(ENGLISH.title())
