/** What a stream of server-sent events has brought so far. */
export interface Heard {
  hints: { feature: string; id: string | null }[];
  /** Whether the server ended the stream. */
  ended: boolean;
}

/**
 * Opens the event stream of a server and gathers its hints until the server ends it.
 * @throws Error where there is no stream for this session
 */
export async function listen(origin: string, headers: Record<string, string>, onHint = () => {}): Promise<Heard> {
  const heard: Heard = { hints: [], ended: false };
  const response = await fetch(`${origin}/api/v1/events`, { headers });
  if (response.headers.get('content-type') !== 'text/event-stream' || !response.body)
    throw new Error(`There is no stream: ${response.status}.`);
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  await reader.read();
  void (async () => {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      for (const [, data] of decoder.decode(piece.value).matchAll(/^data: (.*)$/gm)) {
        heard.hints.push(JSON.parse(data as string));
        onHint();
      }
    }
  })()
    .catch(() => {})
    .finally(() => {
      heard.ended = true;
    });
  return heard;
}
