// The elements ask for a code when they start, and again before their session ends: once for all of them.
const provider = document.querySelector('#p24');

provider.fetchSession = async () => {
  const answer = await fetch('/p24-session', { method: 'POST' });
  if (!answer.ok) throw new Error(`Our server answered ${answer.status}.`);
  return (await answer.json()).code;
};

// What the elements cannot do is theirs to say; a page may want to know, too.
provider.addEventListener('p24-error', ({ error }) => console.warn('p24:', error));
