/* Shows beside each field what is wrong with it: once the contributor has left the field, or the step. */

const formMarks = (() => {
  "use strict";

  /** @type {Set<string>} */
  const touched = new Set();
  /** @type {Set<number>} */
  const shownSteps = new Set();

  /** @type {(fault: FormFault) => string} */
  const said = (fault) => formWords.say(fault.kind, fault.values);

  /** @type {(path: FormPath) => void} */
  const touch = (path) => {
    touched.add(path.join("."));
    formState.settle();
  };

  /** @type {(step: number) => void} */
  const showStep = (step) => {
    shownSteps.add(step);
    show();
  };

  const forget = () => {
    touched.clear();
    shownSteps.clear();
  };

  /** @type {(fault: FormFault) => boolean} */
  const isShown = ({ path }) => {
    if (shownSteps.has(formOutline.stepOf(path))) return true;
    return path.some((_, length) => touched.has(path.slice(0, path.length - length).join(".")));
  };

  /** @type {(path: FormPath) => HTMLElement | null} the place nearest to a value where something can be told */
  const placeFor = (path) => {
    for (let length = path.length; length > 0; length -= 1) {
      const found = formDom.find(path.slice(0, length), "fault");
      if (found) return found;
    }
    return null;
  };

  /** @type {(place: HTMLElement) => HTMLElement | null} */
  const inputFor = (place) => document.getElementById(place.id.replace(/^fault\./u, "input."));

  const show = () => {
    /** @type {Map<HTMLElement, string[]>} */
    const told = new Map();
    for (const fault of formState.faults()) {
      const place = isShown(fault) ? placeFor(fault.path) : null;
      if (place) told.set(place, [...(told.get(place) ?? []), said(fault)]);
    }
    for (const place of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".form-fault"))) {
      const text = [...new Set(told.get(place))].join(formWords.say("semicolon"));
      if (place.textContent !== text) place.textContent = text;
      const input = inputFor(place);
      if (!input || input.tagName === "BUTTON") continue;
      if (text) input.setAttribute("aria-invalid", "true");
      else input.removeAttribute("aria-invalid");
    }
  };

  /**
   * How a place in the record is called: 做法 → 警务室共建 → 概要.
   * @type {(path: FormPath) => string}
   */
  const trail = (path) => {
    const [root = "", ...inside] = path;
    if (root === "amendment") return formAmendment.titleOf(path);
    if (root !== "record" && root !== "source") return formWords.say("sourceWhich");
    const folder = root === "source" ? "sources" : formState.draft().folder;
    let field = formModel.record(folder);
    let value = formState.read([root]);
    /** @type {string[]} */
    const words = root === "source" ? [formWords.say("newSource")] : [];
    for (const step of inside) {
      value = formData.at(value, [step]);
      if (typeof step === "number") {
        words.push(formParts.nameOf(value) || formWords.say("place", { number: step + 1 }));
        field = field.entry ?? field;
        continue;
      }
      const isPlain = field.plain === step;
      const next = formModel.fields(field.type).find(({ name }) => name === step);
      if (!next) break;
      if (!isPlain) words.push(next.title);
      field = next;
    }
    return words.join(formWords.say("arrow"));
  };

  /**
   * A list of what is wrong, each a link to its place.
   * @type {(faults: readonly FormFault[]) => HTMLElement}
   */
  const list = (faults) =>
    formDom.make(
      "ul",
      { class: "form-faults" },
      ...faults.map((fault) => {
        const link = formDom.make("a", { href: "#form" }, trail(fault.path) || formWords.say("whole"));
        link.addEventListener("click", (event) => {
          event.preventDefault();
          formOutline.reveal(fault.path);
        });
        return formDom.make("li", {}, link, formWords.say("colon"), said(fault));
      }),
    );

  formState.whenSettled(show);

  return { touch, showStep, forget, show, list, said, trail };
})();
