import { openPicture } from '@p24/components/parts';
import { tellDownwards } from './downwards.js';
import { Portal } from './portal.js';
import { lookAs, previewHere } from './preview.js';
import { Turns } from './turns.js';

const preview = previewHere();
if (preview) lookAs(preview);
Portal.addInitializer((portal) => void new Turns(portal as Portal));
tellDownwards();
// Pictures of notices, whose element leaves that to the page.
addEventListener('click', openPicture);
customElements.define('p24-portal', Portal);
