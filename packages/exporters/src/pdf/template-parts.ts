/** Marks put to use: chips, verdict badges, ties, and the drawing beside the evidence words. */
export const TEMPLATE_PARTS = String.raw`
// What stands here is drawn; a reader who cannot see it hears the words. Lines alone have no place in what is read: a space gives them one.
#let spoken(words, drawing) = box(figure(kind: "mark", supplement: none, numbering: none, outlined: false, alt: words, { drawing; place(top + left, text(size: 1pt, sym.space.nobreak)) }))

#let chip(mark, size: 10.5pt) = {
  let hue = slots.at(mark.slot, default: slots.at("?"))
  let look = (
    NAMED: (fill: hue.fill, on: hue.on, stroke: 0.75pt + hue.ink),
    OWN: (fill: paper, on: ink, stroke: 0.75pt + edge),
    WITHDRAWN: (fill: paper, on: hue.ink, stroke: none),
    INFERRED: (fill: paper, on: hue.ink, stroke: (paint: hue.ink, thickness: 1pt, dash: (2.2pt, 1.5pt))),
    UNKNOWN: (fill: paper, on: ink-3, stroke: (paint: ink-3, thickness: 1pt, dash: (1pt, 1.1pt))),
  ).at(mark.style)
  let letter = text(font: sans, size: size * if mark.letter.clusters().len() > 1 { 0.72 } else { 0.78 }, weight: 700, fill: look.on, top-edge: "cap-height", bottom-edge: "baseline", mark.letter)
  box(width: if mark.style == "OWN" { size * 1.5 } else { size }, height: size, inset: 0.5pt, box(width: 100%, height: 100%, radius: 1.4pt, fill: look.fill, stroke: look.stroke, align(center + horizon, letter)))
}

#let badge(label, size) = {
  let look = (
    CORROBORATED: (fill: ink, on: paper, stroke: 0.75pt + ink),
    CONTRADICTED: (fill: red, on: paper, stroke: 0.75pt + red),
    DISPUTED: (fill: paper, on: red, stroke: 0.75pt + red),
    SUPERSEDED: (fill: none, on: ink, stroke: none),
    UNVERIFIED: (fill: paper, on: ink-3, stroke: (paint: ink-3, thickness: 0.75pt, dash: (2pt, 1.4pt))),
    UNVERIFIABLE: (fill: paper, on: ink-2, stroke: (paint: ink-2, thickness: 0.75pt, dash: (0.9pt, 1pt))),
    NEEDS_CONTEXT: (fill: none, on: ink, stroke: none),
    NOT_CHECKABLE: (fill: none, on: ink-2, stroke: none),
  ).at(label, default: (fill: paper, on: ink, stroke: 0.75pt + ink))
  let mark = sketch(size * if look.stroke == none { 0.9 } else { 0.7 }, look.on, verdict-marks.at(label))
  box(width: size, height: size, radius: size * 0.15, fill: look.fill, stroke: look.stroke, align(center + horizon, mark))
}

#let verdict-fill(label) = if label in ("CONTRADICTED", "DISPUTED") { red } else if label == "UNVERIFIED" { ink-3 } else if label == "NOT_CHECKABLE" { ink-2 } else { ink }

// The word stands beside the badge and speaks for it.
#let verdict(each, size, type) = grid(
  columns: (size, 1fr), column-gutter: size * 0.3, align: start + horizon,
  badge(each.label, size),
  {
    set text(font: sans, size: type, weight: if each.label in ("UNVERIFIED", "NOT_CHECKABLE") { 500 } else { 600 }, fill: verdict-fill(each.label), top-edge: "cap-height", bottom-edge: "baseline")
    set par(leading: type * 0.55)
    par({ each.word; if each.byException { sym.space.nobreak; text(fill: ink, "†") } })
  },
)

#let tie-stroke(hue, thickness: 1.1pt) = (
  solid: thickness + hue.ink,
  dashed: (paint: hue.ink, thickness: thickness, dash: (4.4pt, 2.4pt)),
  dotted: (paint: hue.ink, thickness: thickness * 1.15, dash: (0pt, 2.4pt), cap: "round"),
).at(hue.line, default: thickness * 0.7 + hue.ink)

#let tie(name, length) = {
  let hue = slots.at(name)
  let stroke = tie-stroke(hue)
  if hue.line == "double" {
    stack(spacing: 1.1pt, line(length: length, stroke: stroke), line(length: length, stroke: stroke))
  } else if hue.line == "wavy" {
    let waves = calc.max(1, calc.floor(length / 4.5pt))
    let step = length / waves
    curve(stroke: stroke, curve.move((0pt, 0.9pt)), ..range(waves).map(n => curve.cubic((step * (n + 0.33), -1.1pt), (step * (n + 0.67), 2.9pt), (step * (n + 1), 0.9pt))))
  } else {
    line(length: length, stroke: stroke)
  }
}

// Dots or a broad top are outlets, squares are voices: filled established, hollow with no source given, dashed not established;
// where nobody is named the stems end in the air. A red bolt stands between the sides.
#let evidence-drawing(drawing, unit: 0.55pt) = box(width: drawing.width * unit, height: 20 * unit, {
  let pen(dashed) = (paint: ink, thickness: 1.1 * unit, dash: if dashed { (1.8 * unit, 1.6 * unit) })
  let put(fill, stroke, ..steps) = place(top + left, curve(fill: fill, stroke: stroke, ..steps))
  for voice in drawing.voices {
    let dashed = voice.kind in ("NOT_ESTABLISHED", "NOBODY")
    let foot = if voice.kind == "NOBODY" { 11.5 } else { 13.5 }
    for x in voice.dots {
      let to = if voice.kind == "NOBODY" { x } else { voice.at }
      put(none, pen(dashed), curve.move((x * unit, 4.5 * unit)), curve.line((x * unit, 7.5 * unit)), curve.line((to * unit, foot * unit)))
      place(top + left, dx: (x - 1.9) * unit, dy: 1.3 * unit, circle(radius: 1.9 * unit, fill: ink))
    }
    if voice.fan != none {
      let (from, to) = voice.fan
      put(hairline, none, curve.move((from * unit, 4 * unit)), curve.line((to * unit, 4 * unit)), curve.line(((voice.at + 1) * unit, foot * unit)), curve.line(((voice.at - 1) * unit, foot * unit)), curve.close())
      place(top + left, dx: from * unit, dy: 1.6 * unit, rect(width: (to - from) * unit, height: 3 * unit, fill: ink))
    }
    if voice.kind != "NOBODY" {
      let filled = voice.kind == "ESTABLISHED"
      let half = if filled { 2.8 } else { 2.3 }
      place(top + left, dx: (voice.at - half) * unit, dy: (16 - half) * unit, rect(width: 2 * half * unit, height: 2 * half * unit, fill: if filled { ink } else { paper }, stroke: if not filled { pen(dashed) }))
    }
  }
  if drawing.bolt != none {
    let at(x, y) = ((drawing.bolt + x) * unit, y * unit)
    put(none, 1.5 * unit + red, curve.move(at(1.4, 7.6)), curve.line(at(-1.2, 11.2)), curve.line(at(1.4, 11.2)), curve.line(at(-1.2, 15)))
  }
})
`;
