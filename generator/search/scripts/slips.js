/* Slips of input methods: a character that was taken for another one of the same sound, so that no page holds it beside
   its neighbours, where a name has the other one. Most of the query is known, or the likeness would be chance. */
const searchSlips = (() => {
  "use strict";

  /* How many characters are looked into, how many of their sounds, and how sure a reading is. */
  const [MOST, MOST_SOUNDS, TRUST] = [4, 2, 0.95];

  /** The pairs of characters in a query that no page holds and that belong to no word that stands for another; none if
   * they are most of it, for then it is about something else.
   * @param {string} query @returns {Promise<Set<string>>} */
  const unknown = async (query) => {
    const pairs = searchText.grams(query).filter((gram) => [...gram].length === 2 && [...gram].every(searchText.isHan));
    const lists = await searchStore.entries("tokens", pairs);
    const found = pairs.filter((_, i) => !lists[i]);
    if (!found.length || found.length * 2 > pairs.length) return new Set();
    const words = (await searchWords.meanings(query)).map(({ word }) => word);
    return new Set(found.filter((pair) => !words.some((word) => word.includes(pair))));
  };

  /** The characters of a query that stand in unknown pairs alone, with these: where words touch, a character has a known
   * one on its other side.
   * @param {string[]} characters @param {Set<string>} pairs @returns {{at: number, pairs: string[]}[]} */
  const doubtful = (characters, pairs) =>
    characters
      .map((one, at) => ({ at, pairs: [characters[at - 1], characters[at + 1]].map((other, i) => (other && searchText.isHan(other) ? (i ? one + other : other + one) : "")).filter(Boolean) }))
      .filter(({ pairs: own }) => own.length && own.every((pair) => pairs.has(pair)))
      .slice(0, MOST);

  /** What stands in a name where a pair of characters sounds the same and the other one of them is the same: the
   * character of the weightiest name.
   * @param {string} pair @param {boolean} isLeft whether the left one is in doubt @param {Map<string, string[]>} sounds
   * @returns {Promise<string | undefined>} */
  const meant = async (pair, isLeft, sounds) => {
    const characters = [...pair];
    const [lefts, rights] = characters.map((one) => (sounds.get(one) ?? []).slice(0, MOST_SOUNDS));
    const texts = await searchStore.entries("names", lefts.flatMap((left) => rights.map((right) => `${left} ${right}`)));
    const names = texts.flatMap((text) => text?.split("|") ?? []).sort((one, other) => Number(other[0]) - Number(one[0]));
    const [doubted, kept] = isLeft ? characters : characters.reverse();
    const alike = isLeft ? lefts : rights;
    for (const name of names) {
      const letters = [...name.slice(1)];
      const found = letters.find((one, i) => one !== doubted && letters[i + (isLeft ? 1 : -1)] === kept && sounds.get(one)?.some((sound) => alike.includes(sound)));
      if (found) return found;
    }
    return undefined;
  };

  /** The query with what was meant in the place of such characters, if there are any.
   * @param {string} query @returns {Promise<SearchReading[]>} */
  const mended = async (query) => {
    const characters = [...query];
    const doubts = doubtful(characters, await unknown(query));
    if (!doubts.length) return [];
    const { sounds } = await searchRewrite.soundTable();
    for (const { at, pairs } of doubts) {
      const others = await Promise.all(pairs.map((pair) => meant(pair, pair.startsWith(characters[at]), sounds)));
      characters[at] = others.find(Boolean) ?? characters[at];
    }
    const said = characters.join("");
    return said === query ? [] : [{ ...searchWords.reading(said, "typo", TRUST), isSure: true }];
  };

  return { mended };
})();
