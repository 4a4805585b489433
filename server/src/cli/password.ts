import { MIN_PASSWORD } from '../auth/auth.port.js';
import { CommandError, sentence, type Terminal } from './terminal.js';

/**
 * Asks for a new password, twice where somebody types it.
 * @throws CommandError when it is missing, too short, or typed differently
 */
export async function askPassword(terminal: Terminal, email: string): Promise<string> {
  const { locale } = terminal;
  const password = await terminal.askSecret(sentence(locale, 'password', { email }));
  if (!password) throw new CommandError('password-missing');
  if ([...password].length < MIN_PASSWORD) throw new CommandError('password-short', { min: MIN_PASSWORD });
  if (terminal.interactive && (await terminal.askSecret(sentence(locale, 'password-again'))) !== password) {
    throw new CommandError('passwords-differ');
  }
  return password;
}

/** An address as it is kept: in lower case. */
export function readEmail(email: string): string {
  if (!/^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+$/u.test(email) || email.length > 254)
    throw new CommandError('wrong-email', { email });
  return email.toLowerCase();
}
