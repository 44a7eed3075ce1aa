// The review by keyboard, and ticking several: all of it also works without.
(function () {
  document.documentElement.dataset.scripts = '';
  const one = (what) => document.querySelector(what);
  const rows = () => [...document.querySelectorAll('[data-inbox] [data-row]')];
  const boxes = () => [...document.querySelectorAll('[data-inbox] input[name=pick]')];
  const current = () => document.activeElement?.closest('[data-row]');
  const link = (row) => row?.querySelector('.front > a');

  function move(by) {
    const all = rows();
    const place = all.indexOf(current());
    const next = all[place < 0 ? (by > 0 ? 0 : all.length - 1) : place + by];
    link(next)?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  }

  function tick() {
    current()?.querySelector('input[name=pick]')?.click();
  }

  // Never at once: a look comes first.
  function on() {
    const picked = one('[data-inbox] [data-picked][data-count]');
    if (picked) return picked.form.requestSubmit(picked);
    const look = current()?.dataset.look || one('[data-review]')?.dataset.review;
    if (look) window.k9.go(look);
  }

  function back() {
    (current()?.querySelector('.behind a') || one('.review-bar a[href="#review-return"]'))?.click();
  }

  const keys = { j: () => move(1), k: () => move(-1), x: tick, a: on, r: back, '?': () => one('#keys')?.showModal() };

  function pressed(event) {
    const typing = event.target.closest?.('textarea, select, input:not([type=checkbox]), dialog[open], .ag-root');
    if (typing || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (!(event.key in keys) || !one('[data-inbox], [data-review]') || one('dialog[open]')) return;
    event.preventDefault();
    keys[event.key]();
  }

  function ticked(event) {
    if (event.target.matches?.('[data-all]')) for (const box of boxes()) box.checked = event.target.checked;
    else if (!event.target.matches?.('[data-inbox] input[name=pick]')) return;
    count();
  }

  function count() {
    const n = boxes().filter((box) => box.checked).length;
    for (const button of document.querySelectorAll('[data-picked]')) {
      if (n) button.dataset.count = n;
      else delete button.dataset.count;
    }
  }

  // An address may name the sheet that asks for the reason; it opens once.
  function ask() {
    const sheet = location.hash.startsWith('#review-') && document.getElementById(location.hash.slice(1));
    if (!sheet || sheet.open || !document.getElementById('page')) return;
    history.replaceState(history.state, '', location.pathname + location.search);
    sheet.showModal();
  }

  document.addEventListener('keydown', pressed);
  document.addEventListener('change', ticked);
  for (const drawn of ['k9-live', 'k9-drawn']) addEventListener(drawn, () => { count(); ask(); });
})();
