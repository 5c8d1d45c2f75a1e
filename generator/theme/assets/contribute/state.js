/* What is being written: a record, and a source that is described along with it. Every change goes through here. */

/**
 * What is kept of a piece of work. `key` is the record's that is amended, empty for a new one; `original` is that
 * record as it was, and `amendment` what is asked of the one who amends it. `sourceMode` says whether the source is one that there is or one described in `source`;
 * `cited` is the id of the former. `published` are the anchors in the record that were published.
 * @typedef {{
 *   version: 1, folder: string, key: string, step: number, sourceMode: "" | "old" | "new", cited: string,
 *   source: FormFields, record: FormFields, original: FormFields | null, published?: string[],
 *   amendment?: FormFields,
 * }} FormDraft
 * A finished file: its path in the repository and its text.
 * @typedef {{path: string, text: string, key: string, isNew: boolean}} FormFile
 */

const formState = (() => {
  "use strict";

  const PAUSE = 200;

  /** @type {FormDraft} */
  let draft = { version: 1, folder: "", key: "", step: 0, sourceMode: "", cited: "", source: {}, record: {}, original: null };
  /** @type {FormFault[]} */
  let faults = [];
  /** @type {((path: FormPath) => void)[]} */
  const onChange = [];
  /** @type {(() => void)[]} */
  const onSettled = [];
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  /** @type {(folder: string) => FormDraft} */
  const blank = (folder) => ({
    version: 1,
    folder,
    key: "",
    step: 0,
    sourceMode: "",
    cited: "",
    source: {},
    record: { review: { status: formCatalogue.draftStatus() } },
    original: null,
  });

  /** @type {(key: string, fields: FormFields, standing: FormStanding) => FormDraft} */
  const amending = (key, fields, standing) => {
    const [folder = ""] = key.split("/");
    const record = /** @type {FormFields} */ (formData.opened(formModel.record(folder), fields));
    const published = formCatalogue.isPublished() ? formPublished.anchors(folder, record, standing) : [];
    return { ...blank(folder), key, record, original: formData.copy(record), published };
  };

  /** @type {(path: FormPath) => FormValue | undefined} */
  const read = (path) => formData.at(/** @type {any} */ (draft), path);

  /** @type {(path: FormPath) => string} */
  const text = (path) => formData.text(/** @type {any} */ (draft), path);

  /** @type {(path: FormPath, value: FormValue | undefined) => void} */
  const write = (path, value) => {
    formData.put(/** @type {any} */ (draft), path, path.length === 1 ? (value ?? "") : value);
    for (const tell of onChange) tell(path);
    settleSoon();
  };

  const settleSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(settle, PAUSE);
  };

  /** Works out now what is wrong, and tells those who want to know. */
  const settle = () => {
    clearTimeout(timer);
    faults = draft.folder ? allFaults() : [];
    for (const tell of onSettled) tell();
  };

  /** @type {() => string} the id of the source that new facts are from */
  const citedId = () => (draft.sourceMode === "new" ? formData.text(draft.source, ["id"]).trim() : draft.cited);

  /** The source that is described along with the record, with what the record's review says of both. */
  const wholeSource = () => {
    const status = formCatalogue.draftStatus();
    const interest = draft.key ? formAmendment.interest() : formData.text(draft.record, ["review", "interest"]);
    return { ...draft.source, review: { status, interest } };
  };

  const describesSource = () => draft.sourceMode === "new" && draft.folder !== "sources";

  /** @type {() => ReadonlySet<string>} the keys of the records that are made here */
  const added = () => {
    const id = formData.text(draft.record, ["id"]).trim();
    const source = describesSource() ? [`sources/${citedId()}`] : [];
    return new Set([`${draft.folder}/${id}`, ...source]);
  };

  const allFaults = () => {
    const original = draft.key.split("/")[1] ?? "";
    return [
      ...unchosenSource(),
      ...(describesSource() ? rootFaults("source", "sources", wholeSource(), "") : []),
      ...rootFaults("record", draft.folder, draft.record, original),
      ...vanished(),
      ...(isTouched() ? formAmendment.faults() : []),
    ].filter(({ path }) => !(path[0] === "source" && path[1] === "review"));
  };

  /** @type {() => FormFault[]} what was published and is there no more */
  const vanished = () => {
    const { folder, record, original, published = [] } = draft;
    const found = original ? formPublished.faults(folder, record, original, published) : [];
    return found.map((fault) => ({ ...fault, path: ["record", ...fault.path] }));
  };

  /** @type {(path: FormPath) => boolean} whether something at a place was published */
  const isPublished = ([root, ...path]) => {
    const { folder, record, published = [] } = draft;
    return root === "record" && formPublished.isBelow(folder, record, published, path);
  };

  /** @type {() => FormFault[]} the first step left out, or a source in it that there is not */
  const unchosenSource = () => {
    const { folder, sourceMode, cited, key } = draft;
    if (folder === "sources") return [];
    if (!sourceMode) return key ? [] : [{ path: ["sourceMode"], code: "missing-source", kind: "sourceUnchosen", values: {} }];
    if (sourceMode === "new" || formCatalogue.has("sources", cited)) return [];
    const kind = cited ? "lostRecord" : "sourceUnchosen";
    return [{ path: ["cited"], code: "unknown-reference", kind, values: { folder: "sources", value: cited } }];
  };

  /** @type {(root: "source" | "record", folder: string, record: FormFields, original: string) => FormFault[]} */
  const rootFaults = (root, folder, record, original) => {
    const found = formRelations.allFaults(folder, record, { original, added: added() });
    return found.map((fault) => ({ ...fault, path: [root, ...fault.path] }));
  };

  /** @type {(folder: string, record: FormFields) => FormFields} */
  const written = (folder, record) =>
    /** @type {FormFields} */ (formData.written(formModel.record(folder), record) ?? {});

  /** @type {(record: FormFields) => FormChange[]} what a record has other than the one that there was */
  const changedTo = (record) =>
    draft.original ? formChanges.between(written(draft.folder, draft.original), written(draft.folder, record)) : [];

  /** @type {() => boolean} whether there is something to hand in of a record that there was */
  const isTouched = () => draft.original !== null && (describesSource() || changedTo(draft.record).length > 0);

  /** @type {() => FormFields} the record as it is handed in */
  const handedIn = () =>
    draft.original && changedTo(draft.record).length > 0 ? formAmendment.unreviewed(draft.record, draft.original) : draft.record;

  /** @type {() => FormFile[]} the files as they stand, finished or not */
  const files = () => {
    /** @type {(folder: string, record: FormFields, key: string) => FormFile} */
    const file = (folder, record, key) => {
      const id = formData.text(record, ["id"]).trim() || formWords.say("noId");
      const text = formYaml.write(written(folder, record));
      return { path: `practices/${folder}/${id}.yaml`, text, key: `${folder}/${id}`, isNew: !key };
    };
    const source = describesSource() ? [file("sources", wholeSource(), "")] : [];
    return [...source, file(draft.folder, handedIn(), draft.key)];
  };

  /** @type {() => FormChange[]} what was changed in a record that there was; what follows for its review comes last */
  const changes = () => {
    const isOfReview = (/** @type {FormChange} */ { path }) => path[0] === "review";
    const all = changedTo(handedIn());
    return [...all.filter((one) => !isOfReview(one)), ...all.filter(isOfReview)];
  };

  /** @type {(step: number) => void} */
  const toStep = (step) => {
    draft.step = step;
    for (const tell of onChange) tell(["step"]);
    settle();
  };

  /** @type {(next: FormDraft) => void} */
  const open = (next) => {
    draft = next;
    settle();
  };

  return {
    blank,
    amending,
    open,
    toStep,
    read,
    text,
    write,
    settle,
    isPublished,
    isTouched,
    citedId,
    describesSource,
    added,
    files,
    changes,
    draft: () => draft,
    faults: () => faults,
    isAmending: () => draft.key !== "",
    whenChanged: (/** @type {(path: FormPath) => void} */ tell) => onChange.push(tell),
    whenSettled: (/** @type {() => void} */ tell) => onSettled.push(tell),
  };
})();
