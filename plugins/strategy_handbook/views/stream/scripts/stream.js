// The stream: whoever points at an entry, or reaches it with the keyboard, sees what it rests on and what
// it leads to, however far; all else steps back.

/**
 * Makes a stream show the chain of an entry.
 * @param {HTMLElement} stream
 */
function startStream(stream) {
  const lines = [...stream.querySelectorAll("path")]
  /** @param {string} key @param {"a" | "b"} from @param {"a" | "b"} to */
  const follow = (key, from, to) => {
    const found = new Set([key])
    for (const one of found) {
      for (const line of lines) if (line.dataset[from] === one) found.add(line.dataset[to] || "")
    }
    return found
  }
  /** @param {Event} event */
  const show = (event) => {
    const target = event.type === "focusout" || event.type === "pointerout" ? null : event.target
    const key = target instanceof Element ? target.closest("li")?.dataset.k : undefined
    stream.classList.toggle("hb-course--chain", Boolean(key))
    if (!key) return
    const up = follow(key, "b", "a")
    const down = follow(key, "a", "b")
    for (const line of lines) {
      const { a = "", b = "" } = line.dataset
      line.classList.toggle("hb-course__line--on", (up.has(a) && up.has(b)) || (down.has(a) && down.has(b)))
    }
    for (const one of stream.querySelectorAll("li")) {
      const name = one.dataset.k || ""
      one.classList.toggle("hb-course__one--on", up.has(name) || down.has(name))
    }
  }
  for (const type of ["pointerover", "pointerout", "focusin", "focusout"]) stream.addEventListener(type, show)
}
