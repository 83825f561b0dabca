// What only the served page needs: dropping files, asking why, correcting, and going on afterwards.
"use strict";

const paste = document.getElementById("paste");
const keys = JSON.parse(document.querySelector("main").dataset.keys ?? "{}");
const say = (message) => { document.getElementById("message").textContent = message; };

function onDrop(event) {
  event.preventDefault();
  if (!event.dataTransfer.files.length) return;
  document.getElementById("file").files = event.dataTransfer.files;
  htmx.trigger(paste, "submit");
}

paste?.addEventListener("dragover", (event) => event.preventDefault());
paste?.addEventListener("drop", onDrop);

// Only the reasons of the sentence that is looked at are in the page.
document.addEventListener("sayso:why", ({ detail: sentence }) => {
  const address = `${location.pathname}/sentences/${sentence.dataset.start}`;
  // What goes wrong is said by the listeners below.
  htmx.ajax("GET", address, { target: ".reasons", swap: "innerHTML" }).catch(() => {});
});

// Anew each time they are opened, and after each correction while they are open.
function draw(pictures) {
  const around = { source: pictures, target: pictures.querySelector("div"), swap: "innerHTML" };
  htmx.ajax("GET", `${location.pathname}/pictures`, around).catch(() => {});
}

document.addEventListener("toggle", ({ target }) => { if (target.matches(".pictures[open]")) draw(target); }, true);

// One after the other, so that each knows the label which the one before has stored.
let queue = Promise.resolve();

function post(address, values) {
  queue = queue.then(async () => {
    const body = new URLSearchParams(values());
    const answer = await fetch(`${location.pathname}/${address}`, { method: "POST", body });
    if (!answer.ok) return say(await answer.text());
    htmx.swap(document.body, await answer.text(), { swapStyle: "none" });
    all(".pictures[open]").forEach(draw);
  }).catch(() => say("sayso does not answer; is it still running?"));
}

// The sentence of the panel in which something stands: another may be chosen, and its panel on the way.
const sentenceOf = (control) => document.getElementById(control.closest(".why").id.replace(/-why$/, ""));

// Names that were typed and not saved go along with a label of the same sentence.
function typed(sentence) {
  const fields = all(`#${sentence.id}-why .names input`);
  return Object.fromEntries(fields.filter((each) => each.value !== each.defaultValue).map((each) => [each.name, each.value]));
}

function correct(sentence, values) {
  const { id, dataset: { start } } = sentence;
  const said = { ...typed(sentence), ...values };
  post(`sentences/${start}`, () => ({ ...said, seen: document.getElementById(id).dataset.version }));
}

document.addEventListener("sayso:key", ({ detail: event }) => {
  if (event.key in keys) return correct(event.target, Object.fromEntries([keys[event.key]]));
  const key = `[data-key="${CSS.escape(event.key)}"]`;
  const control = document.querySelector(`#${event.target.id}-why ${key}, #undo${key}`);
  if (!control) return;
  event.preventDefault();
  control.closest("details")?.setAttribute("open", "");
  if (control.matches("button")) control.click();
  else control.focus();
});

document.addEventListener("click", ({ target }) => {
  const button = target.closest?.("button");
  if (button?.id === "undo") post("undo", () => ({}));
  else if (button?.dataset.name) correct(sentenceOf(button), { [button.dataset.name]: button.dataset.value });
});

document.addEventListener("submit", (event) => {
  if (!event.target.matches(".names form")) return;
  event.preventDefault();
  correct(sentenceOf(event.target), Object.fromEntries(new FormData(event.target)));
});

// An answer takes the place of what has the focus: the sentence in the address is gone on with.
function goOn() {
  const sentence = named();
  if (!sentence) return;
  if (sentence !== chosen()) choose(sentence);
  else if (!reasonsOf(sentence)?.classList.contains("chosen")) choose(sentence, { focus: false });
}

document.addEventListener("htmx:oobAfterSwap", goOn);
document.addEventListener("htmx:responseError", ({ detail }) => say(detail.xhr.responseText));
document.addEventListener("htmx:sendError", () => say("sayso does not answer; is it still running?"));
document.addEventListener("htmx:afterSettle", () => {
  const filters = document.getElementById("filters");
  if (!filters) return;
  nameSpeakers(filters);
  filter(filters);
  goOn();
});

// What the address names, or somebody has opened before this script was there, is asked for at once.
goOn();
all(".pictures[open]").forEach(draw);
