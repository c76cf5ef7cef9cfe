/** What is more than a request may bring. */
export class TooLargeError extends Error {}

/** The same request, whose body ends in an error once more than `most` bytes have come: whatever its header says. */
export function withBoundedBody(request: Request, most: number): Request {
  if (!request.body) return request;
  let bytes = 0;
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, stream) {
      bytes += chunk.byteLength;
      if (bytes > most) stream.error(new TooLargeError());
      else stream.enqueue(chunk);
    },
  });
  return new Request(request, { body: request.body.pipeThrough(counted), duplex: "half" } as RequestInit);
}

/** The bytes of a request’s body, or null where they are more than `most`: it is read no further than that. */
export async function readBody(request: Request, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await withBoundedBody(request, most).arrayBuffer());
  } catch (error) {
    if (error instanceof TooLargeError) return null;
    throw error;
  }
}
