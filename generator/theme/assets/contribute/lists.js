/* Parts that can be repeated: units, methods, claims, statements. Each can be added, taken away and moved up. */

const formLists = (() => {
  "use strict";

  const { make, idAt, button } = formDom;

  /**
   * @param {FormField} field
   * @param {FormPath} path
   * @returns {HTMLElement}
   */
  const render = (field, path) => {
    const told = formWidgets.help({ ...field, example: "" }, path);
    const box = make(
      "fieldset",
      { class: "form-list", id: idAt(path, "box"), "aria-describedby": told ? `${told.id} ${idAt(path, "fault")}` : idAt(path, "fault") },
      make("legend", {}, ...formWidgets.labelled(field)),
      told,
      formWidgets.fault(path),
    );
    const entries = make("div", { class: "form-entries" });
    const add = button(formWords.say("add", { what: whatOf(field) }), () => added(field, path, entries), { id: idAt(path), class: "md-button form-add" });
    fill(field, path, entries, -1);
    box.append(entries, add);
    return box;
  };

  /** @type {(field: FormField) => string} what one entry is called */
  const whatOf = (field) => {
    const title = field.entry?.kind === "part" ? (field.entry.title ?? "") : "";
    return title && title !== field.entry?.name ? title : formWords.say("oneOf", { title: field.title });
  };

  /** @type {(field: FormField) => string} the same without its number: 机构 of 一个机构 */
  const nounOf = (field) => whatOf(field).replace(/^一[个项条种样件类]?/u, "") || field.title;

  /** @type {(field: FormField, path: FormPath, entries: HTMLElement, opened: number) => void} */
  const fill = (field, path, entries, opened) => {
    const list = formData.list(formState.read(path), []);
    entries.replaceChildren(...list.map((_, at) => entry(field, path, at, entries, at === opened || list.length === 1)));
  };

  /** @type {(field: FormField, path: FormPath, at: number, entries: HTMLElement, isOpen: boolean) => HTMLElement} */
  const entry = (field, path, at, entries, isOpen) => {
    const inner = field.entry;
    const own = [...path, at];
    if (!inner) return make("div");
    const actions = actionsOf(field, path, at, entries);
    if (inner.kind !== "part") {
      const asked = { ...inner, title: formWords.say("numbered", { what: field.title, number: at + 1 }), isRequired: false };
      return make("div", { class: "form-entry form-entry--line" }, formParts.render(asked, own, ""), actions);
    }
    if (inner.plain) {
      const title = formWords.say("numbered", { what: nounOf(field), number: at + 1 });
      const asked = { ...inner, isRequired: false, help: "", example: "" };
      return make("div", { class: "form-entry form-entry--plain", id: idAt(own, "box") }, ...formParts.plain(asked, own, title, at > 0), actions);
    }
    const name = make("span", { class: "form-entry-name", "data-named": JSON.stringify(own) }, formParts.nameOf(formState.read(own)));
    return formDom.folded(
      [make("span", { class: "form-entry-number" }, formWords.say("numbered", { what: nounOf(field), number: at + 1 })), name],
      () => [...formParts.fields(inner.type, own), actions],
      { class: "form-entry", id: idAt(own, "box"), open: isOpen },
    );
  };

  /** @type {(field: FormField, path: FormPath, at: number, entries: HTMLElement) => HTMLElement} */
  const actionsOf = (field, path, at, entries) => {
    const name = formWords.say("numbered", { what: nounOf(field), number: at + 1 });
    const up = button(formWords.say("up"), () => moved(field, path, at, entries), {
      class: "form-small",
      "aria-label": formWords.say("upOf", { name }),
    });
    const away = button(formWords.say("remove"), () => removed(field, path, at, entries), {
      class: "form-small",
      "aria-label": formWords.say("removeOf", { name }),
    });
    return make("div", { class: "form-actions" }, at > 0 && up, away);
  };

  /** @type {(field: FormField) => FormValue} what a new entry begins with */
  const beginning = (field) => {
    const inner = field.entry;
    /** @type {FormFields} */
    const fresh = {};
    if (inner?.kind !== "part") return "";
    const source = formModel.fields(inner.type).find((one) => one.folder === "sources" && one.name === "source");
    const own = formState.text(["record", "source"]).trim();
    const cited = formState.citedId();
    const isOther = formState.isAmending() && cited !== "" && cited !== own;
    if (source && (isOther || source.isRequired) && (cited || own)) fresh.source = cited || own;
    return fresh;
  };

  /** @type {(field: FormField, path: FormPath, entries: HTMLElement) => void} */
  const added = (field, path, entries) => {
    const at = formData.list(formState.read(path), []).length;
    formState.write([...path, at], beginning(field));
    fill(field, path, entries, at);
    first(entries.lastElementChild)?.focus();
    formOutline.tell(formWords.say("addedOne", { what: nounOf(field), count: at + 1 }), true);
  };

  /** @type {(element: Element | null) => HTMLElement | null} */
  const first = (element) => element?.querySelector("input, select, textarea") ?? null;

  /** @type {(field: FormField, path: FormPath, at: number, entries: HTMLElement) => void} */
  const removed = (field, path, at, entries) => {
    const list = formData.list(formState.read(path), []);
    const name = formParts.nameOf(list[at]);
    const asked = formState.isPublished([...path, at]) ? "removePublished" : "removeSure";
    if (!formData.isEmpty(list[at]) && !confirm(formWords.say(asked, { name }))) return;
    const rest = list.filter((_, other) => other !== at);
    formState.write(path, rest.length ? rest : undefined);
    fill(field, path, entries, -1);
    formDom.find(path)?.focus();
    formOutline.tell(formWords.say("removedOne", { what: nounOf(field) }), true);
  };

  /** @type {(field: FormField, path: FormPath, at: number, entries: HTMLElement) => void} */
  const moved = (field, path, at, entries) => {
    const list = [...formData.list(formState.read(path), [])];
    const [one] = list.splice(at, 1);
    if (one === undefined) return;
    list.splice(at - 1, 0, one);
    formState.write(path, list);
    fill(field, path, entries, at - 1);
    first(entries.children[at - 1] ?? null)?.focus();
  };

  /** Calls every entry by its name again. */
  const rename = () => {
    for (const one of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("span[data-named]"))) {
      const name = formParts.nameOf(formState.read(JSON.parse(one.dataset.named ?? "[]")));
      if (one.textContent !== name) one.textContent = name;
    }
  };

  return { render, rename };
})();
