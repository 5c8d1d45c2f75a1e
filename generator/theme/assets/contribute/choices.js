/* Fields whose values are chosen: one controlled term, several of them, or a part of the same record. */

const formChoices = (() => {
  "use strict";

  const MANY = 12;
  const { make, idAt } = formDom;

  /** @type {(value: string, label: string) => HTMLOptionElement} */
  const option = (value, label) => make("option", { value }, label);

  /**
   * One term, with its definition below.
   * @type {(field: FormField, path: FormPath) => HTMLElement}
   */
  const term = (field, path) => {
    const value = formState.text(path);
    const blank = field.usual ? formWords.say("usual", { usual: field.usual }) : formWords.say("choose");
    const known = field.terms.some(({ label }) => label === value);
    const select = make("select", {}, option("", blank), ...field.terms.map(({ label }) => option(label, label)));
    if (value && !known) select.append(option(value, value));
    select.value = value;
    const said = make("span", { class: "form-definition", id: idAt(path, "said") });
    const define = () => {
      said.textContent = field.terms.find(({ label }) => label === (select.value || field.usual))?.definition ?? "";
    };
    select.addEventListener("input", define);
    define();
    formWidgets.bind(select, path);
    return formWidgets.whole(field, path, select, said);
  };

  /**
   * Several terms: a box for each; long lists can be narrowed by typing.
   * @type {(field: FormField, path: FormPath) => HTMLElement}
   */
  const terms = (field, path) => {
    const all = field.entry?.terms ?? [];
    const chosen = () => formData.list(formState.read(path), []).filter((one) => typeof one === "string");
    const strange = chosen().filter((one) => !all.some(({ label }) => label === one));
    const boxes = [...all, ...strange.map((label) => ({ label, definition: "" }))].map((one, at) => box(one, at, path, chosen));
    const list = make("div", { class: boxes.length > MANY ? "form-boxes form-boxes--many" : "form-boxes" }, ...boxes);
    const told = formWidgets.help({ ...field, example: "" }, path);
    return make(
      "fieldset",
      { class: "form-field form-choices", id: idAt(path, "box"), "aria-describedby": told ? `${told.id} ${idAt(path, "fault")}` : idAt(path, "fault") },
      make("legend", {}, ...formWidgets.labelled(field)),
      told,
      boxes.length > MANY && narrowing(list, path, field.title),
      list,
      formWidgets.fault(path),
    );
  };

  /** @type {(one: FormTerm, at: number, path: FormPath, chosen: () => FormValue[]) => HTMLElement} */
  const box = ({ label, definition }, at, path, chosen) => {
    const id = at === 0 ? idAt(path) : `${idAt(path)}.${at}`;
    const input = make("input", { type: "checkbox", id, value: label, "aria-describedby": definition ? `${id}.said` : null });
    input.checked = chosen().includes(label);
    input.addEventListener("change", () => {
      const others = chosen().filter((one) => one !== label);
      const now = input.checked ? [...others, label] : others;
      formState.write(path, now.length ? now : undefined);
      formMarks.touch(path);
    });
    return make(
      "div",
      { class: "form-box", "data-words": `${label} ${definition}` },
      input,
      make("label", { for: id }, label),
      definition && make("span", { class: "form-definition", id: `${id}.said` }, definition),
    );
  };

  /** @type {(list: HTMLElement, path: FormPath, title: string) => HTMLElement} */
  const narrowing = (list, path, title) => {
    const input = make("input", {
      type: "search",
      class: "form-narrow",
      id: `${idAt(path)}.narrow`,
      autocomplete: "off",
      placeholder: formWords.say("narrow"),
      "aria-label": formWords.say("narrowOf", { title }),
    });
    input.addEventListener("input", () => {
      const typed = input.value.trim();
      for (const one of /** @type {HTMLElement[]} */ ([...list.children])) {
        const isChosen = one.querySelector("input")?.checked ?? false;
        one.hidden = !isChosen && !(one.dataset.words ?? "").includes(typed);
      }
    });
    return input;
  };

  /**
   * The parts of a kind that the record holds, as far as they can be referred to from a place in it.
   * @type {(kind: string, path: FormPath) => {id: string, name: string}[]}
   */
  const partsFor = (kind, path) => {
    const { folder, record } = formState.draft();
    const root = formModel.record(folder);
    const inside = path.slice(1);
    const scope = formRelations.scopeOf(inside);
    return formRelations
      .texts(root, record, [], root.type)
      .filter(({ field, path: at }) => field.partId === kind && [scope, kind === "claim" ? "" : scope].includes(formRelations.scopeOf(at)))
      .filter(({ path: at }) => at.slice(0, -1).join() !== inside.slice(0, at.length - 1).join())
      .map(({ value, path: at }) => ({ id: value, name: formParts.nameOf(formData.at(record, at.slice(0, -1))) }));
  };

  /** @type {(path: FormPath) => {id: string, name: string}[]} the parts of the model that a practice follows */
  const partsOfModel = (path) => formCatalogue.partsOf(formState.text([...path.slice(0, 3), "model"]));

  /**
   * A part of the record, or of the practice's model, by its name.
   * @type {(field: FormField, path: FormPath, offered: () => {id: string, name: string}[], none: string) => HTMLElement}
   */
  const part = (field, path, offered, none) => {
    const select = make("select");
    const fill = () => {
      const value = formState.text(path);
      const choices = offered();
      select.replaceChildren(
        option("", choices.length ? formWords.say("choose") : none),
        ...choices.map(({ id, name }) => option(id, name ? `${name}（${id}）` : id)),
        ...(value && !choices.some(({ id }) => id === value) ? [option(value, value)] : []),
      );
      select.value = value;
    };
    select.addEventListener("pointerdown", fill);
    select.addEventListener("focus", fill);
    fill();
    formWidgets.bind(select, path);
    return formWidgets.whole({ ...field, example: "" }, path, select);
  };

  /** @type {(field: FormField, path: FormPath) => HTMLElement} */
  const local = (field, path) => part(field, path, () => partsFor(field.part, path), formWords.say("noParts"));

  /** @type {(field: FormField, path: FormPath) => HTMLElement} */
  const ofModel = (field, path) => part(field, path, () => partsOfModel(path), formWords.say("noModelParts"));

  return { term, terms, local, ofModel };
})();
