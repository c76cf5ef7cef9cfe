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
}

// A day resolved in brackets stays on one line.
#let resolved(body) = { show regex("\\[\\d{1,2} [A-Z][a-z]+ \\d{4}\\]"): box; body }

// A quote of many lines takes both columns and may run over a page.
#let is-long(each) = each.quote.len() > 600

#let note(each) = block(width: 100%, breakable: is-long(each), grid(
  columns: (6mm, 16pt, 1fr), column-gutter: (0pt, 1.4mm), align: start + top,
  [#voice(8.5pt, 11pt, block(inset: (top: 1pt), note-number(each)))#label("note-" + str(each.number))],
  block(inset: (top: 0.6pt), spoken(each.chip, chip(each.mark))),
  {
    voice(9.3pt, 12pt, font: serif, pretty(par(resolved(breakable(each.quote)))))
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

// A hash in two lines of the same length, whatever its letters.
#let halves(hash) = {
  let groups = hash.split(" ")
  let half = calc.ceil(groups.len() / 2)
  par(groups.slice(0, half).join(sym.space.nobreak) + linebreak() + groups.slice(half).join(sym.space.nobreak))
}

#let texts = {
  heading(level: 2, outlined: true, "The texts they stand in")
  set table.cell(breakable: false)
  table(
    columns: (auto, auto, 1fr, auto, auto), align: start + top,
    inset: (x, y) => (left: 0pt, right: if x == 4 { 0pt } else { 3mm }, top: if y == 0 { 1.3mm } else { 0.9mm }, bottom: 0.9mm),
    stroke: (x, y) => (bottom: if y == 0 { 0.6pt + ink-2 } else { 0.45pt + hairline }),
    table.header(..("", "Outlet", "Headline, byline", "Published", "sha256 of the text").map(words => voice(7.5pt, 9pt, weight: 600, fill: ink-3, words))),
    ..data.texts.map(each => (
      voice(8pt, 10pt, fill: ink-3, str(each.number)),
      voice(8pt, 10pt, weight: 600, par(breakable(each.name))),
      voice(8pt, 10pt, fill: ink-2, par(breakable(each.piece))),
      voice(8pt, 10pt, fill: ink-2, each.day),
      voice(7pt, 9.4pt, fill: ink-3, text(number-type: "lining", number-width: "tabular", slashed-zero: true, halves(each.hash))),
    )).flatten(),
  )
}

#let method = {
  v(6mm)
  texts
  v(5mm)
  block(breakable: false, { heading(level: 2, outlined: true, "How this was made"); v(1.6mm); voice(8.5pt, 11.3pt, fill: ink-2, par(data.method)) })
}
`;
