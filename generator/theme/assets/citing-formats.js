/* References in the formats that programs read, from one item in CSL-JSON. No page is touched here; citing.js does
   that. What GB/T 7714 asks for is made with the page (generator/views/citing/gbt.py); here only its blanks are filled.

   BibTeX: after biblatex and the gbt7714 package; a group in braces keeps names and capitals as they are. Commands
   stand for what TeX would take for its own marks; braces are counted even after a backslash, so they have names. RIS: a line each, "TY  - " first, "ER  - " last, CRLF. */

/**
 * An item as CSL-JSON has it, as far as the library fills it in.
 * @typedef {{
 *   id: string, type: string, title: string, author?: {literal: string}[], "container-title"?: string,
 *   publisher?: string, version?: string, URL?: string, medium?: string, language?: string,
 *   issued?: {"date-parts": number[][], circa?: boolean}, accessed?: {"date-parts": number[][]},
 * }} CitedItem
 * A piece of a reference: as it is, or with a blank that can be filled.
 * @typedef {string | {blank: "title" | "accessed" | "address", text: string}} CitedPiece
 * @typedef {{item: CitedItem, reference: CitedPiece[]}} CitedEntry
 */

const citingFormats = (() => {
  "use strict";

  /** @type {ReadonlyMap<string, string>} */
  const COMMANDS = new Map([
    ["\\", "\\textbackslash{}"],
    ["~", "\\textasciitilde{}"],
    ["^", "\\textasciicircum{}"],
    ["{", "\\textbraceleft{}"],
    ["}", "\\textbraceright{}"],
    ...[..."$&#_%"].map((mark) => /** @type {[string, string]} */ ([mark, `\\${mark}`])),
  ]);
  /* An address is taken as it stands, so what would end it early must not stand in it. */
  const ENDS_ADDRESS = /[{}\\^`|\s]/gu;
  /** @type {Record<string, string>} */
  const BIBTEX_TYPES = {
    webpage: "online",
    dataset: "dataset",
    "article-newspaper": "article",
    "article-journal": "article",
    book: "book",
  };
  /** @type {Record<string, string>} */
  const RIS_TYPES = {
    webpage: "ELEC",
    dataset: "DATA",
    "article-newspaper": "NEWS",
    "article-journal": "JOUR",
    book: "BOOK",
  };

  /** @type {(text: string) => string} on one line: no format here has texts of many */
  const line = (text) => text.replace(/\s+/gu, " ").trim();

  /** @type {(text: string) => string} */
  const escaped = (text) => line(text).replace(/[\\~^{}$&#_%]/gu, (mark) => COMMANDS.get(mark) ?? mark);

  /** @type {(number: number) => string} */
  const two = (number) => String(number).padStart(2, "0");

  /** @type {(date: CitedItem["issued"]) => number[]} */
  const partsOf = (date) => date?.["date-parts"][0] ?? [];

  /** @type {(parts: number[]) => string} 2021-10-08, 2021-10 or 2021 */
  const iso = ([year, ...rest]) => [String(year).padStart(4, "0"), ...rest.map(two)].join("-");

  /** @type {(day: Date) => number[]} */
  const dayParts = (day) => [day.getFullYear(), day.getMonth() + 1, day.getDate()];

  /** @type {(reference: readonly CitedPiece[], filled: {[blank: string]: string | undefined}) => string} */
  const text = (reference, filled) =>
    reference.map((piece) => (typeof piece === "string" ? piece : (filled[piece.blank] ?? piece.text))).join("");

  /** @type {(item: CitedItem) => string} */
  const bibtex = (item) => {
    const issued = partsOf(item.issued);
    const accessed = partsOf(item.accessed);
    const isArticle = BIBTEX_TYPES[item.type] === "article";
    const names = item.author?.map(({ literal }) => `{${escaped(literal)}}`).join(" and ");
    /** @type {[string, string | undefined][]} */
    const fields = [
      ["author", names],
      ["title", `{${escaped(item.title)}}`],
      [isArticle ? "journal" : "organization", item["container-title"] && escaped(item["container-title"])],
      ["entrysubtype", item.type === "article-newspaper" ? "newspaper" : undefined],
      ["publisher", item.publisher && escaped(item.publisher)],
      ["version", item.version && escaped(item.version)],
      ["year", issued.length ? iso(issued.slice(0, 1)) : undefined],
      ["date", issued.length ? iso(issued) : undefined],
      ["url", item.URL?.replace(ENDS_ADDRESS, encodeURIComponent)],
      ["urldate", accessed.length && item.URL ? iso(accessed) : undefined],
      ["langid", item.language === "zh-CN" ? "chinese" : "english"],
    ];
    const rows = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},\n`] : []));
    return `@${BIBTEX_TYPES[item.type] ?? "misc"}{${item.id},\n${rows.join("")}}\n`;
  };

  /** @type {(parts: number[]) => string} 2021/10/08/: what is not known stays empty */
  const slashed = ([year, month, day]) =>
    `${String(year).padStart(4, "0")}/${month ? two(month) : ""}/${day ? two(day) : ""}/`;

  /** @type {(item: CitedItem) => string} */
  const ris = (item) => {
    const issued = partsOf(item.issued);
    const accessed = partsOf(item.accessed);
    /** @type {[string, string | undefined][]} */
    const fields = [
      ["TY", RIS_TYPES[item.type] ?? "GEN"],
      ["ID", item.id],
      ...(item.author ?? []).map(({ literal }) => /** @type {[string, string]} */ (["AU", literal])),
      ["TI", item.title],
      ["T2", item["container-title"]],
      ["PB", item.publisher],
      ["ET", item.version],
      ["PY", issued.length ? iso(issued.slice(0, 1)) : undefined],
      ["DA", issued.length ? slashed(issued) : undefined],
      ["LA", item.language],
      ["UR", item.URL],
      ["Y2", accessed.length && item.URL ? slashed(accessed) : undefined],
    ];
    const rows = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${line(value)}\r\n`] : []));
    return `${rows.join("")}ER  - \r\n`;
  };

  /** @type {(item: CitedItem) => string} */
  const csl = (item) => `${JSON.stringify([item], null, 2)}\n`;

  return { text, bibtex, ris, csl, iso, dayParts };
})();
