// A grid or chart that the new page asks for in the same words stays as it is, with its scroll and its open menus; only
// its rows are fetched anew. Dash would take it down and build it again.
(function () {
  const written = (islands) => JSON.stringify(islands || []);
  const page = JSON.parse(document.getElementById('k9-layout').textContent).props.children[1].props;
  let standing = written(page.islands);
  let address = location.href;

  function freshRows(islands) {
    const moved = address !== location.href;
    address = location.href;
    const ask = window.dash_ag_grid.k9Real?.getApiAsync;
    for (const { type, props } of ask ? islands : []) {
      if (type === 'AgGrid' && props.rowModelType === 'infinite') {
        ask(props.id).then((grid) => {
          if (!moved) return grid.refreshInfiniteCache();
          grid.purgeInfiniteCache();
          grid.ensureIndexVisible(0);
        });
      }
    }
  }

  async function keep(response) {
    if (response.status !== 200) return response;
    const answer = await response.json();
    const fresh = answer.response?.page;
    if (fresh?.islands && written(fresh.islands) === standing) {
      setTimeout(freshRows, 0, fresh.islands);
      delete fresh.islands;
    } else if (fresh?.islands) {
      standing = written(fresh.islands);
      address = location.href;
    }
    response.json = () => Promise.resolve(answer);
    return response;
  }

  const fetched = window.fetch;
  window.fetch = (url, options) => {
    const answer = fetched(url, options);
    return String(url).includes('_dash-update-component') ? answer.then(keep) : answer;
  };
})();
