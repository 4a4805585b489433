import { mayBeSignedIn } from '@p24/sdk';
import { askAhead } from './ahead.js';
import { previewHere } from './preview-here.js';

// A preview asks with a token of its own, not as the manager whose browser it is.
if (!previewHere()) askAhead();
void import('./main.js');
if (!mayBeSignedIn()) void import('@p24/components/register/p24-login').catch(() => {});
// Browsers take long to make the first date format of a page; while the scripts arrive, there is time.
new Intl.DateTimeFormat();
