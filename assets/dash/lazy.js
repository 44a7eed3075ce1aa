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

  const idle = window.requestIdleCallback || setTimeout;

  function whenSeen(box, act) {
    const eye = new IntersectionObserver((seen) => {
      if (!seen.some((one) => one.isIntersecting)) return;
      eye.disconnect();
      idle(act);
    }, { rootMargin: '200px' });
    eye.observe(box);
    return () => eye.disconnect();
  }

  function late(kind, fetchReal, { adapt = (props) => props, unseen = false } = {}) {
    const Late = function (props) {
      const box = React.useRef(null);
      const [Real, setReal] = React.useState(null);
      const get = () => fetchReal().then((real) => setReal(() => real), () => dispatchEvent(new Event('k9-failed')));
      React.useEffect(() => (unseen ? void idle(get) : whenSeen(box.current, get)), []);
      const inside = Real ? draw(Real, adapt(props)) : props.children;
      return unseen ? inside || null : draw('div', { ref: box, className: 'late late-' + kind }, inside);
    };
    Late.dashRenderType = true;
    return Late;
  }

  // The real file replaces the whole namespace; the late part goes back into it, or the next page would mount two kinds.
  function space(name, url, parts) {
    return (part) => () => load(url).then(() => {
      const real = window[name];
      if (real.k9Real) return real.k9Real[part];
      window[name] = { ...real, ...parts, k9Real: real };
      return real[part];
    });
  }

  const allLate = (parts, fetchPart, unseen) => new Proxy(parts, {
    get: (made, name) => made[name] || (made[name] = late(String(name).toLowerCase(), fetchPart(name), { unseen: unseen.has(name) })),
  });

  // The core components but for the address, which every page needs, and plain links.
  const coreParts = {
    Location: window.k9Address,
    Link: ({ id, href, className, style, title, target, children }) =>
      draw('a', { id, href, className, style, title, target }, children ?? href),
  };
  const core = space('dash_core_components', files.core, coreParts);
  coreParts.Graph = late('graph', core('Graph'), {
    adapt: (props) => (arabic ? { ...props, config: { locale: 'ar', ...props.config } } : props),
  });
  window.dash_core_components = allLate(coreParts, core,
    new Set(['Store', 'Interval', 'Download', 'ConfirmDialog', 'Geolocation']));

  const gridParts = {};
  const grid = space('dash_ag_grid', files.grid, gridParts);
  gridParts.AgGrid = late('aggrid', grid('AgGrid'), {
    adapt: (props) => {
      const own = arabic ? { enableRtl: true, localeText: window.k9GridArabic } : {};
      return { ...props, dashGridOptions: { ...own, ...props.dashGridOptions } };
    },
  });
  const api = (name) => (id) => grid(name)().then((ask) => ask(id));
  window.dash_ag_grid = { ...gridParts, getApiAsync: api('getApiAsync') };

  const bootstrapParts = {};
  const bootstrap = space('dash_bootstrap_components', files.bootstrap, bootstrapParts);
  window.dash_bootstrap_components = allLate(bootstrapParts, bootstrap, new Set());
})();
