// The forms: findings beside the field as it is left, a draft kept as typed, and records that go out once there is a connection.
(function () {
  const html = document.documentElement;
  const outbox = window.k9Outbox;
  const main = document.querySelector('main');
  const form = document.getElementById('entry');
  html.dataset.script = '';

  if (window.trustedTypes) {
    trustedTypes.createPolicy('default', {
      createScriptURL(url) {
        if (new URL(url, location).origin === location.origin) return url;
        throw new TypeError('Not one of our scripts: ' + url);
      },
    });
  }

  // Small helpers
  const say = (name, ...values) => values.reduce((text, value) => text.replace('{}', value), main.dataset[`say${name[0].toUpperCase()}${name.slice(1)}`] || '');
  const clock = (at) => new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  const latin = (text) => String(text).replace(/[٠-٩]/g, (sign) => sign.charCodeAt(0) - 1632).replace('٫', '.').replace(',', '.');
  const key = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const after = (wait, act) => { let bell; return (...given) => { clearTimeout(bell); bell = setTimeout(() => act(...given), wait); }; };

  function make(tag, given = {}, ...inside) {
    const { data = {}, ...properties } = given;
    const made = Object.assign(document.createElement(tag), properties);
    Object.assign(made.dataset, data);
    made.append(...inside.filter((one) => one != null));
    return made;
  }

  const drawn = (path, box, className) => {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    svg.setAttribute('viewBox', `0 0 ${box} ${box}`);
    svg.setAttribute('aria-hidden', 'true');
    if (className) svg.setAttribute('class', className);
    line.setAttribute('d', path);
    line.setAttribute('fill-rule', 'evenodd');
    svg.append(line);
    return svg;
  };
  const warning = () => drawn('M12 4l9 16H3zM12 10v4M12 17v.01', 24, 'icon');

  function banner(id, kind, ...inside) {
    document.getElementById(id)?.remove();
    if (!inside.length) return null;
    const box = make('section', { id, className: `banner ${kind} waiting` }, make('div', { className: 'main' }, ...inside));
    box.setAttribute('role', kind === 'bad' ? 'alert' : 'status');
    main.prepend(box);
    return box;
  }

  const button = (text, act, className = 'button') => {
    const made = make('button', { type: 'button', className, textContent: text });
    made.addEventListener('click', act);
    return made;
  };

  // The sheet behind "More": as in app.js, which is not here.
  document.addEventListener('click', (event) => {
    const on = (what) => event.target.closest?.(what);
    const link = on('a[href^="#"]');
    const sheet = link && document.getElementById(link.hash.slice(1));
    if (sheet?.tagName === 'DIALOG') { event.preventDefault(); sheet.showModal(); }
    if (event.target.tagName === 'DIALOG' || on('[data-close]')) on('dialog')?.close();
  });

  // A question that must be answered: resolves to yes or no.
  function ask(title, lines, yes, no) {
    return new Promise((done) => {
      const box = make('dialog', { className: 'ask stack' }, make('h2', { textContent: title }),
        make('ul', {}, ...lines.map((line) => make('li', { textContent: line }))));
      const end = (answer) => { box.close(); box.remove(); done(answer); };
      const confirm = button(yes, () => end(true), 'button bad');
      box.append(make('div', { className: 'row' }, button(no, () => end(false)), confirm));
      box.setAttribute('aria-label', title);
      box.addEventListener('cancel', () => end(false));
      document.body.append(box);
      box.showModal();
    });
  }

  // What waits on this device
  let arrived = 0;
  async function showOutbox(done = []) {
    const items = await outbox.all(main.dataset.account).catch(() => []);
    const waiting = items.filter((item) => item.state !== 'refused');
    const refused = items.filter((item) => item.state === 'refused');
    const lines = [];
    if (arrived) lines.push(make('p', { data: { sent: String(arrived) } }, say('sent', arrived)));
    if (waiting.length) lines.push(make('p', { data: { waiting: String(waiting.length) } }, make('b', { textContent: say('waiting') }), ' ', say('count', waiting.length)));
    for (const { wrong = [] } of done) for (const one of wrong) lines.push(make('p', { textContent: say('file', one.name, one.detail) }));
    for (const item of refused) lines.push(refusal(item));
    return banner('k9-outbox', refused.length ? 'bad' : waiting.length ? 'warn' : '', ...lines);
  }

  function refusal(item) {
    const words = item.status === 409 ? say('version') : item.problem?.detail || '';
    const mend = make('a', { className: 'button', href: `${item.address}#${item.key}`, textContent: say('mend') });
    const drop = button(say('drop'), async () => { await outbox.remove(item.key); showOutbox(); });
    return make('div', { data: { refused: item.key } }, make('p', {}, make('b', { textContent: item.label }), ' ', say('refused', words)), make('div', { className: 'row' }, mend, drop));
  }

  const sendWaiting = () => outbox.send().then((done) => showOutbox(done.filter((one) => one.state === 'sent')));
  addEventListener('online', () => setTimeout(sendWaiting, 200));
  if (window.BroadcastChannel) new BroadcastChannel('k9-outbox').onmessage = ({ data }) => { arrived += data.sent; showOutbox(); };
  sendWaiting();

  navigator.serviceWorker?.register('/record/worker.js', { scope: '/record/' }).then(keepHere, () => {});
  // The page that brought the worker is not under it yet: hand it over, so that it is there next time.
  async function keepHere() {
    if (navigator.serviceWorker.controller) return;
    const ready = await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller) await new Promise((done) => { navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }); setTimeout(done, 3000); });
    ready.active?.postMessage({ keep: location.pathname, files: [...document.scripts].map((one) => one.src).filter(Boolean) });
  }

  if (!form) return;

  // The form as data
  const of = form.dataset;
  const here = `k9-draft:${of.account}:${of.type}:${of.record || 'new'}`;
  const isNew = !of.record;
  const controls = (name) => [...form.elements].filter((one) => one.name === name);
  const field = (name) => form.querySelector(`[data-field="${CSS.escape(name)}"]`);
  const lists = new Set([...form.querySelectorAll('[data-list]')].map((one) => one.dataset.field));
  const apart = new Set(['act', 'version', 'confirmed', 'why', 'why_note', 'others', 'file']);
  const pairs = () => [...new FormData(form)].filter(([, value]) => typeof value === 'string');

  // The same as layouts/entry_values.py does for forms that come without scripts.
  function values() {
    const found = {};
    const rows = {};
    const theirs = new Set();
    for (const [name, text] of pairs()) {
      const [first, place, ...inside] = name.split('.');
      if (first === 'take') { if (text === 'theirs') theirs.add(place); } else if (apart.has(name)) continue;
      else if (place !== undefined) (((rows[first] ||= {})[place]) ||= {})[inside.join('.')] = text;
      else if (lists.has(name)) found[name] = [found[name], text].filter(Boolean).join('\n') || null;
      else found[name] = text;
    }
    for (const name in rows) {
      found[name] = Object.keys(rows[name]).sort((a, b) => a - b).map((place) => rows[name][place]).filter((row) => Object.values(row).some(Boolean));
      if (!found[name].length && !form.querySelector(`[data-part="${CSS.escape(name)}"]`)) found[name] = null;
    }
    if (found.day && found.at) found.at = `${found.day}T${found.at}`;
    for (const name of theirs) delete found[name];
    return found;
  }

  const chosenDogs = () => pairs().filter(([name, code]) => name === 'others' && code).map(([, code]) => code);
  const reason = () => ['why', 'why_note'].flatMap((name) => pairs().filter(([one, text]) => one === name && text.trim()).map(([, text]) => text.trim())).join(': ');

  function body(act) {
    const sent = isNew ? values() : { values: values(), version: Number(of.version) };
    const others = chosenDogs();
    if (act === 'submit') sent.submit = true;
    if (!isNew) {
      if (reason()) sent.reason = reason();
    } else if (others.length) {
      sent.dogs = [...new Set([sent.dog, ...others].filter(Boolean))];
      for (const name of ['dog', 'handler', 'project']) delete sent[name];
    }
    return sent;
  }

  // Findings: what the server says of the values, beside their fields
  const touched = new Set();
  let everything = !isNew;
  let checking = 0;
  let last = null;

  async function check() {
    const mine = ++checking;
    const sent = { ...values(), ...(isNew ? {} : { id: Number(of.record) }) };
    try {
      const answer = await fetch(`/api/v1/records/${of.type}/check`, {
        method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(sent),
      });
      if (mine !== checking) return;
      if (answer.ok) show(await answer.json());
      else unchecked();
    } catch {
      if (mine === checking) unchecked();
    }
  }
  const checkSoon = after(500, check);

  function unchecked() {
    form.querySelector('[data-grade]').replaceChildren();
    form.querySelector('[data-missing]').textContent = say('checked');
  }

  const spoken = (words) => (typeof words === 'string' ? words : words?.[html.lang === 'ar' ? 'ar' : 'en'] || '');
  const graded = (checked) => of[`grade${checked.grade[0].toUpperCase()}${checked.grade.slice(1)}`].replace('{}', html.lang === 'ar' ? `\u2066${checked.score}%\u2069` : `${checked.score}%`);
  const isMissing = (one) => one.rule.startsWith('missing-');

  function show(checked) {
    last = checked;
    const tone = { excellent: 'good', good: 'neutral', fair: 'warn', poor: 'bad' }[checked.grade];
    const grade = make('span', { className: `grade ${tone}` }, drawn(of[`mark${checked.grade[0].toUpperCase()}${checked.grade.slice(1)}`], 12), graded(checked));
    form.querySelector('[data-grade]').replaceChildren(grade);
    const missing = checked.findings.filter(isMissing).length;
    const pattern = [0, 1, 2].includes(missing) ? missing : missing % 100 >= 3 && missing % 100 <= 10 ? 3 : 11;
    form.querySelector('[data-missing]').textContent = of[`missing-${pattern}`].replace('{}', missing);
    place(checked);
  }

  function place(checked) {
    const shown = [...checked.findings.filter((one) => !isMissing(one) || everything || touched.has(one.field))];
    const problems = Object.entries(checked.problems || {}).filter(([name]) => everything || touched.has(name));
    const messages = new Map();
    const add = (name, line) => { const at = field(name) ? name : ''; messages.set(at, [...(messages.get(at) || []), line]); };
    for (const [name, words] of problems) add(name, said('bad', spoken(words)));
    for (const one of shown) add(one.field, said(one.implausible ? 'bad' : 'warn', wording(one, checked), suggestion(one)));
    for (const box of form.querySelectorAll('.said')) {
      const name = box.closest('[data-field]')?.dataset.field ?? '';
      if (name === 'why' || name === 'file') continue;
      const lines = messages.get(name) || [];
      if (box.textContent !== lines.map((line) => line.textContent).join('')) box.replaceChildren(...lines);
      const isWrong = problems.some(([one]) => one === name);
      for (const one of name ? controls(name) : []) one.toggleAttribute('aria-invalid', isWrong);
    }
  }

  const said = (kind, words, more) => make('p', { className: `finding ${kind}` }, warning(), make('span', { textContent: words }), more);

  function wording(one, checked) {
    if (isMissing(one) && checked.findings.length === 1) return of.whenMissing.replace('{}', spoken(one.text).split(/[.؟!]/)[0].trim()).replace('{}', graded(checked));
    return one.points ? of.costs.replace('{}', spoken(one.text)).replace('{}', one.points) : spoken(one.text);
  }

  // A value that would mend it, one tap away.
  function suggestion(one) {
    if (one.suggestion == null || !field(one.field)) return null;
    const unit = field(one.field).dataset.unit || '';
    return button(`${one.suggestion}${unit ? ` ${unit}` : ''}${html.lang === 'ar' ? '؟' : '?'}`, () => {
      set(one.field, [String(one.suggestion)]);
      changed();
      check();
    });
  }

  // Values into controls
  function set(name, texts) {
    for (const one of controls(name)) {
      if (one.type === 'radio' || one.type === 'checkbox') one.checked = texts.includes(one.value) && one.value !== '';
      else if (one.type === 'hidden' || one.type === 'file') continue;
      else if (one.multiple) for (const option of one.options) option.selected = texts.includes(option.value);
      else if (one.dataset.rest !== undefined) one.value = texts.filter((text) => !controls(name).some((box) => box.type === 'checkbox' && box.value === text)).join(', ');
      else one.value = texts[texts.length - 1] ?? '';
    }
  }

  // Draft
  const saveNow = () => {
    unsaved = false;
    localStorage.setItem(here, JSON.stringify({ at: Date.now(), pairs: pairs(), version: of.version, address: location.search }));
    const context = document.querySelector('.titles p');
    if (isNew && context) context.textContent = say('kept');
  };
  const saveDraft = after(300, () => { if (unsaved) saveNow(); });
  let unsaved = false;
  let forgotten = false;
  document.addEventListener('k9-leaving', () => { forgotten = true; });
  addEventListener('pagehide', () => { if (unsaved && !forgotten) saveNow(); });

  function changed() {
    if (!forgotten) {
      unsaved = true;
      saveDraft();
    }
    conditions();
  }

  function forget() {
    forgotten = true;
    unsaved = false;
    localStorage.removeItem(here);
    return outbox.keepFiles(here, []).catch(() => {});
  }

  function fill(kept) {
    const grouped = {};
    for (const [name, text] of kept) if (!apart.has(name) || ['why', 'why_note', 'others'].includes(name)) (grouped[name] ||= []).push(text);
    for (const name in grouped) {
      const [part, row] = name.split('.');
      while (row !== undefined && grouped[name].some(Boolean) && !controls(name).length && addRow(part));
      set(name, grouped[name]);
      if (row !== undefined && grouped[name].some(Boolean)) reveal(controls(name)[0]);
    }
    for (const one of form.querySelectorAll('details.more')) if ([...one.querySelectorAll('.entry-field :is(input, select, textarea)')].some((box) => !['radio', 'checkbox', 'hidden'].includes(box.type) && box.value !== box.defaultValue && box.tagName !== 'SELECT')) one.open = true;
    dogChanged(false);
    conditions();
  }

  function restore() {
    const kept = JSON.parse(localStorage.getItem(here) || 'null');
    if (!kept || /[?&]copy=/.test(location.search) || document.querySelector('.banner.bad, .conflict')) return;
    if (!isNew && kept.version !== of.version) return;
    fill(kept.pairs);
    const asked = new URLSearchParams(location.search);
    for (const name of ['dog', 'day']) if (asked.get(name)) set(name, [asked.get(name)]);
    dogChanged(Boolean(asked.get('dog')));
    const discard = button(say('discard'), async () => { await forget(); location.reload(); });
    banner('k9-draft', '', make('div', { className: 'row' }, make('span', { className: 'main', textContent: say('draft', clock(kept.at)) }), discard));
  }

  // A refused record of the outbox, opened to be mended.
  let mending = '';
  async function reopen() {
    const item = /^#[0-9a-f]{32}$/.test(location.hash) && (await outbox.find(location.hash.slice(1)));
    if (!item) return;
    mending = item.key;
    if (item.body.version) of.version = item.body.version;
    for (const one of controls('version')) one.value = of.version;
    files = item.files ? item.files.filter((file) => !file.done).map((file) => new File([file.blob], file.name, { type: file.blob.type })) : [];
    fill(item.pairs);
    everything = true;
    banner('k9-draft', item.status === 409 ? 'warn' : 'bad', make('b', { textContent: item.status === 409 ? say('version') : item.problem?.detail || '' }));
    listFiles();
    check();
  }

  // Files
  let files = [];
  const chooser = controls('file')[0];
  function listFiles() {
    const place = form.querySelector('[data-files]');
    place?.replaceChildren(...files.map((file, index) => make('div', {}, make('span', { className: 'name', textContent: `${file.name} · ${(file.size / 1e6).toFixed(1)} MB` }),
      button(say('remove'), () => { files.splice(index, 1); listFiles(); outbox.keepFiles(here, files); }))));
  }
  chooser?.addEventListener('change', () => {
    files.push(...chooser.files);
    chooser.value = '';
    listFiles();
    outbox.keepFiles(here, files).catch(() => {});
  });

  // Controls that need a hand
  function dogChanged(follows = true) {
    const box = controls('dog')[0];
    const option = box?.selectedOptions?.[0];
    if (!form.querySelector('[data-dog-name]') || !option) return;
    const { name = option.textContent, about = '', duty = '', tone = '', project, handler } = option.dataset;
    form.querySelector('[data-dog-name]').textContent = name;
    form.querySelector('[data-dog-code]').textContent = option.value;
    form.querySelector('[data-dog-about]').textContent = about;
    const badge = form.querySelector('[data-dog-duty]');
    Object.assign(badge, { textContent: duty, hidden: !duty, className: `badge ${tone}` });
    if (!follows) return;
    if (project) set('project', [project]);
    if (handler) set('handler', [handler]);
    form.querySelector('details.dog').open = false;
  }

  function conditions() {
    for (const one of form.querySelectorAll('[data-when]')) {
      const [name, codes] = one.dataset.when.split(':');
      const now = pairs().filter(([given, text]) => given === name && text).map(([, text]) => text);
      one.hidden = codes ? !codes.split(',').some((code) => now.includes(code)) : !now.length;
    }
  }

  function step(by, target) {
    const [low, high] = [Number(target.dataset.low ?? 0), Number(target.dataset.high ?? Infinity)];
    const now = parseFloat(latin(target.value));
    const next = Number.isNaN(now) ? (by > 0 ? Math.max(low, Math.min(by, high)) : low) : now + by;
    target.value = String(Math.round(Math.min(high, Math.max(low, next)) * 100) / 100);
    touched.add(target.name);
    changed();
    checkSoon();
  }

  function everyOne(section, code) {
    for (const one of section.querySelectorAll('select')) one.value = code;
    for (const one of section.querySelectorAll('input[type=radio]')) one.checked = one.value === code;
    changed();
    check();
  }

  const reveal = (control) => control?.closest('[data-spare]')?.removeAttribute('data-spare');

  function addRow(part) {
    const rows = [...form.querySelectorAll(`[data-part="${part}"] [data-row]`)];
    const spare = rows.find((row) => row.dataset.spare !== undefined);
    if (spare) { spare.removeAttribute('data-spare'); return spare; }
    const model = rows[rows.length - 1];
    if (rows.length >= 100) return null;
    const next = String(rows.length);
    const fresh = model.cloneNode(true);
    fresh.dataset.row = next;
    const moved = (text) => text.replaceAll(`${part}.${model.dataset.row}.`, `${part}.${next}.`);
    for (const one of fresh.querySelectorAll('*')) {
      for (const name of ['id', 'name', 'for', 'aria-describedby', 'data-field', 'data-for', 'list']) if (one.hasAttribute(name)) one.setAttribute(name, moved(one.getAttribute(name)));
    }
    const legend = fresh.querySelector('legend');
    legend.textContent = legend.textContent.replace(/\d+$/, String(rows.length + 1));
    clear(fresh);
    model.after(fresh);
    return fresh;
  }

  function clear(row) {
    for (const one of row.querySelectorAll('input, select, textarea')) {
      if (one.type === 'radio' || one.type === 'checkbox') one.checked = false;
      else one.value = '';
    }
    for (const one of row.querySelectorAll('.said')) one.replaceChildren();
  }

  form.addEventListener('click', (event) => {
    const on = (what) => event.target.closest(what);
    if (on('[data-step]')) step(Number(on('[data-step]').dataset.step), document.getElementById(on('[data-step]').dataset.for));
    if (on('[data-all]')) everyOne(on('section'), on('[data-all]').dataset.all);
    if (on('[data-add]')) addRow(on('[data-add]').dataset.add)?.querySelector('input:not([type=hidden]), select')?.focus();
    if (on('[data-missing]') && last) { everything = true; place(last); focusOn(last.findings.find(isMissing)?.field ?? ''); }
    if (on('[data-drop]')) { const row = on('[data-row]'); clear(row); row.dataset.spare = ''; changed(); }
  });

  // A second tap takes a choice back.
  let was = null;
  form.addEventListener('pointerdown', (event) => { const box = event.target.closest('.chip')?.querySelector('input[type=radio]'); was = box?.checked ? box : null; }, true);
  form.addEventListener('click', (event) => {
    if (event.target.type !== 'radio' || event.target !== was || event.target.name.startsWith('take.')) return;
    event.target.checked = false;
    was = null;
    changed();
    checkSoon();
  });

  form.addEventListener('input', changed);
  form.addEventListener('change', (event) => {
    const { name } = event.target;
    if (name === 'dog') dogChanged();
    touched.add(name);
    changed();
    checkSoon();
  });
  form.addEventListener('focusout', (event) => {
    if (!event.target.name) return;
    touched.add(event.target.name);
    if (last) place(last);
    checkSoon();
  });

  // Saving: first onto the device, then to the server, so that nothing is lost on the way.
  const busy = (is) => { for (const one of form.querySelectorAll('.entry-bar button')) { one.setAttribute('aria-busy', is); } form.inert = is; };
  let attempt = null;

  async function save(act, confirmed) {
    const content = { ...body(act), ...(confirmed ? { confirmed: true } : {}) };
    const text = JSON.stringify(content);
    if (attempt?.text !== text) attempt = { text, key: key() };
    const item = {
      key: attempt.key, account: of.account, type: of.type, record: of.record || null, group: Boolean(content.dogs), body: content, pairs: pairs(), at: Date.now(),
      label: label(), address: isNew ? location.pathname : form.getAttribute('action'), files: files.map((file) => ({ name: file.name, blob: file })), state: 'waiting',
    };
    await outbox.put(item).catch(() => {});
    if (mending && mending !== item.key) await outbox.remove(mending).catch(() => {});
    const result = await outbox.deliver(item);
    if (result.state === 'sent') return sent(result, act);
    if (result.state === 'refused') return refused(item, result, act);
    return waits();
  }

  const label = () => [document.querySelector('h1').textContent, form.querySelector('[data-dog-name]')?.textContent, form.elements.day?.value].filter(Boolean).join(', ');

  async function sent(result, act) {
    await forget();
    const done = chosenDogs().length ? 'group' : !isNew && act !== 'submit' ? 'changed' : { draft: 'draft', submit: 'submitted', save: 'created' }[act];
    const wrong = result.wrong.length ? `&file=${encodeURIComponent(result.wrong.map((one) => say('file', one.name, one.detail)).join(' '))}` : '';
    location.assign(`/record/${of.type}/${result.id}?done=${done}${wrong}`);
  }

  async function refused(item, result, act) {
    if (result.status === 409 && !isNew) {
      await outbox.remove(item.key).catch(() => {});
      // The server draws both versions side by side.
      form.append(make('input', { type: 'hidden', name: 'act', value: act }));
      forget();
      return form.submit();
    }
    await outbox.remove(item.key).catch(() => {});
    mending = '';
    busy(false);
    const { problem } = result;
    const doubtful = (problem.findings || []).filter((one) => one.implausible);
    everything = true;
    if (doubtful.length && !Object.keys(problem.problems || {}).length) {
      const sure = await ask(of.sure, doubtful.map((one) => spoken(one.text)), of.confirm, of.mendIt);
      if (sure) { busy(true); return save(act, true); }
      check();
      return focusOn(doubtful[0].field);
    }
    banner('k9-draft', 'bad', make('b', { textContent: problem.detail || say('failed') }));
    await check();
    if (last && problem.problems) place({ ...last, problems: { ...last.problems, ...problem.problems } });
    for (const [name, words] of Object.entries(problem.problems || {})) if (name === 'reason' && !isNew) field('why')?.querySelector('.said').replaceChildren(said('bad', spoken(words)));
    return focusOn(Object.keys(problem.problems || {})[0] || '');
  }

  function focusOn(name) {
    const box = field(name);
    if (!box) return scrollTo(0, 0);
    for (let outer = box.closest('details'); outer; outer = outer.parentElement.closest('details')) outer.open = true;
    const control = box.querySelector('input:not([type=hidden]), select, textarea');
    control?.focus({ preventScroll: true });
    box.scrollIntoView({ block: 'center' });
  }

  async function waits() {
    await forget();
    outbox.later();
    await showOutbox();
    busy(false);
    if (!isNew) return;
    // Ready for the next one.
    form.reset();
    files = [];
    listFiles();
    everything = false;
    touched.clear();
    attempt = null;
    mending = '';
    forgotten = false;
    for (const box of form.querySelectorAll('.said')) box.replaceChildren();
    dogChanged(false);
    const card = form.querySelector('details.dog');
    if (card) card.open = !form.elements.dog.value;
    unchecked();
    scrollTo(0, 0);
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const act = event.submitter?.value || 'save';
    busy(true);
    save(act, false).catch(() => busy(false));
  });

  for (const chip of form.querySelectorAll('.chips :checked')) {
    const row = chip.closest('.chips');
    row.scrollLeft += chip.parentElement.getBoundingClientRect().left - row.getBoundingClientRect().left - 16;
    if (html.dir === 'rtl') row.scrollLeft = chip.parentElement.offsetLeft - row.clientWidth + chip.parentElement.offsetWidth + 16 - row.offsetLeft;
  }
  conditions();
  restore();
  outbox.keptFiles(here).then((kept) => { files = [...kept, ...files]; listFiles(); }, () => {});
  reopen();
  check();
})();
