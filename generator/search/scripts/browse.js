/* Answers the search page: all results of a query, or all pages without one, narrowed down by facets. */
const searchBrowse = (() => {
  "use strict";

  const FIRST_DAY = Date.UTC(1949, 8, 30);
  const DAY = 24 * 60 * 60 * 1000;
  const NEAREST = 5;

  /** @type {Promise<SearchFacet[]> | undefined} */
  let facets;

  /** The facets, each option with the pages that have it; read once.
   * @returns {Promise<SearchFacet[]>} */
  const allFacets = () => {
    facets ??= searchStore.load("facets").then((/** @type {any[]} */ all) =>
      all.map(([id, label, options]) => ({
        id,
        label,
        options: options.map((/** @type {[string, string]} */ [option, pages]) => ({
          label: option,
          pages: new Set(searchStore.fromGaps(searchStore.bytes(pages))),
        })),
      })),
    );
    facets.catch(() => { facets = undefined; });
    return facets;
  };

  /** The pages that have one of the options chosen of a facet; undefined where none is chosen.
   * @param {SearchFacet} facet @param {Record<string, string[]>} chosen @returns {Set<number> | undefined} */
  const allowed = ({ id, options }, chosen) => {
    const wanted = new Set(chosen[id] ?? []);
    if (!wanted.size) return undefined;
    return new Set(options.flatMap(({ label, pages }) => (wanted.has(label) ? [...pages] : [])));
  };

  /** What remains of some pages, and how many of them each option would leave, given the other facets.
   * @param {number[]} pages @param {SearchFacet[]} all @param {Record<string, string[]>} chosen
   * @returns {{left: number[], counted: {id: string, label: string, options: {label: string, count: number}[]}[]}} */
  const narrowed = (pages, all, chosen) => {
    const limits = all.map((facet) => allowed(facet, chosen));
    /** @param {number} except */
    const within = (except) =>
      pages.filter((page) => limits.every((limit, i) => i === except || !limit || limit.has(page)));
    const counted = all.map(({ id, label, options }, i) => {
      const rest = within(i);
      const counts = options.map((option) => ({
        label: option.label,
        count: rest.reduce((sum, page) => sum + Number(option.pages.has(page)), 0),
      }));
      return { id, label, options: counts.filter((one) => one.count || (chosen[id] ?? []).includes(one.label)) };
    });
    return { left: within(-1), counted };
  };

  /** The days of pages, as numbers that grow with time; 0 where none is known.
   * @returns {Promise<(page: number) => number>} */
  const days = async () => {
    const data = searchStore.bytes(await searchStore.load("dates"));
    return (page) => data[page * 2] + data[page * 2 + 1] * 256;
  };

  /** The year of a day: more of it is often not known.
   * @param {number} day @returns {string} */
  const said = (day) => (day ? `${new Date(FIRST_DAY + day * DAY).getUTCFullYear()}年` : "");

  /** @param {SearchShown} seen @param {number} day */
  const result = (seen, day) => ({
    path: seen.path,
    title: searchExcerpt.stretches(seen.title, seen.words),
    label: seen.label,
    date: said(day),
    words: seen.words,
    text: searchExcerpt.excerptStretches(seen.parts[0]?.text ?? "", seen.words),
    sections: seen.parts
      .filter(({ place }) => place)
      .map(({ place, title }) => ({ place, title: searchExcerpt.stretches(title, seen.words) })),
  });

  /** @param {number[]} chosen @returns {Promise<SearchShown[]>} */
  const heads = (chosen) =>
    Promise.all(
      chosen.map(async (page) => {
        const head = await searchStore.headOf(page);
        const parts = [{ place: "", title: "", text: head.text, plain: "", fit: 0 }];
        return { ...head, reading: { query: "", kind: "typed", trust: 1 }, words: [], parts, named: 0, fit: 0, score: 0 };
      }),
    );

  /** @param {{words: string, byDate: boolean, chosen: Record<string, string[]>, count: number}} choice
   * @param {() => boolean} isStale */
  const browse = async ({ words, byDate, chosen, count }, isStale) => {
    const [all, dayOf] = await Promise.all([allFacets(), days()]);
    const asked = searchText.compact(words) !== "";
    const found = asked ? await searchUnderstand.understand(words, true, isStale) : undefined;
    if (asked && !found) return undefined;
    const pages = found
      ? searchUnderstand.ranked(found, Infinity)
      : [...new Set(all.flatMap(({ options }) => options.flatMap((option) => [...option.pages])))].sort((a, b) => a - b);
    const { left, counted } = narrowed(pages, all, chosen);
    if (byDate) left.sort((one, other) => dayOf(other) - dayOf(one));
    const first = left.slice(0, count);
    const shown = found ? await searchUnderstand.show(found, first, byDate ? 0 : first.length) : await heads(first);
    return {
      results: shown.map((seen) => result(seen, dayOf(seen.page))),
      total: left.length,
      facets: counted,
      understood: found && searchUnderstand.changed(found, shown),
      nearest: left.length || !asked ? [] : await searchRewrite.nearest(searchText.plain(words), NEAREST),
    };
  };

  return { browse, narrowed };
})();
