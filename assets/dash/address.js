// The page's address as a component, in place of dcc.Location with refresh="callback-nav": half a script less to load.
(function () {
  const parts = ['pathname', 'search', 'hash', 'href'];
  const now = () => Object.fromEntries(parts.map((part) => [part, location[part]]));

  // Where a callback wants to go: the part that differs from where we are.
  function wanted(props) {
    const target = new URL(location.href);
    if (props.href != null && props.href !== location.href) return new URL(props.href, location);
    for (const part of ['pathname', 'search', 'hash']) if (props[part] != null) target[part] = props[part];
    return target;
  }

  window.k9Address = function Address(props) {
    React.useEffect(() => {
      const tell = () => props.setProps(now());
      if (props.pathname == null) tell();
      for (const event of ['popstate', '_dashprivate_pushstate']) addEventListener(event, tell);
      return () => ['popstate', '_dashprivate_pushstate'].forEach((event) => removeEventListener(event, tell));
    }, []);
    React.useEffect(() => {
      const target = wanted(props);
      if (target.href === location.href) return;
      history.pushState({}, '', target);
      dispatchEvent(new CustomEvent('_dashprivate_pushstate'));
    }, parts.map((part) => props[part]));
    return null;
  };
})();
