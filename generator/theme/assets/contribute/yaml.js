/* Writes records as their files are written: the plain part of YAML that generator/text reads, where every value is
   a text. Quotes stand only where a text could be taken for something else. */

const formYaml = (() => {
  "use strict";

  const SAFE = /^[.0-9A-Za-z\u4e00-\u9fff\u3400-\u4dbf“《（【「□]/u;
  const ODD_SPACE = "\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000";
  const DOUBTFUL = new RegExp(
    `^(?:null$|Null$|NULL$|[a-z][a-z0-9_]*[${ODD_SPACE} ]*(?::(?!/)|[：﹕∶︰꞉])|“[a-z]|\\.{3}(?:\\s|$))`,
    "u",
  );
  /* What a file must not hold as it is: it would end the line, or be taken for damage. */
  const ESCAPED = /[\u0000-\u001f\u007f-\u00a0\u00ad\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]/u;
  const SHORT = new Map([["\n", "\\n"], ["\r", "\\r"], ["\t", "\\t"], ['"', '\\"'], ["\\", "\\\\"]]);

  /** @type {(text: string) => boolean} */
  const isPlain = (text) =>
    SAFE.test(text) && !DOUBTFUL.test(text) && !/: | #|[: ]$/u.test(text) && !ESCAPED.test(text) && text === text.trim();

  /** @type {(character: string) => string} */
  const escaped = (character) => {
    const short = SHORT.get(character);
    if (short) return short;
    if (!ESCAPED.test(character)) return character;
    return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`;
  };

  /** @type {(text: string) => string} a text as a value */
  const scalar = (text) => {
    if (isPlain(text)) return text;
    if (ESCAPED.test(text) || text === "") return `"${[...text].map(escaped).join("")}"`;
    if (!text.includes("'") || text.includes('"') || text.includes("\\")) return `'${text.replaceAll("'", "''")}'`;
    return `"${text}"`;
  };

  /** @type {(value: FormValue, indent: string) => string[]} the lines of a value that takes lines of its own */
  const block = (value, indent) => {
    if (Array.isArray(value)) return value.flatMap((entry) => listEntry(entry, indent));
    if (typeof value === "string") return [`${indent}${scalar(value)}`];
    return Object.entries(value).flatMap(([name, inner]) => fieldLines(name, inner, indent));
  };

  /** @type {(entry: FormValue, indent: string) => string[]} */
  const listEntry = (entry, indent) => {
    const [first = "", ...rest] = block(entry, `${indent}  `);
    return [`${indent}- ${first.slice(indent.length + 2)}`, ...rest];
  };

  /** @type {(name: string, value: FormValue, indent: string) => string[]} */
  const fieldLines = (name, value, indent) =>
    typeof value === "string" ? [`${indent}${name}: ${scalar(value)}`] : [`${indent}${name}:`, ...block(value, `${indent}  `)];

  /**
   * @param {FormValue} record a record as `formData.written` gives it
   * @returns {string} the text of its file
   */
  const write = (record) => `${block(record, "").join("\n")}\n`;

  return { write, scalar, block };
})();
