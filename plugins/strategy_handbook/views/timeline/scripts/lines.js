// The lines of a timeline: handovers, and what waits for what.

/** Half the height of a bar in ems, and how a line leaves a bar that ends before its handover. */
const HALF = 0.8
const LEAVE = 0.62
const CURVE = 0.4
const SAME = 0.8

/**
 * Where a bar stands.
 * @typedef {object} Place
 * @property {HTMLElement} bar
 * @property {Element | null} lane
 * @property {number} left where it begins, in percent of the axis
 * @property {number} right where it ends
 * @property {number} y its middle, in ems below the top of the picture
 */

/**
 * Draws the handovers anew, from bar to bar as these stand now.
 * @param {HTMLElement} timeline
 */
function drawHandovers(timeline) {
  const batons = /** @type {HTMLElement} */ (timeline.querySelector(".hb-timeline__batons"))
  const box = batons.getBoundingClientRect()
  const em = parseFloat(getComputedStyle(batons).fontSize)
  const places = shownBars(timeline).map((bar) => {
    const style = bar.style
    const left = Number(style.getPropertyValue("--s"))
    const one = /** @type {Element} */ (bar.firstElementChild).getBoundingClientRect()
    const y = (one.top + one.height / 2 - box.top) / em
    return { bar, lane: bar.closest(".hb-lane"), left, right: left + Number(style.getPropertyValue("--d")), y }
  })
  const drawn = new Set()
  batons.innerHTML = places
    .flatMap((giver) =>
      gives(giver.bar).map(({ key, at }) => {
        const takers = places.filter((one) => one.bar.dataset.k === key)
        const near = takers.find((one) => one.lane === giver.lane)
        // A line leaves its lane only where no lane holds both its ends.
        const pair = `${giver.bar.dataset.k}>${key}`
        const elsewhere = places.some(
          (one) => one.bar.dataset.k === giver.bar.dataset.k && takers.some((taker) => taker.lane === one.lane),
        )
        if (!near && (elsewhere || drawn.has(pair))) return ""
        drawn.add(pair)
        return handover(giver, near || takers[0], at)
      }),
    )
    .join("")
}

/**
 * @param {Place} giver
 * @param {Place | undefined} taker
 * @param {number} at the day of the handover, in percent of the axis
 */
function handover(giver, taker, at) {
  if (!taker) {
    const end = Math.min(Math.max(at, giver.left), giver.right)
    return line("hb-baton hb-baton--away", { x: end, y: giver.y, ny: giver.y })
  }
  const bends = at <= taker.left + SAME
  const x = Math.min(at, bends ? taker.left : taker.right)
  const inside = x <= giver.right + SAME
  const sign = taker.y > giver.y ? 1 : -1
  const more = (sign < 0 ? " hb-baton--up" : "") + (bends ? " hb-baton--bend" : "")
  const begin = giver.y + sign * (inside ? HALF : LEAVE + CURVE)
  const end = bends ? taker.y : taker.y - sign * HALF
  const y = Math.min(begin, end)
  const h = Math.abs(end - begin)
  const upright = line(`hb-baton${more}`, { x, y, h, w: bends ? taker.left - x : 0, ny: y, nh: h })
  if (inside) return upright
  const top = giver.y + (sign > 0 ? LEAVE : -LEAVE - CURVE)
  return line(`hb-baton__stub${more}`, { x: giver.right, y: top, ny: top, w: x - giver.right }) + upright
}

/**
 * @param {string} classes
 * @param {Record<string, number>} measures
 */
function line(classes, measures) {
  const style = Object.entries(measures).map(([name, value]) => `--${name}:${value.toFixed(2)}`)
  return `<i class="${classes}" style="${style.join(";")}"></i>`
}

/**
 * Draws which item waits for which: where that cannot hold always, else of the item in focus or of all.
 * @param {HTMLElement} timeline
 * @param {string | undefined} focus the number of an item
 */
function drawOrder(timeline, focus) {
  const body = /** @type {HTMLElement} */ (timeline.querySelector(".hb-timeline__body"))
  const all = timeline.querySelector(".hb-order")
  const every = all instanceof HTMLInputElement && all.checked
  body.querySelector(".hb-timeline__order")?.remove()
  if (!hasBars(timeline)) return
  const box = body.getBoundingClientRect()
  const em = parseFloat(getComputedStyle(body).fontSize)
  const bars = shownBars(timeline).filter((bar) => !bar.classList.contains("hb-bar--milestone"))
  const parts = []
  for (const bar of bars) {
    for (const one of (bar.dataset.after || "").split(" ").filter(Boolean)) {
      const conflict = one.endsWith("!")
      const key = conflict ? one.slice(0, -1) : one
      if (!(every || conflict || focus === key || focus === bar.dataset.k)) continue
      const same = bars.filter((other) => other.dataset.k === key)
      const before = same.find((other) => other.closest(".hb-lane") === bar.closest(".hb-lane")) || same[0]
      // A handover between the two is drawn already, and says more.
      if (before && !conflict && gives(before).some((given) => given.key === bar.dataset.k)) continue
      if (before) parts.push(waiting(before, bar, box, em, conflict, focus === key || focus === bar.dataset.k))
    }
  }
  if (!parts.length) return
  const svg = `<svg class="hb-timeline__order" aria-hidden="true" width="${box.width}" height="${box.height}">${parts.join("")}</svg>`
  body.insertAdjacentHTML("beforeend", svg)
}

/**
 * A line from the end of one bar to the beginning of another.
 * @param {HTMLElement} before
 * @param {HTMLElement} after
 * @param {DOMRect} box
 * @param {number} em
 * @param {boolean} conflict
 * @param {boolean} focus
 */
function waiting(before, after, box, em, conflict, focus) {
  const one = /** @type {Element} */ (before.firstElementChild).getBoundingClientRect()
  const other = /** @type {Element} */ (after.firstElementChild).getBoundingClientRect()
  const mirrored = isMirrored(before)
  const on = mirrored ? -1 : 1
  const x1 = (mirrored ? one.left : one.right) - box.left
  const x2 = (mirrored ? other.right : other.left) - box.left
  const y1 = one.top + one.height / 2 - box.top
  const y2 = other.top + other.height / 2 - box.top
  const step = 0.7 * em * on
  const tip = 0.5 * em
  const end = x2 - tip * on * 0.6
  let path = `M${x1} ${y1}H${x2 - step}V${y2}H${end}`
  if ((x2 - x1) * on < 2 * step * on) {
    // There is no room before the bar: the line goes back between the rows.
    const between = y1 === y2 ? y1 + 1.1 * em : y2 - Math.sign(y2 - y1) * 1.1 * em
    path = `M${x1} ${y1}h${step}V${between}H${x2 - step}V${y2}H${end}`
  }
  const arrow = `M${x2 - tip * on} ${y2 - tip * 0.7}L${x2} ${y2}L${x2 - tip * on} ${y2 + tip * 0.7}z`
  const classes = (conflict ? " hb-wait--conflict" : "") + (focus ? " hb-wait--focus" : "")
  return `<g class="hb-wait${classes}"><path d="${path}"/><path class="hb-wait__tip" d="${arrow}"/></g>`
}
