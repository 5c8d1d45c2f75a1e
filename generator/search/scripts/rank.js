/* Which pages hold what a query asks for, and how much of it. */
const searchRank = (() => {
  "use strict";

  const EXACT = "=";
  const MOST_IMPACT = 15;

  /* What a page is worth that is known to hold a token, but not how prominently. */
  const HIDDEN_IMPACT = 2;

  /* How many pages must hold all of a query before long lists are left unread. */
  const ENOUGH = 10;

  /* How much of a query a page must hold to be shown: short ones mean every word, questions do not. */
  const SHORT_QUERY = 6;
  const [LEAST_OF_SHORT, LEAST_OF_LONG, LEAST_OF_BEST] = [0.55, 0.33, 0.45];

  const WHOLE = 0.999;

  /* On how few pages a token must be to be as rare as can be in a long query. */
  const RARE = 5;

  /* How much it counts that all words of a query are prominent, and what a missing one is taken for. */
  const [TOGETHER, LITTLE] = [0.65, 0.02];

  const EXACT_NAME = 1.2;
  const EXACT_PIECE = 0.1;

  /** @param {string} query */
  const isShort = (query) => searchText.compact(query).length <= SHORT_QUERY;

  /** The weight of a token: the rarer, the more. Long queries are full of pairs that only touch: there what is
   * very rare counts no more than what is rare, and what no page holds counts little.
   * @param {string} gram @param {number} total @param {boolean} short @returns {number} */
  const weightOf = (gram, total, short) => {
    const rarity = Math.log(1 + searchFacts.pages / Math.max(total, short ? 1 : RARE));
    return rarity * searchText.meaning(gram) * (total || short ? 1 : 0.5);
  };

  /** Reads the lists of the tokens of a query.
   * @param {string[]} pieces @param {boolean} short @returns {Promise<SearchToken[]>} */
  const tokensOf = async (pieces, short) => {
    const owned = pieces.flatMap((piece, owner) => searchText.grams(piece).map((gram) => ({ gram, owner })));
    const lists = await searchStore.entries("tokens", owned.map(({ gram }) => gram));
    return owned.map(({ gram, owner }, i) => {
      const text = lists[i];
      const list = text ? searchStore.postings(text) : { total: 0, pages: [], impacts: [] };
      return { gram, owner, ...list, weight: weightOf(gram, list.total, short) };
    });
  };

  /** Adds what tokens with cut lists hide: the pages that hold them less prominently.
   * @param {SearchToken[]} tokens @param {Float32Array[]} gains @param {Float32Array} cover */
  const addHidden = async (tokens, gains, cover) => {
    const texts = await searchStore.entries("members", tokens.map((token) => token.gram));
    tokens.forEach((token, i) => {
      const known = new Set(token.pages);
      for (const page of searchStore.members(texts[i] ?? "AA")) {
        if (known.has(page)) continue;
        gains[token.owner][page] += (token.weight * HIDDEN_IMPACT) / MOST_IMPACT;
        cover[page] += token.weight;
      }
    });
  };

  /** How prominent a query is on each page: its pieces on average, and even more their harmonic mean, for who
   * types two words wants pages about both.
   * @param {Float32Array[]} gains @param {number[]} weights of the pieces @returns {Float32Array} */
  const prominence = (gains, weights) => {
    const sum = weights.reduce((all, weight) => all + weight, 0) || 1;
    return gains[0].map((_, page) => {
      let [all, inverse] = [0, 0];
      gains.forEach((gain, piece) => {
        all += gain[page];
        inverse += 1 / (gain[page] / (weights[piece] || 1) + LITTLE);
      });
      return (1 - TOGETHER) * (all / sum) + TOGETHER * (gains.length / inverse);
    });
  };

  /** Adds what a page gains that is called what was typed; returns the pages that are called like all of it.
   * @param {Float32Array} gain @param {string} query @param {string[]} pieces @returns {Promise<number[]>} */
  const addExact = async (gain, query, pieces) => {
    const names = [...new Set([query, ...pieces].map(searchText.compact))];
    const lists = await searchStore.entries("tokens", names.map((name) => EXACT + name));
    lists.forEach((text, i) => {
      if (!text) return;
      const { pages, impacts } = searchStore.postings(text);
      pages.forEach((page, j) => {
        gain[page] += (i ? EXACT_PIECE : EXACT_NAME) * (impacts[j] / MOST_IMPACT) ** 3;
      });
    });
    return lists[0] ? searchStore.postings(lists[0]).pages : [];
  };

  /** Every page that holds enough of a query, with its score; ``whole`` reads long lists to their ends.
   * @param {string} query @param {boolean} whole @returns {Promise<SearchFound>} */
  const evaluate = async (query, whole) => {
    const pieces = searchText.pieces(query);
    const short = isShort(query);
    const tokens = await tokensOf(pieces, short);
    const weights = pieces.map((_, owner) => tokens.reduce((sum, one) => sum + (one.owner === owner ? one.weight : 0), 0));
    const sum = weights.reduce((all, weight) => all + weight, 0) || 1;
    const gains = pieces.map(() => new Float32Array(searchFacts.pages));
    const cover = new Float32Array(searchFacts.pages);
    for (const { pages, impacts, weight, owner } of tokens) {
      pages.forEach((page, i) => {
        gains[owner][page] += (weight * impacts[i]) / MOST_IMPACT;
        cover[page] += weight;
      });
    }
    const cut = tokens.filter((token) => token.total > token.pages.length);
    const full = () => cover.reduce((count, held) => count + Number(held >= sum * WHOLE), 0);
    const reads = cut.length > 0 && (whole || (tokens.length > 1 && full() < ENOUGH));
    if (reads) await addHidden(cut, gains, cover);
    const gain = prominence(gains, weights);
    const exact = await addExact(gain, query, pieces);
    return collect(gain, cover, sum, { exact, complete: reads || !cut.length, short: short && pieces.length === 1 });
  };

  /** @param {Float32Array} gain @param {Float32Array} cover @param {number} sum
   * @param {{exact: number[], complete: boolean, short: boolean}} state @returns {SearchFound} */
  const collect = (gain, cover, sum, { exact, complete, short }) => {
    const best = cover.reduce((most, held) => Math.max(most, held), 0) / sum;
    const least = Math.max(short ? LEAST_OF_SHORT : LEAST_OF_LONG, best * LEAST_OF_BEST);
    /** @type {Map<number, number>} */
    const scores = new Map();
    for (let page = 0; page < cover.length; page += 1) {
      const held = cover[page] / sum;
      if (held >= least || exact.includes(page)) scores.set(page, gain[page] * Math.max(held, 0.1) ** 1.5);
    }
    /** @param {number} page @returns {number} the score of a page, however little of the query it holds */
    const scoreOf = (page) => gain[page] * Math.max(cover[page] / sum, 0.1) ** 1.5;
    return { scores, scoreOf, coverage: best, exact, complete };
  };

  /** The best pages of some results, the best first.
   * @param {Map<number, number>} scores @param {number} most @returns {number[]} */
  const top = (scores, most) =>
    [...scores]
      .sort(([page, score], [other, than]) => than - score || page - other)
      .slice(0, most)
      .map(([page]) => page);

  return { evaluate, top };
})();
