/* The last step: what is still wrong, what was changed, and the finished files with the ways to hand them in. */

const formOutcome = (() => {
  "use strict";

  const { make, button } = formDom;

  /** @type {HTMLElement | null} */
  let place = null;
  let shown = "";

  /** @type {(type: string, names: readonly string[]) => HTMLElement[]} what is asked last, and the outcome */
  const render = (type, names) => {
    place = make("div", { class: "form-outcome" });
    shown = "";
    update();
    const asked = formState.isAmending() ? [formAmendment.render()] : [];
    return [...asked, ...formParts.fields(type, ["record"], names), place];
  };

  /** Shows how things stand now, unless that is what is shown already. */
  const update = () => {
    if (!place || !formState.draft().folder) return;
    const faults = formOutline.inOrder(formState.faults());
    const files = formState.files();
    const now = JSON.stringify([faults, files.map(({ path, text }) => [path, text]), formState.read(["amendment"])]);
    if (now === shown) return;
    shown = now;
    const finished = () => [...files.flatMap((file, at) => handedIn(file, at, files.length)), ...noted(files)];
    const wasOpen = place.querySelector("details.form-unfinished")?.hasAttribute("open") ?? false;
    if (isUntouched() && faults.length === 0) return place.replaceChildren(...verdict(faults));
    place.replaceChildren(
      ...verdict(faults),
      ...changed(),
      ...(faults.length ? [formDom.folded([formWords.say("lookAnyway")], finished, { class: "form-unfinished", open: wasOpen })] : finished()),
    );
  };

  /** @type {() => boolean} */
  const isUntouched = () => formState.isAmending() && !formState.isTouched();

  /** @type {(faults: readonly FormFault[]) => HTMLElement[]} */
  const verdict = (faults) => {
    const fine = formWords.say(isUntouched() ? "nothingToHandIn" : "noFaults");
    const title = faults.length ? formWords.say("faultsLeft", { count: faults.length }) : fine;
    return [
      make("h4", {}, formWords.say("verdict")),
      make("p", { class: faults.length ? "form-verdict form-verdict--bad" : "form-verdict" }, title),
      ...(faults.length ? [formMarks.list(faults)] : []),
    ];
  };

  /** @type {() => HTMLElement[]} */
  const changed = () => {
    if (!formState.isAmending()) return [];
    const changes = formState.changes();
    return [
      make("h4", {}, formWords.say("changes")),
      make("p", {}, formWords.say(changes.length ? "changesAbout" : "noChanges")),
      ...(changes.length ? [make("ol", { class: "form-changes" }, ...changes.map(change))] : []),
    ];
  };

  /** @type {(one: FormChange) => HTMLElement} */
  const change = ({ path, before, after }) => {
    /** @type {(value: FormValue) => HTMLElement} */
    const shownAs = (value) => make("pre", { tabindex: "0" }, make("code", {}, formYaml.block(value, "").join("\n")));
    const kind = before === undefined ? "changeAdded" : after === undefined ? "changeRemoved" : "changeReplaced";
    return make(
      "li",
      {},
      make("b", {}, formMarks.trail(["record", ...path])),
      make("code", { class: "form-where" }, path.map((step) => (typeof step === "number" ? `[${step + 1}]` : step)).join(" ")),
      formWords.say(kind),
      before !== undefined && make("div", { class: "form-before" }, shownAs(before)),
      after !== undefined && make("div", { class: "form-after" }, shownAs(after)),
    );
  };

  /** @type {(file: FormFile, at: number, count: number) => HTMLElement[]} */
  const handedIn = (file, at, count) => {
    const name = file.path.split("/").at(-1) ?? "";
    const told = make("p", { role: "status", class: "form-copied" });
    const heading = count > 1 ? formWords.say("fileOf", { number: at + 1, count, path: file.path }) : formWords.say("file", { path: file.path });
    const text = make("pre", { tabindex: "0", class: "form-file", "aria-label": file.path }, make("code", {}, file.text));
    return [
      make("h4", {}, heading),
      make("p", {}, formWords.say(file.isNew ? "fileNew" : "fileOld", { path: file.path })),
      make(
        "p",
        { class: "form-ways" },
        button(formWords.say("copy"), () => copied(file.text, text, told, "copied"), { class: "md-button md-button--primary", "aria-label": formWords.say("copyOf", { name }) }),
        button(formWords.say("download"), () => takingAway.save(name, file.text), { "aria-label": formWords.say("downloadOf", { name }) }),
        ...toRepository(file, text, told),
      ),
      told,
      text,
    ];
  };

  /** @type {(files: readonly FormFile[]) => HTMLElement[]} what is said of a change, to go along with the file */
  const noted = (files) => {
    const file = files.at(-1);
    if (!file || !formState.isAmending()) return [];
    const said = formAmendment.note(formParts.nameOf(formState.draft().record), file.path);
    const told = make("p", { role: "status", class: "form-copied" });
    const text = make("pre", { tabindex: "0", class: "form-note" }, make("code", {}, said));
    const title = formWords.say("note");
    const name = `${title}-${file.key.replaceAll("/", "-")}.txt`;
    return [
      make("h4", {}, title),
      make("p", {}, formWords.say("noteAbout")),
      make(
        "p",
        { class: "form-ways" },
        button(formWords.say("copy"), () => copied(said, text, told, "copied"), { "aria-label": formWords.say("copyOf", { name: title }) }),
        button(formWords.say("download"), () => takingAway.save(name, said), { "aria-label": formWords.say("downloadOf", { name: title }) }),
      ),
      told,
      text,
    ];
  };

  /** @type {() => string} whom a file goes to that no repository takes, as far as the foot of the page tells */
  const whoTakesIt = () => {
    const contact = document.querySelector("footer [data-contact]")?.textContent?.trim() ?? "";
    return formWords.say(contact ? "contact" : "noContact", { contact });
  };

  /** @type {(file: FormFile, shownText: HTMLElement, told: HTMLElement) => HTMLElement[]} */
  const toRepository = (file, shownText, told) => {
    const repository = formRepository.ofPage();
    if (!repository) return [make("span", { class: "form-help" }, formWords.say("noRepository", { who: whoTakesIt() }))];
    const { href, hasContent } = file.isNew
      ? formRepository.forNew(repository, file.path, file.text)
      : formRepository.forEdit(repository, file.path);
    const link = make("a", { class: "md-button", href, target: "_blank", rel: "noopener" }, formWords.say(file.isNew ? "openNew" : "openEdit"));
    if (!hasContent) link.addEventListener("click", () => void copied(file.text, shownText, told, "copiedToPaste"));
    return [link, make("span", { class: "form-help" }, formWords.say(hasContent ? "filledIn" : file.isNew ? "toPaste" : "toReplace", { path: file.path }))];
  };

  /**
   * Copies a text; a browser that does not let a page copy is given the text chosen, to be copied by key.
   * @type {(text: string, shownText: HTMLElement, told: HTMLElement, word: string) => Promise<void>}
   */
  const copied = async (text, shownText, told, word) => {
    const done = await takingAway.copied(text, () => getSelection()?.selectAllChildren(shownText));
    told.textContent = formWords.say(done ? word : "copyByHand");
  };

  formState.whenSettled(update);

  return { render };
})();
