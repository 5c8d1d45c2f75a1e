/* What the form asks: the fields of a record as its JSON Schema states them, and how they are arranged.
   contribute/model.js (made from the model) brings both. No page is touched here. */

/**
 * @typedef {{label: string, definition: string}} FormTerm
 * A heading with fields below it; `title` is empty for those that stand open and first.
 * @typedef {{title: string, fields: string[]}} FormGroup
 * @typedef {{id: string, title: string, lead: string, fields: string[]}} FormStep
 * A field, or an entry of a list. `kind` says what it holds: one text, one controlled term, a list, or a part
 * with fields of its own (`type` names it; `plain` is the field that a plain text stands for, if one may).
 * `folder` is set for ids of other records, `part` for ids of parts of the same record, `partId` for such ids
 * themselves; `printed` says how a text is read.
 * @typedef {{
 *   name: string, title: string, help: string, example: string, isRequired: boolean,
 *   kind: "text" | "choice" | "list" | "part",
 *   type: string, plain: string, terms: FormTerm[], folder: string, part: string, partId: string,
 *   printed: "" | "date" | "quantity" | "change", pattern: string, meaning: string, least: number, most: number,
 *   usual: string, entry: FormField | null,
 * }} FormField
 */

const formModel = (() => {
  "use strict";

  const LONGEST_LINE = 120;

  /** @type {any} */
  let told = { records: {}, parts: {}, order: {}, groups: {}, common: {}, partOfModel: {}, steps: {} };
  /** @type {Map<string, FormField[]>} */
  const kept = new Map();

  /** @param {any} data */
  const load = (data) => {
    told = data;
    formPrinted.load(data.printed ?? {});
    kept.clear();
  };

  /** @type {(reference: string) => string} */
  const nameIn = (reference) => reference.split("/").at(-1) ?? "";

  /**
   * Follows references, and takes a part that may be a plain text for the part.
   * @param {any} node
   * @returns {any} the node, with `type$` for the name of the part that it refers to
   */
  const resolved = (node) => {
    if (node.$ref) {
      const name = nameIn(node.$ref);
      return { ...resolved(told.parts[name] ?? {}), type$: name };
    }
    const choices = node.anyOf ?? node.allOf ?? [];
    if (choices.length === 0) return node;
    const inner = choices.map(resolved);
    const whole = inner.find((/** @type {any} */ one) => one.type === "object") ?? inner[0];
    const { anyOf: _1, allOf: _2, ...own } = node;
    return { ...whole, ...own, plain$: choices.length > 1 ? (whole.required?.[0] ?? "") : (whole.plain$ ?? "") };
  };

  /** @type {(node: any) => FormField["kind"]} */
  const kindOf = (node) => {
    if (node.type === "array") return "list";
    if (node.type === "object") return "part";
    return node.enum ? "choice" : "text";
  };

  /** @type {(node: any) => FormTerm[]} */
  const termsOf = (node) => {
    const definitions = node.enumDescriptions ?? [];
    return (node.enum ?? []).map((/** @type {string} */ label, /** @type {number} */ at) => ({
      label,
      definition: definitions[at] ?? "",
    }));
  };

  /** @type {(name: string, given: any, isRequired: boolean) => FormField} */
  const fieldOf = (name, given, isRequired) => {
    const node = resolved(given);
    const kind = kindOf(node);
    const example = node.examples?.[0] ?? "";
    return {
      name,
      title: node.title ?? name,
      help: node.description ?? "",
      example: typeof example === "string" ? example : "",
      isRequired,
      kind,
      type: node.type$ ?? "",
      plain: node.plain$ ?? "",
      terms: termsOf(node),
      folder: node["x-ref"] ?? "",
      part: node["x-local-ref"] ?? "",
      partId: node["x-local-id"] ?? "",
      printed: node["x-printed"] ?? "",
      pattern: node.pattern ?? "",
      meaning: node.patternErrorMessage ?? "",
      least: node.minLength ?? node.minItems ?? 0,
      most: node.maxLength ?? node.maxItems ?? 0,
      usual: typeof node.default === "string" ? node.default : "",
      entry: kind === "list" ? fieldOf(name, node.items ?? {}, true) : null,
    };
  };

  /** @type {(type: string, node: any) => FormField[]} */
  const fieldsIn = (type, node) => {
    const names = Object.keys(node.properties ?? {});
    const order = /** @type {string[]} */ (told.order[type] ?? []).filter((name) => names.includes(name));
    const rest = names.filter((name) => !order.includes(name));
    return [...order, ...rest].map((name) =>
      fieldOf(name, node.properties[name], (node.required ?? []).includes(name)),
    );
  };

  /**
   * The fields of a part, in the order in which they are written.
   * @param {string} type the part's type: `Practice`; or that of a whole record: `Station`
   * @returns {FormField[]}
   */
  const fields = (type) => {
    const known = kept.get(type);
    if (known) return known;
    const whole = Object.values(told.records).find((record) => record.type === type);
    const found = fieldsIn(type, resolved(whole?.schema ?? told.parts[type] ?? {}));
    kept.set(type, found);
    return found;
  };

  /**
   * The record of a folder as a field that holds everything.
   * @param {string} folder
   * @returns {FormField}
   */
  const record = (folder) => ({
    ...fieldOf("", told.records[folder].schema, true),
    type: told.records[folder].type,
  });

  /** @type {(field: FormField) => boolean} */
  const isLong = (field) => field.kind === "text" && !field.printed && !field.pattern && field.most > LONGEST_LINE;

  /**
   * The fields of a part under their headings. Fields that no heading names come last, in a group of their own
   * whose title is empty, unless they must be filled in or often are: those join the first group.
   * @param {string} type
   * @param {readonly string[]} [among] the fields to arrange, if not all of the part
   * @returns {{open: FormField[], groups: {title: string, fields: FormField[]}[], rest: FormField[]}}
   */
  const arranged = (type, among) => {
    const all = fields(type);
    const asked = among ? among.flatMap((name) => all.filter((field) => field.name === name)) : all;
    const [first, ...others] = /** @type {FormGroup[]} */ (told.groups[type] ?? [{ title: "", fields: [] }]);
    const grouped = new Set(others.flatMap((group) => group.fields));
    const common = new Set([...(first?.fields ?? []), ...(told.common[type] ?? [])]);
    const isOpen = (/** @type {FormField} */ field) =>
      (field.isRequired || common.has(field.name)) && !grouped.has(field.name);
    const open = asked.filter(isOpen);
    if (first?.fields.length) open.sort((one, other) => rank(first.fields, one) - rank(first.fields, other));
    return {
      open,
      groups: others
        .map(({ title, fields: names }) => ({
          title,
          fields: names.flatMap((name) => asked.filter((field) => field.name === name)),
        }))
        .filter((group) => group.fields.length > 0),
      rest: asked.filter((field) => !isOpen(field) && !grouped.has(field.name)),
    };
  };

  /** @type {(names: readonly string[], field: FormField) => number} */
  const rank = (names, { name }) => (names.includes(name) ? names.indexOf(name) : names.length);

  /**
   * The steps that ask for a record of a folder. A field that no step names is asked for in the last but one.
   * @param {string} folder
   * @returns {FormStep[]}
   */
  const steps = (folder) => {
    const known = /** @type {FormStep[]} */ (told.steps[folder] ?? []);
    const named = new Set(known.flatMap((step) => step.fields));
    const unnamed = fields(record(folder).type).filter(({ name }) => !named.has(name)).map(({ name }) => name);
    const last = known.length - 2;
    return known.map((step, at) => (at === last ? { ...step, fields: [...step.fields, ...unnamed] } : step));
  };

  /** @type {(field: FormField, type: string) => boolean} */
  const isPartOfModel = (field, type) => told.partOfModel[type] === field.name;

  return { load, record, fields, arranged, steps, isLong, isPartOfModel };
})();
