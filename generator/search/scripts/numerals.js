/* Numbers in digits and in Chinese: 590天 and 五百九十天 are one thing to a reader. */
const searchNumerals = (() => {
  "use strict";

  const DIGITS = "零一二三四五六七八九";
  const VALUES = new Map([...DIGITS].map((digit, value) => [digit, value]));
  VALUES.set("〇", 0).set("两", 2).set("俩", 2);
  const UNITS = new Map([["十", 10], ["百", 100], ["千", 1000]]);
  const LARGE = new Map([["万", 10 ** 4], ["亿", 10 ** 8]]);
  const CHINESE = /[零〇一二两俩三四五六七八九十百千万亿]+/g;

  /** The value of a numeral in Chinese; mere digits are read one by one (二〇二一), and a last digit may leave out
   * its unit (两万五 is 25000).
   * @param {string} numeral @returns {number} */
  const valueOf = (numeral) => {
    if ([...numeral].every((one) => VALUES.has(one))) {
      return Number([...numeral].map((one) => VALUES.get(one)).join(""));
    }
    let [sum, section, digit, worth, largest] = [0, 0, NaN, 1, 0];
    for (const one of numeral) {
      const unit = UNITS.get(one);
      const large = LARGE.get(one);
      if (VALUES.get(one) === 0) worth = 1;
      else if (VALUES.has(one)) digit = VALUES.get(one) ?? NaN;
      else if (unit) [section, digit, worth] = [section + (Number.isNaN(digit) ? 1 : digit) * unit, NaN, unit / 10];
      else if (large) {
        const counted = section + (digit || 0);
        // 一亿二千万 adds to what was counted, 两万三千亿 multiplies it.
        sum = large > largest ? (sum + counted) * large : sum + counted * large;
        [section, digit, worth, largest] = [0, NaN, large / 10, large];
      }
    }
    return sum + section + (digit || 0) * worth;
  };

  /** A text with the numerals in digits.
   * @param {string} text @returns {string} */
  const toDigits = (text) =>
    text.replace(CHINESE, (numeral) => {
      const value = valueOf(numeral);
      // 一 alone is mostly no number (一起, 一直).
      const isNumber = numeral !== "一" && !/^[万亿]/.test(numeral);
      return Number.isSafeInteger(value) && isNumber ? String(value) : numeral;
    });

  /** A number below ten thousand in Chinese, 十 as 一十.
   * @param {number} value @returns {string} */
  const section = (value) => {
    let [said, skipped] = ["", false];
    for (const [unit, size] of [["千", 1000], ["百", 100], ["十", 10], ["", 1]]) {
      const digit = Math.floor(value / Number(size)) % 10;
      if (digit) said += (skipped && said ? "零" : "") + DIGITS[digit] + unit;
      skipped = !digit;
    }
    return said;
  };

  /** @param {number} value @returns {string} */
  const inChinese = (value) => {
    if (value === 0) return "零";
    const [high, low] = [Math.floor(value / 10 ** 4), value % 10 ** 4];
    const said = (high ? `${section(high)}万${low && low < 1000 ? "零" : ""}` : "") + section(low);
    return said.replace(/^一十/, "十");
  };

  /* A number with what it counts behind it, and how people are counted. */
  const COUNTED = /(?<![\d.a-z])(\d[\d.]*(?:[十百千万亿]+余?|余|多)?)([个名位户家起件条辆台处间支张项座块艘]|(?<=[千万亿]))([\u3400-\u9fff]{2,}?)(?=的|[^\u3400-\u9fff]|$)/;
  const [OF_PEOPLE, PEOPLE] = [/^[个名位]$/, /[人员警长干师工生察众]$/];

  /** The ways in which records tell a number of what is counted: 6个民警 as 民警6人 and 6名民警.
   * @param {string} text @returns {string[]} */
  const counted = (text) => {
    const found = text.match(COUNTED);
    if (!found) return [];
    const [all, number, measure, what] = found;
    const people = OF_PEOPLE.test(measure) && PEOPLE.test(what);
    const ways = people ? [`${what}${number}人`, `${number}名${what}`] : [`${what}${number}${measure}`];
    return ways.map((way) => text.replace(all, way)).filter((way) => way !== text);
  };

  /** The ways to say a text with its whole numbers in Chinese: 2 is 二 or 两.
   * @param {string} text @returns {string[]} */
  const toChinese = (text) => {
    const said = text.replace(/(?<![\d.a-z])\d{1,8}(?![\d.%a-z])/g, (digits) => inChinese(Number(digits)));
    return [...new Set([said.replace(/(?<![一二三四五六七八九十百千万])二(?![十百一二三四五六七八九])/g, "两"), said])];
  };

  return { toDigits, toChinese, counted, valueOf, inChinese };
})();
