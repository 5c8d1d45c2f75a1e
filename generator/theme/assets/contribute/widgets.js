/* One field with one text: its label, its help, its input, and what is wrong with it. Choices are in choices.js. */

const formWidgets = (() => {
  "use strict";

  const MOST_SHOWN = 30;
  const { make, idAt } = formDom;

  /** @type {(field: FormField) => (string | HTMLElement)[]} */
  const labelled = (field) => [
    field.title,
    field.isRequired ? make("span", { class: "form-required" }, formWords.say("required")) : "",
  ];

  /** @type {(field: FormField, path: FormPath) => HTMLElement | null} */
  const help = (field, path) => {
    const example = field.example && formWords.say("example", { example: field.example });
    const told = [field.help, example].filter(Boolean).join(formWords.say("stop"));
    return told ? make("span", { class: "form-help", id: idAt(path, "help") }, told) : null;
  };

  /** @type {(path: FormPath) => HTMLElement} */
  const fault = (path) => make("span", { class: "form-fault", id: idAt(path, "fault") });

  /** @type {(path: FormPath, ...more: (string | false)[]) => string} */
  const described = (path, ...more) =>
    [idAt(path, "help"), ...more, idAt(path, "fault")].filter(Boolean).join(" ");

  /**
   * Puts a field together. Where no help is said the input does not point to it.
   * @type {(field: FormField, path: FormPath, input: HTMLElement, ...below: FormChild[]) => HTMLElement}
   */
  const whole = (field, path, input, ...below) => {
    const told = help(field, path);
    const ids = described(path, ...below.flatMap((one) => (one instanceof HTMLElement && one.id ? one.id : [])));
    input.id = idAt(path);
    input.setAttribute("aria-describedby", told ? ids : ids.replace(`${idAt(path, "help")} `, ""));
    if (field.isRequired) input.setAttribute("aria-required", "true");
    return make(
      "div",
      { class: "form-field", id: idAt(path, "box") },
      make("label", { for: idAt(path) }, ...labelled(field)),
      told,
      input,
      ...below,
      fault(path),
    );
  };

  /** @type {(input: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement, path: FormPath, read?: (typed: string) => FormValue | undefined) => void} */
  const bind = (input, path, read = (typed) => typed || undefined) => {
    input.addEventListener("input", () => formState.write(path, read(input.value)));
    input.addEventListener("change", () => formMarks.touch(path));
    input.addEventListener("blur", () => input.value && formMarks.touch(path));
  };

  /** @type {(field: FormField, path: FormPath) => HTMLElement} */
  const text = (field, path) => {
    const value = formState.text(path);
    const asked = path.at(-1) === "id" ? { ...field, help: [field.help, formWords.say("idSuggested")].filter(Boolean).join(formWords.say("stop")) } : field;
    const plain = { autocomplete: "off", spellcheck: "false" };
    /** @type {HTMLInputElement | HTMLTextAreaElement} */
    const input = formModel.isLong(field)
      ? make("textarea", { rows: value.length > 120 ? "5" : value.length > 40 ? "3" : "2", ...plain })
      : make("input", { type: "text", ...plain, inputmode: field.pattern.startsWith("^https") ? "url" : null });
    input.value = value;
    bind(input, path);
    return whole(asked, path, input);
  };

  /**
   * Several short texts, one a line.
   * @type {(field: FormField, path: FormPath) => HTMLElement}
   */
  const lines = (field, path) => {
    const list = formState.read(path);
    const given = (Array.isArray(list) ? list : []).filter((one) => typeof one === "string");
    const input = make("textarea", { rows: String(Math.max(2, given.length + 1)), autocomplete: "off", spellcheck: "false" });
    input.value = given.join("\n");
    bind(input, path, (typed) => {
      const found = typed.split("\n").map((line) => line.trim()).filter(Boolean);
      return found.length ? found : undefined;
    });
    const asked = { ...field, help: [field.help, formWords.say("onePerLine")].filter(Boolean).join(formWords.say("stop")) };
    return whole({ ...asked, example: field.entry?.example ?? "" }, path, input);
  };

  /**
   * The id of another record: typed by name and chosen from those that match.
   * @type {(field: FormField, path: FormPath) => HTMLElement}
   */
  const record = (field, path) => {
    const { folder } = field;
    const list = make("datalist", { id: `${idAt(path)}.list` });
    const input = make("input", { type: "text", list: list.id, autocomplete: "off", spellcheck: "false" });
    const value = formState.text(path);
    const entry = formCatalogue.entry(folder, value);
    input.value = entry ? formCatalogue.shown(entry) : value;
    const offer = () => {
      const own = [...formState.added()].filter((key) => key.startsWith(`${folder}/`)).map((key) => key.slice(folder.length + 1));
      const fresh = own.filter((id) => id && !formCatalogue.has(folder, id));
      list.replaceChildren(
        ...fresh.map((id) => make("option", { value: id }, formWords.say("madeHere"))),
        ...formCatalogue.matching(folder, input.value, MOST_SHOWN).map((one) => make("option", { value: formCatalogue.shown(one) })),
      );
    };
    input.addEventListener("focus", offer);
    input.addEventListener("input", offer);
    bind(input, path, (typed) => formCatalogue.idOf(folder, typed) || undefined);
    const asked = { ...field, help: [field.help, formWords.say("typeToFind")].filter(Boolean).join(formWords.say("stop")), example: "" };
    return whole(asked, path, input, list);
  };

  /**
   * Shows a value that was changed elsewhere than in its input.
   * @type {(path: FormPath) => void}
   */
  const refresh = (path) => {
    const input = formDom.find(path);
    const isText = input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement || input instanceof HTMLSelectElement;
    if (isText && document.activeElement !== input) input.value = formState.text(path);
  };

  return { text, lines, record, whole, labelled, help, fault, bind, refresh };
})();
