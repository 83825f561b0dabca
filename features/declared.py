"""The encoding that a web page declares.

In: the bytes of a page. Out: its text, or None. May import: nothing of ours.
"""

import codecs
import re

# Of a file's beginning: so many bytes are looked at to see what it is.
HEAD = 4096
_DECLARED = re.compile(
    rb"""<(meta|\?xml)\b[^>]*?\b(charset|encoding)\s*=\s*["']?(?P<label>[\w.:-]+)""", re.I
)
# What web pages are written in (the WHATWG's Encoding Standard), as Python calls it. Python knows
# more: encodings that a mark tells, and some that make half characters or take the square of a
# page's length.
_OF_PAGES = frozenset(
    """utf-8 cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 cp866 cp874 iso8859-2
    iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-9 iso8859-10 iso8859-11
    iso8859-13 iso8859-14 iso8859-15 iso8859-16 koi8-r koi8-u mac-roman mac-cyrillic tis-620 big5
    big5hkscs cp932 cp949 cp950 euc_jp euc_kr gb18030 gb2312 gbk iso2022_jp shift_jis""".split()  # noqa: SIM905
)


def as_declared(data: bytes) -> str | None:
    """Decode a page by the encoding that it declares; None if it declares none, or it does not fit.

    Examples
    --------
    >>> as_declared('<meta charset="koi8-r"><p>Мэр'.encode("koi8-r"))
    '<meta charset="koi8-r"><p>Мэр'
    """
    found = _DECLARED.search(data[:HEAD]) if data.lstrip().startswith(b"<") else None
    if found is None:
        return None
    label = found["label"].decode("ascii").lower()
    # As browsers do: these two labels mean Windows-1252.
    label = "cp1252" if label in {"iso-8859-1", "us-ascii"} else label
    try:
        return data.decode(label) if codecs.lookup(label).name in _OF_PAGES else None
    except (LookupError, UnicodeError):
        return None
