/* What Material's dialog says of its results: how many there are, how the query was understood, and what comes
   near where nothing was found. The words stand in the page (partials/search.html). */
(() => {
  "use strict";

  const RESULT = 3;
  const QUERY = 2;

  const field = /** @type {HTMLInputElement} */ (document.querySelector("[data-md-component=search-query]"));
  const status = /** @type {HTMLElement} */ (document.querySelector("[data-search=status]"));
  const more = /** @type {HTMLAnchorElement} */ (document.querySelector("[data-search=more]"));
  const words = status.dataset;

  /** @param {string | undefined} pattern @param {Record<string, string | number>} values @returns {string} */
  const fill = (pattern, values) => (pattern ?? "").replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));

  /** @param {string} term @returns {HTMLButtonElement} */
  const offer = (term) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "search-term";
    button.textContent = term;
    button.addEventListener("click", () => {
      field.value = term;
      field.dispatchEvent(new Event("keyup"));
      field.focus();
    });
    return button;
  };

  /** @param {string} text @returns {HTMLElement} */
  const line = (text) => {
    const paragraph = document.createElement("p");
    paragraph.textContent = text;
    return paragraph;
  };

  /** What is said of some results.
   * @param {SearchNote} note @returns {HTMLElement[]} */
  const told = ({ query, total, complete, understood, nearest, failed }) => {
    if (failed) return [line(words.failed ?? "")];
    if (!query.trim()) return [line(words.start ?? "")];
    const said = total ? fill(complete ? words.found : words.foundMore, { total }) : fill(words.none, { query });
    const lines = [line(said)];
    if (understood) {
      const kind = words[`kind${understood.kind[0].toUpperCase()}${understood.kind.slice(1)}`] ?? "";
      lines.push(line(fill(words.understood, { query: understood.query, kind })));
    }
    if (nearest.length) {
      const offers = line(words.nearest ?? "");
      offers.append(...nearest.map(offer));
      lines.push(offers);
    }
    return lines;
  };

  /** @param {Event} event */
  const hear = (event) => {
    const { type, data } = /** @type {MessageEvent<SearchMessage>} */ (event).data;
    if (type !== RESULT || !data.note) return;
    status.replaceChildren(...told(data.note));
    more.hidden = data.note.total <= data.items.length;
    more.search = `?${new URLSearchParams({ words: data.note.query })}`;
  };

  /* Material asks again on keys only: let it see that the words are gone. */
  field.form?.addEventListener("reset", () => setTimeout(() => field.dispatchEvent(new Event("keyup"))));

  const listen = () => {
    self.searcher.addEventListener("message", hear);
    if (field.value) self.searcher.postMessage({ type: QUERY, data: field.value });
  };
  if (self.searcher) listen();
  else addEventListener("searchready", listen, { once: true });
})();
