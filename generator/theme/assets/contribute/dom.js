/* Makes and finds elements of the form. What stands at a path of the record has an id made of that path. */

/** @typedef {string | Node | null | false} FormChild */

const formDom = (() => {
  "use strict";

  const LOWEST = 0.7;

  /**
   * @template {keyof HTMLElementTagNameMap} T
   * @param {T} tag
   * @param {Record<string, string | boolean | null>} [attributes] those that are false or null are left out
   * @param {...FormChild} children
   * @returns {HTMLElementTagNameMap[T]}
   */
  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (value !== false && value !== null) element.setAttribute(name, value === true ? "" : value);
    }
    element.append(...children.filter((child) => child !== null && child !== false));
    return element;
  };

  /** @type {(label: string, press: (event: Event) => void, attributes?: Record<string, string | null>) => HTMLButtonElement} */
  const button = (label, press, attributes = {}) => {
    const made = make("button", { type: "button", class: "md-button", ...attributes }, label);
    made.addEventListener("click", press);
    return made;
  };

  /** @type {(id: string) => HTMLElement} */
  const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

  /** @type {(path: FormPath, what?: "input" | "fault" | "help" | "box" | "said") => string} */
  const idAt = (path, what = "input") => `${what}.${path.join(".")}`;

  /** @type {(path: FormPath, what?: "input" | "fault" | "help" | "box" | "said") => HTMLElement | null} */
  const find = (path, what) => document.getElementById(idAt(path, what));

  /**
   * A part that is folded away and made only when it is opened, because a record has hundreds of fields.
   * @type {(summary: FormChild[], fill: () => FormChild[], attributes?: Record<string, string | boolean | null>) => HTMLDetailsElement}
   */
  const folded = (summary, fill, attributes = {}) => {
    const body = make("div", { class: "form-folded" });
    const heading = make("summary", {}, ...summary);
    const details = make("details", attributes, heading, body);
    /* Whoever opens it at the foot of the window is to see that it is open. */
    const show = () => {
      if (details.open && body.getBoundingClientRect().top > innerHeight * LOWEST) heading.scrollIntoView({ block: "center" });
    };
    const open = () => {
      if (body.childElementCount === 0) body.append(...fill().filter((child) => child !== null && child !== false));
    };
    let isPressed = false;
    heading.addEventListener("click", () => {
      isPressed = true;
    });
    details.addEventListener("toggle", () => {
      if (details.open) open();
      if (isPressed) show();
      isPressed = false;
    });
    fillers.set(details, open);
    if (details.open) open();
    return details;
  };

  /** @type {WeakMap<Element, () => void>} */
  const fillers = new WeakMap();

  /** Opens a folded part now, without waiting for the browser to tell of it. @type {(details: HTMLDetailsElement) => void} */
  const unfold = (details) => {
    fillers.get(details)?.();
    details.open = true;
  };

  return { make, button, byId, idAt, find, folded, unfold };
})();
