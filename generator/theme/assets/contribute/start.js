/* What to do: begin something new, go on with something unfinished, or amend a record that there is. */

const formStart = (() => {
  "use strict";

  const MOST_FOUND = 12;
  const FOLDERS = ["stations", "sources", "models"];
  const { make, byId, button } = formDom;

  /** @type {(saved: string) => string} */
  const when = (saved) => {
    const date = new Date(saved);
    return Number.isNaN(date.getTime()) ? "" : date.toLocaleString("zh-CN", { dateStyle: "medium", timeStyle: "short" });
  };

  /** @type {(draft: FormDraft) => string} */
  const nameOf = (draft) => {
    const name = formParts.nameOf(draft.record) || formParts.nameOf(draft.source);
    return name || formWords.say(`new-${draft.folder}`);
  };

  /** @type {(one: FormKept) => HTMLElement} */
  const keptOne = ({ slot, saved, draft }) => {
    const item = make("li", { class: "form-kept" });
    const title = formWords.say(draft.key ? "keptAmended" : "keptNew", { name: nameOf(draft), when: when(saved) });
    const away = button(formWords.say("drop"), () => {
      if (!confirm(formWords.say("clearSure"))) return;
      formDraft.drop(slot);
      show();
    }, { class: "form-small", "aria-label": formWords.say("dropOf", { name: nameOf(draft) }) });
    item.append(
      make("span", {}, title),
      button(formWords.say("goOn"), () => formPage.open(draft, formWords.say("restored", { when: when(saved) })), { class: "form-small", "aria-label": formWords.say("goOnWith", { name: nameOf(draft) }) }),
      away,
    );
    return item;
  };

  const showKept = () => {
    const all = formDraft.all();
    const box = byId("form-unfinished");
    box.hidden = all.length === 0;
    byId("form-kept").replaceChildren(...all.map(keptOne));
  };

  const find = () => {
    const typed = /** @type {HTMLInputElement} */ (byId("form-find")).value.trim();
    const list = byId("form-found");
    const found = typed ? FOLDERS.flatMap((folder) => formCatalogue.matching(folder, typed, MOST_FOUND).map((one) => ({ folder, ...one }))) : [];
    list.replaceChildren(
      ...found.slice(0, MOST_FOUND).map(({ folder, ...one }) => {
        const link = make("a", { href: `?record=${folder}/${one.id}#form` }, one.name);
        return make("li", {}, link, make("span", { class: "aside" }, formWords.say("foundAs", { kind: formWords.say(`folder-${folder}`), about: one.about })));
      }),
    );
    formOutline.tell(typed ? formWords.say(found.length ? "found" : "foundNone", { count: Math.min(found.length, MOST_FOUND) }) : "");
  };

  const show = () => {
    byId("form-start").hidden = false;
    byId("form-work").hidden = true;
    showKept();
  };

  /** @type {(input: HTMLInputElement) => Promise<void>} */
  const takeFile = async (input) => {
    const [file] = input.files ?? [];
    const found = file && formDraft.parse(await file.text());
    input.value = "";
    if (found) formPage.open(found.draft, formWords.say("fileTaken", { when: when(found.saved) }));
    else if (file) formOutline.tell(formWords.say("fileRefused", { name: file.name }));
  };

  const begin = () => {
    for (const one of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("button[data-begin]"))) {
      one.addEventListener("click", () => formPage.begin(one.dataset.begin ?? "stations"));
    }
    byId("form-find").addEventListener("input", find);
    for (const input of /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("input[type=file].form-take"))) {
      input.addEventListener("change", () => void takeFile(input));
    }
  };

  return { show, begin, when };
})();
