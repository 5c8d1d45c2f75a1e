/* The tables of a comparison that a reader has chosen: which rows and columns there are, by the rules of
   generator/views/compare, and their HTML. */

/** @typedef {{id: string, title: string}} ComparisonGroup */
/**
 * @typedef {{id: string, group: string, title: string, always: boolean, of: string}} ComparisonRow `of` is the
 *   folder of the only records that the row applies to, or empty.
 */
/** @typedef {{groups: ComparisonGroup[], rows: ComparisonRow[]}} ComparisonPlan The rows, in reading order. */
/** @typedef {Record<string, ComparisonLine[]>} ComparisonCells Lines by the id of their row. */
/**
 * @typedef {{id: string, name: string, href: string, model: string | null, modelName: string | null,
 *   cells: ComparisonCells}} ComparisonPractice
 */
/**
 * @typedef {{key: string, name: string, kind: string, place: string, href: string,
 *   gone: {text: string, to: string[]} | null, cells: ComparisonCells,
 *   practices: ComparisonPractice[]}} ComparisonEntry A station or a model.
 */
/**
 * @typedef {{practice: ComparisonPractice | null, lines: ComparisonLine[]}} ComparisonPart What one practice
 *   says in a cell, or the entry as a whole.
 */
/**
 * @typedef {{row: ComparisonRow, state: RowState | null, cells: (ComparisonPart[] | null)[],
 *   shared: Set<string>}} TableRow `null` stands for an entry that the row does not apply to.
 */
/**
 * @typedef {{title: string, entries: ComparisonEntry[], practices: ComparisonPractice[][], named: boolean,
 *   groups: {title: string, rows: TableRow[]}[]}} ComparisonTable A column for each entry, with the practices
 *   that it tells of; `named` if cells say which practice a line belongs to.
 */

const compareTables = (() => {
  "use strict";

  const PROFILE = "profile";

  /** @param {readonly ComparisonEntry[]} entries */
  const canonical = (entries) => [...entries].sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));

  /**
   * Returns the models that two or more of the entries share, in the order of their first appearance.
   * @param {readonly ComparisonEntry[]} entries
   */
  const sharedModels = (entries) => {
    const models = entries.map((entry) => new Set(entry.practices.map((practice) => practice.model)));
    const all = new Set(models.flatMap((own) => [...own]));
    return [...all].filter((model) => model && models.filter((own) => own.has(model)).length > 1);
  };

  /**
   * Returns the row that holds these cells; null if it applies to none of the entries, or if nobody reports
   * it and it need not be shown.
   * @param {ComparisonRow} row
   * @param {(ComparisonPart[] | null)[]} cells
   * @returns {TableRow | null}
   */
  const tableRow = (row, cells) => {
    const pooled = cells.filter((parts) => parts !== null).map((parts) => parts.flatMap((part) => part.lines));
    const state = comparison.rowState(pooled);
    if (pooled.length === 0 || (state === "none" && !row.always)) return null;
    /* One alone is neither the same as another nor different. */
    return {
      row,
      cells,
      state: pooled.length > 1 || state === "none" ? state : null,
      shared: comparison.sharedKeys(pooled),
    };
  };

  /**
   * @param {ComparisonPlan} plan
   * @param {(group: ComparisonGroup) => boolean} belongs
   * @param {(row: ComparisonRow) => (ComparisonPart[] | null)[]} cells
   */
  const groupsOf = (plan, belongs, cells) =>
    plan.groups
      .filter(belongs)
      .map((group) => ({
        title: group.title,
        rows: plan.rows
          .filter((row) => row.group === group.id)
          .map((row) => tableRow(row, cells(row)))
          .filter((row) => row !== null),
      }))
      .filter((group) => group.rows.length > 0);

  /**
   * Returns the table of some practices of the entries, a list for each entry.
   * @param {ComparisonPlan} plan
   * @param {string} title
   * @param {readonly ComparisonEntry[]} entries
   * @param {readonly ComparisonPractice[][]} practices
   * @param {boolean} named
   * @returns {ComparisonTable}
   */
  const ofPractices = (plan, title, entries, practices, named) => ({
    title,
    entries: [...entries],
    practices: [...practices],
    named,
    groups: groupsOf(
      plan,
      (group) => group.id !== PROFILE,
      (row) =>
        practices.map((own) =>
          own
            .map((practice) => ({ practice, lines: practice.cells[row.id] ?? [] }))
            .filter((part) => part.lines.length > 0),
        ),
    ),
  });

  /**
   * Returns the tables of a comparison: the profiles, then a table for each model that two or more share,
   * with a column for those that run it, then all other practices.
   * @param {ComparisonPlan} plan
   * @param {readonly ComparisonEntry[]} chosen
   * @param {{rest: string, practices: string}} titles of the table of what is not shared, if some is or nothing
   * @returns {ComparisonTable[]}
   */
  const tables = (plan, chosen, titles) => {
    const entries = canonical(chosen);
    const shared = sharedModels(entries);
    const profile = {
      title: plan.groups.find((group) => group.id === PROFILE)?.title ?? "",
      entries,
      practices: entries.map(() => []),
      named: false,
      groups: groupsOf(
        plan,
        (group) => group.id === PROFILE,
        (row) =>
          entries.map((entry) =>
            entry.key.startsWith(row.of) ? [{ practice: null, lines: entry.cells[row.id] ?? [] }] : null,
          ),
      ).map((group) => ({ ...group, title: "" })),
    };
    const ofModels = shared.map((model) => {
      const runners = entries.filter((entry) => entry.practices.some((practice) => practice.model === model));
      const practices = runners.map((entry) => entry.practices.filter((practice) => practice.model === model));
      const title = [...new Set(practices.flat().map((practice) => practice.modelName))].join("、");
      return ofPractices(plan, title, runners, practices, practices.some((own) => own.length > 1));
    });
    /** @param {ComparisonEntry} entry */
    const others = (entry) => entry.practices.filter((practice) => !shared.includes(practice.model));
    const left = shared.length ? entries.filter((entry) => others(entry).length > 0) : entries;
    const rest = ofPractices(plan, shared.length ? titles.rest : titles.practices, left, left.map(others), true);
    return [profile, ...ofModels, ...(left.length ? [rest] : [])];
  };

  /**
   * Returns what to call each entry: its name, with its place where two have the same name.
   * @param {readonly ComparisonEntry[]} entries
   * @returns {Map<string, string>}
   */
  const labels = (entries) => {
    const names = entries.map((entry) => entry.name);
    return new Map(
      entries.map(({ key, name, place }) => [
        key,
        names.filter((other) => other === name).length > 1 ? `${name}（${place}）` : name,
      ]),
    );
  };

  /**
   * @template {keyof HTMLElementTagNameMap} T
   * @param {T} tag
   * @param {string} className
   * @param {readonly (Node | string)[]} content
   */
  const element = (tag, className, ...content) => {
    const made = document.createElement(tag);
    if (className) made.className = className;
    made.append(...content);
    return made;
  };

  /**
   * @param {string} href
   * @param {string} label
   */
  const link = (href, label) => {
    const made = element("a", "", label);
    made.href = href;
    return made;
  };

  /** @param {ComparisonLine} line */
  const lineItem = (line, /** @type {boolean} */ shared) => {
    const item = element("li", shared ? "shared" : "");
    item.innerHTML = line.html;
    return item;
  };

  /**
   * @param {TableRow} row
   * @param {readonly ComparisonPart[] | null} parts
   * @param {boolean} named
   * @param {DOMStringMap} words
   */
  const cell = (row, parts, named, words) => {
    if (parts === null) return [element("span", "unreported", words.inapplicable ?? "")];
    const lines = parts.filter((part) => part.lines.length > 0);
    if (lines.length === 0) return [element("span", "unreported", words.unreported ?? "")];
    return lines.flatMap(({ practice, lines: own }) => [
      ...(named && practice ? [element("p", "of-practice", link(practice.href, practice.name))] : []),
      element("ul", "lines", ...own.map((line) => lineItem(line, row.shared.has(line.key)))),
    ]);
  };

  /**
   * @param {TableRow} row
   * @param {ComparisonTable} table
   * @param {Map<string, string>} names
   * @param {DOMStringMap} words
   */
  const drawnRow = (row, table, names, words) => {
    const made = element("tr", row.state ? `state-${row.state}` : "");
    made.dataset.row = row.row.id;
    const heading = element("th", "", row.row.title);
    heading.scope = "row";
    if (row.state) heading.append(" ", element("span", "row-state", words[`state${row.state}`] ?? ""));
    const cells = row.cells.map((parts, place) => {
      const made = element("td", "", ...cell(row, parts, table.named, words));
      made.dataset.of = names.get(table.entries[place].key);
      return made;
    });
    made.append(heading, ...cells);
    return made;
  };

  /**
   * @param {ComparisonTable} table
   * @param {Map<string, string>} names
   * @param {DOMStringMap} words
   */
  const drawnHead = (table, names, words) => {
    const corner = element("th", "", words.corner ?? "");
    const heads = table.entries.map((entry, place) => {
      const about = [entry.kind, entry.place].filter(Boolean).join("，");
      const practices = table.practices[place].map((practice) => link(practice.href, practice.name));
      const head = element("th", "", link(entry.href, names.get(entry.key) ?? entry.name), " ");
      head.dataset.key = entry.key;
      if (!table.practices.some((own) => own.length)) head.append(element("span", "aside", about));
      else if (!table.named) head.append(element("span", "head-practices", ...practices));
      return head;
    });
    for (const head of [corner, ...heads]) head.scope = "col";
    return element("thead", "", element("tr", "", corner, ...heads));
  };

  /**
   * Returns the HTML of a table; the words for its corner, for what is not reported and for the states of
   * rows come from the page.
   * @param {ComparisonTable} table
   * @param {Map<string, string>} names
   * @param {DOMStringMap} words
   */
  const drawn = (table, names, words) => {
    const made = element("table", "comparison");
    made.dataset.group = table.title;
    const who = table.entries.map((entry) => names.get(entry.key) ?? entry.name).join("、");
    const bodies = table.groups.map((group) => {
      const body = element("tbody", "");
      if (group.title) {
        const heading = element("th", "row-group", group.title);
        heading.scope = "rowgroup";
        heading.colSpan = table.entries.length + 1;
        body.append(element("tr", "", heading));
      }
      body.append(...group.rows.map((row) => drawnRow(row, table, names, words)));
      return body;
    });
    made.append(element("caption", "", `${table.title}：${who}`), drawnHead(table, names, words), ...bodies);
    return made;
  };

  return { canonical, tables, labels, drawn, element, link };
})();
