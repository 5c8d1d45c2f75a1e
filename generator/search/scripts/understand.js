/* From words to pages: the query as typed first, then other readings of it, as long as too little is found. */
const searchUnderstand = (() => {
  "use strict";

  const LOOKED_AT = 3;
  const MOST_TYPO = 10;
  const WHOLE = 0.999;

  /* How few pages leave room for those that say the same in other words. */
  const FEW = 10;

  /* How many of the words that stood for others in a question are told. */
  const MOST_TOLD = 4;
  const DOUBTFUL = 0.5;

  /* How much a page counts whose words stand apart, against one that holds the query at one place. */
  const APART = 0.15;

  /* How much the second-best reading of a query adds on a page that two of them find; nothing on a page that is
     called so, for its names hold both. */
  const ALSO = 0.9;

  /* Letters are mostly pinyin: what they are word for word counts less, and pinyin is always tried. */
  const [LETTERS, PINYIN_STEPS] = [0.5, 3];

  /* How much more of a query a bold reading must explain than what was typed. */
  const BETTER = 0.15;

  /** @param {SearchReading} reading */
  const isBold = ({ kind, isSure }) => !isSure && (kind === "typo" || kind === "pinyin" || kind === "initials");

  /** Gathers what readings of one query find.
   * @param {boolean} whole whether long lists are read to their ends */
  const search = (whole) => {
    /** @type {Map<number, {best: number, score: number, reading: SearchReading}>} */
    const pages = new Map();
    /** @type {Set<number>} */
    const named = new Set();
    /** @type {Set<string>} */
    const tried = new Set();
    const state = {
      coverage: 0,
      good: false,
      complete: true,
      verbatim: new Set(),
      /** @type {(page: number) => number} what a page owes to the query as it was typed */
      scoreOf: () => 0,
    };

    /** @param {SearchReading} reading @param {SearchFound} found */
    const take = (reading, found) => {
      state.complete &&= found.complete;
      for (const page of found.exact) named.add(page);
      if (reading.kind === "typed") state.scoreOf = found.scoreOf;
      for (const [page, held] of found.scores) {
        const score = held * reading.trust;
        const known = pages.get(page);
        const [best, other] = known
          ? [Math.max(known.best, score), Math.min(known.best, score)]
          : [score, reading.kind === "typed" ? 0 : state.scoreOf(page)];
        const shown = known && known.best >= score ? known.reading : reading;
        pages.set(page, { best, score: Math.max(known?.score ?? 0, best + (named.has(page) ? 0 : other * ALSO)), reading: shown });
      }
    };

    /** Looks at the best pages: does one of them hold the reading word for word?
     * @param {SearchReading} reading @param {SearchFound} found @returns {Promise<boolean>} */
    const isGood = async (reading, found) => {
      if (found.exact.length) return true;
      if (searchText.isLong(reading.query)) return false;
      if (reading.kind !== "typed" && found.coverage < WHOLE) return false;
      const best = searchRank.top(found.scores, LOOKED_AT);
      const pieces = searchText.pieces(reading.query);
      for (const seen of await Promise.all(best.map(searchExcerpt.read))) {
        await searchStore.pause();
        const held = pieces.filter((piece) => searchExcerpt.holds(seen, piece));
        for (const piece of held) state.verbatim.add(piece);
        if (held.length === pieces.length && found.coverage >= WHOLE) return true;
      }
      return false;
    };

    /** @param {SearchReading[]} readings */
    const tryAll = async (readings) => {
      const fresh = readings.filter(({ query, hints }) => hints || !tried.has(query));
      for (const { query } of fresh) tried.add(query);
      const results = await Promise.all(fresh.map(({ query, hints }) => searchRank.evaluate(query, whole, hints)));
      const typed = state.coverage;
      for (const [i, reading] of fresh.entries()) {
        const found = results[i];
        await searchStore.pause();
        if (isBold(reading) && !found.exact.length && found.coverage < typed + BETTER) continue;
        take(reading, found);
        // Words that may be any two that touched explain nothing for sure: bolder readings are tried as well.
        if (reading.kind === "parted") continue;
        state.coverage = Math.max(state.coverage, found.coverage * reading.trust);
        state.good = (await isGood(reading, found)) || state.good;
      }
    };
    return { pages, named, state, tryAll };
  };

  /** Readings of some queries in other words.
   * @param {string[]} queries @param {ReadonlySet<string>} settled pieces that are not read otherwise
   * @returns {Promise<SearchReading[]>} */
  const otherwise = async (queries, settled) => (await Promise.all(queries.map((one) => searchWords.synonyms(one, settled)))).flat();

  /** Finds pages for a query; ``isStale`` tells when nobody waits for them any more.
   * @param {string} typed @param {boolean} whole @param {() => boolean} isStale
   * @returns {Promise<SearchUnderstood | undefined>} */
  const understand = async (typed, whole, isStale) => {
    const plain = searchText.plain(typed).trim();
    const sure = searchRewrite.unusual(plain) ? await searchRewrite.simplified(plain) : [];
    const letters = /^[a-z' ]+$/.test(plain);
    const first = sure[0] ?? { query: plain, kind: "typed", trust: letters ? LETTERS : 1 };
    const query = searchText.withoutAsking(first.query);
    const { pages, named, state, tryAll } = search(whole);
    await tryAll([{ ...first, query }]);
    const slips = named.size ? [] : await searchSlips.mended(query);
    await tryAll(slips);
    await tryAll(await searchWords.namedOtherwise(query));
    if (!named.size) await tryAll(await searchRewrite.swapped(query));
    const settled = await searchWords.settled(query);
    const parted = named.size || state.good ? [] : await searchWords.parted(query, settled);
    await tryAll(parted);
    const unclear = (/** @type {string} */ piece) => !state.verbatim.has(piece) && !settled.has(piece) && piece.length <= MOST_TYPO;
    const mayBeMistyped = () => !searchText.isLong(query) && (query === first.query || state.coverage < DOUBTFUL) && searchText.pieces(query).some(unclear);
    const stages = [
      async () => searchRewrite.numerals(query),
      async () => (/[a-z]/.test(query) ? searchRewrite.initials(query) : []),
      async () => (/[a-z]/.test(query) ? searchRewrite.sounds(query, (piece) => /[a-z]/.test(piece)) : []),
      // What is found as it was typed, but seldom, may be told in other words throughout.
      async () => otherwise([query, ...slips.map((one) => one.query)], state.good ? new Set() : settled),
      async () => (mayBeMistyped() ? searchRewrite.sounds(query, unclear) : []),
      async () => (named.size ? [] : otherwise(parted.map((one) => one.query), settled)),
    ];
    for (const [step, stage] of stages.entries()) {
      const isEnough = state.good && (named.size > 0 || pages.size >= FEW);
      if (isEnough && !(letters && step < PINYIN_STEPS)) break;
      if (isStale()) return undefined;
      await tryAll(await stage());
    }
    return { typed: plain, pages, named, complete: state.complete };
  };

  /** Brings the first result that is called what was asked for to the second place at least: its page leads on
   * to all others, however many they are.
   * @template T @param {T[]} results the best first @param {(result: T) => boolean} isNamed @returns {T[]} */
  const raised = (results, isNamed) => {
    const at = results.findIndex(isNamed);
    return at < 2 ? results : [results[0], results[at], ...results.slice(1, at), ...results.slice(at + 1)];
  };

  /** The pages found, the best first.
   * @param {SearchUnderstood} found @param {number} most @returns {number[]} */
  const ranked = ({ pages, named }, most) => {
    const scores = new Map([...pages].map(([page, { score }]) => [page, score]));
    return raised(searchRank.top(scores, Infinity), (page) => named.has(page)).slice(0, most);
  };

  /** The best pages with what is shown of them, those first that hold a query at one place; of pages further
   * down only the beginning is read.
   * @param {SearchUnderstood} found @param {number[]} chosen the best pages first
   * @param {number} inFull how many are read in full @returns {Promise<SearchShown[]>} */
  const show = async ({ pages, named }, chosen, inFull) => {
    const shown = await Promise.all(
      chosen.map(async (page, rank) => {
        const { score, reading } = /** @type {{score: number, reading: SearchReading}} */ (pages.get(page));
        if (rank >= inFull) {
          const head = await searchStore.headOf(page);
          const words = searchExcerpt.matches(reading.query, searchText.plain(`${head.title}\n${head.text}`));
          const part = { place: "", title: "", text: head.text, plain: "", fit: 0 };
          return { ...head, reading, words, parts: [part], named: 1, fit: 0, score: score * APART };
        }
        const seen = await searchExcerpt.shown(page, reading.query);
        return { ...seen, reading, score: score * (APART + (1 - APART) * seen.fit) };
      }),
    );
    const [first, rest] = [shown.slice(0, inFull), shown.slice(inFull)];
    first.sort((one, other) => other.score - one.score);
    return [...raised(first, ({ page }) => named.has(page)), ...rest];
  };

  /** How a query was read, if the first result owes to another reading than what was typed, or any to a synonym.
   * @param {SearchUnderstood} found @param {SearchShown[]} shown
   * @returns {{kind: SearchReading["kind"], query: string} | undefined} */
  const changed = ({ typed }, shown) => {
    const readings = shown.map((seen) => seen.reading);
    const reading = [readings[0], ...readings.filter(({ kind }) => kind === "synonym")].find(
      (one) => one && one.kind !== "typed",
    );
    if (!reading || searchText.compact(reading.query) === searchText.compact(typed)) return undefined;
    const terms = [...new Set(reading.hints?.map(({ term }) => term))].slice(0, MOST_TOLD);
    return { kind: reading.kind, query: terms.length ? terms.join("、") : (reading.said ?? reading.query) };
  };

  return { understand, ranked, show, changed };
})();
