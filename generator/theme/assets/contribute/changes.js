/* What was changed in a record: field by field, so that it can be put into the file by hand. */

/**
 * @typedef {{path: FormPath, before: FormValue | undefined, after: FormValue | undefined}} FormChange
 */

const formChanges = (() => {
  "use strict";

  /** @type {(value: FormValue | undefined) => string} */
  const idOf = (value) => formData.text(value, ["id"]);

  /** @type {(list: readonly FormValue[]) => boolean} */
  const haveIds = (list) => list.every((one) => idOf(one)) && new Set(list.map(idOf)).size === list.length;

  /** @type {(value: FormValue | undefined) => string} */
  const told = (value) => JSON.stringify(value ?? null, (_, inner) => (formData.isFields(inner) ? sorted(inner) : inner));

  /** @type {(fields: FormFields) => FormFields} */
  const sorted = (fields) => Object.fromEntries(Object.entries(fields).sort(([one], [other]) => (one < other ? -1 : 1)));

  /**
   * The smallest changes that lead from one value to the other. Entries of a list are matched by their ids if they
   * have some; a list whose entries have none and do not stay in place is a change as a whole.
   * @param {FormValue | undefined} before
   * @param {FormValue | undefined} after
   * @param {FormPath} [path]
   * @returns {FormChange[]}
   */
  const between = (before, after, path = []) => {
    if (told(before) === told(after)) return [];
    if (formData.isFields(before) && formData.isFields(after)) {
      const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
      return names.flatMap((name) => between(before[name], after[name], [...path, name]));
    }
    if (Array.isArray(before) && Array.isArray(after)) return listsBetween(before, after, path);
    return [{ path, before, after }];
  };

  /** @type {(before: FormValue[], after: FormValue[], path: FormPath) => FormChange[]} */
  const listsBetween = (before, after, path) => {
    if (haveIds(before) && haveIds(after)) {
      const kept = before.filter((one) => after.some((other) => idOf(other) === idOf(one))).map(idOf);
      const now = after.map(idOf).filter((id) => kept.includes(id));
      if (kept.join() !== now.join()) return [{ path, before, after }];
      return [
        ...before.flatMap((one, at) => {
          const same = after.find((other) => idOf(other) === idOf(one));
          return between(one, same, [...path, at]);
        }),
        ...after.flatMap((one, at) =>
          kept.includes(idOf(one)) ? [] : [{ path: [...path, at], before: undefined, after: one }],
        ),
      ];
    }
    const isLonger = after.length >= before.length;
    const stays = before.every((one, at) => told(one) === told(after[at]));
    if (before.length === after.length || (isLonger && stays)) {
      return after.flatMap((one, at) => between(before[at], one, [...path, at]));
    }
    return [{ path, before, after }];
  };

  return { between };
})();
