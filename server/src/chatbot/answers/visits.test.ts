import { expect, test } from 'vitest';
import { nameSameVisit } from './visits.js';

test.each([
  ['wann kommt der kaminkehrer', 'Schornsteinfeger am Dienstag'],
  ['wann werden die zaehler abgelesen', 'Ablesung Wasser und Heizung'],
  ['wann kommt der kamerjäger', 'Schädlingsbekämpfung im Keller'],
  ['wann kommt der mann fuer die Legionelen', 'Probenahme Trinkwasser'],
  ['wann kommt die telekom', 'Glasfaserausbau: Begehung der Wohnungen'],
  ['wann kommt der TÜV', 'Aufzugsprüfung'],
  ['when do the painters come', 'Maler im Treppenhaus'],
  ['wann kommt der heizungsmonteur', 'Wartung der Heizungsanlage'],
  ['RAUCHMELDER wann', 'Rauchwarnmelderprüfung in allen Wohnungen'],
])('"%s" awaits what "%s" announces', (said, title) => expect(nameSameVisit(said, title)).toBe(true));

test.each([
  ['wann kommt der kaminkehrer', 'Ablesung der Zähler'],
  ['wann kommt der elektriker', 'Fensterputzer'],
  ['wann kommt der gärtner', 'Hausversammlung im Garten'],
  ['wann ist das fest', 'Sommerfest'],
])('"%s" does not await "%s"', (said, title) => expect(nameSameVisit(said, title)).toBe(false));
