/* Parts with fields of their own, and which widget a field takes. Long parts come under headings that are folded
   away until they are wanted. */

const formParts = (() => {
  "use strict";

  const LONGEST_NAME = 30;
  const NAMING = ["name", "title", "label", "measure", "who", "text", "value", "publisher"];
  const { make, idAt } = formDom;

  /** @type {(value: FormValue | undefined) => string} what a part is called: its name, or the beginning of its text */
  const nameOf = (value) => {
    if (typeof value === "string") return short(value);
    const found = NAMING.map((name) => formData.text(value, [name]).trim()).find(Boolean) ?? "";
    const figure = formData.text(value, ["measure"]) ? formData.text(value, ["value"]).trim() : "";
    return short(figure ? `${found} ${figure}` : found);
  };

  /** @type {(text: string) => string} */
  const short = (text) => (text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME)}…` : text);

  /**
   * @param {FormField} field
   * @param {FormPath} path
   * @param {string} type the type of the part that the field belongs to
   * @returns {HTMLElement}
   */
  const render = (field, path, type) => {
    if (field.kind === "choice") return formChoices.term(field, path);
    if (field.kind === "part") return part(field, path);
    if (field.kind === "list") return list(field, path);
    if (field.folder) return formWidgets.record(field, path);
    if (field.part) return formChoices.local(field, path);
    if (formModel.isPartOfModel(field, type)) return formChoices.ofModel(field, path);
    return formWidgets.text(field, path);
  };

  /** @type {(field: FormField, path: FormPath) => HTMLElement} */
  const list = (field, path) => {
    const entry = field.entry;
    if (entry?.kind === "choice") return formChoices.terms(field, path);
    if (entry?.kind === "text" && !entry.folder && !entry.part) return formWidgets.lines(field, path);
    return formLists.render(field, path);
  };

  /**
   * A part inside another. One that may be a plain text shows that text, and folds the rest away.
   * @type {(field: FormField, path: FormPath) => HTMLElement}
   */
  const part = (field, path) => {
    if (field.plain) return make("div", { class: "form-plain", id: idAt(path, "box") }, ...plain(field, path));
    const inside = () => [told(field, path), ...fields(field.type, path, amongOf(field))];
    if (isOfReview(field) && formState.isAmending()) return becoming(path, inside);
    if (field.isRequired) {
      return make("fieldset", { class: "form-part", id: idAt(path, "box") }, make("legend", {}, field.title), ...children(inside()));
    }
    return formDom.folded([field.title, counted(path)], inside, {
      class: "form-part",
      id: idAt(path, "box"),
      open: !formData.isEmpty(formState.read(path)),
    });
  };

  /** @type {(field: FormField) => boolean} */
  const isOfReview = (field) => field.type === "Review";

  /**
   * What is asked of a part. A new record is a draft, and has no review yet but what its writer declares; whoever
   * amends one is asked for that beside it, and the day of the review is the reviewer's.
   * @type {(field: FormField) => string[] | undefined}
   */
  const amongOf = (field) => {
    if (!isOfReview(field)) return undefined;
    return formState.isAmending() ? ["status", "reason", "moved_to", "note"] : ["interest"];
  };

  /** @type {(path: FormPath, inside: () => FormChild[]) => HTMLElement} what became of a whole record: seldom asked for */
  const becoming = (path, inside) =>
    formDom.folded([formWords.say("amendState")], inside, { class: "form-part", id: idAt(path, "box") });

  /** @type {(list: FormChild[]) => (string | Node)[]} */
  const children = (list) => list.filter((child) => child !== null && child !== false);

  /** @type {(field: FormField, path: FormPath) => HTMLElement | null} */
  const told = (field, path) =>
    field.help || field.type ? make("p", { class: "form-help" }, field.help, formWidgets.fault(path)) : null;

  /**
   * The one text that stands for a part, under the title of the part itself, and the rest of it. What was told of
   * the entry before need not be told again.
   * @type {(field: FormField, path: FormPath, title?: string, isTold?: boolean) => HTMLElement[]}
   */
  const plain = (field, path, title = field.title, isTold = false) => {
    const all = formModel.fields(field.type);
    const text = all.find(({ name }) => name === field.plain);
    if (!text) return fields(field.type, path);
    const said = {
      ...text,
      title,
      isRequired: field.isRequired,
      help: isTold ? "" : field.help || text.help,
      example: isTold ? "" : field.example || text.example,
    };
    const { open, rest } = formModel.arranged(field.type);
    const more = [...open, ...rest].filter(({ name }) => name !== field.plain);
    const beside = open.filter(({ name }) => name !== field.plain);
    const folded = more.filter((one) => !beside.includes(one));
    return [
      formWidgets.text(said, [...path, text.name]),
      ...beside.map((one) => render(one, [...path, one.name], field.type)),
      ...(folded.length ? [rested(folded, path, field.type)] : []),
    ];
  };

  /** @type {(path: FormPath) => HTMLElement} how many fields of a folded part are filled in */
  const counted = (path) => make("span", { class: "form-counted", "data-counted": JSON.stringify(path) }, count(path));

  /** @type {(path: FormPath) => string} */
  const count = (path) => {
    const value = formState.read(path);
    if (formData.isEmpty(value)) return "";
    return Array.isArray(value) ? formWords.say("countedList", { count: value.length }) : formWords.say("counted");
  };

  /** @type {(inner: FormField[], path: FormPath) => string} */
  const countAmong = (inner, path) => {
    const filled = inner.filter(({ name }) => !formData.isEmpty(formState.read([...path, name]))).length;
    return filled ? formWords.say("countedFields", { count: filled }) : "";
  };

  /** @type {(inner: FormField[], path: FormPath, type: string) => HTMLElement} */
  const rested = (inner, path, type) =>
    group(formWords.say("more", { titles: inner.map(({ title }) => title).join("、") }), inner, path, type, "form-more");

  /** @type {(field: FormField, path: FormPath) => HTMLElement} a part below a heading that says enough: not folded again */
  const laidOpen = (field, path) =>
    make("div", { class: "form-laid", id: idAt(path, "box") }, ...fields(field.type, path, amongOf(field)));

  /** @type {(title: string, inner: FormField[], path: FormPath, type: string, className: string) => HTMLElement} */
  const group = (title, inner, path, type, className) => {
    const names = inner.map(({ name }) => name);
    const filled = make("span", { class: "form-counted", "data-counted": JSON.stringify(path), "data-among": JSON.stringify(names) }, countAmong(inner, path));
    return formDom.folded(
      [title, filled],
      () => inner.map((one) => (one.kind === "part" && !one.plain ? laidOpen(one, [...path, one.name]) : render(one, [...path, one.name], type))),
      { class: className, "data-holds": JSON.stringify(names.map((name) => [...path, name])) },
    );
  };

  /**
   * All fields of a part, or those that are named.
   * @param {string} type
   * @param {FormPath} path
   * @param {readonly string[]} [among]
   * @returns {HTMLElement[]}
   */
  const fields = (type, path, among) => {
    const { open, groups, rest } = formModel.arranged(type, among);
    return [
      ...open.map((field) => render(field, [...path, field.name], type)),
      ...groups.map(({ title, fields: inner }) => group(title, inner, path, type, "form-group")),
      ...(rest.length ? [rested(rest, path, type)] : []),
    ];
  };

  /** Counts anew what the folded parts hold. */
  const recount = () => {
    for (const one of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("span[data-counted]"))) {
      const path = JSON.parse(one.dataset.counted ?? "[]");
      const names = one.dataset.among ? JSON.parse(one.dataset.among) : null;
      const inner = names?.filter((/** @type {string} */ name) => !formData.isEmpty(formState.read([...path, name])));
      const said = names ? (inner.length ? formWords.say("countedFields", { count: inner.length }) : "") : count(path);
      if (one.textContent !== said) one.textContent = said;
    }
  };

  return { render, fields, plain, nameOf, recount };
})();
