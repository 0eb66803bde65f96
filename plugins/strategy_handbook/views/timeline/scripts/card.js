// The card of an item: everything that the table says of it, with links, beside its bar.

/** How long the card stays when the pointer has left, so that it can be reached, in milliseconds. */
const STAYS = 200

/**
 * Shows the card of whatever bar is pointed at or in focus.
 * @param {HTMLElement} timeline
 * @param {(key: string | undefined) => void} look is told which item that is
 */
function startCard(timeline, look) {
  const card = document.createElement("div")
  card.className = "hb-card-of-item"
  card.setAttribute("role", "group")
  card.setAttribute("popover", "manual")
  /** @type {HTMLElement | null} */
  let shown = null
  let leaving = 0

  const hide = () => {
    clearTimeout(leaving)
    if (!shown) return
    shown = null
    card.remove()
    look(undefined)
  }
  /** @param {HTMLElement} bar */
  const show = (bar) => {
    clearTimeout(leaving)
    if (shown === bar) return
    const row = timeline.querySelector(`.hb-timeline__data tr[data-k="${bar.dataset.k}"]`)
    if (!row || !hasBars(timeline)) return
    shown = bar
    card.replaceChildren(...contents(row))
    card.setAttribute("aria-label", row.querySelector("th")?.textContent || "")
    // Below its bar in the document, so that the next Tab leads to the card's links.
    bar.append(card)
    if (card.showPopover) card.showPopover()
    place(card, bar)
    look(bar.dataset.k)
  }
  /** @param {EventTarget | null} target */
  const barOf = (target) => {
    const bar = target instanceof Element ? target.closest(".hb-bar") : null
    return bar instanceof HTMLElement && bar.dataset.k ? bar : null
  }

  timeline.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse") return
    const bar = barOf(event.target)
    if (bar) show(bar)
  })
  timeline.addEventListener("pointerout", (event) => {
    if (event.pointerType !== "mouse" || !shown) return
    const to = event.relatedTarget
    if (to instanceof Node && shown.contains(to)) return
    clearTimeout(leaving)
    if (!shown.contains(document.activeElement)) leaving = window.setTimeout(hide, STAYS)
  })
  timeline.addEventListener("focusin", (event) => {
    const bar = barOf(event.target)
    if (bar && event.target instanceof Element && event.target.matches(":focus-visible")) show(bar)
    else if (!bar) hide()
  })
  timeline.addEventListener("focusout", (event) => {
    const to = event.relatedTarget
    if (shown && !(to instanceof Node && shown.contains(to))) hide()
  })
  timeline.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !shown) return
    const link = shown.querySelector("a")
    const inside = card.contains(document.activeElement)
    hide()
    if (inside && link) link.focus({ preventScroll: true })
    event.stopPropagation()
  })
  timeline.querySelector(".hb-timeline__region")?.addEventListener("scroll", () => {
    if (shown) place(card, shown)
  })
}

/**
 * The cells of a row that say something, each with the head of its column.
 * @param {Element} row
 */
function contents(row) {
  const title = document.createElement("p")
  title.className = "hb-card-of-item__title"
  title.append(...copies(row.querySelector("th")))
  const list = document.createElement("dl")
  for (const cell of row.querySelectorAll("td")) {
    if (!cell.textContent?.trim()) continue
    const term = document.createElement("dt")
    term.textContent = cell.dataset.label || ""
    const fact = document.createElement("dd")
    fact.append(...copies(cell))
    list.append(term, fact)
  }
  return [title, list]
}

/** @param {Element | null} element */
function copies(element) {
  return [...(element?.childNodes || [])].map((node) => node.cloneNode(true))
}

/**
 * Puts the card below its bar, above it where there is no room, and always into the window.
 * @param {HTMLElement} card
 * @param {HTMLElement} bar
 */
function place(card, bar) {
  const one = /** @type {Element} */ (bar.firstElementChild).getBoundingClientRect()
  const region = bar.closest(".hb-timeline__region")?.getBoundingClientRect()
  const width = card.offsetWidth
  const height = card.offsetHeight
  const seen = Math.max(one.left, region ? region.left : 0)
  const start = isMirrored(bar) ? Math.min(one.right, region ? region.right : one.right) - width : seen
  const left = Math.min(Math.max(start, 8), document.documentElement.clientWidth - width - 8)
  const below = one.bottom + 4
  const above = one.top - height - 4
  card.style.left = `${left}px`
  card.style.top = `${below + height > window.innerHeight && above > 0 ? above : below}px`
}
