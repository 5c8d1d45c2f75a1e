/* Other ways to spell a query: digits, simplified characters, sounds, letters, slips. Each gives readings. */
const searchRewrite = (() => {
  "use strict";

  const INITIALS = "#";
  const MOST_READINGS = 4;
  const MOST_KEYS = 12;
  const MOST_FITTED = 60;

  /* How few characters besides a long name may be taken for a part of the slip. */
  const [FEW, LONG] = [2, 4];

  /* What names of units end in. */
  const ENDING = /(?<=..)(?:派出所|公安局|分局|支队|大队|中队)$/;

  /* How far a name may be from a query to be offered, for each of its characters, and how many must be the same. */
  const [FAR, LEAST_SAME] = [0.67, 2];

  /* From how many characters on a word that pages hold is no slip: two of them stand side by side by chance. */
  const LEAST_MEANT = 3;

  /* How long names are whose halves may be swapped. */
  const [LEAST_SWAPPED, MOST_SWAPPED] = [3, 10];

  const { reading } = searchWords;

  /** Tells whether a character is outside GB/T 2312, as traditional ones mostly are.
   * @type {(character: string) => boolean} */
  const isUnusual = (() => {
    /** @type {Set<string> | undefined} */
    let usual;
    const codes = () => {
      const pairs = [];
      for (let row = 0xb0; row < 0xf8; row += 1) for (let cell = 0xa1; cell < 0xff; cell += 1) pairs.push(row, cell);
      return new Set(new TextDecoder("gb2312").decode(Uint8Array.from(pairs)));
    };
    return (character) => {
      usual ??= codes();
      return searchText.isHan(character) && !usual.has(character);
    };
  })();

  /** @param {string} query @returns {boolean} */
  const unusual = (query) => [...query].some(isUnusual);

  /** @param {string} query @returns {Promise<SearchReading[]>} */
  const simplified = async (query) => {
    const characters = [...query];
    const forms = await searchStore.entries("traditional", characters.filter(isUnusual));
    const said = characters.map((one) => (isUnusual(one) ? (forms.shift() ?? one) : one)).join("");
    return said === query ? [] : [reading(said, "traditional", 1)];
  };

  /** @param {string} query @returns {Promise<SearchReading[]>} */
  const numerals = async (query) => {
    const digits = searchNumerals.toDigits(query);
    const counted = searchText.isLong(query) ? [] : searchNumerals.counted(digits);
    const ways = [digits, ...searchNumerals.toChinese(query), ...counted];
    return ways.filter((way) => way !== query).map((way) => reading(way, "number", 0.98));
  };

  /** Names whose halves were swapped: those that a query becomes when its end is put before its beginning. Texts
   * hold the swapped form by chance, where one word meets the next.
   * @param {string} query @returns {Promise<SearchReading[]>} */
  const swapped = async (query) => {
    const typed = [...searchText.compact(query)];
    if (typed.length < LEAST_SWAPPED || typed.length > MOST_SWAPPED || !typed.every(searchText.isHan)) return [];
    const turned = typed.slice(1).map((_, i) => [...typed.slice(i + 1), ...typed.slice(0, i + 1)].join(""));
    const names = await searchStore.names(searchText.grams(typed.join("") + typed[0]));
    return turned.filter((name) => names.has(name)).map((name) => reading(name, "typo", 0.9));
  };

  /** The names that may be meant by units: those with a pair of syllables or a character in common.
   * @param {SearchUnit[]} units @returns {Promise<string[]>} */
  const candidates = async (units) => {
    const most = units.length < MOST_KEYS / 2 ? 2 : 1;
    const pairs = units.slice(1).flatMap((unit, i) =>
      units[i].sounds.slice(0, most).flatMap((left) => unit.sounds.slice(0, most).map((right) => `${left} ${right}`)),
    );
    return byKeys(pairs.slice(0, MOST_KEYS));
  };

  /** The names that have a character with units in common.
   * @param {SearchUnit[]} units @returns {Promise<string[]>} */
  const sharing = async (units) => byKeys(units.map((unit) => unit.text).filter(searchText.isHan).slice(0, MOST_KEYS));

  /** The names that most of some keys lead to, each with its weight before it.
   * @param {string[]} all @returns {Promise<string[]>} */
  const byKeys = async (all) => {
    const keys = [...new Set(all)];
    /** @type {Map<string, number>} */
    const found = new Map();
    for (const text of await searchStore.entries("names", keys)) {
      for (const name of text?.split("|") ?? []) found.set(name, (found.get(name) ?? 0) + 1);
    }
    return [...found]
      .sort(([one, shared], [other, than]) => than - shared || Number(other[0]) - Number(one[0]))
      .slice(0, MOST_FITTED)
      .map(([name]) => name);
  };

  /** How a name (with its weight before it) fits a piece: the piece with the name in place of what was meant.
   * @param {SearchUnit[]} units @param {string} weighted @param {Map<string, string[]>} sounds
   * @returns {SearchGuess | undefined} */
  const guess = (units, weighted, sounds) => {
    const [weight, name] = [Number(weighted[0]), weighted.slice(1)];
    const meant = [...name].map((text) => ({ text, typed: false, sounds: sounds.get(text) ?? [] }));
    const typed = units.map((unit) => unit.text).join("");
    if (searchAlign.shuffled(typed, name)) return { text: name, cost: 0.5, length: meant.length, weight };
    if (units.length < meant.length) {
      const { start, end, cost } = fitInto(units, meant);
      const allowed = units.every((unit) => unit.typed) ? 0 : searchAlign.limit(units.length) / 2;
      if (cost <= allowed && end - start > 1) {
        return { text: meant.slice(start, end).map((one) => one.text).join(""), cost: cost + 0.1, length: end - start, weight };
      }
    }
    const { start, end, cost } = searchAlign.fit(meant, units);
    const left = units.length - (end - start);
    if (cost > searchAlign.limit(meant.length) || !isAnchored(units.slice(start, end), meant, left)) return undefined;
    if (isCounting(units, start, end, meant)) return undefined;
    const kept = (/** @type {SearchUnit[]} */ some) => some.map((unit) => unit.text).join("");
    const around = [kept(units.slice(0, start)), name, kept(units.slice(end))];
    const text = left > FEW || meant.length < LONG ? around.filter(Boolean).join(" ") : name;
    return { text, cost: cost + left * 0.2, length: end - start, weight, instead: kept(units.slice(start, end)), unlike: unlike(units, start, end, meant) };
  };

  /** Whether a name would take the place of a number, or of what was counted by one: 6个民警 are no 老民警.
   * @param {SearchUnit[]} units @param {number} start @param {number} end @param {SearchUnit[]} meant
   * @returns {boolean} */
  const isCounting = (units, start, end, meant) => {
    const digits = (/** @type {SearchUnit[]} */ some) => some.map(({ text }) => text.replace(/\D/g, "")).join("");
    const counts = start > 0 && /\d$/.test(units[start - 1].text) && units[start]?.text !== meant[0].text;
    return counts || digits(units.slice(start, end)) !== digits(meant);
  };

  /** Whether enough of what was typed is what is meant, so that no chance likeness is taken for a slip: half of
   * the characters, or all by their sounds, unless sounds were typed; and a name of two only where nothing else was typed.
   * What hundreds of names end in says nothing.
   * @param {SearchUnit[]} typed @param {SearchUnit[]} meant @param {number} left @returns {boolean} */
  const isAnchored = (typed, meant, left) => {
    if (typed.length < 2) return false;
    if (typed.some((unit) => unit.typed)) return true;
    const name = meant.map(({ text }) => text).join("");
    const own = meant.slice(0, [...name.replace(ENDING, "")].length);
    const same = own.filter(({ text }) => typed.some((unit) => unit.text === text)).length;
    const isHeard = own.length < meant.length && own.every((one, i) => typed[i] && searchAlign.difference(typed[i], one) < 1);
    return (same * 2 >= own.length || isHeard) && (meant.length > 2 || left === 0 || same === 2);
  };

  /** The stretch of a name that a whole piece stands for: typed sounds lie on the other side here.
   * @param {SearchUnit[]} units @param {SearchUnit[]} meant */
  const fitInto = (units, meant) =>
    searchAlign.fit(
      units.map((unit) => ({ ...unit, typed: false })),
      meant.map((one) => ({ ...one, typed: units.some((unit) => unit.typed) })),
    );

  /** @type {Promise<{sounds: Map<string, string[]>, known: ReadonlySet<string>}> | undefined} */
  let table;

  /** The sounds of characters, and all syllables; the table is turned round once. */
  const soundTable = () => {
    table ??= searchStore
      .load("sounds")
      .then((loaded) => {
        const sounds = searchSyllables.byCharacter(loaded);
        return { sounds, known: new Set([...sounds.values()].flat()) };
      });
    table.catch(() => { table = undefined; });
    return table;
  };

  /** The pairs of characters in a piece with one that a name of the same length has another for, of another sound.
   * @param {SearchUnit[]} units @param {number} start @param {number} end @param {SearchUnit[]} meant
   * @returns {string[]} */
  const unlike = (units, start, end, meant) => {
    if (end - start !== meant.length) return [];
    const others = meant.map((_, i) => start + i).filter((at) => searchAlign.difference(units[at], meant[at - start]) === 1);
    const pairs = others.flatMap((at) => [units.slice(at - 1, at + 1), units.slice(at, at + 2)]);
    return pairs.filter((pair) => pair.length === 2).map((pair) => pair.map(({ text }) => text).join(""));
  };

  /** Whether a guess would take the place of words that pages hold: 交警中队 is no slip for 交警大队, nor is 刑警中队.
   * @param {SearchGuess} guess @returns {Promise<boolean>} */
  const isMeant = async ({ instead = "", unlike: pairs = [] }) => {
    const [long, short] = [instead.length >= LEAST_MEANT ? [instead] : [], pairs].map((words) => words.filter((word) => [...word].every(searchText.isHan)));
    const are = await Promise.all([...long.map(searchWords.isSettled), ...short.map(searchWords.isKnown)]);
    return are.some(Boolean);
  };

  /** The best guesses at one piece, the best first.
   * @param {string} piece @returns {Promise<SearchGuess[]>} */
  const guesses = async (piece) => {
    const { sounds, known } = await soundTable();
    /** @type {SearchGuess[]} */
    const found = [];
    /** @param {SearchUnit[]} units @param {string[]} names */
    const take = async (units, names) => {
      for (const name of names) {
        await searchStore.pause();
        const one = guess(units, name, sounds);
        if (one && one.text.replaceAll(" ", "") !== piece && !(await isMeant(one))) found.push(one);
      }
    };
    for (const units of searchSyllables.units(piece, sounds, known)) {
      if (units.length < 2) continue;
      await take(units, await candidates(units));
      if (!found.some(({ length }) => length >= units.length)) await take(units, await sharing(units));
    }
    return found.sort((one, other) => one.cost - other.cost || other.length - one.length || other.weight - one.weight);
  };

  /** Pieces of letters that stand side by side are read as one: luo tuo cheng.
   * @param {string} query @returns {string[]} */
  const joined = (query) =>
    searchText
      .pieces(query.replace(/'/g, ""))
      .join(" ")
      .replace(/(?<=[a-z]) (?=[a-z])/g, "")
      .split(" ");

  /** Readings of a query in which one piece after the other is replaced.
   * @param {string[]} pieces @param {(piece: string) => Promise<SearchGuess[]>} guessAt
   * @param {SearchReading["kind"]} kind @returns {Promise<SearchReading[]>} */
  const withGuesses = async (pieces, guessAt, kind) => {
    const all = await Promise.all(pieces.map(guessAt));
    if (!all.some((some) => some.length)) return [];
    const base = pieces.map((piece, i) => all[i][0]?.text ?? piece);
    const cost = all.reduce((sum, some) => sum + (some[0]?.cost ?? 0), 0);
    const others = all.flatMap((some, i) =>
      some.slice(1, MOST_READINGS).map((one) => ({ query: base.map((text, at) => (at === i ? one.text : text)).join(" "), cost: cost - some[0].cost + one.cost })),
    );
    const ways = [{ query: base.join(" "), cost }, ...others].sort((one, other) => one.cost - other.cost);
    const distinct = [...new Map(ways.reverse().map((way) => [way.query, way])).values()].reverse();
    return distinct.slice(0, MOST_READINGS).map((way) => reading(way.query, kind, 0.95 - 0.08 * way.cost));
  };

  /** Names by their first letters.
   * @param {string} query @returns {Promise<SearchReading[]>} */
  const initials = async (query) => {
    const pieces = joined(query);
    if (!pieces.some((piece) => /^[a-z]{2,12}$/.test(piece))) return [];
    return withGuesses(
      pieces,
      async (piece) => {
        if (!/^[a-z]{2,12}$/.test(piece)) return [];
        const [names] = await searchStore.entries("names", [INITIALS + piece]);
        return (names?.split("|") ?? []).map((name, i) => ({ text: name.slice(1), cost: i / 4, length: piece.length, weight: Number(name[0]) }));
      },
      "initials",
    );
  };

  /** Names by their sound: pinyin, mixed writing, and characters that were mistaken for others.
   * @param {string} query @param {(piece: string) => boolean} isUnclear which pieces may be read otherwise
   * @returns {Promise<SearchReading[]>} */
  const sounds = async (query, isUnclear) =>
    withGuesses(
      joined(query),
      async (piece) => (isUnclear(piece) ? guesses(piece) : []),
      /[a-z]/.test(query) ? "pinyin" : "typo",
    );

  /** Names that come near to a query of which nothing was found.
   * @param {string} query @param {number} most @returns {Promise<string[]>} */
  const nearest = async (query, most) => {
    const { sounds: known, known: syllables } = await soundTable();
    /** @type {Map<string, number>} */
    const near = new Map();
    for (const piece of joined(query)) {
      for (const units of searchSyllables.units(piece, known, syllables).slice(0, 1)) {
        for (const weighted of [...(await candidates(units)), ...(await sharing(units))]) {
          const name = weighted.slice(1);
          const meant = [...name].map((text) => ({ text, typed: false, sounds: known.get(text) ?? [] }));
          const { cost } = searchAlign.fit(meant, units);
          const same = meant.filter(({ text, sounds }) => units.some((unit) => unit.text === text || sounds.includes(unit.text)));
          if (same.length >= LEAST_SAME) near.set(name, Math.min(cost / meant.length, near.get(name) ?? 1));
        }
      }
    }
    const ordered = [...near].filter(([, cost]) => cost <= FAR).sort(([, one], [, other]) => one - other);
    return held(ordered.slice(0, most * 2).map(([name]) => name), most);
  };

  /** The first of some names whose every token some page has: others lead nowhere.
   * @param {string[]} names @param {number} most @returns {Promise<string[]>} */
  const held = async (names, most) => {
    const lists = await Promise.all(names.map((name) => searchStore.entries("tokens", searchText.grams(name))));
    return names.filter((_, i) => lists[i].every(Boolean)).slice(0, most);
  };

  return { soundTable, unusual, simplified, numerals, swapped, initials, sounds, nearest };
})();
