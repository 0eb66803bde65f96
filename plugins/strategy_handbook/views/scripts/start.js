// The views of a page begin to work: when it has loaded, and whenever a theme puts another in its place.

/** Makes the views of the page work that do not work yet. */
function start() {
  for (const view of document.querySelectorAll(".hb-view:not([data-live])")) {
    if (!(view instanceof HTMLElement)) continue
    view.dataset.live = ""
    moveToday(view, new Date())
    for (const form of view.querySelectorAll("form.hb-filter")) {
      if (form instanceof HTMLFormElement) startFilter(form)
    }
    for (const stream of view.querySelectorAll(".hb-course")) {
      if (stream instanceof HTMLElement) startStream(stream)
    }
    startSmallMonths(view)
    fetchLate(view)
    for (const timeline of view.querySelectorAll(".hb-timeline--full")) {
      if (timeline instanceof HTMLElement) startTimeline(view, timeline)
    }
  }
}

start()
// Material says with `document$` that it has put another page in place of this one.
const pages = /** @type {{document$?: {subscribe(then: () => void): void}}} */ (window)
pages.document$?.subscribe(start)
