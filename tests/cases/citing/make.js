/* Makes references.json from items.json with the public CSL style of GB/T 7714—2025 in a CSL processor:

     node make.js STYLE.csl LOCALE.xml

   The style is "GB/T 7714—2025（顺序编码，双语）" of the repository zotero-chinese/styles (2026-01-02; CC BY-SA 3.0), the
   locale the zh-CN of CSL, the processor the npm package citeproc (2.4.63). None of them is part of this project. */
const fs = require("fs");
const path = require("path");
const CSL = require("citeproc");

const [style, locale] = process.argv.slice(2).map((name) => fs.readFileSync(name, "utf8"));
const items = JSON.parse(fs.readFileSync(path.join(__dirname, "items.json"), "utf8"));
const engine = new CSL.Engine(
  { retrieveLocale: () => locale, retrieveItem: (id) => items.find((item) => item.id === id) },
  style,
);
engine.setOutputFormat("text");
engine.updateItems(items.map((item) => item.id));
const [facts, lines] = engine.makeBibliography();
const made = Object.fromEntries(
  facts.entry_ids.map(([id], index) => [id, lines[index].trim().replace(/^\[\d+\] /u, "")]),
);
fs.writeFileSync(path.join(__dirname, "references.json"), `${JSON.stringify(made, null, 1)}\n`);
