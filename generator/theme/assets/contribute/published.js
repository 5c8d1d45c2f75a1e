/* What was published must stay, for links lead to it: an id that was published and is there no more is told, unless
   the record says what became of it. The rule is that of generator/rules/vanished_address.py. */

/**
 * What tells the published ids of a record from those that it has: `fresh` were not published yet, `gone` were
 * published and are not there any more.
 * @typedef {{fresh?: string[], gone?: string[]}} FormStanding
 * Something in a record that has an address of its own: its anchor on the page of the record, and where its id stands.
 * @typedef {{anchor: string, path: FormPath}} FormAnchored
 */

const formPublished = (() => {
  "use strict";

  const WHOLE_STATION = "station";
  const OWNERS = "practice";

  /** @type {(folder: string, record: FormFields) => FormAnchored[]} everything that has an address of its own */
  const anchored = (folder, record) => {
    const root = formModel.record(folder);
    return formRelations
      .texts(root, record, [], root.type)
      .filter(({ field }) => field.partId)
      .map(({ path, field, value }) => ({ anchor: anchorOf(record, path, field.partId, value), path }));
  };

  /** @type {(record: FormFields, path: FormPath, kind: string, id: string) => string} */
  const anchorOf = (record, path, kind, id) => {
    if (kind === OWNERS) return id;
    if (path[0] === "parts") return `${kind}-${id}`;
    const owner = path[0] === "practices" ? formData.line(formData.text(record, [...path.slice(0, 2), "id"])) : WHOLE_STATION;
    return `${owner}--${kind}-${id}`;
  };

  /** @type {(folder: string, original: FormFields, standing: FormStanding) => string[]} the anchors that were published */
  const anchors = (folder, original, { fresh = [], gone = [] }) => {
    const now = anchored(folder, original).map(({ anchor }) => anchor);
    return [...now.filter((one) => !fresh.includes(one)), ...gone];
  };

  /** @type {(anchor: string) => string[]} an anchor, and those of what it lies inside */
  const around = (anchor) => {
    const parts = anchor.split("--");
    return parts.map((_, at) => parts.slice(0, at + 1).join("--"));
  };

  /** @type {(record: FormFields) => boolean} whether the record was withdrawn or went elsewhere, as a whole */
  const isGone = (record) => formCatalogue.goneStates().includes(formData.text(record, ["review", "status"]));

  /**
   * The published anchors that a record has no more, and of which it does not say what became.
   * @type {(folder: string, record: FormFields, published: readonly string[]) => string[]}
   */
  const lost = (folder, record, published) => {
    if (published.length === 0 || isGone(record)) return [];
    const now = new Set(anchored(folder, record).map(({ anchor }) => anchor));
    const retired = new Set(formData.list(record, ["retired"]).map((one) => formData.text(one, ["anchor"]).trim()));
    const missing = published.filter((one) => !now.has(one) && !around(one).some((owner) => retired.has(owner)));
    return missing.filter((one) => !around(one).slice(0, -1).some((owner) => missing.includes(owner)));
  };

  /**
   * What is wrong about the published parts of a record that is amended.
   * @type {(folder: string, record: FormFields, original: FormFields, published: readonly string[]) => FormFault[]}
   */
  const faults = (folder, record, original, published) => {
    const before = anchored(folder, original);
    return lost(folder, record, published).map((anchor) => {
      const was = before.find((one) => one.anchor === anchor);
      if (!was) return fault(["retired"], "lostRetired", { anchor });
      const entry = was.path.slice(0, -1);
      const name = formParts.nameOf(formData.at(original, entry)) || anchor;
      const at = placeNow(record, original, entry);
      const now = formData.line(formData.text(record, [...at, "id"]));
      const isKnown = before.some(({ path }) => path.length === was.path.length && formData.text(original, path) === now);
      if (now && !isKnown) return fault([...at, "id"], "renamedPublished", { anchor, id: formData.text(original, was.path), value: now });
      return fault(at.slice(0, -1), "lostPublished", { anchor, name });
    });
  };

  /** @type {(path: FormPath, kind: string, values: FormFault["values"]) => FormFault} */
  const fault = (path, kind, values) => ({ path, code: "vanished-address", kind, values });

  /**
   * The place in the record that answers to one in the original: practices may have moved among each other.
   * @type {(record: FormFields, original: FormFields, path: FormPath) => FormPath}
   */
  const placeNow = (record, original, path) => {
    if (path[0] !== "practices" || path.length === 2) return path;
    const owner = formData.text(original, [...path.slice(0, 2), "id"]);
    const at = formData.list(record, ["practices"]).findIndex((one) => formData.line(formData.text(one, ["id"])) === owner);
    return at < 0 ? path : ["practices", at, ...path.slice(2)];
  };

  /** @type {(folder: string, record: FormFields, published: readonly string[], path: FormPath) => boolean} whether something at a place was published */
  const isBelow = (folder, record, published, path) =>
    anchored(folder, record).some(
      (one) => published.includes(one.anchor) && path.every((step, at) => one.path[at] === step),
    );

  return { anchored, anchors, faults, isBelow };
})();
