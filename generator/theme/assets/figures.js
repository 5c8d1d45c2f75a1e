/* The form of the page of all claims: narrows the list down, orders it, keeps the choice in the address and
   hands on what is shown as a table. The words and the options come from claim_filter.html.jinja. */

(() => {
  "use strict";

  /**
   * @typedef {object} ClaimItem A claim of the list, as facets.js takes it, and its element.
   * @property {HTMLElement} element
   * @property {HTMLElement} home The list in which it stands by province and station.
   * @property {Readonly<Record<string, readonly string[]>>} values
   * @property {string} text
   * @property {Readonly<Record<string, number | null>>} keys
   * @property {Readonly<Record<string, number>>} sizes
   */

  const SORTS = ["level", "period", "kind"];
  const TYPING = 250;

  /**
   * @template {Element} T
   * @param {ParentNode} inside
   * @param {string} selector
   */
  const one = (inside, selector) => /** @type {T} */ (inside.querySelector(selector));

  /** @param {string} list */
  const words = (list) => list.split(" ").filter((word) => word !== "");

  /**
   * Puts values into a sentence: "显示 {shown} 条".
   * @param {string | undefined} sentence
   * @param {Readonly<Record<string, string | number>>} values
   */
  const say = (sentence, values) => (sentence ?? "").replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));

  /**
   * @param {HTMLElement} element
   * @param {readonly string[]} names
   * @returns {ClaimItem}
   */
  const readItem = (element, names) => {
    const data = element.dataset;
    const sizes = words(data.sizes ?? "").map((pair) => pair.split(":"));
    const keys = { level: data.byLevel, period: data.byPeriod, kind: data.byKind };
    return {
      element,
      home: /** @type {HTMLElement} */ (element.parentElement),
      values: Object.fromEntries(names.map((name) => [name, words(data[name] ?? "")])),
      text: facets.fold(element.textContent ?? ""),
      keys: Object.fromEntries(SORTS.map((name) => {
        const key = keys[/** @type {keyof typeof keys} */ (name)];
        return [name, key ? Number(key) : null];
      })),
      sizes: Object.fromEntries(sizes.map(([unit, size]) => [unit, Number(size)])),
    };
  };

  /**
   * Returns the words of all parts of an element that a selector finds.
   * @param {Element} element
   * @param {string} selector
   */
  const textsOf = (element, selector) =>
    [...element.querySelectorAll(selector)].map((part) => (part.textContent ?? "").trim().replace(/\s+/g, " "));

  /**
   * Returns claims as a table: the columns that the form names, then those of the claims' own labels.
   * @param {readonly ClaimItem[]} claims
   * @param {DOMStringMap} titles
   */
  const tableOf = (claims, titles) => {
    const cells = { station: titles.columnStation, owner: titles.columnOwner, text: titles.columnText,
      figure: titles.columnFigure, change: titles.columnChange };
    const rows = claims.map(({ element }) => {
      const row = new Map(Object.entries(cells).map(([cell, title]) => [title ?? "", textsOf(element, `[data-cell=${cell}]`).join("；")]));
      row.set(titles.columnLevel ?? "", textsOf(element, ".evidence").join(""));
      for (const name of element.querySelectorAll(".claim-label .label-name")) {
        const title = name.textContent ?? "";
        row.set(title, (name.parentElement?.textContent ?? "").replace(title, "").trim().replace(/\s+/g, " "));
      }
      row.set(titles.columnChecks ?? "", textsOf(element, ".check").join("；"));
      row.set(titles.columnLink ?? "", /** @type {HTMLAnchorElement} */ (one(element, "[data-cell=text]")).href);
      return row;
    });
    const head = [...new Set(rows.flatMap((row) => [...row.keys()]))];
    return [head, ...rows.map((row) => head.map((title) => row.get(title) ?? ""))];
  };

  /** @param {HTMLFormElement} form */
  const setUp = (form) => {
    const told = form.dataset;
    const boxes = /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll("input[type=checkbox]")]);
    const groups = /** @type {HTMLElement[]} */ ([...form.querySelectorAll("[data-facet]")]);
    const names = groups.map((group) => group.dataset.facet ?? "");
    const field = /** @type {HTMLInputElement} */ (one(form, "[name=q]"));
    const order = /** @type {HTMLSelectElement} */ (one(form, "[name=sort]"));
    const flat = /** @type {HTMLElement} */ (one(document, ".claim-list.flat"));
    const lists = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(".claim-group > .claim-list")]);
    const items = lists.flatMap((list) => [...list.children].map((entry) => readItem(/** @type {HTMLElement} */ (entry), names)));

    /** @type {FacetPlan} */
    const plan = {
      options: Object.fromEntries(names.map((name) => [name, boxes.filter((box) => box.name === name).map((box) => box.value)])),
      aliases: Object.fromEntries(boxes.flatMap((box) => words(box.dataset.also ?? "").map((also) => [also, box.value]))),
      ranked: boxes.filter((box) => box.dataset.ranked !== undefined).map((box) => box.value),
      sorts: [...order.options].map((option) => option.value),
    };
    /** @type {readonly ClaimItem[]} */
    let shown = items;

    /** @param {string} facet */
    const nameOf = (facet) => groups.find((group) => group.dataset.facet === facet)?.dataset.name ?? "";

    /** @param {HTMLInputElement} box */
    const labelOf = (box) => one(/** @type {Element} */ (box.parentElement), ".option-name").textContent ?? "";

    /** @returns {FacetChoice} */
    const chosen = () => {
      const ticked = (/** @type {string} */ name) => boxes.filter((box) => box.name === name && box.checked).map((box) => box.value);
      return facets.settle(plan, {
        chosen: Object.fromEntries(names.map((name) => [name, ticked(name)])),
        text: field.value,
        sort: order.value,
      });
    };

    /** @param {FacetChoice} choice */
    const fill = (choice) => {
      for (const box of boxes) box.checked = (choice.chosen[box.name] ?? []).includes(box.value);
      if (field.value.trim() !== choice.text) field.value = choice.text;
      order.value = choice.sort;
    };

    /**
     * A button that lets go of something; the focus then goes to the count, for the button will be gone.
     * @param {string} label
     * @param {string} title
     * @param {() => FacetChoice} next
     */
    const letGo = (label, title, next) => {
      const [item, button] = [document.createElement("li"), document.createElement("button")];
      button.type = "button";
      button.textContent = label;
      if (title) button.setAttribute("aria-label", title);
      button.addEventListener("click", () => {
        fill(next());
        update();
        status.focus();
      });
      item.append(button);
      return item;
    };

    const status = /** @type {HTMLElement} */ (one(form, ".facet-count"));
    status.tabIndex = -1;

    /** @param {FacetChoice} choice */
    const showOptions = (choice) => {
      const counts = facets.counts(plan, items, choice);
      for (const box of boxes) {
        const count = counts[box.name]?.[box.value] ?? 0;
        const label = /** @type {HTMLElement} */ (box.parentElement);
        one(label, ".count").textContent = String(count);
        label.hidden = count === 0 && !box.checked;
      }
      for (const group of groups) {
        const ticked = choice.chosen[group.dataset.facet ?? ""]?.length ?? 0;
        one(group, ".facet-chosen").textContent = ticked ? say(told.chosen, { count: ticked }) : "";
        group.hidden = !boxes.some((box) => group.contains(box) && !(/** @type {HTMLElement} */ (box.parentElement)).hidden);
      }
      /** @type {HTMLOptionElement} */ (one(order, "[value=size]")).disabled = facets.rankedUnit(plan, choice) === null;
    };

    /** @param {FacetChoice} choice */
    const showChosen = (choice) => {
      const list = /** @type {HTMLElement} */ (one(form, ".facet-chosen-list"));
      const ticks = boxes.filter((box) => box.checked).map((box) => {
        const label = `${nameOf(box.name)}：${labelOf(box)}`;
        return letGo(label, say(told.remove, { name: label }), () => {
          box.checked = false;
          return chosen();
        });
      });
      const text = say(told.text, { text: choice.text });
      const typed = choice.text ? [letGo(text, say(told.remove, { name: text }), () => facets.without(chosen(), "q"))] : [];
      list.replaceChildren(...ticks, ...typed);
      list.hidden = ticks.length + typed.length === 0;
      /** @type {HTMLButtonElement} */ (one(form, "[name=clear]")).disabled = list.hidden && !choice.sort;
    };

    /** @param {FacetChoice} choice */
    const showNone = (choice) => {
      const none = /** @type {HTMLElement} */ (one(form, ".facet-none"));
      none.hidden = shown.length > 0;
      const ways = none.hidden ? [] : facets.loosenings(items, choice);
      const entries = ways.map(({ facet, count }) => {
        const name = facet === "q" ? say(told.text, { text: choice.text }) : nameOf(facet);
        return letGo(say(told.loosen, { name, count }), "", () => facets.without(chosen(), facet));
      });
      one(none, "ul").replaceChildren(...entries);
    };

    /** @param {FacetChoice} choice */
    const showItems = (choice) => {
      const visible = new Set(shown);
      for (const item of items) item.element.hidden = !visible.has(item);
      if (choice.sort) flat.append(...shown.map((item) => item.element));
      else if (flat.childElementCount > 0) for (const item of items) item.home.append(item.element);
      flat.hidden = !choice.sort || shown.length === 0;
      for (const list of lists) {
        const group = /** @type {HTMLElement} */ (list.parentElement);
        group.hidden = !list.querySelector(":scope > li:not([hidden])");
      }
      for (const section of document.querySelectorAll("section.part:has(> .claim-group)")) {
        const empty = !section.querySelector(".claim-group:not([hidden])");
        /** @type {HTMLElement} */ (section).hidden = empty;
        const entry = document.querySelector(`.md-nav--secondary a[href="#${one(section, "h2").id}"]`)?.parentElement;
        if (entry) entry.hidden = empty;
      }
    };

    /** @param {readonly string[]} [unknown] */
    const update = (unknown = []) => {
      const choice = chosen();
      if (order.value !== choice.sort) order.value = choice.sort;
      shown = facets.ordered(plan, facets.left(items, choice), choice);
      showOptions(choice);
      showChosen(choice);
      showNone(choice);
      showItems(choice);
      const missing = unknown.length > 0 ? say(told.unknown, { names: unknown.join("、") }) : "";
      status.textContent = say(told.shown, { shown: shown.length, total: items.length }) + missing;
      const query = facets.write(plan, choice, location.search);
      if (query === location.search) return;
      try {
        history.replaceState(history.state, "", `${location.pathname}${query}${location.hash}`);
      } catch {
        /* some browsers allow no change of the address of a file: the list is right all the same */
      }
    };

    /** @type {number | undefined} */
    let pause;
    field.addEventListener("input", (event) => {
      if (/** @type {InputEvent} */ (event).isComposing) return;
      clearTimeout(pause);
      pause = setTimeout(() => update(), TYPING);
    });
    field.addEventListener("compositionend", () => update());
    form.addEventListener("change", () => update());
    form.addEventListener("submit", (event) => event.preventDefault());
    one(form, "[name=clear]").addEventListener("click", () => {
      fill({ chosen: {}, text: "", sort: "" });
      update();
      field.focus();
    });
    one(form, "[name=csv]").addEventListener("click", () => {
      takingAway.save(told.file ?? "", comparison.csv(tableOf(shown, told)), "text/csv");
    });

    const { choice, unknown } = facets.read(plan, location.search);
    fill(choice);
    form.hidden = false;
    for (const plain of document.querySelectorAll(".facets-plain")) plain.remove();
    for (const group of groups) {
      /** @type {HTMLDetailsElement} */ (group).open = (choice.chosen[group.dataset.facet ?? ""] ?? []).length > 0;
    }
    update(unknown);
  };

  const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form.facets"));
  if (form) setUp(form);
})();
