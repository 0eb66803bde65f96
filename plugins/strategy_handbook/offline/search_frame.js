/* Runs the theme's search where a page was opened as a file. A browser starts no worker there, so the
   script of the worker runs in a hidden frame, which thinks that it is one. The policy of the page holds
   in the frame as well: nothing is written into it, its script is loaded from the site. */
(() => {
  if (location.protocol !== "file:") return

  /**
   * @param {Document} page
   * @param {string} url
   * @returns {Promise<void>}
   */
  const load = (page, url) =>
    new Promise((resolve, reject) => {
      const script = page.createElement("script")
      script.src = url
      script.onload = () => resolve()
      script.onerror = () => reject(new Error(`${url} cannot be loaded`))
      page.body.append(script)
    })

  class FramedWorker extends EventTarget {
    /** @param {string | URL} url */
    constructor(url) {
      super()
      this.frame = document.createElement("iframe")
      this.frame.hidden = true
      // Some browsers exchange the empty page of a new frame for another one before they say so.
      const opened = new Promise((resolve) => {
        this.frame.addEventListener("load", resolve, { once: true })
      })
      /** @type {Promise<Window & typeof globalThis>} */
      this.started = opened.then(() => this.start(new URL(url, location.href).href))
      this.started.catch((error) => this.dispatchEvent(new ErrorEvent("error", { error })))
      document.body.append(this.frame)
    }

    /** @param {string} url */
    async start(url) {
      const inside = /** @type {Window & typeof globalThis} */ (this.frame.contentWindow)
      Object.assign(inside, {
        /** @param {string[]} urls */
        importScripts: async (...urls) => {
          for (const one of urls) await load(inside.document, one)
        },
        /** @param {unknown} data */
        postMessage: (data) => this.dispatchEvent(new MessageEvent("message", { data })),
      })
      await load(inside.document, url)
      return inside
    }

    /** @param {unknown} data */
    postMessage(data) {
      this.started.then(
        (inside) => inside.dispatchEvent(new inside.MessageEvent("message", { data })),
        () => undefined,
      )
    }

    terminate() {
      this.frame.remove()
    }
  }

  // By the second name the theme's search learns that its languages lie beside its own script.
  Object.assign(window, { Worker: FramedWorker, IFrameWorker: FramedWorker })
})()
