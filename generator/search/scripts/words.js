/* The words of a query: where they part, and what else they may be called. Each gives readings: queries in our words. */
const searchWords = (() => {
  "use strict";

  const SYNONYM = "~";
  const MOST_READINGS = 8;

  /* How sure it is that words were typed without a space between them. */
  const APART = 0.85;

  /* On how many pages all of a word must be to be taken for what was meant, and on which share of those that hold the
     rarest part of it. */
  const [ENOUGH, MOSTLY] = [3, 0.25];

  /* How many times rarer two characters side by side are than their other neighbours, if they meet by chance. */
  const CHANCE = 50;

  /** @param {string} query @param {SearchReading["kind"]} kind @param {number} trust @returns {SearchReading} */
  const reading = (query, kind, trust) => ({ query: searchText.plain(query), said: query, kind, trust });

  /** The words in a query that mean the same as others, the longest first: a word in a longer one is none. They lie
   * beside the tokens of the query, which have been read.
   * @param {string} query @returns {Promise<SearchMeaning[]>} */
  const meanings = async (query) => {
    const tokens = searchText.tokens(searchText.pieces(query));
    const texts = await searchStore.entries("tokens", tokens.map(({ gram }) => SYNONYM + gram));
    const found = texts
      .flatMap((text) => text?.split("|") ?? [])
      .map((text) => {
        const [word, mark, others] = text.split(/([=~])/);
        return { word, terms: others.split(","), isTerm: mark === "=" };
      })
      .filter(({ word }) => query.includes(word))
      .sort((one, other) => other.word.length - one.word.length);
    return found.filter(({ word }, i) => !found.slice(0, i).some((one) => one.word !== word && one.word.includes(word)));
  };

  /** Whether so many pages hold all of a word, and most of those that hold its rarest part, that it is taken for what
   * was meant: in a large library parts of different words are together on some pages by chance.
   * @param {string} word @returns {Promise<boolean>} */
  const isSettled = async (word) => {
    const { together, rarest } = await searchStore.together(searchText.grams(word));
    return together >= Math.max(ENOUGH, rarest * MOSTLY);
  };

  /** The pieces of a query in which nothing is read otherwise; questions are not read piece by piece.
   * @param {string} query @returns {Promise<ReadonlySet<string>>} */
  const settled = async (query) => {
    if (searchText.isLong(query)) return new Set();
    const pieces = searchText.pieces(query);
    const are = await Promise.all(pieces.map(isSettled));
    return new Set(pieces.filter((_, i) => are[i]));
  };

  /** Whether pages hold all of a word, or other words are known for it.
   * @param {string} word @returns {Promise<boolean>} */
  const isKnown = async (word) => {
    const lists = await searchStore.entries("tokens", searchText.grams(word));
    return lists.every(Boolean) || (await meanings(word)).some((one) => one.word === word);
  };

  /** Tells where in a piece one word may end and another begin: where two words meet that mean the same as others,
   * or characters that hardly ever stand side by side.
   * @param {string} piece @returns {Promise<(at: number) => boolean>} */
  const joints = async (piece) => {
    const characters = [...piece];
    const lists = await searchStore.entries("tokens", characters.slice(1).map((one, i) => characters[i] + one));
    const totals = lists.map((list) => (list ? searchStore.postings(list).total : 0));
    const words = (await meanings(piece)).map(({ word }) => ({ from: piece.indexOf(word), to: piece.indexOf(word) + word.length }));
    return (at) =>
      totals[at - 1] * CHANCE <= Math.min(totals[at - 2], totals[at]) ||
      (words.some(({ from }) => from === at) && words.some(({ to }) => to === at));
  };

  /** A piece of Chinese parted into words of two characters or more, if all of them are known.
   * @param {string} piece @returns {Promise<string>} */
  const partedPiece = async (piece) => {
    const characters = [...piece];
    if (!characters.every(searchText.isHan)) return piece;
    const isJoint = await joints(piece);
    const words = [""];
    for (const [at, one] of characters.entries()) {
      const last = words[words.length - 1];
      if (last.length > 1 && at < characters.length - 1 && isJoint(at)) words.push(one);
      else words[words.length - 1] = last + one;
    }
    return (await Promise.all(words.map(isKnown))).every(Boolean) ? words.join(" ") : piece;
  };

  /** Words that were typed without spaces between them, parted.
   * @param {string} query @param {ReadonlySet<string>} settled pieces that stay as they are
   * @returns {Promise<SearchReading[]>} */
  const parted = async (query, settled) => {
    if (searchText.isLong(query)) return [];
    const pieces = searchText.pieces(query);
    const way = (await Promise.all(pieces.map((piece) => (settled.has(piece) ? piece : partedPiece(piece))))).join(" ");
    return way === pieces.join(" ") ? [] : [reading(way, "parted", APART)];
  };

  /** Readings of a query in which a word is replaced by another, and one in which each is.
   * @param {string} query @param {SearchMeaning[]} words @param {number} trust @returns {SearchReading[]} */
  const replaced = (query, words, trust) => {
    const each = words.flatMap(({ word, terms }) => terms.map((term) => query.replace(word, term)));
    const all = words.reduce((way, { word, terms }) => way.replace(word, terms[0]), query);
    const ways = new Set([...each.slice(0, MOST_READINGS - 1), all]);
    return [...ways].filter((way) => way !== query).map((way) => reading(way, "synonym", trust));
  };

  /** Pieces that are as a whole other words for a controlled term, replaced by it.
   * @param {string} query @returns {Promise<SearchReading[]>} */
  const namedOtherwise = async (query) => {
    const pieces = searchText.pieces(query);
    const words = (await meanings(query)).filter(({ word, isTerm }) => isTerm && pieces.includes(word));
    return replaced(query, words, 0.98);
  };

  /** Readings of a query in our words: one word after the other replaced; of a question, all of them added.
   * @param {string} query @param {ReadonlySet<string>} settled pieces that are replaced as a whole or not at all
   * @returns {Promise<SearchReading[]>} */
  const synonyms = async (query, settled) => {
    /** Whether a word is only a part of pieces that stay.
     * @param {SearchMeaning} meaning */
    const isPart = ({ word }) => searchText.pieces(query).every((piece) => !piece.includes(word) || (piece !== word && settled.has(piece)));
    const words = (await meanings(query)).filter((meaning) => !isPart(meaning));
    if (!searchText.isLong(query)) {
      const [terms, others] = [words.filter(({ isTerm }) => isTerm), words.filter(({ isTerm }) => !isTerm)];
      return [...replaced(query, terms, 0.92), ...replaced(query, others, 0.85)];
    }
    const hints = words.flatMap(({ word, terms }) => terms.map((term) => ({ word, term })));
    return hints.length ? [{ ...reading(query, "synonym", 1), hints }] : [];
  };

  return { reading, meanings, isKnown, isSettled, settled, parted, synonyms, namedOtherwise };
})();
