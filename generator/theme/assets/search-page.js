/* The search page: asks the search for results and facets, and shows them. */
(() => {
  "use strict";

  const [BROWSE, BROWSED] = [4, 5];
  const STEP = 20;
  const FACETS = ["model", "province", "theme", "problem", "evidence_level"];

  /** @param {string} selector @returns {HTMLElement} */
  const part = (selector) => /** @type {HTMLElement} */ (document.querySelector(selector));

  const area = part("[data-search-page]");
  const form = /** @type {HTMLFormElement} */ (area.querySelector("form"));
  const field = /** @type {HTMLInputElement} */ (part("#search-words"));
  const [facets, said, asking, list, next] = ["facets", "said", "asked", "list", "next"].map((name) => part(`[data-search-${name}]`));
  const words = area.dataset;
  const base = new URL(JSON.parse(part("#__config").textContent ?? "{}").base, location.href);

  let choice = searchState.read(location.search, FACETS);
  let shown = STEP;
  let asked = 0;

  /** @template {keyof HTMLElementTagNameMap} T
   * @param {T} tag @param {string} text @param {string} [name] of its class
   * @returns {HTMLElementTagNameMap[T]} */
  const element = (tag, text, name) => {
    const made = document.createElement(tag);
    made.textContent = text;
    if (name) made.className = name;
    return made;
  };

  /** @param {{text: string, marked: boolean}[]} stretches @returns {(HTMLElement | string)[]} */
  const withMarks = (stretches) => stretches.map(({ text, marked }) => (marked ? element("mark", text) : text));

  /** @param {string} place @param {string[]} terms @returns {string} */
  const address = (place, terms) => {
    const target = new URL(place, base);
    if (terms.length) target.searchParams.set("h", terms.join(" "));
    return target.href;
  };

  /** @param {any} result @returns {HTMLLIElement} */
  const item = (result) => {
    const entry = document.createElement("li");
    const title = element("p", "", "search-title");
    const link = document.createElement("a");
    link.href = address(result.path, result.words);
    link.append(...withMarks(result.title));
    title.append(link, " ", element("span", [result.label, result.date && (words.dated ?? "").replace("{date}", result.date)].filter(Boolean).join(" · "), "aside"));
    entry.append(title);
    const text = element("p", "", "search-text");
    text.append(...withMarks(result.text));
    entry.append(text);
    if (result.sections.length) {
      const places = element("ul", "", "search-places");
      for (const section of result.sections) {
        const place = document.createElement("li");
        const inner = document.createElement("a");
        inner.href = address(section.place, result.words);
        inner.append(...withMarks(section.title));
        place.append(inner);
        places.append(place);
      }
      entry.append(places);
    }
    return entry;
  };

  /** @param {any} facet @returns {HTMLElement} */
  const group = (facet) => {
    const box = document.createElement("fieldset");
    box.append(element("legend", facet.label));
    for (const option of facet.options) {
      const label = document.createElement("label");
      const check = document.createElement("input");
      check.type = "checkbox";
      check.name = facet.id;
      check.value = option.label;
      check.checked = (choice.chosen[facet.id] ?? []).includes(option.label);
      label.append(check, " ", option.label, " ", element("span", String(option.count), "count"));
      box.append(label);
    }
    return box;
  };

  /** Puts the facets anew and keeps the focus on the option that had it.
   * @param {any[]} all */
  const showFacets = (all) => {
    const active = document.activeElement;
    const kept = active instanceof HTMLInputElement && facets.contains(active) ? [active.name, active.value] : undefined;
    facets.replaceChildren(...all.filter(({ options }) => options.length).map(group));
    if (!kept) return;
    const boxes = /** @type {HTMLInputElement[]} */ ([...facets.querySelectorAll("input")]);
    boxes.find(({ name, value }) => name === kept[0] && value === kept[1])?.focus();
  };

  /** @param {string} term @returns {HTMLButtonElement} */
  const offer = (term) => {
    const button = element("button", term, "search-term");
    button.type = "button";
    button.addEventListener("click", () => {
      field.value = term;
      change();
    });
    return button;
  };

  /** Says what was asked, and how much of what was found is shown: on paper the form and the button are not there.
   * @param {any} data */
  const sayOnPaper = (data) => {
    const asked = [choice.words && `“${choice.words}”`, ...Object.values(choice.chosen).flat()].filter(Boolean).join("、");
    const listed = data.total > data.results.length ? (words.listed ?? "").replace("{shown}", data.results.length) : "";
    asking.textContent = (asked && (words.asked ?? "").replace("{asked}", () => asked)) + listed;
  };

  /** @param {any} data */
  const say = (data) => {
    const lines = [element("p", data.total ? (words.found ?? "").replace("{total}", data.total) : words.none ?? "")];
    if (data.understood) lines.push(element("p", (words.understood ?? "").replace("{query}", () => data.understood.query)));
    if (data.nearest.length) {
      const line = element("p", words.nearest ?? "");
      line.append(...data.nearest.map(offer));
      lines.push(line);
    }
    said.replaceChildren(...lines);
  };

  const worker = new Worker(new URL("search/worker.js", base));

  const ask = () => {
    asked += 1;
    worker.postMessage({ type: BROWSE, data: JSON.stringify({ ...choice, count: shown, asked }) });
  };

  /** @param {MessageEvent} event */
  const hear = ({ data: { type, data } }) => {
    if (type !== BROWSED || data.asked !== asked) return;
    if (data.failed) {
      said.replaceChildren(element("p", words.failed ?? ""));
      return;
    }
    const before = list.children.length;
    showFacets(data.facets);
    say(data);
    sayOnPaper(data);
    list.replaceChildren(...data.results.map(item));
    const more = document.activeElement === next && list.children.length > before;
    next.hidden = data.total <= data.results.length;
    if (more) list.children[before]?.querySelector("a")?.focus();
  };

  const change = () => {
    const given = new FormData(form);
    choice = {
      words: String(given.get("words") ?? "").trim(),
      byDate: given.get("sort") === "date",
      chosen: Object.fromEntries(FACETS.map((facet) => [facet, given.getAll(facet).map(String)]).filter(([, some]) => some.length)),
    };
    shown = STEP;
    history.replaceState(history.state, "", `${location.pathname}${searchState.write(choice)}`);
    ask();
  };

  const fill = () => {
    field.value = choice.words;
    const sort = /** @type {HTMLInputElement | null} */ (form.querySelector(`[name=sort][value=${choice.byDate ? "date" : "relevance"}]`));
    if (sort) sort.checked = true;
  };

  worker.addEventListener("message", hear);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    change();
  });
  form.addEventListener("change", change);
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    for (const box of facets.querySelectorAll("input")) box.checked = false;
    change();
  });
  next.addEventListener("click", () => {
    shown += STEP;
    ask();
  });
  if (matchMedia("(min-width: 60em)").matches) part(".search-filters").setAttribute("open", "");

  fill();
  area.hidden = false;
  part(".without-scripts").hidden = true;
  /* From a folder the search runs in the page itself: fetch what Material fetches only when its box opens. */
  if (location.host) ask();
  else {
    const engine = document.createElement("script");
    engine.src = new URL("search/search_index.js", base).href;
    engine.addEventListener("load", ask);
    document.head.append(engine);
  }
})();
