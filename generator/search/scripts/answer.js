/* Answers the messages of Material's dialog (0 setup, 1 ready, 2 query, 3 result) and of the search page. */
const searchAnswer = (() => {
  "use strict";

  const [SETUP, READY, QUERY, RESULT, BROWSE, BROWSED] = [0, 1, 2, 3, 4, 5];
  const [SHOWN, IN_FULL] = [10, 4];
  const NEAREST = 5;

  /* How many questions have come from the dialog and from the page: only the latest of each is answered. */
  const asked = { dialog: 0, page: 0 };

  /** @param {SearchShown} seen @param {number} rank @returns {object[]} what Material shows of one page */
  const item = (seen, rank) => {
    const { path, title, words, parts, named } = seen;
    const terms = Object.fromEntries(words.map((word) => [word, true]));
    const base = SHOWN - rank;
    const best = parts[0];
    const page = {
      location: path,
      title: searchExcerpt.marked(title, words),
      text: searchExcerpt.excerpt(best?.text ?? "", words),
      score: base,
      terms,
    };
    const leads = Boolean(best?.place) && named < best.fit;
    const sections = parts
      .filter((part) => part.place)
      .map((part, i) => ({
        location: part.place,
        title: searchExcerpt.marked(part.title, words),
        text: searchExcerpt.excerpt(part.text, words),
        score: base + (leads && i === 0 ? 0.5 : -0.5),
        terms,
      }));
    return leads ? [sections[0], page, ...sections.slice(1)] : [page, ...sections];
  };

  /** @param {string} query @param {() => boolean} isStale */
  const forDialog = async (query, isStale) => {
    const found = await searchUnderstand.understand(query, false, isStale);
    if (!found || isStale()) return undefined;
    const shown = await searchUnderstand.show(found, searchUnderstand.ranked(found, SHOWN), IN_FULL);
    const nearest = shown.length ? [] : await searchRewrite.nearest(searchText.plain(query), NEAREST);
    const note = { query, total: found.pages.size, complete: found.complete, understood: searchUnderstand.changed(found, shown), nearest };
    return { items: shown.map(item), note };
  };

  /** @param {SearchPort} port @param {SearchMessage} message */
  const send = (port, message) => {
    if (searchStore.inPage) port.dispatchEvent(new MessageEvent("message", { data: message }));
    else port.postMessage(message);
  };

  /** @param {SearchPort} port @param {string} query */
  const answerQuery = async (port, query) => {
    asked.dialog += 1;
    const mine = asked.dialog;
    const isStale = () => mine !== asked.dialog;
    /** @type {SearchNote} */
    const note = { query, total: 0, complete: true, nearest: [] };
    /** @type {{items: object[][], note: SearchNote} | undefined} */
    let data = { items: [], note };
    try {
      if (searchText.compact(query)) data = await forDialog(query, isStale);
    } catch (error) {
      data = { items: [], note: { ...note, failed: String(error) } };
    }
    if (data && !isStale()) send(port, { type: RESULT, data });
  };

  /** @param {SearchPort} port @param {string} text what the search page asks for, as JSON */
  const answerPage = async (port, text) => {
    asked.page += 1;
    const mine = asked.page;
    const choice = JSON.parse(text);
    /** @type {object | undefined} */
    let data;
    try {
      data = await searchBrowse.browse(choice, () => mine !== asked.page);
    } catch (error) {
      data = { failed: String(error) };
    }
    if (data) send(port, { type: BROWSED, data: { ...data, asked: choice.asked } });
  };

  /** Lets the dialog's notes hear the stand-in for a worker.
   * @param {SearchPort} port */
  const announce = (port) => {
    self.searcher = port;
    self.dispatchEvent(new Event("searchready"));
  };

  /** @param {SearchPort} port @param {SearchMessage} message */
  return (port, { type, data }) => {
    if (type === SETUP) {
      if (searchStore.inPage) announce(port);
      send(port, { type: READY });
    }
    if (type === QUERY) answerQuery(port, data);
    if (type === BROWSE) answerPage(port, data);
  };
})();
self.answer = searchAnswer;
