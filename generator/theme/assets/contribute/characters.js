/* Characters that have no place in a record, as generator/text/characters.py tells them: those that are not to be
   seen are left out, because nobody who pastes a text knows of them; of the others the contributor is told. */

const formCharacters = (() => {
  "use strict";

  const UNSEEN = new RegExp(
    "[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f\\ud800-\\udfff" +
      "\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069" +
      "\\u00ad\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200d\\u2060-\\u2065\\u206a-\\u206f\\u3164" +
      "\\ufe00-\\ufe0e\\ufeff\\uffa0\\ufff9-\\ufffb\\u{1d173}-\\u{1d17a}\\u{e0000}-\\u{e00ff}]",
    "gu",
  );
  /** @type {readonly (readonly [string, RegExp])[]} */
  const REFUSED = [
    ["private-character", /[\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff\u{f0000}-\u{10ffff}]/u],
    ["garbled-character", /\ufffd/u],
    ["lookalike-character", /[\u2e80-\u2fdf\uf900-\ufaff]/u],
  ];

  /** @type {(text: string) => string} */
  const visible = (text) => text.replace(UNSEEN, "");

  /**
   * @param {string} text
   * @returns {{code: string, character: string} | null} the first character that must not stand there
   */
  const refused = (text) => {
    for (const [code, pattern] of REFUSED) {
      const found = pattern.exec(text);
      if (found) return { code, character: found[0] };
    }
    return null;
  };

  /** @type {(text: string) => number} as Python counts: whole characters */
  const count = (text) => [...text].length;

  return { visible, refused, count };
})();
