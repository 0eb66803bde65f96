// The lanes of a timeline: by halves, personas, channels and the like. The page has the lanes that its
// author chose; others are made here of the same bars.

/**
 * Remembers the lanes of the page, and makes others in their place.
 * @param {HTMLElement} timeline
 * @param {HTMLFormElement | null} form
 */
function laneChoice(timeline, form) {
  const body = /** @type {HTMLElement} */ (timeline.querySelector(".hb-timeline__body"))
  const batons = /** @type {HTMLElement} */ (timeline.querySelector(".hb-timeline__batons"))
  const lanes = lanesOf(timeline).filter((lane) => !lane.classList.contains("hb-lane--always"))
  const bars = lanes.map((lane) => /** @type {HTMLElement[]} */ ([...lane.querySelectorAll(".hb-bar")]))
  const styles = new Map([...barsOf(timeline), ...lanesOf(timeline)].map((element) => [element, element.getAttribute("style") || ""]))
  const lines = batons.innerHTML

  const restore = () => {
    // Bars that stood aside meanwhile do not know yet what has been filtered out.
    const hidden = new Map(barsOf(timeline).map((bar) => [bar.dataset.k, bar.hidden]))
    for (const lane of lanesOf(timeline)) if (!styles.has(lane)) lane.remove()
    for (const lane of lanesOf(timeline)) lane.hidden = false
    batons.after(...lanes)
    lanes.forEach((lane, number) => listOf(lane).replaceChildren(...bars[number]))
    for (const [element, style] of styles) {
      if (style) element.setAttribute("style", style)
    }
    for (const bar of bars.flat()) bar.hidden = Boolean(hidden.get(bar.dataset.k))
    batons.innerHTML = lines
  }
  /** @param {string} facet @param {string} nothing what the lane of those without it is called */
  const regroup = (facet, nothing) => {
    const groups = new Map()
    for (const bar of bars.flat()) {
      const key = bar.dataset.of || bar.dataset.k
      const known = groups.get(key) || []
      // An item that was in several lanes is taken from the first of them.
      if (!known.some((/** @type {HTMLElement} */ one) => one.dataset.k === bar.dataset.k)) known.push(bar)
      groups.set(key, known)
    }
    const used = new Set()
    /** @param {HTMLElement[]} group */
    const taken = (group) =>
      group.map((bar) => {
        const again = used.has(bar)
        used.add(bar)
        if (!again) return bar
        const copy = /** @type {HTMLElement} */ (bar.cloneNode(true))
        copy.removeAttribute("id")
        return copy
      })
    const left = new Set(groups.values())
    const made = []
    for (const box of form ? inputs(form, "checkbox").filter((one) => one.name === facet) : []) {
      const own = [...groups.values()].filter((group) => (group[0].dataset.f || "").split(" ").includes(box.dataset.n || ""))
      for (const group of own) left.delete(group)
      const stream = facet === "stream" ? ` hb--${box.value}` : ""
      if (own.length) made.push(newLane(lanes[0], box.parentElement?.textContent || "", stream, own.flatMap(taken)))
    }
    if (left.size) made.push(newLane(lanes[0], nothing, "", [...left].flatMap(taken)))
    for (const lane of lanes) lane.remove()
    batons.after(...made)
  }
  return { restore, regroup, body }
}

/**
 * A lane like another, with a title and bars of its own.
 * @param {HTMLElement} pattern
 * @param {string} title
 * @param {string} classes
 * @param {HTMLElement[]} bars
 */
function newLane(pattern, title, classes, bars) {
  const lane = document.createElement("section")
  lane.className = `hb-lane${classes}`
  const head = document.createElement("div")
  head.className = "hb-lane__head"
  const heading = document.createElement(pattern.querySelector(".hb-lane__head > :first-child")?.localName || "h2")
  heading.textContent = title
  head.append(heading)
  const list = document.createElement("ul")
  list.append(...bars)
  lane.append(head, list)
  return lane
}

/** @param {HTMLElement} lane */
function listOf(lane) {
  return /** @type {HTMLElement} */ (lane.querySelector("ul"))
}

/**
 * All bars that are in the picture, hidden or not.
 * @param {HTMLElement} timeline
 * @returns {HTMLElement[]}
 */
function barsOf(timeline) {
  return [.../** @type {NodeListOf<HTMLElement>} */ (timeline.querySelectorAll(".hb-bar"))]
}
