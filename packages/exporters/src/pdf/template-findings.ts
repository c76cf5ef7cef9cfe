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

// What stands beside the verdict: "one party’s word", "no source given". Bold ink, since it is the exception that speaks.
#let verdict-with(each, claim) = {
  set block(spacing: 0pt)
  verdict(each.verdict, 15pt, 10pt)
  let beside = each.flags.map(flag => voice(8.2pt, 10.4pt, weight: 600, par(flag)))
  if claim != none { beside.push(voice(8.2pt, 10.4pt, fill: ink-3, par("Claim " + str(claim)))) }
  if beside.len() > 0 { pad(left: 19.5pt, top: 0.8mm, beside.join()) }
}

// Of several claims each has its verdict beside its own legs; of one it stands beside the sentence.
#let finding-label(finding, first) = box(width: label-width, {
  // Under the running head the page has a line already.
  context if not first and here().position().y > 27mm { place(top + left, line(length: 174mm, stroke: 0.45pt + hairline)) }
  if finding.claims.len() == 1 {
    block(inset: (top: 3.1mm, bottom: 2.6mm, right: 3mm), verdict-with(finding.claims.first(), none))
  }
})

// Bold ink for what an attribution falls short by, and for who says nothing.
#let stressed(body) = {
  show regex("Silent on it, of the (one article|\d+ articles) brought in:|Nothing on it so far, and not read to the end:"): set text(weight: 600, fill: ink)
  show regex("\b([Nn]o source given|unnamed|one voice|one party’s word|not counted|withdrawn|which names nobody|with nobody named|nobody has confirmed it)\b"): set text(weight: 600, fill: ink)
  body
}

#let leg(each) = grid(
  columns: (auto, 1fr), column-gutter: 1.4mm, align: start + top,
  { for one in each.marks { spoken(one.words, chip(one.mark, size: 9.6pt)); h(0.7mm, weak: true) }; if each.stance != none { h(0.4mm); box(baseline: 0pt, sketch(7.5pt, ink, stance-marks.at(each.stance))) } },
  voice(9pt, 12.2pt, fill: ink-2, par({ each.lead; text(weight: 600, fill: ink, breakable(each.name)); stressed(breakable(each.rest)) })),
)

#let remarks(lines) = if lines.len() > 0 { v(0.4mm); voice(9pt, 12.2pt, fill: ink-2, par(stressed(breakable(lines.join(" "))))) }

#let claim-block(each, several) = {
  let said = { for one in each.legs { leg(one); v(0.7mm) }; remarks(each.remarks) }
  if several {
    pad(left: -label-width, grid(columns: (label-width, 1fr), pad(right: 3mm, verdict-with(each, each.claim)), pad(top: 0.6mm, said)))
  } else { said }
}

// A finding stays on one page, unless it is a long one.
#let length(finding) = finding.text.len() + finding.claims.map(each => (each.legs.map(one => one.name.len() + one.rest.len()) + each.remarks.map(line => line.len())).sum(default: 0)).sum(default: 0)

#let finding-body(finding, index) = block(width: 100%, breakable: length(finding) > 2000, inset: (top: 2.9mm, bottom: 2.8mm), {
  block(breakable: finding.text.len() > 1200, sticky: true)[#voice(12pt, 16pt, font: serif, pretty(par(referenced(finding.text, finding.references))))#label("finding-" + str(index))]
  v(1.9mm)
  for (place, each) in finding.claims.enumerate() {
    if place > 0 { v(2.4mm) }
    claim-block(each, finding.claims.len() > 1)
  }
  remarks(finding.remarks)
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
