import { mockId } from '../core/ids.js';

/** Two small photos (JPEG, Base64) of a damp stain on a ceiling, drawn for this purpose. */
const stainPictures = [
  `/9j/2wBDABQUFBQVFBcZGRcfIh4iHy4rJycrLkYyNjI2MkZqQk5CQk5Cal5yXVZdcl6phXZ2hanDpJukw+zT0+z/////////2wBD
ARQUFBQVFBcZGRcfIh4iHy4rJycrLkYyNjI2MkZqQk5CQk5Cal5yXVZdcl6phXZ2hanDpJukw+zT0+z/////////wgARCABgAGAD
ASIAAhEBAxEB/8QAGgABAQADAQEAAAAAAAAAAAAAAAMBBAUCBv/EABcBAQEBAQAAAAAAAAAAAAAAAAACAwH/2gAMAwEAAhADEAAA
APqBPQAAAAAEPfPzurTY69S/L6G2VBpAAHnR6GIrkukzvU3s50gLkAAAAAADCSpqkKpCqQqkKpAK4AAAAB//xAAfEAACAwABBQEA
AAAAAAAAAAAAAQIDEhEgMDFAUVD/2gAIAQEAAT8A9ud3Hgd0vorpfSF3PnsWPiJJkpMjJkWVvmPXJconW0OAoEK2yK4XYaTHVBiq
ghJL3tI0jSNI0jSNI0jSNI0jS/F//8QAGxEAAwEBAAMAAAAAAAAAAAAAAAESAiATMFH/2gAIAQIBAT8A73pop/TGm+NZo8TM5n0y
iUSiUSiV3//EABoRAAMAAwEAAAAAAAAAAAAAAAACEQESIDD/2gAIAQMBAT8A7Vaa4GWcK0N8DNfGlKUpe//Z`,
  `/9j/2wBDABQUFBQVFBcZGRcfIh4iHy4rJycrLkYyNjI2MkZqQk5CQk5Cal5yXVZdcl6phXZ2hanDpJukw+zT0+z/////////2wBD
ARQUFBQVFBcZGRcfIh4iHy4rJycrLkYyNjI2MkZqQk5CQk5Cal5yXVZdcl6phXZ2hanDpJukw+zT0+z/////////wgARCABgAGAD
ASIAAhEBAxEB/8QAGgABAAMBAQEAAAAAAAAAAAAAAAIDBAEFBv/EABgBAQADAQAAAAAAAAAAAAAAAAABAgME/9oADAMBAAIQAxAA
AAD6gVkAcOudAABGHaqqM9L40cztoll6brfOv0rrRlpmz35a2ohKvn2jFXE2SpsLp1WTGvRk1dGPc+iMx58NVGG1Eb+VmmVnTk19
onojLfHippSyrqJqhoUtnnaOW1r1tVJgLQAAAAB//8QAHxABAQACAwEAAwEAAAAAAAAAAQACAxAREhMgMEBQ/9oACAEBAAE/AP4e
7v8AQvVlsCdt9W+rG2x2DD3+C9Wecst6vUMNhnD3zsylllvV6hhhteXDbJmZiIi1xxsxkkkvN5gggtePKd2eEkl5vMEFhhB1x6L0
S4tlhizrvm3zY12OGJDiXovR/i//xAAcEQACAgMBAQAAAAAAAAAAAAAAAQIREhMgMRD/2gAIAQIBAT8A7lMyZkyM/k/OYeElaGqK
KErIqkYocEzUjUhQSMV3/8QAGxEAAgIDAQAAAAAAAAAAAAAAAAECERASIBP/2gAIAQMBAT8A7UTVGqHHEeZCdCeWxuyxSZ6M9GOT
L7//2Q==`,
] as const;

/** The bytes of such a photo; Base64 ignores the line ends. */
const pictureBytes = (picture: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(picture.replaceAll(/\s/g, '')), (character) => character.charCodeAt(0));

const photo = (number: number, name: string, picture: string) => ({
  ...{ id: mockId('file', number), name, type: 'image/jpeg' },
  content: pictureBytes(picture),
});

/** The files that tickets hold; what is no photo has its name in place of its content. */
export const ticketFiles = [
  photo(21, 'Wasserfleck-Decke.jpg', stainPictures[0]),
  photo(22, 'Wasserfleck-Nahaufnahme.jpg', stainPictures[1]),
  {
    ...{ id: mockId('file', 23), name: 'Terminbestätigung-Klempner.pdf', type: 'application/pdf' },
    content: 'Terminbestätigung',
  },
] as const;
