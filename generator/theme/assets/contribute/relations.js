/* What is wrong between the fields of a record, and between it and the other records: ids that clash, references
   that lead nowhere, facts without a source. The rules are those of generator/rules, with their codes and words. */

const formRelations = (() => {
  "use strict";

  const RESERVED = "index";
  const RESERVED_PRACTICE = "station";
  const DEVICE = /^(?:con|prn|aux|nul|(?:com|lpt)[0-9])$/u;
  const UNSOURCED = new Set(["practices", "notes"]);
  const WIDE = "claim";

  /**
   * A value that a mark says something of, and where it stands.
   * @typedef {{path: FormPath, field: FormField, value: string, type: string}} FormMarked
   */

  /**
   * Every text below a value, with its field and the type of the part that it stands in.
   * @type {(field: FormField, value: FormValue | undefined, path: FormPath, type: string) => FormMarked[]}
   */
  const texts = (field, value, path, type) => {
    if (typeof value === "string") {
      const text = formData.line(value);
      return text ? [{ path, field, value: text, type }] : [];
    }
    const { entry } = field;
    if (entry && Array.isArray(value)) return value.flatMap((one, at) => texts(entry, one, [...path, at], type));
    if (field.kind !== "part" || !formData.isFields(value)) return [];
    return formModel.fields(field.type).flatMap((inner) => texts(inner, value[inner.name], [...path, inner.name], field.type));
  };

  /** @type {(path: FormPath) => string} the practice that a value lies inside, or the record as a whole */
  const scopeOf = (path) => (path.length > 3 && path[0] === "practices" ? path.slice(0, 2).join("/") : "");

  /** @type {(marked: readonly FormMarked[]) => FormFault[]} */
  const repeatedIds = (marked) => {
    const seen = new Set();
    return marked.flatMap(({ path, field, value }) => {
      if (!field.partId) return [];
      const own = `${scopeOf(path)} ${field.partId} ${value}`;
      if (!seen.has(own)) {
        seen.add(own);
        return [];
      }
      return [{ path, code: "duplicate-local-id", kind: "repeatedId", values: { value } }];
    });
  };

  /** @type {(marked: readonly FormMarked[]) => FormFault[]} */
  const lostParts = (marked) => {
    const ids = marked.filter(({ field }) => field.partId);
    return marked.flatMap(({ path, field, value }) => {
      const kind = field.part;
      if (!kind) return [];
      const own = ids.filter((one) => one.field.partId === kind);
      const scopes = kind === WIDE ? [scopeOf(path), ""] : [scopeOf(path)];
      if (own.some((one) => one.value === value && scopes.includes(scopeOf(one.path)))) return [];
      const far = kind === WIDE ? own.filter((one) => one.value === value).length : 0;
      if (far === 1) return [];
      const told = far > 1 ? "severalClaims" : kind === WIDE ? "lostClaim" : "lostUnit";
      return [{ path, code: "unknown-local-reference", kind: told, values: { value, count: far } }];
    });
  };

  /** @type {(marked: readonly FormMarked[], added: ReadonlySet<string>) => FormFault[]} */
  const lostRecords = (marked, added) =>
    marked.flatMap(({ path, field, value }) => {
      const { folder } = field;
      if (!folder || formCatalogue.has(folder, value) || added.has(`${folder}/${value}`)) return [];
      return [{ path, code: "unknown-reference", kind: "lostRecord", values: { folder, value } }];
    });

  /** @type {(marked: readonly FormMarked[], record: FormFields) => FormFault[]} */
  const lostModelParts = (marked, record) =>
    marked.flatMap(({ path, field, value, type }) => {
      if (!formModel.isPartOfModel(field, type)) return [];
      const model = formData.text(record, [...path.slice(0, 2), "model"]);
      if (!model) return [{ path, code: "unknown-part", kind: "partWithoutModel", values: {} }];
      const isKnown = formCatalogue.partsOf(model).some((part) => part.id === value);
      if (isKnown || !formCatalogue.has("models", model)) return [];
      const name = formCatalogue.entry("models", model)?.name ?? model;
      return [{ path, code: "unknown-part", kind: "lostPart", values: { name, value } }];
    });

  /**
   * The facts that have no source, outermost only, of a record that names none for all.
   * @type {(field: FormField, value: FormValue | undefined, path: FormPath) => FormPath[]}
   */
  const bareFacts = (field, value, path) => {
    if (value === undefined || formData.isEmpty(value) || (path.length > 0 && UNSOURCED.has(String(path[0])))) return [];
    const { entry } = field;
    if (entry && Array.isArray(value)) return value.flatMap((one, at) => bareFacts(entry, one, [...path, at]));
    if (field.kind !== "part" || !formData.isFields(value)) return [];
    const known = formModel.fields(field.type);
    if (path.length > 0 && known.some((inner) => inner.folder === "sources")) {
      return formData.text(value, ["source"]).trim() ? [] : [path];
    }
    return known.flatMap((inner) => bareFacts(inner, value[inner.name], [...path, inner.name]));
  };

  /** @type {(root: FormField, record: FormFields) => FormFault[]} */
  const withoutSource = (root, record) => {
    const hasSource = formModel.fields(root.type).some((field) => field.folder === "sources");
    if (!hasSource) return [];
    const bare = formData.text(record, ["source"]).trim() ? [] : bareFacts(root, record, []);
    const first = bare[0];
    const others = claimsOf(root, record, []).flatMap(({ path, claim }) =>
      formData.list(claim, ["also_in"]).flatMap((one, at) => {
        if (formData.isEmpty(one) || formData.text(one, ["source"]).trim()) return [];
        return [{ path: [...path, "also_in", at, "source"], code: "missing-source", kind: "otherUnnamed", values: {} }];
      }),
    );
    return [
      ...(first ? [{ path: [...first, "source"], code: "missing-source", kind: "noSource", values: { count: bare.length } }] : []),
      ...others,
    ];
  };

  /** @type {(field: FormField, value: FormValue | undefined, path: FormPath) => {path: FormPath, claim: FormValue}[]} */
  const claimsOf = (field, value, path) => {
    const { entry } = field;
    if (entry && Array.isArray(value)) return value.flatMap((one, at) => claimsOf(entry, one, [...path, at]));
    if (field.kind !== "part" || !formData.isFields(value)) return [];
    const known = formModel.fields(field.type);
    const inner = known.flatMap((one) => claimsOf(one, value[one.name], [...path, one.name]));
    return known.some((one) => one.name === "also_in") ? [{ path, claim: value }, ...inner] : inner;
  };

  /** @type {(folder: string, record: FormFields, original: string) => FormFault[]} */
  const takenId = (folder, record, original) => {
    const id = formData.text(record, ["id"]).trim();
    /** @type {FormPath} */
    const path = ["id"];
    if (!id || id === original) return [];
    if (original) return [{ path, code: "id-is-not-file-name", kind: "idChanged", values: { value: id, original } }];
    if (id === RESERVED) return [{ path, code: "reserved-id", kind: "reservedId", values: { value: id } }];
    if (DEVICE.test(id)) return [{ path, code: "bad-file-name", kind: "deviceId", values: { value: id } }];
    if (!formCatalogue.has(folder, id)) return [];
    const name = formCatalogue.entry(folder, id)?.name;
    return [{ path, code: "duplicate-id", kind: name ? "takenId" : "goneId", values: { value: id, name: name ?? "" } }];
  };

  /** @type {(record: FormFields) => FormFault[]} */
  const reservedPractices = (record) =>
    formData.list(record, ["practices"]).flatMap((practice, at) =>
      formData.text(practice, ["id"]).trim() === RESERVED_PRACTICE
        ? [{ path: ["practices", at, "id"], code: "reserved-id", kind: "reservedPractice", values: { value: RESERVED_PRACTICE } }]
        : [],
    );

  /** @type {(record: FormFields) => FormFault[]} */
  const wrongCode = (record) => {
    const province = formData.text(record, ["location", "province"]);
    const code = formData.text(record, ["location", "code"]).trim();
    const first = formCatalogue.provinceCode(province);
    if (!/^[0-9]{6}$/u.test(code) || !first || code.startsWith(first)) return [];
    return [{ path: ["location", "code"], code: "province-code", kind: "wrongProvince", values: { code, province, first } }];
  };

  /**
   * @param {string} folder
   * @param {FormFields} record
   * @param {{original?: string, added?: ReadonlySet<string>}} around the id under which the record stands already,
   *   and the keys of records that are made together with it
   * @returns {FormFault[]}
   */
  const faults = (folder, record, { original = "", added = new Set() }) => {
    const root = formModel.record(folder);
    const marked = texts(root, record, [], root.type);
    return [
      ...takenId(folder, record, original),
      ...repeatedIds(marked),
      ...lostParts(marked),
      ...lostRecords(marked, added),
      ...lostModelParts(marked, record),
      ...withoutSource(root, record),
      ...reservedPractices(record),
      ...wrongCode(record),
    ];
  };

  /**
   * Everything that is wrong with a record, one fault a place.
   * @type {typeof faults}
   */
  const allFaults = (folder, record, around) => {
    const own = formChecks.faults(formModel.record(folder), record, []);
    const told = new Set(own.map(({ path }) => path.join(".")));
    return [...own, ...faults(folder, record, around).filter(({ path }) => !told.has(path.join(".")))];
  };

  return { faults, allFaults, texts, scopeOf };
})();
