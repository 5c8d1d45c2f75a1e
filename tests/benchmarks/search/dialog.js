/* Types into Material's search dialog and waits until its answer is on the page.

   `watchWorker` goes before every script of the page: it notes what is asked of the search worker and what it
   answers, so that an answer is told from the one before even where both look the same. */
"use strict";

function watchWorker() {
  const Stock = window.Worker;
  const [READY, QUERY, RESULT] = [1, 2, 3];
  const seen = { asked: 0, answered: 0, last: null, current: false, shown: false };
  window.__dialog = seen;

  /* A worker answers every message once, in their order; one that passes over a question that another has
     overtaken names in its answers the question that they belong to. */
  const hear = ({ type, data }) => {
    if (type === RESULT && data.note) {
      seen.current = data.note.query === seen.last;
    } else if (type === READY || type === RESULT) {
      seen.answered += 1;
      seen.current = seen.answered >= seen.asked;
    }
  };
  window.Worker = class extends Stock {
    constructor(...given) {
      super(...given);
      this.addEventListener("message", (event) => hear(event.data));
    }

    postMessage(message, ...rest) {
      seen.asked += 1;
      seen.current = false;
      seen.shown = false;
      if (message.type === QUERY) seen.last = message.data;
      super.postMessage(message, ...rest);
    }
  };
  document.addEventListener("DOMContentLoaded", () => {
    const result = document.querySelector("[data-md-component=search-result]");
    const note = () => { seen.shown = seen.current; };
    if (result) new MutationObserver(note).observe(result, { childList: true, subtree: true });
  });
}

/* For how long, in milliseconds, the page was busy at one stretch, of all stretches over 50. */
const busy = [];
const note = (entries) => { for (const { duration } of entries) busy.push(duration); };
const watch = new PerformanceObserver((list) => note(list.getEntries()));
watch.observe({ type: "longtask" });

/** The longest stretch for which the page was busy since this was asked last; 0 if none was over 50. */
function longestBusy() {
  note(watch.takeRecords());
  return Math.max(0, ...busy.splice(0));
}

function typeIn(text) {
  const input = document.querySelector("[data-md-component=search-query]");
  input.focus();
  input.value = text;
  for (const kind of ["input", "keyup"]) input.dispatchEvent(new Event(kind, { bubbles: true }));
}

const frame = () => new Promise((resolve) => { requestAnimationFrame(resolve); });

/** Ask one question; resolves to the pages in the list and the milliseconds from typing to seeing them. */
async function askDialog(text) {
  const seen = window.__dialog;
  const began = performance.now();
  typeIn(text);
  while (!(seen.last === text && seen.current && seen.shown)) await frame();
  const took = performance.now() - began;
  const items = document.querySelectorAll("[data-md-component=search-result] > :last-child > *");
  const links = [...items].map((item) => item.querySelector("a[href]")).filter(Boolean);
  return { pages: links.map((link) => link.href), took };
}

/** Empty the dialog and wait until it is: the next question is then a new one even where it is the same. */
async function clearDialog() {
  const seen = window.__dialog;
  typeIn("");
  while (!(seen.last === "" && seen.current)) await frame();
}

/** Ask Pagefind, which has no dialog in these pages: its results with what a list of ten needs to show. */
async function askPagefind(text) {
  const began = performance.now();
  const engine = await import(new URL("pagefind/pagefind.js", document.baseURI).href);
  const found = await engine.search(text);
  const front = await Promise.all(found.results.slice(0, 10).map((result) => result.data()));
  const took = performance.now() - began;
  return { pages: front.map((entry) => new URL(entry.url, document.baseURI).href), took };
}

/** Ask one question in a page of a folder, where the engine runs in the page in place of a worker. */
async function askFolder(text) {
  // Material starts the search of a folder when its field is entered.
  document.querySelector("[data-md-component=search-query]").focus();
  while (!window.searcher) await frame();
  const port = window.searcher;
  const began = performance.now();
  const answered = new Promise((resolve) => {
    port.addEventListener("message", ({ data: { type, data } }) => {
      if (type === 3 && data.note?.query === text) resolve(data.items);
    });
  });
  typeIn(text);
  const items = await answered;
  await frame();
  const took = performance.now() - began;
  const page = (places) => (places.find(({ location }) => !location.includes("#")) ?? places[0]).location;
  return { pages: items.map((places) => new URL(page(places), document.baseURI).href), took };
}

Object.assign(window, { askDialog, askFolder, askPagefind, clearDialog, longestBusy });
watchWorker();
