/* From words to pages: the query as typed first, then other readings of it, as long as too little is found. */
const searchUnderstand = (() => {
  "use strict";

  const SYNONYM = "~";
  const LOOKED_AT = 10;
  const MOST_TYPO = 10;
  const WHOLE = 0.999;

  /* How much a page counts whose words stand apart, against one that holds the query at one place. */
  const APART = 0.6;

  /* How much more of a query a bold reading must explain than what was typed. */
  const BETTER = 0.15;

  /** @param {SearchReading["kind"]} kind */
  const isBold = (kind) => kind === "typo" || kind === "pinyin" || kind === "initials";

  /** Pieces that are other words for a controlled term, replaced by it.
   * @param {string} query @returns {Promise<SearchReading[]>} */
  const namedOtherwise = async (query) => {
    const pieces = searchText.pieces(query);
    const texts = await searchStore.entries("tokens", pieces.map((piece) => SYNONYM + searchText.compact(piece)));
    const table = Object.fromEntries(pieces.flatMap((piece, i) => (texts[i] ? [[piece, texts[i]]] : [])));
    return Object.keys(table).length ? searchRewrite.replaced(query, table) : [];
  };

  /** Gathers what readings of one query find.
   * @param {boolean} whole whether long lists are read to their ends */
  const search = (whole) => {
    /** @type {Map<number, {score: number, reading: SearchReading}>} */
    const pages = new Map();
    /** @type {Set<string>} */
    const tried = new Set();
    const state = { coverage: 0, good: false, complete: true, verbatim: new Set() };

    /** @param {SearchReading} reading @param {SearchFound} found */
    const take = (reading, found) => {
      state.complete &&= found.complete;
      for (const [page, score] of found.scores) {
        const known = pages.get(page);
        if (!known || known.score < score * reading.trust) pages.set(page, { score: score * reading.trust, reading });
      }
    };

    /** Looks at the best pages: does one of them hold the reading word for word?
     * @param {SearchReading} reading @param {SearchFound} found @returns {Promise<boolean>} */
    const isGood = async (reading, found) => {
      const best = searchRank.top(found.scores, LOOKED_AT);
      const pieces = searchText.pieces(reading.query);
      for (const document of await Promise.all(best.map(searchStore.documentOf))) {
        const text = searchText.plain([document.title, ...document.names, ...document.parts.flat()].join("\n"));
        const held = pieces.filter((piece) => text.includes(piece));
        for (const piece of held) state.verbatim.add(piece);
        if (held.length === pieces.length && found.coverage >= WHOLE) return true;
      }
      return found.exact;
    };

    /** @param {SearchReading[]} readings */
    const tryAll = async (readings) => {
      const fresh = readings.filter(({ query }) => !tried.has(query));
      for (const { query } of fresh) tried.add(query);
      const results = await Promise.all(fresh.map(({ query }) => searchRank.evaluate(query, whole)));
      const typed = state.coverage;
      for (const [i, reading] of fresh.entries()) {
        const found = results[i];
        if (isBold(reading.kind) && !found.exact && found.coverage < typed + BETTER) continue;
        take(reading, found);
        state.coverage = Math.max(state.coverage, found.coverage * reading.trust);
        state.good = (await isGood(reading, found)) || state.good;
      }
    };
    return { pages, state, tryAll };
  };

  /** Finds pages for a query; ``isStale`` tells when nobody waits for them any more.
   * @param {string} typed @param {boolean} whole @param {() => boolean} isStale
   * @returns {Promise<SearchUnderstood | undefined>} */
  const understand = async (typed, whole, isStale) => {
    const plain = searchText.plain(typed).trim();
    const sure = searchRewrite.unusual(plain) ? await searchRewrite.simplified(plain) : [];
    const first = sure[0] ?? { query: plain, kind: "typed", trust: 1 };
    const query = searchText.withoutAsking(first.query);
    const { pages, state, tryAll } = search(whole);
    await tryAll([{ ...first, query }, ...(query === first.query ? [] : [])]);
    await tryAll(await namedOtherwise(query));
    const unclear = (/** @type {string} */ piece) => !state.verbatim.has(piece) && piece.length <= MOST_TYPO;
    const stages = [
      async () => searchRewrite.numerals(query),
      async () => (/[a-z]/.test(query) ? searchRewrite.initials(query) : []),
      async () => (/[a-z]/.test(query) ? searchRewrite.sounds(query, () => true) : []),
      async () => searchRewrite.synonyms(query),
      async () => (searchText.pieces(query).some(unclear) ? searchRewrite.sounds(query, unclear) : []),
      async () => (pages.size || sure.length ? [] : searchRewrite.simplified(query)),
    ];
    for (const stage of stages) {
      if (state.good) break;
      if (isStale()) return undefined;
      await tryAll(await stage());
    }
    return { typed: plain, pages, complete: state.complete };
  };

  /** The best pages with what is shown of them, those first that hold a query at one place.
   * @param {Map<number, {score: number, reading: SearchReading}>} pages @param {number[]} chosen
   * @returns {Promise<SearchShown[]>} */
  const show = async (pages, chosen) => {
    const shown = await Promise.all(
      chosen.map(async (page) => {
        const { score, reading } = /** @type {{score: number, reading: SearchReading}} */ (pages.get(page));
        const seen = searchExcerpt.shown(await searchStore.documentOf(page), reading.query);
        return { ...seen, reading, score: score * (APART + (1 - APART) * seen.fit) };
      }),
    );
    return shown.sort((one, other) => other.score - one.score);
  };

  return { understand, show };
})();
