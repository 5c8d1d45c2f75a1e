/* Keeps unfinished work in this browser, and as a file that can be taken to another machine. */

/**
 * @typedef {{slot: string, saved: string, draft: FormDraft}} FormKept
 */

const formDraft = (() => {
  "use strict";

  const PREFIX = "contribute/";

  /** @type {(draft: FormDraft) => string} one place for each record that is amended, and one for each kind of new ones */
  const slotOf = ({ folder, key }) => PREFIX + (key || `new-${folder}`);

  /**
   * @param {any} value
   * @returns {value is FormDraft}
   */
  const isDraft = (value) =>
    typeof value === "object" &&
    value !== null &&
    value.version === 1 &&
    ["stations", "sources", "models"].includes(String(value.folder)) &&
    typeof value.key === "string" &&
    typeof value.step === "number" &&
    typeof value.cited === "string" &&
    ["", "old", "new"].includes(String(value.sourceMode)) &&
    formData.isFields(value.record) &&
    formData.isFields(value.source) &&
    (value.original === null || formData.isFields(value.original)) &&
    (value.amendment === undefined || formData.isFields(value.amendment)) &&
    (value.published === undefined || isTexts(value.published));

  /** @type {(value: unknown) => boolean} */
  const isTexts = (value) => Array.isArray(value) && value.every((one) => typeof one === "string");

  /**
   * @param {string} text what was kept or taken from a file
   * @returns {{saved: string, draft: FormDraft} | null} nothing if it is no draft
   */
  const parse = (text) => {
    try {
      const found = JSON.parse(text);
      return formData.isFields(found) && isDraft(found.draft) && typeof found.saved === "string"
        ? { saved: found.saved, draft: found.draft }
        : null;
    } catch {
      return null;
    }
  };

  /** @type {(draft: FormDraft, saved: string) => string} */
  const pack = (draft, saved) => JSON.stringify({ saved, draft });

  /** @type {(draft: FormDraft) => boolean} whether the browser keeps it */
  const keep = (draft) => {
    try {
      localStorage.setItem(slotOf(draft), pack(draft, new Date().toISOString()));
      return true;
    } catch {
      return false;
    }
  };

  /** @type {(slot: string) => void} */
  const drop = (slot) => {
    try {
      localStorage.removeItem(slot);
    } catch {
      /* a browser that keeps nothing has nothing to forget */
    }
  };

  /** @type {() => FormKept[]} all that is kept, the latest first */
  const all = () => {
    try {
      const slots = Object.keys(localStorage).filter((slot) => slot.startsWith(PREFIX));
      return slots
        .flatMap((slot) => {
          const found = parse(localStorage.getItem(slot) ?? "");
          return found ? [{ slot, ...found }] : [];
        })
        .sort((one, other) => (one.saved < other.saved ? 1 : -1));
    } catch {
      return [];
    }
  };

  /** @type {(slot: string) => FormKept | null} */
  const kept = (slot) => all().find((one) => one.slot === slot) ?? null;

  return { slotOf, parse, pack, keep, drop, all, kept };
})();
