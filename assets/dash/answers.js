// The layout and the list of callbacks came with the document: Dash's two questions for them are answered from there.
(function () {
  const text = (id) => document.getElementById(id).textContent;
  // The address as the browser writes it, so that Location finds nothing to correct and no callback runs at the start.
  const layout = () => {
    const tree = JSON.parse(text('k9-layout'));
    const address = tree.props.children[0].props;
    for (const part of ['pathname', 'search', 'hash', 'href']) address[part] = location[part];
    return tree;
  };
  const once = { '/_dash-layout': layout, '/_dash-dependencies': () => JSON.parse(text('k9-dependencies')) };
  const fetched = window.fetch;
  window.fetch = function (url, options) {
    const path = String(url).split('?')[0];
    const answer = once[path];
    if (!answer) return fetched.call(window, url, options);
    delete once[path];
    return Promise.resolve(new Response(JSON.stringify(answer()), { headers: { 'Content-Type': 'application/json' } }));
  };
  // Dash's polyfill, 29 kB, is left out; of it the bundles use only this, for functions of a single wait.
  window.regeneratorRuntime = {
    mark: (steps) => steps,
    wrap: (step) => {
      const state = { prev: 0, next: 0, done: false, stop() { state.done = true; } };
      return { next: () => ({ value: step(state), done: state.done }), throw(error) { throw error; } };
    },
  };
  const plotly = document.getElementById('_dash-renderer').dataset.plotly;
  Object.defineProperty(window, '_dashPlotlyJSURL', { get: () => plotly, set() {} });
})();
