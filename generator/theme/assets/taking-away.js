/* What readers take away: a text copied, a file saved. The clipboard is closed to pages of a folder or of plain http,
   where the library is often read; there the older way is tried. */
const takingAway = (() => {
  "use strict";

  const KEPT_FOR = 10_000;

  /**
   * Copies a text; tells whether the browser let it. What was chosen stays so, to be copied by key.
   * @type {(text: string, choose: () => void) => Promise<boolean>} choose selects the text where it is shown
   */
  const copied = async (text, choose) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      choose();
      return copyChosen();
    }
  };

  /** @type {() => boolean} */
  const copyChosen = () => {
    try {
      return document.execCommand("copy");
    } catch {
      return false;
    }
  };

  /** @type {(name: string, text: string, type?: string) => void} */
  const save = (name, text, type = "text/plain") => {
    const href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
    const link = Object.assign(document.createElement("a"), { href, download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(href), KEPT_FOR);
  };

  return { copied, save };
})();
