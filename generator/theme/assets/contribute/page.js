/* The page of the form: opens what the address asks for, keeps the draft, and shows the steps. */

const formPage = (() => {
  "use strict";

  const { byId } = formDom;
  let isDirty = false;

  /** @type {(query: string) => void} */
  const keepAddress = (query) => {
    try {
      history.replaceState(history.state, "", `${location.pathname}${query}${location.hash}`);
    } catch {
      /* a browser that changes no addresses of files goes on all the same */
    }
  };

  /** @type {(text: string) => void} */
  const notice = (text) => {
    byId("form-notice").hidden = !text;
    byId("form-notice-text").textContent = text;
  };

  /** @type {(draft: FormDraft, told: string) => void} shows a piece of work */
  const open = (draft, told) => {
    isDirty = false;
    formMarks.forget();
    formState.open(draft);
    formEffects.start();
    byId("form-start").hidden = true;
    byId("form-work").hidden = false;
    const name = draft.key ? (formCatalogue.entry(...keyParts(draft.key))?.name ?? draft.key) : "";
    byId("form-title").textContent = draft.key
      ? formWords.say("titleAmend", { name, key: draft.key })
      : formWords.say(`new-${draft.folder}`);
    byId("form-amend").hidden = !draft.key;
    notice(told);
    const [asked, value] = draft.key ? ["record", draft.key] : ["new", draft.folder];
    if (new URLSearchParams(location.search).get(asked) !== value) keepAddress(`?${asked}=${value}`);
    formOutline.show(true);
  };

  /** @type {(key: string) => [string, string]} */
  const keyParts = (key) => {
    const [folder = "", id = ""] = key.split("/");
    return [folder, id];
  };

  /** @type {(saved: string) => string} */
  const restored = (saved) => formWords.say("restored", { when: formStart.when(saved) });

  /** @type {(folder: string) => void} */
  const begin = (folder) => {
    const blank = formState.blank(folder);
    const kept = formDraft.kept(formDraft.slotOf(blank));
    open(kept?.draft ?? blank, kept ? restored(kept.saved) : "");
  };

  /** @type {(key: string, field: string) => Promise<void>} */
  const amend = async (key, field) => {
    const found = await formRecords.fetch(key);
    if (!found) {
      formStart.show();
      return formOutline.tell(formWords.say("noRecord", { key }));
    }
    const fresh = formState.amending(key, found.fields, found.standing);
    const kept = formDraft.kept(formDraft.slotOf(fresh));
    const draft = kept ? { ...kept.draft, published: fresh.published } : { ...fresh, step: formModel.steps(fresh.folder).findIndex((step) => step.fields.length > 0) };
    const isStale = kept !== null && JSON.stringify(kept.draft.original) !== JSON.stringify(fresh.original);
    open(draft, kept ? restored(kept.saved) + (isStale ? formWords.say("stale") : "") : "");
    if (field) formOutline.reveal(placeOf(field));
  };

  /**
   * The place that an address names: fields by name, entries of lists by their ids.
   * @type {(field: string) => FormPath}
   */
  const placeOf = (field) => {
    /** @type {(string | number)[]} */
    const path = ["record"];
    for (const step of field.split("/").filter(Boolean)) {
      const value = formState.read(path);
      if (Array.isArray(value)) {
        const at = value.findIndex((one) => formData.text(one, ["id"]) === step);
        if (at < 0) break;
        path.push(at);
      } else path.push(step);
    }
    return path;
  };

  const save = () => {
    if (!isDirty) return;
    isDirty = false;
    if (!formDraft.keep(formState.draft())) byId("form-unkept").hidden = false;
  };

  const clear = () => {
    if (!confirm(formWords.say("clearSure"))) return;
    isDirty = false;
    const { folder, key } = formState.draft();
    formDraft.drop(formDraft.slotOf(formState.draft()));
    if (key) void amend(key, "");
    else open(formState.blank(folder), "");
    formOutline.tell(formWords.say("cleared"));
  };

  const leave = () => {
    save();
    keepAddress("");
    formStart.show();
    byId("form").scrollIntoView({ block: "start" });
  };

  const download = () => {
    const draft = formState.draft();
    const name = (draft.key || formData.text(draft.record, ["id"]) || draft.folder).replaceAll("/", "-");
    takingAway.save(`${formWords.say("draftFile")}-${name}.json`, formDraft.pack(draft, new Date().toISOString()));
  };

  const start = () => {
    byId("form-scriptless").hidden = true;
    byId("form-app").hidden = false;
    byId("form-to-repository").hidden = formRepository.ofPage() === null;
    formStart.begin();
    byId("form-clear").addEventListener("click", clear);
    byId("form-leave").addEventListener("click", leave);
    byId("form-keep").addEventListener("click", download);
    formState.whenChanged(([root]) => {
      if (root !== "step") isDirty = true;
    });
    formState.whenSettled(() => {
      save();
      formParts.recount();
      formLists.rename();
    });
    addEventListener("pagehide", save);
    const asked = new URLSearchParams(location.search);
    const record = asked.get("record") ?? "";
    const folder = asked.get("new") ?? "";
    if (record) void amend(record, asked.get("field") ?? "");
    else if (["stations", "sources", "models"].includes(folder)) begin(folder);
    else formStart.show();
  };

  return { start, open, begin };
})();

formPage.start();
