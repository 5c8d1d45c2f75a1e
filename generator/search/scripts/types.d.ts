/* The shapes that the scripts of the search hand to each other; read by the type checker alone. */

/** What is known of the index as a whole; the build writes it before the engine. */
declare const searchFacts: {
  pages: number;
  perHead: number;
  tokens: number;
  members: number;
  names: number;
  traditional: number;
};

/** A message of Material's dialog or of the search page. */
interface SearchMessage {
  type: number;
  data?: any;
}

/** The worker, or what stands in for it in a page from a folder. */
interface SearchPort extends EventTarget {
  postMessage(message: SearchMessage): void;
}

interface Window {
  answer: (port: SearchPort, message: SearchMessage) => void;
  searcher: SearchPort;
  shard: (name: string, content: any) => void;
}

declare function answer(port: any, message: SearchMessage): void;
declare function importScripts(...addresses: string[]): void;

/** A token of a query with the pages that hold it; ``owner`` is the piece of the query that it comes from. */
interface SearchToken {
  gram: string;
  owner: number;
  total: number;
  pages: number[];
  impacts: number[];
  weight: number;
}

/** How much of a query each page holds: what it gains by each piece, and what it covers of all. */
interface SearchTally {
  gains: Float32Array[];
  cover: Float32Array;
  touched: number[];
  add: (token: SearchToken, page: number, impact: number) => void;
}

/** What one reading of a query finds; ``coverage`` is the share of it that the best page holds. */
interface SearchFound {
  scores: Map<number, number>;
  scoreOf: (page: number) => number;
  coverage: number;
  exact: number[];
  complete: boolean;
}

/** A way to read a query, and how to tell it; ``trust`` is how much what it finds counts. A bold one that is sure need
 * not explain more of it. */
interface SearchReading {
  query: string;
  said?: string;
  kind: "typed" | "parted" | "traditional" | "number" | "pinyin" | "initials" | "synonym" | "typo";
  trust: number;
  isSure?: boolean;
  hints?: SearchHint[];
}

/** A word in a query with what it means: a controlled term, or words that mean nearly the same. */
interface SearchMeaning {
  word: string;
  terms: string[];
  isTerm: boolean;
}

/** A word in a query and one that may stand for it on a page. */
interface SearchHint {
  word: string;
  term: string;
}

/** A character, or a syllable that was typed, with the ways it may sound. */
interface SearchUnit {
  text: string;
  typed: boolean;
  sounds: string[];
}

/** What may have been meant by a piece of a query. */
interface SearchGuess {
  text: string;
  instead?: string;
  unlike?: string[];
  cost: number;
  length: number;
  weight: number;
}

/** Everything that was found for a query; ``named`` are the pages that are called what was asked for. */
interface SearchUnderstood {
  typed: string;
  pages: Map<number, { score: number; reading: SearchReading }>;
  named: Set<number>;
  complete: boolean;
}

interface SearchHead {
  page: number;
  path: string;
  title: string;
  label: string;
  text: string;
}

interface SearchDocument {
  page: number;
  path: string;
  title: string;
  label: string;
  names: string[];
  parts: [anchor: string, title: string, text: string][];
  elsewhere: [page: number, anchor: string][];
}

/** A part of a page; ``place`` is its address, empty for the beginning of the page. */
interface SearchPart {
  place: string;
  title: string;
  text: string;
  plain: string;
}

interface SearchRead {
  document: SearchDocument;
  names: string;
  parts: SearchPart[];
}

/** A page as it is shown: its best parts, the words to mark, and how well it fits. */
interface SearchSeen {
  page: number;
  path: string;
  title: string;
  label: string;
  words: string[];
  parts: (SearchPart & { fit: number })[];
  named: number;
  fit: number;
}

interface SearchShown extends SearchSeen {
  reading: SearchReading;
  score: number;
}

interface SearchStretch {
  text: string;
  marked: boolean;
}

/** What is said of results besides showing them. */
interface SearchNote {
  query: string;
  total: number;
  complete: boolean;
  nearest: string[];
  understood?: { kind: SearchReading["kind"]; query: string };
  failed?: string;
}

interface SearchFacet {
  id: string;
  label: string;
  options: { label: string; pages: Set<number> }[];
}
