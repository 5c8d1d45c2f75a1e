/* The page of a record that moved: whoever came to a part of it goes on to the same part of its successor, if there is
   only one. Without this script the page lists where each part is now. */
(() => {
  "use strict";

  const goOn = () => {
    const part = document.getElementById(location.hash.slice(1));
    const links = part?.closest("[data-moved]") ? part.querySelectorAll("a") : [];
    const [link] = links;
    if (link && links.length === 1) location.replace(link.href);
  };

  addEventListener("hashchange", goOn);
  goOn();
})();
