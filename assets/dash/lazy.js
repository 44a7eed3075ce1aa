// Grid, chart and Bootstrap parts load themselves when they come into sight; until then their box keeps the place.
(function () {
  const draw = React.createElement;
  const files = document.getElementById('_dash-renderer').dataset;
  const arabic = document.documentElement.lang === 'ar';
  const loading = {};

  function load(url) {
    return loading[url] || (loading[url] = new Promise((done, failed) => {
      const script = document.createElement('script');
      script.src = url;
      script.onload = done;
      script.onerror = () => { delete loading[url]; failed(new Error('Could not load ' + url)); };
      document.head.appendChild(script);
    }));
  }

  function whenSeen(box, act) {
    const idle = window.requestIdleCallback || setTimeout;
    const eye = new IntersectionObserver((seen) => {
      if (!seen.some((one) => one.isIntersecting)) return;
      eye.disconnect();
      idle(act);
    }, { rootMargin: '200px' });
    eye.observe(box);
    return () => eye.disconnect();
  }

  function late(kind, fetchReal, adapt) {
    const Late = function (props) {
      const box = React.useRef(null);
      const [Real, setReal] = React.useState(null);
      React.useEffect(() => whenSeen(box.current, () => {
        fetchReal().then((real) => setReal(() => real), () => window.dispatchEvent(new Event('k9-failed')));
      }), []);
      const inside = Real ? draw(Real, adapt ? adapt(props) : props) : props.children;
      return draw('div', { ref: box, className: 'late late-' + kind }, inside);
    };
    Late.dashRenderType = true;
    return Late;
  }

  // The real file replaces the whole namespace; the late part goes back into it, or the next page would mount two kinds.
  function space(name, url, parts) {
    const fetchPart = (part) => () => load(url).then(() => {
      const real = window[name];
      if (real.k9Real) return real.k9Real[part];
      window[name] = { ...real, ...parts, k9Real: real };
      return real[part];
    });
    return fetchPart;
  }

  const core = { ...window.dash_core_components };
  const realGraph = core.Graph;
  core.Graph = late('graph', () => Promise.resolve(realGraph),
    (props) => (arabic ? { ...props, config: { locale: 'ar', ...props.config } } : props));
  window.dash_core_components = core;

  const gridParts = {};
  const grid = space('dash_ag_grid', files.grid, gridParts);
  gridParts.AgGrid = late('aggrid', grid('AgGrid'), (props) => {
    const own = arabic ? { enableRtl: true, localeText: window.k9GridArabic } : {};
    return { ...props, dashGridOptions: { ...own, ...props.dashGridOptions } };
  });
  const api = (name) => (id) => grid(name)().then((ask) => ask(id));
  window.dash_ag_grid = { ...gridParts, getApiAsync: api('getApiAsync') };

  const bootstrapParts = {};
  const bootstrap = space('dash_bootstrap_components', files.bootstrap, bootstrapParts);
  const anyPart = { get: (made, name) => made[name] || (made[name] = late(String(name).toLowerCase(), bootstrap(name))) };
  window.dash_bootstrap_components = new Proxy(bootstrapParts, anyPart);
})();
