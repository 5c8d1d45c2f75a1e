/* The field on the comparison page in which readers look for entries to compare. */

/**
 * @typedef {{key: string, name: string, kind: string, place: string, words: string[]}} ComparisonName
 *   Something that can be picked, and the other words that it is known by.
 */

const comparePicker = (() => {
  "use strict";

  const MOST = 20;

  /** @param {string} text */
  const plain = (text) => text.normalize("NFKC").toLowerCase();

  /**
   * Returns the entries that hold every word of a query; names that begin with the first word come first.
   * @param {readonly ComparisonName[]} names
   * @param {string} query
   * @returns {ComparisonName[]}
   */
  const matching = (names, query) => {
    const words = plain(query).split(/\s+/).filter(Boolean);
    const found = names.filter((entry) => {
      const told = plain([entry.name, entry.kind, entry.place, ...entry.words].join("\n"));
      return words.every((word) => told.includes(word));
    });
    const [first = ""] = words;
    /** @param {ComparisonName} entry */
    const rank = ({ name }) => (plain(name).startsWith(first) ? 0 : plain(name).includes(first) ? 1 : 2);
    return found.sort((a, b) => rank(a) - rank(b));
  };

  /**
   * Sets up the field; `names` is called when it is first used, and with the files of a province when one is chosen;
   * `toggle` when an entry is chosen or given up.
   * @param {HTMLElement} picker
   * @param {{names: (files: readonly string[]) => Promise<readonly ComparisonName[] | null>, isChosen: (key: string) => boolean,
   *   toggle: (entry: ComparisonName) => void}} work
   * @returns {() => void} what to call when the choice has changed
   */
  const setUp = (picker, work) => {
    const words = picker.dataset;
    const query = /** @type {HTMLInputElement} */ (picker.querySelector("input"));
    const list = /** @type {HTMLElement} */ (picker.querySelector("[data-slot=found]"));
    const told = /** @type {HTMLElement} */ (picker.querySelector("[data-slot=count]"));
    const pattern = /** @type {HTMLTemplateElement} */ (picker.querySelector("template"));
    /** @type {readonly ComparisonName[] | null} */
    let names = null;

    const mark = () => {
      for (const button of list.querySelectorAll("button")) {
        const chosen = work.isChosen(button.dataset.key ?? "");
        button.setAttribute("aria-pressed", String(chosen));
        const word = /** @type {HTMLElement} */ (button.querySelector("[data-slot=word]"));
        word.textContent = (chosen ? words.remove : words.add) ?? "";
      }
    };

    /** @param {ComparisonName} entry */
    const item = (entry) => {
      const made = /** @type {DocumentFragment} */ (pattern.content.cloneNode(true));
      const button = /** @type {HTMLButtonElement} */ (made.querySelector("button"));
      const about = [entry.kind, entry.place].filter(Boolean).join("，");
      button.dataset.key = entry.key;
      /** @type {HTMLElement} */ (made.querySelector("[data-slot=name]")).textContent = entry.name;
      /** @type {HTMLElement} */ (made.querySelector("[data-slot=about]")).textContent = about;
      button.addEventListener("click", () => work.toggle(entry));
      return made;
    };

    const show = () => {
      if (!names) return;
      const found = matching(names, query.value);
      list.replaceChildren(...found.slice(0, MOST).map(item));
      mark();
      const sentence = found.length > MOST ? words.many : found.length ? words.some : words.none;
      told.textContent = picks.filled(sentence, { count: found.length, most: MOST });
    };

    /** @param {readonly string[]} files */
    const fetchNames = async (files) => {
      names = await work.names(files);
      if (names) show();
      else told.textContent = words.failed ?? "";
    };

    picker.addEventListener("focusin", () => {
      if (!names) fetchNames([]);
    });
    const province = picker.querySelector("select");
    province?.addEventListener("change", () => fetchNames(province.value.split(" ").filter(Boolean)));
    query.addEventListener("compositionend", show);
    query.addEventListener("input", (event) => {
      if (!(/** @type {InputEvent} */ (event).isComposing)) show();
    });
    return mark;
  };

  return { matching, setUp };
})();
