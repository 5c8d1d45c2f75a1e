/* The page of stations like the reader's own: reads the form, keeps it in the address, and shows the order that
   likeness.js makes. The words come from the template in sections/alike_form.html.jinja. */
(() => {
  "use strict";

  const FEW = 10;
  const UNSURE = 0.5;
  const FEWEST_PEOPLE = 100;
  const LEVELS = /** @type {const} */ ([[0.9, "levelVery"], [0.75, "levelRather"], [0.5, "levelSome"], [0, "levelLittle"]]);

  /** @type {(id: string) => HTMLElement} */
  const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
  const form = /** @type {HTMLFormElement} */ (byId("alike-form"));
  const card = /** @type {HTMLTemplateElement} */ (byId("alike-words"));
  const found = byId("alike-found");
  const list = byId("alike-results");
  const more = byId("alike-more");
  const words = card.dataset;
  const settingBoxes = /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll("[name=setting]")]);
  const othersBox = /** @type {HTMLInputElement} */ (form.elements.namedItem("others"));

  /** @type {AlikeResult[]} */
  let results = [];
  /** @type {AlikeReader} */
  let reader = {};

  /** @type {(measure: AlikeMeasure) => HTMLInputElement} */
  const field = (measure) => /** @type {HTMLInputElement} */ (form.elements.namedItem(measure));
  /** @param {number} value */
  const said = (value) => value.toLocaleString("en-US", { maximumFractionDigits: 6 });
  /** @type {(parent: ParentNode, name: string) => HTMLElement} */
  const slot = (parent, name) => /** @type {HTMLElement} */ (parent.querySelector(`[data-slot=${name}]`));
  /** @type {(id: string) => string} */
  const settingLabel = (id) => settingBoxes.find((box) => box.value === id)?.dataset.label ?? id;

  /* ---- What the reader entered ---- */

  /** @type {(measure: AlikeMeasure, wrong: string, doubt?: string) => void} */
  const mark = (measure, wrong, doubt = "") => {
    const input = field(measure);
    byId(`alike-${measure}-wrong`).textContent = wrong || doubt;
    if (wrong) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
  };

  /** What looks like a slip, though it can be ranked by: thousands left out. @type {(entered: AlikeReader) => string} */
  const doubted = ({ population }) => {
    if (population === undefined || population >= FEWEST_PEOPLE) return "";
    return picks.filled(population ? words.few : words.nobody, { number: population });
  };

  /**
   * Reads the form, and says beside each field what is wrong with it.
   * @returns {{reader: AlikeReader, wrong: AlikeMeasure[]}}
   */
  const read = () => {
    /** @type {AlikeReader} */
    const entered = { settings: settingBoxes.filter((box) => box.checked).map((box) => box.value) };
    /** @type {AlikeMeasure[]} */
    const wrong = [];
    for (const measure of likeness.MEASURES) {
      const { value, dataset } = field(measure);
      const text = value.trim();
      const number = text ? likeness.number(text, measure) : null;
      if (number !== null) entered[measure] = number;
      else if (text) wrong.push(measure);
      const { label = "", example = "" } = dataset;
      const wrongly = text && number === null ? picks.filled(words.wrong, { text, label, example }) : "";
      mark(measure, wrongly, measure === "population" ? doubted(entered) : "");
    }
    return { reader: entered, wrong };
  };

  /** @param {AlikeReader} entered */
  const isEmpty = (entered) =>
    !entered.settings?.length && likeness.MEASURES.every((measure) => entered[measure] === undefined);

  /** @param {AlikeReader} entered */
  const addressOf = (entered) => {
    const pairs = likeness.MEASURES.filter((measure) => entered[measure] !== undefined).map(
      (measure) => `${measure}=${entered[measure]}`,
    );
    if (entered.settings?.length) pairs.push(`setting=${entered.settings.join(",")}`);
    if (othersBox.checked) pairs.push("others=1");
    return pairs.length ? `?${pairs.join("&")}` : location.pathname;
  };

  /**
   * Fills the form from the address.
   * @returns {string[]} the settings that the address names and the form does not have
   */
  const fillFromAddress = () => {
    const query = new URLSearchParams(location.search);
    for (const measure of likeness.MEASURES) field(measure).value = query.get(measure) ?? "";
    const chosen = query.getAll("setting").flatMap((ids) => ids.split(","));
    for (const box of settingBoxes) box.checked = chosen.includes(box.value);
    othersBox.checked = query.get("others") === "1";
    return chosen.filter((id) => id !== "" && !settingBoxes.some((box) => box.value === id));
  };

  /* ---- What is said of a station ---- */

  /** @type {(value: number, round: (value: number) => number) => number} */
  const percent = (value, round) => round(likeness.tidy(value * 100));

  /**
   * A share of the reader's figure: 5%～10%, 约 7%, 不到 3%, 至少 20%.
   * @type {(least: number, most: number | null) => string}
   */
  const share = (least, most) => {
    if (most === null || most >= 1) return picks.filled(words.atLeast, { share: `${percent(least, Math.floor)}%` });
    const [low, high] = [percent(least, Math.floor), percent(most, Math.ceil)];
    if (low < 1) return picks.filled(words.atMost, { share: `${Math.max(high, 1)}%` });
    return least === most ? `${percent(least, Math.round)}%` : `${low}%～${high}%`;
  };

  /**
   * How many times the reader's figure: 3.1～3.4.
   * @type {(least: number, most: number | null) => string}
   */
  const times = (least, most) => {
    /** @type {(value: number, round: (value: number) => number) => string} */
    const cut = (value, round) => said(round(likeness.tidy(value * 10)) / 10);
    if (most === null) return picks.filled(words.atLeast, { share: cut(least, Math.floor) });
    const ends = least === most ? [cut(least, Math.round)] : [cut(least, Math.floor), cut(most, Math.ceil)];
    return [...new Set(ends)].join("～");
  };

  /** @type {(mine: number, figure: AlikeFigure) => string} */
  const differenceInWords = (mine, figure) => {
    const { direction, least, most } = likeness.difference(mine, figure);
    if (direction === "more" && least >= 1) {
      return picks.filled(words.times, { mine: said(mine), share: times(1 + least, most === null ? null : 1 + most) });
    }
    const isMoreOrLess = direction === "more" || direction === "less";
    return picks.filled(words[direction], { mine: said(mine), share: isMoreOrLess ? shareOf(direction, least, most) : "" });
  };

  /** @type {(direction: "more" | "less", least: number, most: number | null) => string} */
  const shareOf = (direction, least, most) => {
    if (direction === "less" || most === null || most < 1) return share(least, most);
    return `${percent(least, Math.floor)}%～${percent(most, Math.ceil)}%`;
  };

  /** @type {(measure: AlikeMeasure, figure: AlikeFigure | null) => string} */
  const measureInWords = (measure, figure) => {
    if (!figure) return picks.filled(words.missing, { label: field(measure).dataset.label ?? "" });
    const { label, printed, kind } = figure;
    if (figure.low === null) return picks.filled(words.unusable, { label, printed });
    const sentence = { about: words.about, derived: words.derived }[kind] ?? words.known;
    return picks.filled(sentence, { label, printed, difference: differenceInWords(reader[measure] ?? 0, figure) });
  };

  /** @param {readonly string[]} settings */
  const settingsInWords = (settings) => {
    const label = words.setting ?? "";
    if (settings.length === 0) return picks.filled(words.missing, { label });
    const chosen = reader.settings ?? [];
    /** @type {(isShared: boolean) => string} */
    const among = (isShared) => chosen.filter((id) => settings.includes(id) === isShared).map(settingLabel).join("、");
    const [shared, lacking] = [among(true), among(false)];
    const sentence = !lacking ? words.settingsAll : shared ? words.settingsSome : words.settingsNone;
    const difference = picks.filled(sentence, { shared, lacking });
    return picks.filled(words.known, { label, printed: settings.map(settingLabel).join("、"), difference });
  };

  /* ---- A station's card ---- */

  /**
   * Shows the reader's ratios beside those of the station, as far as the reader's can be worked out.
   * @type {(item: ParentNode, station: AlikeStation) => void}
   */
  const showRatios = (item, station) => {
    const details = slot(item, "ratios");
    const mine = likeness.ratios(reader);
    [...details.querySelectorAll("tbody tr")].forEach((row, index) => {
      const value = mine[index] ?? null;
      const [own, its] = row.querySelectorAll("td");
      const unit = /** @type {HTMLElement} */ (row).dataset.unit ?? "";
      if (value === null || !own || !its) return row.remove();
      const short = Number(value.toPrecision(3));
      own.textContent = `${short === likeness.tidy(value) ? "" : "约"}${said(short)}${unit}`;
      its.textContent = station.ratios[index] || (words.unreported ?? "");
    });
    if (!station.ratios.some((said, index) => said && mine[index] !== null)) details.remove();
  };

  /** @type {(result: AlikeResult) => "levelUnsure" | (typeof LEVELS)[number][1]} how like a station is, in a word */
  const levelOf = ({ score, best, worst }) =>
    worst - best >= UNSURE ? "levelUnsure" : (LEVELS.find(([least]) => 1 - score >= least)?.[1] ?? "levelLittle");

  /** @type {(item: ParentNode, result: AlikeResult) => void} */
  const showScore = (item, result) => {
    const { score, best, worst } = result;
    /* Rounding outward would make a range of a share that is known exactly. */
    const isExact = worst === best;
    const low = percent(1 - worst, isExact ? Math.round : Math.floor);
    const high = percent(1 - best, isExact ? Math.round : Math.ceil);
    const range = low === high ? "" : picks.filled(words.range, { low, high });
    slot(item, "level").textContent = words[levelOf(result)] ?? "";
    slot(item, "score").textContent = picks.filled(words.score, { score: percent(1 - score, Math.round) }) + range;
    slot(item, "range").setAttribute("x", `${low}%`);
    slot(item, "range").setAttribute("width", `${Math.max(high - low, 0.5)}%`);
    for (const end of ["x1", "x2"]) slot(item, "middle").setAttribute(end, `${percent(1 - score, Math.round)}%`);
  };

  /** @param {AlikeResult} result */
  const makeCard = (result) => {
    const { station, parts } = result;
    const item = /** @type {DocumentFragment} */ (card.content.cloneNode(true));
    const link = /** @type {HTMLAnchorElement} */ (slot(item, "station"));
    link.textContent = station.name;
    link.href = picks.filled(words.station, { id: station.id });
    slot(item, "kind").textContent = station.kind;
    slot(item, "place").textContent = station.place;
    showScore(item, result);
    for (const { of, isKnown } of parts) {
      const line = document.createElement("li");
      line.textContent = of === "settings" ? settingsInWords(station.settings) : measureInWords(of, station.figures[of]);
      line.classList.toggle("unreported", !isKnown);
      slot(item, "parts").append(line);
    }
    showRatios(item, station);
    const pick = /** @type {HTMLAnchorElement} */ (item.querySelector("a.pick"));
    const key = `stations/${station.id}`;
    pick.href = picks.address(pick.getAttribute("href") ?? "", [key]);
    pick.dataset.pick = key;
    pick.dataset.pickName = station.name;
    /** @type {HTMLElement} */ (pick.querySelector(".pick-of")).append(station.name);
    return item;
  };

  /* ---- The whole ---- */

  const showMore = () => {
    const shown = list.childElementCount;
    list.append(...results.slice(shown, shown + FEW).map(makeCard));
    picks.adopt(list);
    const [listed, count] = [list.childElementCount, results.length];
    more.hidden = listed >= count;
    byId("alike-listed").textContent = more.hidden ? "" : picks.filled(words.listed, { shown: listed, count });
    return shown;
  };

  /** @param {string} text */
  const tell = (text) => {
    byId("alike-told").textContent = text;
  };

  /** Says what was entered, so that the order is understood where the form is out of sight, as on paper. */
  const tellBasis = () => {
    /** @type {string[]} */
    const entered = [];
    /** @type {string[]} */
    const blank = [];
    for (const measure of likeness.MEASURES) {
      const { label = "", unit = "" } = field(measure).dataset;
      const mine = reader[measure];
      if (mine === undefined) blank.push(label);
      else entered.push(picks.filled(words.entered, { label, mine: said(mine), unit }));
    }
    const [label, names] = [words.setting ?? "", (reader.settings ?? []).map(settingLabel).join("、")];
    if (names) entered.push(picks.filled(words.enteredSettings, { label, names }));
    else blank.push(label);
    byId("alike-basis").textContent = picks.filled(words.basis, {
      entered: entered.join("、"),
      blank: blank.length ? picks.filled(words.blank, { blank: blank.join("、") }) : "",
      others: othersBox.checked ? (words.others ?? "") : "",
    });
  };

  /**
   * Shows stations in their order; `besides` says what is to be known of those that are not shown.
   * @type {(ranked: readonly AlikeResult[], besides: (silent: number) => string) => void}
   */
  const present = (ranked, besides) => {
    results = ranked.filter(({ missing, parts }) => missing < parts.length);
    list.replaceChildren();
    found.hidden = ranked.length === 0;
    if (ranked.length === 0) return;
    showMore();
    tellBasis();
    byId("alike-silent").textContent = besides(ranked.length - results.length);
    tell(doubted(reader) + ranking());
  };

  /** Says in a sentence what the order is worth: the first station need not be like, nor be known well enough to tell. */
  const ranking = () => {
    if (results.length === 0) return words.none ?? "";
    const likest = results.find((result) => levelOf(result) !== "levelUnsure");
    if (!likest) return picks.filled(words.unknowing, { count: results.length });
    const isLike = levelOf(likest) !== "levelLittle";
    const sentence = !isLike ? words.unlike : likest === results[0] ? words.ranked : words.sure;
    return picks.filled(sentence, { count: results.length, name: likest.station.name });
  };

  /** @param {string} name */
  const fetchShard = (name) =>
    new Promise((/** @type {(came: boolean) => void} */ resolve) => {
      const script = document.createElement("script");
      script.addEventListener("load", () => resolve(true));
      script.addEventListener("error", () => resolve(false));
      script.src = picks.filled(words.shards, { name });
      document.head.append(script);
    });

  let turn = 0;

  /** Looks for the likest among more stations than one would fetch; what is entered meanwhile takes its place. */
  const showNearest = async () => {
    turn += 1;
    const mine = turn;
    const { results: ranked, certain, compared, isWhole } = await likeness.nearest(reader, othersBox.checked, fetchShard);
    if (mine !== turn) return;
    const sentence = certain === ranked.length ? words.compared : words.unsure;
    present(ranked, () => (isWhole ? "" : (words.failed ?? "")) + picks.filled(sentence, { count: compared, certain }));
  };

  const show = () => {
    if (likeness.shards().length > 0 && !isEmpty(reader)) return void showNearest();
    turn += 1;
    const ranked = likeness.rank(reader, likeness.all().filter(({ isOther }) => othersBox.checked || !isOther));
    present(ranked, (silent) => (silent ? picks.filled(words.silent, { count: silent }) : ""));
  };

  const clear = () => {
    reader = {};
    for (const measure of likeness.MEASURES) mark(measure, "");
    show();
    tell("");
  };

  /** Ranks by what stands in the form, or says what is wrong with it and leads there. */
  const submit = () => {
    const { reader: entered, wrong } = read();
    const [first] = wrong;
    if (first || isEmpty(entered)) {
      reader = {};
      show();
      tell(picks.filled(first ? words.refused : words.empty, { count: wrong.length }));
      field(first ?? "area").focus();
      return false;
    }
    reader = entered;
    show();
    return true;
  };

  const keep = () => {
    try {
      history.replaceState(history.state, "", addressOf(reader));
    } catch {
      /* a browser that changes no addresses of files shows the results all the same */
    }
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (submit()) keep();
  });
  form.addEventListener("reset", () => {
    clear();
    setTimeout(keep);
  });
  more.addEventListener("click", () => {
    const next = list.children[showMore()];
    /** @type {HTMLElement | null | undefined} */ (next?.querySelector("a"))?.focus();
  });
  form.hidden = false;
  byId("alike-scriptless").hidden = true;
  const unknown = fillFromAddress();
  /* What others add to an address (from=…, utm_source=…) asks for nothing. */
  if (likeness.MEASURES.some((measure) => field(measure).value.trim()) || settingBoxes.some((box) => box.checked)) submit();
  if (unknown.length) tell(byId("alike-told").textContent + picks.filled(words.unknown, { names: unknown.join("、") }));
})();
