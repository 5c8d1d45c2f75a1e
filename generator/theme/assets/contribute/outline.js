/* The steps of the form: one is shown at a time; all can be reached at any time. */

const formOutline = (() => {
  "use strict";

  const { make, byId, button } = formDom;

  /** @type {() => FormStep[]} */
  const steps = () => formModel.steps(formState.draft().folder);

  const isSourceStep = (/** @type {FormStep} */ step) => step.id === "source";

  /** @type {(path: FormPath) => number} the step in which a place is asked for */
  const stepOf = (path) => {
    const all = steps();
    const [root, name] = path;
    if (root === "amendment") return all.length - 1;
    if (root !== "record") return all.findIndex(isSourceStep);
    const found = all.findIndex((step) => step.fields.includes(String(name)));
    return found < 0 ? all.length - 1 : found;
  };

  /** @type {(at: number) => FormFault[]} */
  const faultsOf = (at) => inOrder(formState.faults().filter(({ path }) => stepOf(path) === at));

  /** @type {(faults: readonly FormFault[]) => FormFault[]} in the order in which the form asks */
  const inOrder = (faults) => {
    const all = steps();
    const names = formModel.steps("sources")[0]?.fields ?? [];
    /** @type {(fault: FormFault) => number} */
    const rank = ({ path: [root, name], path }) => {
      const among = root === "source" ? names : (all[stepOf(path)]?.fields ?? []);
      return stepOf(path) * 100 + among.indexOf(String(name));
    };
    return [...faults].sort((one, other) => rank(one) - rank(other));
  };

  /**
   * Says something; `quiet` is what those who see the page need not be told.
   * @type {(text: string, quiet?: boolean) => void}
   */
  const tell = (text, quiet = false) => {
    byId("form-told").classList.toggle("form-quiet", quiet);
    byId("form-told").textContent = text;
  };

  const nav = () => {
    const now = formState.draft().step;
    byId("form-steps").replaceChildren(
      ...steps().map((step, at) => {
        const jump = button("", () => go(at), { class: "form-step", "aria-current": at === now ? "step" : null });
        jump.append(make("span", { class: "form-step-number" }, String(at + 1)), step.title);
        return make("li", {}, jump);
      }),
    );
  };

  /** @type {(step: FormStep, at: number) => FormChild[]} */
  const body = (step, at) => {
    const type = formModel.record(formState.draft().folder).type;
    if (isSourceStep(step)) return formSource.render();
    return at === steps().length - 1 ? formOutcome.render(type, step.fields) : formParts.fields(type, ["record"], step.fields);
  };

  /** Shows the step that the draft is at. @param {boolean} [isMoved] whether to lead the reader to its beginning */
  const show = (isMoved = false) => {
    const at = Math.min(formState.draft().step, steps().length - 1);
    const step = steps()[at];
    if (!step) return;
    nav();
    tell("");
    const heading = make("h3", { id: "form-heading", tabindex: "-1" }, formWords.say("stepOf", { number: at + 1, count: steps().length, title: step.title }));
    const lead = formState.isAmending() && formWords.has(`amend-${step.id}`) ? formWords.say(`amend-${step.id}`) : step.lead;
    byId("form-panel").replaceChildren(
      heading,
      make("p", { class: "form-lead" }, lead),
      ...body(step, at).filter((child) => child !== null && child !== false),
      make("div", { id: "form-left", class: "form-left", tabindex: "-1", hidden: true }),
      make(
        "div",
        { class: "form-turn" },
        at > 0 && button(formWords.say("back"), () => go(at - 1)),
        at < steps().length - 1 && button(formWords.say("next"), () => next(at), { class: "md-button md-button--primary" }),
      ),
    );
    formMarks.show();
    if (!isMoved) return;
    heading.focus({ preventScroll: true });
    byId("form").scrollIntoView({ block: "start" });
  };

  /** @type {(at: number) => void} */
  const go = (at) => {
    formMarks.showStep(formState.draft().step);
    formState.toStep(at);
    show(true);
  };

  /** Goes on, unless something is wrong: that is told first. @type {(at: number) => void} */
  const next = (at) => {
    formState.settle();
    const wrong = faultsOf(at);
    if (wrong.length === 0) return go(at + 1);
    formMarks.showStep(at);
    const box = byId("form-left");
    box.replaceChildren(
      make("p", { class: "form-left-title" }, formWords.say("stepFaults", { count: wrong.length })),
      formMarks.list(wrong),
      make("p", {}, button(formWords.say("goOnAnyway"), () => go(at + 1))),
    );
    box.hidden = false;
    box.focus();
  };

  /** @type {(path: FormPath) => void} opens all that a place is folded away in */
  const unfoldTo = (path) => {
    for (let length = 1; length <= path.length; length += 1) {
      const key = JSON.stringify(path.slice(0, length));
      for (const holder of /** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll("details[data-holds]"))) {
        const holds = JSON.parse(holder.dataset.holds ?? "[]").map((/** @type {FormPath} */ one) => JSON.stringify(one));
        if (holds.includes(key)) formDom.unfold(holder);
      }
      const box = formDom.find(path.slice(0, length), "box");
      if (box instanceof HTMLDetailsElement) formDom.unfold(box);
    }
  };

  /** @type {(path: FormPath) => HTMLElement | null} */
  const inputAt = (path) => {
    for (let length = path.length; length > 0; length -= 1) {
      const own = path.slice(0, length);
      const found = formDom.find(own) ?? formDom.find(own, "box")?.querySelector("input, select, textarea, button");
      if (found) return /** @type {HTMLElement} */ (found);
    }
    return null;
  };

  /** @type {(path: FormPath) => void} leads the reader to a place, wherever it is */
  const reveal = (path) => {
    const at = stepOf(path);
    if (at !== formState.draft().step) {
      formState.toStep(at);
      show();
    }
    unfoldTo(path);
    formMarks.show();
    const input = inputAt(path) ?? byId("form-heading");
    input.focus({ preventScroll: true });
    const box = formDom.find(path, "box") ?? input;
    /* The middle of a long list shows neither its heading nor what is wrong with it. */
    const place = box.offsetHeight > innerHeight ? (formDom.find(path, "fault") ?? input) : box;
    place.scrollIntoView({ block: "center" });
  };

  return { show, go, reveal, stepOf, inOrder, tell };
})();
