/* "加入对比" on every list and page: turns the links into buttons, keeps the choice, and shows it in a tray.
   The words come from the template in picks.html.jinja. */

/** @typedef {{key: string, name: string}} PickedEntry An entry that was picked: its key "stations/id" and its name. */

const picks = (() => {
  "use strict";

  const LIMIT = 4;
  const PLACE = "comparison-picks";
  const KEY = /^(?:stations|models)\/[a-z0-9]+(?:-[a-z0-9]+)*$/;

  /** @type {readonly PickedEntry[]} */
  let chosen = [];
  /* The keys that the page itself compares, if it does. */
  let shown = "";
  /** @type {(() => void)[]} */
  const listeners = [];

  /**
   * Takes only what can be a choice: what is stored may be of another version, or of somebody's making.
   * @param {unknown} stored
   * @returns {PickedEntry[]}
   */
  const sound = (stored) => {
    if (!Array.isArray(stored)) return [];
    const right = stored.filter((entry) => KEY.test(entry?.key) && typeof entry.name === "string");
    const byKey = new Map(right.map(({ key, name }) => [key, { key, name }]));
    return [...byKey.values()].slice(0, LIMIT);
  };

  /** Reads what an earlier page has stored; where the browser keeps nothing, the choice lasts for this page. */
  const recall = () => {
    try {
      chosen = sound(JSON.parse(localStorage.getItem(PLACE) ?? "[]"));
    } catch {
      /* stays as it is */
    }
  };

  const announce = () => {
    for (const listener of listeners) listener();
  };

  /** @param {readonly PickedEntry[]} wanted */
  const replace = (wanted) => {
    chosen = sound(wanted);
    try {
      localStorage.setItem(PLACE, JSON.stringify(chosen));
    } catch {
      /* lasts for this page */
    }
    announce();
  };

  /** @param {string} key */
  const has = (key) => chosen.some((pick) => pick.key === key);

  /**
   * @param {PickedEntry} pick
   * @returns {boolean} whether there was room for it
   */
  const add = (pick) => {
    if (has(pick.key)) return true;
    if (chosen.length >= LIMIT) return false;
    replace([...chosen, pick]);
    return true;
  };

  /** @param {string} key */
  const remove = (key) => replace(chosen.filter((pick) => pick.key !== key));

  /**
   * The keys in the one order that a comparison is shown and addressed in.
   * @param {Iterable<string>} keys
   */
  const canonical = (keys) => [...new Set(keys)].sort();

  /**
   * @param {string} page
   * @param {Iterable<string>} keys
   */
  const address = (page, keys) => `${page}?with=${canonical(keys).join(",")}`;

  /**
   * Puts values into the blanks of a sentence.
   * @param {string | undefined} sentence
   * @param {Record<string, string | number>} values
   */
  const filled = (sentence, values) =>
    (sentence ?? "").replace(/\{(\w+)\}/g, (blank, name) => String(values[name] ?? blank));

  recall();
  addEventListener("storage", (event) => {
    if (event.key !== PLACE && event.key !== null) return;
    recall();
    announce();
  });
  addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    recall();
    announce();
  });

  return {
    LIMIT,
    KEY,
    all: () => chosen,
    has,
    add,
    remove,
    replace,
    canonical,
    address,
    filled,
    /**
     * Says what the page compares: a tray that holds the same would only say it twice.
     * @param {readonly string[]} keys
     */
    showing: (keys) => {
      shown = canonical(keys).join();
      announce();
    },
    isShown: () => canonical(chosen.map((pick) => pick.key)).join() === shown,
    /** @param {() => void} listener is called after every change of the choice */
    listen: (listener) => void listeners.push(listener),
    /**
     * Makes the links of a part of the page into buttons that a script has put there; known once there is a tray.
     * @type {(part: ParentNode) => void}
     */
    adopt: () => {},
  };
})();

/* The buttons and the tray, on pages that hold their words. */
(() => {
  "use strict";

  const words = /** @type {HTMLTemplateElement | null} */ (document.getElementById("pick-words"));
  const content = document.querySelector(".md-content") ?? document.body;
  if (!words) return;

  /**
   * @param {ParentNode} parent
   * @param {string} name
   */
  const slot = (parent, name) => /** @type {HTMLElement} */ (parent.querySelector(`[data-slot=${name}]`));

  const fragment = /** @type {DocumentFragment} */ (words.content.cloneNode(true));
  const tray = /** @type {HTMLElement} */ (fragment.querySelector(".pick-tray"));
  const names = /** @type {HTMLElement} */ (tray.querySelector(".pick-names"));
  const pattern = /** @type {HTMLElement} */ (names.firstElementChild);
  const go = /** @type {HTMLAnchorElement} */ (slot(tray, "go"));
  const page = go.getAttribute("href") ?? "";
  const full = slot(tray, "full");
  const told = document.createElement("p");

  /** @param {string} text */
  const tell = (text) => {
    told.textContent = text;
  };

  /** @param {string} why */
  const refuse = (why) => {
    full.hidden = !why;
    full.textContent = why;
  };

  /** @param {PickedEntry} pick */
  const tellRemoved = (pick) => tell(picks.filled(words.dataset.removed, { name: pick.name, count: picks.all().length }));

  /**
   * Picks an entry, or says why not.
   * @param {PickedEntry} pick
   */
  const add = (pick) => {
    const added = picks.add(pick);
    refuse(added ? "" : picks.filled(words.dataset.full, { limit: picks.LIMIT, name: pick.name }));
    tell(added ? picks.filled(words.dataset.added, { name: pick.name, count: picks.all().length }) : full.textContent ?? "");
  };

  /** @param {PickedEntry} pick */
  const remove = (pick) => {
    refuse("");
    picks.remove(pick.key);
    tellRemoved(pick);
  };

  /** @type {{button: HTMLButtonElement, go: HTMLAnchorElement, key: string}[]} */
  let buttons = [];

  /** @param {HTMLAnchorElement} link */
  const makeButton = (link) => {
    const { pick: key = "", pickName: name = "" } = link.dataset;
    const button = document.createElement("button");
    button.type = "button";
    button.className = link.className;
    button.append(...link.childNodes);
    button.addEventListener("click", () => (picks.has(key) ? remove : add)({ key, name }));
    /* Beside the button, so that who goes by keyboard need not pass the whole list to reach the tray. */
    const beside = document.createElement("a");
    beside.className = "pick-go";
    beside.textContent = go.textContent;
    link.replaceWith(button, beside);
    buttons.push({ button, go: beside, key });
  };

  /** @param {PickedEntry} pick */
  const nameInTray = (pick) => {
    const item = /** @type {HTMLElement} */ (pattern.cloneNode(true));
    const button = slot(item, "remove");
    slot(item, "name").textContent = pick.name;
    button.lastElementChild?.append(pick.name);
    button.addEventListener("click", () => {
      const place = picks.all().findIndex((entry) => entry.key === pick.key);
      remove(pick);
      const left = names.querySelectorAll("button");
      (left[Math.min(place, left.length - 1)] ?? content.querySelector("article"))?.focus({ preventScroll: true });
    });
    return item;
  };

  const show = () => {
    const chosen = picks.all();
    const href = picks.address(page, chosen.map((pick) => pick.key));
    for (const { button, go: beside, key } of buttons) {
      const picked = picks.has(key);
      button.setAttribute("aria-pressed", String(picked));
      slot(button, "word").textContent = (picked ? words.dataset.remove : words.dataset.add) ?? "";
      beside.hidden = !picked;
      beside.href = href;
    }
    slot(tray, "count").textContent = String(chosen.length);
    names.replaceChildren(...chosen.map(nameInTray));
    go.href = href;
    tray.hidden = chosen.length === 0 || picks.isShown();
    if (chosen.length < picks.LIMIT) refuse("");
  };

  /* What stands at the foot of the window must leave room for what scrolls and what floats above it. */
  let room = 0;
  const leaveRoom = () => {
    if (tray.offsetHeight === room) return;
    room = tray.offsetHeight;
    document.documentElement.style.setProperty("--pick-tray", `${room}px`);
  };

  slot(tray, "clear").addEventListener("click", () => {
    picks.replace([]);
    tell(words.dataset.cleared ?? "");
    /** @type {HTMLElement | null} */ (content.querySelector("article"))?.focus({ preventScroll: true });
  });
  told.className = "pick-told";
  told.setAttribute("role", "status");
  picks.adopt = (part) => {
    buttons = buttons.filter(({ button }) => button.isConnected);
    for (const link of part.querySelectorAll("a.pick")) makeButton(/** @type {HTMLAnchorElement} */ (link));
    show();
  };
  picks.adopt(document);
  content.append(tray, told);
  picks.listen(show);
  new ResizeObserver(leaveRoom).observe(tray);
})();
