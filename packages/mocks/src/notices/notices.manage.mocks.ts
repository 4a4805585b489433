import { noticesManageApi, type Parsed } from '@p24/sdk/api';
import type { ManagedNotice, ManagedNoticeSummary, NoticeState } from '@p24/sdk/manage';
import { audienceNames, count, counts, known, membersOf, partsOf } from '../core/audience.js';
import { mockApi } from '../core/mock-api.js';
import { matches, pageOf } from '../core/pages.js';
import { MockProblem } from '../core/problem.js';
import type { Portal } from '../portal.js';
import type { World } from '../world.js';
import { categories, type MockNotice } from './notices.data.js';
import { categoryOf, fileLink, plain } from './notices.mocks.js';

type Draft = Parsed<(typeof noticesManageApi)['create']>['body'];

/** The managers' side of the same notices: what is released here shows at the residents. */
export const noticesManageMocks = (portal: Portal) => {
  const { world } = portal;

  const changed = (notice: MockNotice): ManagedNotice => {
    portal.hub.announce({ feature: 'notices', id: notice.id });
    return detail(portal, notice);
  };

  return mockApi(portal.base, noticesManageApi, portal.manager, {
    list({ query }) {
      const found = world.notices
        .filter(({ title, html }) => matches(query.search, title, plain(html)))
        .map((notice) => summary(world, notice))
        .filter(({ state }) => !query.state || state === query.state)
        .sort((one, other) => orderOf(other).localeCompare(orderOf(one)));
      return pageOf(found, query);
    },

    categories: () => ({ items: [...categories] }),

    get: ({ params }) => detail(portal, find(world, params.id)),

    create({ body }) {
      const notice = {
        id: crypto.randomUUID(),
        createdAt: world.now().toISOString(),
        releases: [],
        ...fields(world, body),
      };
      world.notices.unshift(notice);
      return detail(portal, notice);
    },

    update({ params, body }) {
      const notice = find(world, params.id);
      Object.assign(notice, fields(world, body));
      return changed(notice);
    },

    remove({ params }) {
      const notice = find(world, params.id);
      if (notice.releases.length) throw new MockProblem('notice-released');
      world.notices.splice(world.notices.indexOf(notice), 1);
      return undefined;
    },

    audience: ({ params, query }) => pageOf(partsOf(world, find(world, params.id)), query),
    audienceMembers: ({ params, query }) => pageOf(membersOf(world, find(world, params.id), params.part), query),

    countAudience: ({ body }) => count(world, known(body)),

    release({ params, body }, { caller }) {
      const notice = find(world, params.id);
      const { id, audience, visibleFrom, visibleUntil, notify } = body;
      const again = notice.releases.find((release) => release.id === id);
      if (again) return detail(portal, notice);
      if (world.notices.some(({ releases }) => releases.some((release) => release.id === id)))
        throw new MockProblem('release-exists');
      notice.releases.push({
        id,
        audience: known(audience),
        releasedAt: world.now().toISOString(),
        by: caller.name,
        visibleFrom: visibleFrom ?? world.now().toISOString(),
        visibleUntil,
        notify,
        revokedAt: null,
      });
      return changed(notice);
    },

    revoke({ params }) {
      const notice = find(world, params.id);
      for (const release of notice.releases) release.revokedAt ??= world.now().toISOString();
      return changed(notice);
    },
  });
};

function find(world: World, id: string): MockNotice {
  const notice = world.notices.find((one) => one.id === id);
  if (!notice) throw new MockProblem('not-found');
  return notice;
}

function fields(world: World, draft: Draft) {
  const categoryId = draft.categoryId ?? categories[0].id;
  if (!categories.some(({ id }) => id === categoryId)) throw new MockProblem('unknown-category');
  if (draft.attachments.some((id) => !world.files.has(id))) throw new MockProblem('unknown-file');
  return { ...draft, categoryId };
}

/** Drafts before all others, then by when people began to see it. */
const orderOf = ({ state, visibleFrom, createdAt }: ManagedNoticeSummary) =>
  `${state === 'draft' ? 1 : 0} ${visibleFrom ?? createdAt}`;

function stateOf({ releases }: MockNotice, now: Date): NoticeState {
  const standing = releases.filter(({ revokedAt }) => !revokedAt);
  if (!releases.length) return 'draft';
  if (!standing.length) return 'revoked';
  if (
    standing.some(
      ({ visibleFrom, visibleUntil }) =>
        new Date(visibleFrom) <= now && (!visibleUntil || new Date(visibleUntil) > now),
    )
  )
    return 'released';
  return standing.some(({ visibleFrom }) => new Date(visibleFrom) > now) ? 'scheduled' : 'expired';
}

function summary(world: World, notice: MockNotice): ManagedNoticeSummary {
  const { id, title, type, categoryId, createdAt, releases } = notice;
  const until = releases.map(({ visibleUntil }) => visibleUntil);
  return {
    id,
    title,
    type,
    category: categoryOf(categoryId),
    state: stateOf(notice, world.now()),
    visibleFrom: releases.map(({ visibleFrom }) => visibleFrom).sort()[0] ?? null,
    visibleUntil: until.includes(null) ? null : (until.sort().at(-1) ?? null),
    createdAt,
    counts: counts(world, notice),
    audience: audienceNames(notice),
  };
}

function detail(portal: Portal, notice: MockNotice): ManagedNotice {
  const { html, link, startsAt, endsAt, releases } = notice;
  return {
    ...summary(portal.world, notice),
    html,
    link,
    startsAt,
    endsAt,
    attachments: notice.attachments.flatMap((id) => fileLink(portal, notice.id, id)),
    releases,
  };
}
