import type { OwnPortrait, Portrait } from '@p24/sdk/api';
import { portraitsApi } from '@p24/sdk/api';
import { mockApi } from '../core/mock-api.js';
import { MockProblem } from '../core/problem.js';
import type { Portal } from '../portal.js';
import { type Account, source } from '../world.js';

/** How whoever is signed in is shown. */
export const portraitsMocks = (portal: Portal) => {
  const { portraits, details } = portal.world;
  const photos = new Map<string, Blob>();
  const shown = ({ id }: Account): OwnPortrait => {
    const portrait = portraits.get(id);
    const displayName = details.get(id)?.own.displayName ?? null;
    if (!portrait) return { drawing: null, url: null, displayName, seenBy: [] };
    return { ...portrait, displayName, seenBy: [source.name] };
  };
  const show = (account: Account, portrait: Portrait | null): OwnPortrait => {
    if (portrait) portraits.set(account.id, portrait);
    else portraits.delete(account.id);
    return shown(account);
  };

  return mockApi(portal.base, portraitsApi, portal.person, {
    portrait: (_input, { caller }) => shown(caller),

    choosePortrait: ({ body: { drawing } }, { caller }) => show(caller, drawing && { drawing, url: null }),

    async sendPhoto({ query: { name } }, { caller, request }) {
      if (!/\.(png|jpe?g|gif|webp)$/i.test(name)) throw new MockProblem('file-type-not-allowed');
      const id = crypto.randomUUID();
      photos.set(id, await request.blob());
      return show(caller, { drawing: null, url: portal.link(`/portraits/${id}`) });
    },

    photo({ params: { id } }) {
      const body = photos.get(id);
      if (!body) throw new MockProblem('not-found');
      return { body, type: body.type, inline: true };
    },
  });
};
