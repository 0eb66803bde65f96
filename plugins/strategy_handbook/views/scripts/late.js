// What few pages need comes when a page has it: a part of a view names its script with `data-script`.

/** The address of this script, beside which the others lie; known only while it is read. */
const here = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : ""
/** @type {Set<string>} what was asked for; a theme may put many pages in the place of one */
const fetched = new Set()

/**
 * Fetches the scripts that a view needs, each once.
 * @param {HTMLElement} view
 */
function fetchLate(view) {
  for (const part of view.querySelectorAll("[data-script]")) {
    const name = part instanceof HTMLElement ? part.dataset.script || "" : ""
    if (!here || fetched.has(name)) continue
    fetched.add(name)
    const script = document.createElement("script")
    script.src = here.replace(/[^/?#]*\.js/, `${name}.js`)
    document.head.append(script)
  }
}
