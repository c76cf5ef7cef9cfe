/** The drawn marks, on a grid of 16 units: what an outlet does, how it quotes, and what holds a verdict up. */
export const TEMPLATE_MARKS = String.raw`
#let outline(unit, path) = {
  let words = path.split(" ")
  let steps = ()
  let at = 0
  while at < words.len() {
    let step = words.at(at)
    let count = ("M": 1, "L": 1, "C": 3, "Z": 0).at(step)
    let points = range(count).map(n => (float(words.at(at + 1 + 2 * n)) * unit, float(words.at(at + 2 + 2 * n)) * unit))
    steps.push(if step == "M" { curve.move(..points) } else if step == "L" { curve.line(..points) } else if step == "C" { curve.cubic(..points) } else { curve.close() })
    at += 1 + 2 * count
  }
  steps
}

#let sketch(size, colour, parts) = box(width: size, height: size, {
  let unit = size / 16
  for part in parts {
    let pen = if "pen" in part { (paint: colour, thickness: part.pen * unit, dash: part.at("dash", default: none)) }
    if pen != none and pen.dash != none { pen.dash = pen.dash.map(length => length * unit) }
    place(top + left, curve(fill: if pen == none { colour }, stroke: pen, ..outline(unit, part.path)))
  }
})

#let disc-5 = "M 8 3 C 10.76 3 13 5.24 13 8 C 13 10.76 10.76 13 8 13 C 5.24 13 3 10.76 3 8 C 3 5.24 5.24 3 8 3 Z"
#let disc-52 = "M 8 2.8 C 10.87 2.8 13.2 5.13 13.2 8 C 13.2 10.87 10.87 13.2 8 13.2 C 5.13 13.2 2.8 10.87 2.8 8 C 2.8 5.13 5.13 2.8 8 2.8 Z"
#let quote-left = "M 6.9 3.2 C 4.3 4 2.6 6.2 2.6 9.2 C 2.6 10.44 3.61 11.45 4.85 11.45 C 6.09 11.45 7.1 10.44 7.1 9.2 C 7.1 7.96 6.1 6.95 4.9 6.95 C 5 5.85 5.7 4.95 7.2 4.35 Z"
#let quote-right = "M 13.5 3.2 C 10.9 4 9.2 6.2 9.2 9.2 C 9.2 10.44 10.21 11.45 11.45 11.45 C 12.69 11.45 13.7 10.44 13.7 9.2 C 13.7 7.96 12.7 6.95 11.5 6.95 C 11.6 5.85 12.3 4.95 13.8 4.35 Z"
#let quote-low-left = "M 6.7 6.2 C 4.5 6.9 3.2 8.6 3.2 10.9 C 3.2 11.9 4 12.7 5 12.7 C 6 12.7 6.8 11.9 6.8 10.9 C 6.8 9.9 6 9.1 5 9.1 C 5.1 8.3 5.7 7.6 6.9 7.1 Z"
#let quote-low-right = "M 12.5 6.2 C 10.3 6.9 9 8.6 9 10.9 C 9 11.9 9.8 12.7 10.8 12.7 C 11.8 12.7 12.6 11.9 12.6 10.9 C 12.6 9.9 11.8 9.1 10.8 9.1 C 10.9 8.3 11.5 7.6 12.7 7.1 Z"
#let lintel-two = "M 1.8 4.3 L 14.2 4.3 M 4.9 4.3 L 4.9 13.5 M 11.1 4.3 L 11.1 13.5"
#let dagger = ((pen: 1.8, path: "M 8 1.8 L 8 14.2 M 4.6 5.2 L 11.4 5.2"),)
#let logo = (
  (path: "M 6.34 3.98 C 3.27 4.92 1.27 7.52 1.27 11.06 C 1.27 12.52 2.46 13.71 3.92 13.71 C 5.39 13.71 6.58 12.52 6.58 11.06 C 6.58 9.59 5.4 8.4 3.98 8.4 C 4.1 7.1 4.93 6.04 6.7 5.33 Z"),
  (pen: 1.24, path: "M 14.24 3.98 C 11.17 4.92 9.17 7.52 9.17 11.06 C 9.17 12.52 10.36 13.71 11.82 13.71 C 13.29 13.71 14.48 12.52 14.48 11.06 C 14.48 9.59 13.3 8.4 11.88 8.4 C 12 7.1 12.83 6.04 14.6 5.33 Z"),
)

#let stance-marks = (
  ASSERTS: ((path: disc-52),),
  DENIES: ((pen: 1.9, path: disc-52), (pen: 1.9, path: "M 4.4 11.6 L 11.6 4.4")),
  QUALIFIES: ((pen: 1.5, path: disc-5), (path: "M 8 3 C 5.24 3 3 5.24 3 8 C 3 10.76 5.24 13 8 13 Z")),
  REPORTS_DISPUTE: ((path: "M 1.6 3.2 L 7.3 8 L 1.6 12.8 Z"), (path: "M 14.4 3.2 L 8.7 8 L 14.4 12.8 Z")),
  DECLINES: ((pen: 1.4, path: disc-5), (pen: 1.6, path: "M 5.4 8 L 10.6 8")),
  SO_FAR: (3.4, 8, 12.6).map(x => (pen: 2.6, path: "M " + str(x - 1.3) + " 8 L " + str(x + 1.3) + " 8")),
)

#let mode-marks = (
  DIRECT: ((path: quote-left), (path: quote-right)),
  MIXED: (
    (path: "M 4.53 3.15 C 2.3 3.84 0.84 5.73 0.84 8.31 C 0.84 9.38 1.7 10.25 2.77 10.25 C 3.84 10.25 4.71 9.38 4.71 8.31 C 4.71 7.25 3.85 6.38 2.81 6.38 C 2.9 5.43 3.5 4.66 4.79 4.14 Z"),
    (pen: 1.6, path: "M 8 9.6 C 8.9 7.4 10.2 7.5 11.4 8.8 C 12.6 10.1 13.9 10.1 14.8 8"),
  ),
  INDIRECT: ((pen: 1.8, path: "M 2 9.6 C 3.4 5.9 5.6 6.1 7.4 8.2 C 9.2 10.3 11.3 10.5 12.8 6.8"),),
  NARRATOR: ((pen: 1.4, path: "M 6.6 3.2 L 12.6 3.2 M 8.6 3.2 L 8.6 13.2 M 11.3 3.2 L 11.3 13.2"), (path: "M 8.6 2.5 L 6.5 2.5 C 4.82 2.5 3.45 3.87 3.45 5.55 C 3.45 7.23 4.82 8.6 6.5 8.6 L 8.6 8.6 Z")),
)

#let verdict-marks = (
  UNVERIFIED: ((pen: 1.9, dash: (2.6, 2.05), path: "M 2 4.5 L 14 4.5"),),
  SINGLE_SOURCE: ((pen: 2, path: "M 2.5 4.3 L 13.5 4.3 M 8 4.3 L 8 13.5"),),
  ATTRIBUTED: ((pen: 2, path: "M 2.2 4 L 13.8 4"), (path: quote-low-left), (path: quote-low-right)),
  SUPERSEDED: ((pen: 1.6, dash: (1.7, 1.5), path: "M 1.4 4.2 L 7.2 4.2 M 4.2 4.2 L 4.2 9.4"), (pen: 2, path: "M 7.6 7.2 L 14.8 7.2 M 11.2 7.2 L 11.2 14.2")),
  CORROBORATED: ((pen: 2, path: lintel-two),),
  CONTRADICTED: ((pen: 1.7, path: lintel-two), (pen: 1.7, path: "M 2.2 14.2 L 13.8 2")),
  DISPUTED: ((pen: 2, path: "M 1.2 4.3 L 6.5 4.3 M 4.6 4.3 L 4.6 13.5 M 9.5 4.3 L 14.8 4.3 M 11.4 4.3 L 11.4 13.5"),),
  NEEDS_CONTEXT: ((pen: 1.5, path: "M 4.2 2.3 L 2 2.3 L 2 13.7 L 4.2 13.7 M 11.8 2.3 L 14 2.3 L 14 13.7 L 11.8 13.7"), (pen: 1.7, path: "M 5 5.6 L 11 5.6 M 8 5.6 L 8 11.4")),
  UNVERIFIABLE: ((pen: 2, path: "M 2.5 4.3 L 13.5 4.3"), (pen: 2, dash: (1.7, 1.5), path: "M 8 6.2 L 8 14.2")),
  NOT_CHECKABLE: ((pen: 1.4, path: "M 2.8 3.3 L 13.2 3.3 L 13.2 10.5 L 8.2 10.5 L 5.2 13.4 L 5.2 10.5 L 2.8 10.5 Z"),),
)
`;
