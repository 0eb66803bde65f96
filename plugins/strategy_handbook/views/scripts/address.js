// The address of a page holds what its views are told: `?status=at-risk,active&zoom=quarter`. So a
// filtered view is a link that can be sent.

/**
 * Reads the address: each name with its values, in the order written.
 * @returns {Map<string, string[]>}
 */
function told() {
  const found = new Map()
  for (const part of location.search.slice(1).split("&")) {
    const [name, values] = part.split("=")
    if (name) found.set(name, (values || "").split(",").filter(Boolean).map(decoded))
  }
  return found
}

/**
 * Text as an address holds it; as it stands where somebody wrote it wrongly by hand.
 * @param {string} text
 */
function decoded(text) {
  try {
    return decodeURIComponent(text.replace(/\+/g, " "))
  } catch {
    return text
  }
}

/**
 * Writes a name's values into the address, and leaves all others as they are.
 * @param {string} name
 * @param {string[]} values none takes the name out
 */
function tell(name, values) {
  const others = location.search.slice(1).split("&").filter((part) => part && part.split("=")[0] !== name)
  if (values.length) others.push(`${name}=${values.map(encodeURIComponent).join(",")}`)
  const query = others.length ? `?${others.join("&")}` : ""
  if (query === location.search) return
  try {
    // The state is the theme's, which remembers in it how far the page was scrolled.
    history.replaceState(history.state, "", location.pathname + query + location.hash)
  } catch {
    // A page opened from a file may not change its address; it is filtered all the same.
  }
}
