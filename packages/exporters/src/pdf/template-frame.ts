/** The sheet: masthead on the first page, running head after it, and the foot with the people. */
export const TEMPLATE_FRAME = String.raw`
#let data = json(bytes(sys.inputs.data))

#let draft-or(words) = if data.edition == none { text(weight: 700, fill: red, "Draft") } else { words }
#let house = { box(baseline: 0.5pt, sketch(9pt, ink, logo)); h(1.6mm); text(weight: 700, fill: ink, "Second Source") }

#let masthead-row(thickness, left, middle, right) = block(width: 100%, height: 7mm, stroke: (bottom: thickness + ink), inset: (bottom: 2.2mm), voice(9pt, 12pt, fill: ink-2, align(bottom, grid(
  columns: (1fr, auto, 1fr), align: (start, center, end), left, middle, right,
))))

#let masthead = place(top + left, dy: -11mm, masthead-row(1.65pt,
  { house; h(3mm); data.deskName },
  if data.edition == none { text(weight: 700, fill: red, "Draft.") + " Briefing" } else { "Briefing, edition " + str(data.edition) },
  data.writtenDay,
))

#let running-head = masthead-row(0.75pt, house, data.runningTitle, draft-or(if data.edition != none { "Edition " + str(data.edition) }))

#let legend = {
  let mark(label) = { h(1.6mm); box(baseline: 1pt, sketch(8.25pt, ink, verdict-marks.at(label))); [ ] }
  [What holds the sentence up:]
  mark("SINGLE_SOURCE"); [one voice.]
  mark("ATTRIBUTED"); [two or more, and short of corroborated.]
  mark("CORROBORATED"); [independent voices.]
  mark("DISPUTED"); [voices against each other. Of reporting, not of truth.]
}

#let foot = context block(width: 100%, stroke: (top: 0.75pt + ink), inset: (top: 2.4mm), voice(8.5pt, 11.5pt, fill: ink-2, grid(
  columns: (1fr, auto), column-gutter: 8mm,
  if counter(page).get().first() == 1 { legend } else { data.people },
  [#counter(page).get().first() of #counter(page).final().first()],
)))

#let sheet(body) = {
  set document(title: data.headline, author: data.deskName, date: datetime(..data.date), description: data.description)
  set page(
    paper: "a4", margin: (x: 18mm, top: 24mm, bottom: 26mm), header-ascent: 4mm, footer-descent: 4mm,
    header: context if counter(page).get().first() > 1 { running-head }, footer: foot,
  )
  set text(font: (sans, serif), lang: "en", hyphenate: false, fill: ink)
  set par(spacing: 0pt, justify: false)
  set block(spacing: 0pt)
  show figure.where(kind: "mark"): it => it.body
  body
}
`;
