/* The lines to copy for a card: fills in the site's address where the build did not know it, and the claim that the
   reader has come to. Without it the lines can be copied all the same. */
(() => {
  "use strict";

  const code = /** @type {HTMLElement | null} */ (document.querySelector("code[data-card]"));
  const address = code?.querySelector(".embed-address");
  if (!code || !address) return;

  const built = address.textContent ?? "";
  const base = () =>
    code.dataset.fill === undefined || location.protocol === "file:"
      ? built
      : new URL(code.dataset.card ?? "", location.href).href;

  const fill = () => {
    const anchor = location.hash.includes("--claim-") ? location.hash : "";
    address.textContent = base() + anchor;
  };
  addEventListener("hashchange", fill);
  fill();
})();
