/* What is wrong with a record by itself, field by field, as its JSON Schema states it. Codes and words are those of
   `check`; what lies between fields and records is told in relations.js. */

/**
 * Something wrong: where, the code that `check` would give it, and what to say. `label` is the field's title.
 * @typedef {{path: FormPath, code: string, kind: string, values: Record<string, string | number>}} FormFault
 */

const formChecks = (() => {
  "use strict";

  /** @type {(code: string, kind: string, values: FormFault["values"]) => Omit<FormFault, "path">} */
  const fault = (code, kind, values) => ({ code, kind, values });

  /** @type {(field: FormField, text: string, label: string) => Omit<FormFault, "path"> | null} */
  const printedFault = (field, text, label) => {
    if (field.printed === "date") {
      const wrong = formDates.wrong(text);
      if (!wrong) return null;
      const kind = wrong.kind === "form" && wrong.meant ? "date-meant" : `date-${wrong.kind}`;
      return fault("unreadable-value", kind, { ...wrong.values, meant: wrong.meant, label });
    }
    const wrong = field.printed ? formPrinted.wrong(text, field.printed) : null;
    const code = wrong?.kind === "unit" ? "unknown-unit" : "unreadable-value";
    return wrong && fault(code, `printed-${wrong.kind}`, { ...wrong.values, label });
  };

  /**
   * What is wrong with one text.
   * @type {(field: FormField, text: string, label: string) => Omit<FormFault, "path"> | null}
   */
  const textFault = (field, text, label) => {
    const count = formCharacters.count(text);
    const refused = formCharacters.refused(text);
    if (refused) {
      const { code, character } = refused;
      const point = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
      return fault(code, "character", { label, character, point });
    }
    if (field.printed) return printedFault(field, text, label);
    if (field.most && count > field.most) return fault("too-long", "tooLong", { label, count, most: field.most });
    if (count < field.least) return fault("too-short", "tooShort", { label, least: field.least });
    if (field.pattern && !new RegExp(field.pattern, "u").test(text)) {
      return fault("bad-pattern", "badPattern", { label, text, meaning: field.meaning });
    }
    if (field.kind === "choice" && !field.terms.some((term) => term.label === text)) {
      return fault("unknown-term", "unknownTerm", { label, text });
    }
    return null;
  };

  /**
   * Everything that is wrong below a value, in the order of the fields.
   * @param {FormField} field
   * @param {FormValue | undefined} value
   * @param {FormPath} path
   * @returns {FormFault[]}
   */
  const faults = (field, value, path) => {
    if (field.kind === "list") return listFaults(field, value, path);
    if (field.kind === "part") return partFaults(field, value, path);
    if (value !== undefined && typeof value !== "string") {
      return [{ path, code: "expected-text", kind: "expectedText", values: { label: field.title } }];
    }
    const text = formData.line(value ?? "");
    if (!text) return field.isRequired ? [{ path, ...missing(field) }] : [];
    const found = textFault(field, text, labelOf(field, path));
    return found ? [{ path, ...found }] : [];
  };

  /** @type {(field: FormField) => Omit<FormFault, "path">} */
  const missing = (field) => fault("missing-field", "missing", { label: field.title });

  /** @type {(field: FormField, path: FormPath) => string} */
  const labelOf = (field, path) => {
    const last = path.at(-1);
    return typeof last === "number" ? formWords.say("entryLabel", { label: field.title, number: last + 1 }) : field.title;
  };

  /** @type {(field: FormField, value: FormValue | undefined, path: FormPath) => FormFault[]} */
  const listFaults = (field, value, path) => {
    const entry = field.entry;
    const list = Array.isArray(value) ? value : [];
    const filled = list.filter((one) => !formData.isEmpty(one)).length;
    if (filled === 0 && field.isRequired) return [{ path, ...missing(field) }];
    const found =
      filled > 0 && filled < field.least
        ? [{ path, ...fault("too-short", "tooFew", { label: field.title, least: field.least }) }]
        : [];
    if (!entry) return found;
    const named = { ...entry, title: entry.kind === "part" ? entry.title : field.title };
    return [
      ...found,
      ...list.flatMap((one, index) => (formData.isEmpty(one) ? [] : faults(named, one, [...path, index]))),
    ];
  };

  /** @type {(field: FormField, value: FormValue | undefined, path: FormPath) => FormFault[]} */
  const partFaults = (field, value, path) => {
    if (formData.isEmpty(value) && !field.isRequired) return [];
    const fields = formData.isFields(value) ? value : {};
    const known = formModel.fields(field.type);
    const unknown = Object.keys(fields).filter((name) => !known.some((inner) => inner.name === name));
    return [
      ...unknown.map((name) => ({ path: [...path, name], ...fault("unknown-field", "unknownField", { name }) })),
      ...known.flatMap((inner) => faults(inner, fields[inner.name], [...path, inner.name])),
    ];
  };

  return { faults };
})();
