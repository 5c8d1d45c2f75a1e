/* One spelling for texts and queries, and what they are looked up by: the twin of normalise.py and tokens.py. */
const searchText = (() => {
  "use strict";

  const HAN = "〇\\u3400-\\u9fff\\u{20000}-\\u{3ffff}";
  const MARKS = /[“”‘’「」『』〈〉《》"'·•\u200b\u00ad]/g;
  const BETWEEN_WORDS = new RegExp(`[^0-9a-z${HAN}]+`, "gu");
  const RUN = new RegExp(`[${HAN}]+`, "gu");
  const WORD = new RegExp(`([a-z0-9]+(?:[.+/:-][a-z0-9]+)*%?)([${HAN}]?)`, "gu");
  const JOINTS = /[+/:-]/;

  /* Words that make a question of a query but say nothing of what it is about. */
  const ASKING = new RegExp(
    [
      "为什么|为啥|为何|凭什么|怎么样|怎么办|怎么做|怎么搞|怎么弄|怎么|怎样|咋样|咋办|咋整|咋|如何|是什么|什么样|什么|啥",
      "哪一些|哪些|哪个|哪里|哪儿|哪家|哪种|哪|有没有|能不能|可不可以|可以不可以|是不是|会不会|要不要|该不该|行不行|好不好",
      "请问|想问|问一下|告诉我|帮我|我想|我们|咱们|你们|他们|人家|大家|有谁|谁在|谁",
      "应不应该|应该|应当|需不需要|可以|可否|能否|是否|多不多|吗|呢|吧|呀|啊|嘛|么",
    ].join("|"),
    "g",
  );

  /* Characters that mostly join words: a pair with one of them says less. */
  const JOINING = new Set("的了着过和与跟及或把被让在是也都就又还这那很太些怎么吗呢");

  /** @param {string} text @returns {string} */
  const plain = (text) => text.normalize("NFKC").toLowerCase().replace(MARKS, "");

  /** @param {string} text @returns {string} */
  const compact = (text) => plain(text).replace(BETWEEN_WORDS, "");

  /** @param {string} character @returns {boolean} */
  const isHan = (character) => /^[〇\u3400-\u9fff\u{20000}-\u{3ffff}]$/u.test(character);

  /** The tokens of a text in its plain spelling; a single Chinese character alone is one, too.
   * @param {string} text @returns {string[]} */
  const grams = (text) => {
    const found = new Set();
    for (const [run] of text.matchAll(RUN)) {
      const characters = [...run];
      for (let i = 1; i < characters.length; i += 1) found.add(characters[i - 1] + characters[i]);
    }
    for (const [, word, behind] of text.matchAll(WORD)) {
      found.add(word);
      if (behind) found.add(word + behind);
      if (JOINTS.test(word)) for (const part of word.split(JOINTS)) if (part) found.add(part);
    }
    if (!found.size) for (const [run] of text.matchAll(RUN)) for (const one of run) found.add(one);
    return [...found];
  };

  /** The pieces of a query that spaces and marks part, each with its letters, digits and characters.
   * @param {string} query @returns {string[]} */
  const pieces = (query) => query.split(/[\s,;:!?。、|]+/u).filter((piece) => compact(piece));

  /** A question without the words that only make it one, nor single characters between them; a query of
   * nothing else stays as it is.
   * @param {string} query @returns {string} */
  const withoutAsking = (query) => {
    const cut = query.replace(ASKING, " ");
    if (cut === query) return query;
    const left = pieces(cut).filter((piece) => compact(piece).length > 1);
    return left.length ? left.join(" ") : query;
  };

  /** How much of a token's weight counts, from 0 to 1.
   * @param {string} gram @returns {number} */
  const meaning = (gram) => ([...gram].length > 1 && [...gram].some((one) => JOINING.has(one)) ? 0.35 : 1);

  return { plain, compact, isHan, grams, pieces, withoutAsking, meaning };
})();
