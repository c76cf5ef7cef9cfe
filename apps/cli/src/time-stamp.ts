import { createHash, randomBytes, X509Certificate } from "node:crypto";
import { Integer, Null, OctetString } from "asn1js";
import * as pkijs from "pkijs";

/** SHA-256, and the purpose of a certificate that signs time stamps (RFC 3161, section 2.3). */
const [SHA256, TIME_STAMPING, EXTENDED_KEY_USAGE] = ["2.16.840.1.101.3.4.2.1", "1.3.6.1.5.5.7.3.8", "2.5.29.37"];
const NONCE_BYTES = 8;
const PATIENCE_MS = 10_000;
/** A token with its certificates has some kilobytes. */
const MOST_BYTES = 64 * 1024;

/** Asks an authority to sign that a text was there now; it sees the hash alone. Answers with its token, in DER. */
export async function askForTimeStamp(url: string, text: string): Promise<Buffer> {
  const nonce = Integer.fromBigInt(BigInt(`0x01${randomBytes(NONCE_BYTES).toString("hex")}`));
  const request = new pkijs.TimeStampReq({
    version: 1,
    messageImprint: new pkijs.MessageImprint({
      hashAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: SHA256, algorithmParams: new Null() }),
      hashedMessage: new OctetString({ valueHex: new Uint8Array(digestOf(text)) }),
    }),
    certReq: true,
    nonce,
  });
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/timestamp-query" },
    body: request.toSchema().toBER(),
    redirect: "error",
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  const answer = pkijs.TimeStampResp.fromBER(await bytesOf(response));
  if (answer.status.status > 1 || !answer.timeStampToken)
    throw new Error(`${url} refused: status ${answer.status.status}`);
  const token = Buffer.from(answer.timeStampToken.toSchema().toBER());
  const { info } = read(token);
  if (!isOf(info, text) || info.nonce?.toBigInt() !== nonce.toBigInt())
    throw new Error(`${url} stamped something else than it was asked to`);
  return token;
}

/** Who says that a text was there, and when. */
export interface TimeStamp {
  readonly at: Date;
  readonly by: string;
}

/** What a token says of a text, where one of these roots vouches for whoever signed it; null where it does not hold. */
export async function readTimeStamp(token: Buffer, text: string, roots: readonly string[]): Promise<TimeStamp | null> {
  try {
    const { signed, info } = read(token);
    const { signatureVerified, signerCertificate } = await signed.verify({
      signer: 0,
      trustedCerts: roots.map((pem) => pkijs.Certificate.fromBER(new X509Certificate(pem).raw)),
      data: new Uint8Array(Buffer.from(text)).buffer,
      checkChain: true,
      // A certificate that ran out since was good when it signed.
      checkDate: info.genTime,
      extendedMode: true,
    });
    if (!signatureVerified || !signerCertificate || !isOf(info, text) || !maySign(signerCertificate)) return null;
    return { at: info.genTime, by: nameOf(signerCertificate) };
  } catch {
    return null;
  }
}

function read(token: Buffer): { signed: pkijs.SignedData; info: pkijs.TSTInfo } {
  const signed = new pkijs.SignedData({ schema: pkijs.ContentInfo.fromBER(token).content });
  const content = signed.encapContentInfo.eContent?.valueBlock.valueHexView;
  if (!content) throw new Error("this is no time stamp");
  return { signed, info: pkijs.TSTInfo.fromBER(content) };
}

const digestOf = (text: string): Buffer => createHash("sha256").update(text).digest();

function isOf({ messageImprint: { hashAlgorithm, hashedMessage } }: pkijs.TSTInfo, text: string): boolean {
  return hashAlgorithm.algorithmId === SHA256 && digestOf(text).equals(hashedMessage.valueBlock.valueHexView);
}

/** Whether a certificate is for signing time stamps, and for nothing else. */
function maySign({ extensions = [] }: pkijs.Certificate): boolean {
  const usage = extensions.find(({ extnID }) => extnID === EXTENDED_KEY_USAGE);
  const purposes = (usage?.parsedValue as pkijs.ExtKeyUsage | undefined)?.keyPurposes ?? [];
  return usage?.critical === true && purposes.length === 1 && purposes[0] === TIME_STAMPING;
}

function nameOf({ subject }: pkijs.Certificate): string {
  return subject.typesAndValues.map(({ value }) => String(value.valueBlock.value)).join(", ");
}

async function bytesOf(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > MOST_BYTES) throw new Error("the answer is longer than any time stamp");
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}
