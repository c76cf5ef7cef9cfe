/** Claims against outlets, with the origin of every passage, and the key to the marks. */
export const TEMPLATE_MATRIX = String.raw`
#let evidence-width = 31mm
#let verdict-width = 26mm

#let said(each, dense) = spoken(each.words, {
  set text(top-edge: "cap-height", bottom-edge: "baseline")
  let marks = (chip(each.mark, size: if dense and each.mark.style == "OWN" { 8.6pt } else { 10.5pt }), sketch(7.5pt, ink, stance-marks.at(each.stance)))
  if not dense { marks.push(sketch(7.5pt, ink-3, mode-marks.at(each.mode))) }
  grid(columns: marks.len() * (auto,), column-gutter: if dense { 1pt } else { 2pt }, align: horizon, ..marks)
})

#let cell-body(cell, dense) = {
  if cell.kind == "SAYS" { stack(spacing: 1.5pt, ..cell.said.map(each => said(each, dense))) } else if cell.kind == "SILENT" {
    voice(if dense { 7pt } else { 8.5pt }, 10pt, fill: ink-3, emph("silent"))
  } else if dense { spoken("silent so far", sketch(8pt, ink-3, stance-marks.SO_FAR)) } else {
    voice(8.5pt, 9.5pt, fill: ink-3, emph("silent so far"))
  }
}

// A tie runs under the cells from the first chip to the last; it is drawn by the first cell over its neighbours.
#let ties-from(column, row, width) = for (lane, each) in row.ties.enumerate() {
  if each.from == column { place(bottom + left, dx: 5.25pt, dy: (row.ties.len() - lane) * 2.6pt - 0.2pt, tie(each.slot, (each.to - each.from) * width)) }
}

#let claim-cell(row) = voice(8.5pt, 10.5pt, weight: 600, par(hanging-indent: if row.number > 99 { 7mm } else { 5mm }, {
  box(width: if row.number > 99 { 7mm } else { 5mm }, text(weight: 400, fill: ink-3, bottom-edge: "baseline", str(row.number)))
  breakable(row.wording)
}))

#let evidence-cell(row, widest) = grid(
  columns: (widest, 1fr), column-gutter: if widest > 0pt { 3pt } else { 0pt }, align: horizon,
  if row.drawing != none { spoken(row.evidence.sentence, evidence-drawing(row.drawing)) },
  { voice(8.1pt, 10pt, par(row.evidence.title)); v(1.2pt); voice(7.5pt, 9pt, fill: ink-3, par(row.evidence.detail)) },
)

#let outlet-head(name, width, dense) = {
  if not dense { return context par(name.split(" ").map(word => text(hyphenate: measure(word).width > width - 0.5pt, breakable(word))).join(" ")) }
  box(width: 100%, align(left, rotate(-90deg, reflow: true, box(width: 36mm, par(name)))))
}

#let matrix-table(part) = {
  let width = part.outletWidth * 1mm
  let widest = part.rows.map(row => if row.drawing == none { 0pt } else { row.drawing.width * 0.55pt }).fold(0pt, calc.max)
  let bottoms = part.rows.map(row => 1.1mm + calc.max(0pt, row.ties.len() * 2.6pt - 0.7pt))
  set table.cell(breakable: false)
  table(
    columns: (part.claimWidth * 1mm, ..part.outlets.len() * (width,), evidence-width, verdict-width),
    align: start + horizon,
    inset: (x, y) => (left: 0pt, right: if part.dense and x > 0 and x <= part.outlets.len() { 0pt } else if x > part.outlets.len() + 1 { 0pt } else { 1.5mm }, top: if y == 0 { 1.5mm } else { 1.1mm }, bottom: if y == 0 { 1.1mm } else { bottoms.at(y - 1) }),
    stroke: (x, y) => (bottom: if y == 0 { 0.75pt + ink-2 } else { 0.45pt + hairline }),
    table.header(..("Claim", ..part.outlets, "Evidence", "Verdict").enumerate().map(((x, name)) => table.cell(
      align: start + bottom,
      voice(if width < 14.5mm and not part.dense { 7pt } else { 7.5pt }, 9pt, weight: 600, if x == 0 or x > part.outlets.len() { name } else { outlet-head(name, width, part.dense) }),
    ))),
    ..part.rows.map(row => (
      claim-cell(row),
      ..row.cells.enumerate().map(((column, cell)) => { cell-body(cell, part.dense); ties-from(column, row, width) }),
      evidence-cell(row, widest),
      verdict(row.verdict, 11.25pt, 8.5pt),
    )).flatten(),
  )
}

#let key-item(mark, words) = {
  let item = { box(baseline: 2pt, mark); h(1.2mm); words }
  if words.len() > 70 { item } else { box(item) }
  h(4mm, weak: true)
}

#let key = block(width: 100%, above: 2.6mm, voice(8pt, 13pt, fill: ink-2, par(leading: 2.4pt, {
  set text(top-edge: 8.5pt, bottom-edge: -2.1pt)
  for each in data.key.named { key-item(chip(each), each.name) }
  for each in data.key.withdrawn { key-item(chip(each), each.name + ", withdrawn") }
  if data.key.own.len() > 0 { key-item(chip(data.key.own.first()), "two letters: the outlet’s own voice") }
  for each in data.key.inferred { key-item(chip(each.mark), each.words) }
  if data.key.unknown != none { key-item(chip(data.key.unknown), "nobody named") }
  for each in data.key.stances { key-item(sketch(7.5pt, ink, stance-marks.at(each.mark)), each.words) }
  for each in data.key.modes { key-item(sketch(7.5pt, ink, mode-marks.at(each.mark)), each.words) }
  if data.key.tie != none { key-item(box(width: 7mm, height: 7.5pt, align(horizon, tie(data.key.tie, 7mm))), "one voice in several outlets") }
})))

#let matrix = {
  for (index, part) in data.parts.enumerate() {
    if index > 0 { v(6mm); block(sticky: true, below: 1mm, voice(8.5pt, 11pt, fill: ink-2, par(part.caption))) }
    matrix-table(part)
  }
  key
}
`;
