// Records that wait on this device until the server has them: kept in IndexedDB, each sent once under its own key.
// Part of every page's scripts, of the forms' own script and of the worker.
(function (self) {
  const inWorker = !self.document;
  const words = inWorker || document.documentElement.lang !== 'ar'
    ? { lose: 'Records on this phone were not sent yet. Sign out and lose them?', refused: 'A record on this phone could not be sent.', mend: 'Look at it' }
    : { lose: 'على هذا الهاتف سجلات لم تُرسل بعد. هل تريد تسجيل الخروج وفقدانها؟', refused: 'تعذّر إرسال سجل محفوظ على هذا الهاتف.', mend: 'عرضه' };
  const patience = 20000;
  let opening;

  function open() {
    opening ||= new Promise((done, failed) => {
      const asked = indexedDB.open('k9', 1);
      asked.onupgradeneeded = () => {
        asked.result.createObjectStore('outbox', { keyPath: 'key' });
        asked.result.createObjectStore('files', { keyPath: 'draft' });
      };
      asked.onsuccess = () => {
        asked.result.onversionchange = () => { asked.result.close(); opening = undefined; };
        done(asked.result);
      };
      asked.onerror = () => { opening = undefined; failed(asked.error); };
    });
    return opening;
  }

  async function within(store, mode, act) {
    const db = await open();
    return new Promise((done, failed) => {
      const work = db.transaction(store, mode);
      const asked = act(work.objectStore(store));
      work.oncomplete = () => done(asked.result);
      work.onerror = work.onabort = () => failed(work.error);
    });
  }

  const put = (item) => within('outbox', 'readwrite', (store) => store.put(item));
  const remove = (key) => within('outbox', 'readwrite', (store) => store.delete(key));
  const find = (key) => within('outbox', 'readonly', (store) => store.get(key));
  const keepFiles = (draft, files) => within('files', 'readwrite', (store) => (files.length ? store.put({ draft, files }) : store.delete(draft)));
  const keptFiles = (draft) => within('files', 'readonly', (store) => store.get(draft)).then((found) => found?.files || []);
  const all = async (account) => (await within('outbox', 'readonly', (store) => store.getAll()))
    .filter((item) => String(item.account) === String(account)).sort((a, b) => a.at - b.at);

  // What the server makes of a request: an answer, or nothing at all.
  async function ask(address, options) {
    const stop = new AbortController();
    const bell = setTimeout(() => stop.abort(), patience);
    try {
      const answer = await fetch(address, { ...options, signal: stop.signal, credentials: 'same-origin', redirect: 'manual' });
      const content = await answer.json().catch(() => ({}));
      return { status: answer.status, content };
    } catch {
      return { status: 0, content: {} };
    } finally {
      clearTimeout(bell);
    }
  }

  const isIn = (status) => status === 200 || status === 201;
  const isRefused = (status) => [400, 403, 404, 409, 413, 415, 422].includes(status);

  function address(item) {
    const type = `/api/v1/records/${item.type}`;
    return item.record ? `${type}/${item.record}` : item.group ? `${type}/group` : type;
  }

  // An edit that the server has already, though its answer was lost.
  function isThere(item, current) {
    if (!item.record || !current) return false;
    const same = (mine, theirs) => String(mine ?? '') === String(theirs ?? '');
    return Object.entries(item.body.values).every(([name, value]) => typeof value === 'object' || same(value, current[name]));
  }

  // Sends one record and its files: {state: sent | refused | lost, ...}. It leaves the outbox when all of it is there.
  async function deliver(item) {
    if (!item.made) {
      const answer = await ask(address(item), {
        method: item.record ? 'PATCH' : 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': item.key, Accept: 'application/json' },
        body: JSON.stringify(item.body),
      });
      const there = answer.status === 409 && isThere(item, answer.content.current);
      if (!isIn(answer.status) && !there) {
        return isRefused(answer.status) ? { state: 'refused', status: answer.status, problem: answer.content } : { state: 'lost', status: answer.status };
      }
      item.made = there ? item.record : answer.content.id ?? answer.content.records?.[0]?.id;
      await put(item);
    }
    return attach(item);
  }

  // A file whose answer was lost may be there all the same.
  async function isAttached(item, file) {
    const answer = await ask(`/api/v1/records/${item.type}/${item.made}/attachments`, { cache: 'no-store' });
    return (answer.content.files || []).some((one) => one.name === file.name && one.size === file.blob.size);
  }

  async function attach(item) {
    const wrong = [];
    for (const file of item.files || []) {
      if (file.done) continue;
      if (file.tried && await isAttached(item, file)) { file.done = true; continue; }
      file.tried = true;
      await put(item);
      const form = new FormData();
      form.append('file', file.blob, file.name);
      const answer = await ask(`/api/v1/records/${item.type}/${item.made}/attachments`, {
        method: 'POST', body: form,
      });
      if (!isIn(answer.status) && !isRefused(answer.status)) return { state: 'lost', status: answer.status };
      if (!isIn(answer.status)) wrong.push({ name: file.name, detail: answer.content.detail || '' });
      file.done = true;
      await put(item);
    }
    await remove(item.key);
    return { state: 'sent', id: item.made, wrong };
  }

  // Everything that waits, in the order in which it was written, in the name of whoever wrote it.
  async function sendAll() {
    const waiting = (await within('outbox', 'readonly', (store) => store.getAll())).filter((item) => item.state !== 'refused');
    if (!waiting.length) return [];
    const who = await ask('/record/sender', { cache: 'no-store' });
    if (who.status !== 200) return [];
    const done = [];
    for (const { key } of waiting.sort((a, b) => a.at - b.at)) {
      const item = await find(key);
      if (!item || String(item.account) !== String(who.content.account)) continue;
      const result = await deliver(item);
      if (result.state === 'lost') break;
      if (result.state === 'refused') await put({ ...item, state: 'refused', problem: result.problem, status: result.status });
      done.push({ item, ...result });
    }
    if (done.length) tell(done.filter((one) => one.state === 'sent').length);
    return done;
  }

  let sending;
  function send() {
    const alone = self.navigator.locks
      ? () => self.navigator.locks.request('k9-outbox', sendAll)
      : sendAll;
    sending ||= alone().catch(() => []).finally(() => { sending = undefined; });
    return sending;
  }

  // To every open page, this one included: so many have arrived.
  function tell(sent) {
    if (!self.BroadcastChannel) return;
    const line = new BroadcastChannel('k9-outbox');
    line.postMessage({ sent });
    line.close();
  }

  // Sending when the tab is closed already; only some browsers can.
  async function later() {
    const worker = await self.navigator.serviceWorker?.getRegistration('/record/');
    await worker?.sync?.register('k9-outbox').catch(() => {});
  }

  async function purge() {
    for (const name of Object.keys(localStorage)) if (name.startsWith('k9-draft:')) localStorage.removeItem(name);
    for (const store of ['outbox', 'files']) await within(store, 'readwrite', (kept) => kept.clear());
    if (self.caches) for (const name of await caches.keys()) if (name.startsWith('k9-entry')) await caches.delete(name);
  }

  self.k9Outbox = { put, remove, find, all, deliver, send, later, keepFiles, keptFiles, purge };
  if (inWorker) return;

  // Leaving takes everything along; nothing that was not sent is lost unasked.
  async function leave(event) {
    const form = event.target;
    if (form.getAttribute?.('action') !== '/sign-out' || form.dataset.sure) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    await send();
    const left = await within('outbox', 'readonly', (store) => store.count()).catch(() => 0);
    if (left && !confirm(words.lose)) return;
    document.dispatchEvent(new Event('k9-leaving'));
    await purge().catch(() => {});
    form.dataset.sure = '1';
    form.submit();
  }

  // On pages without a form: a refused record must not be forgotten.
  async function remind() {
    const refused = (await within('outbox', 'readonly', (store) => store.getAll())).filter((item) => item.state === 'refused');
    if (!refused.length || document.getElementById('entry') || document.getElementById('k9-outbox') || location.pathname.startsWith('/record/new')) return;
    const notice = Object.assign(document.createElement('div'), { id: 'k9-outbox', className: 'banner warn notice' });
    const link = Object.assign(document.createElement('a'), { href: '/record/new', className: 'button', textContent: words.mend });
    notice.setAttribute('role', 'status');
    notice.append(Object.assign(document.createElement('div'), { textContent: words.refused }), link);
    document.body.append(notice);
  }

  const again = () => send().then(remind).catch(() => {});
  document.addEventListener('submit', leave, true);
  addEventListener('online', again);
  setInterval(again, 30000);
  if (self.indexedDB) again();
})(self);
