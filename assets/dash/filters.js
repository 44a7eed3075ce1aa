// The filter sheet: asks for its inside when it opens, and again for every box that is ticked before it is applied.
(function () {
  const sheet = () => document.getElementById('filters');
  const ask = (query) => window.dash_clientside.set_props('filters-draft', { title: query });
  let last;

  document.addEventListener('click', (event) => {
    if (event.target.closest?.('a[href="#filters"]')) ask(location.search || '?');
  });

  document.addEventListener('change', (event) => {
    const form = event.target.closest?.('#filters form[data-draft]');
    if (!form) return;
    last = event.target;
    ask('?' + new URLSearchParams(new FormData(form)));
  });

  // The box that was ticked is drawn anew; the keyboard stays on it.
  addEventListener('k9-drawn', () => {
    if (!last || last.isConnected || !sheet()?.open) return;
    const twin = [...sheet().querySelectorAll('[data-draft] input')].find((one) => one.name === last.name && one.value === last.value);
    last = null;
    twin?.focus({ preventScroll: true });
  });

  // What the report asks for by itself needs no place in the address.
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!form.matches('[data-draft]')) return;
    const own = [...form.querySelectorAll('[data-preset]')];
    const asIs = (one) => one.checked === (one.dataset.preset === 'on');
    for (const name of new Set(own.map((one) => one.name))) {
      const boxes = own.filter((one) => one.name === name);
      if (boxes.every(asIs)) for (const one of boxes) one.checked = false;
    }
  }, true);

  // Searching: letters count, not their marks and variants.
  const alike = { 'ى': 'ي', 'ة': 'ه', 'ؤ': 'و', 'ئ': 'ي' };
  const plain = (text) => text.normalize('NFKD').replace(/[\p{M}\u0640]/gu, '').replace(/[ىةؤئ]/g, (one) => alike[one]).toLowerCase();

  document.addEventListener('input', (event) => {
    if (!event.target.matches?.('[data-search]')) return;
    const wanted = plain(event.target.value.trim());
    for (const one of event.target.closest('details').querySelectorAll('label')) one.hidden = !plain(one.textContent).includes(wanted);
  });
})();
