// What needs no server: links without reload, back, dates, sheets, and honest words when the network fails.
(function () {
  const html = document.documentElement;
  const words = {
    en: { failed: 'Could not refresh.', offline: 'No connection.', since: 'The numbers are from', again: 'Try again' },
    ar: { failed: 'تعذّر التحديث.', offline: 'لا يوجد اتصال.', since: 'الأرقام من الساعة', again: 'إعادة المحاولة' },
  }[html.lang === 'ar' ? 'ar' : 'en'];
  const page = () => document.getElementById('page');
  const address = () => location.pathname + location.search;
  let shown = address();
  let freshAt = new Date();
  let next = null;
  let remembering;

  // Addresses
  const serverOwn = /^\/(api|static|health|sign-(in|out)|unsubscribe)(\/|$)|^\/record\/(new|[a-z-]+\/(new|\d+\/edit))$/;

  function go(url, keepsPlace) {
    const target = new URL(url, location);
    if (target.origin !== location.origin || serverOwn.test(target.pathname)) return location.assign(target);
    closeSheets();
    if (target.pathname + target.search === shown) return refresh();
    remember();
    history.pushState({ y: keepsPlace ? scrollY : 0 }, '', target);
    follow();
    dispatchEvent(new CustomEvent('_dashprivate_pushstate'));
  }

  function follow() {
    const was = shown;
    shown = address();
    next = { y: history.state?.y || 0, elsewhere: was.split('?')[0] !== location.pathname };
  }

  function refresh() {
    window.dash_clientside.set_props('url', { search: location.search });
  }

  function remember() {
    clearTimeout(remembering);
    history.replaceState({ ...history.state, y: scrollY }, '');
  }

  function arrive() {
    if (!next) return;
    const { y, elsewhere } = next;
    next = null;
    scrollTo(0, y);
    const heading = document.querySelector('h1');
    if (!heading || !(elsewhere || document.activeElement === document.body)) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }

  function clicked(event) {
    const link = event.target.closest('a[href]');
    if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (link.target || link.hasAttribute('download') || link.dataset.reload !== undefined) return;
    if (link.origin !== location.origin || serverOwn.test(link.pathname)) return;
    if (link.getAttribute('href').startsWith('#')) return openSheet(event, link.hash.slice(1));
    event.preventDefault();
    go(link.href, Boolean(link.closest('[data-keep], [data-swipe]')));
  }

  // Forms with method GET are addresses, too.
  function submitted(event) {
    const form = event.target;
    if (event.defaultPrevented || form.method !== 'get' || form.dataset.reload !== undefined) return;
    event.preventDefault();
    const target = new URL(form.action);
    const given = [...new FormData(form, event.submitter)].filter(([, value]) => value !== '');
    target.search = new URLSearchParams(given);
    go(target, form.dataset.keep !== undefined);
  }

  let changing;
  function changed(event) {
    const control = event.target.closest('[data-submit]');
    const form = control && (control.form || control);
    clearTimeout(changing);
    // A date field changes with every key; wait for the last.
    if (form) changing = setTimeout(() => form.requestSubmit(), event.target.type === 'date' ? 400 : 0);
  }

  // Sheets are dialogs: the browser keeps the focus inside, gives it back, and hears Esc.
  function openSheet(event, id) {
    const sheet = document.getElementById(id);
    if (sheet?.tagName !== 'DIALOG') return;
    event.preventDefault();
    if (!sheet.open) sheet.showModal();
  }

  function closeSheets() {
    for (const sheet of document.querySelectorAll('dialog[open]')) sheet.close();
  }

  function pressed(event) {
    const on = (what) => event.target.closest?.(what);
    if (event.target.tagName === 'DIALOG' || on('[data-close]')) on('dialog')?.close();
    if (on('[data-picker]')) on('[data-picker]').querySelector('input')?.showPicker?.();
    if (on('[data-theme-set]')) html.dataset.theme = on('[data-theme-set]').dataset.themeSet;
    if (on('[data-again]')) refresh();
    if (on('[data-copy]')) copy(on('[data-copy]'));
  }

  // Without https there is no clipboard: the text is chosen then, ready for the person's own keys.
  function copy(button) {
    const source = document.getElementById(button.dataset.copy);
    if (source.select) source.select();
    else getSelection().selectAllChildren(source);
    navigator.clipboard?.writeText(source.value ?? source.innerText).then(() => { button.textContent = button.dataset.done; }, () => {});
  }

  // Swipe: the finger pulls the next day in from where reading ends.
  let start;
  function touched(event) {
    const area = event.touches.length === 1 && event.target.closest('[data-swipe]');
    start = area && !event.target.closest('input, .table, .chips, .ag-root') && { area, ...point(event.touches[0]) };
  }

  function released(event) {
    if (!start) return;
    const end = point(event.changedTouches[0]);
    const [across, along] = [end.x - start.x, end.y - start.y];
    if (Math.abs(across) < 60 || Math.abs(along) > 40) return;
    const forward = across < 0 === (html.dir !== 'rtl');
    start.area.querySelector(forward ? 'a[rel~=next]' : 'a[rel~=prev]')?.click();
  }
  const point = ({ clientX, clientY }) => ({ x: clientX, y: clientY });

  // Every question to the server: show that it is under way, and say so when it fails.
  let waiting = 0;
  function busy(change) {
    waiting += change;
    html.toggleAttribute('data-busy', waiting > 0);
    page()?.setAttribute('aria-busy', waiting > 0);
  }

  function judge(answer) {
    if (answer.status === 401) location.assign('/sign-in?next=' + encodeURIComponent(address()));
    else if (!answer.ok) tell(words.failed);
    else succeed();
    return answer;
  }

  function succeed() {
    freshAt = new Date();
    document.getElementById('k9-notice')?.remove();
  }

  function tell(what) {
    document.getElementById('k9-notice')?.remove();
    const time = freshAt.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
    const notice = Object.assign(document.createElement('div'), { id: 'k9-notice', className: 'banner warn notice' });
    notice.setAttribute('role', 'status');
    const text = Object.assign(document.createElement('div'), { textContent: `${what} ${words.since} ${time}` });
    const again = Object.assign(document.createElement('button'), { className: 'button', textContent: words.again });
    again.dataset.again = '';
    notice.append(text, again);
    document.body.append(notice);
  }

  const fetched = window.fetch;
  window.fetch = function (url, options) {
    if (!String(url).includes('_dash-update-component')) return fetched(url, options);
    busy(1);
    const answer = fetched(url, options);
    answer.then(judge, () => tell(navigator.onLine ? words.failed : words.offline)).finally(() => busy(-1));
    return answer;
  };

  function watch() {
    const title = document.getElementById('title');
    const name = new MutationObserver(() => { document.title = title.textContent; });
    name.observe(title, { childList: true, subtree: true, characterData: true });
  }

  document.addEventListener('click', clicked);
  document.addEventListener('click', pressed);
  document.addEventListener('submit', submitted);
  document.addEventListener('change', changed);
  document.addEventListener('close', (event) => event.target.querySelectorAll('form').forEach((form) => form.reset()), true);
  document.addEventListener('touchstart', touched, { passive: true });
  document.addEventListener('touchend', released, { passive: true });
  addEventListener('scroll', () => { clearTimeout(remembering); remembering = setTimeout(remember, 200); }, { passive: true });
  for (const moved of ['popstate', '_dashprivate_pushstate']) addEventListener(moved, () => {
    clearTimeout(remembering);
    if (address() !== shown) { closeSheets(); follow(); }
  });
  addEventListener('k9-live', watch);
  addEventListener('k9-drawn', arrive);
  addEventListener('k9-failed', () => tell(words.failed));
  history.scrollRestoration = 'manual';
  if (!scrollY && history.state?.y) scrollTo(0, history.state.y);
  window.k9 = { go, refresh };
})();
