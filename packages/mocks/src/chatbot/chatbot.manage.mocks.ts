import { chatbotManageApi } from '@p24/sdk/api';
import type { ChatbotSettings } from '@p24/sdk/manage';
import { mockApi } from '../core/mock-api.js';
import { MockProblem } from '../core/problem.js';
import type { Portal } from '../portal.js';

/** The assistant's settings. */
export const chatbotManageMocks = (portal: Portal) => {
  let settings: ChatbotSettings = { audience: ['tenant', 'owner'], delivery: { emails: [], ticket: true } };

  return mockApi(portal.base, chatbotManageApi, portal.manager, {
    settings: () => settings,

    saveSettings({ body }) {
      const { emails, ticket } = body.delivery;
      if (body.audience.length && !ticket && !emails.length) throw new MockProblem('delivery-missing');
      settings = body;
      return settings;
    },
  });
};
