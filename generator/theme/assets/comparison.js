/* What every comparison can do, that of a reader's choice and the written-out ones: fold rows, hand on its
   address, go into a spreadsheet and on paper. The words come from comparison_controls.html.jinja. */

/** @typedef {{key: string, html: string}} ComparisonLine What is stated, and the HTML that states it. */

/** @typedef {"same" | "differ" | "gap" | "none"} RowState How the cells of a row stand to each other. */

const comparison = (() => {
  "use strict";

  const FOLDABLE = ["none", "same"];
  const LONGEST_NAME = 80;

  /**
   * Tells how the cells of a row stand to each other: by what their lines state, not by their wording.
   * @param {readonly (readonly ComparisonLine[])[]} cells
   * @returns {RowState}
   */
  const rowState = (cells) => {
    if (cells.every((cell) => cell.length === 0)) return "none";
    if (cells.some((cell) => cell.length === 0)) return "gap";
    const stated = cells.map((cell) => JSON.stringify([...new Set(cell.map((line) => line.key))].sort()));
    return new Set(stated).size === 1 ? "same" : "differ";
  };

  /**
   * Returns what every cell of a row states.
   * @param {readonly (readonly ComparisonLine[])[]} cells
   */
  const sharedKeys = (cells) => {
    const [first = [], ...others] = cells.map((cell) => cell.map((line) => line.key));
    return new Set(cells.length > 1 ? first.filter((key) => others.every((keys) => keys.includes(key))) : []);
  };

  /**
   * Returns one field of a CSV file. A spreadsheet takes what begins with one of these signs for a formula,
   * and would run it: an apostrophe before it makes it text.
   * @param {string} text
   */
  const csvField = (text) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

  /**
   * Returns a CSV file; without the mark at its beginning, spreadsheets read Chinese in the wrong code.
   * @param {readonly (readonly string[])[]} rows
   */
  const csv = (rows) => `\uFEFF${rows.map((row) => `${row.map(csvField).join(",")}\r\n`).join("")}`;

  /**
   * Returns a name for a file that every system allows.
   * @param {readonly string[]} words
   * @param {string} ending
   */
  const fileName = (words, ending) =>
    words.join("_").replace(/[\\/:*?"<>|\p{C}\s]+/gu, "-").slice(0, LONGEST_NAME) + ending;

  /**
   * Returns a list that the address names: "?hide=none,same".
   * @param {"with" | "hide"} name
   */
  const listed = (name) =>
    (new URLSearchParams(location.search).get(name) ?? "").split(",").map((word) => word.trim()).filter(Boolean);

  /**
   * Writes lists into the address, always in the same form, so that it reopens this view and no other.
   * @param {{with?: readonly string[], hide?: readonly string[]}} changes
   */
  const writeAddress = (changes) => {
    const held = { with: listed("with"), hide: listed("hide"), ...changes };
    const query = Object.entries(held)
      .filter(([, words]) => words.length)
      .map(([name, words]) => `${name}=${words.map((word) => encodeURIComponent(word).replaceAll("%2F", "/")).join(",")}`);
    const search = query.length ? `?${query.join("&")}` : "";
    try {
      history.replaceState(history.state, "", `${location.pathname}${search}${location.hash}`);
    } catch {
      /* some browsers allow no change of the address of a file: the view is right all the same */
    }
  };

  const tables = () =>
    /** @type {HTMLTableElement[]} */ ([...document.querySelectorAll("table.comparison:has(tr[data-row])")]);

  /** Returns who is compared, in the order of the columns. */
  const names = () => {
    const cells = tables().flatMap((table) => [...table.querySelectorAll("td")]);
    return [...new Set(cells.map((cell) => cell.dataset.of ?? ""))];
  };

  /** @param {Element | null | undefined} element */
  const textOf = (element) => (element?.textContent ?? "").replace(/\s+/g, " ").trim();

  /**
   * Returns the text of a cell, a line for each of its lines.
   * @param {Element} cell
   */
  const cellText = (cell) => {
    const copy = /** @type {Element} */ (cell.cloneNode(true));
    /* Numbers that tie lines to their ends mean nothing without the lines; the row of flows says it in words. */
    for (const drawn of copy.querySelectorAll(".chart-end, .chart-legend")) drawn.remove();
    const lines = [...copy.querySelectorAll(".of-practice, .lines > li, .unreported")];
    return (lines.length ? lines : [copy]).map(textOf).join("\n");
  };

  /**
   * Returns the rows of all tables for a spreadsheet, folded ones too; each entry keeps its column.
   * @param {DOMStringMap} words
   */
  const spreadsheet = (words) => {
    const columns = names();
    const head = [words.headGroup ?? "", words.headRow ?? "", words.headState ?? "", ...columns];
    const rows = tables().flatMap((table) =>
      [...table.querySelectorAll("tr[data-row]")].map((row) => {
        const group = textOf(row.parentElement?.querySelector(".row-group"));
        const title = /** @type {Element} */ (row.firstElementChild?.cloneNode(true));
        const state = title.querySelector(".row-state");
        state?.remove();
        const cells = new Map([...row.querySelectorAll("td")].map((cell) => [cell.dataset.of, cellText(cell)]));
        return [
          [table.dataset.group ?? textOf(table.caption), group].filter(Boolean).join("："),
          textOf(title),
          textOf(state),
          ...columns.map((name) => cells.get(name) ?? words.absent ?? ""),
        ];
      }),
    );
    return csv([head, ...rows]);
  };

  /** @param {HTMLElement} controls */
  const setUp = (controls) => {
    const words = controls.dataset;
    /** @param {string} name */
    const slot = (name) => /** @type {HTMLElement} */ (controls.querySelector(`[data-slot=${name}]`));
    const folds = /** @type {HTMLInputElement[]} */ ([...controls.querySelectorAll("[data-fold]")]);
    /** @type {WeakSet<HTMLTableRowElement>} */
    const aligned = new WeakSet();
    const field = /** @type {HTMLInputElement} */ (slot("address").querySelector("input"));

    const fold = () => {
      const folded = new Set(folds.filter((box) => box.checked).map((box) => box.dataset.fold));
      for (const table of tables()) {
        for (const state of FOLDABLE) {
          for (const row of table.querySelectorAll(`tr.state-${state}`)) {
            /** @type {HTMLElement} */ (row).hidden = folded.has(state);
          }
        }
        for (const body of table.tBodies) body.hidden = !body.querySelector("tr[data-row]:not([hidden])");
      }
    };

    const count = () => {
      for (const box of folds) {
        const rows = tables().flatMap((table) => [...table.querySelectorAll(`tr.state-${box.dataset.fold}`)]);
        slot(`count-${box.dataset.fold}`).textContent = String(rows.length);
      }
    };

    /* Paper does not know where it came from, nor when. */
    const sign = () => {
      slot("names").textContent = names().join("、");
      slot("url").textContent = location.href;
      slot("date").textContent = new Date().toLocaleDateString("zh-CN", { dateStyle: "long" });
    };

    const handOn = async () => {
      const address = location.href;
      const choose = () => {
        slot("address").hidden = false;
        field.value = address;
        field.select();
      };
      const copied = await takingAway.copied(address, choose);
      slot("told").textContent = (copied ? words.copied : words.copy) ?? "";
      slot("address").hidden = copied;
    };

    for (const box of folds) {
      box.checked = listed("hide").includes(box.dataset.fold ?? "");
      box.addEventListener("change", () => {
        fold();
        const hide = folds.filter((each) => each.checked).map((each) => each.dataset.fold ?? "");
        writeAddress({ hide: hide.sort() });
      });
    }
    slot("link").addEventListener("click", handOn);
    slot("print").addEventListener("click", () => print());
    slot("csv").addEventListener("click", () => {
      takingAway.save(fileName([words.file ?? "", ...names()], ".csv"), spreadsheet(words), "text/csv");
    });
    addEventListener("beforeprint", sign);

    const align = () => {
      if (typeof structureCharts === "undefined") return;
      for (const row of tables().flatMap((table) => [...table.rows])) {
        if (row.querySelector(".structure-chart") && !aligned.has(row)) structureCharts.alignCharts(row);
        aligned.add(row);
      }
    };

    const refresh = () => {
      align();
      fold();
      count();
      sign();
      slot("told").textContent = "";
      slot("address").hidden = true;
      /* Nothing is the same, nor to be taken away, where one stands alone. */
      controls.hidden = tables().length === 0 || names().length < 2;
    };
    /* The charts have a script of their own, which may come after this one. */
    document.addEventListener("DOMContentLoaded", refresh);
    return refresh;
  };

  const controls = /** @type {HTMLElement | null} */ (document.querySelector(".comparison-controls"));
  const refresh = controls ? setUp(controls) : () => {};

  return { rowState, sharedKeys, csv, fileName, listed, writeAddress, refresh };
})();
