/* What has been chosen on the search page, and how it is written in the address. */
const searchState = (() => {
  "use strict";

  const WORDS = "words";
  const SORT = "sort";
  const BY_DATE = "date";

  /** @typedef {{words: string, byDate: boolean, chosen: Record<string, string[]>}} SearchChoice */

  /** What an address asks for; what is not known is left out.
   * @param {string} address the part from the question mark on
   * @param {readonly string[]} facets the ids of the facets @returns {SearchChoice} */
  const read = (address, facets) => {
    const given = new URLSearchParams(address);
    const chosen = Object.fromEntries(
      facets.map((facet) => [facet, [...new Set(given.getAll(facet))]]).filter(([, options]) => options.length),
    );
    return { words: (given.get(WORDS) ?? "").trim(), byDate: given.get(SORT) === BY_DATE, chosen };
  };

  /** The address of a choice, from the question mark on; empty where nothing is chosen.
   * @param {SearchChoice} choice @returns {string} */
  const write = ({ words, byDate, chosen }) => {
    const given = new URLSearchParams();
    if (words) given.append(WORDS, words);
    if (byDate) given.append(SORT, BY_DATE);
    for (const [facet, options] of Object.entries(chosen)) for (const option of options) given.append(facet, option);
    const text = given.toString();
    return text ? `?${text}` : "";
  };

  return { read, write };
})();
