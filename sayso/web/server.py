"""The page's addresses: what each gives, and what it asks of the desk.

In: `Desk` and `Trainer`. Out: the application, with its addresses. May import: features, training,
render, corrections.
"""

from collections.abc import AsyncIterator
from typing import Annotated, Literal
from urllib.parse import quote

from fastapi import Depends, FastAPI, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response, StreamingResponse
from fastapi.staticfiles import StaticFiles
from starlette.datastructures import FormData, UploadFile

from sayso.corrections import StaleLabelError
from sayso.features.document import Document
from sayso.features.errors import InputError, SaysoError
from sayso.render import Format
from sayso.render.templates import ASSETS
from sayso.training.labels import packaged
from sayso.web import pages
from sayso.web.desk import Desk
from sayso.web.downloads import download
from sayso.web.overlay import Correction
from sayso.web.reading import names, pasted, stored, uploaded
from sayso.web.safety import LARGEST, protect
from sayso.web.training import Trainer


async def _sent(request: Request) -> AsyncIterator[FormData]:
    """Give the form of a request; an article may be as large as a request may be."""
    async with request.form(max_part_size=LARGEST) as form:
        yield form


# What an article's labels can be taken along as.
Kept = Literal["csv", "jsonl", "html"]
Form = Annotated[FormData, Depends(_sent)]


def create(desk: Desk, trainer: Trainer, host: str = "127.0.0.1") -> FastAPI:
    """Give the application that serves the page.

    Parameters
    ----------
    desk : Desk
    trainer : Trainer
    host : str
        The address on which it is served.
    """
    app = FastAPI(title="sayso", docs_url=None, redoc_url=None, openapi_url=None)
    protect(app, host)
    app.mount("/assets", StaticFiles(directory=ASSETS))
    app.add_exception_handler(SaysoError, _failed)
    _add_home(app, desk)
    _add_articles(app, desk, trainer)
    _add_corrections(app, desk)
    _add_training(app, desk, trainer)
    return app


def _add_home(app: FastAPI, desk: Desk) -> None:
    @app.get("/")
    def home() -> HTMLResponse:
        return HTMLResponse(pages.home(desk.model.metadata, names(packaged()), names(desk.folder)))

    @app.post("/articles")
    def give(form: Form) -> Response:
        return _opened(desk, _given(form))

    @app.post("/examples/{name}")
    def choose(name: str) -> Response:
        return _opened(desk, stored(packaged(), name))

    @app.post("/kept/{name}")
    def go_on(name: str) -> Response:
        return _opened(desk, stored(desk.folder, name))


def _add_articles(app: FastAPI, desk: Desk, trainer: Trainer) -> None:
    @app.get("/articles/{key}")
    def read(key: str) -> Response:
        try:
            desk.article(key)
        except InputError:  # an old address: sayso was started anew
            return RedirectResponse("/")
        return HTMLResponse(pages.reading(desk, key, trainer))

    @app.get("/articles/{key}/sentences/{start}")
    def ask_why(key: str, start: int) -> HTMLResponse:
        return HTMLResponse(pages.why(desk, key, start))

    @app.get("/articles/{key}/labels.{format_}")
    def take_along(key: str, format_: Kept, spreadsheet: bool = False) -> Response:
        made = download(desk.batch(key), desk.model.metadata, Format(format_), spreadsheet)
        headers = {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(made.name)}"}
        return StreamingResponse(made.pieces, media_type=made.type, headers=headers)

    @app.get("/articles/{key}/pictures")
    def draw(key: str) -> HTMLResponse:
        return HTMLResponse(pages.pictures(desk.show(key).predictions))


def _add_corrections(app: FastAPI, desk: Desk) -> None:
    @app.post("/articles/{key}/sentences/{start}")
    def correct(key: str, start: int, form: Form) -> HTMLResponse:
        message = ""
        try:
            desk.correct(key, start, _correction(form), _text(form, "seen") or "")
        except StaleLabelError as error:
            message = str(error)
        return HTMLResponse(pages.changed(desk, key, start, message))

    @app.post("/articles/{key}/undo")
    def undo(key: str) -> HTMLResponse:
        start, message = desk.last(key), ""
        try:
            start = desk.undo(key)
        except StaleLabelError as error:
            message = str(error)
        return HTMLResponse(pages.changed(desk, key, start, message))


def _add_training(app: FastAPI, desk: Desk, trainer: Trainer) -> None:
    @app.post("/articles/{key}/training")
    def start(key: str) -> HTMLResponse:
        trainer.start()
        return HTMLResponse(pages.training(desk, key, trainer))

    @app.get("/articles/{key}/training")
    def watch(key: str) -> HTMLResponse:
        # At the end the whole page is loaded anew: every label may have changed.
        headers = {} if trainer.running else {"HX-Refresh": "true"}
        return HTMLResponse(pages.training(desk, key, trainer), headers=headers)


def _opened(desk: Desk, document: Document) -> Response:
    return Response(headers={"HX-Redirect": f"/articles/{desk.open(document)}"})


def _failed(request: Request, error: Exception) -> Response:
    """Say what is wrong where messages stand; the rest of the page stays as it is.

    The status says that there is a page to show: for others htmx shows none. Where not the page
    asks but an address or a download, the message has a page of its own, which is no file.
    """
    if request.method == "GET" and "hx-request" not in request.headers:
        return HTMLResponse(pages.trouble(str(error)), status_code=409)
    return HTMLResponse(pages.message(str(error)), headers={"HX-Reswap": "none"})


def _given(form: FormData) -> Document:
    file = form.get("file")
    if isinstance(file, UploadFile) and file.filename:
        return uploaded(file.file.read(), file.filename)
    return pasted(_text(form, "text") or "")


def _correction(form: FormData) -> Correction:
    fields = ("speaker_type", "stance", "speaker", "affiliation", "target")
    values = {field: _text(form, field) for field in fields}
    return Correction(**values, furniture="furniture" in form)


def _text(form: FormData, name: str) -> str | None:
    value = form.get(name)
    return value if isinstance(value, str) else None
