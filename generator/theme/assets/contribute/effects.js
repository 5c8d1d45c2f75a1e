/* What follows from a change: an id is suggested from a name, and what cites the source goes along with it. */

const formEffects = (() => {
  "use strict";

  const NAMING = ["name", "title", "text", "location", "county", "city", "province", "publisher", "meaning"];
  const SHORT = 6;

  /** The ids that were suggested, by their path: only those are changed again. @type {Map<string, string>} */
  const suggested = new Map();

  /** @type {(path: FormPath, root: FormFields) => string} */
  const ofRoot = (path, root) => {
    const folder = path[0] === "source" ? "sources" : formState.draft().folder;
    if (folder === "sources") return formIds.free(formIds.ofSource(root), (id) => formCatalogue.has(folder, id));
    /* An id that is taken most likely means that the record is there already: that is told, and not got round. */
    return folder === "stations" ? formIds.ofStation(root) : formIds.spelt(formData.text(root, ["name"]));
  };

  /** @type {(path: FormPath, part: FormFields) => string} */
  const ofPart = (path, part) => {
    const name = ["name", "title", "text"].map((one) => formData.text(part, [one]).trim()).find(Boolean) ?? "";
    const beside = formData.list(formState.read(path.slice(0, -1)), []);
    const others = beside.filter((_, at) => at !== path.at(-1)).map((one) => formData.text(one, ["id"]));
    return formIds.free(formIds.spelt(name, SHORT), (id) => others.includes(id));
  };

  /** @type {(path: FormPath) => void} suggests an id for the part at a path, unless it has one of its own */
  const suggest = (path) => {
    const part = formState.read(path);
    if (!formData.isFields(part)) return;
    const at = [...path, "id"];
    const key = at.join(".");
    const now = formState.text(at);
    if (now && now !== suggested.get(key)) return;
    const id = path.length === 1 ? ofRoot(path, part) : ofPart(path, part);
    suggested.set(key, id);
    if (id === now) return;
    formState.write(at, id || undefined);
    formWidgets.refresh(at);
    if (id) formMarks.touch(at);
  };

  /** @type {(path: FormPath) => FormPath | null} the part whose id follows from a field */
  const namedBy = (path) => {
    const last = path.at(-1);
    if (typeof last !== "string" || !NAMING.includes(last)) return null;
    if (path[1] === "location" || path.length === 2) return path.slice(0, 1);
    const owner = path.slice(0, -1);
    return hasId(owner) ? owner : null;
  };

  /** @type {(path: FormPath) => boolean} */
  const hasId = (path) => {
    const [root, ...inside] = path;
    let field = formModel.record(root === "source" ? "sources" : formState.draft().folder);
    for (const step of inside) {
      const next = typeof step === "number" ? field.entry : formModel.fields(field.type).find(({ name }) => name === step);
      if (!next) return false;
      field = next;
    }
    return formModel.fields(field.type).some(({ partId }) => partId);
  };

  let followed = "";

  /** Lets the record, and what cites the source that was cited, cite the one that is cited now. */
  const followSource = () => {
    const now = formState.citedId();
    if (formState.isAmending() || now === followed) return;
    const before = followed;
    followed = now;
    const own = formState.text(["record", "source"]);
    if (own === before || !own) formState.write(["record", "source"], now || undefined);
    formData.list(formState.read(["record", "practices"]), []).forEach((practice, at) => {
      if (formData.text(practice, ["source"]) === before) formState.write(["record", "practices", at, "source"], now || undefined);
    });
  };

  const start = () => {
    suggested.clear();
    followed = formState.citedId();
  };

  formState.whenChanged((path) => {
    if (path[0] === "cited" || path[0] === "sourceMode" || (path[0] === "source" && path[1] === "id")) {
      if (formState.draft().folder !== "sources") followSource();
    }
    const named = formState.isAmending() && path.length === 2 && path[0] === "record" ? null : namedBy(path);
    if (named && !(formState.isAmending() && named.length === 1 && named[0] === "record")) suggest(named);
  });

  return { start };
})();
