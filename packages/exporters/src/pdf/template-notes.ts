/** The exact words behind every finding, and how the briefing was made. */
export const TEMPLATE_NOTES = String.raw`
#let note-number(each) = {
  let number = text(size: 8pt, weight: 600, str(each.number))
  if each.finding == none { number } else { link(label("finding-" + str(each.finding)), number) }
}

#let outlet-name(each) = if each.url == none { text(weight: 500, fill: ink, each.outlet) } else { link(each.url, underline(stroke: 0.5pt + edge, offset: 1.6pt, text(weight: 500, fill: ink, each.outlet))) }

#let note-source(each) = {
  outlet-name(each)
  breakable(each.piece)
  if each.stance != none { text(weight: 600, fill: ink, each.stance) }
  breakable(each.said)
  box(text(size: 8pt, fill: ink-3, tracking: 0.02em, number-type: "lining", number-width: "tabular", slashed-zero: true, bottom-edge: "baseline", each.hash))
}

// A quote of many lines takes both columns and may run over a page.
#let is-long(each) = each.quote.len() > 600

#let note(each) = block(width: 100%, breakable: is-long(each), grid(
  columns: (6mm, 14pt, 1fr), column-gutter: (0pt, 1mm), align: start + top,
  [#voice(8.5pt, 11pt, block(inset: (top: 1pt), note-number(each)))#label("note-" + str(each.number))],
  block(inset: (top: 0.6pt), spoken(each.chip, chip(each.mark))),
  {
    voice(9.3pt, 12pt, font: serif, pretty(par(breakable(each.quote))))
    v(1.1mm)
    voice(8.5pt, 10.8pt, fill: ink-2, par(note-source(each)))
  },
))


#let note-pairs(notes) = grid(columns: (1fr, 1fr), column-gutter: 8mm, row-gutter: 2.4mm, ..notes.map(note))

#let note-rows(notes) = {
  let rows = ()
  let pairs = ()
  for each in notes {
    if is-long(each) {
      if pairs.len() > 0 { rows.push(note-pairs(pairs)) }
      rows.push(note(each))
      pairs = ()
    } else { pairs.push(each) }
  }
  if pairs.len() > 0 { rows.push(note-pairs(pairs)) }
  rows.join(v(2.4mm))
}

#let exact-words = {
  heading(level: 2, "The exact words")
  for group in data.noteGroups {
    heading(level: 3, { text(weight: 400, fill: ink-3, "Claim " + str(group.claim) + ". "); breakable(group.wording) })
    note-rows(group.notes)
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
