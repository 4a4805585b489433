import { createTransport } from 'nodemailer';
import { backOff } from '../outbox/back-off.js';
import type { Outcome } from '../outbox/outbox.js';
import type { MailAttachment } from './templates.js';

/** A mail, ready to be sent. */
export interface Mail {
  /** The same for every try of a delivery, so that a mail that arrives twice is shown once. */
  messageId: string;
  from: { name: string; address: string };
  replyTo: string | null;
  to: string;
  subject: string;
  html: string;
  text: string;
  attachments: readonly MailAttachment[];
  /** Where the reader chooses this kind of mail away; null where it always goes out. */
  unsubscribe: string | null;
}

/** Hands mails over to a mail server. */
export interface MailTransport {
  /** Tries once; `tries` says how often it was tried, this time included. */
  send(mail: Mail, tries: number, signal: AbortSignal): Promise<Outcome>;
  close(): void;
}

interface SmtpError extends Error {
  code?: string;
  responseCode?: number;
  response?: string;
  timeoutType?: string;
}

/** Not the fault of one mail: the server is away, or does not take anything from us. */
const outages = ['ECONNECTION', 'ECONNREFUSED', 'ESOCKET', 'EDNS', 'ETLS', 'EAUTH', 'EPROTOCOL', 'EREQUIRETLS'];

const longestReason = 300;

function isOutage({ code = '', timeoutType }: SmtpError): boolean {
  // A server that falls silent in the middle of one mail may still take the next one.
  return outages.includes(code) || (code === 'ETIMEDOUT' && timeoutType !== 'SOCKET_TIMEOUT');
}

/** What a failed try means: 5xx about this mail is final (RFC 5321, 4.2.1), everything else is tried again. */
export function outcomeOf(error: SmtpError, tries: number): Outcome {
  const reason = (error.response ?? error.code ?? error.message).slice(0, longestReason);
  const final = (error.responseCode ?? 0) >= 500 || (error.code === 'EENVELOPE' && error.responseCode === undefined);
  if (final && !isOutage(error)) return { state: 'failed', error: reason };
  return { state: 'pending', error: reason, retryInMs: backOff(tries), counts: !isOutage(error) };
}

const headers = {
  'Auto-Submitted': 'auto-generated',
  'X-Auto-Response-Suppress': 'All',
};

/** What lets mail programs offer a button of their own, which sends a POST without showing a page (RFC 8058). */
const unsubscribing = (url: string) => ({
  'List-Unsubscribe': `<${url}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
});

/** A transport over a pool of connections to the server that `url` names (`smtp://` or `smtps://`). */
export function smtpTransport(url: string, timeoutMs = 10_000): MailTransport {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 5,
    // Servers drop connections that rest: a mail of which they saw nothing yet goes over another one. Any other
    // repetition is the outbox's, which remembers it.
    maxRequeues: 1,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    socketTimeout: 2 * timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ to, replyTo, attachments, unsubscribe, ...mail }, tries, signal) {
      try {
        await transport.sendMail({
          ...mail,
          attachments: attachments.map(({ name, type, content, cid }) => ({
            filename: name,
            contentType: type,
            content: Buffer.from(content),
            ...(cid ? { cid, contentDisposition: 'inline' as const } : {}),
          })),
          to: { name: '', address: to },
          ...(replyTo ? { replyTo } : {}),
          headers: { ...headers, ...(unsubscribe ? unsubscribing(unsubscribe) : {}) },
          signal,
        });
        return { state: 'sent' };
      } catch (error) {
        return outcomeOf(error as SmtpError, tries);
      }
    },
    close: () => transport.close({ force: true }),
  };
}
