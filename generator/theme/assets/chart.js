"use strict";

/**
 * Charts of several structures side by side: units of one function stand at one height in all of them.
 *
 * `arrange` decides what goes where and knows no page; it orders lines as `generator/views/structure/layout.py`
 * does, because units that move take their lines along. `alignCharts` moves what is on the page.
 */
const structureCharts = (() => {
  /**
   * @typedef {{functions: string[], links: [number, number][]}} Structure what a chart shows: the function of
   *   every unit, empty if it has none, and from which unit to which every flow goes
   * @typedef {{first: number, after: number}} Rows
   * @typedef {{units: Rows[], ends: [number, number][], lanes: number[]}} Places where it goes: the rows of
   *   every unit, the rows of both ends of every flow, and its lane
   * @typedef {[number, number]} End a flow, and which of its ends: 0 where it begins, 1 where it arrives
   */

  const LANES_OF_THEIR_OWN = 6;

  /**
   * Place the units of several structures in common rows, as many as all of them together need.
   * @param {Structure[]} structures
   * @param {string[]} order the functions in their canonical order; units without one come last
   * @returns {{rows: number, charts: Places[]}}
   */
  const arrange = (structures, order) => {
    const shelves = shelvesOf(structures, order);
    const ports = structures.map((structure, i) => portsOf(structure, /** @type {number[]} */ (shelves[i])));
    const heights = Array.from({ length: 1 + Math.max(-1, ...shelves.flat()) }, () => 1);
    structures.forEach((_, i) =>
      shelves[i]?.forEach((shelf, unit) => {
        heights[shelf] = Math.max(heights[shelf] ?? 1, ports[i]?.[unit]?.length ?? 0);
      }),
    );
    /** @type {number[]} */
    const firsts = [];
    const rows = heights.reduce((row, height) => (firsts.push(row), row + height), 1) - 1;
    const charts = structures.map((structure, i) => {
      const units = (shelves[i] ?? []).map((shelf) => {
        const first = /** @type {number} */ (firsts[shelf]);
        return { first, after: first + /** @type {number} */ (heights[shelf]) };
      });
      const ends = structure.links.map((_, link) => endsOf(link, units, ports[i] ?? []));
      return { units, ends, lanes: lanesOf(ends) };
    });
    return { rows, charts };
  };

  /**
   * Give every unit a shelf: for each function as many as the structure with most units of it has.
   * @param {Structure[]} structures
   * @param {string[]} order
   * @returns {number[][]} for every structure, the shelf of each of its units
   */
  const shelvesOf = (structures, order) => {
    const named = structures.flatMap((structure) => structure.functions).filter((name) => name);
    /** @type {Map<string, number>} */
    const starts = new Map();
    let next = 0;
    for (const name of new Set([...order, ...named, ""])) {
      starts.set(name, next);
      next += Math.max(0, ...structures.map((s) => s.functions.filter((other) => other === name).length));
    }
    return structures.map(({ functions }) =>
      functions.map((name, unit) => {
        const before = functions.slice(0, unit).filter((other) => other === name).length;
        return (starts.get(name) ?? 0) + before;
      }),
    );
  };

  /**
   * List the ends at every unit from top to bottom, so that few lines cross: from above, the nearest first;
   * then from itself; then to below, the farthest first.
   * @param {Structure} structure
   * @param {number[]} shelves the shelf of every unit
   * @returns {End[][]}
   */
  const portsOf = ({ functions, links }, shelves) =>
    functions.map((_, unit) => {
      /** @type {(end: End) => number[]} */
      const key = ([link, side]) => {
        const other = /** @type {number} */ (links[link]?.[side ? 0 : 1]);
        const [here, there] = [shelves[unit] ?? 0, shelves[other] ?? 0];
        if (other === unit) return [1, 0, link, side];
        return there < here ? [0, -there, -link, 0] : [2, -there, link, 0];
      };
      /** @type {End[]} */
      const found = links.flatMap((ends, link) =>
        [0, 1].filter((side) => ends[side] === unit).map((side) => /** @type {End} */ ([link, side])),
      );
      return found.sort((one, two) => compared(key(one), key(two)));
    });

  /**
   * @param {number} link
   * @param {Rows[]} units
   * @param {End[][]} ports
   * @returns {[number, number]} the row where a flow begins and the row where it arrives
   */
  const endsOf = (link, units, ports) => {
    /** @type {[number, number]} */
    const rows = [0, 0];
    ports.forEach((ends, unit) =>
      ends.forEach(([other, side], port) => {
        if (other === link) rows[side] = (units[unit]?.first ?? 0) + port;
      }),
    );
    return rows;
  };

  /**
   * Give every flow a lane in which it meets no other: its own, or where there are many, a shared one.
   * @param {[number, number][]} ends
   * @returns {number[]}
   */
  const lanesOf = (ends) => {
    const spans = ends.map(([one, two]) => ({ top: Math.min(one, two), bottom: Math.max(one, two) }));
    /** @type {{links: number[], bottom: number, longest: number}[]} */
    const groups = [];
    const byStart = spans.map((span, link) => ({ ...span, link }));
    if (spans.length > LANES_OF_THEIR_OWN) byStart.sort((one, two) => one.top - two.top);
    for (const { top, bottom, link } of byStart) {
      const free = spans.length > LANES_OF_THEIR_OWN && groups.find((group) => group.bottom < top);
      const group = free || { links: [], bottom: 0, longest: 0 };
      if (!free) groups.push(group);
      group.links.push(link);
      group.bottom = bottom;
      group.longest = Math.max(group.longest, bottom - top);
    }
    groups.sort((one, two) => one.longest - two.longest);
    return spans.map((_, link) => 1 + groups.findIndex((group) => group.links.includes(link)));
  };

  /** @type {(one: number[], two: number[]) => number} */
  const compared = (one, two) => {
    const at = one.findIndex((value, i) => value !== two[i]);
    return at < 0 ? 0 : (one[at] ?? 0) - (two[at] ?? 0);
  };

  /**
   * Align all charts in an element, and again whenever its width changes. The functions and their order stand
   * in its `data-functions` or that of an element around it. Charts that stand below each other are left alone.
   * @param {HTMLElement} container
   */
  const alignCharts = (container) => {
    const holder = /** @type {HTMLElement | null} */ (container.closest("[data-functions]"));
    const order = holder?.dataset["functions"]?.split(" ") ?? [];
    let width = -1;
    new ResizeObserver(() => {
      if (container.clientWidth === width) return;
      width = container.clientWidth;
      align(/** @type {HTMLElement[]} */ ([...container.querySelectorAll(".structure-chart")]), order);
    }).observe(container);
  };

  /** @type {(charts: HTMLElement[], order: string[]) => void} */
  const align = (charts, order) => {
    charts.forEach(release);
    if (charts.length < 2 || !sideBySide(charts)) return;
    const plan = arrange(charts.map(structureOf), order);
    charts.forEach((chart, i) => place(chart, /** @type {Places} */ (plan.charts[i]), plan.rows));
    levelHeights(charts);
  };

  /** @type {(charts: HTMLElement[]) => boolean} */
  const sideBySide = (charts) => {
    const boxes = charts.map((chart) => chart.getBoundingClientRect());
    return boxes.every((box, i) => i === 0 || box.left >= (boxes[i - 1]?.right ?? 0) - 1);
  };

  /** @type {(chart: HTMLElement, names: string) => HTMLElement[]} */
  const inside = (chart, names) => /** @type {HTMLElement[]} */ ([...chart.querySelectorAll(names)]);

  /** @type {(chart: HTMLElement) => Structure} */
  const structureOf = (chart) => ({
    functions: inside(chart, ".chart-unit").map((unit) => unit.dataset["function"] ?? ""),
    links: inside(chart, ".chart-flow").map((flow) => [
      Number(flow.dataset["from"]),
      Number(flow.dataset["to"]),
    ]),
  });

  /** @type {(chart: HTMLElement, places: Places, rows: number) => void} */
  const place = (chart, places, rows) => {
    chart.classList.add("aligned");
    inside(chart, ".chart-grid").forEach((grid) => (grid.style.gridTemplateRows = `repeat(${rows}, auto)`));
    inside(chart, ".chart-unit").forEach((unit, i) => {
      unit.style.gridRow = `${places.units[i]?.first} / ${places.units[i]?.after}`;
    });
    inside(chart, ".chart-flow").forEach((flow, i) => {
      const [one, two] = places.ends[i] ?? [0, 0];
      flow.style.gridRow = `${Math.min(one, two)} / ${Math.max(one, two)}`;
      flow.style.gridColumn = `3 / ${3 + (places.lanes[i] ?? 0)}`;
    });
    inside(chart, ".chart-end").forEach((end, i) => {
      end.style.gridRowStart = String(places.ends[i >> 1]?.[i % 2]);
    });
  };

  /** @type {(chart: HTMLElement) => void} */
  const release = (chart) => {
    chart.classList.remove("aligned");
    inside(chart, "figcaption, .chart-grid, .chart-grid > *").forEach((part) => part.removeAttribute("style"));
  };

  /**
   * Make the captions, and every row, as high in all charts as in the one that needs most; by their letters, which
   * are smaller on paper.
   * @type {(charts: HTMLElement[]) => void}
   */
  const levelHeights = (charts) => {
    const captions = charts.flatMap((chart) => inside(chart, "figcaption"));
    const grids = charts.flatMap((chart) => inside(chart, ".chart-grid"));
    const lines = captions.map(
      (caption) => caption.getBoundingClientRect().height / parseFloat(getComputedStyle(caption).fontSize),
    );
    const tracks = grids.map((grid) => {
      const { fontSize, gridTemplateRows } = getComputedStyle(grid);
      return gridTemplateRows.split(" ").map((track) => parseFloat(track) / parseFloat(fontSize));
    });
    const heights = (tracks[0] ?? []).map((_, row) => Math.max(...tracks.map((track) => track[row] ?? 0)));
    captions.forEach((caption) => (caption.style.minHeight = `${Math.max(...lines)}em`));
    const rows = heights.map((height) => `minmax(${height}em, auto)`).join(" ");
    grids.forEach((grid) => (grid.style.gridTemplateRows = rows));
  };

  return { arrange, alignCharts };
})();
