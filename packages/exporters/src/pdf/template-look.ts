/** Colours, type and spacing of the printed briefing: the light values of the house's tokens. */
export const TEMPLATE_LOOK = String.raw`
#let ink = rgb("#12181B")
#let ink-2 = rgb("#414B50")
#let ink-3 = rgb("#57636A")
#let edge = rgb("#78858A")
#let hairline = rgb("#BCC5C8")
#let paper = rgb("#FFFFFF")
#let red = rgb("#AE1F17")
#let sans = "Source Sans 3"
#let serif = "Source Serif 4"

#let slot(fill, on, ink, line) = (fill: rgb(fill), on: rgb(on), ink: rgb(ink), line: line)
#let slots = (
  "A": slot("#007468", "#FFFFFF", "#006157", "solid"),
  "B": slot("#ECAB42", "#12181B", "#7A5200", "dashed"),
  "C": slot("#602365", "#FFFFFF", "#602365", "dotted"),
  "D": slot("#C8DF7E", "#12181B", "#4A5A1A", "double"),
  "E": slot("#803F14", "#FFFFFF", "#773A10", "wavy"),
  "F": slot("#D480A8", "#12181B", "#893562", "dashed"),
  "G": slot("#4E7A9A", "#FFFFFF", "#2C5776", "solid"),
  "H": slot("#B9F4FB", "#12181B", "#145D69", "dotted"),
  "?": slot("#78858A", "#FFFFFF", "#57636A", "dotted"),
)

// Size and line height as a style sheet gives them: the line is as high as the type, the rest is leading.
#let voice(size, line, font: sans, weight: 400, fill: ink, body) = {
  set text(font: font, size: size, weight: weight, fill: fill, top-edge: 0.8em, bottom-edge: -0.2em)
  set par(leading: line - size)
  body
}

// Words without a place to break, such as a bare address in a quote, may break anywhere; nothing is added to them.
#let breakable(words) = {
  if words.find(regex("\S{36}")) == none { return words }
  words.replace(regex("\S{36,}"), it => "\u{E000}" + it.text + "\u{E000}").split("\u{E000}").map(part => {
    if part.clusters().len() < 36 or part.contains(" ") { part } else { part.clusters().chunks(8).map(each => each.join()).join(h(0.01pt)) }
  }).join()
}

// Without a single word on the last line where another break avoids it.
#let pretty(body) = { set par(linebreaks: "optimized"); set text(costs: (runt: 500%)); body }

#let rule(weight, colour) = line(length: 100%, stroke: weight + colour)
`;
