// Small months count what the filter leaves. Their items are held once, out of sight, where the filter
// finds them like any others; whatever counts items says with `data-counts` which: the number of each,
// then letters of its kind and its half, `12cU`. What the page itself says is kept, and comes back.

/** The shades of days end here: so many items, or more. */
const MOST_DENSE = 4

/**
 * Makes the small months of a view follow its filter.
 * @param {HTMLElement} view
 */
function startSmallMonths(view) {
  const held = view.querySelector(".hb-counted")
  if (!(held instanceof HTMLElement)) return
  /** @type {Map<Element, {nodes: Node[], looks: string}>} */
  const own = new Map()
  for (const element of view.querySelectorAll(".hb-dense, [data-shown], [data-letter]")) {
    own.set(element, { nodes: [...element.childNodes], looks: element.className })
  }

  /** @param {Element} element @param {Node[]} [nodes] those of the page, if none are given @param {string} [looks] */
  const fill = (element, nodes, looks) => {
    const page = own.get(element)
    if (!page) return
    element.replaceChildren(...(nodes || page.nodes))
    if (page.looks) element.className = looks || page.looks
  }
  /** @param {Element} day @param {string[]} left */
  const fillDay = (day, left) => {
    const page = own.get(day)
    if (!page) return
    const link = /** @type {HTMLElement} */ (page.nodes[0].cloneNode(true))
    const number = /** @type {HTMLElement} */ (link.querySelector(".hb-dense__day"))
    const count = /** @type {HTMLElement} */ (link.querySelector(".hb-dense__count"))
    const halves = [counted(left, "U"), counted(left, "D")]
    count.style.setProperty("--u", String(halves[0]))
    count.style.setProperty("--d", String(halves[1]))
    count.replaceChildren(/** @type {Node} */ (count.firstChild), ...wordsOf(held, left.length, halves[0], halves[1]))
    const looks = page.looks.replace(/hb-dense--\d/, `hb-dense--${Math.min(left.length, MOST_DENSE)}`)
    fill(day, [left.length ? link : number], looks)
  }
  const recount = () => {
    const shown = new Set()
    for (const item of held.children) if (item instanceof HTMLElement && !item.hidden) shown.add(item.dataset.k)
    const rows = view.querySelectorAll(".hb-numbers tbody tr")
    view.querySelectorAll(".hb-mini").forEach((month, number) => {
      /** @type {string[]} */
      const found = []
      let all = 0
      for (const place of month.querySelectorAll("[data-counts]")) {
        const items = (place.getAttribute("data-counts") || "").split(" ")
        const left = items.filter((item) => shown.has(String(parseInt(item))))
        found.push(...left)
        all += items.length
        if (left.length < items.length) fillDay(place, left)
        else fill(place)
      }
      const total = month.querySelector("[data-shown]")
      const text = total?.getAttribute("data-shown") || ""
      const same = found.length === all
      if (total) fill(total, same ? undefined : [new Text(text.replace("{shown}", String(found.length)))])
      for (const cell of rows[number]?.querySelectorAll("[data-letter]") || []) {
        const left = counted(found, cell.getAttribute("data-letter") || "")
        fill(cell, same ? undefined : [new Text(left ? String(left) : "")])
      }
    })
  }
  view.addEventListener(CHANGED, recount)
  if (view.classList.contains("hb-filtered")) recount()
}

/**
 * How many items have a letter.
 * @param {string[]} items
 * @param {string} letter
 */
function counted(items, letter) {
  return items.filter((item) => item.includes(letter)).length
}

/**
 * How many items a day has: the number is seen, all else is read out.
 * @param {HTMLElement} held has the words for each number
 * @param {number} items
 * @param {number} upstream
 * @param {number} downstream
 * @returns {Node[]}
 */
function wordsOf(held, items, upstream, downstream) {
  const { items: all = "", upstream: up = "", downstream: down = "", halves = "", both = "" } = held.dataset
  const [count, ofUp, ofDown] = [[all, items], [up, upstream], [down, downstream]].map(
    ([words, number]) => String(words).split("|")[Number(number)],
  )
  const joined = both.replace("{upstream}", ofUp).replace("{downstream}", ofDown)
  const parts = upstream && downstream ? joined : upstream ? ofUp : downstream ? ofDown : ""
  const words = parts ? halves.replace("{items}", count).replace("{halves}", parts) : count
  const [before, ...after] = words.split(String(items))
  return [hiddenWords(before), new Text(String(items)), hiddenWords(after.join(String(items)))].flat()
}

/**
 * Words that are read out and not seen.
 * @param {string} words
 */
function hiddenWords(words) {
  if (!words) return []
  const hidden = document.createElement("span")
  hidden.className = "hb-hidden"
  hidden.textContent = words
  return [hidden]
}
