import { bones } from '@p24/components/parts';
import { html, nothing, type TemplateResult } from 'lit';
import { icon, type PortalIcon } from '../icons.js';
import type { PortalTexts } from '../texts.de.js';
import { addressOf, viewNamed } from '../views.js';
import { dayAhead, hours, leaf, monthName } from '../when.js';
import type { NextAppointment, Used } from './glance.js';

interface Words {
  texts: PortalTexts;
  locale: string;
  timeZone: string | undefined;
}

const waiting = (title: string): TemplateResult => html`
  <section class="card">
    <h2>${title}</h2>
    <div class="figure" aria-hidden="true">${bones('card')}</div>
  </section>
`;

const empty = (title: string, text: string, sign: PortalIcon): TemplateResult => html`
  <section class="card">
    <h2>${title}</h2>
    <p class="figure none"><span class="leaf">${icon(sign)}</span><span class="what">${text}</span></p>
  </section>
`;

/** The date that comes next, with its house where that has to be said: undefined while it is read, null for none. */
export function appointmentCard(
  next: NextAppointment | null | undefined,
  words: Words,
  from: string | undefined,
): TemplateResult {
  const { overview } = words.texts;
  if (next === undefined) return waiting(overview.appointment);
  if (next === null) return empty(overview.appointment, overview.noAppointment, 'calendar');
  const { day, month } = leaf(next.startsAt, words);
  const clock = hours(next.startsAt, next.endsAt, words);
  return html`
    <section class="card">
      <h2>${overview.appointment}</h2>
      <a class="figure" href=${addressOf(viewNamed('notices'), next.notice)}>
        <span class="leaf" aria-hidden="true"><strong>${day}</strong>${month}</span>
        <span class="what">
          <strong>${next.title}</strong>
          ${from ? html`<span>${from}</span>` : nothing}
          <time datetime=${next.startsAt}>${dayAhead(next.startsAt, words)}${clock ? html`, ${overview.clock(clock)}` : nothing}</time>
        </span>
        ${icon('chevron')}
      </a>
    </section>
  `;
}

const amount = ({ amount: value, measure }: Used, { texts, locale }: Words) =>
  `${value.toLocaleString(locale, { maximumFractionDigits: value < 10 ? 1 : 0 })} ${texts.overview.measures[measure]}`;

function sentence(used: Used, words: Words): TemplateResult {
  const { texts, locale } = words;
  const { service, change, month } = used;
  const percent = change === null ? null : Math.round(Math.abs(change)).toLocaleString(locale);
  const [year = '', monthNumber = ''] = month.split('-');
  const before = monthName(`${Number(year) - 1}-${monthNumber}`, locale);
  return html`
    <li>
      ${icon(service === 'heating' || service === 'cooling' ? 'flame' : 'drop')}
      <span class="what">
        <strong>${texts.overview.services[service]}: ${amount(used, words)}</strong>
        ${percent === null ? nothing : html`<span>${texts.overview.compared(percent, Math.sign(change ?? 0), before)}</span>`}
      </span>
    </li>
  `;
}

/** What was used in the newest month, against the year before: undefined while it is read. */
export function usedCard(used: readonly Used[] | undefined, words: Words): TemplateResult {
  const { overview } = words.texts;
  if (used === undefined) return waiting(overview.used);
  const [first] = used;
  if (!first) return empty(overview.used, overview.noFigures, 'chart');
  return html`
    <section class="card">
      <h2>${overview.usedIn(monthName(first.month, words.locale))}</h2>
      <a class="figure" href=${addressOf(viewNamed('consumption'))}>
        <ul class="used">${used.map((one) => sentence(one, words))}</ul>
        ${icon('chevron')}
      </a>
    </section>
  `;
}
