// How far the things of a comparison are from one of them, said as the page itself says it.

/** Of less than so many a percentage says nothing. */
const FEW = 10

/**
 * What a cell says, without how far it is from another.
 * @param {HTMLElement} cell
 */
function sayingOf(cell) {
  if (cell.dataset.u !== undefined) return `${cell.dataset.v} ${cell.dataset.u}`
  const copy = /** @type {HTMLElement} */ (cell.cloneNode(true))
  for (const apart of copy.querySelectorAll(".hb-compare__apart")) apart.remove()
  return (copy.textContent || "").trim()
}

/**
 * Whether cells all say the same; of less than two nobody can tell.
 * @param {HTMLElement[]} cells
 */
function same(cells) {
  return cells.length > 1 && new Set(cells.map(sayingOf)).size === 1
}

/**
 * Says in a cell how far it is from another one; nothing without another one.
 * @param {Shape} shape
 * @param {HTMLElement} cell
 * @param {HTMLElement | undefined} from
 * @param {boolean} told whether it is told in free words, which always differ
 */
function tellApart(shape, cell, from, told) {
  cell.querySelector(".hb-compare__apart")?.remove()
  const counts = Boolean(from && cell.dataset.v && from.dataset.v)
  cell.classList.toggle("hb-compare__other", Boolean(from) && !told && !cell.dataset.v && !from?.dataset.v && sayingOf(cell) !== sayingOf(/** @type {HTMLElement} */ (from)))
  if (!from || !counts || cell.dataset.u === undefined || cell.dataset.u !== from.dataset.u) return
  const text = document.createElement("span")
  text.className = "hb-compare__apart"
  text.textContent = apartText(shape, Number(cell.dataset.v), Number(from.dataset.v), cell.dataset.u)
  cell.append(text)
}

/**
 * A difference in words, as the page itself says it.
 * @param {Shape} shape
 * @param {number} value
 * @param {number} other
 * @param {string} unit
 */
function apartText(shape, value, other, unit) {
  const amount = value - other
  if (!amount) return "="
  /** @param {number} number @param {Intl.NumberFormatOptions} [how] */
  const signed = (number, how) => {
    const digits = Math.abs(number) >= 10 ? 0 : 1
    const most = Number(number.toFixed(digits)) ? digits : 3
    const share = how?.style === "percent"
    const least = how?.style === "currency" && !Number.isInteger(Number(number.toFixed(most))) ? 2 : 0
    const format = new Intl.NumberFormat(`${shape.root.dataset.lang}-u-nu-latn`, {
      signDisplay: "always",
      minimumFractionDigits: least,
      maximumFractionDigits: Math.max(least, most),
      ...how,
    })
    return format.format(share ? Number(number.toFixed(most)) / 100 : Number(number.toFixed(most))).replace("-", "−")
  }
  if (unit === "%") return (shape.words.points || "").replace("{n}", signed(amount))
  const money = /^[A-Z]{3}$/.test(unit)
  const words = signed(amount, money ? { style: "currency", currency: unit } : undefined)
  return other >= FEW || (money && other > 0) ? `${words} (${signed((amount * 100) / other, { style: "percent" })})` : words
}
