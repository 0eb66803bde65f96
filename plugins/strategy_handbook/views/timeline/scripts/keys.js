// From item to item with the arrow keys, as the bars stand in the picture.

/**
 * @param {HTMLElement} timeline
 */
function startKeys(timeline) {
  timeline.addEventListener("keydown", (event) => {
    const link = event.target
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    if (!(link instanceof HTMLElement) || !link.parentElement?.matches(".hb-bar")) return
    const next = goal(timeline, link, event.key)
    if (!next) return
    event.preventDefault()
    next.focus({ preventScroll: true })
    next.scrollIntoView({ block: "nearest", inline: "nearest" })
  })
}

/**
 * The link that a key leads to from another.
 * @param {HTMLElement} timeline
 * @param {HTMLElement} from
 * @param {string} key
 * @returns {HTMLElement | undefined}
 */
function goal(timeline, from, key) {
  const links = /** @type {HTMLElement[]} */ ([...timeline.querySelectorAll(".hb-bar:not([hidden]) > a")])
  if (!hasBars(timeline)) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[key]
    return step ? links[links.indexOf(from) + step] : undefined
  }
  const lane = from.closest(".hb-lane")
  const on = isMirrored(timeline) ? -1 : 1
  const begin = (/** @type {HTMLElement} */ one) => one.getBoundingClientRect()[on > 0 ? "left" : "right"] * on
  const inLane = links.filter((one) => one.closest(".hb-lane") === lane)
  inLane.sort((one, other) => begin(one) - begin(other) || one.getBoundingClientRect().top - other.getBoundingClientRect().top)
  const step = { ArrowRight: on, ArrowLeft: -on }[key]
  if (step) return inLane[inLane.indexOf(from) + step]
  if (key === "Home") return inLane[0]
  if (key === "End") return inLane[inLane.length - 1]
  const way = { ArrowDown: 1, ArrowUp: -1 }[key]
  if (!way) return undefined
  const here = from.getBoundingClientRect()
  /** @param {HTMLElement} one */
  const down = (one) => (one.getBoundingClientRect().top - here.top) * way
  const others = links.filter((one) => down(one) > here.height / 2)
  const nearest = Math.min(...others.map(down))
  const row = others.filter((one) => down(one) < nearest + here.height / 2)
  return row.sort((one, other) => Math.abs(begin(one) - begin(from)) - Math.abs(begin(other) - begin(from)))[0]
}
