/* The list of all explanations: leaves those that fit what was typed. Without this script the list is whole. */

(() => {
  "use strict";

  const form = document.querySelector("[data-manual-search]");
  const input = form?.querySelector("input");
  const said = form?.querySelector("[data-manual-said]");
  if (!(form instanceof HTMLFormElement) || !input || !said) return;

  /** @type {Map<ManualText, HTMLElement>} */
  const items = new Map();
  for (const item of document.querySelectorAll("[data-code]")) {
    if (item instanceof HTMLElement) {
      const { code = "", says = "" } = item.dataset;
      items.set({ code, says, text: item.textContent ?? "" }, item);
    }
  }
  const entries = [...items.keys()];

  /** @param {ManualAnswer} answer */
  const words = ({ found, nearest }) => {
    const { found: some = "", nearest: near = "", none = "" } = form.dataset;
    return (found.length === 0 ? none : nearest ? near : some).replace("{count}", String(found.length));
  };

  const show = () => {
    const answer = manualSearch.find(entries, input.value);
    const all = answer.found.length === 0;
    for (const [entry, item] of items) item.hidden = !all && !answer.found.includes(entry);
    for (const part of document.querySelectorAll("section.part")) {
      if (part instanceof HTMLElement) part.hidden = part.querySelector("[data-code]:not([hidden])") === null;
    }
    said.textContent = input.value.trim() === "" ? "" : words(answer);
  };

  form.addEventListener("submit", (event) => event.preventDefault());
  input.addEventListener("input", show);
  form.hidden = false;
  show();
})();
