/* Fetches the files of the index and reads lists out of them: the twin of shards.py and postings.py. */
const searchStore = (() => {
  "use strict";

  const inPage = typeof document !== "undefined";
  const script = inPage && /** @type {HTMLScriptElement | null} */ (document.currentScript);
  const own = script ? script.src : self.location.href;

  /* For how many milliseconds the search may keep a page of a folder busy, whose own thread it runs in. */
  const BUSY = 12;
  let rested = 0;

  /** Lets the page answer its reader before the search goes on, if it has worked long enough; a worker needs none.
   * @returns {Promise<void>} */
  const pause = async () => {
    if (!inPage || performance.now() - rested < BUSY) return;
    await new Promise((resolve) => { setTimeout(resolve); });
    rested = performance.now();
  };

  /** @type {Map<string, Promise<any>>} */
  const loads = new Map();
  /** @type {Map<string, (content: any) => void>} */
  const waiting = new Map();

  /* Every file of the index is a script that calls this function. */
  if (inPage) self.shard = (name, content) => waiting.get(name)?.(content);

  /** @param {string} name @returns {Promise<any>} */
  const byFetch = async (name) => {
    const answer = await fetch(new URL(`${name}.js`, own));
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
    const text = await answer.text();
    return JSON.parse(text.slice(text.indexOf(",") + 1, -1));
  };

  /** @param {string} name @returns {Promise<any>} */
  const byScript = (name) =>
    new Promise((resolve, reject) => {
      const element = document.createElement("script");
      waiting.set(name, resolve);
      element.src = new URL(`${name}.js`, own).href;
      element.addEventListener("error", () => reject(new Error(name)));
      element.addEventListener("load", () => element.remove());
      document.head.append(element);
    });

  /** The content of a file of the index; it is asked for once.
   * @param {string} name @returns {Promise<any>} */
  const load = (name) => {
    const known = loads.get(name);
    if (known) return known;
    const wanted = inPage ? byScript(name) : byFetch(name);
    loads.set(name, wanted);
    wanted.catch(() => loads.delete(name));
    return wanted;
  };

  /** @param {string} key @param {number} count @returns {number} */
  const shardOf = (key, count) => {
    let value = 0x811c9dc5;
    for (const character of key) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
    return ((value ^ (value >>> 16)) >>> 0) % count;
  };

  /** Where entries of tokens lie: a name where it begins, what is said of a token beside it.
   * @param {string} key @returns {string} */
  const home = (key) => {
    if (key[0] === "~") return key.slice(1);
    return key[0] === "=" ? (searchText.grams(key.slice(1))[0] ?? key.slice(1)) : key;
  };

  /** The whole names that begin with one of some tokens, and where they occur: they lie beside the tokens.
   * @param {string[]} tokens @returns {Promise<Map<string, string>>} */
  const names = async (tokens) => {
    const shards = await Promise.all(tokens.map((token) => load(`tokens/${shardOf(token, searchFacts.tokens)}`)));
    const all = shards.flatMap((shard) => Object.entries(shard).filter(([key]) => key[0] === "="));
    return new Map(all.map(([key, list]) => [key.slice(1), list]));
  };

  /** The entries of some keys, in their order; what the index does not have is undefined.
   * @param {"tokens" | "members" | "names" | "traditional"} folder @param {string[]} keys
   * @returns {Promise<(string | undefined)[]>} */
  const entries = (folder, keys) =>
    Promise.all(
      keys.map(async (key) => {
        const shard = await load(`${folder}/${shardOf(home(key), searchFacts[folder])}`);
        return Object.hasOwn(shard, key) ? shard[key] : undefined;
      }),
    );

  /** @param {string} text @returns {Uint8Array} */
  const bytes = (text) => Uint8Array.from(atob(text), (one) => one.charCodeAt(0));

  /** Reads numbers of seven bits a byte.
   * @param {Uint8Array} data */
  const reader = (data) => {
    let at = 0;
    const next = () => {
      let [value, factor] = [0, 1];
      for (;;) {
        const byte = data[at];
        at += 1;
        value += (byte & 127) * factor;
        if (byte < 128) return value;
        factor *= 128;
      }
    };
    return { next, more: () => at < data.length };
  };

  /** @type {Map<string, {total: number, pages: number[], impacts: number[]}>} */
  const lists = new Map();

  /** A list of postings: how many pages hold the token, and the weightiest of them with their impacts. Kept, for
   * readings of a query share most of their tokens.
   * @param {string} text @returns {{total: number, pages: number[], impacts: number[]}} */
  const postings = (text) => {
    const known = lists.get(text) ?? decoded(text);
    lists.set(text, known);
    return known;
  };

  /** @param {string} text @returns {{total: number, pages: number[], impacts: number[]}} */
  const decoded = (text) => {
    const { next, more } = reader(bytes(text));
    const total = next();
    /** @type {number[]} */
    const pages = [];
    /** @type {number[]} */
    const impacts = [];
    while (more()) {
      const impact = next();
      let page = 0;
      for (let left = next(); left > 0; left -= 1) {
        page += next();
        pages.push(page);
        impacts.push(impact);
      }
    }
    return { total, pages, impacts };
  };

  /** Page numbers that are written as the gaps between them.
   * @param {Uint8Array} data @returns {number[]} */
  const fromGaps = (data) => {
    const { next, more } = reader(data);
    const pages = [];
    for (let page = 0; more(); ) {
      page += next();
      pages.push(page);
    }
    return pages;
  };

  /** All pages of a long list.
   * @param {string} text @returns {number[]} */
  const members = (text) => {
    const data = bytes(text);
    if (data[0] === 0) return fromGaps(data.subarray(1));
    const pages = [];
    for (let byte = 1; byte < data.length; byte += 1) {
      for (let bits = data[byte], page = (byte - 1) * 8; bits; bits >>= 1, page += 1) if (bits & 1) pages.push(page);
    }
    return pages;
  };

  /** On how many pages some tokens are together, and on how many the rarest of them is. Lists that are cut tell nothing
   * beside others; where all are, their first pages stand for the rest.
   * @param {string[]} tokens @returns {Promise<{together: number, rarest: number}>} */
  const together = async (tokens) => {
    const read = (await entries("tokens", tokens)).map((text) => (text ? postings(text) : { total: 0, pages: [] }));
    const uncut = read.filter(({ total, pages }) => total === pages.length);
    const lists = (uncut.length ? uncut : read).map(({ pages }) => pages);
    const [first = [], ...others] = lists.sort((one, other) => one.length - other.length);
    const sets = others.map((pages) => new Set(pages));
    return { together: first.filter((page) => sets.every((pages) => pages.has(page))).length, rarest: first.length };
  };

  /** What is known of a page.
   * @param {number} page @returns {Promise<SearchDocument>} */
  const documentOf = async (page) => {
    const [path, title, label, names, parts, elsewhere] = await load(`documents/${page}`);
    return { page, path, title, label, names, parts, elsewhere };
  };

  /** What is shown of a page that is not among the first results.
   * @param {number} page @returns {Promise<SearchHead>} */
  const headOf = async (page) => {
    const chunk = await load(`heads/${Math.floor(page / searchFacts.perHead)}`);
    const [path, title, label, text] = chunk[page % searchFacts.perHead];
    return { page, path, title, label, text };
  };

  return { inPage, pause, load, entries, names, home, shardOf, bytes, postings, together, members, fromGaps, documentOf, headOf };
})();
