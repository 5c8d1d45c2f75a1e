/* Which claims a choice leaves, how many each further option would leave, and the address of a choice.
   Nothing here knows the page: figures.js reads it and shows what comes out. */

/**
 * @typedef {object} FacetItem What can be chosen by: its options by facet, its words, and what orders it.
 * @property {Readonly<Record<string, readonly string[]>>} values
 * @property {string} text Folded by `facets.fold`.
 * @property {Readonly<Record<string, number | null>>} keys Lowest first; null stands last.
 * @property {Readonly<Record<string, number>>} sizes By unit.
 */

/**
 * @typedef {object} FacetPlan What can be chosen, in the order of the form.
 * @property {Readonly<Record<string, readonly string[]>>} options
 * @property {Readonly<Record<string, string>>} aliases Other ids of units, and the option that they stand for.
 * @property {readonly string[]} ranked The units within which sizes can be compared.
 * @property {readonly string[]} sorts
 */

/**
 * @typedef {object} FacetChoice What somebody has chosen.
 * @property {Readonly<Record<string, readonly string[]>>} chosen By facet, in the order of the options.
 * @property {string} text
 * @property {string} sort
 */

const facets = (() => {
  "use strict";

  const BY_SIZE = "size";

  /**
   * Returns words so that those that look alike are alike: full-width and half-width, large and small.
   * @param {string} text
   */
  const fold = (text) => text.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();

  /**
   * Returns the one unit whose sizes may be ranked: several units, or figures that are each relative to
   * something of their own, have no common base.
   * @param {FacetPlan} plan
   * @param {FacetChoice} choice
   * @returns {string | null}
   */
  const rankedUnit = (plan, choice) => {
    const [unit, ...others] = choice.chosen.unit ?? [];
    return unit !== undefined && others.length === 0 && plan.ranked.includes(unit) ? unit : null;
  };

  /**
   * Returns a choice as it may be: options in the order of the form, and no order that the choice forbids.
   * @param {FacetPlan} plan
   * @param {FacetChoice} choice
   * @returns {FacetChoice}
   */
  const settle = (plan, choice) => {
    const chosen = Object.fromEntries(
      Object.entries(plan.options)
        .map(([facet, options]) => [facet, options.filter((id) => choice.chosen[facet]?.includes(id))])
        .filter(([, ids]) => ids && ids.length > 0),
    );
    const settled = { chosen, text: choice.text.trim(), sort: plan.sorts.includes(choice.sort) ? choice.sort : "" };
    return settled.sort === BY_SIZE && rankedUnit(plan, settled) === null ? { ...settled, sort: "" } : settled;
  };

  /**
   * Reads a choice from the query of an address: "?level=e2,e3&sort=period". What the page does not know
   * is left out of the choice and told.
   * @param {FacetPlan} plan
   * @param {string} query
   * @returns {{choice: FacetChoice, unknown: string[]}}
   */
  const read = (plan, query) => {
    const given = new URLSearchParams(query);
    /** @type {Record<string, string[]>} */
    const chosen = {};
    /** @type {string[]} */
    const unknown = [];
    for (const [facet, options] of Object.entries(plan.options)) {
      const ids = given.getAll(facet).flatMap((list) => list.split(",")).filter((id) => id !== "");
      const meant = ids.map((id) => (facet === "unit" && Object.hasOwn(plan.aliases, id) ? plan.aliases[id] ?? id : id));
      chosen[facet] = meant.filter((id) => options.includes(id));
      unknown.push(...meant.filter((id) => !options.includes(id)));
    }
    const choice = settle(plan, { chosen, text: given.get("q") ?? "", sort: given.get("sort") ?? "" });
    return { choice, unknown: [...new Set(unknown)] };
  };

  /**
   * Returns the query of a choice; what others have put into `query` stays behind it.
   * @param {FacetPlan} plan
   * @param {FacetChoice} choice
   * @param {string} query
   */
  const write = (plan, choice, query) => {
    const own = new Set([...Object.keys(plan.options), "sort", "q"]);
    const parts = Object.entries(choice.chosen).map(([facet, ids]) => `${facet}=${ids.join(",")}`);
    if (choice.sort) parts.push(`sort=${choice.sort}`);
    if (choice.text) parts.push(`q=${encodeURIComponent(choice.text)}`);
    for (const [name, value] of new URLSearchParams(query)) {
      if (!own.has(name)) parts.push(`${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
    }
    return parts.length > 0 ? `?${parts.join("&")}` : "";
  };

  /**
   * Tells whether an item has one of the chosen options of a facet.
   * @param {FacetItem} item
   * @param {FacetChoice} choice
   * @param {string} facet
   */
  const answers = (item, choice, facet) => {
    const wanted = choice.chosen[facet] ?? [];
    return wanted.length === 0 || wanted.some((id) => item.values[facet]?.includes(id));
  };

  /**
   * Tells whether an item has every word.
   * @param {FacetItem} item
   * @param {FacetChoice} choice
   */
  const says = (item, choice) => fold(choice.text).split(" ").every((word) => item.text.includes(word));

  /**
   * Returns the items that a choice leaves: one of the options of every facet, and all words.
   * @template {FacetItem} T
   * @param {readonly T[]} items
   * @param {FacetChoice} choice
   */
  const left = (items, choice) =>
    items.filter(
      (item) => says(item, choice) && Object.keys(choice.chosen).every((facet) => answers(item, choice, facet)),
    );

  /**
   * Returns a choice without what was chosen of one facet, or without its words ("q").
   * @param {FacetChoice} choice
   * @param {string} facet
   * @returns {FacetChoice}
   */
  const without = (choice, facet) => {
    const others = Object.entries(choice.chosen).filter(([name]) => name !== facet);
    return { ...choice, chosen: Object.fromEntries(others), text: facet === "q" ? "" : choice.text };
  };

  /**
   * Returns for every option of every facet how many items it has with all that is chosen elsewhere.
   * @param {FacetPlan} plan
   * @param {readonly FacetItem[]} items
   * @param {FacetChoice} choice
   */
  const counts = (plan, items, choice) =>
    Object.fromEntries(
      Object.entries(plan.options).map(([facet, options]) => {
        const open = left(items, without(choice, facet));
        const count = (/** @type {string} */ id) => open.filter((item) => item.values[facet]?.includes(id)).length;
        return [facet, Object.fromEntries(options.map((id) => [id, count(id)]))];
      }),
    );

  /**
   * Returns what could be let go so that something is left, and how much, the most first.
   * @param {readonly FacetItem[]} items
   * @param {FacetChoice} choice
   */
  const loosenings = (items, choice) =>
    [...Object.keys(choice.chosen), ...(choice.text ? ["q"] : [])]
      .map((facet) => ({ facet, count: left(items, without(choice, facet)).length }))
      .filter(({ count }) => count > 0)
      .sort((one, other) => other.count - one.count);

  /**
   * Returns the items in the order of a choice; what has no place in it comes last, equals stay as they are.
   * @template {FacetItem} T
   * @param {FacetPlan} plan
   * @param {readonly T[]} items
   * @param {FacetChoice} choice
   */
  const ordered = (plan, items, choice) => {
    if (!choice.sort) return [...items];
    const unit = rankedUnit(plan, choice);
    /** @param {FacetItem} item */
    const place = (item) => {
      if (choice.sort !== BY_SIZE) return item.keys[choice.sort] ?? Infinity;
      const size = unit === null ? undefined : item.sizes[unit];
      return size === undefined ? Infinity : -size;
    };
    return [...items].sort((one, other) => {
      const [first, second] = [place(one), place(other)];
      return first === second ? 0 : first - second;
    });
  };

  return { fold, rankedUnit, settle, read, write, left, without, counts, loosenings, ordered };
})();
