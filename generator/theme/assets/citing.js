/* How to cite the page, each of its claims, and the articles these rest on: fills in today's date and the address,
   offers the formats that programs read, copies and saves them. Without this script the page's reference is there to
   be selected, with its blanks in words. */
(() => {
  "use strict";

  /**
   * @typedef {{
   *   page: CitedEntry, within: string, hasHome: boolean, sources: Record<string, CitedEntry>,
   * }} CitingData
   * @typedef {{what: "page" | "claim" | "source", entry: CitedEntry, filled: {title?: string, address?: string}}} Cited
   * @typedef {"gbt" | "bibtex" | "ris" | "csl"} CitingFormat
   */

  const holder = document.querySelector("script.citing-data");
  const cardTemplate = /** @type {HTMLTemplateElement | null} */ (document.querySelector("template.citing-card"));
  const claimTemplate = /** @type {HTMLTemplateElement | null} */ (document.querySelector("template.citing-claim"));
  if (!holder || !cardTemplate || !claimTemplate) return;

  /** @type {CitingData} */
  const data = JSON.parse(holder.textContent ?? "");
  const isOnTheWeb = /^https?:$/u.test(location.protocol);
  /** @type {Record<CitingFormat, string>} */
  const ENDINGS = { gbt: "txt", bibtex: "bib", ris: "ris", csl: "json" };

  /** @type {(anchor: string) => string} the lasting address, as far as it can be known here */
  const address = (anchor) => {
    const blank = data.page.reference.find((piece) => typeof piece !== "string" && piece.blank === "address");
    const written = typeof blank === "object" ? blank.text : "";
    const whole = data.hasHome || !isOnTheWeb ? written : location.origin + location.pathname;
    return anchor ? `${whole}#${anchor}` : whole;
  };

  /** @type {(cited: Cited) => CitedItem} with what only the browser knows */
  const itemOf = ({ what, entry, filled }) => {
    const accessed = { "date-parts": [citingFormats.dayParts(new Date())] };
    const own = what === "source" ? {} : { URL: filled.address ?? "", title: filled.title ?? entry.item.title };
    const item = { ...entry.item, ...own };
    return item.URL ? { ...item, accessed } : item;
  };

  /** @type {(cited: Cited, format: CitingFormat) => string} */
  const written = (cited, format) => {
    if (format !== "gbt") return citingFormats[format](itemOf(cited));
    const accessed = citingFormats.iso(citingFormats.dayParts(new Date()));
    return citingFormats.text(cited.entry.reference, { ...cited.filled, accessed });
  };

  /** @type {(cited: Cited) => HTMLElement} */
  const card = (cited) => {
    const made = /** @type {HTMLElement} */ (cardTemplate.content.cloneNode(true).firstChild?.nextSibling);
    /** @type {<T extends HTMLElement>(selector: string) => T} */
    const part = (selector) => /** @type {any} */ (made.querySelector(selector));
    const format = /** @type {HTMLSelectElement} */ (part("select"));
    const box = part(".citing-text");
    const told = part("[role=status]");
    const note = part(".citing-note");

    const name = part(".citing-what");
    name.textContent = name.dataset[cited.what] ?? "";
    const folder = isOnTheWeb || data.hasHome ? "" : note.dataset.folder;
    const source = cited.entry.item.URL ? note.dataset.source : note.dataset.unlinked;
    note.textContent = (cited.what === "source" ? source : folder) ?? "";
    note.hidden = !note.textContent;
    const chosen = () => /** @type {CitingFormat} */ (format.value);
    const show = () => {
      box.textContent = written(cited, chosen());
      told.textContent = "";
    };
    format.addEventListener("change", show);
    part("[data-do=copy]").addEventListener("click", async () => {
      const done = await takingAway.copied(box.textContent ?? "", () => getSelection()?.selectAllChildren(box));
      told.textContent = (done ? told.dataset.copied : told.dataset.chosen) ?? "";
    });
    part("[data-do=save]").addEventListener("click", () => {
      takingAway.save(`${itemOf(cited).id}.${ENDINGS[chosen()]}`, written(cited, chosen()));
      told.textContent = told.dataset.saved ?? "";
    });
    show();
    return made;
  };

  /** @type {(key: string) => HTMLElement[]} */
  const cardOfSource = (key) => {
    const entry = data.sources[key];
    return entry ? [card({ what: "source", entry, filled: {} })] : [];
  };

  /** @type {(claim: HTMLElement) => HTMLElement} */
  const panelOf = (claim) => {
    const words = /** @type {HTMLElement} */ (claim.querySelector(".claim-text")).firstChild?.textContent ?? "";
    const said = words.trim().replace(/[。.]$/u, "");
    const item = { ...data.page.item, id: `${data.page.item.id}-${claim.id}` };
    const filled = { title: `${said}：${data.within}`, address: address(claim.id) };
    const panel = document.createElement("div");
    panel.className = "citing-panel";
    panel.append(card({ what: "claim", entry: { ...data.page, item }, filled }));
    for (const key of (claim.dataset.sources ?? "").split(" ")) panel.append(...cardOfSource(key));
    return panel;
  };

  /** @type {(claim: HTMLElement) => void} */
  const offerAt = (claim) => {
    const button = /** @type {HTMLElement} */ (claimTemplate.content.firstElementChild?.cloneNode(true));
    /** @type {HTMLElement | undefined} */
    let panel;
    const words = claim.querySelector(".claim-text")?.firstChild?.textContent?.trim() ?? "";
    button.setAttribute("aria-label", `${button.textContent}：${words}`);
    button.addEventListener("click", () => {
      const opens = button.getAttribute("aria-expanded") !== "true";
      if (!panel) {
        panel = panelOf(claim);
        /* Beside the button, where eyes and the next Tab are; at the end of the claim it may be out of sight. */
        claim.querySelector(".claim-text")?.after(panel);
      }
      panel.hidden = !opens;
      button.setAttribute("aria-expanded", String(opens));
    });
    claim.querySelector(".claim-text")?.append(" ", button);
  };

  /* Paper and those who select by hand get the filled-in reference, too. */
  const fillIn = () => {
    const accessed = citingFormats.iso(citingFormats.dayParts(new Date()));
    /** @type {Record<string, string>} */
    const known = { accessed, address: address("") };
    for (const blank of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".citation [data-blank]"))) {
      const own = blank.closest("[data-citing]")?.getAttribute("data-citing") === "page";
      const text = known[blank.dataset.blank ?? ""];
      if (text && (own || blank.dataset.blank === "accessed")) blank.textContent = text;
    }
  };

  fillIn();
  for (const shown of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-citing]"))) {
    const key = shown.dataset.citing ?? "";
    const cards =
      key === "page" ? [card({ what: "page", entry: data.page, filled: { address: address("") } })] : cardOfSource(key);
    shown.after(...cards);
    shown.hidden = cards.length > 0;
  }
  for (const claim of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("li.claim[data-sources]"))) {
    offerAt(claim);
  }
})();
