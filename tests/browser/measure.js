// What the tests measure on a page: contrast of every text, focus, and boxes that scroll. The page
// gets it as `measure`, whatever scripts it allows itself.
window.measure = (() => {
    const content = () => document.querySelector("main .md-content") || document.body;
    const described = element => element.cloneNode(false).outerHTML.slice(0, 200);

    // A colour as the browser would paint it on sRGB, whatever notation it is computed in.
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = 1;
    const brush = canvas.getContext("2d", { willReadFrequently: true });
    const known = new Map();
    function rgba(colour) {
        if (!known.has(colour)) {
            const plain = colour.match(/^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/);
            if (plain) {
                known.set(colour, [+plain[1], +plain[2], +plain[3], plain[4] === undefined ? 1 : +plain[4]]);
            } else {
                brush.clearRect(0, 0, 1, 1);
                brush.fillStyle = colour;
                brush.fillRect(0, 0, 1, 1);
                const [r, g, b, a] = brush.getImageData(0, 0, 1, 1).data;
                known.set(colour, [r, g, b, a / 255]);
            }
        }
        return known.get(colour);
    }
    const over = (top, below) => [0, 1, 2].map(i => top[i] * top[3] + below[i] * (1 - top[3])).concat(1);
    function luminance(colour) {
        const [r, g, b] = colour.map(part => {
            const share = part / 255;
            return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    }
    function contrast(one, other) {
        const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
        return (light + 0.05) / (dark + 0.05);
    }
    // What is behind an element: its own and its ancestors' grounds, the translucent ones too.
    function ground(element) {
        const layers = [];
        for (let box = element; box; box = box.parentElement) {
            const colour = rgba(getComputedStyle(box).backgroundColor);
            if (colour[3]) layers.push(colour);
            if (colour[3] === 1) break;
        }
        return layers.reverse().reduce((below, top) => over(top, below), [255, 255, 255, 1]);
    }
    function opacity(element) {
        let share = 1;
        for (let box = element; box; box = box.parentElement) share *= +getComputedStyle(box).opacity;
        return share;
    }
    const isText = element =>
        [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim());

    // Texts whose contrast WCAG AA finds too low, each kind of text once.
    function faintTexts() {
        const faint = new Map();
        for (const element of content().querySelectorAll("*")) {
            if (!isText(element) || !element.checkVisibility({ opacityProperty: true })) continue;
            if (element.closest("svg, [disabled]")) continue;
            const style = getComputedStyle(element);
            if (style.clipPath !== "none" && style.position === "absolute") continue;
            const behind = ground(element);
            const own = rgba(style.color);
            const seen = over([own[0], own[1], own[2], own[3] * opacity(element)], behind);
            const size = parseFloat(style.fontSize);
            const large = size >= 24 || (size >= 18.66 && +style.fontWeight >= 700);
            const found = contrast(seen, behind);
            // A sign that repeats what a text says is a graphic.
            const sign = element.closest("[aria-hidden=true]");
            if (found < (large || sign ? 3 : 4.5) - 0.005) {
                faint.set(`${element.tagName}.${element.className}`, `${found.toFixed(2)} ${described(element)}`);
            }
        }
        return [...faint.values()];
    }

    // One text of each style: what is told of it holds for its likes, at a hundredth of the time.
    function markSamples() {
        const seen = new Set();
        for (const element of document.querySelectorAll("[data-sample]")) element.removeAttribute("data-sample");
        for (const element of content().querySelectorAll("*")) {
            if (!isText(element) || !element.checkVisibility()) continue;
            let path = getComputedStyle(element).color;
            for (let box = element, up = 0; box && up < 3; box = box.parentElement, up++) {
                path += ` ${box.tagName}.${box.className}`;
            }
            if (!seen.has(path)) element.setAttribute("data-sample", "");
            seen.add(path);
        }
    }

    const FOCUSABLE = "a[href], area[href], button, summary, input, select, textarea, [tabindex], [contenteditable]";
    // What Tab should reach below an element, in its order.
    function stops(root) {
        return [...root.querySelectorAll(FOCUSABLE)].filter(element =>
            element.tabIndex >= 0 && !element.disabled && element.type !== "hidden"
            // Of several radio buttons Tab reaches the chosen one; arrow keys go on from there.
            && !(element.type === "radio" && !element.checked)
            && !(element.localName === "summary" && element.parentElement.localName !== "details")
            && element.checkVisibility({ visibilityProperty: true }));
    }

    // What is wrong with the element that has the focus: nothing shows that it has it.
    function unmarked() {
        const focused = document.activeElement;
        // Where a control is drawn by what stands beside it, that is what shows the focus.
        const element = focused.localName === "input" && focused.nextElementSibling || focused;
        const style = getComputedStyle(element);
        // Only Chromium's own ring is "auto": two colours, seen on anything.
        if (style.outlineStyle === "auto") return "";
        if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 1) {
            return `no outline: ${described(element)}`;
        }
        const found = contrast(over(rgba(style.outlineColor), ground(element.parentElement)), ground(element.parentElement));
        return found < 3 ? `outline of ${found.toFixed(2)}: ${described(element)}` : "";
    }

    // Boxes that scroll sideways or up and down, and cannot be scrolled without a mouse, or have no name.
    function deafBoxes() {
        return [...content().querySelectorAll("*")].filter(element => {
            const style = getComputedStyle(element);
            const wide = element.scrollWidth > element.clientWidth + 1 && /auto|scroll/.test(style.overflowX);
            const high = element.scrollHeight > element.clientHeight + 1 && /auto|scroll/.test(style.overflowY);
            if (!(wide || high) || !element.clientWidth || !element.checkVisibility()) return false;
            if (element.tabIndex < 0) return !stops(element).length;
            const name = element.getAttribute("aria-label") || element.getAttribute("aria-labelledby");
            return element.matches(".hb :not(code)") && !(name && element.getAttribute("role") === "region");
        }).map(described);
    }

    // Shows the page in a colour scheme at once, as the switch in its head does in a while.
    function dress(scheme) {
        document.body.dataset.mdColorScheme = scheme;
        for (const change of document.getAnimations()) change.finish();
    }

    return { dress, content, faintTexts, markSamples, stops, unmarked, deafBoxes, described };
})();
