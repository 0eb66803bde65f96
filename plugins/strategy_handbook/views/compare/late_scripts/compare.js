// A comparison that its reader arranges: what is hidden, in which order things stand, and how far each is
// from which. The page has it all already; here cells are only moved, and differences said anew.

/**
 * @typedef {object} Shape a comparison, whichever way it stands
 * @property {HTMLElement} root
 * @property {HTMLTableElement} table
 * @property {HTMLElement[]} things the heads of what is compared
 * @property {HTMLElement[]} criteria their heads
 * @property {HTMLElement[][]} cells of each criterion those of each thing
 * @property {HTMLDetailsElement[]} lists of each thing its list for narrow screens
 * @property {string[]} names what the things are called
 * @property {DOMStringMap} words what is said, in the reader's language
 */

/**
 * @typedef {object} Choice what a reader has chosen
 * @property {boolean} turned whether things are rows
 * @property {boolean} only whether criteria are hidden in which nothing differs
 * @property {boolean} apart whether differences are shown
 * @property {number} from the thing that all are held against
 * @property {number[]} order the things in their order
 * @property {Set<HTMLElement>} hidden heads of what is not shown
 */

/**
 * Makes a comparison work.
 * @param {HTMLElement} root
 * @param {HTMLElement} tools
 */
function startComparison(root, tools) {
  const shape = shapeOf(root, tools)
  if (!shape) return
  /** @type {Choice} */
  const choice = {
    turned: root.classList.contains("hb-compare--turned"),
    only: false,
    apart: Boolean(tools.querySelector("select")),
    from: 0,
    order: shape.things.map((_, number) => number),
    hidden: new Set(),
  }
  const output = tools.querySelector("output")
  /** @param {string} [said] */
  const changed = (said) => {
    const shown = arrange(shape, choice)
    if (output) output.textContent = said || shown
  }
  for (const button of tools.querySelectorAll("button")) {
    const does = /** @type {"turned" | "only" | "apart"} */ (button.dataset.does)
    button.addEventListener("click", () => {
      choice[does] = !choice[does]
      if (button.hasAttribute("aria-pressed")) button.setAttribute("aria-pressed", String(choice[does]))
      changed()
    })
  }
  const select = tools.querySelector("select")
  select?.addEventListener("change", () => {
    choice.from = select.selectedIndex
    const from = root.querySelector(".hb-compare__from")
    if (from) from.textContent = (tools.dataset.from || "").replace("{name}", shape.names[choice.from])
    changed()
  })
  offerBoxes(shape, choice, tools, changed)
  offerOrder(shape, choice, changed)
}

/**
 * @param {HTMLElement} root
 * @param {HTMLElement} tools
 * @returns {Shape | undefined}
 */
function shapeOf(root, tools) {
  const table = root.querySelector("table")
  if (!table) return undefined
  const [head, ...rows] = [...table.rows].map((row) => /** @type {HTMLElement[]} */ ([...row.cells]))
  const across = head.slice(1)
  const down = rows.map((row) => row[0])
  const body = rows.map((row) => row.slice(1))
  const lists = [...root.querySelectorAll("details")].filter((one) => one.classList.contains("hb-compare__one"))
  const names = lists.map((list) => list.querySelector("summary")?.textContent || "")
  const rest = { root, table, lists, names, words: tools.dataset }
  return root.classList.contains("hb-compare--turned")
    ? { ...rest, things: down, criteria: across, cells: across.map((_, number) => body.map((row) => row[number])) }
    : { ...rest, things: across, criteria: down, cells: body }
}

/**
 * Shows a comparison as it was chosen; returns how much of it is shown.
 * @param {Shape} shape
 * @param {Choice} choice
 */
function arrange(shape, choice) {
  const { things, criteria, cells, lists, table, root } = shape
  const seen = choice.order.filter((number) => !choice.hidden.has(things[number]))
  const rows = criteria
    .map((_, number) => number)
    .filter((number) => !choice.hidden.has(criteria[number]) && !(choice.only && same(seen.map((one) => cells[number][one]))))
  const said = lists.map((list) => [...list.querySelectorAll("dd")])
  criteria.forEach((head, row) => {
    cells[row].forEach((cell, one) => {
      for (const [place, from] of [[cell, cells[row][choice.from]], [said[one][row], said[choice.from][row]]]) {
        tellApart(shape, place, choice.apart && one !== choice.from ? from : undefined, "told" in head.dataset)
      }
      const line = said[one][row].parentElement
      if (line) line.hidden = !rows.includes(row)
    })
  })
  lists.forEach((list, one) => (list.hidden = !seen.includes(one)))
  lists[0]?.parentElement?.append(...choice.order.map((one) => lists[one]))

  const focused = document.activeElement
  const corner = table.rows[0].cells[0]
  const [across, down] = choice.turned ? [rows.map((row) => criteria[row]), seen.map((one) => things[one])] : [seen.map((one) => things[one]), rows.map((row) => criteria[row])]
  for (const head of across) head.setAttribute("scope", "col")
  for (const head of down) head.setAttribute("scope", "row")
  table.tHead?.rows[0].replaceChildren(corner, ...across)
  const body = down.map((head, place) => {
    const line = document.createElement("tr")
    line.append(head, ...(choice.turned ? rows.map((row) => cells[row][seen[place]]) : seen.map((one) => cells[rows[place]][one])))
    return line
  })
  table.tBodies[0].replaceChildren(...body)
  root.classList.toggle("hb-compare--turned", choice.turned)
  root.style.setProperty("--n", String(across.length))
  // What is moved loses the focus.
  if (focused instanceof HTMLElement && focused !== document.activeElement) focused.focus({ preventScroll: true })
  const counted = [filledIn(shape.words.shown, rows.length, criteria.length), filledIn(shape.words.compared, seen.length, things.length)]
  return counted.join(" · ")
}

/**
 * @param {string | undefined} text
 * @param {number} shown
 * @param {number} all
 */
function filledIn(text, shown, all) {
  return (text || "").replace("{shown}", String(shown)).replace("{all}", String(all))
}

function startComparisons() {
  for (const root of document.querySelectorAll(".hb-compare:not([data-live])")) {
    const tools = root.querySelector(".hb-compare__tools")
    if (!(root instanceof HTMLElement && tools instanceof HTMLElement)) continue
    root.dataset.live = ""
    startComparison(root, tools)
  }
}

startComparisons()
// Material says with `document$` that it has put another page in place of this one.
const laterPages = /** @type {{document$?: {subscribe(then: () => void): void}}} */ (window)
laterPages.document$?.subscribe(startComparisons)
