// Keeps the forms that were opened within reach when the connection is lost, and sends what waits when it is back.
// Its first lines are outbox.js and the version of the scripts; it sees pages under /record/ only.
(function () {
  const name = `k9-entry-${self.k9Version}`;
  const isForm = /^\/record\/(new|[a-z-]+\/new)$/;
  const patience = 6000;

  addEventListener('install', () => self.skipWaiting());
  addEventListener('activate', (event) => event.waitUntil(clear(name).then(() => self.clients.claim())));
  addEventListener('sync', (event) => { if (event.tag === 'k9-outbox') event.waitUntil(self.k9Outbox.send()); });
  addEventListener('message', (event) => { if (event.data?.keep) event.waitUntil(take(event.data)); });
  addEventListener('fetch', (event) => {
    const { request } = event;
    const { origin, pathname } = new URL(request.url);
    if (request.method !== 'GET' || origin !== location.origin) return;
    if (request.mode === 'navigate' && isForm.test(pathname)) event.respondWith(form(request, pathname));
    else if (pathname.startsWith('/static/') && isForm.test(new URL(request.referrer || location).pathname)) event.respondWith(file(request));
  });

  async function clear(keep) {
    for (const one of await caches.keys()) if (one.startsWith('k9-entry') && one !== keep) await caches.delete(one);
  }

  // The newest page if the server answers in time, else the one that was seen last; kept for one person only.
  async function form(request, pathname) {
    const kept = await caches.match(pathname, { cacheName: name });
    try {
      const answer = await Promise.race([fetch(request), ...(kept ? [late()] : [])]);
      if (answer.ok && answer.type === 'basic') await keep(pathname, answer.clone());
      return answer.status >= 502 && kept ? kept : answer;
    } catch (error) {
      if (kept) return kept;
      throw error;
    }
  }

  const late = () => new Promise((_, failed) => { setTimeout(() => failed(new Error('late')), patience); });

  async function keep(pathname, answer) {
    const account = answer.headers.get('X-Account');
    if (!account) return;
    const whose = await (await caches.match('/record/sender', { cacheName: name }))?.text();
    if (whose !== undefined && whose !== account) await caches.delete(name);
    const cache = await caches.open(name);
    await cache.put('/record/sender', new Response(account));
    await cache.put(pathname, answer);
  }

  // The page that was open before the worker came, and its scripts.
  async function take({ keep: pathname, files }) {
    if (!isForm.test(pathname)) return;
    const answer = await fetch(pathname);
    if (answer.ok && !answer.redirected) await keep(pathname, answer);
    for (const one of files) await file(new Request(one));
  }

  async function file(request) {
    const kept = await caches.match(request, { cacheName: name });
    if (kept) return kept;
    const answer = await fetch(request);
    if (answer.ok) await (await caches.open(name)).put(request, answer.clone());
    return answer;
  }
})();
