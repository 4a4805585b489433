import { type Form, type Forms, isApiError, type Receipt } from '@p24/sdk';
import { forgetId, keptId } from './kept-id.js';

/** A form with the receipt of what had arrived before a reload, although nobody said so then. */
export interface OpenedForm {
  form: Form;
  arrived: Receipt | undefined;
}

/** What a form is asked for with. */
export const query = (contract: string | undefined): { contract?: string } => (contract ? { contract } : {});

/** Reads a form that is to be filled in. */
export async function openedForm(
  forms: Forms,
  { id, contract }: { id: string; contract: string | undefined },
  options: { signal: AbortSignal },
): Promise<OpenedForm> {
  const kept = keptId(id);
  const unheard = kept?.attempted
    ? forms.submission(kept.id, options).catch((error) => {
        if (isApiError(error) && error.code === 'not-found') return undefined;
        throw error;
      })
    : undefined;
  const [form, arrived] = await Promise.all([forms.get(id, query(contract), options), unheard]);
  if (arrived) forgetId(id);
  return { form, arrived };
}
