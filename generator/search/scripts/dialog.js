/* What Material's dialog says of its results: how many there are, how the query was understood, and what comes
   near where nothing was found. The words stand in the page (partials/search.html). And what its keys mean while
   an answer is under way, because answers come later than keys. */
(() => {
  "use strict";

  const RESULT = 3;
  const QUERY = 2;

  const field = /** @type {HTMLInputElement} */ (document.querySelector("[data-md-component=search-query]"));
  const status = /** @type {HTMLElement} */ (document.querySelector("[data-search=status]"));
  const more = /** @type {HTMLAnchorElement} */ (document.querySelector("[data-search=more]"));
  const list = /** @type {HTMLElement} */ (document.querySelector(".md-search-result__list"));
  const words = status.dataset;

  /** @type {string | undefined} the query whose results are shown */
  let answered;
  let toBeOpened = false;

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
    answered = data.note.query;
    if (toBeOpened && answered === field.value) setTimeout(openBest);
  };

  /** Material opens the best result on Enter in the field: what it shows may still answer the letters of before. */
  const openBest = () => {
    toBeOpened = false;
    field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
  };

  /** @param {KeyboardEvent} event */
  const waitForAnswer = (event) => {
    toBeOpened = event.key === "Enter" && !event.isComposing && field.value.trim() !== "" && field.value !== answered;
    if (!toBeOpened) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** Material draws all results anew with every answer: whoever has gone to one of them stays on it. */
  const keepPlace = () => {
    /** @type {Element | null} */
    let left = null;
    document.addEventListener("focusin", ({ target }) => {
      left = list.contains(/** @type {Element} */ (target)) ? /** @type {Element} */ (target) : null;
    });
    new MutationObserver(() => {
      if (!left || left.isConnected || document.activeElement !== document.body) return;
      const stood = left.closest("a") ?? left.closest("li")?.querySelector("a");
      const links = [...list.querySelectorAll("a")];
      const link = links.find(({ pathname, hash }) => pathname === stood?.pathname && hash === stood.hash) ?? links[0];
      if (!link) return field.focus();
      link.closest("details")?.toggleAttribute("open", true);
      link.focus();
    }).observe(list, { childList: true });
  };

  /* Material asks again on keys only: let it see that the words are gone. */
  field.form?.addEventListener("reset", () => setTimeout(() => field.dispatchEvent(new Event("keyup"))));

  field.addEventListener("keydown", waitForAnswer);
  keepPlace();

  const listen = () => {
    self.searcher.addEventListener("message", hear);
    if (field.value) self.searcher.postMessage({ type: QUERY, data: field.value });
  };
  if (self.searcher) listen();
  else addEventListener("searchready", listen, { once: true });
})();
