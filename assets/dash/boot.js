// Stands inside the document: what must be in place before any library runs. The rest comes after the first paint.
(function (self) {
  var own = function (url) {
    if (new URL(url, location).origin === location.origin) return url;
    throw new TypeError('Not one of our scripts: ' + url);
  };
  // Plotly parses its own drawings; nothing else may turn text into elements.
  var drawing = function (text) {
    return !text || (/^\s*<svg[\s>]/i.test(text) && !/<script|<foreignobject|\son\w+\s*=/i.test(text)) ? text : null;
  };
  if (window.trustedTypes) trustedTypes.createPolicy('default', { createScriptURL: own, createHTML: drawing });

  // Grid, chart and Dash write 56 style elements; each needs this response's nonce.
  var create = document.createElement;
  document.createElement = function (tag) {
    var element = create.apply(document, arguments);
    if (/^style$/i.test(tag)) element.nonce = self.nonce;
    return element;
  };

  var load = function () {
    var script = document.createElement('script');
    script.src = self.dataset.src;
    document.body.appendChild(script);
  };
  if (document.hidden) load();
  else requestAnimationFrame(function () { setTimeout(load); });
})(document.currentScript);
