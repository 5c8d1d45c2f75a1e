/* How like a station is to the reader's own: numbers in, an order out. No page is touched here; alike.js does
   that, and alike/stations.js brings the stations, or where they are many an index of files that do.

   Two amounts differ by 1 - least/greatest: 0 if they are equal, nearer 1 the further apart (in one dimension
   the distance of Ruzicka, called after Soergel in chemistry). A station's figure is often only a range
   (近4万, 1.8万余); its difference then is a range as well, and the middle of that is what counts. What a
   station does not report may be anything from 0 to 1, so that it counts a half.

   The score is the mean over what the reader has entered, after J. C. Gower, "A general coefficient of
   similarity and some of its properties", Biometrics 27 (1971). Gower leaves out what is missing. Here it
   counts, because a station of which one figure is known, and equal, must not come before one of which four
   are known that are near. */

/**
 * A figure of a station; `low` is null if nothing can be computed from it, `high` alone if there is no end.
 * An open end is not of the range: 近4万 is less than 40,000.
 * @typedef {{
 *   low: number | null, high: number | null, printed: string, label: string, kind: string,
 *   isLowOpen?: boolean, isHighOpen?: boolean,
 * }} AlikeFigure
 * @typedef {"area" | "population" | "officers" | "auxiliaries"} AlikeMeasure
 * @typedef {{
 *   id: string, name: string, kind: string, place: string, isOther: boolean, settings: string[],
 *   figures: Record<AlikeMeasure, AlikeFigure | null>, ratios: string[],
 * }} AlikeStation
 * What the reader entered; settings are ids, none if none was chosen.
 * @typedef {{[measure in AlikeMeasure]?: number} & {settings?: readonly string[]}} AlikeReader
 * From the least to the greatest difference that is possible, 0 to 1.
 * @typedef {{best: number, worst: number}} AlikeSpan
 * @typedef {AlikeSpan & {of: AlikeMeasure | "settings", isKnown: boolean}} AlikePart
 * @typedef {AlikeSpan & {station: AlikeStation, score: number, missing: number, parts: AlikePart[]}} AlikeResult
 * A file of stations: between what their figures lie (null if none is known), whether some are not known, and which
 * settings they have.
 * @typedef {{low: number, high: number | null, isPartial: boolean}} AlikeBox
 * @typedef {{
 *   name: string, count: number, size: number, isOther: boolean, settings: string[], isUnset: boolean,
 *   boxes: Record<AlikeMeasure, AlikeBox | null>, isLoaded: boolean,
 * }} AlikeShard
 * @typedef {{results: AlikeResult[], certain: number, compared: number, isWhole: boolean}} AlikeFound
 * How a station's figure stands to the reader's; `least` and `most` are shares of the reader's.
 * @typedef {{direction: "same" | "within" | "edge" | "more" | "less" | "nonzero", least: number, most: number | null}} AlikeDifference
 */

const likeness = (() => {
  "use strict";

  /** @type {readonly AlikeMeasure[]} */
  const MEASURES = ["area", "population", "officers", "auxiliaries"];
  const GREATEST = 1e10;
  const NUMBER = /^(?<digits>\d+|\d{1,3}(?:,\d{3})+)(?<decimals>\.\d+)?(?<times>[千万亿]?)(?<unit>(?:[^\d.,].*)?)$/u;
  const TIMES = new Map([["", 1], ["千", 1e3], ["万", 1e4], ["亿", 1e8]]);
  const UNITS = {
    area: /^(?:平方公里|平方千米|km2)?$/iu,
    people: /^[人名个]?$/u,
  };
  const UNKNOWN = { best: 0, worst: 1 };

  const ANYTHING = (UNKNOWN.best + UNKNOWN.worst) / 2;

  /* How many stations must be known to be the likest before no more files are fetched, and how many bytes of files a
     reader fetches at most for one question. */
  const ENOUGH = 30;
  const MOST_BYTES = 400_000;

  /** @type {AlikeStation[]} */
  let stations = [];
  /** @type {AlikeShard[]} */
  let shards = [];

  /**
   * Frees a number from what counting in binary adds to it: .1 + .2 is .3.
   * @param {number} value
   */
  const tidy = (value) => Math.round(value * 1e9) / 1e9;

  /**
   * Reads a number as readers type it: 34.3, 18,000, 1.8万, １２, 34。3.
   * @param {string} text
   * @param {AlikeMeasure} measure
   * @returns {number | null} null if it is none, or none that the measure can have
   */
  const number = (text, measure) => {
    const plain = text.normalize("NFKC").replace(/\s/gu, "").replace(/。/gu, ".");
    const found = NUMBER.exec(plain)?.groups;
    const isArea = measure === "area";
    if (!found || !(isArea ? UNITS.area : UNITS.people).test(found.unit ?? "")) return null;
    const digits = (found.digits ?? "").replaceAll(",", "") + (found.decimals ?? "");
    const value = Number((Number(digits) * (TIMES.get(found.times ?? "") ?? 1)).toPrecision(15));
    return value <= GREATEST && (isArea || Number.isInteger(value)) ? value : null;
  };

  /**
   * @param {number} one
   * @param {number} other
   */
  const distance = (one, other) => {
    const greatest = Math.max(one, other);
    return greatest === 0 ? 0 : 1 - Math.min(one, other) / greatest;
  };

  /**
   * @param {number} mine
   * @param {AlikeFigure | null} figure
   * @returns {AlikeSpan}
   */
  const spanOf = (mine, figure) => {
    if (!figure || figure.low === null) return UNKNOWN;
    const { low, high } = figure;
    const isWithin = low <= mine && (high === null || mine <= high);
    const toLow = distance(mine, low);
    const toHigh = high === null ? 1 : distance(mine, high);
    return { best: isWithin ? 0 : Math.min(toLow, toHigh), worst: Math.max(toLow, toHigh) };
  };

  /**
   * The share of the settings that the reader chose and the station does not have.
   * @param {readonly string[]} chosen
   * @param {readonly string[]} settings
   * @returns {AlikeSpan}
   */
  const spanOfSettings = (chosen, settings) => {
    if (settings.length === 0) return UNKNOWN;
    const lacking = chosen.filter((id) => !settings.includes(id)).length / chosen.length;
    return { best: lacking, worst: lacking };
  };

  /**
   * @param {AlikeReader} reader
   * @param {AlikeStation} station
   * @returns {AlikePart[]}
   */
  const partsOf = (reader, station) => {
    /** @type {AlikePart[]} */
    const parts = [];
    for (const of of MEASURES) {
      const mine = reader[of];
      const figure = station.figures[of];
      if (mine === undefined) continue;
      parts.push({ of, isKnown: figure !== null && figure.low !== null, ...spanOf(mine, figure) });
    }
    const chosen = [...new Set(reader.settings)];
    if (chosen.length > 0) {
      const isKnown = station.settings.length > 0;
      parts.push({ of: "settings", isKnown, ...spanOfSettings(chosen, station.settings) });
    }
    return parts;
  };

  /** @param {readonly number[]} values */
  const mean = (values) => tidy(values.reduce((sum, value) => sum + value, 0) / values.length);

  /**
   * @param {AlikeReader} reader
   * @param {AlikeStation} station
   * @returns {AlikeResult}
   */
  const assess = (reader, station) => {
    const parts = partsOf(reader, station);
    return {
      station,
      parts,
      score: mean(parts.map(({ best, worst }) => (best + worst) / 2)),
      best: mean(parts.map(({ best }) => best)),
      worst: mean(parts.map(({ worst }) => worst)),
      missing: parts.filter(({ isKnown }) => !isKnown).length,
    };
  };

  /**
   * @param {AlikeResult} one
   * @param {AlikeResult} other
   */
  const inOrder = (one, other) =>
    one.score - other.score ||
    one.missing - other.missing ||
    tidy(one.worst - one.best) - tidy(other.worst - other.best) ||
    (one.station.id < other.station.id ? -1 : 1);

  /**
   * Orders stations, the likest first; equals by fewer missing figures, then by the smaller range, then by id.
   * Without anything entered there is no order, and nothing is returned.
   * @param {AlikeReader} reader
   * @param {readonly AlikeStation[]} among
   * @returns {AlikeResult[]}
   */
  const rank = (reader, among) =>
    among.map((station) => assess(reader, station)).filter(({ parts }) => parts.length > 0).sort(inOrder);

  /**
   * The least difference that a station of a file can have in one figure.
   * @param {number} mine
   * @param {AlikeBox | null} box
   */
  const leastOf = (mine, box) => {
    if (!box) return ANYTHING;
    const { low, high, isPartial } = box;
    const isWithin = low <= mine && (high === null || mine <= high);
    const known = isWithin ? 0 : mine < low ? distance(mine, low) : distance(mine, high ?? mine);
    return isPartial ? Math.min(known, ANYTHING) : known;
  };

  /**
   * The least score that a station of a file can have: no station in it is liker.
   * @param {AlikeReader} reader
   * @param {AlikeShard} shard
   */
  const bound = (reader, shard) => {
    const least = MEASURES.flatMap((of) => (reader[of] === undefined ? [] : [leastOf(reader[of], shard.boxes[of])]));
    const chosen = [...new Set(reader.settings)];
    if (chosen.length > 0) {
      const known = spanOfSettings(chosen, shard.settings).best;
      least.push(shard.settings.length === 0 ? ANYTHING : shard.isUnset ? Math.min(known, ANYTHING) : known);
    }
    return mean(least);
  };

  /**
   * Fetches the files whose stations may be the likest, until enough are known to be liker than all others or a reader
   * has fetched as much as one should, and orders their stations. No other station is as like as the `certain` first ones.
   * @param {AlikeReader} reader
   * @param {boolean} withOthers whether units that are no stations are compared as well
   * @param {(name: string) => Promise<boolean>} load fetches a file, and tells whether it came
   * @returns {Promise<AlikeFound>}
   */
  const nearest = async (reader, withOthers, load) => {
    const order = shards
      .filter(({ isOther }) => withOthers || !isOther)
      .map((shard) => ({ shard, least: bound(reader, shard) }))
      .sort((one, other) => one.least - other.least || (one.shard.name < other.shard.name ? -1 : 1));
    const isCompared = (/** @type {AlikeStation} */ { isOther }) => withOthers || !isOther;
    let spent = 0;
    let isWhole = true;
    for (;;) {
      const next = order.find(({ shard }) => !shard.isLoaded);
      const compared = stations.filter(isCompared);
      const ranked = rank(reader, compared);
      const certain = ranked.filter(({ score }) => !next || score < next.least);
      const isDone = !next || certain.length >= ENOUGH;
      if (isDone || !isWhole || spent + next.shard.size > MOST_BYTES) {
        const results = isDone ? certain : ranked.slice(0, ENOUGH);
        return { results, certain: certain.length, compared: compared.length, isWhole };
      }
      spent += next.shard.size;
      isWhole = await load(next.shard.name);
      next.shard.isLoaded = isWhole;
    }
  };

  /**
   * @param {number} mine
   * @param {AlikeFigure} figure of which something is known
   * @returns {AlikeDifference}
   */
  const difference = (mine, figure) => {
    const { high } = figure;
    const low = figure.low ?? 0;
    if (low === mine && high === mine) return { direction: "same", least: 0, most: 0 };
    if (low <= mine && (high === null || mine <= high)) {
      const isOutside = (figure.isLowOpen && mine === low) || (figure.isHighOpen && mine === high);
      return { direction: isOutside ? "edge" : "within", least: 0, most: null };
    }
    if (mine === 0) return { direction: "nonzero", least: 0, most: null };
    if (high !== null && high < mine) {
      return { direction: "less", least: tidy((mine - high) / mine), most: tidy((mine - low) / mine) };
    }
    const most = high === null ? null : tidy((high - mine) / mine);
    return { direction: "more", least: tidy((low - mine) / mine), most };
  };

  /**
   * The ratios of the reader's own station, in the order of the stations' ratios; null if something is not entered.
   * @param {AlikeReader} reader
   * @returns {(number | null)[]}
   */
  const ratios = ({ area, population, officers, auxiliaries }) => {
    const force = officers === undefined || auxiliaries === undefined ? undefined : officers + auxiliaries;
    /** @type {(above: number | undefined, below: number | undefined, times?: number) => number | null} */
    const over = (above, below, times = 1) =>
      above === undefined || below === undefined || below === 0 ? null : (above / below) * times;
    return [officers, force].flatMap((people) => [
      over(people, population, 1e4),
      over(population, people),
      null,
      over(area, people),
    ]);
  };

  /**
   * Takes the index of the files of stations as alike/stations.js writes it.
   * @param {readonly any[]} rows
   */
  const index = (rows) => {
    /** @type {(cell: any) => AlikeBox | null} */
    const box = (cell) => cell && { low: cell[0], high: cell[1], isPartial: cell[2] === 1 };
    shards = rows.map(([name, count, size, other, settings, unset, boxes]) => ({
      name,
      count,
      size,
      isOther: other === 1,
      settings,
      isUnset: unset === 1,
      boxes: {
        area: box(boxes[0]),
        population: box(boxes[1]),
        officers: box(boxes[2]),
        auxiliaries: box(boxes[3]),
      },
      isLoaded: false,
    }));
  };

  /**
   * Takes stations as alike/stations.js or one of the files that it names writes them.
   * @param {readonly any[]} rows
   */
  const load = (rows) => {
    /** @type {(cell: any) => AlikeFigure | null} */
    const figure = (cell) =>
      cell && {
        low: cell[0],
        high: cell[1],
        printed: cell[2],
        label: cell[3],
        kind: cell[4],
        isLowOpen: cell[5] === 1,
        isHighOpen: cell[6] === 1,
      };
    const taken = rows.map(([id, name, kind, place, other, settings, figures, own]) => ({
      id,
      name,
      kind,
      place,
      isOther: other === 1,
      settings,
      figures: {
        area: figure(figures[0]),
        population: figure(figures[1]),
        officers: figure(figures[2]),
        auxiliaries: figure(figures[3]),
      },
      ratios: own,
    }));
    /* A file that was asked for twice brings nothing new. */
    stations = [...new Map([...stations, ...taken].map((station) => [station.id, station])).values()];
  };

  return {
    MEASURES,
    tidy,
    number,
    distance,
    spanOf,
    spanOfSettings,
    rank,
    bound,
    nearest,
    difference,
    ratios,
    load,
    index,
    all: () => stations,
    shards: () => shards,
  };
})();
