/* The comparison page: shows what the address names, and lets readers change it.

   Its data are scripts, for a page opened from a folder may load nothing else. Each calls one function:
   plan.js comparisonPlan, names.js comparisonNames, entries/<folder>--<id>.js comparisonEntry; what they
   are given is told in compare-tables.js and compare-picker.js. The words come from compare_desk.html.jinja. */

(() => {
  "use strict";

  const FARTHEST = 8;

  /* How many of the keys in an address are looked up: some may lead nowhere, and each costs a file. */
  const MOST_ASKED = 8;
  const desk = document.getElementById("compare");
  const template = document.getElementById("compare-words");
  const scriptless = document.getElementById("compare-scriptless");
  if (!desk || !template || !scriptless) return;
  const words = template.dataset;
  const { element, link } = compareTables;

  /** @type {ComparisonPlan | null} */
  let plan = null;
  /** @type {Map<string, ComparisonName> | null} */
  let names = null;
  /** @type {(entry: ComparisonName) => [string, ComparisonName]} */
  const named = (entry) => [entry.key, entry];
  /** @type {Map<string, ComparisonEntry>} */
  const entries = new Map();
  Object.assign(globalThis, {
    /** @param {ComparisonPlan} told */
    comparisonPlan: (told) => (plan = told),
    /** @param {ComparisonName[]} told */
    comparisonNames: (told) => (names = new Map([...(names ?? []), ...told.map(named)])),
    /** @param {ComparisonEntry} told */
    comparisonEntry: (told) => entries.set(told.key, told),
  });

  /** @type {Map<string, Promise<void>>} */
  const loading = new Map();

  /**
   * Loads a data file once; one that failed is asked for again the next time.
   * @param {string} path
   */
  const load = (path) => {
    const begun = loading.get(path);
    if (begun) return begun;
    const script = element("script", "");
    const done = new Promise((/** @type {(nothing: void) => void} */ resolve) => {
      script.addEventListener("load", () => resolve());
      script.addEventListener("error", () => {
        loading.delete(path);
        resolve();
      });
    });
    script.src = path;
    document.head.append(script);
    loading.set(path, done);
    return done;
  };

  /**
   * Loads the names to choose from; of a large library those of stations lie in files of their own, by province.
   * @param {readonly string[]} [further]
   */
  const loadNames = async (further = []) => {
    await Promise.all([desk.dataset.names ?? "", ...further].map(load));
    return names;
  };

  /* With a choice of provinces, the names that are loaded are not all that there are. */
  const hasAllNames = !desk.querySelector("#compare-province");

  /** @param {string} name */
  const slot = (name) => /** @type {HTMLElement} */ (desk.querySelector(`[data-slot=${name}]`));

  /**
   * Something to tell about the choice, and what may be meant instead of the key that was asked for.
   * @typedef {{text: string, asked: string, others: string[]}} Notice
   */

  /**
   * Returns the entry of a key, or says why there is none.
   * @param {string} key
   * @returns {Promise<ComparisonEntry | string>}
   */
  const entryOf = async (key) => {
    if (!picks.KEY.test(key)) return picks.filled(words.unknown, { key });
    if (!entries.has(key)) await load(`${desk.dataset.entries}${key.replace("/", "--")}.js`);
    const entry = entries.get(key);
    if (entry) return entry;
    /* A file that is missing and one that does not come look alike; the list of names tells them apart. */
    const known = await loadNames();
    return picks.filled(known && hasAllNames && !known.has(key) ? words.unknown : words.failed, { key });
  };

  /**
   * Returns the entry that a key leads to, following records that have become another.
   * @param {string} key
   * @returns {Promise<{entry: ComparisonEntry | null, notices: Notice[]}>}
   */
  const settled = async (key) => {
    /** @type {Notice[]} */
    const notices = [];
    let wanted = key;
    for (let step = 0; step < FARTHEST; step += 1) {
      const entry = await entryOf(wanted);
      if (typeof entry === "string") return { entry: null, notices: [...notices, { text: entry, asked: key, others: [] }] };
      if (!entry.gone) return { entry, notices };
      const { text, to } = entry.gone;
      if (to.length !== 1) return { entry: null, notices: [...notices, { text, asked: key, others: to }] };
      notices.push({ text: text + (words.followed ?? ""), asked: key, others: [] });
      [wanted] = to;
    }
    return { entry: null, notices };
  };

  /** @param {Notice} notice */
  const drawnNotice = ({ text, asked: gone, others }) => {
    const item = element("li", "", text);
    for (const key of others) {
      const name = names?.get(key)?.name ?? key;
      const meant = asked.map((other) => (other === gone ? key : other)).filter((other) => picks.KEY.test(other));
      item.append(" ", link(picks.address(location.pathname, meant), picks.filled(words.instead, { name })));
    }
    return item;
  };

  /** @type {string[]} */
  let asked = [];
  /** @type {ComparisonEntry[]} */
  let shown = [];
  let markPicker = () => {};

  /** @param {HTMLTableElement} table */
  const addRemovers = (table) => {
    for (const head of table.querySelectorAll("th[data-key]")) {
      const entry = /** @type {ComparisonEntry} */ (entries.get(/** @type {HTMLElement} */ (head).dataset.key ?? ""));
      const button = element("button", "compare-remove", words.remove ?? "", element("span", "pick-of", ` ${entry.name}`));
      button.type = "button";
      button.addEventListener("click", () => {
        const place = shown.indexOf(entry);
        change(shown.filter((other) => other !== entry)).then(() => {
          const left = /** @type {NodeListOf<HTMLElement>} */ (desk.querySelectorAll(".compare-remove"));
          (left[Math.min(place, left.length - 1)] ?? slot("tables")).focus();
        });
      });
      head.append(" ", button);
    }
  };

  /** @param {readonly Notice[]} notices */
  const draw = (notices) => {
    const labels = compareTables.labels(shown);
    const titles = { rest: words.rest ?? "", practices: words.practices ?? "" };
    const tables = plan && shown.length ? compareTables.tables(plan, shown, titles) : [];
    const drawn = tables.map((table) => compareTables.drawn(table, labels, words));
    slot("notices").replaceChildren(...notices.map(drawnNotice));
    slot("tables").replaceChildren(...drawn);
    if (drawn.length) addRemovers(drawn[0]);
    const who = [...labels.values()].join("、");
    const sentences = [words.invite, words.another];
    slot("told").textContent = picks.filled(sentences[shown.length] ?? words.compared, { names: who });
    document.body.classList.toggle("comparing", shown.length > 0);
    document.title = shown.length ? `${picks.filled(words.title, { names: who })} - ${title}` : title;
    picks.showing(shown.map((entry) => entry.key));
    comparison.refresh();
    markPicker();
  };

  const { title } = document;
  let turn = 0;

  /** Shows what was asked for; an older turn that ends later shows nothing. */
  const show = async () => {
    turn += 1;
    const mine = turn;
    const wanted = asked.slice(0, MOST_ASKED);
    slot("told").textContent = words.loading ?? "";
    const [found] = await Promise.all([Promise.all(wanted.map(settled)), load(desk.dataset.plan ?? "")]);
    const notices = found.flatMap((one) => one.notices);
    if (notices.some((notice) => notice.others.length)) await loadNames();
    if (mine !== turn) return;
    const there = [...new Set(found.flatMap(({ entry }) => entry ?? []))];
    if (there.length > picks.LIMIT || asked.length > wanted.length) {
      notices.unshift({ text: picks.filled(words.toomany, { limit: picks.LIMIT }), asked: "", others: [] });
    }
    if (!plan) notices.push({ text: words.noplan ?? "", asked: "", others: [] });
    shown = compareTables.canonical(there.slice(0, picks.LIMIT));
    draw(notices);
  };

  /**
   * Takes another choice of the reader's: into the address, into the tray, onto the page.
   * @param {readonly PickedEntry[]} chosen
   */
  const change = async (chosen) => {
    asked = picks.canonical(chosen.map((entry) => entry.key));
    comparison.writeAddress({ with: asked });
    picks.replace(chosen);
    await show();
  };

  /** @param {ComparisonName} entry */
  const toggle = (entry) => {
    const left = shown.filter((other) => other.key !== entry.key);
    if (left.length < shown.length) change(left);
    else if (shown.length < picks.LIMIT) change([...shown, entry]);
    else {
      slot("told").textContent = picks.filled(words.full, { limit: picks.LIMIT, name: entry.name });
      /* Nothing else on the page answers, and on a phone the sentence may stand below the window. */
      slot("told").scrollIntoView({ block: "nearest" });
    }
  };

  const start = async () => {
    const picker = /** @type {HTMLDetailsElement} */ (desk.querySelector(".compare-picker"));
    markPicker = comparePicker.setUp(picker, {
      names: async (further) => ((await loadNames(further)) ? [...(names?.values() ?? [])] : null),
      isChosen: (key) => shown.some((entry) => entry.key === key),
      toggle,
    });
    const named = comparison.listed("with");
    asked = picks.canonical(named.length ? named : picks.all().map((pick) => pick.key));
    if (asked.length) comparison.writeAddress({ with: asked });
    desk.hidden = false;
    scriptless.hidden = true;
    await show();
    picker.open = shown.length < 2;
  };

  start();
})();
