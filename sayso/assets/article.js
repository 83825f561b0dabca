// Choosing a sentence, marking its words, filtering. The page reads well without it: sentences are links.
"use strict";

const KINDS = ["antecedent", "source", "cue"];
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const sentences = () => all("a.sentence");
const chosen = () => document.querySelector("a.sentence[aria-current]");
// The sentence in the address; a click before this script was there has put its reasons there.
const named = () => document.getElementById(location.hash.slice(1).replace(/-why$/, ""))?.closest("a.sentence");
const reasonsOf = (sentence) => document.getElementById(`${sentence.id}-why`);

function choose(sentence, { focus = true } = {}) {
  all("a.sentence[aria-current]").forEach((other) => other.removeAttribute("aria-current"));
  sentence.setAttribute("aria-current", "true");
  if (focus) sentence.focus({ preventScroll: true });
  history.replaceState(null, "", `#${sentence.id}`);
  if (reasonsOf(sentence)) showReasons(sentence);
  else document.dispatchEvent(new CustomEvent("sayso:why", { detail: sentence }));
}

function showReasons(sentence) {
  all(".why.chosen").forEach((other) => other.classList.remove("chosen"));
  reasonsOf(sentence).classList.add("chosen");
  mark(sentence);
  keepInSight(sentence);
}

function unchoose() {
  chosen()?.removeAttribute("aria-current");
  all(".why.chosen").forEach((each) => each.classList.remove("chosen"));
  CSS.highlights?.clear();
  history.replaceState(null, "", location.pathname);
}

// On a narrow screen the panel lies over the lower half of the page.
function keepInSight(sentence) {
  const panel = reasonsOf(sentence).closest(".panel");
  const covered = getComputedStyle(panel).position === "fixed" ? panel.offsetHeight : 0;
  const { top, bottom } = sentence.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight - covered) {
    scrollBy({ top: top - (innerHeight - covered) / 3 });
  }
}

// Offsets count code points, as Python does; the browser counts UTF-16 units.
function unitsBefore(text, points) {
  let units = 0;
  for (let i = 0; i < points && units < text.length; i++) units += text.codePointAt(units) > 0xffff ? 2 : 1;
  return units;
}

function rangeOf(article, start, end) {
  const home = all("a.sentence", article).findLast((each) => Number(each.dataset.start) <= start);
  const words = home?.querySelector(".words").firstChild;
  if (!words) return null;
  const from = unitsBefore(words.data, start - home.dataset.start);
  const to = unitsBefore(words.data, end - home.dataset.start);
  if (from >= words.length || to > words.length) return null;
  const range = new Range();
  range.setStart(words, from);
  range.setEnd(words, to);
  return range;
}

function mark(sentence) {
  if (!CSS.highlights) return;
  CSS.highlights.clear();
  const article = sentence.closest("article");
  const marks = JSON.parse(reasonsOf(sentence).dataset.marks);
  for (const kind of KINDS) {
    const ranges = marks.filter((each) => each[0] === kind).map((each) => rangeOf(article, each[1], each[2]));
    const highlight = new Highlight(...ranges.filter(Boolean));
    highlight.priority = KINDS.indexOf(kind);
    CSS.highlights.set(kind, highlight);
  }
}

function step(by) {
  const shown = sentences().filter((each) => !each.classList.contains("off"));
  const at = shown.indexOf(chosen());
  const next = shown[at < 0 ? 0 : Math.min(Math.max(at + by, 0), shown.length - 1)];
  if (next) choose(next);
}

const STEPS = { ArrowDown: 1, ArrowRight: 1, j: 1, ArrowUp: -1, ArrowLeft: -1, k: -1 };

// Single letters mean something only while a sentence has the focus, so that they disturb nothing else.
function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") return unchoose();
  if (!event.target.matches("a.sentence")) return;
  if (event.key in STEPS) {
    event.preventDefault();
    return step(STEPS[event.key]);
  }
  document.dispatchEvent(new CustomEvent("sayso:key", { detail: event }));
}

function onClick(event) {
  if (event.target.closest(".close")) return unchoose();
  const link = event.target.closest('a[href^="#"]');
  if (!link) return;
  const sentence = link.matches("a.sentence") ? link : document.getElementById(link.hash.slice(1));
  if (!sentence?.matches("a.sentence")) return;
  event.preventDefault();
  choose(sentence);
}

function filter(form) {
  const wanted = new FormData(form);
  const types = new Set(wanted.getAll("type"));
  const stances = new Set(wanted.getAll("stance"));
  const [speaker, from] = [wanted.get("speaker"), Number(wanted.get("from")) / 100];
  let shown = 0;
  for (const each of sentences()) {
    const { type, stance, sure, review } = each.dataset;
    const fits = types.has(type) && stances.has(stance) && Number(sure) >= from
      && (!speaker || each.dataset.speaker === speaker) && (!wanted.has("review") || review !== undefined);
    each.classList.toggle("off", !fits);
    each.tabIndex = fits ? 0 : -1;
    each.ariaDisabled = fits ? null : "true";
    shown += fits;
  }
  form.elements["from-value"].value = `${wanted.get("from")} %`;
  form.elements.count.value = `${shown} of ${sentences().length} sentences`;
}

// Who speaks in the page, each with how many sentences, the most heard first.
function nameSpeakers(form) {
  const counts = new Map();
  for (const { dataset } of sentences()) {
    if (dataset.speaker) counts.set(dataset.speaker, (counts.get(dataset.speaker) ?? 0) + 1);
  }
  const before = form.elements.speaker.value;
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const options = sorted.map(([name, count]) => new Option(`${name} (${count})`, name));
  form.elements.speaker.replaceChildren(new Option("everybody", ""), ...options);
  form.elements.speaker.value = counts.has(before) ? before : "";
}

function begin() {
  const form = document.getElementById("filters");
  if (!form) return;
  form.hidden = false;
  nameSpeakers(form);
  form.addEventListener("input", () => filter(form));
  form.addEventListener("reset", () => setTimeout(() => filter(form)));
  form.addEventListener("submit", (event) => event.preventDefault());
  filter(form);
  document.addEventListener("keydown", onKey);
  document.addEventListener("click", onClick);
  if (named()) choose(named(), { focus: false });
}

begin();
