/* The step that asks which source tells it: one that the library has, or a new one. */

const formSource = (() => {
  "use strict";

  const { make } = formDom;

  /** @type {() => FormField} the field that names a source which there is */
  const citedField = () => ({
    ...(formModel.fields("Station").find(({ name }) => name === "source") ?? formModel.record("sources")),
    title: formWords.say("sourceFind"),
    help: "",
    isRequired: true,
  });

  /** @type {(mode: "old" | "new", label: string, about: string, filled: HTMLElement) => HTMLElement} */
  const choice = (mode, label, about, filled) => {
    const id = `form-source-${mode}`;
    const input = make("input", { type: "radio", name: "source-mode", value: mode, id, "aria-describedby": `${id}-about` });
    input.checked = formState.draft().sourceMode === mode;
    input.addEventListener("change", () => {
      formState.write(["sourceMode"], mode);
      fill(filled);
    });
    return make(
      "div",
      { class: "form-box" },
      input,
      make("label", { for: id }, label),
      make("span", { class: "form-definition", id: `${id}-about` }, about),
    );
  };

  /** @type {(filled: HTMLElement) => void} */
  const fill = (filled) => {
    const mode = formState.draft().sourceMode;
    const names = formModel.steps("sources")[0]?.fields ?? [];
    const inner = {
      "": () => [],
      old: () => [formWidgets.record(citedField(), ["cited"])],
      new: () => formParts.fields("Source", ["source"], [...names, "notes"]),
    }[mode]();
    filled.replaceChildren(...inner);
    formMarks.show();
  };

  /** @type {() => HTMLElement[]} */
  const render = () => {
    const filled = make("div", { class: "form-source" });
    const asked = make(
      "fieldset",
      { class: "form-field form-choices", id: formDom.idAt(["sourceMode"], "box") },
      make("legend", {}, formWords.say("sourceWhich")),
      choice("old", formWords.say("sourceOld"), formWords.say("sourceOldAbout"), filled),
      choice("new", formWords.say("sourceNew"), formWords.say("sourceNewAbout"), filled),
      formWidgets.fault(["sourceMode"]),
    );
    fill(filled);
    return [asked, filled];
  };

  return { render };
})();
