import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import MailComposer from "nodemailer/lib/mail-composer";
import type { KnownStory } from "./known-stories.ts";

/** Another program that makes documents; `make` throws where it is not on this machine. */
export interface DocumentMaker {
  readonly name: string;
  readonly fileName: string;
  readonly make: (story: KnownStory) => Promise<Uint8Array> | Uint8Array;
}

const OFFICE = "soffice";
const PAPER = "The Larkhaven Courier";

export function documentMakers(browser: string): DocumentMaker[] {
  const pdf = "story.pdf";
  const mail = "story.eml";
  return [
    { name: "PDF, Chromium", fileName: pdf, make: (story) => printed(browser, story) },
    { name: "PDF, Typst, one column", fileName: pdf, make: (story) => typeset(story, 1) },
    { name: "PDF, Typst, two columns", fileName: pdf, make: (story) => typeset(story, 2) },
    { name: "PDF, LibreOffice", fileName: pdf, make: (story) => byOffice(story, "pdf") },
    { name: "DOCX, LibreOffice", fileName: "story.docx", make: (story) => byOffice(story, "docx") },
    {
      name: "EML, newsletter",
      fileName: mail,
      make: (story) => composed({ html: newsletter(story), ...header(story) }),
    },
    { name: "EML, plain text", fileName: mail, make: (story) => composed({ text: plain(story), ...header(story) }) },
    { name: "EML, forwarded in the text", fileName: mail, make: forwardedInText },
    { name: "EML, forwarded as attachment", fileName: mail, make: forwardedAsFile },
  ];
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

function within<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "bench-documents-"));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function printed(browser: string, { headline, paragraphs }: KnownStory): Uint8Array {
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${headline}</title>
    <body style="font: 12pt serif; text-align: justify; hyphens: auto"><h1>${headline}</h1>
    ${paragraphs.map((each) => `<p>${escaped(each)}</p>`).join("\n")}</body></html>`;
  return within((folder) => {
    const [page, pdf] = [join(folder, "story.html"), join(folder, "story.pdf")];
    writeFileSync(page, html);
    const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"];
    execFileSync(browser, [...flags, `--user-data-dir=${join(folder, "profile")}`, `--print-to-pdf=${pdf}`, page], {
      stdio: "ignore",
    });
    return readFileSync(pdf);
  });
}

function typeset({ headline, paragraphs }: KnownStory, columns: number): Uint8Array {
  const text = (each: string): string => each.replace(/[\\#$*_`<>@[\]~=/+-]/g, "\\$&");
  const source = `#set page(columns: ${columns}, header: [${PAPER}], numbering: "1")
#set par(justify: true)
#set text(hyphenate: true, lang: "en")
= ${headline}

${paragraphs.map(text).join("\n\n")}`;
  const pdf = NodeCompiler.create().pdf({ mainFileContent: source });
  if (!pdf) throw new Error("Typst made no PDF");
  return pdf;
}

/** From a flat OpenDocument text with a running head and page numbers. */
function byOffice({ headline, paragraphs }: KnownStory, to: "pdf" | "docx"): Uint8Array {
  const namespaces = ["office", "text", "style", "fo"]
    .map((name) => `xmlns:${name}="${NAMESPACES[name] ?? ""}"`)
    .join(" ");
  const document = `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${namespaces} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles><style:page-layout style:name="page"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2cm"/><style:header-style/><style:footer-style/></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="page"><style:header><text:p>${PAPER}</text:p></style:header><style:footer><text:p><text:page-number/></text:p></style:footer></style:master-page></office:master-styles>
<office:body><office:text><text:h text:outline-level="1">${escaped(headline)}</text:h>
${paragraphs.map((each) => `<text:p>${escaped(each)}</text:p>`).join("\n")}</office:text></office:body></office:document>`;
  return within((folder) => {
    writeFileSync(join(folder, "story.fodt"), document);
    const flags = [`-env:UserInstallation=file://${join(folder, "profile")}`, "--headless", "--convert-to", to];
    execFileSync(OFFICE, [...flags, "--outdir", folder, join(folder, "story.fodt")], { stdio: "ignore" });
    return readFileSync(join(folder, `story.${to}`));
  });
}

const OASIS = "urn:oasis:names:tc:opendocument:xmlns";
const NAMESPACES: Readonly<Record<string, string>> = {
  office: `${OASIS}:office:1.0`,
  text: `${OASIS}:text:1.0`,
  style: `${OASIS}:style:1.0`,
  fo: `${OASIS}:xsl-fo-compatible:1.0`,
};

const FROM = `"${PAPER}" <news@courier.example>`;
const header = ({ headline }: KnownStory): object => ({
  from: FROM,
  to: "desk@paper.example",
  subject: headline,
  date: new Date("2025-07-09T08:15:00+02:00"),
  textEncoding: "quoted-printable",
});

function composed(mail: object): Promise<Uint8Array> {
  return new MailComposer(mail).compile().build();
}

const plain = ({ headline, paragraphs }: KnownStory): string => [headline, ...paragraphs].join("\n\n");

/** As newsletters are made: nested tables, a link to the web version, a foot with an address. */
function newsletter({ headline, paragraphs }: KnownStory): string {
  const rows = paragraphs.map((each) => `<tr><td style="padding:8px"><p>${escaped(each)}</p></td></tr>`).join("\n");
  return `<html><body><table width="100%"><tr><td align="center"><table width="600">
<tr><td><a href="https://courier.example/web">View this email in your browser</a></td></tr>
<tr><td><h1>${headline}</h1></td></tr>${rows}
<tr><td><small>You receive this mail because you signed up. <a href="https://courier.example/off">Unsubscribe</a></small></td></tr>
</table></td></tr></table></body></html>`;
}

function forwardedInText(story: KnownStory): Promise<Uint8Array> {
  const text = `Worth a look?

---------- Forwarded message ---------
From: ${PAPER} <news@courier.example>
Date: Wed, Jul 9, 2025 at 8:15 AM
Subject: ${story.headline}
To: <reader@paper.example>

${plain(story)}`;
  return composed({ ...header(story), from: "reader@paper.example", subject: `Fwd: ${story.headline}`, text });
}

async function forwardedAsFile(story: KnownStory): Promise<Uint8Array> {
  const content = Buffer.from(await composed({ ...header(story), html: newsletter(story) }));
  return composed({
    from: "reader@paper.example",
    to: "desk@paper.example",
    subject: `Fwd: ${story.headline}`,
    text: "See below.",
    attachments: [{ content, contentType: "message/rfc822", filename: "story.eml" }],
  });
}
