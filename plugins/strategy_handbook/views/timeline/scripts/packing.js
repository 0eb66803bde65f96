// Puts the bars of a timeline into rows again, once some are hidden or stand in other lanes. It packs
// as the page's own drawing did, but by the sizes that labels have on this screen.

/** What neighbours in a row keep between them, and a line that arrives before a bar, in ems. */
const APART = 0.7
const ARRIVAL = 1.3

/**
 * @typedef {object} Bar
 * @property {HTMLElement} element
 * @property {string} key the number of its item
 * @property {string} head the number of the item it belongs to; empty if it leads a group
 * @property {number} from where bar and label begin, in pixels from where the axis begins
 * @property {number} until where they end
 * @property {boolean} tucked whether it sits on its head's bar and needs no row
 */

/**
 * Whether things are drawn from right to left.
 * @param {Element} element
 */
function isMirrored(element) {
  return getComputedStyle(element).direction === "rtl"
}

/**
 * Whether a picture is drawn as bars; on a phone it is a list of cards.
 * @param {HTMLElement} timeline
 */
function hasBars(timeline) {
  const head = timeline.querySelector(".hb-timeline__head")
  return head instanceof HTMLElement && head.offsetHeight > 0
}

/**
 * The lanes that have rows: all but the one of what has no date.
 * @param {HTMLElement} timeline
 * @returns {HTMLElement[]}
 */
function lanesOf(timeline) {
  return [.../** @type {NodeListOf<HTMLElement>} */ (timeline.querySelectorAll(".hb-timeline__body > .hb-lane"))]
}

/**
 * Gives every bar that is shown a row, lane by lane, and hides lanes without any.
 * @param {HTMLElement} timeline
 */
function packLanes(timeline) {
  const names = timeline.querySelector(".hb-names")
  const named = names instanceof HTMLInputElement && names.checked
  const lanes = lanesOf(timeline)
  for (const lane of lanes) lane.hidden = !lane.querySelector(".hb-bar:not([hidden])")
  // Everything is measured before anything is moved: to do it in turn would take the browser far longer.
  const takers = new Set(shownBars(timeline).flatMap((bar) => gives(bar).map((one) => one.key)))
  const measured = lanes.filter((lane) => !lane.hidden).map((lane) => ({ lane, bars: measure(lane, named, takers) }))
  for (const { lane, bars } of measured) {
    const rows = String(pack(bars, parseFloat(getComputedStyle(lane).fontSize)))
    lane.style.setProperty("--rows", rows)
    lane.style.setProperty("--named", rows)
  }
}

/**
 * @param {HTMLElement} lane
 * @param {boolean} named whether milestones show their names, and have rows of their own
 * @param {Set<string>} takers the numbers of the items to which others hand over
 * @returns {Bar[]}
 */
function measure(lane, named, takers) {
  const list = /** @type {HTMLElement} */ (lane.querySelector("ul"))
  const box = list.getBoundingClientRect()
  const em = parseFloat(getComputedStyle(list).fontSize)
  const mirrored = isMirrored(list)
  const shown = /** @type {HTMLElement[]} */ ([...list.querySelectorAll(".hb-bar:not([hidden])")])
  const heads = new Set(shown.map((element) => element.dataset.k))
  return shown.map((element) => {
    const head = element.dataset.of && heads.has(element.dataset.of) ? element.dataset.of : ""
    const tucked = !named && Boolean(head) && element.classList.contains("hb-bar--milestone")
    const parts = [
      element.querySelector("a"),
      tucked ? null : element.querySelector(".hb-bar__label"),
      element.querySelector(".hb-bar__was"),
    ]
    let from = Infinity
    let until = 0
    for (const part of parts) {
      if (!part) continue
      const one = part.getBoundingClientRect()
      if (!one.width) continue
      from = Math.min(from, mirrored ? box.right - one.right : one.left - box.left)
      until = Math.max(until, mirrored ? box.right - one.left : one.right - box.left)
    }
    if (takers.has(element.dataset.k || "")) from -= ARRIVAL * em
    for (const { at } of gives(element)) until = Math.max(until, (at / 100) * box.width + em / 2)
    return { element, key: element.dataset.k || "", head, from, until, tucked }
  })
}

/**
 * Packs a lane: initiatives above campaigns above the rest, each with what belongs to it in the rows
 * below it.
 * @param {Bar[]} bars
 * @param {number} em
 * @returns {number} how many rows the lane has
 */
function pack(bars, em) {
  /** @type {Bar[][][]} */
  const bands = [[], [], []]
  for (const head of bars.filter((bar) => !bar.head)) {
    const classes = head.element.classList
    const band = classes.contains("hb-bar--initiative") ? 0 : classes.contains("hb-bar--campaign") ? 1 : 2
    bands[band].push([head, ...bars.filter((bar) => bar.head === head.key)])
  }
  let first = 0
  for (const band of bands) {
    const taken = rows(em * APART)
    for (const [head, ...members] of band.sort((one, other) => one[0].from - other[0].from)) {
      const below = rows(em * APART)
      const own = members.filter((bar) => !bar.tucked).map((bar) => ({ bar, down: 1 + below.place([{ bar, down: 0 }]) }))
      const row = taken.place([{ bar: head, down: 0 }, ...own])
      for (const { bar, down } of [{ bar: head, down: 0 }, ...own]) setRow(bar.element, first + row + down)
      for (const bar of members) if (bar.tucked) setRow(bar.element, first + row)
    }
    first += taken.count()
  }
  return Math.max(first, 1)
}

/**
 * @param {HTMLElement} element
 * @param {number} row
 */
function setRow(element, row) {
  element.style.setProperty("--r", String(row))
  element.style.setProperty("--n", String(row))
}

/**
 * Rows that fill up.
 * @param {number} apart what neighbours keep between them
 */
function rows(apart) {
  /** @type {Bar[][]} */
  const taken = []
  /** @param {Bar} bar @param {number} row */
  const free = (bar, row) => (taken[row] || []).every((other) => bar.until + apart <= other.from || bar.from >= other.until + apart)
  return {
    count: () => taken.length,
    /**
     * Takes the first row from which on all have room, each so many rows below it.
     * @param {{bar: Bar, down: number}[]} wanted
     */
    place(wanted) {
      let row = 0
      while (!wanted.every(({ bar, down }) => free(bar, row + down))) row += 1
      for (const { bar, down } of wanted) {
        while (taken.length <= row + down) taken.push([])
        taken[row + down].push(bar)
      }
      return row
    },
  }
}

/**
 * @param {HTMLElement} timeline
 * @returns {HTMLElement[]}
 */
function shownBars(timeline) {
  return /** @type {HTMLElement[]} */ ([...timeline.querySelectorAll(".hb-timeline__body .hb-bar:not([hidden])")])
}

/**
 * The handovers a bar makes: to which item, and where on the axis, in percent.
 * @param {HTMLElement} bar
 */
function gives(bar) {
  return (bar.dataset.gives || "")
    .split(" ")
    .filter(Boolean)
    .map((one) => ({ key: one.split("@")[0], at: Number(one.split("@")[1]) }))
}
