/* Which explanations fit what somebody typed: a code, a few words, or a whole line that the program printed.
   Nothing here knows the page: manuals.js reads it and shows what comes out. */

/**
 * @typedef {object} ManualText What can be found by.
 * @property {string} code
 * @property {string} says What the program says of it.
 * @property {string} text All that the list tells of it.
 */

/** @typedef {{found: readonly ManualText[], nearest: boolean}} ManualAnswer */

const manualSearch = (() => {
  "use strict";

  const LEAST_ALIKE = 0.5;
  const NEAR_BEST = 0.8;

  /**
   * Returns words so that those that look alike are alike: full-width and half-width, large and small.
   * @param {string} text
   */
  const fold = (text) => text.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();

  /** What stands in quotation marks is the name or the value at hand, and differs from file to file. */
  const NAMED = /「[^「」]*」|“[^“”]*”|`[^`]*`|[0-9]+/gu;

  /**
   * Returns every two characters that stand next to each other, without names, spaces and marks.
   * @param {string} text
   * @returns {Set<string>}
   */
  const pairs = (text) => {
    const signs = [...fold(text).replace(NAMED, "").replace(/[^\p{L}\p{N}]/gu, "")];
    return new Set(signs.slice(1).map((sign, at) => `${signs[at]}${sign}`));
  };

  /**
   * Returns what part of some pairs another text has.
   * @param {Set<string>} wanted
   * @param {string} text
   */
  const share = (wanted, text) => {
    const had = pairs(text);
    return wanted.size === 0 ? 0 : [...wanted].filter((pair) => had.has(pair)).length / wanted.size;
  };

  /**
   * Tells how well a text fits a line of the program: what it says there holds names and numbers of another file, so
   * that the other way round counts too.
   * @param {string} typed
   * @param {ManualText} entry
   */
  const alike = (typed, entry) =>
    Math.max(share(pairs(typed), `${entry.text}${entry.says}`), share(pairs(entry.says), typed));

  /**
   * Returns the explanations that fit, and whether they are only the nearest.
   * @param {readonly ManualText[]} entries
   * @param {string} typed
   * @returns {ManualAnswer}
   */
  const find = (entries, typed) => {
    const folded = fold(typed);
    if (folded === "") return { found: entries, nearest: false };
    const words = folded.split(" ");
    const codes = new Set(folded.match(/[a-z]+(?:-[a-z]+)*/gu) ?? []);
    const named = entries.filter((entry) => codes.has(entry.code));
    if (named.length > 0) return { found: named, nearest: false };
    const literal = entries.filter((entry) => {
      const text = fold(`${entry.text} ${entry.says} ${entry.code}`);
      return words.every((word) => text.includes(word));
    });
    if (literal.length > 0) return { found: literal, nearest: false };
    const ranked = entries.map((entry) => ({ entry, worth: alike(typed, entry) }));
    const best = Math.max(...ranked.map(({ worth }) => worth));
    const near = ranked.filter(({ worth }) => worth >= LEAST_ALIKE && worth >= best * NEAR_BEST);
    return { found: near.map(({ entry }) => entry), nearest: true };
  };

  return { find };
})();
