/* Where a finished record is handed in: the pages of the repository for a new file and for an existing one.

   GitHub and Gitea fill in the name and the content. GitLab fills in the name alone: its editor leaves the content
   out, whatever the address says. Gitee fills in nothing. */

/**
 * @typedef {{url: string, branch: string, kind: "github" | "gitlab" | "gitea" | "gitee"}} FormRepository
 * A page of the repository, and what of the file is filled in there already.
 * @typedef {{href: string, hasName: boolean, hasContent: boolean}} FormDestination
 */

const formRepository = (() => {
  "use strict";

  /* What servers and browsers between take for granted; GitHub answers longer ones with "414 URI Too Long". */
  const LONGEST_ADDRESS = 8000;
  const HOSTS = /** @type {const} */ ([["github.com", "github"], ["gitlab.com", "gitlab"], ["gitee.com", "gitee"]]);
  const KINDS = ["github", "gitlab", "gitea", "gitee"];

  /**
   * @param {{url?: string | undefined, branch?: string | undefined, kind?: string | undefined}} given
   * @returns {FormRepository | null} nothing if the site knows of no repository
   */
  const read = ({ url = "", branch = "", kind = "" }) => {
    let address;
    try {
      address = new URL(url);
    } catch {
      return null;
    }
    if (!/^https?:$/u.test(address.protocol)) return null;
    const found = KINDS.includes(kind) ? kind : HOSTS.find(([host]) => address.hostname === host)?.[1];
    if (!found) return null;
    return {
      url: `${address.origin}${address.pathname}`.replace(/(?:\.git)?\/*$/u, ""),
      branch: branch || "main",
      kind: /** @type {FormRepository["kind"]} */ (found),
    };
  };

  /** @type {(path: string) => string} */
  const inAddress = (path) => path.split("/").map(encodeURIComponent).join("/");

  /**
   * The page on which a new file is made.
   * @type {(repository: FormRepository, path: string, text: string) => FormDestination}
   */
  const forNew = ({ url, branch, kind }, path, text) => {
    const at = inAddress(branch);
    if (kind === "gitee") {
      const folder = path.split("/").slice(0, -1).join("/");
      return { href: `${url}/new/${at}/${inAddress(folder)}`, hasName: false, hasContent: false };
    }
    if (kind === "gitlab") {
      return { href: `${url}/-/new/${at}?file_name=${encodeURIComponent(path)}`, hasName: true, hasContent: false };
    }
    const bare = `${url}/${kind === "gitea" ? "_new" : "new"}/${at}?filename=${encodeURIComponent(path)}`;
    const whole = `${bare}&value=${encodeURIComponent(text)}`;
    const fits = whole.length <= LONGEST_ADDRESS;
    return { href: fits ? whole : bare, hasName: true, hasContent: fits };
  };

  /**
   * The page on which an existing file is edited; no repository fills in content there.
   * @type {(repository: FormRepository, path: string) => FormDestination}
   */
  const forEdit = ({ url, branch, kind }, path) => {
    const edit = { github: "edit", gitlab: "-/edit", gitea: "_edit", gitee: "edit" }[kind];
    return { href: `${url}/${edit}/${inAddress(branch)}/${inAddress(path)}`, hasName: true, hasContent: false };
  };

  /** @type {() => FormRepository | null} the repository that the page names in its head */
  const ofPage = () => {
    const named = /** @type {HTMLElement | null} */ (document.querySelector('meta[name="repository"]'));
    return named ? read({ url: named.getAttribute("content") ?? "", branch: named.dataset.branch, kind: named.dataset.kind }) : null;
  };

  return { read, forNew, forEdit, ofPage };
})();
