/* Slides: shows one screen at a time, and turns them by keys and buttons. Without it all stand one below the other. */
(() => {
  "use strict";

  const slides = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(".slide")]);
  const nav = /** @type {HTMLElement} */ (document.querySelector(".slides-nav"));
  const place = /** @type {HTMLElement} */ (nav.querySelector(".slides-place"));
  const buttons = /** @type {HTMLButtonElement[]} */ ([...nav.querySelectorAll("button")]);
  const TURNS = new Map([
    ["ArrowRight", 1], ["ArrowDown", 1], ["PageDown", 1], [" ", 1],
    ["ArrowLeft", -1], ["ArrowUp", -1], ["PageUp", -1], ["Home", -Infinity], ["End", Infinity],
  ]);

  const asked = () => {
    const named = document.getElementById(location.hash.slice(1));
    return Math.max(0, slides.findIndex((slide) => slide.contains(named)));
  };
  let at = asked();

  const show = () => {
    slides.forEach((slide, index) => { slide.hidden = index !== at; });
    buttons.forEach((button) => {
      const to = at + Number(button.dataset.turn);
      button.disabled = to < 0 || to >= slides.length;
    });
    place.textContent = `${at + 1} / ${slides.length}`;
    scrollTo(0, 0);
  };

  /** @type {(by: number) => void} */
  const turn = (by) => {
    const to = Math.min(Math.max(at + by, 0), slides.length - 1);
    if (to === at) return;
    at = to;
    show();
    // A folder's pages may not write to the history in every browser: the screen turns all the same.
    try { history.replaceState(null, "", `#${slides[at]?.id}`); } catch { /* the address stays as it was */ }
    slides[at]?.focus({ preventScroll: true });
  };

  addEventListener("keydown", (event) => {
    const by = TURNS.get(event.key);
    const target = /** @type {Element} */ (event.target);
    const isUsed = event.key === " " && target.closest("a, button, summary");
    if (by === undefined || isUsed || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    turn(by);
  });
  buttons.forEach((button) => button.addEventListener("click", () => turn(Number(button.dataset.turn))));
  addEventListener("hashchange", () => { at = asked(); show(); });

  document.body.classList.add("showing");
  nav.hidden = false;
  show();
})();
