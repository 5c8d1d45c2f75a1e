/* Quantities and changes as articles print them: what surely cannot be read is told at once. The shapes come from
   the model (generator/model/printed_shape.py); `check` has the last word. */

const formPrinted = (() => {
  "use strict";

  const LONGEST = 60;
  const FROM = "—–―‐‑−﹣～﹪餘個約來數幾~";
  const TO = "--------%余个约来数几-";
  const APART = /[0-9]\s+[0-9]/u;

  /** @type {Record<string, RegExp>} */
  let shapes = {};

  /** @param {Record<string, string>} patterns */
  const load = (patterns) => {
    shapes = Object.fromEntries(Object.entries(patterns).map(([name, pattern]) => [name, new RegExp(pattern, "u")]));
  };

  /** @type {(printed: string) => string} half-width, with one kind of dash */
  const half = (printed) =>
    [...printed]
      .map((one) => {
        const at = FROM.indexOf(one);
        const code = one.codePointAt(0) ?? 0;
        if (at >= 0) return TO[at];
        return code >= 0xff01 && code <= 0xff5e ? String.fromCodePoint(code - 0xfee0).replace("~", "-") : one;
      })
      .join("");

  /**
   * The unit of a single plain number, if it is not one that is known.
   * @type {(plain: string) => string}
   */
  const strangeUnit = (plain) => {
    const unit = shapes.measure?.exec(plain)?.[1] ?? "";
    const bare = unit.replace(/^个(?=[半多余来]*月)/u, "").replace(/[半多余来]+/gu, "");
    const isKnown = [unit, bare, `个${bare}`].some((word) => formCatalogue.units().has(word));
    return !unit || !bare || isKnown || /^[成分点]/u.test(unit) ? "" : unit;
  };

  /**
   * @param {string} printed
   * @param {"quantity" | "change"} what
   * @returns {{kind: string, values: Record<string, string | number>} | null} what is wrong with it, if that is sure
   */
  const wrong = (printed, what) => {
    const plain = half(printed);
    const count = formCharacters.count(plain);
    if (count > LONGEST) return { kind: `${what}-long`, values: { count } };
    if (APART.test(plain)) return { kind: "digits-apart", values: { printed } };
    const joined = plain.replace(/\s/gu, "");
    if (shapes[what]?.test(joined) === false) return { kind: what, values: { printed } };
    const unit = what === "quantity" && formCatalogue.units().size > 0 ? strangeUnit(joined) : "";
    return unit ? { kind: "unit", values: { printed, unit } } : null;
  };

  return { load, wrong };
})();
