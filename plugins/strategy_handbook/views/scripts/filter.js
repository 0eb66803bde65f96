// The filter of a view. Within a facet any of the chosen values will do, across facets each must. A
// view says with `data-f` what an item may be found by: the numbers of fields in the form. A list within
// a view that has a filter of its own says so with `data-filters`.

/**
 * @typedef {object} Item
 * @property {HTMLElement[]} elements where it is shown: as a bar, and as a row of the table
 * @property {Set<string>} facets the numbers of what it may be found by
 * @property {string} text everything that is said of it
 */

/** What a form filters: the nearest of these around it. */
const SCOPE = "[data-filters], .hb-view"
/** Views tell each other with this event that what they show has changed. */
const CHANGED = "hb-changed"

/**
 * Makes a filter work.
 * @param {HTMLFormElement} form
 */
function startFilter(form) {
  const view = /** @type {HTMLElement} */ (form.closest(SCOPE))
  const boxes = inputs(form, "checkbox").filter((box) => box.dataset.n)
  const find = inputs(form, "search")[0]
  const facets = [...new Set(boxes.map((box) => box.name))]

  const fromAddress = () => {
    const now = told()
    for (const box of boxes) box.checked = (now.get(box.name) || []).includes(box.value)
    if (find) find.value = (now.get("find") || []).join(",")
  }
  const toAddress = () => {
    for (const facet of facets) tell(facet, boxes.filter((box) => box.name === facet && box.checked).map((box) => box.value))
    tell("find", find && find.value.trim() ? [find.value.trim()] : [])
  }
  const changed = () => {
    toAddress()
    // Other views of the page have the same filter.
    for (const other of document.querySelectorAll("form.hb-filter")) other.dispatchEvent(new Event("hb-told"))
  }

  form.addEventListener("hb-told", () => {
    fromAddress()
    apply(view, form, boxes, find ? find.value : "")
  })
  form.addEventListener("input", (event) => {
    const field = event.target
    if (field instanceof HTMLInputElement && (field === find || boxes.includes(field))) changed()
  })
  form.addEventListener("submit", (event) => event.preventDefault())
  for (const button of form.querySelectorAll(".hb-filter__clear")) {
    button.addEventListener("click", () => {
      for (const box of boxes) box.checked = false
      if (find) find.value = ""
      changed()
      // The button is gone now; whoever uses the keyboard goes on from where the filter begins.
      if (find) find.focus()
    })
  }
  startPanel(form)
  fromAddress()
  if (find && (find.value || boxes.some((box) => box.checked))) apply(view, form, boxes, find.value)
}

/**
 * The panel with the facets closes as people expect it: with Escape, or when they go on elsewhere.
 * @param {HTMLFormElement} form
 */
function startPanel(form) {
  const panel = form.querySelector("details")
  if (!panel) return
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !panel.open) return
    panel.open = false
    panel.querySelector("summary")?.focus()
    event.stopPropagation()
  })
  panel.addEventListener("focusout", (event) => {
    const next = event.relatedTarget
    if (next instanceof Node && !panel.contains(next)) panel.open = false
  })
}

/**
 * Shows what matches, and says how much that is.
 * @param {HTMLElement} view
 * @param {HTMLFormElement} form
 * @param {HTMLInputElement[]} boxes
 * @param {string} text
 */
function apply(view, form, boxes, text) {
  const chosen = boxes.filter((box) => box.checked)
  const wanted = [...new Set(chosen.map((box) => box.name))].map((name) =>
    chosen.filter((box) => box.name === name).map((box) => box.dataset.n || ""),
  )
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const items = itemsOf(view)
  let shown = 0
  for (const item of items) {
    const fits =
      wanted.every((group) => group.some((number) => item.facets.has(number))) &&
      words.every((word) => item.text.includes(word))
    shown += Number(fits)
    for (const element of item.elements) element.hidden = !fits
  }
  // From the inside out: a week is empty when all its days are.
  for (const holder of [...view.querySelectorAll("[data-holds]")].reverse()) {
    if (holder instanceof HTMLElement) holder.hidden = !holder.querySelector("[data-f]:not([hidden])")
  }
  for (const left of view.querySelectorAll("[data-left]")) {
    left.textContent = String(left.closest("details")?.querySelectorAll("[data-f]:not([hidden])").length)
  }
  tellCount(form, shown, items.length)
  showChosen(form, chosen)
  const any = chosen.length > 0 || words.length > 0
  for (const [selector, hidden] of /** @type {const} */ ([[".hb-filter__chosen", !any || !shown], [".hb-filter__none", shown > 0]])) {
    const part = form.querySelector(selector)
    if (part instanceof HTMLElement) part.hidden = hidden
  }
  view.classList.toggle("hb-filtered", any)
  view.dispatchEvent(new Event(CHANGED))
}

/**
 * The items of a view, each with all places in which it is shown.
 * @param {HTMLElement} view
 * @returns {Item[]}
 */
function itemsOf(view) {
  /** @type {Map<string, Item>} */
  const items = new Map()
  let number = 0
  for (const element of view.querySelectorAll("[data-f]")) {
    if (!(element instanceof HTMLElement) || element.closest(SCOPE) !== view) continue
    const key = element.dataset.k || `-${(number += 1)}`
    const item = items.get(key) || { elements: [], facets: new Set((element.dataset.f || "").split(" ")), text: "" }
    item.elements.push(element)
    item.text += ` ${(element.textContent || "").toLowerCase()}`
    items.set(key, item)
  }
  return [...items.values()]
}

/**
 * @param {HTMLFormElement} form
 * @param {number} shown
 * @param {number} all
 */
function tellCount(form, shown, all) {
  const output = form.querySelector("output")
  const text = (form.dataset.count || "").replace("{shown}", String(shown)).replace("{all}", String(all))
  if (output && output.textContent !== text) output.textContent = text
}

/**
 * Lists what is chosen, so that it can be seen and taken back with the panel closed.
 * @param {HTMLFormElement} form
 * @param {HTMLInputElement[]} chosen
 */
function showChosen(form, chosen) {
  const list = form.querySelector(".hb-filter__chosen ul")
  if (!list) return
  list.replaceChildren(
    ...chosen.map((box) => {
      const name = box.parentElement?.textContent || box.value
      const button = document.createElement("button")
      button.type = "button"
      button.textContent = name
      button.setAttribute("aria-label", (form.dataset.remove || "").replace("{name}", name))
      button.addEventListener("click", () => {
        box.click()
        form.querySelector("summary")?.focus()
      })
      const entry = document.createElement("li")
      entry.append(button)
      return entry
    }),
  )
}

/**
 * @param {ParentNode} within
 * @param {string} type
 * @returns {HTMLInputElement[]}
 */
function inputs(within, type) {
  return [...within.querySelectorAll("input")].filter((field) => field.type === type)
}
