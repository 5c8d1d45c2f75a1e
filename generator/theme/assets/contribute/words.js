/* The sentences of the form. They stand in the page (sections/contribute_form.html.jinja), each with places in
   braces to be filled in. */

const formWords = (() => {
  "use strict";

  /** @type {DOMStringMap | null} */
  let words = null;

  const all = () => {
    words ??= document.getElementById("form-words")?.dataset ?? {};
    return words;
  };

  /** @type {(name: string) => string} the name as data-… attributes have it */
  const inData = (name) => name.replace(/-([a-z])/gu, (_, letter) => letter.toUpperCase());

  /**
   * @param {string} name
   * @param {Record<string, string | number>} [values]
   * @returns {string} the sentence, or its name if there is none
   */
  const say = (name, values = {}) =>
    (all()[inData(name)] ?? name).replace(/\{(\w+)\}/gu, (_, key) => String(values[key] ?? ""));

  return { say, has: (/** @type {string} */ name) => inData(name) in all() };
})();
