// What only the served page needs: dropping files, and going on where one was after a correction.
"use strict";

let last = null;

function onDrop(event) {
  event.preventDefault();
  const file = document.getElementById("file");
  if (!event.dataTransfer.files.length) return;
  file.files = event.dataTransfer.files;
  htmx.trigger("#paste", "submit");
}

const form = document.getElementById("paste");
if (form) {
  form.addEventListener("dragover", (event) => event.preventDefault());
  form.addEventListener("drop", onDrop);
}

document.addEventListener("htmx:beforeRequest", () => {
  last = chosen()?.id ?? last;
});

document.addEventListener("htmx:afterSettle", () => {
  const filters = document.getElementById("filters");
  if (!filters || !last) return;
  nameSpeakers(filters);
  filter(filters);
  const sentence = document.getElementById(last);
  if (sentence && sentence !== chosen()) choose(sentence);
});
