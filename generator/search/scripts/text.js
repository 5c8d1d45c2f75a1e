/* One spelling for texts and queries, and what they are looked up by: the twin of normalise.py and tokens.py. */
const searchText = (() => {
  "use strict";

  const HAN = "〇\\u3400-\\u9fff\\u{20000}-\\u{3ffff}";
  const MARKS = /[“”‘’「」『』〈〉《》"'·•\u200b\u00ad]/g;
  const BETWEEN_WORDS = new RegExp(`[^0-9a-z${HAN}]+`, "gu");
  const RUN = new RegExp(`[${HAN}]+`, "gu");
  const WORD = new RegExp(`(?:(?<=([${HAN}]{2}))|(?<=([${HAN}]{2})[ :])|)([a-z0-9]+(?:[.+/:-][a-z0-9]+)*%?)([${HAN}]?)`, "gu");
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

  /* Words of any talk, whatever it is about: rare in records, which are written otherwise, and yet no hint. */
  const TALK = new Set(
    (
      "到底 究竟 一样 总是 一直 多少 以后 以前 之后 之前 分别 比较 特别 非常 还是 或者 因为 所以 如果 但是 而且 已经 可能 需要 " +
      "想要 知道 觉得 起来 下来 出来 下去 过来 过去 回来 一个 一点 一下 一些 有些 这个 那个 这样 那样 这种 那种 这么 那么 多么 时候 " +
      "东西 事情 方面 情况 原因 办法 样子 地方 自己 别人 有人 没有 不是 不会 不能 不用 不要 不到 没人 只是 只有 只能 还有 还要 " +
      "就是 就要 才能 才会 不然 关于 对于 最好 最后 首先 然后 现在 今天 昨天 明天 今年 去年 每天 有点 很多 好多 许多 几个 几天 " +
      "真的 其实 居然 竟然 反正 干脆 大概 左右 差不 不多 之类 什么 哪里 想找 是谁 谁家 例子 这些 那些 那天 那几 多久 几年"
    ).split(" "),
  );

  /* Characters that mostly join words: a pair with one of them says less. */
  const JOINING = new Set("的了着过和与跟及或把被让在是也都就又还这那很太些怎么吗呢");

  const [LONG, MOST_TOKENS] = [10, 26];

  /* How much of a token's weight counts, of words of any talk and of pairs with a joining character. */
  const [OF_TALK, OF_JOINING] = [0.2, 0.35];

  /** @param {string} text @returns {string} */
  const plain = (text) => text.normalize("NFKC").toLowerCase().replace(MARKS, "");

  /** @param {string} text @returns {string} */
  const compact = (text) => plain(text).replace(BETWEEN_WORDS, "");

  /** @param {string} character @returns {boolean} */
  const isHan = (character) => /^[〇\u3400-\u9fff\u{20000}-\u{3ffff}]$/u.test(character);

  /** What a word of letters and digits is put together from (1+1+7+n); nothing if it is one.
   * @param {string} word @returns {string[]} */
  const parts = (word) => (JOINTS.test(word) ? word.split(JOINTS).filter(Boolean) : []);

  /** The tokens of a text in its plain spelling; a single Chinese character alone is one, too.
   * @param {string} text @returns {string[]} */
  const grams = (text) => {
    const found = new Set();
    for (const [run] of text.matchAll(RUN)) {
      const characters = [...run];
      for (let i = 1; i < characters.length; i += 1) found.add(characters[i - 1] + characters[i]);
    }
    for (const [, before, apart, word, behind] of text.matchAll(WORD)) {
      found.add(word);
      if (before ?? apart) found.add((before ?? apart) + word);
      if (behind) found.add(word + behind);
      for (const part of parts(word)) found.add(part);
    }
    if (!found.size) for (const [run] of text.matchAll(RUN)) for (const one of run) found.add(one);
    return [...found];
  };

  /** Whether a query is more than a few words: a question, or a sentence.
   * @param {string} query @returns {boolean} */
  const isLong = (query) => compact(query).length > LONG;

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
  const meaning = (gram) => {
    if (TALK.has(gram)) return OF_TALK;
    return [...gram].length > 1 && [...gram].some((one) => JOINING.has(one)) ? OF_JOINING : 1;
  };

  /** The tokens that the pieces of a query are looked up by, each with the piece that it comes from: those that mean
   * most, for a long story says the same more than once.
   * @param {string[]} pieces @returns {{gram: string, owner: number}[]} */
  const tokens = (pieces) =>
    pieces
      .flatMap((piece, owner) => grams(piece).map((gram) => ({ gram, owner })))
      .sort((one, other) => meaning(other.gram) - meaning(one.gram))
      .slice(0, MOST_TOKENS);

  return { plain, compact, isHan, grams, parts, isLong, pieces, withoutAsking, meaning, tokens };
})();
