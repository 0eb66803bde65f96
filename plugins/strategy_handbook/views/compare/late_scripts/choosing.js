// What a reader of a comparison can choose: what is shown of it, and in which order.

/** Two things are in order whichever way they stand. */
const FEWEST = 3

/**
 * A box to tick for each thing and each criterion.
 * @param {Shape} shape
 * @param {Choice} choice
 * @param {HTMLElement} tools
 * @param {() => void} changed
 */
function offerBoxes(shape, choice, tools, changed) {
  const panel = tools.querySelector(".hb-compare__panel")
  const details = tools.querySelector("details")
  if (!panel || !details) return
  const group = (/** @type {string | undefined} */ legend, /** @type {HTMLElement[]} */ heads, /** @type {string[]} */ names) => {
    const boxes = heads.map((head, number) => {
      const box = document.createElement("input")
      box.type = "checkbox"
      box.checked = true
      box.addEventListener("change", () => {
        if (box.checked) choice.hidden.delete(head)
        else choice.hidden.add(head)
        changed()
      })
      const label = document.createElement("label")
      label.append(box, names[number])
      return label
    })
    const set = document.createElement("fieldset")
    const name = document.createElement("legend")
    name.textContent = legend || ""
    const all = document.createElement("div")
    all.append(...boxes)
    set.append(name, all)
    return set
  }
  panel.append(
    group(shape.words.things, shape.things, shape.names),
    group(shape.words.criteria, shape.criteria, shape.criteria.map((head) => head.textContent || "")),
  )
  details.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !details.open) return
    details.open = false
    details.querySelector("summary")?.focus()
    event.stopPropagation()
  })
  details.addEventListener("focusout", (event) => {
    const next = event.relatedTarget
    if (next instanceof Node && !details.contains(next)) details.open = false
  })
}

/**
 * Lets the head of a criterion with numbers put the things in order: the largest first, then the smallest,
 * then as they stood.
 * @param {Shape} shape
 * @param {Choice} choice
 * @param {(said: string) => void} changed
 */
function offerOrder(shape, choice, changed) {
  shape.criteria.forEach((head, row) => {
    const values = shape.cells[row].map((cell) => (cell.dataset.v === undefined ? undefined : Number(cell.dataset.v)))
    if (shape.things.length < FEWEST || values.filter((value) => value !== undefined).length < 2) return
    const name = head.textContent || ""
    const button = document.createElement("button")
    button.type = "button"
    button.className = "hb-compare__sort"
    button.append(...head.childNodes)
    head.append(button)
    button.addEventListener("click", () => {
      const now = head.getAttribute("aria-sort")
      const next = now === "descending" ? "ascending" : now ? "" : "descending"
      for (const other of shape.criteria) other.removeAttribute("aria-sort")
      choice.order = shape.things.map((_, number) => number)
      if (next) {
        head.setAttribute("aria-sort", next)
        const sign = next === "ascending" ? 1 : -1
        // What says nothing is last, whichever way.
        choice.order.sort((one, other) => {
          const [a, b] = [values[one], values[other]]
          if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
          return sign * (a - b)
        })
      }
      const words = next === "ascending" ? shape.words.least : next ? shape.words.most : shape.words.written
      changed((words || "").replace("{name}", name))
    })
  })
}
