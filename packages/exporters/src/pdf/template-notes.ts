/** The exact words behind every finding, and how the briefing was made. */
export const TEMPLATE_NOTES = String.raw`
#let note-number(each) = {
  let number = text(size: 8pt, weight: 600, str(each.number))
  if each.finding == none { number } else { link(label("finding-" + str(each.finding)), number) }
}

#let outlet-name(each) = if each.url == none { text(weight: 500, fill: ink, each.outlet) } else { link(each.url, text(weight: 500, fill: blue, each.outlet)) }

#let note-source(each) = {
  outlet-name(each)
  breakable(each.piece)
  if each.stance != none { text(weight: 600, fill: ink, each.stance) }
  breakable(each.said)
  box(text(size: 8pt, fill: ink-3, tracking: 0.02em, number-type: "lining", number-width: "tabular", slashed-zero: true, each.hash))
}

#let note(each) = block(width: 100%, breakable: each.quote.len() > 900, grid(
  columns: (6mm, 14pt, 1fr), column-gutter: (0pt, 1mm), align: start + top,
  [#voice(8.5pt, 11pt, block(inset: (top: 1pt), note-number(each)))#label("note-" + str(each.number))],
  block(inset: (top: 0.6pt), spoken(each.chip, chip(each.mark))),
  {
    voice(9.3pt, 12pt, font: serif, par(breakable(each.quote)))
    v(0.7mm)
    voice(8.5pt, 10.8pt, fill: ink-2, par(note-source(each)))
  },
))

#let claim-style(it) = block(sticky: true, above: 4mm, below: 1.8mm, voice(8.5pt, 11pt, weight: 600, fill: ink, it.body))

#let exact-words = {
  heading(level: 2, "The exact words")
  for group in data.noteGroups {
    heading(level: 4, { box(width: 6mm, text(weight: 400, fill: ink-3, str(group.claim))); breakable(group.wording) })
    grid(columns: (1fr, 1fr), column-gutter: 8mm, row-gutter: 2.4mm, ..group.notes.map(note))
  }
}

#let captures = grid(
  columns: (auto, auto, 1fr), column-gutter: 4mm, row-gutter: 0.9mm,
  ..data.captures.map(each => (each.name, each.day, text(number-type: "lining", number-width: "tabular", slashed-zero: true, each.hash))).flatten().map(words => voice(7.5pt, 9.5pt, fill: ink-2, par(words))),
)

#let method = {
  v(7mm)
  v(1fr)
  heading(level: 2, outlined: true, "How this was made")
  v(1.6mm)
  voice(8.5pt, 11.3pt, fill: ink-2, par(data.method))
  v(2.6mm)
  captures
}
`;
