/* How characters sound and how pinyin is cut into syllables. */
const searchSyllables = (() => {
  "use strict";

  const MOST_CUTS = 4;

  /* The characters in daily use, which GB/T 2312 holds in the order of their sounds. */
  const [FIRST_ROW, LAST_ROW, DAILY] = [0xb0, 0xd7, 3755];

  /** @returns {string[]} */
  const daily = () => {
    const codes = [];
    for (let row = FIRST_ROW; row <= LAST_ROW; row += 1) for (let cell = 0xa1; cell < 0xff; cell += 1) codes.push(row, cell);
    return [...new TextDecoder("gb2312").decode(Uint8Array.from(codes))].slice(0, DAILY);
  };

  /** The tables of sounds turned round: for every character its syllables, the usual one first.
   * @param {[string, Record<string, string>]} tables the syllables of the characters in daily use with how many of
   * them in a row are read so; and by syllable usual characters, a bar and others
   * @returns {Map<string, string[]>} */
  const byCharacter = ([runs, sounds]) => {
    /** @type {Map<string, string[]>} */
    const found = new Map();
    const characters = daily();
    let at = 0;
    for (const [, syllable, count] of runs.matchAll(/([a-z]+)(\d+)/g)) {
      for (const end = at + Number(count); at < end; at += 1) found.set(characters[at], [syllable]);
    }
    const split = Object.entries(sounds).map(([syllable, characters]) => ({ syllable, groups: characters.split("|") }));
    for (const group of [0, 1]) {
      for (const { syllable, groups } of split) {
        for (const character of groups[group] ?? "") {
          const known = found.get(character);
          if (known) known.push(syllable);
          else found.set(character, [syllable]);
        }
      }
    }
    return found;
  };

  /** The ways to cut letters into syllables, the fewest syllables first. A syllable that has only been begun
   * is left out, so that results come while somebody types.
   * @param {string} letters @param {ReadonlySet<string>} known @returns {string[][]} */
  const cuts = (letters, known) => {
    /** @type {string[][][]} */
    const reached = [[[]]];
    for (let end = 1; end <= letters.length; end += 1) {
      reached[end] = [];
      for (let start = Math.max(0, end - 6); start < end; start += 1) {
        const syllable = letters.slice(start, end);
        if (known.has(syllable)) for (const cut of reached[start]) reached[end].push([...cut, syllable]);
      }
      reached[end].sort((one, other) => one.length - other.length).splice(MOST_CUTS);
    }
    const whole = reached[letters.length];
    if (whole.length) return whole;
    for (let end = letters.length - 1; end >= Math.max(3, letters.length - 5); end -= 1) {
      const rest = letters.slice(end);
      if (reached[end].length && [...known].some((syllable) => syllable.startsWith(rest))) return reached[end];
    }
    return [];
  };

  /** What a piece of a query is made of, character by character or syllable by syllable, in every way to cut
   * its letters.
   * @param {string} piece @param {Map<string, string[]>} sounds @param {ReadonlySet<string>} known
   * @returns {SearchUnit[][]} */
  const units = (piece, sounds, known) => {
    /** @type {SearchUnit[][]} */
    let ways = [[]];
    for (const [part] of piece.matchAll(/[a-z]+|[^a-z]/gu)) {
      const choices = /^[a-z]/.test(part)
        ? cuts(part, known).map((cut) => cut.map((syllable) => ({ text: syllable, typed: true, sounds: [syllable] })))
        : [[{ text: part, typed: false, sounds: sounds.get(part) ?? [] }]];
      ways = ways.flatMap((way) => choices.map((choice) => [...way, ...choice])).slice(0, MOST_CUTS);
    }
    return ways;
  };

  return { byCharacter, cuts, units };
})();
