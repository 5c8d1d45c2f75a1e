/* How well a name fits into a query, or a query into a name: the distance of Damerau and Levenshtein with free
   ends (Sellers, "The theory and computation of evolutionary distances", 1980), in which a character that
   sounds alike costs less than another one. */
const searchAlign = (() => {
  "use strict";

  const SOUNDS_ALIKE = 0.25;
  const SOUNDS_NEAR = 0.5;
  const SWAPPED = 0.6;

  /* Sounds that many speakers do not tell apart. */
  /** @param {string} syllable @returns {string} */
  const blurred = (syllable) =>
    syllable.replace(/^([zcs])h/, "$1").replace(/^n(?=[aeiouv])/, "l").replace(/ng$/, "n");

  /** What it costs to take one unit for another.
   * @param {SearchUnit} typed @param {SearchUnit} meant @returns {number} */
  const difference = (typed, meant) => {
    if (typed.text === meant.text) return 0;
    if (typed.sounds.some((sound) => meant.sounds.includes(sound))) return typed.typed ? 0 : SOUNDS_ALIKE;
    const near = typed.sounds.map(blurred);
    return meant.sounds.some((sound) => near.includes(blurred(sound))) ? SOUNDS_NEAR : 1;
  };

  /** The stretch of ``text`` that ``pattern`` fits best, and at what cost; the whole pattern must fit in.
   * @param {SearchUnit[]} pattern @param {SearchUnit[]} text
   * @returns {{start: number, end: number, cost: number}} */
  const fit = (pattern, text) => {
    const width = text.length + 1;
    /** @type {number[][]} */
    const cost = [new Array(width).fill(0)];
    /** @type {number[][]} */
    const from = [Array.from({ length: width }, (_, column) => column)];
    for (let row = 1; row <= pattern.length; row += 1) {
      cost[row] = [row];
      from[row] = [0];
      for (let column = 1; column < width; column += 1) {
        const change = difference(text[column - 1], pattern[row - 1]);
        let best = [cost[row - 1][column - 1] + change, from[row - 1][column - 1]];
        /** @param {number} price @param {number} start */
        const offer = (price, start) => {
          if (price < best[0]) best = [price, start];
        };
        offer(cost[row - 1][column] + 1, from[row - 1][column]);
        offer(cost[row][column - 1] + 1, from[row][column - 1]);
        if (row > 1 && column > 1 && text[column - 1].text === pattern[row - 2].text && text[column - 2].text === pattern[row - 1].text) {
          offer(cost[row - 2][column - 2] + SWAPPED, from[row - 2][column - 2]);
        }
        [cost[row][column], from[row][column]] = best;
      }
    }
    const last = cost[pattern.length];
    let end = 0;
    for (let column = 1; column < width; column += 1) if (last[column] < last[end]) end = column;
    return { start: from[pattern.length][end], end, cost: last[end] };
  };

  /** Tells whether two words have the same characters in another order.
   * @param {string} one @param {string} other @returns {boolean} */
  const shuffled = (one, other) =>
    one.length === other.length && one !== other && [...one].sort().join("") === [...other].sort().join("");

  /** The most that a fit of this many units may cost to be taken for what was meant.
   * @param {number} length @returns {number} */
  const limit = (length) => (length < 3 ? 0.5 : length < 5 ? 1 : length < 7 ? 1.5 : 2);

  return { fit, shuffled, limit, difference };
})();
