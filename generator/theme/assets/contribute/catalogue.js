/* The records that there are: their ids and names, and the records themselves, one by one when they are wanted. */

/**
 * @typedef {{id: string, name: string, about: string}} FormEntry
 */

const formCatalogue = (() => {
  "use strict";

  /** @type {Record<string, Map<string, FormEntry>>} */
  let folders = {};
  /** Ids of records that were withdrawn, moved, merged or split: they are taken, and hold nothing any more. */
  /** @type {Record<string, Set<string>>} */
  let gone = {};
  /** @type {Map<string, {id: string, name: string}[]>} */
  let parts = new Map();
  /** @type {Set<string>} */
  let known = new Set();
  /** @type {Record<string, string>} */
  let provinces = {};
  let draftStatus = "";
  let noInterest = "";
  /** @type {string[]} */
  let goneStates = [];
  let isPublished = false;

  /** @type {(rows: readonly any[]) => Map<string, FormEntry>} */
  const entries = (rows) => new Map(rows.map(([id, name, about]) => [id, { id, name, about: about ?? "" }]));

  /** @param {any} data as contribute/catalogue.js brings it */
  const load = (data) => {
    folders = { stations: entries(data.stations), sources: entries(data.sources), models: entries(data.models) };
    gone = Object.fromEntries(Object.entries(data.gone ?? {}).map(([name, ids]) => [name, new Set(ids)]));
    parts = new Map(
      data.models.map((/** @type {any} */ [id, , , own]) => [
        id,
        (own ?? []).map((/** @type {[string, string]} */ [part, name]) => ({ id: part, name })),
      ]),
    );
    known = new Set(data.units);
    provinces = data.provinces ?? {};
    draftStatus = data.draft ?? "";
    noInterest = data.noInterest ?? "";
    goneStates = data.goneStates ?? [];
    isPublished = data.isPublished ?? false;
  };

  /** @type {(folder: string) => Map<string, FormEntry>} */
  const folder = (name) => (Object.hasOwn(folders, name) && folders[name]) || new Map();

  /** @type {(name: string, id: string) => boolean} */
  const has = (name, id) => folder(name).has(id) || (gone[name]?.has(id) ?? false);

  /** @type {(entry: FormEntry) => string} how a choice is shown, and can be read back */
  const shown = ({ id, name, about }) => `${name}${about ? `，${about}` : ""}（${id}）`;

  /**
   * The id that a text stands for: as it was shown, the id itself, or a name that only one record has.
   * @type {(name: string, text: string) => string}
   */
  const idOf = (name, text) => {
    const typed = text.trim();
    const inBrackets = /（([a-z0-9-]+)）$/u.exec(typed)?.[1] ?? "";
    if (has(name, inBrackets)) return inBrackets;
    if (has(name, typed)) return typed;
    const same = [...folder(name).values()].filter((entry) => entry.name === typed);
    return same.length === 1 ? (same[0]?.id ?? typed) : typed;
  };

  /**
   * The records whose name, place or id holds every word of a text, at most `most` of them.
   * @type {(name: string, text: string, most: number) => FormEntry[]}
   */
  const matching = (name, text, most) => {
    const words = text.normalize("NFKC").toLowerCase().split(/[\s，（）()]+/u).filter(Boolean);
    const found = [];
    for (const entry of folder(name).values()) {
      const whole = `${entry.name} ${entry.about} ${entry.id}`.toLowerCase();
      if (words.every((word) => whole.includes(word))) found.push(entry);
      if (found.length === most) break;
    }
    return found;
  };

  return {
    load,
    has,
    shown,
    idOf,
    matching,
    entry: (/** @type {string} */ name, /** @type {string} */ id) => folder(name).get(id),
    partsOf: (/** @type {string} */ model) => parts.get(model) ?? [],
    provinceCode: (/** @type {string} */ label) => provinces[label] ?? "",
    units: () => known,
    draftStatus: () => draftStatus,
    noInterest: () => noInterest,
    goneStates: () => goneStates,
    isPublished: () => isPublished,
  };
})();

const formRecords = (() => {
  "use strict";

  /** @typedef {{fields: FormFields, standing: FormStanding}} FormFetched */

  /** @type {Map<string, (found: FormFetched | null) => void>} */
  const waiting = new Map();

  /**
   * Is called by the file of a record.
   * @type {(key: string, fields: FormFields, standing?: FormStanding) => void}
   */
  const load = (key, fields, standing = {}) => {
    waiting.get(key)?.({ fields, standing });
    waiting.delete(key);
  };

  /**
   * @type {(key: string) => Promise<FormFetched | null>} nothing if there is no such record
   */
  const fetch = (key) =>
    new Promise((resolve) => {
      const [folder = "", id = ""] = key.split("/");
      if (!formCatalogue.entry(folder, id)) return resolve(null);
      waiting.set(key, resolve);
      const script = document.createElement("script");
      script.src = `records/${folder}/${id}.js`;
      script.addEventListener("error", () => resolve(null));
      document.head.append(script);
    });

  return { load, fetch };
})();
