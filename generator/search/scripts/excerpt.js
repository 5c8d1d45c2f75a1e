/* What of a page is shown: the parts that a query meant, a piece of their text, and the words to mark. */
const searchExcerpt = (() => {
  "use strict";

  const [LENGTH, BEFORE] = [96, 24];
  const MOST_PARTS = 4;

  /* What a text may be cut at: best behind what ends a statement, then behind what parts one. */
  const [STOPS, PAUSES] = [/[。！？；]/g, /[，、 ]/g];
  const [ENDED, PARTED] = [/[。！？；]$/, /[；，、：\s]+$/];

  /* What stands between a number and what it is told of: 民警：12人 tells of 民警12人. */
  const LABELLED = /(?<=[〇\u3400-\u9fff])[ :](?=\d)/g;
  const NUMERIC = /^\d|\d$/;

  /* From where on a page tells enough itself, so that others are not asked. */
  const WELL = 0.7;

  /** @param {string} text @returns {string} */
  const escape = (text) =>
    text.replace(/[&<>"]/g, (one) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[one] ?? one);

  /** Whether a text has a word, and not as a part of a longer number: 6人 is not in 16人.
   * @param {string} text @param {string} word @returns {boolean} */
  const has = (text, word) => text.includes(word) && (!NUMERIC.test(word) || new RegExp(bounded(word)).test(text));

  /** A word as an expression that finds no part of a longer number.
   * @param {string} word @returns {string} */
  const bounded = (word) => {
    const quoted = word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    return `${/^\d/.test(word) ? "(?<![\\d.])" : ""}${quoted}${/\d$/.test(word) ? "(?!\\.?\\d)" : ""}`;
  };

  /** The longest stretches of a query that a text holds, of two characters and more, from the left.
   * @param {string} query @param {string} text the plain spelling @returns {string[]} */
  const matches = (query, text) => {
    const found = new Set();
    for (const piece of query.match(/[^\s,;:!?。、()|]+/gu) ?? []) {
      const characters = piece.match(/\d+(?:\.\d+)?|./gu) ?? [];
      for (let start = 0; start < characters.length; ) {
        let [end, match] = [start, ""];
        while (end < characters.length && has(text, match + characters[end])) {
          match += characters[end];
          end += 1;
        }
        if (match.length > 1 || (match && match === piece)) found.add(match);
        start = Math.max(end, start + 1);
      }
    }
    return [...found];
  };

  /** How well a part of a page answers a query: the share of it that its words hold, and whether at one place.
   * @param {string} query @param {string[]} pieces @param {string} text @returns {number} from 0 to 1 */
  const fitness = (query, pieces, text) => {
    const held = matches(query, text).reduce((sum, match) => sum + match.length ** 1.5, 0);
    const all = pieces.reduce((sum, piece) => sum + piece.length ** 1.5, 0) || 1;
    return Math.min(1, held / all);
  };

  /** The words to mark, in plain spelling, as one expression; undefined if there are none.
   * @param {string[]} words @returns {RegExp | undefined} */
  const marker = (words) => {
    const known = words.filter(Boolean).sort((a, b) => b.length - a.length);
    return known.length ? new RegExp(known.map(bounded).join("|"), "gi") : undefined;
  };

  /** A text cut where the words to mark begin and end.
   * @param {string} text @param {string[]} words @returns {SearchStretch[]} */
  const stretches = (text, words) => {
    const expression = marker(words);
    /** @type {SearchStretch[]} */
    const found = [];
    let end = 0;
    for (const match of expression ? text.matchAll(expression) : []) {
      if (match.index > end) found.push({ text: text.slice(end, match.index), marked: false });
      found.push({ text: match[0], marked: true });
      end = match.index + match[0].length;
    }
    if (end < text.length) found.push({ text: text.slice(end), marked: false });
    return found;
  };

  /** @param {SearchStretch[]} found @returns {string} safe HTML */
  const html = (found) =>
    found
      .map(({ text, marked }) => (marked ? `<mark data-md-highlight>${escape(text)}</mark>` : escape(text)))
      .join("");

  /** @param {string} text @param {string[]} words @returns {string} safe HTML */
  const marked = (text, words) => html(stretches(text, words));

  /** @param {string} text @param {string[]} words @returns {string} safe HTML */
  const excerpt = (text, words) => html(excerptStretches(text, words));

  /** Whether a text would be cut inside a number, a word of letters or a character.
   * @param {string} text @param {number} at @returns {boolean} */
  const isInside = (text, at) => /^(?:[a-z0-9.,%]{2}|.[\udc00-\udfff])/i.test(text.slice(at - 1, at + 1));

  /** The places between two others that are right behind a sign.
   * @param {string} text @param {RegExp} signs @param {number} from @param {number} to @returns {number[]} */
  const behind = (text, signs, from, to) => [...text.slice(from, to).matchAll(signs)].map(({ index }) => from + index + 1);

  /** Where an excerpt begins that shows what stands at a place: with a statement, or with a part of one.
   * @param {string} text @param {number} at @returns {number} */
  const beginning = (text, at) => {
    const from = Math.max(0, at - BEFORE);
    if (!from) return 0;
    const [sign] = [...behind(text, STOPS, from - 1, at), ...behind(text, PAUSES, from - 1, at)];
    let start = sign ?? from;
    while (start < at && isInside(text, start)) start += 1;
    return start;
  };

  /** Where an excerpt ends that begins at one place and shows what stands before another.
   * @param {string} text @param {number} start @param {number} shown @returns {number} */
  const ending = (text, start, shown) => {
    const limit = start + LENGTH;
    if (limit >= text.length) return text.length;
    const least = Math.max(shown, start + LENGTH / 2);
    const sign = behind(text, STOPS, least, limit).pop() ?? behind(text, PAUSES, least, limit).pop();
    let end = sign ?? limit;
    while (end > least && isInside(text, end)) end -= 1;
    return end;
  };

  /** A piece of a text, with a mark where a statement is cut or others follow.
   * @param {string} text @param {number} start @param {number} end @returns {string} */
  const piece = (text, start, end) => {
    const [before, told] = [text.slice(0, start), text.slice(start, end).trim()];
    const isWhole = end >= text.length || /[。！？]$/.test(told);
    return `${!start || ENDED.test(before) ? "" : "…"}${isWhole ? told : `${told.replace(PARTED, "")}…`}`;
  };

  /** The stretch of a text where most of the words stand.
   * @param {string} text @param {string[]} words @returns {SearchStretch[]} */
  const excerptStretches = (text, words) => {
    const expression = marker(words);
    const places = expression ? [...text.matchAll(expression)].map(({ 0: word, index: at }) => ({ at, word, end: at + word.length })) : [];
    let [first, shown, most] = [0, 0, 0];
    for (const { at } of places) {
      const near = places.filter((place) => place.at >= at && place.at < at + LENGTH - BEFORE);
      // Who asks for two words is shown both rather than one of them twice.
      const size = near.length + [...new Set(near.map(({ word }) => word.toLowerCase()))].reduce((sum, word) => sum + word.length ** 2, 0);
      if (size > most) [first, shown, most] = [at, Math.max(...near.map(({ end }) => end)), size];
    }
    const start = beginning(text, first);
    return stretches(piece(text, start, ending(text, start, shown)), words);
  };

  /** @param {SearchDocument} document @returns {SearchPart[]} */
  const ownParts = ({ path, parts }) =>
    parts.map(([anchor, title, text]) => ({
      place: anchor ? `${path}#${anchor}` : "",
      title,
      text,
      plain: searchText.plain(`${title}\n${text}`),
    }));

  /** What other pages tell of the subject of a page.
   * @param {SearchDocument} document @returns {Promise<SearchPart[]>} */
  const partsElsewhere = async ({ elsewhere }) => {
    const told = elsewhere.map(async ([page, anchor]) => {
      const other = await read(page);
      const places = [`${other.document.path}#${anchor}`, `${other.document.path}#${anchor}--`];
      return other.parts
        .filter(({ place }) => place === places[0] || place.startsWith(places[1]))
        .map((part) => ({ ...part, title: `${other.document.title}：${part.title}` }));
    });
    return (await Promise.all(told)).flat();
  };

  /** @type {Map<number, Promise<SearchRead>>} */
  const reads = new Map();

  /** A page with its texts in plain spelling; kept, for they are looked at more than once.
   * @param {number} page @returns {Promise<SearchRead>} */
  const read = (page) => {
    const known = reads.get(page);
    if (known) return known;
    const wanted = searchStore.documentOf(page).then((document) => ({
      document,
      names: searchText.plain([document.title, ...document.names].join("\n")),
      parts: ownParts(document),
    }));
    reads.set(page, wanted);
    wanted.catch(() => reads.delete(page));
    return wanted;
  };

  /** Whether a page has a piece of a query word for word.
   * @param {SearchRead} seen @param {string} piece @returns {boolean} */
  const holds = ({ names, parts }, piece) =>
    has(names, piece) || parts.some(({ plain }) => has(plain, piece) || (/\d/.test(piece) && has(plain.replace(LABELLED, ""), piece)));

  /** A page with its best parts for a query.
   * @param {number} page @param {string} query @returns {Promise<SearchSeen>} */
  const shown = async (page, query) => {
    const { document, names, parts: own } = await read(page);
    await searchStore.pause();
    const pieces = searchText.pieces(query);
    /* Of parts that tell as much, the one that is about it is meant, and the beginning of a page last. */
    /** @param {SearchPart} part */
    const titled = ({ place, title }) => (place ? fitness(query, pieces, searchText.plain(title)) : -1);
    /** @param {SearchPart[]} some */
    const best = (some) =>
      some
        .map((part, order) => ({ ...part, order, fit: fitness(query, pieces, part.plain), titled: titled(part) }))
        .filter((part) => part.fit > 0)
        .sort((one, other) => other.fit - one.fit || other.titled - one.titled || one.order - other.order)
        .slice(0, MOST_PARTS);
    const named = fitness(query, pieces, names);
    let parts = best(own);
    if (document.elsewhere.length && !searchText.isLong(query) && Math.max(named, parts[0]?.fit ?? 0) < WELL) {
      parts = best([...own, ...(await partsElsewhere(document))]);
    }
    const words = matches(query, [names, ...parts.map(({ plain }) => plain)].join("\n"));
    return { ...document, words, parts, named, fit: Math.max(named, parts[0]?.fit ?? 0) };
  };

  return { matches, fitness, excerpt, excerptStretches, stretches, marked, read, holds, shown, escape };
})();
