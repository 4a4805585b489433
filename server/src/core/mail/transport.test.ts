import { type AddressInfo, createServer, type Socket } from 'node:net';
import sharp from 'sharp';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, expect, test } from 'vitest';
import { readMime } from '../../../../test/support/mime.js';
import { logoCid } from './layout.js';
import { type Mail, type MailTransport, smtpTransport } from './transport.js';

const mail: Mail = {
  messageId: '<0193-delivery@portal.example.test>',
  from: { name: 'Hausverwaltung Müller, Köln', address: 'no-reply@portal.example.test' },
  replyTo: 'post@mueller.example',
  to: 'mieterin@example.test',
  subject: 'Grüße aus der Lindenstraße',
  html: '<p>Größe</p>',
  text: 'Größe',
  attachments: [],
  unsubscribe: null,
};

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

interface Received {
  from: string;
  to: string[];
  source: string;
}

/** A real mail server on a free port, with what it received. */
async function aMailServer(options: SMTPServerOptions = {}) {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : '';
        received.push({
          from,
          to: envelope.rcptTo.map(({ address }) => address),
          source: Buffer.concat(chunks).toString(),
        });
        done();
      });
    },
    ...options,
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return { received, port: (server.server.address() as AddressInfo).port };
}

/** A server on a free port that treats its callers as it likes. */
async function aServer(treat: (socket: Socket) => void) {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    closing.push(() => socket.destroy());
    treat(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.unshift(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return (server.address() as AddressInfo).port;
}

function transportTo(port: number, timeoutMs = 2000): MailTransport {
  const transport = smtpTransport(`smtp://127.0.0.1:${port}`, timeoutMs);
  closing.push(() => transport.close());
  return transport;
}

const send = (transport: MailTransport, values: Partial<Mail> = {}, ms = 10_000) =>
  transport.send({ ...mail, ...values }, 1, AbortSignal.timeout(ms));

const refusing = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode });

test('a mail arrives with both parts, its sender, its reply address and its own message id', async () => {
  const { port, received } = await aMailServer();

  expect(await send(transportTo(port))).toEqual({ state: 'sent' });

  expect(received).toHaveLength(1);
  expect(received[0]).toMatchObject({ from: mail.from.address, to: [mail.to] });
  const source = received[0]?.source ?? '';
  expect(source).toContain(`Message-ID: ${mail.messageId}`);
  expect(source).toContain('Reply-To: post@mueller.example');
  expect(source).toContain('Auto-Submitted: auto-generated');
  expect(source).toMatch(/^To: mieterin@example.test/m);
  expect(source).toMatch(/^Content-Type: multipart\/alternative/m);
  expect(source.match(/^Content-Type: text\/(plain|html); charset=utf-8/gm)).toHaveLength(2);
});

test('the logo arrives within the mail: inline, under the name by which the HTML part shows it, whole', async () => {
  const { port, received } = await aMailServer();
  const shown = { sha256: 'ab'.repeat(32), width: 600, height: 100 };
  const content = await sharp({ create: { width: 600, height: 100, channels: 3, background: '#173f5f' } })
    .png()
    .toBuffer();
  const logo = { name: 'logo.png', type: 'image/png', content, cid: logoCid(shown) };
  const html = `<p>Größe</p><img src="cid:${logo.cid}" alt="Müller">`;
  await send(transportTo(port), { html, attachments: [logo] });

  const related = readMime(received[0]?.source ?? '').parts.find(({ type }) => type === 'multipart/related');
  expect(related?.parts.map(({ type }) => type)).toEqual(['text/html', 'image/png']);
  const [page, picture] = related?.parts ?? [];
  expect(page?.body.toString()).toContain(`src="cid:${logo.cid}"`);
  expect(picture?.headers).toMatchObject({
    'content-id': `<${logo.cid}>`,
    'content-disposition': expect.stringMatching(/^inline/),
  });
  expect(picture?.body.equals(content)).toBe(true);
});

test('mail programs may unsubscribe by one click where there is a way, and are offered none where there is not', async () => {
  const { port, received } = await aMailServer();
  const transport = transportTo(port);
  await send(transport, { unsubscribe: 'https://portal.example.test/abbestellen/a.b.c' });
  await send(transport);
  expect(received[0]?.source).toMatch(/^List-Unsubscribe: <https:\/\/portal\.example\.test\/abbestellen\/a\.b\.c>\r$/m);
  expect(received[0]?.source).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
  expect(received[1]?.source).not.toMatch(/unsubscribe/i);
});

test('a recipient that looks like several is one, and cannot add headers', async () => {
  const { port, received } = await aMailServer();
  const transport = transportTo(port);

  await send(transport, { to: 'a@example.test, b@example.test' });
  await send(transport, { to: 'a@example.test\r\nBcc: b@example.test' });

  const reached = received.flatMap(({ to }) => to);
  expect(reached).not.toContain('b@example.test');
  expect(received.some(({ source }) => /^Bcc:/m.test(source))).toBe(false);
});

test('451 is tried again later and uses up a try', async () => {
  const { port } = await aMailServer({ onRcptTo: (_to, _session, done) => done(refusing(451, 'come back later')) });

  const outcome = await send(transportTo(port));

  expect(outcome).toMatchObject({ state: 'pending', counts: true, error: expect.stringContaining('451') });
  expect(outcome).toMatchObject({ retryInMs: expect.toSatisfy((ms: number) => ms >= 22_500 && ms <= 37_500) });
});

test('451 after the text is tried again later, too', async () => {
  const { port } = await aMailServer({
    onData: (stream, _session, done) => {
      stream.resume();
      stream.on('end', () => done(refusing(451, 'disk is full')));
    },
  });

  expect(await send(transportTo(port))).toMatchObject({ state: 'pending', counts: true });
});

test('550 is final, with the reason', async () => {
  const { port } = await aMailServer({ onRcptTo: (_to, _session, done) => done(refusing(550, 'no such mailbox')) });

  expect(await send(transportTo(port))).toEqual({ state: 'failed', error: '550 no such mailbox' });
});

test('an address that is none is final', async () => {
  const { port } = await aMailServer();

  expect(await send(transportTo(port), { to: '' })).toMatchObject({ state: 'failed' });
});

test('a server that cannot be reached uses up no tries', async () => {
  const { port } = await aMailServer();
  for (const close of closing.splice(0)) await close();

  expect(await send(transportTo(port))).toMatchObject({ state: 'pending', counts: false, error: expect.any(String) });
});

test('a server that takes the call and says nothing uses up no tries', async () => {
  const started = Date.now();

  const outcome = await send(transportTo(await aServer(() => {}), 300));

  expect(outcome).toMatchObject({ state: 'pending', counts: false });
  expect(Date.now() - started).toBeLessThan(3000);
});

test('a server that falls silent in the middle is given up, and the mail tried again', async () => {
  const started = Date.now();

  const outcome = await send(transportTo(await aServer((socket) => socket.write('220 here\r\n')), 300));

  expect(outcome).toMatchObject({ state: 'pending' });
  expect(Date.now() - started).toBeLessThan(3000);
});

test('a try is given up when its time is over', async () => {
  const { port } = await aMailServer({ onRcptTo: () => {} });
  const started = Date.now();

  expect(await send(transportTo(port, 20_000), {}, 300)).toMatchObject({ state: 'pending', counts: true });
  expect(Date.now() - started).toBeLessThan(2000);
});

test('a refused sign-in is a matter of the server, not of the mail', async () => {
  const { port } = await aMailServer({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: (_auth, _session, done) => done(refusing(535, 'wrong password')),
  });
  const transport = smtpTransport(`smtp://someone:wrong@127.0.0.1:${port}`, 2000);
  closing.push(() => transport.close());

  expect(await send(transport)).toMatchObject({ state: 'pending', counts: false });
});

/** A server that takes mails line by line and cuts a connection when `cut` says so; tells how many texts it saw. */
async function aScriptedServer(cut: (seen: { texts: number; line: string }) => boolean) {
  const seen = { texts: 0, line: '' };
  const port = await aServer((socket) => {
    let inText = false;
    socket.write('220 here\r\n');
    socket.on('data', (data: Buffer) => {
      seen.line = data.toString();
      if (inText) seen.texts += 1;
      if (cut(seen)) return socket.destroy();
      inText = !inText && seen.line.startsWith('DATA');
      return socket.write(inText ? '354 go on\r\n' : '250 yes\r\n');
    });
  });
  return { port, seen };
}

test('a connection that breaks after the text is not repeated behind our back', async () => {
  const { port, seen } = await aScriptedServer(({ texts }) => texts > 0);

  expect(await send(transportTo(port), {}, 3000)).toMatchObject({ state: 'pending' });
  expect(seen.texts).toBe(1);
});

test('a connection that the server dropped while it rested is replaced without anybody noticing', async () => {
  let dropped = false;
  const { port, seen } = await aScriptedServer(({ texts, line }) => {
    const drop = !dropped && texts === 1 && line.startsWith('MAIL FROM');
    dropped ||= drop;
    return drop;
  });
  const transport = transportTo(port);

  expect([await send(transport), await send(transport)]).toEqual([{ state: 'sent' }, { state: 'sent' }]);
  expect({ dropped, texts: seen.texts }).toEqual({ dropped: true, texts: 2 });
});
