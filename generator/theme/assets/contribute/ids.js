/* Suggests ids: the Latin letters of a name, in pairs of syllables. contribute/spelling.js brings the syllables.
   A suggestion is only that: the reading of a place may be another. */

const formIds = (() => {
  "use strict";

  const LONGEST = 64;
  const MOST_CHARACTERS = 8;
  /* What a name of a place says of its rank, and what a name of a unit says of its kind. */
  const RANK = /(?:自治[州县旗]|地区|新区|[省市区县旗盟])$/u;
  const BEFORE = /^.*?公安(?:厅|局|分局)/u;
  const KIND = /(?:公安)?(?:边境|海岸|水上|旅游|治安|景区)?(?:派出所|警务站|警务室|警务区|分局)$/u;
  const BELOW = /(?:街道|镇|乡)$/u;
  /** @type {readonly (readonly [RegExp, string])[]} */
  const BUREAUS = [[/分局$/u, "fenju"], [/县公安局$/u, "xianju"], [/公安局$/u, "shiju"], [/公安厅$/u, "gongan"]];

  /** @type {Map<string, string>} */
  const syllables = new Map();

  /** @param {Record<string, string>} spelling the characters of every syllable */
  const load = (spelling) => {
    for (const [syllable, characters] of Object.entries(spelling)) {
      for (const character of characters) syllables.set(character, syllable);
    }
  };

  /**
   * The letters of a text: Chinese in pairs of syllables, Latin words and numbers as they are.
   * @type {(text: string, most?: number) => string}
   */
  const spelt = (text, most = MOST_CHARACTERS) => {
    /** @type {string[]} */
    const words = [];
    let run = 0;
    let taken = 0;
    for (const [piece] of text.normalize("NFKC").toLowerCase().matchAll(/[a-z0-9]+|\p{Script=Han}|[^a-z0-9]/gu)) {
      const syllable = syllables.get(piece);
      if (/^[a-z0-9]+$/u.test(piece)) words.push(piece);
      else if (syllable && taken < most && run % 2 === 1) words.push((words.pop() ?? "") + syllable);
      else if (syllable && taken < most) words.push(syllable);
      run = syllable ? run + 1 : 0;
      taken += syllable ? 1 : 0;
    }
    return cut(words.join("-"));
  };

  /** @type {(id: string) => string} */
  const cut = (id) => (id.length <= LONGEST ? id : id.slice(0, LONGEST).replace(/-[^-]*$/u, ""));

  /** @type {(text: string) => string} */
  const joined = (text) => spelt(text).replaceAll("-", "");

  /**
   * County and name: leling-guojia.
   * @type {(record: FormFields) => string}
   */
  const ofStation = (record) => {
    const name = formData.text(record, ["name"]).trim();
    const places = ["county", "city", "province"].map((level) => formData.text(record, ["location", level]).trim());
    const place = places.find(Boolean) ?? "";
    const bare = place.length > 2 ? place.replace(RANK, "") : place;
    const bureau = BUREAUS.find(([pattern]) => pattern.test(name));
    if (bureau && place) return cut([joined(bare), bureau[1]].filter(Boolean).join("-"));
    const own = name.replace(BEFORE, "").replace(KIND, "").replace(BELOW, "");
    const without = own.startsWith(bare) && own !== bare ? own.slice(bare.length).replace(/^[市区县]/u, "") : own;
    return cut([joined(bare), joined(without || own)].filter(Boolean).join("-"));
  };

  /**
   * Publisher and title: dezhou-jingwushi.
   * @type {(record: FormFields) => string}
   */
  const ofSource = (record) => {
    const publisher = formData.text(record, ["publisher"]).trim();
    const title = formData.text(record, ["title"]).trim();
    return [joined(publisher.slice(0, 2)), spelt(title, 4).replaceAll("-", "")].filter(Boolean).join("-");
  };

  /**
   * @type {(id: string, isTaken: (id: string) => boolean) => string} the id, or with a number if it is taken
   */
  const free = (id, isTaken) => {
    if (!id || !isTaken(id)) return id;
    let number = 2;
    while (isTaken(`${id}-${number}`)) number += 1;
    return `${id}-${number}`;
  };

  return { load, spelt, ofStation, ofSource, free };
})();
