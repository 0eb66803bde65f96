// Today is the reader's: a page that was built some days ago marks the day on which it is read.

const A_DAY = 86_400_000

/**
 * Moves the marks of today in a view, where the view says for which day it was drawn.
 * @param {HTMLElement} view
 * @param {Date} now
 */
function moveToday(view, now) {
  const today = dayOf(now)
  for (const pill of view.querySelectorAll(".hb-timeline__pill[data-as-of]")) {
    if (pill instanceof HTMLElement && pill.dataset.asOf !== today) movePill(pill, now, today)
  }
  for (const month of view.querySelectorAll("table.hb-month[data-as-of]")) {
    if (month instanceof HTMLElement && month.dataset.asOf !== today) moveDay(month, today)
  }
  for (const way of view.querySelectorAll("a[data-as-of]")) {
    const built = way.getAttribute("data-as-of") || ""
    // Which page has another month only the build knows.
    if (built.slice(0, 7) !== today.slice(0, 7)) continue
    way.setAttribute("href", (way.getAttribute("href") || "").replace(`#day-${built}`, `#day-${today}`))
  }
}

/**
 * A day as plans write it, by the reader's own clock: `2027-03-04`.
 * @param {Date} now
 */
function dayOf(now) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0")
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/**
 * Puts the pill and the line of a timeline where today is; away if that is not on the axis.
 * @param {HTMLElement} pill
 * @param {Date} now
 * @param {string} today
 */
function movePill(pill, now, today) {
  const { first = "", days = "1", text = "" } = pill.dataset
  const place = (Date.parse(today) - Date.parse(first)) / A_DAY / Number(days)
  const line = pill.closest(".hb-timeline")?.querySelector(".hb-lines--today")
  const gone = place < 0 || place >= 1
  pill.hidden = gone
  if (line instanceof HTMLElement) line.hidden = gone
  if (gone) return
  for (const mark of [pill, line]) {
    if (mark instanceof HTMLElement) mark.style.setProperty("--s", (place * 100).toFixed(2))
  }
  pill.classList.toggle("hb-timeline__pill--start", place < 0.07)
  pill.classList.toggle("hb-timeline__pill--end", place > 0.93)
  const said = new Intl.DateTimeFormat(pill.dataset.lang, { day: "numeric", month: "short" })
  pill.textContent = text.replace("{day}", said.format(now))
}

/**
 * Marks the day in a month; nothing of it, if it is in another month.
 * @param {HTMLElement} month
 * @param {string} today
 */
function moveDay(month, today) {
  for (const day of month.querySelectorAll(".hb-day--today")) {
    day.classList.remove("hb-day--today")
    day.removeAttribute("aria-current")
    day.querySelector(".hb-day__today")?.remove()
  }
  const time = month.querySelector(`.hb-day:not(.hb-day--outside) time[datetime="${today}"]`)
  const day = time?.closest(".hb-day")
  if (!time || !day) return
  day.classList.add("hb-day--today")
  day.classList.remove("hb-day--empty")
  day.setAttribute("aria-current", "date")
  const mark = document.createElement("span")
  mark.className = "hb-day__today"
  mark.textContent = month.dataset.today || ""
  time.after(mark)
}
