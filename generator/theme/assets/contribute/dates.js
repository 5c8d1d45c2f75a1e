/* Dates as records write them: the part of EDTF that generator/model/edtf.py reads, told good from bad alike. */

/**
 * `kind` chooses the sentence; `values` fill it in; `meant` is what was surely meant, if that is known.
 * @typedef {{kind: string, values: Record<string, string | number>, meant: string}} FormDateFault
 */

const formDates = (() => {
  "use strict";

  const LONGEST = 60;
  const DATE = /^([0-9X]{4})(?:-([0-9X]{2})(?:-([0-9X]{2}))?)?([~?%]?)$/u;
  const RELATIVE =
    /今年|去年|前年|明年|本年|当年|同年|近日|日前|目前|当前|近期|最近|上半年|下半年|本月|上月|当月|昨天|今天|前不久/u;
  const SEASON = /^2[1-4]$/u;
  const WORDS = [
    /^(?<year>\d{4})[年./-](?<month>\d{1,2})[月./-](?<day>\d{1,2})[日号]?$/u,
    /^(?<year>\d{4})[年./-](?<month>\d{1,2})月?$/u,
    /^(?<year>\d{4})年?$/u,
  ];

  /** @type {(kind: string, values?: FormDateFault["values"], meant?: string) => FormDateFault} */
  const fault = (kind, values = {}, meant = "") => ({ kind, values, meant });

  /** @type {(mask: string, number: number) => boolean} */
  const fits = (mask, number) =>
    [...String(number).padStart(mask.length, "0")].every((digit, at) => mask[at] === "X" || mask[at] === digit);

  /** @type {(from: number, to: number) => number[]} */
  const numbers = (from, to) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

  /** @type {(year: number, month: number) => number} */
  const daysIn = (year, month) => {
    const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  };

  /** @type {(mask: string) => number[]} */
  const yearsOf = (mask) => {
    const years = numbers(Number(mask.replaceAll("X", "0")) || 1, Number(mask.replaceAll("X", "9")));
    return years.filter((year) => fits(mask, year));
  };

  /**
   * The first or the last day that the masks fit, as a number that sorts; nothing if there is none.
   * @type {(year: string, month: string, day: string, isLast: boolean) => number | null}
   */
  const edge = (year, month, day, isLast) => {
    /** @type {<T>(list: T[]) => T[]} */
    const ordered = (list) => (isLast ? [...list].reverse() : list);
    const months = ordered(numbers(1, 12).filter((one) => fits(month, one)));
    const days = ordered(numbers(1, 31).filter((one) => fits(day, one)));
    for (const oneYear of ordered(yearsOf(year))) {
      for (const oneMonth of months) {
        const found = days.find((oneDay) => oneDay <= daysIn(oneYear, oneMonth));
        if (found) return (oneYear * 100 + oneMonth) * 100 + found;
      }
    }
    return null;
  };

  /**
   * @param {string} side
   * @param {string} written
   * @returns {{first: number | null, last: number | null} | FormDateFault} the days that it can mean, or what is wrong
   */
  const read = (side, written) => {
    const found = DATE.exec(side);
    if (!found) return fault("form", { written });
    const [, year = "", month = "XX", day = "XX"] = found;
    if (year === "XXXX" && month === "XX" && day === "XX") return fault("nothing", { written });
    if (SEASON.test(month) && !found[3]) return season(year, month, written);
    if (found[2] && !numbers(1, 12).some((one) => fits(month, one))) return fault("month", { written, month });
    const [first, last] = [edge(year, month, day, false), edge(year, month, day, true)];
    if (first === null || last === null) return impossible(year, found[2], written);
    return year === "XXXX" ? { first: null, last: null } : { first, last };
  };

  /** @type {(year: string, month: string, written: string) => ReturnType<typeof read>} */
  const season = (year, month, written) => {
    const number = /^\d+$/u.test(year) ? Number(year) : 0;
    if (number < 1 || number >= 9999) return fault("season", { written });
    const start = (Number(month) - 20) * 3;
    const [endYear, endMonth] = start + 2 > 12 ? [number + 1, start + 2 - 12] : [number, start + 2];
    return {
      first: (number * 100 + start) * 100 + 1,
      last: (endYear * 100 + endMonth) * 100 + daysIn(endYear, endMonth),
    };
  };

  /** @type {(year: string, month: string | undefined, written: string) => FormDateFault} */
  const impossible = (year, month, written) => {
    if (year === "0000") return fault("year-zero", { written });
    if (!/^\d+$/u.test(year) || !month || !/^\d+$/u.test(month)) return fault("no-day", { written });
    return fault("day", { written, year: Number(year), month: Number(month), days: daysIn(Number(year), Number(month)) });
  };

  /**
   * What was meant by a date that is written as people write: 2021年9月26日, 2021.9.
   * @type {(written: string) => string}
   */
  const meant = (written) => {
    const plain = written.normalize("NFKC").replace(/\s/gu, "");
    for (const pattern of WORDS) {
      const { year, month, day } = pattern.exec(plain)?.groups ?? {};
      if (year) return [year, month?.padStart(2, "0"), day?.padStart(2, "0")].filter(Boolean).join("-");
    }
    return "";
  };

  /** @type {(found: FormDateFault, written: string) => FormDateFault} the reason, as near as it can be told */
  const explained = (found, written) => {
    const candidate = meant(written);
    const flaw = candidate ? wrongWith(candidate) : null;
    if (candidate && !flaw) return { ...found, meant: candidate };
    if (RELATIVE.test(written) && !/\d{4}/u.test(written)) return fault("relative", { written });
    return flaw && written.includes("年") ? flaw : found;
  };

  /** @type {(written: string) => FormDateFault | null} */
  const wrongWith = (written) => {
    if (formCharacters.count(written) > LONGEST) return fault("long", { count: formCharacters.count(written) });
    const sides = written.split("/");
    const said = sides.filter((side) => side !== "" && side !== "..");
    if (sides.length > 2 || said.length < 1 || !said.every((side) => DATE.test(side))) return fault("form", { written });
    const ends = sides.map((side) => (said.includes(side) ? read(side, written) : { first: null, last: null }));
    const wrong = ends.find((end) => "kind" in end);
    if (wrong && "kind" in wrong) return wrong;
    const [first, last] = [ends[0], ends.at(-1)];
    const [from, to] = [first && "first" in first ? first.first : null, last && "last" in last ? last.last : null];
    return from !== null && to !== null && from > to ? fault("order", { written }) : null;
  };

  /**
   * @param {string} written
   * @returns {FormDateFault | null} what is wrong with a date, or nothing
   */
  const wrong = (written) => {
    const found = wrongWith(written);
    return found?.kind === "form" ? explained(found, written) : found;
  };

  return { wrong };
})();
