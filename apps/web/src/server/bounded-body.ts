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
