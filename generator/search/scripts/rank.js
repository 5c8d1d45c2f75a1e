/* Which pages hold what a query asks for, and how much of it. */
const searchRank = (() => {
  "use strict";

  const MOST_IMPACT = 15;

  /* What a page is worth that is known to hold a token, but not how prominently. */
  const HIDDEN_IMPACT = 2;

  /* How many long lists are read to their ends where few pages hold all of a query, those of the rarest tokens. */
  const MOST_HIDDEN = 5;

  /* How many pages must hold all of a query before long lists are left unread. */
  const ENOUGH = 10;

  /* How much of a query a page must hold to be shown: short ones mean every word, questions do not. */
  const SHORT_QUERY = 6;
  const [LEAST_OF_SHORT, LEAST_OF_LONG, LEAST_OF_BEST] = [0.55, 0.3, 0.35];

  /* How much it counts that a page holds most of a query: of short ones more than of questions. */
  const [COVERED_OF_SHORT, COVERED_OF_LONG] = [1.5, 1];

  const WHOLE = 0.999;

  /* On how few pages a token must be to be as rare as can be in a long query. */
  const RARE = 5;

  /* How much it counts that all words of a query are prominent, and what a missing one is taken for. */
  const [TOGETHER, LITTLE] = [0.65, 0.02];

  /* How much a token of a word counts that was not typed but may stand for one that was. */
  const HINTED = 0.8;

  /* How many tokens as rare as can be are enough of a long query, however little of it they are. */
  const EVIDENCE = 1.8;

  /* How much a pair of characters in a long query counts that no page holds; a word of letters as often as it is
     long, for it was meant. */
  const UNKNOWN = 0.8;
  const IN_PARTS = 0.1;

  /* How many tokens are looked up of words that stand for others. */
  const MOST_HINTED = 12;

  const EXACT_NAME = 1.2;
  const EXACT_PIECE = 0.1;
  const [EXACT_INSIDE, LEAST_NAME] = [0.08, 3];

  /* How fast what a name counts that a query holds falls with the share of the query that it is. */
  const SHARE = 1.5;

  /** @param {string} query */
  const isShort = (query) => searchText.compact(query).length <= SHORT_QUERY;

  /** The weight of a token: the rarer, the more. Long queries are full of pairs that only touch: there what is
   * very rare counts no more than what is rare, and what no page holds counts little.
   * @param {string} gram @param {number} total @param {boolean} short @returns {number} */
  const weightOf = (gram, total, short) => {
    const rarity = Math.log(1 + searchFacts.pages / Math.max(total, short ? 1 : RARE));
    return rarity * searchText.meaning(gram) * (total || short ? 1 : UNKNOWN * Math.max(1, gram.search(/[^!-~]|$/) / 3));
  };

  /** Reads the lists of the tokens of a query.
   * @param {string[]} pieces @param {boolean} short @returns {Promise<SearchToken[]>} */
  const tokensOf = async (pieces, short) => {
    const owned = searchText.tokens(pieces);
    const lists = await searchStore.entries("tokens", owned.map(({ gram }) => gram));
    // What a word is put together from counts little where the word itself is known.
    const inParts = new Set(owned.flatMap(({ gram }, i) => (lists[i] ? searchText.parts(gram) : [])));
    return owned.map(({ gram, owner }, i) => {
      const text = lists[i];
      const list = text ? searchStore.postings(text) : { total: 0, pages: [], impacts: [] };
      const weight = weightOf(gram, list.total, short) * (inParts.has(gram) ? IN_PARTS : 1);
      return { gram, owner, ...list, weight };
    });
  };

  /** The tokens of words that may stand for others in a query, each with the piece that the other word is in.
   * @param {string[]} pieces @param {SearchHint[]} hints @param {Set<string>} known tokens of the query itself
   * @returns {Promise<SearchToken[]>} */
  const hinted = async (pieces, hints, known) => {
    const owned = hints.flatMap(({ word, term }) => {
      const owner = Math.max(0, pieces.findIndex((piece) => piece.includes(word)));
      return searchText.grams(searchText.plain(term)).map((gram) => ({ gram, owner }));
    });
    const fresh = owned.filter(({ gram }, i) => !known.has(gram) && owned.findIndex((one) => one.gram === gram) === i).slice(0, MOST_HINTED);
    const lists = await searchStore.entries("tokens", fresh.map(({ gram }) => gram));
    return fresh.flatMap(({ gram, owner }, i) => {
      const text = lists[i];
      if (!text) return [];
      const list = searchStore.postings(text);
      return [{ gram, owner, ...list, weight: weightOf(gram, list.total, false) * HINTED }];
    });
  };

  /** Counts how much of a query pages hold; only pages that hold something are looked at again.
   * @param {number} pieces how many pieces the query has */
  const newTally = (pieces) => {
    const gains = Array.from({ length: pieces }, () => new Float32Array(searchFacts.pages));
    const cover = new Float32Array(searchFacts.pages);
    /** @type {number[]} */
    const touched = [];
    /** @param {SearchToken} token @param {number} page @param {number} impact */
    const add = ({ owner, weight }, page, impact) => {
      if (!cover[page]) touched.push(page);
      gains[owner][page] += (weight * impact) / MOST_IMPACT;
      cover[page] += weight;
    };
    return { gains, cover, touched, add };
  };

  /** Adds what tokens with cut lists hide: the pages that hold them less prominently; of these without ``whole`` those
   * alone that hold another token prominently, for the rest stand behind them.
   * @param {SearchToken[]} tokens @param {SearchTally} tally @param {boolean} whole */
  const addHidden = async (tokens, tally, whole) => {
    const texts = await searchStore.entries("members", tokens.map((token) => token.gram));
    for (const [i, token] of tokens.entries()) {
      await searchStore.pause();
      const known = new Set(token.pages);
      for (const page of searchStore.members(texts[i] ?? "AA")) {
        if ((whole || tally.cover[page]) && !known.has(page)) tally.add(token, page, HIDDEN_IMPACT);
      }
    }
  };

  /** How prominent a query is on each page: its pieces on average, and even more their harmonic mean, for who
   * types two words wants pages about both.
   * @param {SearchTally} tally @param {number[]} weights of the pieces @returns {Float32Array} */
  const prominence = ({ gains, touched }, weights) => {
    const sum = weights.reduce((all, weight) => all + weight, 0) || 1;
    const gain = new Float32Array(searchFacts.pages);
    for (const page of touched) {
      let [all, inverse] = [0, 0];
      for (let piece = 0; piece < gains.length; piece += 1) {
        all += gains[piece][page];
        inverse += 1 / (gains[piece][page] / (weights[piece] || 1) + LITTLE);
      }
      gain[page] = (1 - TOGETHER) * (all / sum) + TOGETHER * (gains.length / inverse);
    }
    return gain;
  };

  /** What a page gains that is called by a name which a query holds: inside of it the more of the query it is, the more;
   * whoever types it apart from other words wants these, too.
   * @param {string} name @param {boolean} isPiece whether the name stands by itself @param {number} share
   * @returns {number} */
  const bonusOf = (name, isPiece, share) => {
    if (share === 1) return EXACT_NAME;
    if (isPiece) return EXACT_PIECE;
    return name.length >= LEAST_NAME ? Math.max(EXACT_INSIDE, EXACT_NAME * share ** SHARE) : 0;
  };

  /** Adds what a page gains that is called what was typed, a piece of it or something in it; returns the pages that
   * are called like all of it.
   * @param {Float32Array} gain @param {string} query @param {string[]} pieces @param {SearchToken[]} tokens
   * @returns {Promise<number[]>} */
  const addExact = async (gain, query, pieces, tokens) => {
    const weights = new Map(tokens.map(({ gram, weight }) => [gram, weight]));
    const weigh = (/** @type {Iterable<string>} */ grams) => [...grams].reduce((sum, gram) => sum + (weights.get(gram) ?? 0), 0);
    const all = weigh(weights.keys()) || 1;
    const whole = searchText.compact(query);
    const alone = new Set(pieces.map(searchText.compact));
    const names = await searchStore.names(tokens.map(({ gram }) => gram));
    for (const [name, text] of names) {
      if (!whole.includes(name)) continue;
      const { pages, impacts } = searchStore.postings(text);
      const share = name === whole ? 1 : weigh(searchText.grams(name)) / all;
      const bonus = bonusOf(name, alone.has(name), share);
      pages.forEach((page, j) => {
        gain[page] += bonus * (impacts[j] / MOST_IMPACT) ** 3;
      });
    }
    const list = names.get(whole);
    return list ? searchStore.postings(list).pages : [];
  };

  /** Every page that holds enough of a query, with its score; ``whole`` reads long lists to their ends, ``hints``
   * are words that may stand for others in the query.
   * @param {string} query @param {boolean} whole @param {SearchHint[]} [hints] @returns {Promise<SearchFound>} */
  const evaluate = async (query, whole, hints = []) => {
    const pieces = searchText.pieces(query);
    const short = isShort(query);
    const tokens = await tokensOf(pieces, short);
    const weights = pieces.map((_, owner) => tokens.reduce((sum, one) => sum + (one.owner === owner ? one.weight : 0), 0));
    const sum = weights.reduce((all, weight) => all + weight, 0) || 1;
    const tally = newTally(pieces.length);
    const others = await hinted(pieces, hints, new Set(tokens.map(({ gram }) => gram)));
    for (const token of [...tokens, ...others]) {
      await searchStore.pause();
      token.pages.forEach((page, i) => tally.add(token, page, token.impacts[i]));
    }
    const cut = tokens.filter((token) => token.total > token.pages.length);
    const full = () => tally.touched.reduce((count, page) => count + Number(tally.cover[page] >= sum * WHOLE), 0);
    const reads = cut.length > 0 && (whole || (tokens.length > 1 && full() < ENOUGH));
    const rarest = whole ? cut : cut.sort((one, other) => other.weight - one.weight).slice(0, MOST_HIDDEN);
    if (reads) await addHidden(rarest, tally, whole);
    await searchStore.pause();
    const gain = prominence(tally, weights);
    const exact = await addExact(gain, query, pieces, tokens);
    await searchStore.pause();
    const complete = !cut.length || (reads && rarest.length === cut.length);
    return collect(gain, tally, sum, { exact, complete, short: short && pieces.length === 1 });
  };

  /** @param {Float32Array} gain @param {SearchTally} tally @param {number} sum
   * @param {{exact: number[], complete: boolean, short: boolean}} state @returns {SearchFound} */
  const collect = (gain, { cover, touched }, sum, { exact, complete, short }) => {
    const best = touched.reduce((most, page) => Math.max(most, cover[page]), 0) / sum;
    const power = short ? COVERED_OF_SHORT : COVERED_OF_LONG;
    const evidence = (EVIDENCE * Math.log(1 + searchFacts.pages / RARE)) / sum;
    const least = Math.max(short ? LEAST_OF_SHORT : Math.min(LEAST_OF_LONG, evidence), best * LEAST_OF_BEST);
    /** @type {Map<number, number>} */
    const scores = new Map();
    const called = new Set(exact);
    for (const page of new Set([...touched, ...exact])) {
      const held = cover[page] / sum;
      if (held >= least || called.has(page)) scores.set(page, gain[page] * Math.max(held, 0.1) ** power);
    }
    /** @param {number} page @returns {number} the score of a page, however little of the query it holds */
    const scoreOf = (page) => gain[page] * Math.max(cover[page] / sum, 0.1) ** power;
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
