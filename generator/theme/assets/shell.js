/* The shell's own script: real buttons for the drawer and the search, and keyboard paths that Material
   leaves out. Everything can be read and the drawer can be opened without it. */
(() => {
  "use strict";

  const words = /** @type {HTMLScriptElement} */ (document.currentScript).dataset;
  const wide = matchMedia("(min-width: 76.25em)");
  const withSearchBox = matchMedia("(min-width: 60em)");
  const drawer = /** @type {HTMLInputElement} */ (document.getElementById("__drawer"));
  const searchToggle = /** @type {HTMLInputElement} */ (document.getElementById("__search"));
  const search = /** @type {HTMLElement | null} */ (document.querySelector("[data-md-component=search]"));

  /** @type {(toggle: HTMLInputElement, open: boolean) => void} */
  const set = (toggle, open) => {
    if (toggle.checked !== open) toggle.click();
  };

  /**
   * A label works a hidden checkbox, which no keyboard reaches: put a button in its place.
   * @param {HTMLLabelElement} label
   */
  const buttonFor = (label) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = `${label.className} shell-button${label.htmlFor}`;
    button.title = label.title;
    button.setAttribute("aria-label", label.title);
    button.append(...label.cloneNode(true).childNodes);
    label.hidden = true;
    label.after(button);
    return button;
  };

  const focusIsLost = () => {
    const active = document.activeElement;
    return !active || active === document.body || active.closest("[inert]") !== null;
  };

  const setUpDrawer = () => {
    const label = /** @type {HTMLLabelElement | null} */ (
      document.querySelector(".md-header__button[for=__drawer]")
    );
    const panel = document.getElementById("__navigation");
    if (!label || !panel) return;
    const button = buttonFor(label);
    const closer = /** @type {HTMLElement} */ (panel.querySelector("[data-shell=drawer-close]"));
    const behind = /** @type {NodeListOf<HTMLElement>} */ (
      document.querySelectorAll(
        "[data-md-component=skip], .md-header, .md-content, .md-sidebar--secondary, .md-top, .md-footer",
      )
    );
    button.setAttribute("aria-controls", panel.id);
    closer.hidden = false;

    const show = () => {
      const open = drawer.checked && !wide.matches;
      const hadFocus = panel.contains(document.activeElement);
      button.setAttribute("aria-expanded", String(open));
      for (const element of behind) element.inert = open;
      if (open) closer.focus();
      else if (hadFocus || focusIsLost()) button.focus();
    };
    button.addEventListener("click", () => set(drawer, true));
    closer.addEventListener("click", () => set(drawer, false));
    drawer.addEventListener("change", show);
    wide.addEventListener("change", () => set(drawer, false));
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && drawer.checked) set(drawer, false);
    });
    button.setAttribute("aria-expanded", "false");
    if (drawer.checked) show();
  };

  const setUpSearch = () => {
    const label = /** @type {HTMLLabelElement | null} */ (
      document.querySelector(".md-header__button[for=__search]")
    );
    if (!label || !search) return;
    const button = buttonFor(label);
    const query = /** @type {HTMLInputElement} */ (
      search.querySelector("[data-md-component=search-query]")
    );

    /* What is said of results is fetched when somebody is about to search. */
    const loadNotes = () => {
      const script = document.createElement("script");
      script.src = words.search ?? "";
      document.head.append(script);
    };
    if (document.activeElement === query) loadNotes();
    else query.addEventListener("focus", loadNotes, { once: true });

    const show = () => {
      const open = searchToggle.checked;
      button.setAttribute("aria-expanded", String(open));
      query.tabIndex = open || withSearchBox.matches ? 0 : -1;
      const active = document.activeElement;
      if (!open && !withSearchBox.matches && (search.contains(active) || active === document.body)) {
        button.focus();
      }
    };
    button.addEventListener("click", () => {
      set(searchToggle, true);
      query.focus();
    });
    searchToggle.addEventListener("change", show);
    withSearchBox.addEventListener("change", show);

    /* Material listens to keys only; pasted, spoken and hand-written words come without any. */
    const announce = () => query.dispatchEvent(new Event("keyup"));
    query.addEventListener("compositionend", announce);
    query.addEventListener("input", (event) => {
      if (!(/** @type {InputEvent} */ (event).isComposing)) announce();
    });

    /* Material closes the search on Tab, so that its buttons and results are out of reach of Tab:
       keep the key from it, and close when the focus has gone elsewhere. */
    search.addEventListener("keydown", (event) => {
      if (event.key === "Tab") event.stopPropagation();
    });
    search.addEventListener("focusout", (event) => {
      const next = /** @type {Node | null} */ (event.relatedTarget);
      if (next && !search.contains(next)) set(searchToggle, false);
    });
    button.setAttribute("aria-expanded", "false");
    query.tabIndex = withSearchBox.matches ? 0 : -1;
  };

  /* The radio buttons of the palette do not know at first which of them is in force. */
  const setUpPalette = () => {
    const current = document.querySelector("[data-md-component=palette] label:not([hidden])");
    const option = current && current.previousElementSibling;
    if (option) /** @type {HTMLInputElement} */ (option).checked = true;
  };

  /* What scrolls sideways must be reachable by keyboard, or its right half cannot be read. */
  const setUpTables = () => {
    const observer = new ResizeObserver((entries) => {
      for (const entry of entries) {
        const target = /** @type {HTMLElement} */ (entry.target);
        const scrolls = target.scrollWidth > target.clientWidth;
        if (scrolls) {
          target.tabIndex = 0;
          target.setAttribute("role", "group");
          target.setAttribute("aria-label", words.table ?? "");
        } else {
          target.removeAttribute("tabindex");
          target.removeAttribute("role");
          target.removeAttribute("aria-label");
        }
      }
    });
    for (const table of document.querySelectorAll(".md-typeset__scrollwrap")) observer.observe(table);
  };

  /**
   * The table of contents beside the page marks what is being read and keeps it in view. Material's own asks every
   * heading for its place, over and over, on phones too, where it is not shown.
   */
  const setUpContents = () => {
    const list = document.querySelector(".md-nav--secondary");
    const frame = list && /** @type {HTMLElement | null} */ (list.closest(".md-sidebar__scrollwrap"));
    if (!list || !frame) return;
    /** @type {Map<Element, HTMLAnchorElement>} */
    const links = new Map();
    for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (list.querySelectorAll("a[href^='#']"))) {
      const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (target) links.set(target, link);
    }

    /** @type {HTMLAnchorElement | undefined} */
    let current;
    /** @type {Set<Element>} */
    const begun = new Set();
    /** @type {(link: HTMLAnchorElement) => void} */
    const keepInView = (link) => {
      const [inner, outer] = [link.getBoundingClientRect(), frame.getBoundingClientRect()];
      if (inner.top < outer.top || inner.bottom > outer.bottom) {
        frame.scrollTop += inner.top - outer.top - outer.height / 2;
      }
    };
    /** @type {(link: Element, read: boolean) => void} */
    const mark = (link, read) => {
      link.classList.toggle("md-nav__link--active", read);
      link.closest(".md-nav--secondary > .md-nav__list > .md-nav__item")?.classList.toggle("shell-read", read);
    };
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) begun[entry.isIntersecting ? "add" : "delete"](entry.target);
        const last = [...links].filter(([place]) => begun.has(place)).pop();
        const link = last && last[1];
        if (link === current) return;
        if (current) mark(current, false);
        if (link) {
          mark(link, true);
          keepInView(link);
        }
        current = link;
      },
      /* What begins above the upper fifth of the window, however far above. */
      { rootMargin: "1000000px 0px -80% 0px" },
    );

    /* On phones the list is folded into the page and marks nothing. */
    const follow = () => {
      if (!withSearchBox.matches) observer.disconnect();
      else for (const place of links.keys()) observer.observe(place);
    };
    withSearchBox.addEventListener("change", follow);
    follow();
  };

  /* Material names blocks of code after what is around them; several in one article would get the same name. */
  for (const [number, code] of document.querySelectorAll("pre:not([id])").entries()) code.id = `code-${number + 1}`;

  setUpDrawer();
  setUpSearch();
  setUpContents();
  setUpPalette();
  /* Material wraps the tables when the document is complete, in a listener before this one. */
  document.addEventListener("DOMContentLoaded", setUpTables);
})();
