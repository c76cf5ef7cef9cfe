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

// Two lines break where the headline pauses, when each part fits a line; else they are balanced.
#let headline-lines(limit, set-in) = {
  let pause = data.headline.match(regex("^(.{8,}?[,:;])\s+(.{8,})$"))
  let parts = if pause == none { () } else { pause.captures }
  let fits(words) = measure(set-in(words)).width <= limit
  if not fits(data.headline) and parts.len() == 2 and parts.all(fits) { block(set-in(parts.join(linebreak()))) } else { balanced(limit, set-in(data.headline)) }
}

#let headline-style(it) = block(above: 0pt, below: 0pt, layout(room => {
  let size = if data.headline.clusters().len() > 110 { 20pt } else { 28pt }
  let set-in(words) = { set text(tracking: -0.018em); voice(size, size * 1.11, font: serif, weight: 600, words) }
  context headline-lines(calc.min(room.width, 168mm), set-in)
}))

#let section-style(it) = block(width: 100%, above: 0pt, below: 0pt, sticky: true, inset: (bottom: 1.6mm), stroke: (bottom: 0.75pt + ink), voice(10.5pt, 14pt, weight: 600, it.body))
#let small-style(it) = block(sticky: true, above: 4mm, below: 1.4mm, voice(9pt, 12pt, weight: 600, it.body))

#let label-width = 42mm

#let reference(run) = {
  let to(number) = link(label("note-" + str(number)), str(number))
  if run.first == run.last { to(run.first) } else { to(run.first); "–"; to(run.last) }
}
// The numbers stay with the last word; a long list of them may break.
#let referenced(words, runs) = {
  let numbers = text(font: sans, size: 7.8pt, weight: 600, baseline: -3.7pt, runs.map(reference).join(", "))
  let last = words.split(regex("\s")).last()
  if runs.len() == 0 { breakable(words) } else if runs.len() > 6 or last.clusters().len() > 30 { breakable(words); h(0.5pt); numbers } else {
    breakable(words.slice(0, words.len() - last.len()))
    box(baseline: 0.2em, { last; h(0.5pt); numbers })
  }
}

#let finding-label(finding, first) = box(width: label-width, {
  // Under the running head the page has a line already.
  context if not first and here().position().y > 27mm { place(top + left, line(length: 174mm, stroke: 0.45pt + hairline)) }
  set block(spacing: 0pt)
  let count = finding.verdicts.len()
  for (index, each) in finding.verdicts.enumerate() {
    block(inset: (top: if index == 0 { 3.1mm } else { 1.6mm }, bottom: if index == count - 1 { 2.6mm } else { 0mm }, right: 3mm), {
      verdict(each, 15pt, 10pt)
      if each.claim != none { pad(left: 19.5pt, top: 0.5mm, voice(8pt, 10pt, fill: ink-3, par("claim " + str(each.claim)))) }
    })
  }
})

#let finding-body(finding, index) = block(width: 100%, inset: (top: 2.9mm, bottom: 2.8mm), {
  block(breakable: finding.text.len() > 1200, sticky: finding.beneath.len() > 0)[#voice(12pt, 16pt, font: serif, pretty(par(referenced(finding.text, finding.references))))#label("finding-" + str(index))]
  if finding.beneath.len() > 0 {
    v(1.7mm)
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
  v(0.5mm)
  heading(level: 3, { box(baseline: 0.4pt, sketch(7.5pt, ink, dagger)); h(1mm); "Marked by exception" })
  if data.exceptions.len() == 1 { block(width: 130mm, exception(data.exceptions.first())) } else { grid(columns: (1fr, 1fr), column-gutter: 8mm, row-gutter: 2.5mm, ..data.exceptions.map(exception)) }
}
`;
