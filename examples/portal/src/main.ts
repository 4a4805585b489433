import { sharedHttp } from '@p24/components';
import { openPicture } from '@p24/components/parts';
import { takeAhead } from './ahead.js';
import { tellDownwards } from './downwards.js';
import { Portal } from './portal.js';
import { lookAs } from './preview.js';
import { previewHere } from './preview-here.js';
import { Turns } from './turns.js';

const preview = previewHere();
if (preview) lookAs(preview);
takeAhead(sharedHttp());
Portal.addInitializer((portal) => void new Turns(portal as Portal));
tellDownwards();
// Pictures of notices, whose element leaves that to the page.
addEventListener('click', openPicture);
customElements.define('p24-portal', Portal);
