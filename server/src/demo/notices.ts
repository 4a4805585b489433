import type { ManagedNotice, ManagedProperty, NoticeCategory, StoredFile } from '@p24/sdk/api';
import { v7 as uuidv7 } from 'uuid';
import type { DemoNotice } from './companies.js';
import { before, dayTime } from './days.js';
import type { Desk } from './desk.js';
import { owners } from './meeting.js';

/** Writes a company's notices, the oldest first, and releases them on the days they say, to everybody or to the house they name. */
export async function releaseNotices(
  desk: Desk,
  { id, notices, now }: { id: string; notices: readonly DemoNotice[]; now: Date },
): Promise<void> {
  const base = `/manage/${id}/notices`;
  const drafts = (await desk.call<{ items: ManagedNotice[] }>('GET', `${base}?limit=100`)).items;
  const { items: categories } = await desk.call<{ items: NoticeCategory[] }>('GET', `/manage/${id}/notice-categories`);
  const { items: houses } = await desk.call<{ items: ManagedProperty[] }>('GET', `/manage/${id}/properties?limit=100`);
  for (const notice of notices.toSorted((one, other) => other.daysAgo - one.daysAgo)) {
    const draft = drafts.find(({ title }) => notice.imported && title === notice.title);
    const categoryId = draft?.category.id ?? categories.find(({ system }) => system === 'general')?.id;
    const body = { ...(await written(desk, id, notice, now)), categoryId };
    const saved = draft
      ? await desk.call<ManagedNotice>('PUT', `${base}/${draft.id}`, body)
      : await desk.call<ManagedNotice>('POST', base, body);
    await desk.call('POST', `${base}/${saved.id}/releases`, {
      id: uuidv7(),
      audience: notice.house
        ? {
            properties: houses.filter(({ name }) => name === notice.house).map((house) => house.id),
            ...(notice.owners ? { groups: owners } : {}),
          }
        : { all: true },
      visibleFrom: before(now, notice.daysAgo),
      notify: notice.notify ?? false,
    });
  }
}

async function written(desk: Desk, id: string, { title, type, html, link, file, appointment }: DemoNotice, now: Date) {
  const name = encodeURIComponent(file?.name ?? '');
  const stored = file && (await desk.send<StoredFile>(`/manage/${id}/files?name=${name}`, file.text));
  const at = (time: string) => appointment && dayTime(now, appointment.inDays, time);
  return {
    ...{ title, type, html, link: link ?? null, attachments: stored ? [stored.id] : [] },
    startsAt: (appointment && at(appointment.from)) ?? null,
    endsAt: (appointment && at(appointment.until)) ?? null,
  };
}
