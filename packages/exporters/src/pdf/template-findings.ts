/** Headline, findings and exceptions: the page the chief reads. */
export const TEMPLATE_FINDINGS = String.raw`
// The narrowest measure that needs no more lines than the full one: lines of equal length.
#let balanced(limit, body) = {
  let height(width) = measure(block(width: width, body)).height
  let (low, high) = (limit * 0.4, limit)
  let full = height(limit)
  for _ in range(7) {
    let middle = (low + high) / 2
    if height(middle) > full { low = middle } else { high = middle }
  }
  block(width: high, body)
}

#let headline-style(it) = block(above: 6.5mm, below: 0pt, layout(room => {
  let size = if data.headline.clusters().len() > 110 { 20pt } else { 28pt }
  let words = { set text(tracking: -0.018em); voice(size, size * 1.11, font: serif, weight: 600, it.body) }
  context balanced(calc.min(room.width, 168mm), words)
}))

#let section-style(it) = block(width: 100%, sticky: true, inset: (bottom: 1.6mm), stroke: (bottom: 0.75pt + ink), voice(10.5pt, 14pt, weight: 600, it.body))
#let small-style(it) = block(sticky: true, below: 0.9mm, voice(9.5pt, 13pt, weight: 600, it.body))

#let label-width = 42mm

#let reference(run) = {
  let to(number) = link(label("note-" + str(number)), str(number))
  if run.first == run.last { to(run.first) } else { to(run.first); "–"; to(run.last) }
}
#let references(runs) = if runs.len() > 0 {
  h(0.5pt)
  box(text(font: sans, size: 7.5pt, weight: 600, baseline: -4.2pt, runs.map(reference).join(", ")))
}

#let finding-label(finding, first) = box(width: label-width, {
  if not first { place(top + left, line(length: 174mm, stroke: 0.45pt + hairline)) }
  set block(spacing: 0pt)
  for (index, each) in finding.verdicts.enumerate() {
    block(inset: (top: if index == 0 { 3.1mm } else { 1.6mm }, right: 3mm), {
      verdict(each, 15pt, 10pt)
      if each.claim != none { pad(left: 19.5pt, top: 0.5mm, voice(8pt, 10pt, fill: ink-3, par("claim " + str(each.claim)))) }
    })
  }
})

#let finding-body(finding, index) = block(width: 100%, inset: (top: 2.9mm, bottom: 2.8mm), {
  block(breakable: finding.text.len() > 1200, sticky: finding.beneath.len() > 0)[#voice(12pt, 16pt, font: serif, par({ breakable(finding.text); references(finding.references) }))#label("finding-" + str(index))]
  if finding.beneath.len() > 0 {
    v(1.2mm)
    show regex("[Nn]o source stated"): set text(weight: 600, fill: ink)
    voice(9pt, 12.5pt, fill: ink-2, par(breakable(finding.beneath.join(" "))))
  }
})

#let findings = {
  heading(level: 2, "Findings")
  enum(
    tight: true, spacing: 0pt, indent: 0pt, body-indent: 0pt, number-align: start + top,
    numbering: number => finding-label(data.findings.at(number - 1), number == 1),
    ..data.findings.enumerate().map(((index, finding)) => enum.item(index + 1, finding-body(finding, index))),
  )
  rule(0.45pt, hairline)
}

#let exception(each) = voice(9pt, 12.5pt, fill: ink-2, par({
  text(weight: 600, fill: ink, "Claim " + str(each.claim) + ". ")
  breakable(each.words)
}))

#let exceptions = if data.exceptions.len() > 0 {
  v(4.5mm)
  heading(level: 3, { box(baseline: 0.4pt, sketch(7.5pt, ink, dagger)); h(1mm); "Marked by exception" })
  if data.exceptions.len() == 1 { block(width: 130mm, exception(data.exceptions.first())) } else { grid(columns: (1fr, 1fr), column-gutter: 8mm, row-gutter: 2.5mm, ..data.exceptions.map(exception)) }
}
`;
