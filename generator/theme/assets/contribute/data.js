/* A record as plain data: texts, lists and objects. The form keeps a part that may be a plain text as an object
   with that one text, so that every field has one place; `written` gives it back as it is written. */

/**
 * @typedef {string | FormValue[] | {[name: string]: FormValue}} FormValue
 * @typedef {{[name: string]: FormValue}} FormFields
 * Leads from a record to a value in it: names of fields and places in lists.
 * @typedef {readonly (string | number)[]} FormPath
 */

const formData = (() => {
  "use strict";

  /**
   * @param {unknown} value
   * @returns {value is FormFields}
   */
  const isFields = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

  /**
   * @param {FormValue | undefined} value
   * @param {FormPath} path
   * @returns {FormValue | undefined} nothing if nothing is there
   */
  const at = (value, path) => {
    let found = value;
    for (const step of path) {
      if (Array.isArray(found)) found = found[Number(step)];
      else if (isFields(found)) found = Object.hasOwn(found, step) ? found[step] : undefined;
      else return undefined;
    }
    return found;
  };

  /** @type {(value: FormValue | undefined, path: FormPath) => string} */
  const text = (value, path) => {
    const found = at(value, path);
    return typeof found === "string" ? found : "";
  };

  /** @type {(value: FormValue | undefined, path: FormPath) => FormValue[]} */
  const list = (value, path) => {
    const found = at(value, path);
    return Array.isArray(found) ? found : [];
  };

  /**
   * Puts a value at a place; what is not there yet on the way is made.
   * @param {FormFields} root
   * @param {FormPath} path
   * @param {FormValue | undefined} value nothing takes the field away
   */
  const put = (root, path, value) => {
    /** @type {any} */
    let inside = root;
    path.forEach((step, index) => {
      if (index === path.length - 1) {
        if (value === undefined) delete inside[step];
        else inside[step] = value;
        return;
      }
      const next = inside[step];
      if (typeof next !== "object" || next === null) inside[step] = typeof path[index + 1] === "number" ? [] : {};
      inside = inside[step];
    });
  };

  /** @type {<T extends FormValue>(value: T) => T} */
  const copy = (value) => JSON.parse(JSON.stringify(value));

  /**
   * A text as it is written: on one line, and without what cannot be seen.
   * @param {string} value
   */
  const line = (value) =>
    formCharacters
      .visible(value)
      .replace(/([\u2e80-\uffef])\s*[\r\n\u0085\u2028\u2029]+\s*(?=[\u2e80-\uffef])/gu, "$1")
      .replace(/[\s\u0085]+/gu, (gap) => (/[\r\n\t\v\f\u0085\u2028\u2029]/u.test(gap) ? " " : gap))
      .trim();

  /** @type {(value: FormValue | undefined) => boolean} */
  const isEmpty = (value) => {
    if (value === undefined) return true;
    if (typeof value === "string") return line(value) === "";
    return Object.values(value).every(isEmpty);
  };

  /**
   * A value as it is written: in the order of the fields, without what is empty.
   * @param {FormField} field
   * @param {FormValue | undefined} value
   * @returns {FormValue | undefined}
   */
  const written = (field, value) => {
    if (value === undefined || isEmpty(value)) return undefined;
    if (typeof value === "string") return line(value);
    if (Array.isArray(value)) {
      const entry = field.entry;
      return entry ? value.flatMap((one) => written(entry, one) ?? []) : value;
    }
    return writtenPart(field, value);
  };

  /** @type {(field: FormField, value: FormFields) => FormValue} */
  const writtenPart = (field, value) => {
    /** @type {FormFields} */
    const whole = {};
    const known = formModel.fields(field.type);
    for (const inner of known) {
      const one = written(inner, value[inner.name]);
      if (one !== undefined) whole[inner.name] = one;
    }
    for (const [name, one] of Object.entries(value)) {
      if (!known.some((inner) => inner.name === name)) whole[name] = one;
    }
    const plain = field.plain ? whole[field.plain] : undefined;
    return plain !== undefined && Object.keys(whole).length === 1 ? plain : whole;
  };

  /**
   * A value as the form keeps it: the other way round.
   * @param {FormField} field
   * @param {FormValue} value
   * @returns {FormValue}
   */
  const opened = (field, value) => {
    if (field.kind === "part") {
      if (typeof value === "string") return { [field.plain || "text"]: value };
      if (!isFields(value)) return value;
      const known = formModel.fields(field.type);
      return Object.fromEntries(
        Object.entries(value).map(([name, one]) => {
          const inner = known.find((candidate) => candidate.name === name);
          return [name, inner ? opened(inner, one) : one];
        }),
      );
    }
    const { entry } = field;
    return entry && Array.isArray(value) ? value.map((one) => opened(entry, one)) : value;
  };

  return { at, text, list, put, copy, line, isEmpty, isFields, written, opened };
})();
