// A timeline at work: lanes, zoom, lines, card and keys, each told in the address where that is of use.

/**
 * Makes a timeline work.
 * @param {HTMLElement} view
 * @param {HTMLElement} timeline
 */
function startTimeline(view, timeline) {
  const form = view.querySelector("form.hb-filter")
  const choice = laneChoice(timeline, form instanceof HTMLFormElement ? form : null)
  const select = timeline.querySelector("select")
  const usual = select ? select.value : ""
  const zooms = inputs(timeline, "radio")
  const order = timeline.querySelector(".hb-order")
  /** @type {string | undefined} */
  let focus
  let arranged = false

  const draw = () => drawOrder(timeline, focus)
  const arrange = () => {
    const other = select && select.value !== usual
    const filtered = view.classList.contains("hb-filtered")
    if (arranged) choice.restore()
    arranged = Boolean(other || filtered)
    if (select && other) choice.regroup(select.value, select.selectedOptions[0].dataset.nothing || "")
    if (arranged) {
      // Lanes out of sight, which the browser had left for later, would be laid out one question at a time.
      timeline.classList.remove("hb-timeline--many")
      packLanes(timeline)
      drawHandovers(timeline)
    }
    draw()
  }
  const readAddress = () => {
    const now = told()
    const group = now.get("group")?.[0]
    if (select && group && [...select.options].some((option) => option.value === group)) select.value = group
    const zoom = zooms.find((one) => one.value === now.get("zoom")?.[0])
    if (zoom) zoom.checked = true
    if (order instanceof HTMLInputElement && now.get("lines")?.[0] === "all") order.checked = true
  }

  readAddress()
  select?.addEventListener("change", () => {
    tell("group", select.value === usual ? [] : [select.value])
    arrange()
  })
  for (const zoom of zooms) {
    zoom.addEventListener("change", () => {
      tell("zoom", zoom.value === "plan" ? [] : [zoom.value])
      arrange()
      seeToday(timeline)
    })
  }
  timeline.querySelector(".hb-names")?.addEventListener("change", arrange)
  order?.addEventListener("change", () => {
    tell("lines", order instanceof HTMLInputElement && order.checked ? ["all"] : [])
    draw()
  })
  view.addEventListener(CHANGED, arrange)
  startCard(timeline, (key) => {
    focus = key
    draw()
  })
  startKeys(timeline)
  arrange()
  if (zooms.some((zoom) => zoom.checked && zoom.value !== "plan")) seeToday(timeline)
  seeTarget(timeline)
  // Lines follow their bars when the window changes. What only grows downwards was drawn here.
  let width = choice.body.offsetWidth
  new ResizeObserver(() => {
    if (choice.body.offsetWidth === width) return
    width = choice.body.offsetWidth
    arrange()
  }).observe(choice.body)
}

/**
 * Scrolls the picture to where today is, a little after its beginning.
 * @param {HTMLElement} timeline
 */
function seeToday(timeline) {
  const region = timeline.querySelector(".hb-timeline__region")
  const pill = timeline.querySelector(".hb-timeline__pill")
  if (!region || !pill) return
  const one = pill.getBoundingClientRect()
  const box = region.getBoundingClientRect()
  region.scrollLeft += (one.left + one.right) / 2 - (box.left + box.right) / 2
}

/**
 * Marks the item that the address leads to, and brings it into sight.
 * @param {HTMLElement} timeline
 */
function seeTarget(timeline) {
  const id = decoded(location.hash.slice(1))
  const target = id ? document.getElementById(id) : null
  if (!target || !timeline.contains(target) || !target.matches(".hb-bar")) return
  // A theme that loads pages without the browser's help leaves `:target` where it was.
  target.classList.add("hb-bar--target")
  target.scrollIntoView({ block: "center", inline: "center" })
}
