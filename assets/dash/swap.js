// When React has drawn the page that the document already shows, the two change places; nobody should notice.
(function () {
  const first = document.getElementById('first-paint');
  const entry = document.getElementById('react-entry-point');
  const patience = 3000;
  const started = Date.now();

  const drawn = () => entry.querySelector('#page')?.parentElement;
  const isSame = (root) => root.textContent.length === first.textContent.length;

  // What the person did meanwhile lives in the elements: same tree, same places.
  function carry(from, to) {
    if (from.scrollLeft || from.scrollTop) to.scrollTo(from.scrollLeft, from.scrollTop);
    if (from.open !== undefined && from.open !== to.open) to.open = from.open;
    if (from.type === 'checkbox' || from.type === 'radio') {
      if (from.checked !== from.defaultChecked) to.checked = from.checked;
    } else if (from.value !== undefined && from.value !== from.defaultValue && from.tagName !== 'LI') type(to, from.value);
  }

  // Past React's own setter, so that a dcc.Input hears of it.
  function type(to, value) {
    const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(to), 'value')?.set;
    if (!setter || to.value === value) return;
    setter.call(to, value);
    to.dispatchEvent(new Event('input', { bubbles: true }));
  }

  function swap(root) {
    const before = [...first.querySelectorAll('*')];
    const after = [root, ...root.querySelectorAll('*')];
    const focused = before.indexOf(document.activeElement);
    entry.hidden = false;
    const named = (element) => element.id && root.querySelector('#' + CSS.escape(element.id));
    const twin = (element, place) => (before.length === after.length ? after[place] : named(element));
    const pairs = before.map((element, place) => [element, twin(element, place)]).filter(([, to]) => to);
    for (const [from, to] of pairs) carry(from, to);
    first.remove();
    pairs.find(([from]) => from === before[focused])?.[1].focus({ preventScroll: true });
    document.documentElement.dataset.live = '';
    dispatchEvent(new Event('k9-live'));
  }

  function look() {
    const root = drawn();
    if (!root || !first.isConnected || (!isSame(root) && Date.now() - started < patience)) return;
    eye.disconnect();
    swap(root);
  }

  const eye = new MutationObserver(look);
  eye.observe(entry, { childList: true, subtree: true, characterData: true });
  // Should the two differ for good, the living page is the better one.
  setTimeout(look, patience + 100);
})();
