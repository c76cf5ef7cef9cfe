import { expect, test } from "vitest";
import { readEml } from "./read-eml.ts";

const STORY =
  "The harbour board voted on Tuesday to close the old ferry pier, two members of it said, and gave no reason for it.";
const OWN = "header of the mail";
const FORWARDED = "header of the forwarded mail";
const HEADER = [
  'From: "Larkhaven Courier" <news@courier.example>',
  "To: Ida Voss <ida@desk.example>",
  "Subject: Pier to close",
  "Date: Wed, 9 Jul 2025 10:30:00 +0200",
  "MIME-Version: 1.0",
].join("\n");

const read = (text: string | Buffer): ReturnType<typeof readEml> => readEml(Buffer.from(text), "mail.eml");
const mail = (body: string, header = HEADER): string => `${header}\n\n${body}\n`;
const multipart = (kind: string, parts: readonly string[], header = HEADER): string =>
  `${header}\nContent-Type: multipart/${kind}; boundary="edge"\n\n${parts.map((part) => `--edge\n${part}\n`).join("")}--edge--\n`;
const typed = (type: string, body: string): string => `Content-Type: ${type}\n\n${body}`;
const attached = (inner: string): string =>
  `Content-Type: message/rfc822\nContent-Disposition: attachment; filename="mail.eml"\n\n${inner}`;

async function textsOf(text: string | Buffer): Promise<string[]> {
  return (await read(text)).lines.map((line) => line.text);
}

test("the header gives headline, outlet, and the day and time with the sender's own offset", async () => {
  expect((await read(mail(STORY))).metadata).toEqual({
    headline: { value: "Pier to close", where: OWN },
    outlet: { value: "Larkhaven Courier", where: OWN },
    publishedOn: { value: "2025-07-09", where: OWN },
    publishedAt: { value: "2025-07-09T10:30:00+02:00", where: OWN },
  });
});

test("a mail sent late in the evening is of its sender's day, and not of the day in Greenwich", async () => {
  const { metadata } = await read(mail(STORY, "From: news@courier.example\nDate: Wed, 9 Jul 2025 23:30:00 -0400"));
  expect(metadata).toMatchObject({
    publishedOn: { value: "2025-07-09" },
    publishedAt: { value: "2025-07-09T23:30:00-04:00" },
  });
});

test.each([
  ["Fwd: Pier to close", "Pier to close"],
  ["FW: Re: Pier to close", "Pier to close"],
  ["WG: AW: Pier to close", "Pier to close"],
  ["Fwd:Pier to close", "Pier to close"],
  ["Reply: the board's letter", "Reply: the board's letter"],
  ["=?UTF-8?B?UGllciDigJQgdG8gY2xvc2U=?=", "Pier — to close"],
  ["=?ISO-8859-1?Q?Caf=E9_on_the_pier?=", "Café on the pier"],
  ["=?UTF-8?Q?Fwd:_Pier?=\n =?UTF-8?Q?_to_close?=", "Pier to close"],
])("the subject %j is the headline %j", async (subject, headline) => {
  const { metadata } = await read(mail(STORY, `From: a@courier.example\nSubject: ${subject}`));
  expect(metadata.headline?.value).toBe(headline);
});

test.each([
  ["Larkhaven Courier <news@courier.example>", "Larkhaven Courier"],
  ["=?UTF-8?Q?L=C3=A4rkhaven_Courier?= <news@courier.example>", "Lärkhaven Courier"],
  ["news@courier.example", "courier.example"],
  ["<news@courier.example>", "courier.example"],
  ['"news@courier.example" <news@courier.example>', "courier.example"],
])("a mail from %s is of the outlet %s", async (from, outlet) => {
  expect((await read(mail(STORY, `From: ${from}\nSubject: x`))).metadata.outlet?.value).toBe(outlet);
});

test("the page is read where a mail is written twice, as page and as plain text", async () => {
  const both = multipart("alternative", [
    typed("text/plain", "Read us on the web"),
    typed("text/html", `<p>${STORY}</p>`),
  ]);
  expect(await textsOf(both)).toEqual([STORY]);
});

test("the plain text is read where the page is all pictures", async () => {
  const both = multipart("alternative", [typed("text/plain", STORY), typed("text/html", '<img src="cid:1" alt="">')]);
  expect(await textsOf(both)).toEqual([STORY]);
});

test.each([
  ["9 Jul 2025 10:30 GMT", "2025-07-09", "2025-07-09T10:30Z"],
  ["Wed, 09 Jul 2025 10:30:00 +0530 (IST)", "2025-07-09", "2025-07-09T10:30:00+05:30"],
  ["Wed, 9 Jul 2025 10:30:00 EST", "2025-07-09", undefined],
  ["Wed, 30 Feb 2025 10:30:00 +0200", undefined, undefined],
  ["Wed, 9 Jul 2025 10:99:00 +0200", undefined, undefined],
  ["soon", undefined, undefined],
])("a mail of %s is of the day %s and the time %s", async (date, day, time) => {
  const { metadata } = await read(mail(STORY, `From: news@courier.example\nDate: ${date}`));
  expect([metadata.publishedOn?.value, metadata.publishedAt?.value]).toEqual([day, time]);
});

const WRAPPED =
  "The harbour board voted on Tuesday to close the old ferry pier, two\nmembers of it said, and gave no reason for it.";

test("lines that the mail program broke are joined, and those that the writer broke are not", async () => {
  expect(await textsOf(mail(`${WRAPPED}\n\nIda Voss\nLarkhaven`))).toEqual([STORY, "Ida Voss", "Larkhaven"]);
});

test("lines that break softly are joined", async () => {
  const flowed = mail("The pier \nwill close.", `${HEADER}\nContent-Type: text/plain; format=flowed`);
  expect(await textsOf(flowed)).toEqual(["The pier will close."]);
});

test.each(["• ", "* ", "- ", "1. "])("items of a list that begin with %j stay apart", async (sign) => {
  const items = [
    `${sign}The fares of every ferry will rise by a tenth from the first of August`,
    `${sign}The pier will close`,
  ];
  expect(await textsOf(mail(items.join("\n")))).toEqual(items);
});

test("a dash within a sentence that was wrapped parts nothing", async () => {
  const wrapped = mail(
    "The board of the harbour voted to close the old ferry pier\n- which opened in 1911 - on Tuesday.",
  );
  expect(await textsOf(wrapped)).toEqual([
    "The board of the harbour voted to close the old ferry pier - which opened in 1911 - on Tuesday.",
  ]);
});

test("a long quoted text loses its marks and is joined to its paragraphs", async () => {
  const lines = Array.from(
    { length: 20 },
    (_, index) => `line ${index + 10} of what the harbour board has told us about the pier`,
  );
  const quoted = [...lines, "", "And an end."].map((line) => `> ${line}`.trimEnd()).join("\n");
  expect(await textsOf(mail(quoted))).toEqual([lines.join(" "), "And an end."]);
});

test.each([
  ["quoted-printable", "utf-8", "Caf=C3=A9 =E2=80=94 the pier=\n will close."],
  ["quoted-printable", "iso-8859-1", "Caf=E9 =97 the pier=\n will close."],
  ["base64", "utf-8", Buffer.from("Café — the pier will close.").toString("base64")],
  ["base64", "windows-1252", Buffer.from("Caf\u00e9 \u0097 the pier will close.", "latin1").toString("base64")],
])("%s in %s is read as the words it stands for", async (encoding, charset, body) => {
  const header = `${HEADER}\nContent-Type: text/plain; charset=${charset}\nContent-Transfer-Encoding: ${encoding}`;
  expect(await textsOf(mail(body, header))).toEqual(["Café — the pier will close."]);
});

test("a charset that is declared decides over bytes that are sent as they are", async () => {
  const bytes = Buffer.from(
    mail("Caf\u00e9 on the pier", `${HEADER}\nContent-Type: text/plain; charset=iso-8859-1`),
    "latin1",
  );
  expect(await textsOf(bytes)).toEqual(["Café on the pier"]);
});

const FORWARDING =
  "From: Ida Voss <ida@desk.example>\nSubject: Fwd: look at this\nDate: Fri, 11 Jul 2025 08:00:00 +0200";
const told = (date: string): string =>
  [
    "---------- Forwarded message ---------",
    "From: Larkhaven Courier Morning Briefing <briefing@courier.example>",
    `Date: ${date}`,
    "Subject: Pier to close after a hundred and fourteen years of ferries",
    "To: Ida Voss <ida@desk.example>",
    "",
    WRAPPED,
  ].join("\n");

test("a mail that is forwarded in the text tells its own writer, subject and day, not the forwarder's", async () => {
  const { metadata, lines } = await read(mail(`For the desk.\n\n${told("Wed, Jul 9, 2025 at 11:30 PM")}`, FORWARDING));
  expect(metadata).toEqual({
    headline: { value: "Pier to close after a hundred and fourteen years of ferries", where: FORWARDED },
    outlet: { value: "Larkhaven Courier Morning Briefing", where: FORWARDED },
    publishedOn: { value: "2025-07-09", where: FORWARDED },
  });
  expect(lines.at(-1)).toMatchObject({ text: STORY, left: null, isStory: true });
  expect(lines.slice(0, -1).map(({ left }) => left)).toEqual(Array(6).fill("before the story"));
});

test.each([
  ["Wed, 9 Jul 2025 23:30:00 -0400", "2025-07-09", "2025-07-09T23:30:00-04:00"],
  ["Wednesday, July 9, 2025 11:30 PM", "2025-07-09", undefined],
  ["9 July 2025 at 23:30:00 BST", "2025-07-09", undefined],
  ["2025-07-09 23:30", "2025-07-09", undefined],
  ["09/07/2025 23:30", undefined, undefined],
  ["yesterday", undefined, undefined],
])("of the date %s of a forwarded mail, the day is %s and the time %s", async (date, day, time) => {
  const { metadata } = await read(mail(told(date), FORWARDING));
  expect([metadata.publishedOn?.value, metadata.publishedAt?.value]).toEqual([day, time]);
});

test("a mail that is forwarded as a page is read as one that is forwarded as text", async () => {
  const page = `<div>For the desk.</div><div>---------- Forwarded message ---------<br>From: <b>Larkhaven Courier</b> <span>&lt;<a href="mailto:n@courier.example">n@courier.example</a>&gt;</span><br>Date: Wed, Jul 9, 2025 at 11:30 AM<br>Subject: Pier to close<br>To: &lt;ida@desk.example&gt;</div><p>${STORY}</p>`;
  const { metadata } = await read(mail(page, `${FORWARDING}\nContent-Type: text/html`));
  expect(metadata).toMatchObject({
    headline: { value: "Pier to close", where: FORWARDED },
    outlet: { value: "Larkhaven Courier", where: FORWARDED },
    publishedOn: { value: "2025-07-09", where: FORWARDED },
  });
});

test("a date that the text announces is no date of a mail", async () => {
  const { metadata } = await read(mail(`${STORY}\n\nDate: Saturday, 12 July 2025\nPlace: the pier`));
  expect(metadata.publishedOn).toEqual({ value: "2025-07-09", where: OWN });
});

test.each([
  ["a plain note", typed("text/plain", "For the desk.")],
  ["no note", typed("text/plain", "")],
  [
    "a note as a page with much style",
    typed(
      "text/html",
      `<html><head><style>${"@font-face{font-family:Calibri}".repeat(20)}</style></head><p>FYI</p></html>`,
    ),
  ],
])("a mail forwarded as an attachment is read in place of %s", async (_, note) => {
  const { metadata, lines } = await read(multipart("mixed", [note, attached(mail(STORY))], FORWARDING));
  expect(lines.map(({ text }) => text)).toEqual([STORY]);
  expect(metadata).toMatchObject({
    headline: { value: "Pier to close", where: OWN },
    outlet: { value: "Larkhaven Courier", where: OWN },
    publishedOn: { value: "2025-07-09", where: OWN },
  });
});

test("a mail with a story of its own is read itself, whatever is attached", async () => {
  const own = ["Monday", "Tuesday", "Friday"].map((day) => STORY.replace("Tuesday", day));
  const both = multipart("mixed", [typed("text/plain", own.join("\n\n")), attached(mail("Something else."))]);
  expect(await textsOf(both)).toEqual(own);
});

test.each([
  ["no text", mail("")],
  ["pictures alone", mail('<img src="cid:1">', `${HEADER}\nContent-Type: text/html`)],
])("a mail with %s is refused, and says so", async (_, text) => {
  await expect(read(text)).rejects.toThrow("“mail.eml” holds no text that can be read.");
});

test("a mail of endless lines is refused", async () => {
  await expect(read(mail("x\n".repeat(200_001)))).rejects.toThrow("more than 200,000 lines");
});
